# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:fetchscenes, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
)

from ...core.choices import RESAMPLINGS
from .. import groups
from ..definitions import choice, decimal, optional_file, optional_folder, optional_text
from ..head import AlgorithmHead, Head
from ..translation import tr
from .masks import add_growth, classes_parameter
from .query import add_query_to

ITEMS, FOOTPRINTS, PRODUCTS = "ITEMS", "FOOTPRINTS", "PRODUCTS"
BANDS, GSD, CRS, MASKED, MIN_CLEAR = "BANDS", "GSD", "CRS", "MASKED", "MIN_CLEAR"
METHOD, OFFSET, S3_KEYS = "RESAMPLING", "OFFSET", "S3_KEYS"
OVERWRITE, LOAD, OUTPUT = "OVERWRITE", "LOAD", "OUTPUT"
LAYERS, FIRST, STACK, COUNT = "LAYERS", "FIRST", "STACK", "COUNT"
FAILED, REPORT = "FAILED", "REPORT"

LEAST_CLEAR = 10.0
"""Percent of the area that a day shows at least, where nobody says."""


class FetchScenesHead(AlgorithmHead):
    """Id, texts and parameters."""

    work = "FetchScenes"

    section = groups.GET

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "fetchscenes",
            self.tr("Fetch scenes"),
            self.tr(
                "Makes a clean series of an area: searches a catalogue (or takes given scenes), reads the "
                "area's pixels only, joins the scenes of a day, makes clouds and shadows nodata, and puts "
                "all dates on one grid in reflectance."
            ),
            self.tr("download,stac,cog,mosaic,cloud mask,sentinel,landsat,dem,time series,stack,safe"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        add_to(self)


def add_to(algorithm: AlgorithmHead) -> None:
    """Give an algorithm all parameters and outputs, in the order of its dialog."""
    _add_sources(algorithm)
    _add_pixels(algorithm)
    _add_details(algorithm)
    _add_outputs(algorithm)


def _add_sources(algorithm: AlgorithmHead) -> None:
    add_query_to(algorithm)
    algorithm.add(
        optional_file(ITEMS, tr("Item file"), tr("STAC items (*.json *.geojson)")),
        tr(
            "Instead of a search: the scenes that 'Search scenes' wrote, or any STAC ItemCollection. The "
            "extent or area still says which pixels."
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            FOOTPRINTS, tr("Footprints"), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
        ),
        tr("Instead of a search: footprints that 'Search scenes' made; all, or the selected ones."),
    )
    algorithm.add(
        optional_folder(PRODUCTS, tr("Folder of downloaded products")),
        tr(
            "Instead of a search: Sentinel-2 (L1C, L2A) or Sentinel-1 GRD products in SAFE format, as "
            "folders or zip files, in this folder; or the folder of one product."
        ),
    )


def _add_pixels(algorithm: AlgorithmHead) -> None:
    algorithm.add(
        optional_text(BANDS, tr("Bands")),
        tr(
            "Names or common names separated by commas: B04, B03, B02 or red, green, blue; vv, vh; "
            "elevation. Empty: the usual ones of the collection (Sentinel-2: B02, B03, B04, B08)."
        ),
    )
    algorithm.add(
        decimal(GSD, tr("Ground sampling distance (metres)"), None, digits=3),
        tr("Size of an output pixel. Empty: that of the finest band, pixel for pixel."),
    )
    algorithm.add(
        QgsProcessingParameterCrs(CRS, tr("Coordinate reference system"), None, True),
        tr("Of the output. Empty: that of most scenes, so that their pixels stay as they are."),
    )
    algorithm.add(
        classes_parameter(MASKED, tr("Masked classes")),
        tr(
            "Pixels that the scene's own classes (SCL, CLM, Landsat's quality bits) mark as one of these "
            "become nodata. Leave out snow where it is of interest. None chosen: no mask is read."
        ),
    )
    add_growth(algorithm, advanced=False)
    algorithm.add(
        decimal(MIN_CLEAR, tr("Minimum clear share of the area (%)"), LEAST_CLEAR, 0.0, 100.0, digits=1),
        tr("Days with fewer usable pixels in the area (not the tile) are left out and named in the log."),
    )


def _method_words() -> dict[str, str]:
    """What people read for each way of resampling."""
    words = {
        "bilinear": tr("Bilinear"),
        "nearest": tr("Nearest pixel"),
        "cubic": tr("Cubic"),
        "average": tr("Average"),
    }
    return {key: words[key] for key in RESAMPLINGS}


def _add_details(algorithm: AlgorithmHead) -> None:
    algorithm.add(
        choice(METHOD, tr("Resampling"), _method_words()),
        tr("For bands whose pixels are not the output's (coarser, another CRS). Masks take the nearest."),
        advanced=True,
    )
    algorithm.add(
        decimal(OFFSET, tr("Reflectance offset"), None),
        tr(
            "Reflectance = stored number x scale + offset. Empty: decided for each scene (-0.1 for "
            "Sentinel-2 since baseline 04.00, where the provider left it in); the log says how."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterAuthConfig(S3_KEYS, tr("S3 keys"), None, True),
        tr(
            "Needed for the Copernicus Data Space and for requester-pays buckets: an authentication "
            "configuration of type Basic with the access key as user name and the secret key as password."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterBoolean(OVERWRITE, tr("Overwrite existing files"), False),
        tr("Replace the stack of an earlier run in the output folder."),
        advanced=True,
    )


def _add_outputs(algorithm: AlgorithmHead) -> None:
    algorithm.add(
        QgsProcessingParameterBoolean(LOAD, tr("Open the series after running"), True),
        tr("Loads the dates as a group in natural colours, ready for the Temporal Controller."),
    )
    algorithm.add(
        QgsProcessingParameterFolderDestination(OUTPUT, tr("Output folder")),
        tr(
            "Receives one cloud-optimised GeoTIFF per day, and stack.json, which STAC tools read too. "
            "After a cancel, the same run continues where it stopped."
        ),
    )
    algorithm.add_output(QgsProcessingOutputMultipleLayers(LAYERS, tr("Images, one per day")))
    algorithm.add_output(QgsProcessingOutputRasterLayer(FIRST, tr("Image of the first day")))
    algorithm.add_output(QgsProcessingOutputFile(STACK, tr("Description of the series (stack.json)")))
    algorithm.add_output(QgsProcessingOutputNumber(COUNT, tr("Number of images")))
    algorithm.add_output(QgsProcessingOutputNumber(FAILED, tr("Number of days and scenes that failed")))
    algorithm.add_output(QgsProcessingOutputString(REPORT, tr("What failed or was left out, one per line")))
