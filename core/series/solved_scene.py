# SPDX-License-Identifier: GPL-2.0-or-later
"""The grounds of a patch, one for each group of bands, solved once for all targets (see ground)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Callable, Protocol

import numpy as np

from . import ground as solver
from . import upsampling
from .banded import Array, continued, copied, empty_like, least, same_kind
from .forward import BORDER, FACTOR, Optics
from .ground import Ground, Looks
from .local_means import REACH_OF_MEANS, LocalMeans
from .optics import BandGroup, band_groups
from .patch import Axis, Patch, Query, contiguous
from .shifts import Shifts
from .side_by_side import Run, in_turn

FEATHER = 2
"""Pixels over which a date's weight rises at the rim of what is not valid."""

OWN_REACH = REACH_OF_MEANS
"""Source pixels around a place, of estimate, dates and ground, that its result depends on: its uncertainty by
the means around, its value by what dates show beside the ground (what lies farther changes no 1e-6)."""

REACH = solver.REACH + OWN_REACH
"""Source pixels around a place that its detail depends on."""


class Refine(Protocol):
    """A learned prior."""

    reach: int
    """Source pixels around a place on which its answer depends."""

    def __call__(self, ground: Ground, optics: Optics) -> Ground:
        """A better ground from a solved one, and how its bands see."""


class SolvedScene:
    """The grounds of a patch, for one query.

    They are solved on the whole patch. What targets take of them depends on `OWN_REACH` pixels around, so
    the rest is let go then.
    """

    def __init__(
        self,
        patch: Patch,
        registered: Patch,
        query: Query,
        like: Array,
        refine: Refine | None = None,
        run: Run = in_turn,
        beside: Callable[[SolvedScene], None] | None = None,
        soon: Axis | None = None,
    ):
        """`patch` as observed, with its shifts; `registered`: its dates on the reference; values and weights
        of both, and `like`, are of the kind and on the device to compute with; `refine`: what improves a
        solved ground; `run`: does some work for each date or group of bands; `beside`: work that needs
        `registered_weights` and `inside` alone, done beside the groups'; `soon`: the first rows of the
        query, where they are wanted before the others: what they look at is improved at once, the rest by the
        work that `later` is then."""
        self.like, whole = like, (query.rows, query.cols)
        rows, cols = self.axes = tuple(axis.narrowed(OWN_REACH) for axis in whole)
        self.inside = rows.of(whole[0]), cols.of(whole[1])
        """Rows and columns of the patch that targets depend on: those of an estimate for them."""
        self.needed = 0 if soon is None else soon.narrowed(OWN_REACH).of(rows).stop
        """Rows inside that `soon` looks at; 0 without."""
        last = self.needed + BORDER
        apart = last if soon is not None and last < rows.patch_stop - rows.patch_start else None
        self.registered_weights = date_weights(registered, run)
        """(T, h, w): `date_weights` of the dates on the reference."""
        weights = date_weights(patch, run)
        local, there = LocalMeans(*whole, like), self.registered_weights
        around = OWN_REACH + max(REACH_OF_MEANS, refine.reach if refine else 0) + solver.AROUND
        part = LocalMeans(*(axis.narrowed(around) for axis in whole), like)
        groups = band_groups(patch.wavelengths, patch.gsd)
        found: dict[BandGroup, Ground] = {}
        self.later: list[Callable[[], None]] = []

        def solve(group: BandGroup) -> None:
            values, resampled = (part.values[:, neighbours(group.bands)] for part in (patch, registered))
            looks = Looks(values, weights[:, None], resampled, there[:, None])
            ground = solver.solve(looks, shifts_of(patch), group.optics, local, part)
            found[group] = inside = solver.cut(ground, part.axes, self.axes)
            if refine is not None:
                found[group] = inside = replace(inside, fine=copied(inside.fine))
                better = partial(self._improve, inside.fine, ground, group.optics, part.axes, refine)
                better(0, apart)
                if apart is not None:
                    self.later.append(partial(better, apart, None))

        # The largest first: what is shorter fills the time until it is done.
        work = [partial(solve, group) for group in sorted(groups, key=lambda group: -len(group.bands))]
        run(lambda one: one(), work if beside is None else [*work, partial(beside, self)])
        self.groups = [(group, found[group]) for group in groups]
        """Bands, and their ground inside."""
        kept = [patch, registered]

        def cut(place: int) -> None:
            # A copy: a window would hold all of what it is cut from.
            kept[place] = contiguous(kept[place].window(*self.inside))

        run(cut, range(len(kept)))
        self.patch, self.registered = kept
        self.weights = copied(weights[(slice(None), *self.inside)])
        """(T, h, w): `date_weights` of the dates as observed, inside."""

    def _improve(
        self,
        fine: Array,
        ground: Ground,
        optics: Optics,
        whole: tuple[Axis, Axis],
        refine: Refine,
        first: int,
        last: int | None,
    ) -> None:
        """Have the prior improve some rows inside of a `ground`, whose `fine` is changed in place. It sees no
        more than it looks at."""
        rows, cols = self.axes
        last_row = rows.patch_stop if last is None else rows.patch_start + last
        axes = replace(rows, patch_start=rows.patch_start + first, patch_stop=last_row), cols
        seen = tuple(axis.widened(refine.reach, larger) for axis, larger in zip(axes, whole))
        better = solver.cut(refine(solver.cut(ground, whole, seen), optics), seen, axes).fine
        # What lies beyond rows in the middle is the other rows'.
        samples = slice(FACTOR * BORDER if first else 0, None if last is None else -FACTOR * BORDER)
        better, start = better[samples], FACTOR * first + samples.start
        fine[start : start + len(better)] = better

    @property
    def support(self) -> np.ndarray:
        """(H, W) float32 from 0 to 1: how much of the detail the looks decide, in the mean of the groups."""
        shape = self.patch.valid.shape[1:]
        parts = [as_numpy(ground.support) for _, ground in self.groups] or [np.zeros(shape, np.float32)]
        return upsampling.nearest((sum(parts) / len(parts)).astype(np.float32), *self.axes)


def shifts_of(patch: Patch) -> Shifts:
    """The shifts of a patch, zeros where it has none."""
    return Shifts.constant(np.zeros((len(patch.days), 2))) if patch.shifts is None else patch.shifts


def neighbours(bands: Sequence[int]) -> slice | list[int]:
    """What picks bands: without a copy where they follow one another."""
    first, last = bands[0], bands[-1] + 1
    return slice(first, last) if list(bands) == list(range(first, last)) else list(bands)


def date_weights(patch: Patch, run: Run = in_turn) -> Array:
    """(T, h, w) from 0 to 1: how far each pixel of each date counts, rising from the rims of what is not
    valid on, so that these leave no seam. `run`: does the work of each date."""
    out = empty_like(patch.values, patch.valid.shape)

    def rise(date: int) -> None:
        weights = same_kind(patch.valid[date], patch.values)
        for _ in range(FEATHER):
            weights = least(weights, _box_means(weights))
        out[date] = weights if patch.weights is None else weights * patch.weights[date]

    run(rise, range(len(out)))
    return out


def _box_means(images: Array) -> Array:
    """Means over 3 x 3 pixels; edges continued."""
    padded = continued(continued(images, 1, 1, -2), 1, 1, -1)
    rows = (padded[..., :-2, :] + padded[..., 1:-1, :] + padded[..., 2:, :]) / 3
    return (rows[..., :-2] + rows[..., 1:-1] + rows[..., 2:]) / 3


def as_numpy(values: Array) -> np.ndarray:
    """The values as an array of numpy."""
    return values if isinstance(values, np.ndarray) else values.cpu().numpy()
