# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:registerstack, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterRasterLayer,
)

from .. import groups
from ..definitions import optional_table
from ..head import Head
from .stack import StackHead

REFERENCE, APPLY, TABLE = "REFERENCE", "APPLY", "TABLE"


class RegisterStackHead(StackHead):
    """Id, texts and parameters."""

    work = "RegisterStack"

    section = groups.PREPARE

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "registerstack",
            self.tr("Register a time series"),
            self.tr(
                "Estimates the shifts between the dates, or from a reference image, to a fraction of a "
                "pixel, and writes the dates resampled so that they coincide. Clouds and nodata take no "
                "part; changes of the season do not disturb it. A date that cannot be registered stays "
                "where it is."
            ),
            self.tr("registration,coregistration,align,shift,subpixel,offset,georeference,time series"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self.add_input()
        self.add(
            QgsProcessingParameterRasterLayer(REFERENCE, self.tr("Reference image"), None, True),
            self.tr(
                "A raster to register the dates to: one of them, or another image of the place, finer or on "
                "another grid. Empty: the median of the dates, so that the series stays in place on average."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(APPLY, self.tr("Write the registered images"), True),
            self.tr("Off: only the table is made."),
            advanced=True,
        )
        self.add_details()
        self.add(
            optional_table(TABLE, self.tr("Shifts")),
            self.tr(
                "A table with a row for each date: how far it lies off the reference, to the right and down "
                "in pixels, to the right and up in metres; the quality (its correlation with the other "
                "dates; 0: not registered), the standard error in pixels, and the number of windows that "
                "carried the estimate."
            ),
        )
        self.add_series_outputs(self.tr("Receives one cloud-optimised GeoTIFF per date, and stack.json."))
