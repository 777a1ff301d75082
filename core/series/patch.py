# SPDX-License-Identifier: GPL-2.0-or-later
"""Input and output of models: a patch of a stack, the pixels and days asked for, and the prediction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Callable, Protocol

import numpy as np

from ..stack.encoding import Encoding
from .banded import copied
from .shifts import Shifts


@dataclass(frozen=True)
class Axis:
    """One image axis of a tile: the target pixels asked for and the source pixels at hand.

    Positions along the axis are measured in source pixels; pixel i covers [i, i + 1].
    """

    source_size: int
    """Pixels of the whole source grid along this axis."""

    target_size: int
    """Pixels of the whole target grid along this axis (same extent)."""

    patch_start: int
    """First source pixel of the patch."""

    patch_stop: int
    """One past the last source pixel of the patch."""

    start: int
    """First target pixel asked for."""

    stop: int
    """One past the last target pixel asked for."""

    @property
    def scale(self) -> float:
        """Target pixels per source pixel."""
        return self.target_size / self.source_size

    @property
    def count(self) -> int:
        """Target pixels asked for."""
        return self.stop - self.start

    def edges(self) -> np.ndarray:
        """Edges of the target pixels, (count + 1,) float64, in source pixels from the patch's first edge."""
        index = np.arange(self.start, self.stop + 1, dtype=np.float64)
        return index * self.source_size / self.target_size - self.patch_start

    def centres(self) -> np.ndarray:
        """Centres of the target pixels, (count,) float64, in source pixels from the patch's first edge."""
        index = np.arange(self.start, self.stop, dtype=np.float64) + 0.5
        return index * self.source_size / self.target_size - self.patch_start

    @classmethod
    def around(cls, source_size: int, target_size: int, start: int, stop: int, margin: int) -> Axis:
        """The axis of target pixels [start, stop) and `margin` source pixels around, cut at the grid."""
        first = start * source_size // target_size - margin
        last = -(-stop * source_size // target_size) + margin
        return cls(source_size, target_size, max(0, first), min(source_size, last), start, stop)

    def narrowed(self, margin: int) -> Axis:
        """The same target pixels, with at most `margin` of the patch's source pixels around them."""
        axis = Axis.around(self.source_size, self.target_size, self.start, self.stop, margin)
        start, stop = max(self.patch_start, axis.patch_start), min(self.patch_stop, axis.patch_stop)
        return replace(axis, patch_start=start, patch_stop=stop)

    def widened(self, margin: int, patch: Axis) -> Axis:
        """The same target pixels, with so many source pixels more on either side, as far as a larger patch
        goes."""
        start, stop = self.patch_start - margin, self.patch_stop + margin
        return replace(
            self, patch_start=max(patch.patch_start, start), patch_stop=min(patch.patch_stop, stop)
        )

    def inside(self, whole: Axis) -> slice:
        """Where the target pixels of this axis lie in those of one that asks for more."""
        return slice(self.start - whole.start, self.stop - whole.start)

    def of(self, patch: Axis) -> slice:
        """Where the source pixels of this axis lie in those of a larger patch."""
        return slice(self.patch_start - patch.patch_start, self.patch_stop - patch.patch_start)


@dataclass(frozen=True)
class Patch:
    """Source pixels of one tile with its margin, all dates."""

    values: np.ndarray
    """(T, B, h, w) float32 reflectance; 0 where not valid."""

    valid: np.ndarray
    """(T, h, w) bool: True where every band holds a clear observation."""

    days: np.ndarray
    """(T,) float64, ascending: days since 1970-01-01T00:00Z."""

    wavelengths: np.ndarray
    """(B,) float64 centre wavelengths in micrometres; NaN where unknown."""

    gsd: tuple[float, float]
    """Metres per source pixel, along rows' axis (y) and columns' axis (x)."""

    shifts: Shifts | None = None
    """By how many source pixels the dates lie off the reference. None: they lie on it."""

    weights: np.ndarray | None = None
    """(T, h, w) float32 from 0 to 1: how far each clear observation is believed. None: wholly."""

    def window(self, rows: slice, cols: slice) -> Patch:
        """The same dates and bands of fewer pixels."""
        shifts, weights = self.shifts, self.weights
        if shifts is not None:
            shifts = shifts.window(rows, cols)
        if weights is not None:
            weights = weights[:, rows, cols]
        return replace(
            self,
            values=self.values[:, :, rows, cols],
            valid=self.valid[:, rows, cols],
            shifts=shifts,
            weights=weights,
        )


@dataclass(frozen=True)
class Query:
    """The pixels and days asked of a model."""

    days: np.ndarray
    """(N,) float64: target days since 1970-01-01T00:00Z."""

    rows: Axis
    """The y axis."""

    cols: Axis
    """The x axis."""

    uncertainty: bool = True
    """Whether the uncertainty is asked for; without, a model may leave it out."""

    encoding: Encoding | None = None
    """How the values are going to be stored. A model that computes elsewhere answers with them as stored."""

    @property
    def shape(self) -> tuple[int, int, int]:
        """(N, rows, columns) asked for."""
        return len(self.days), self.rows.count, self.cols.count


@dataclass(frozen=True)
class Prediction:
    """A model's answer."""

    values: np.ndarray
    """(N, B, H, W) float32 reflectance, NaN where nothing supports a pixel; or as stored: see `valid`."""

    uncertainty: np.ndarray | None = None
    """(N, B, H, W) float32: one standard deviation in reflectance, or None if the model has none or was not
    asked for it."""

    support: np.ndarray | None = None
    """(H, W) float32 from 0 to 1: how much of the detail finer than a source pixel the dates decide, not the
    model's prior; the same for all targets. None if the model does not know."""

    valid: np.ndarray | None = None
    """(N, H, W) bool: where there is a value, of values as the query's encoding stores them. None: they are
    reflectance."""

    @property
    def made(self) -> np.ndarray:
        """(N, H, W) bool: pixels that have a value in every band."""
        return np.isfinite(self.values).all(axis=1) if self.valid is None else self.valid


Read = Callable[[], Patch]
"""Gives a patch, which nobody else holds: a model lets go of what it does not need any more. Called again, it
reads the patch again."""

Receive = Callable[[Query, Prediction], None]
"""Takes a part of an answer: the pixels of a query that it is for, all days, and the answer for them."""

Report = Callable[[float], None]
"""Takes the share of the work on a query that is done."""

Cancelled = Callable[[], bool]
"""Whether to stop."""


class Model(Protocol):
    """Anything that turns a patch into target pixels (a baseline, or a network behind the engine)."""

    name: str
    """Identifier, for provenance."""

    margin: int | None
    """Source pixels around a target pixel that its value depends on; None: on all of them (no tiling)."""

    extrapolates: bool
    """Whether targets before the first or after the last date make sense."""

    def tile_size(self, dates: int, bands: int, targets: int, scale: float) -> int:
        """Side in target pixels of the tile that this model works on best; uncertainties are targets, too."""

    def predict(self, patch: Patch, query: Query, cancelled: Callable[[], bool]) -> Prediction:
        """Answer the query.

        Raises OutOfMemoryError if a smaller tile could succeed, CancelledError if stopped.
        """

    def relocate(self) -> bool:
        """Move to a device with more memory; False when there is none left."""

    def provenance(self) -> dict[str, Any]:
        """Name, version, device, parameters: plain JSON values for the output's metadata."""


def without_values(patch: Patch) -> Patch:
    """The patch with no band: what is valid, and how far it is believed, without the memory of the values."""
    dates, height, width = patch.valid.shape
    return replace(patch, values=np.empty((dates, 0, height, width), np.float32))


def contiguous(patch: Patch) -> Patch:
    """The patch without the memory of a larger one that it was cut from; also of tensors of torch."""
    layers = {name: getattr(patch, name) for name in ("values", "valid", "weights")}
    return replace(patch, **{name: copied(layer) for name, layer in layers.items() if layer is not None})
