# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:screenstack, with their help."""

from __future__ import annotations

from typing import Any

from .. import groups
from ..definitions import optional_table
from ..head import Head
from .stack import StackHead

TABLE = "TABLE"


class ScreenStackHead(StackHead):
    """Id, texts and parameters."""

    work = "ScreenStack"

    section = groups.PREPARE

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "screenstack",
            self.tr("Screen a time series for missed clouds"),
            self.tr(
                "Finds clouds, haze, shadows and passing snow that no mask hides: each date is compared with "
                "those before and after it. Writes for every date a raster of weights from 0 (rejected) to "
                "1 (believed), and a table of the dates. A change that stays, such as a harvest, is kept."
            ),
            self.tr("cloud,shadow,haze,snow,outlier,mask,quality,screen,weight,time series"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self.add_input()
        self.add_details()
        self.add(
            optional_table(TABLE, self.tr("Screened dates")),
            self.tr(
                "A table with a row for each date: the shares of its pixels that are clear by the masks, "
                "masked, rejected by the screen, and used; the cloud cover of the whole scene where it is "
                "known, and 1 where that disagrees with what is hidden here."
            ),
        )
        self.add_series_outputs(
            self.tr(
                "Receives one raster of weights per date, stored in percent; nodata where masks or "
                "nodata hide the date."
            )
        )
