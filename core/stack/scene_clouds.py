# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates on which the cloud cover of the whole scene and the clouds that are hidden over an area disagree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..messages import Message, joined

CLEAR_SCENE, CLOUDY_AREA = 10.0, 0.6
"""Percent of a scene below which, and share of an area above which, one of them is wrong."""

CLOUDY_SCENE, CLEAR_AREA = 80.0, 0.01
"""Percent of a scene above which, and share of an area below which, clouds may be missed."""


@dataclass(frozen=True)
class CloudShares:
    """Clouds of one date, by its scene and by what is hidden over the area."""

    date: str
    """ISO 8601."""

    scene: float | None
    """Percent of the whole scene, by its catalogue; None where unknown."""

    clouds: float
    """Share of the area that masks or the screen hide."""

    hidden: float
    """The same with nodata, of which nobody knows what it was."""

    def disagree(self) -> bool:
        """Whether a clear scene is hidden over the area, or a cloudy one nowhere."""
        if self.scene is None:
            return False
        clear = self.scene < CLEAR_SCENE and self.clouds > CLOUDY_AREA
        return clear or (self.scene > CLOUDY_SCENE and self.hidden < CLEAR_AREA)


def disagreement(dates: Iterable[CloudShares]) -> str:
    """The warning that names the dates; empty for none."""
    found = [one for one in dates if one.disagree()]
    if not found:
        return ""
    listed = joined(
        ", ",
        (
            Message(
                "{date} (scene {scene:.0f} %, area {clouds:.0f} %)",
                date=one.date,
                scene=one.scene,
                clouds=100 * one.clouds,
            )
            for one in found
        ),
    )
    return Message(
        "The cloud cover of the whole scene and what is hidden over this area disagree on "
        "{listed}. Look at these dates: clouds may be missed where the scene is cloudy, "
        "and bright ground may be taken for cloud where it is clear.",
        listed=listed,
    )
