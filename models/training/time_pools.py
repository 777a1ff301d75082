# SPDX-License-Identifier: GPL-2.0-or-later
"""Pools of samples for the estimate in time: drawn from each area once, and shared by all folds."""

from __future__ import annotations

import functools
from typing import Callable

from ...core.stack.area import Area
from .month_pixels import MonthPixels
from .time_samples import Sample, SampleSource, Series
from .time_tasks import GAP_AUGMENTATION, WEIGHTS_AUGMENTATION, Pool, draw

CROP = 40
"""Side of a sample in cells."""

_DRAWN = {
    "date-weights": (WEIGHTS_AUGMENTATION, 5, 150, False),
    "gap-correction": (GAP_AUGMENTATION, 3, 200, True),
}
"""By part: how samples vary, how many for each date of an area and at most, and whether dates before and
after the hidden one are needed."""


MONTHLY = 800
"""Samples of pixels by month: about as many as of places."""


class Pools:
    """Samples by part and area."""

    def __init__(self, seed: int, monthly: MonthPixels | None = None, most: int | None = None):
        """`monthly`: pixels that the correction across gaps learns from besides; `most`: samples of an area,
        where a training is short."""
        self._seed, self._monthly, self._most = seed, monthly, most
        self._series: dict[str, Series] = {}
        self._samples: dict[tuple[str, str], list[Sample]] = {}

    def of(self, areas: list[Area], part: str, check: Callable[[], None]) -> Pool:
        """The samples of some areas for a part; `check` is called between draws.

        Raises StackError where the areas offer none.
        """
        samples = [sample for area in areas for sample in self._of_area(area, part, check)]
        if part == "gap-correction" and self._monthly is not None:
            samples += self._of_months(self._monthly, check)
        return Pool(samples)

    def _of_area(self, area: Area, part: str, check: Callable[[], None]) -> list[Sample]:
        key = part, area.name
        if key not in self._samples:
            check()
            if area.name not in self._series:
                self._series[area.name] = Series.of(area)
            augmentation, each, most, both_sides = _DRAWN[part]
            source = SampleSource(self._series[area.name], augmentation, CROP, self._seed)
            count = min(most, each * len(area.days), self._most or most)
            self._samples[key] = draw(source.draw, count, both_sides, check)
        return self._samples[key]

    def _of_months(self, monthly: MonthPixels, check: Callable[[], None]) -> list[Sample]:
        key = "gap-correction", ""
        if key not in self._samples:
            make = functools.partial(monthly.draw, self._seed)
            self._samples[key] = draw(make, min(MONTHLY, self._most or MONTHLY), check=check)
        return self._samples[key]
