# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:exportanimation, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from .. import groups
from ..definitions import bands_text, decimal, optional_range, whole
from ..head import Head
from . import stack as names
from .index import add_index
from .stack import StackHead

WIDTH, RATE, STRETCH, SHOW_DATES = "WIDTH", "RATE", "STRETCH", "SHOW_DATES"
GIF, MP4 = "GIF", "MP4"


class ExportAnimationHead(StackHead):
    """Id, texts and parameters."""

    work = "ExportAnimation"

    section = groups.ASSESS

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "exportanimation",
            self.tr("Export a time series as animation"),
            self.tr(
                "Writes a series as GIF and MP4: one frame per date, all with the same stretch and "
                "the date drawn in. It runs in the engine."
            ),
            self.tr("animation,film,movie,video,gif,mp4,ffmpeg,time"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self.add_input(bands=False)
        self.add(
            bands_text(names.BANDS, self.tr("Bands")),
            self.tr(
                "One band for grey or three for red, green, blue, by name (B04, B03, B02; nir, red, "
                "green) or number. Empty: natural colours."
            ),
        )
        add_index(
            self,
            self.tr(
                "Frames of an index, such as NDVI, in its colours and with their scale drawn in; the rasters "
                "need its bands. Empty: frames of the bands; a series of an index has its colours anyway."
            ),
        )
        self.add(
            decimal(RATE, self.tr("Frames per second"), 2.0, 0.1, 50.0, digits=2),
            self.tr("How fast the dates follow each other."),
        )
        self.add(
            whole(WIDTH, self.tr("Width (pixels)"), 800, 16, 8192),
            self.tr("Of the frames; the height follows, with square pixels on the ground."),
        )
        self.add(
            optional_range(STRETCH, self.tr("Stretch (reflectance or index)"), "0,0"),
            self.tr(
                "Values shown darkest and brightest, or at the ends of the index's colours, in every frame "
                "and band (0 to 0.3 suits most land). 0, 0: the 2 and 98 % of each band's values over all "
                "dates, which natural colours share, or the usual values of the index."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(SHOW_DATES, self.tr("Draw the dates in"), True),
            self.tr("At the lower left of each frame."),
        )
        self.add_details()
        self.add(
            QgsProcessingParameterFileDestination(
                GIF, self.tr("GIF"), self.tr("GIF animation (*.gif)"), None, True, True
            ),
            self.tr("The animation as GIF; it plays everywhere and loops."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                MP4, self.tr("MP4"), self.tr("MP4 film (*.mp4)"), None, True, False
            ),
            self.tr("The animation as MP4."),
        )
