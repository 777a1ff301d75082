# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:downloadproducts, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from .. import groups
from ..definitions import optional_file
from ..head import AlgorithmHead, Head

ITEMS, FOOTPRINTS, ASSETS, UNPACK = "ITEMS", "FOOTPRINTS", "ASSETS", "UNPACK"
LOGIN, S3_KEYS, OUTPUT = "LOGIN", "S3_KEYS", "OUTPUT"
COUNT, FAILED, PATHS = "COUNT", "FAILED", "PATHS"


class DownloadProductsHead(AlgorithmHead):
    """Id, texts and parameters."""

    work = "DownloadProducts"

    section = groups.GET

    needs_engine = True

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "downloadproducts",
            self.tr("Download products"),
            self.tr(
                "Downloads whole products (or chosen assets) of scenes. Transfers that break off go on where "
                "they stopped, also in a later run; every file is checked before it gets its name, and one "
                "broken product does not cost the others."
            ),
            self.tr("download,product,safe,sentinel,landsat,copernicus,stac,s3,zip"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self.add(
            optional_file(ITEMS, self.tr("Item file"), self.tr("STAC items (*.json *.geojson)")),
            self.tr("The scenes, as the search wrote them, or any STAC ItemCollection."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                FOOTPRINTS,
                self.tr("Footprints"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                None,
                True,
            ),
            self.tr("Footprints of the search, instead of the item file: all, or the selected ones."),
        )
        self.add(
            QgsProcessingParameterString(ASSETS, self.tr("Assets"), None, False, True),
            self.tr("Keys or band names separated by commas (B04, SCL). Empty: the whole product."),
        )
        self.add(
            QgsProcessingParameterAuthConfig(LOGIN, self.tr("Login"), None, True),
            self.tr(
                "Authentication configuration (Basic or OAuth2) of the Copernicus Data Space account. With "
                "two-factor login, the field Realm holds the one-time code, or the authenticator's secret."
            ),
        )
        self.add(
            QgsProcessingParameterAuthConfig(S3_KEYS, self.tr("S3 keys"), None, True),
            self.tr(
                "Instead of the login, or for requester-pays buckets: a Basic configuration with the access "
                "key as user name and the secret key as password."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(UNPACK, self.tr("Unpack zip files"), False),
            self.tr("Replace each zip file by what it holds, once it has been checked."),
        )
        self.add(
            QgsProcessingParameterFolderDestination(OUTPUT, self.tr("Folder")),
            self.tr("Where the products are put. A later run with the same folder goes on there."),
        )
        self.add_output(QgsProcessingOutputNumber(COUNT, self.tr("Products downloaded")))
        self.add_output(QgsProcessingOutputNumber(FAILED, self.tr("Products that failed")))
        self.add_output(QgsProcessingOutputString(PATHS, self.tr("Paths of the products, one per line")))
