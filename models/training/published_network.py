# SPDX-License-Identifier: GPL-2.0-or-later
"""LIIF and Temporal LIIF for the published tables, queried as published."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Callable

import numpy as np

from ...core.series.patch import Model, Patch
from ...core.stack.area import Area
from .. import registry
from .areas import WHITE, adapted_series, predict
from .original_task import MIDDLE


class Original:
    """The row of one checkpoint (a published.Method).

    Where it lies in the folder fold-0 of a training, its siblings of the other folds answer for the areas
    that these left out.
    """

    def __init__(self, path: str | Path, device: str, fold_of: Callable[[str], int] = lambda area: 0):
        """`fold_of`: the fold that leaves an area out; 0 if none does."""
        self.path, self._device, self._fold_of = Path(path), device, fold_of
        self._load = functools.cache(self._loaded)

    def weights(self, area: str) -> Path:
        """The file that answers for an area."""
        number = self._fold_of(area)
        beside = self.path.parent.with_name(f"fold-{number}") / self.path.name
        return (
            beside if number and self.path.parent.name.startswith("fold-") and beside.is_file() else self.path
        )

    def model(self, area: str) -> Model:
        """The network that answers for an area."""
        return self._load(self.weights(area))

    def __call__(self, area: Area, size: tuple[int, int]) -> list[np.ndarray]:
        """(3, H, W) in 8-bit numbers: Temporal LIIF from all dates, LIIF from the middle one."""
        model, patch, day = self.model(area.name), adapted_series(area), area.truth_day
        if not model.in_time:
            patch, day = _date(patch, MIDDLE), float(patch.days[MIDDLE])
        if np.isfinite(day):
            # The published code asks for the middle of the dates, whenever the truth was taken.
            day = float(np.clip(day, patch.days[0], patch.days[-1]))
        return [predict(model, patch, day, size) * (255 / WHITE)]

    def _loaded(self, path: Path) -> Model:
        options = {"time": "as_published", "value_range": [0.0, WHITE]}
        return registry.load({"model": str(path), "device": self._device, "options": options})


def _date(patch: Patch, index: int) -> Patch:
    """One date of a patch."""
    one = slice(index, index + 1)
    return Patch(patch.values[one], patch.valid[one], patch.days[one], patch.wavelengths, patch.gsd)
