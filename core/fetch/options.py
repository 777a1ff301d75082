# SPDX-License-Identifier: GPL-2.0-or-later
"""Options of a fetch as a user chooses them, before the scenes that say which bands there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..scenes.scene import Scene
from .bands import named_bands
from .request import Area, Request


@dataclass(frozen=True)
class Options:
    """How pixels are made, as the user chose it."""

    bands: tuple[str, ...]
    """Names or common names; none: the defaults of the scenes' kind."""

    gsd: float | None
    crs: str
    masked: frozenset[str]
    minimum_clear: float
    resampling: str
    offset: float | None
    growth: float | None = None
    """Metres by which clouds and shadows grow; None: two pixels."""

    def request(self, area: Area, scenes: Sequence[Scene]) -> Request:
        """The request for pixels of these scenes. Raises ParameterError."""
        return Request(
            area,
            named_bands(scenes, self.bands),
            self.gsd,
            self.crs,
            # What has no value is unusable whatever else is chosen.
            self.masked | {"nodata"} if self.masked else frozenset(),
            self.minimum_clear,
            self.resampling,
            growth=self.growth,
            offset=self.offset,
        )
