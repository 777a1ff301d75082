# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:adapthistograms, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from .. import groups
from ..definitions import bands_text, choice
from ..head import Head
from ..translation import tr
from . import stack as names
from .stack import StackHead

IMAGE, IMAGE_BANDS, METHOD, REFERENCE = "IMAGE", "IMAGE_BANDS", "METHOD", "REFERENCE"
APPLY, OUTPUT_IMAGE, NUMBER = "APPLY", "OUTPUT_IMAGE", "NUMBER"


class AdaptHistogramsHead(StackHead):
    """Id, texts and parameters."""

    work = "AdaptHistograms"

    section = groups.PREPARE

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "adapthistograms",
            self.tr("Adapt histograms of a time series"),
            self.tr(
                "Brings the dates of a series, and a high-resolution image of the same place, to the "
                "radiometry of one reference: a date, the best one, or the median of all. Nodata and clouds "
                "take no part. The report shows every date as reference, numbered, with scores and "
                "histograms; run again with another number to take that one."
            ),
            self.tr(
                "histogram,matching,radiometry,normalisation,normalization,hsv,gain,bias,harmonise,colour"
            ),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self.add_input()
        self.add(
            choice(
                METHOD,
                self.tr("Method"),
                method_words(),
                "bands",
            ),
            self.tr(
                "The histogram of each band is matched; or a line is fitted per band over the pixels clear "
                "in both, by robust regression, which keeps the shape of the histogram; or V of HSV of red, "
                "green, blue is matched, so that hues stay. In 8 bits as published, each image is first "
                "divided by its maximum."
            ),
        )
        self.add(
            QgsProcessingParameterString(REFERENCE, self.tr("Reference"), "best"),
            self.tr(
                "'best': the date with the highest PSNR of the high-resolution image adapted to it (as "
                "published) or, without that image, of the other dates adapted to it. 'best_robust': the "
                "same by the median error, which changed land does not move. 'median': the median of the "
                "clear dates. Or a date (2021-05-01), or a number from the report."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer(IMAGE, self.tr("High-resolution image"), None, True),
            self.tr("An image of the same place that is adapted too; its bands in the order of the series'."),
        )
        self.add(
            bands_text(IMAGE_BANDS, self.tr("Bands of the image"), IMAGE),
            self.tr("Names or numbers of its bands, if it calls them otherwise than the series (1, 2, 3)."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(APPLY, self.tr("Write the adapted images"), True),
            self.tr("Off: only the report is made, to choose the reference from."),
            advanced=True,
        )
        self.add_details()
        self.add_series_outputs(self.tr("Receives one cloud-optimised GeoTIFF per date, and stack.json."))
        self.add(
            QgsProcessingParameterRasterDestination(
                OUTPUT_IMAGE, self.tr("Adapted high-resolution image"), None, True, False
            ),
            self.tr("The image on its own grid, adapted."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                names.REPORT, self.tr("Report"), self.tr("HTML (*.html)"), None, True, False
            ),
            self.tr("A page that shows all candidates, the best framed. It needs the engine."),
        )
        self.add_output(QgsProcessingOutputNumber(NUMBER, self.tr("Number of the reference (0: median)")))


def method_words() -> dict[str, str]:
    """What people read for each method."""
    return {
        "value_8bit": tr("Value of HSV in 8 bits (as published)"),
        "value": tr("Value of HSV"),
        "bands": tr("Histogram of each band"),
        "gain_bias": tr("Gain and bias of each band"),
    }
