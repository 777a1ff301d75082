# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:downloadproducts: whole products or assets of scenes, checked and resumable."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...core.errors import ParameterError
from ...core.messages import from_json, labelled
from ...core.scenes.items import read_items, to_item
from ...core.scenes.scene import Scene
from .. import groups
from ..algorithm import Algorithm, Head, errors_of_processing
from ..connections import messages_of
from ..credentials import keys_of, login_of
from ..definitions import optional_file
from ..engine_access import engine_for_network, report_to, shown_by
from ..footprints import scenes_of
from ..plain_text import plain
from ..settings import login_setting
from ..translation import translated

ITEMS, FOOTPRINTS, ASSETS, UNPACK = "ITEMS", "FOOTPRINTS", "ASSETS", "UNPACK"
LOGIN, S3_KEYS, OUTPUT = "LOGIN", "S3_KEYS", "OUTPUT"
COUNT, FAILED, PATHS = "COUNT", "FAILED", "PATHS"


class DownloadProducts(Algorithm):
    """Download of whole products."""

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

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError where no scenes are given."""
        if not self.given(parameters, ITEMS) and not self.given(parameters, FOOTPRINTS):
            raise ParameterError(self.tr("No scenes are given. Choose an item file or footprints."))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: layers, settings, credentials."""
        self._scenes = self._given_scenes(parameters, context, report_to(feedback))
        self._credentials = {
            **login_of(self.parameterAsString(parameters, LOGIN, context) or login_setting()),
            **keys_of(self.parameterAsString(parameters, S3_KEYS, context)),
        }
        self._connections = messages_of(self._scenes)
        self._engine = engine_for_network()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: download."""
        folder = self.parameterAsString(parameters, OUTPUT, context)
        assets = self.parameterAsString(parameters, ASSETS, context).split(",")
        items = json.dumps([to_item(scene) for scene in self._scenes]).encode()
        with errors_of_processing(feedback, self.tr("Cancelled. The same run goes on from there.")):
            answer, _ = self._engine.call(
                "catalog.download",
                {
                    "folder": folder,
                    "assets": [name.strip() for name in assets if name.strip()],
                    "unpack": self.parameterAsBoolean(parameters, UNPACK, context),
                    "credentials": self._credentials,
                    "connections": self._connections,
                },
                {"items": np.frombuffer(items, np.uint8)},
                progress=shown_by(feedback),
                cancelled=feedback.isCanceled,
                log=report_to(feedback),
            )
        done = [product for product in answer["products"] if not product["error"]]
        failed = [
            (product["id"], from_json(product["error"], product["message"]))
            for product in answer["products"]
            if product["error"]
        ]
        for product in done:
            checked = self.tr("verified") if product["verified"] else self.tr("no checksum to compare with")
            feedback.pushInfo(plain(f"{product['id']}: {', '.join(product['paths'])} ({checked})"))
        for name, why in failed:
            feedback.reportError(plain(translated(labelled(name, why))))
        if failed and not done:
            raise QgsProcessingException(
                plain(self.tr("No product could be downloaded. {why}").format(why=translated(failed[0][1])))
            )
        paths = [path for product in done for path in product["paths"]]
        return {OUTPUT: folder, COUNT: len(done), FAILED: len(failed), PATHS: "\n".join(paths)}

    def _given_scenes(
        self, parameters: dict[str, Any], context: QgsProcessingContext, note: Callable[[str], None]
    ) -> list[Scene]:
        if self.given(parameters, FOOTPRINTS):
            source = self.parameterAsSource(parameters, FOOTPRINTS, context)
            if source is None:
                raise ParameterError(self.tr("The footprints cannot be read. Choose another layer."))
            return scenes_of(source, note)
        return read_items(self.parameterAsFile(parameters, ITEMS, context), note=note)
