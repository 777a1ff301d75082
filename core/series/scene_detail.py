# SPDX-License-Identifier: GPL-2.0-or-later
"""Detail of targets from the ground: solved once for a patch, taken by each target with its own contrast.

What is coarser than about 20 m is the target's own; what is finer is the ground's, times the target's local
gain on it, and a share of what the target shows beyond that. What a date shows besides persists for weeks,
but for its noise: every target takes what the dates around it tell of that by kriging. The date of its own
day is one of several there, and adds what it shows beyond its noise. So targets of a place are about equally
sharp. For arrays of numpy and tensors of torch.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from . import ground as solver
from . import upsampling
from .banded import Array, Separable, add_scaled, same_kind, zeros_like
from .forward import FACTOR, Forward
from .ground import Ground
from .kriging import COINCIDENT_DAYS, residual_weights, smoothing_weights
from .local_means import LocalMeans
from .looks import PSF
from .optics import BandGroup
from .patch import Patch, Query
from .solved_scene import OWN_REACH, SolvedScene, as_numpy, shifts_of

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
        self._residuals: dict[tuple[int, int], Array] = {}
        self._cleared: dict[int, tuple[Array, Array, np.ndarray | None]] = {}
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

    def nearest(self, images: np.ndarray) -> np.ndarray:
        """Pixels `inside` (..., h, w) at the target pixels that lie in them (..., H, W)."""
        return upsampling.nearest(images, self._query.rows, self._query.cols)

    def render(
        self, estimate: np.ndarray, day: float, date: int | None = None
    ) -> tuple[np.ndarray, np.ndarray | None]:
        """A target at the query's pixels, (B, H, W) float32, NaN where no date supports it; and the variance
        of the detail that is missing, (B, h, w), None where the query does not ask for it.

        `estimate` (B, h, w): the target at the patch's own pixels that lie `inside`; `date`: the one that
        observes the target day, if any.
        """
        rows, cols = self._query.rows, self._query.cols
        filled = upsampling.filled(estimate, self._filling)
        out = np.empty((len(estimate), rows.count, cols.count), np.float32)
        variance = np.zeros(estimate.shape, np.float32) if self._query.uncertainty else None
        plain = set(range(len(estimate)))
        for solved in self.groups:
            bands = list(solved.group.bands)
            plain -= set(bands)
            image, gain = self._composed(solved, self._array(filled[bands]), day, date)
            out[bands] = as_numpy(image)
            if variance is not None:
                variance[bands] = as_numpy(gain * gain * solved.missing)
        for band in plain:
            out[band] = as_numpy(self._enlarged(self._array(filled[band])))
        upsampling.limit_to_local_range(out, filled, rows, cols)
        if self._filling is not None:
            out[:, ~self.nearest(self._supported)] = np.nan
        return out, variance

    def _composed(
        self, solved: SolvedGroup, image: Array, day: float, date: int | None
    ) -> tuple[Array, Array]:
        """Bands at the target pixels (B, H, W), and their gains (B, h, w) on the ground."""
        ground = solved.ground
        at_knots = self._contrast(ground, day)
        gain = self._local.spread(at_knots)
        fine = self._local.fine_part(image, self._known[None], self._around[None])
        smooth = _smooth(image, fine, gain * ground.shown)
        out = self._at_targets(at_knots)
        out *= solved.image
        out += self._enlarged(smooth)
        change = self._persisting(solved, day)
        if date is not None:
            change = change + self._residual(
                solved, date, self._fine(smooth, gain, ground) + change, DATE_NOISE
            )
        out += self._sampled(change)
        return out, gain

    def _persisting(self, solved: SolvedGroup, day: float) -> Array:
        """What the residuals of dates tell of a day, on the samples of the ground (B, ., .).

        The date of the day is one of several: what is of it alone is noise.

        A date shows nothing where it is not valid, and what is told of the day is less by its part there.
        """
        first, apart = solved.group.bands[0], np.abs(self._patch.days - day)
        total = zeros_like(self._like, (len(solved.group.bands), *solved.ground.fine.shape))
        near = np.argsort(apart, kind="stable")[:RESIDUAL_DATES]
        self._residuals = {
            key: value for key, value in self._residuals.items() if key[0] != first or key[1] in near
        }
        weights = residual_weights(self._patch.days[near], day, RESIDUAL_RANGE_DAYS, RESIDUAL_NUGGET)
        for date, weight in zip(near.tolist(), weights.tolist()):
            if (first, date) not in self._residuals:
                self._residuals[first, date] = self._residual_alone(solved, date)
            add_scaled(total, self._residuals[first, date], weight)
        return total

    def _residual_alone(self, solved: SolvedGroup, date: int) -> Array:
        """The residual of a date beside its own coarse part and the ground."""
        known, around, filling = self._clear(date)
        values = self._registered.values[date, list(solved.group.bands)]
        image = self._array(upsampling.filled(values, filling))
        gain = self._local.spread(self._contrast(solved.ground, float(self._patch.days[date])))
        smooth = _smooth(image, self._local.fine_part(image, known, around), gain * solved.ground.shown)
        return self._residual(solved, date, self._fine(smooth, gain, solved.ground), 0.0)

    def _clear(self, date: int) -> tuple[Array, Array, np.ndarray | None]:
        """Where a date is clear on the reference (1, h, w), the same blurred, and what fills the rest."""
        if date not in self._cleared:
            valid = self._registered.valid[date]
            known = self._array(valid)[None]
            filling = upsampling.filling(valid, _FILLED)
            self._cleared[date] = known, self._local.blurred(known), filling
        return self._cleared[date]

    def _residual(self, solved: SolvedGroup, date: int, start: Array, tolerance: float) -> Array:
        """What has to be added to `start`, on the samples of the ground (B, ., .), for a look at it to depart
        from a date by no more than a `tolerance` of reflectance."""
        image = self._array(self._patch.values[date, list(solved.group.bands)])
        missed = image - solved.forward.look(date, start)
        return _towards(
            solved.forward, date, missed - missed.clip(-tolerance, tolerance), self._weights[date]
        )

    def _fine(self, smooth: Array, gain: Array, ground: Ground) -> Array:
        """A target's `smooth` part and its gain on the ground, (B, h, w) both, on its samples (B, ., .)."""
        out = self._to_samples(gain)
        out *= ground.fine
        out += self._to_samples(smooth)
        return out

    def _contrast(self, ground: Ground, day: float) -> Array:
        """Gains of a day on the ground, at knots (B, m, n): kriged from the dates', none of them exact."""
        weights = smoothing_weights(self._patch.days, day, CONTRAST_NUGGET)
        weights = self._array(weights)[:, None, None, None] * ground.seen[:, None]
        return (weights * ground.gains).sum(0) / (weights.sum(0) + 1e-3)


def _smooth(image: Array, fine: Array, shown: Array) -> Array:
    """What a target (B, h, w) shows beside the ground: sharpened where it is coarse, and a share of what its
    `fine` part shows beyond what a look `shown` shows of the ground."""
    coarse = image - fine
    return coarse + (coarse - _blurred(coarse)) + OWN_SHARE * (fine - shown)


def _towards(forward: Forward, date: int, missed: Array, weights: Array) -> Array:
    """By how much a ground is moved, on its samples (B, ., .), towards one that a date's image shows.

    `missed` (B, h, w): what it lacks of that image.
    """
    moved = BACK_SHARE * FACTOR**2 * forward.back(date, weights * missed)
    for _ in range(BACK_STEPS - 1):
        left = weights * (missed - forward.look(date, moved))
        moved = moved + BACK_SHARE * FACTOR**2 * forward.back(date, left)
    return moved


def _blurred(images: Array) -> Array:
    """(..., h, w) as a look shows them if they are smooth: three taps along rows and columns."""
    side = _BLUR / 2
    out = images + 0
    out[..., 1:-1, :] += side * (images[..., 2:, :] - 2 * images[..., 1:-1, :] + images[..., :-2, :])
    images = out + 0
    out[..., 1:-1] += side * (images[..., 2:] - 2 * images[..., 1:-1] + images[..., :-2])
    return out


def observing_date(patch: Patch, day: float) -> int | None:
    """The date that observes a day, the clearest if there are several; None if none does."""
    there = np.flatnonzero(np.abs(patch.days - day) < COINCIDENT_DAYS)
    return max(there.tolist(), key=lambda date: int(patch.valid[date].sum()), default=None)
