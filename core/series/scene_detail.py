# SPDX-License-Identifier: GPL-2.0-or-later
"""Detail of targets from the ground: solved once for a patch, taken by each target with its own contrast.

What is coarser than about 20 m is the target's own; what is finer is the ground's, times the target's local
gain on it, and a share of what the target shows beyond that. What a date shows besides persists for weeks,
but for its noise: every target takes what the dates around it tell of that by kriging. The date of its own
day is one of several there, and adds what it shows beyond its noise. So targets of a place are about equally
sharp. For arrays of numpy and tensors of torch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Callable

import numpy as np

from . import ground as solver
from . import upsampling
from .banded import (
    Array,
    Separable,
    add_product,
    add_scaled,
    add_sums,
    copied,
    empty_like,
    same_kind,
    zeros_like,
)
from .forward import FACTOR, Forward
from .ground import Ground
from .kriging import COINCIDENT_DAYS, residual_weights, smoothing_weights
from .local_means import LocalMeans
from .looks import PSF
from .optics import BandGroup
from .patch import Patch, Query
from .solved_scene import OWN_REACH, SolvedScene, neighbours, shifts_of
from .upsampling import Filling

OWN_SHARE = 0.5
"""Share that counts of what is finer in a target and not in the ground: seasonal contrasts, and noise."""

BACK_STEPS = 2
"""Steps of back-projection towards a clear observation on the target day."""

BACK_SHARE = 1.0
"""Share of the difference that each of them takes away."""

RESIDUAL_RANGE_DAYS = 25.0
"""Decay of the covariance of what dates show beside the ground; measured between the dates of 21 areas."""

RESIDUAL_NUGGET = 0.5
"""Variance of that which is of one date alone, in sills; measured likewise."""

RESIDUAL_DATES = 12
"""Nearest dates whose residuals a target takes at most."""

CONTRAST_NUGGET = 2.0
"""Variance of the contrasts of single dates (haze, viewing angle) in units of what follows the season."""

DATE_NOISE = 0.003
"""Reflectance by which a target may depart at a pixel from what the date of its day shows: noise. With it the
observations of 21 areas come back within 0.002 on average."""

LEAST_SUPPORT = 0.2
"""Support below which the variance of what is missing grows no more."""


TOGETHER = 12
"""Targets that are made together, which share the residuals of the dates around them."""

_FILLED = 8
"""Pixels around supported ones that are filled before up-sampling."""

_BLUR = PSF**2 + 1 / 12
"""Variance in squared pixels of what a look does to an image that is smooth already."""


@dataclass(frozen=True)
class SolvedGroup:
    """The ground of some bands."""

    group: BandGroup

    ground: Ground

    image: Array
    """(H, W): the ground at the query's target pixels."""

    missing: Array | None
    """(h, w): variance of the detail that the looks do not decide, in units of the ground; None where the
    query does not ask for it."""

    forward: Forward
    """How the dates show it."""


class SceneDetail:
    """What the targets of a query take of a scene's grounds."""

    def __init__(self, scene: SolvedScene, query: Query):
        """`query`: the one that the scene was solved for, or a part of it."""
        rows, cols = (axis.narrowed(OWN_REACH) for axis in (query.rows, query.cols))
        self._query, self._like = replace(query, rows=rows, cols=cols), scene.like
        self.inside = rows.of(scene.axes[0]), cols.of(scene.axes[1])
        """Rows and columns inside of the scene that the targets depend on."""
        self._patch, self._registered = (one.window(*self.inside) for one in (scene.patch, scene.registered))
        self._weights = scene.weights[(slice(None), *self.inside)]
        self._supported = self._registered.valid.any(axis=0)
        self._known = self._array(self._supported)
        self._local = LocalMeans(rows, cols, self._like)
        self._around = self._local.blurred(self._known)
        self._filling = upsampling.filling(self._supported, _FILLED)
        self._to_samples = solver.enlargement(self._supported.shape, self._like)
        self._at_targets = self._local.towards(rows, cols)
        self._enlarged = Separable(*(upsampling.matrix(axis, "bicubic") for axis in (rows, cols)), self._like)
        self._residuals: dict[tuple[BandGroup, int], Array] = {}
        self._cleared: dict[int, tuple[Array, Array, Filling | None]] = {}
        self._sampled = solver.sampling(rows, cols, self._like)
        self.groups = [
            self._completed(group, solver.cut(ground, scene.axes, (rows, cols)))
            for group, ground in scene.groups
        ]

    def _array(self, values: np.ndarray) -> Array:
        return same_kind(values, self._like)

    def _completed(self, group: BandGroup, ground: Ground) -> SolvedGroup:
        """The ground of a group, and what all targets take of it."""
        missing = self._missing(ground) if self._query.uncertainty else None
        forward = Forward(shifts_of(self._patch), self._supported.shape, group.optics, self._like)
        return SolvedGroup(group, ground, self._sampled(ground.fine), missing, forward)

    def _missing(self, ground: Ground) -> Array:
        added = ground.fine - self._to_samples(ground.shown)
        energy = self._local.sums(solver.pixel_means(added * added))
        energy = self._local.spread(energy / self._local.sums(self._known * 0 + 1))
        support = ground.support + (LEAST_SUPPORT - ground.support) * (ground.support < LEAST_SUPPORT)
        # The estimate is the prior's variance times the support; what is missing is the rest of it.
        return energy * (1 - support) / support

    def nearest(self, images: Array) -> Array:
        """Pixels `inside` (..., h, w) at the target pixels that lie in them (..., H, W)."""
        return upsampling.nearest(images, self._query.rows, self._query.cols)

    def render(
        self,
        estimates: Array,
        days: Sequence[float],
        dates: Sequence[int | None],
        check: Callable[[], None] = lambda: None,
    ) -> tuple[Array, Array | None]:
        """Targets at the query's pixels, (N, B, H, W), NaN where no date supports them; and the variance of
        the detail that is missing, (N, B, h, w), None where the query does not ask for it.

        `estimates` (N, B, h, w): the targets at the patch's own pixels that lie `inside`; `dates`: those that
        observe the target days, if any. `check` is called now and then, and may raise.
        """
        rows, cols = self._query.rows, self._query.cols
        estimates = upsampling.filled(estimates, self._filling)
        out = empty_like(self._like, (*estimates.shape[:2], rows.count, cols.count))
        variance = zeros_like(self._like, tuple(estimates.shape)) if self._query.uncertainty else None
        for first in range(0, len(days), TOGETHER):
            some = slice(first, first + TOGETHER)
            for solved in self.groups:
                bands = neighbours(solved.group.bands)
                made = out[some, bands]
                targets = _Targets(days[some], dates[some], estimates[some, bands])
                gains = self._compose(solved, targets, made, check)
                if isinstance(bands, list):
                    out[some, bands] = made
                if variance is not None:
                    variance[some, bands] = gains * gains * solved.missing
        plain = set(range(estimates.shape[1])).difference(*(solved.group.bands for solved in self.groups))
        for n, band in product(range(len(days)), sorted(plain)):
            self._enlarged(estimates[n, band], out[n, band])
        upsampling.limit_to_local_range(out, estimates, rows, cols)
        if not self._supported.all():
            out[(..., *np.nonzero(~self.nearest(self._supported)))] = np.nan
        return out, variance

    def _compose(
        self, solved: SolvedGroup, targets: _Targets, out: Array, check: Callable[[], None]
    ) -> Array:
        """Some bands of targets, at the target pixels into `out` (N, b, H, W); and their gains (N, b, h, w)
        on the ground."""
        gains = empty_like(self._like, tuple(targets.estimates.shape))
        weights = self._residual_weights(solved, targets.days)
        for n, (day, date) in enumerate(zip(targets.days, targets.dates)):
            check()
            at_knots = self._contrast(solved.ground, day)
            image, gain = targets.estimates[n], self._local.spread(at_knots)
            gains[n] = gain
            fine = self._local.fine_part(image, self._known[None], self._around[None])
            smooth = _smooth(image, fine, gain, solved.ground.shown)
            self._enlarged(smooth, out[n])
            add_product(out[n], self._at_targets(at_knots), solved.image)
            if date is not None:
                start = self._fine(smooth, gain, solved.ground)
                for near, own in weights.items():
                    add_scaled(start, self._residuals[solved.group, near], float(own[n]))
                out[n] += self._sampled(self._residual(solved, date, start, DATE_NOISE))
        # What the residuals of dates tell of a day. The date of the day is one of several: what is of it
        # alone is noise. A date shows nothing where it is not valid, and what is told is less by its part
        # there.
        if weights:
            parts = [self._sampled(self._residuals[solved.group, near]) for near in weights]
            table = self._array(np.stack(list(weights.values()), axis=1))
            for band in range(out.shape[1]):
                check()
                add_sums(out[:, band], table, [part[band] for part in parts])
        return gains

    def _residual_weights(self, solved: SolvedGroup, days: Sequence[float]) -> dict[int, np.ndarray]:
        """By date, what its residual, which is known then, counts on some days (N,)."""
        found: dict[int, np.ndarray] = {}
        for n, day in enumerate(days):
            near = np.argsort(np.abs(self._patch.days - day), kind="stable")[:RESIDUAL_DATES]
            own = residual_weights(self._patch.days[near], day, RESIDUAL_RANGE_DAYS, RESIDUAL_NUGGET)
            for date, weight in zip(near.tolist(), own.tolist()):
                found.setdefault(date, np.zeros(len(days)))[n] = weight
        self._residuals = {
            key: value for key, value in self._residuals.items() if key[0] != solved.group or key[1] in found
        }
        for date in found:
            if (solved.group, date) not in self._residuals:
                self._residuals[solved.group, date] = self._residual_alone(solved, date)
        return found

    def _residual_alone(self, solved: SolvedGroup, date: int) -> Array:
        """The residual of a date beside its own coarse part and the ground."""
        known, around, filling = self._clear(date)
        values = self._registered.values[date, neighbours(solved.group.bands)]
        image = upsampling.filled(values, filling)
        gain = self._local.spread(self._contrast(solved.ground, float(self._patch.days[date])))
        smooth = _smooth(image, self._local.fine_part(image, known, around), gain, solved.ground.shown)
        return self._residual(solved, date, self._fine(smooth, gain, solved.ground), 0.0)

    def _clear(self, date: int) -> tuple[Array, Array, Filling | None]:
        """Where a date is clear on the reference (1, h, w), the same blurred, and what fills the rest."""
        if date not in self._cleared:
            valid = self._registered.valid[date]
            known = self._array(valid)[None]
            filling = upsampling.filling(valid, _FILLED)
            self._cleared[date] = known, self._local.blurred(known), filling
        return self._cleared[date]

    def _residual(self, solved: SolvedGroup, date: int, start: Array, tolerance: float) -> Array:
        """What has to be added to `start`, on the samples of the ground (b, ., .), for a look at it to depart
        from a date by no more than a `tolerance` of reflectance."""
        missed = self._patch.values[date, neighbours(solved.group.bands)] - solved.forward.look(date, start)
        if tolerance:
            missed -= missed.clip(-tolerance, tolerance)
        return _towards(solved.forward, date, missed, self._weights[date])

    def _fine(self, smooth: Array, gain: Array, ground: Ground) -> Array:
        """A target's `smooth` part and its gain on the ground, (b, h, w) both, on its samples (b, ., .)."""
        out = self._to_samples(smooth)
        add_product(out, self._to_samples(gain), ground.fine)
        return out

    def _contrast(self, ground: Ground, day: float) -> Array:
        """Gains of a day on the ground, at knots (b, m, n): kriged from the dates', none of them exact."""
        weights = smoothing_weights(self._patch.days, day, CONTRAST_NUGGET)
        weights = self._array(weights)[:, None, None, None] * ground.seen[:, None]
        return (weights * ground.gains).sum(0) / (weights.sum(0) + 1e-3)


@dataclass(frozen=True)
class _Targets:
    """Some targets, in some bands."""

    days: Sequence[float]
    """(N,)."""

    dates: Sequence[int | None]
    """(N,): those that observe the days."""

    estimates: Array
    """(N, b, h, w)."""


def _smooth(image: Array, fine: Array, gain: Array, shown: Array) -> Array:
    """What a target (b, h, w) shows beside the ground: sharpened where it is coarse, and a share of what its
    `fine` part shows beyond what a look shows of the ground, its `gain` times `shown` (h, w)."""
    coarse = image - fine
    out = 2 * coarse
    out -= _blurred(coarse)
    add_scaled(out, fine, OWN_SHARE)
    add_product(out, gain, -OWN_SHARE * shown)
    return out


def _towards(forward: Forward, date: int, missed: Array, weights: Array) -> Array:
    """By how much a ground is moved, on its samples (b, ., .), towards one that a date's image shows.

    `missed` (b, h, w): what it lacks of that image.
    """
    moved = forward.back(date, weights * missed)
    moved *= BACK_SHARE * FACTOR**2
    for _ in range(BACK_STEPS - 1):
        left = weights * (missed - forward.look(date, moved))
        add_scaled(moved, forward.back(date, left), BACK_SHARE * FACTOR**2)
    return moved


def _blurred(images: Array) -> Array:
    """(..., h, w) as a look shows them if they are smooth: three taps along rows and columns."""
    for inner, before, after in (
        (
            (..., slice(1, -1), slice(None)),
            (..., slice(None, -2), slice(None)),
            (..., slice(2, None), slice(None)),
        ),
        ((..., slice(1, -1)), (..., slice(None, -2)), (..., slice(2, None))),
    ):
        out = copied(images)
        out[inner] *= 1 - _BLUR
        for beside in (before, after):
            add_scaled(out[inner], images[beside], _BLUR / 2)
        images = out
    return images


def observing_date(patch: Patch, day: float) -> int | None:
    """The date that observes a day, the clearest if there are several; None if none does."""
    there = np.flatnonzero(np.abs(patch.days - day) < COINCIDENT_DAYS)
    return max(there.tolist(), key=lambda date: int(patch.valid[date].sum()), default=None)
