# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole areas as patches and queries, and models chosen by area."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

import numpy as np

from ...core.errors import ParameterError
from ...core.series import registration
from ...core.series.patch import Axis, Model, Patch, Query
from ...core.series.shifts import Shifts
from ...core.stack.area import RGB, SCALE, WAVELENGTHS, Area

ModelOf = Callable[[str], Model]
"""The model that answers for an area's name: with cross-validation, one that has not seen it."""

WHITE = 0.4
"""Reflectance that the 8-bit adapted images' 255 stands for when a model asks for reflectance."""


FARTHEST_DAYS = 60.0
"""How far beyond an area's dates a truth is asked for."""


def series(area: Area, dates: np.ndarray, bands: tuple[str, ...] | None = None) -> Patch:
    """Some dates of an area, whole, in the bands of some names (None: all)."""
    picked = area.positions(area.bands if bands is None else bands)
    clear = area.clear[dates]
    values = area.numbers[dates][:, picked] * np.float32(SCALE) * clear[:, None]
    return Patch(values, clear, area.days[dates], area.wavelengths[picked], area.gsd)


def with_shifts(area: Area) -> Patch:
    """All dates of an area, with their shifts estimated."""
    values = area.reflectance
    shifts, _ = registration.estimate(values, area.clear, area.wavelengths)
    return Patch(values, area.clear, area.days, area.wavelengths, area.gsd, Shifts.constant(shifts))


def registered(area: Area) -> Area:
    """The area with its dates resampled onto their reference."""
    patch = registration.aligned(with_shifts(area))
    numbers = np.clip(np.rint(patch.values / np.float32(SCALE)), 1, 65535) * patch.valid[:, None]
    return replace(area, numbers=numbers.astype(np.uint16), clear=patch.valid, masks={})


def adapted_series(area: Area) -> Patch:
    """The dates of the published tables: 8-bit RGB as reflectance up to WHITE, everything clear."""
    values = area.adapted.transpose(0, 3, 1, 2).astype(np.float32) * np.float32(WHITE / 255)
    order = np.argsort(area.adapted_days, kind="stable")
    clear = np.ones((len(values), *values.shape[2:]), bool)
    wavelengths, gsd = np.array(WAVELENGTHS)[list(RGB)], area.adapted_gsd or area.gsd
    return Patch(values[order], clear, area.adapted_days[order], wavelengths, gsd)


def whole(patch: Patch, days: list[float], size: tuple[int, int] | None = None) -> Query:
    """All pixels of a patch at some days, on a target grid of `size` rows and columns (None: the patch's)."""
    source = patch.valid.shape[1:]
    return Query(np.array(days, dtype=np.float64), *axes(source, size or source))


def predict(model: Model, patch: Patch, day: float, size: tuple[int, int] | None = None) -> np.ndarray:
    """(B, H, W) float32 at one day, or as near to it as models look; NaN where nothing supports a pixel.

    The SPOT image of one published area was taken 906 days from its dates. NaN, where no day is known, stands
    for the middle date.
    """
    if np.isnan(day):
        day = float(patch.days[len(patch.days) // 2])
    day = float(np.clip(day, patch.days[0] - FARTHEST_DAYS, patch.days[-1] + FARTHEST_DAYS))
    return model.predict(patch, whole(patch, [day], size), lambda: False).values[0]


def axes(source: tuple[int, int], target: tuple[int, int]) -> tuple[Axis, Axis]:
    """Whole rows and columns from a source size to a target size."""
    rows, cols = (Axis(n, m, 0, n, 0, m) for n, m in zip(source, target))
    return rows, cols


def whole_set() -> dict[int, frozenset[str]]:
    """The folds of one training that leaves out no area."""
    return {0: frozenset()}


def learned(areas: list[Area], fold: int, left_out: frozenset[str]) -> list[Area]:
    """The areas that a fold learns from.

    Raises ParameterError if none is left.
    """
    some = [area for area in areas if area.name not in left_out]
    if not some:
        raise ParameterError("Fold {fold} leaves out every area of the data. Train on more areas.", fold=fold)
    return some
