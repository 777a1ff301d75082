# SPDX-License-Identifier: GPL-2.0-or-later
"""The screen of a run: weights of the patches as they are read, and what it found on each date."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from ..dates import text_of
from ..log import warning
from ..messages import Message
from ..raster.windows import Place
from ..stack.model import Stack
from ..stack.scene_clouds import CloudShares, disagreement
from . import screening
from .patch import Axis, Patch, Query

REJECTED = 0.5
"""Share of the clear pixels of a date from which on it is called largely rejected."""


@dataclass(frozen=True)
class DateCounts:
    """What the screen found on one date, as shares of all its pixels."""

    date: str
    """ISO 8601."""

    name: str
    """Name of the raster."""

    clear: float
    """Share of pixels that neither masks nor nodata hide."""

    masked: float
    """Share that masks or nodata hide."""

    rejected: float
    """Share that is clear by the masks and weighs less than a half."""

    used: float
    """Share that is clear and weighs a half or more."""

    scene: float | None
    """Share of the whole scene that is cloud, by its catalogue; None where unknown."""

    weight: float | None
    """Mean weight of the clear pixels; None where there is none."""

    disagrees: bool
    """Whether the scene is clear and the area hidden, or the other way round: see core.stack.scene_clouds."""


class Screen:
    """Weighs the patches of one stack, and counts pixels per date; one thread at a time."""

    def __init__(self, stack: Stack) -> None:
        """Nothing is read yet."""
        self._stack = stack
        self._counts = np.zeros((3, len(stack.observations)), np.int64)
        self._weights = np.zeros(len(stack.observations))

    def window(self, query: Query) -> Place:
        """First and last (exclusive) rows and columns of source pixels that the weights of a query need."""
        return _wider(query.rows), _wider(query.cols)

    def weighed(self, patch: Patch, query: Query) -> Patch:
        """A patch of `window` with weights, cut to what the query needs, in the memory of the patch: that
        holds other values from then on."""
        (top, _), (left, _) = self.window(query)
        weights = screening.weights(patch, (top, left))
        self._count(patch.valid, weights, _core(query.rows, top), _core(query.cols, left))
        rows = slice(query.rows.patch_start - top, query.rows.patch_stop - top)
        cols = slice(query.cols.patch_start - left, query.cols.patch_stop - left)
        return _cut_in_place(replace(patch, weights=weights), rows, cols)

    def _count(self, valid: np.ndarray, weights: np.ndarray, rows: slice, cols: slice) -> None:
        valid, weights = valid[:, rows, cols], weights[:, rows, cols]
        rejected = (valid & (weights < 0.5)).sum(axis=(1, 2))
        clear = valid.sum(axis=(1, 2))
        self._counts += np.stack([np.full(len(valid), valid[0].size), clear, rejected])
        self._weights += np.where(valid, weights, 0.0).sum(axis=(1, 2))

    @property
    def counts(self) -> tuple[np.ndarray, np.ndarray]:
        """What was counted so far: all, clear and rejected pixels (3, T), and sums of weights (T,)."""
        return self._counts, self._weights

    def add(self, counts: np.ndarray, weights: np.ndarray) -> None:
        """Add what another screen of the same stack has counted, of other pixels."""
        self._counts += counts
        self._weights += weights

    def table(self) -> list[DateCounts]:
        """What was found so far, a row a date."""
        total, clear, rejected = self._counts / np.maximum(self._counts[0], 1)
        shares = self._shares()
        return [
            DateCounts(
                date=shares[t].date,
                name=observation.name,
                clear=round(float(clear[t]), 4),
                masked=round(float(total[t] - clear[t]), 4),
                rejected=round(float(rejected[t]), 4),
                used=round(float(clear[t] - rejected[t]), 4),
                scene=None if observation.cloud_cover is None else round(observation.cloud_cover / 100, 4),
                weight=round(float(self._weights[t] / self._counts[1, t]), 4) if self._counts[1, t] else None,
                disagrees=shares[t].disagree(),
            )
            for t, observation in enumerate(self._stack.observations)
        ]

    def _shares(self) -> list[CloudShares]:
        """Clouds of each date by its scene, and by masks and the screen over the area."""
        total, clear, rejected = self._counts / np.maximum(self._counts[0], 1)
        return [
            CloudShares(
                text_of(observation.time),
                observation.cloud_cover,
                float(rejected[t]) + (0.0 if math.isnan(observation.masked) else observation.masked),
                float(total[t] - clear[t] + rejected[t]),
            )
            for t, observation in enumerate(self._stack.observations)
        ]

    def report(self) -> Iterator[str]:
        """Lines for the log: what was rejected, and warnings for dates that largely were."""
        if not screening.screens(np.array([band.wavelength for band in self._stack.bands])):
            yield Message(
                "No band has a known wavelength of reflected sunlight: missed clouds cannot be looked for."
            )
            return
        rows = self.table()
        found = [row for row in rows if row.rejected >= 0.005]
        if found:
            yield Message(
                "Clouds, haze, shadows or snow that no mask hides, by date: {shares}",
                shares=", ".join(f"{row.date} {100 * row.rejected:.0f} %" for row in found),
            )
        worst = [row.date for row in rows if row.rejected > REJECTED * max(row.clear, 1e-9)]
        if worst:
            yield warning(
                Message(
                    "These dates were largely rejected by the screen for missed clouds: {worst}. They "
                    "depart from the dates before and after in the way of clouds, haze, shadows or "
                    "passing snow. Look at them; switch the screen off if they are right.",
                    worst=", ".join(worst),
                ),
                "dates-rejected",
            )
        differing = disagreement(self._shares())
        if differing:
            yield warning(differing, "scene-clouds")


def _cut_in_place(patch: Patch, rows: slice, cols: slice) -> Patch:
    """A window of a patch, in the patch's own memory: a copy would need as much again."""
    layers = {}
    for name in ("values", "valid", "weights"):
        whole = getattr(patch, name)
        shape = (*whole.shape[:-2], rows.stop - rows.start, cols.stop - cols.start)
        inside = whole.reshape(-1)[: np.prod(shape)].reshape(shape)
        # In order: what is written lies before what is read from then on.
        for index in np.ndindex(shape[:-2]):
            inside[index] = whole[(*index, rows, cols)]
        layers[name] = inside
    return replace(patch, **layers)


def _wider(axis: Axis) -> tuple[int, int]:
    first, last = axis.patch_start - screening.MARGIN, axis.patch_stop + screening.MARGIN
    return max(0, first), min(axis.source_size, last)


def _core(axis: Axis, first: int) -> slice:
    """Source pixels under the targets asked for, counted from `first`."""
    start = axis.start * axis.source_size // axis.target_size
    stop = -(-axis.stop * axis.source_size // axis.target_size)
    return slice(start - first, stop - first)
