# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters and outputs of the algorithms that read a stack. Ids never change once released."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFolderDestination,
)

from ...core.choices import NODATA_RULES
from ..definitions import bands_text, choice, optional_text
from ..head import AlgorithmHead
from ..translation import tr
from .masks import add_masks
from .rasters import add_rasters
from .reflectance import add_reflectance

BANDS, EXTENT = "BANDS", "EXTENT"
DATES, NODATA_RULE = "DATES", "NODATA_RULE"
OVERWRITE, LOAD, OUTPUT = "OVERWRITE", "LOAD", "OUTPUT"
LAYERS, FIRST, STACK, COUNT = "LAYERS", "FIRST", "STACK", "COUNT"
REPORT, JSON = "REPORT", "JSON"


class StackHead(AlgorithmHead):
    """Head of the algorithms whose input is a stack."""

    def add_input(self, bands: bool = True, extent: bool = True) -> None:
        """The series or rasters, and which bands of them."""
        add_rasters(self)
        if bands:
            self.add_bands()
        if extent:
            self.add_extent()

    def add_bands(self) -> None:
        """Which bands of the rasters."""
        self.add(
            bands_text(BANDS, self.tr("Bands")),
            self.tr("Bands to keep, by name (B04 or B4; red, nir, swir16) or number. Empty: all."),
        )

    def add_extent(self) -> None:
        """Which part of the rasters."""
        self.add(
            QgsProcessingParameterExtent(EXTENT, self.tr("Extent"), None, True),
            self.tr("Part of the inputs to work on, widened to whole pixels. Empty: all."),
            advanced=True,
        )

    def add_details(self) -> None:
        """What rasters may not declare themselves."""
        self.add(
            optional_text(DATES, self.tr("Dates of the inputs")),
            dates_help(),
            advanced=True,
        )
        add_masks(self)
        add_reflectance(self)
        add_nodata_rule(self)

    def add_series_outputs(self, folder_help: str) -> None:
        """A folder of dates, whether to open them, and what a model can go on with."""
        self.add(
            QgsProcessingParameterBoolean(OVERWRITE, self.tr("Overwrite existing files"), False),
            self.tr("Replace the dates of an earlier run in the output folder."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(LOAD, self.tr("Open the series after running"), True),
            self.tr("Loads the dates as a group, ready for the Temporal Controller."),
        )
        self.add(QgsProcessingParameterFolderDestination(OUTPUT, self.tr("Output folder")), folder_help)
        self.add_output(QgsProcessingOutputMultipleLayers(LAYERS, self.tr("Images, one a date")))
        self.add_output(QgsProcessingOutputRasterLayer(FIRST, self.tr("Image of the first date")))
        self.add_output(QgsProcessingOutputFile(STACK, self.tr("Description of the series (stack.json)")))
        self.add_output(QgsProcessingOutputNumber(COUNT, self.tr("Number of dates")))


def dates_help() -> str:
    """What the dates of the inputs are, for the help."""
    return tr(
        "Where the rasters' own dates are missing or wrong; these count first. One for each input in its "
        "order, separated by commas (2021-05-01, , 2021-05-11: the second one's own date holds), or by name "
        "(summer.tif=2021-07-01). One for each band makes each band a date."
    )


def add_nodata_rule(algorithm: AlgorithmHead) -> None:
    """The parameter for pixels that have the nodata value in some bands only."""
    algorithm.add(
        choice(
            NODATA_RULE,
            tr("Nodata rule"),
            dict(
                zip(
                    NODATA_RULES,
                    (tr("Depending on the rasters (automatic)"), tr("Any band"), tr("All bands")),
                )
            ),
            optional=True,
        ),
        tr(
            "For pixels that have the nodata value in some of their bands. Any: one band is enough, as a "
            "spectrum needs them all. All: only where all bands have it, so that a colour with one band at 0 "
            "or 255 stays a colour. Depending on the rasters: all for 8-bit pictures in red, green, blue, "
            "else any; the log says what it costs."
        ),
        advanced=True,
    )
