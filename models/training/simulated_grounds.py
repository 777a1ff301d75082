# SPDX-License-Identifier: GPL-2.0-or-later
"""Samples for the learned prior: known grounds, and what the closed form makes of simulated looks of them.

The looks are rougher than real ones: the ground solved from every other of eight dates correlates with that
from the rest by 0.61 beyond what a single look shows, and by 0.86 with it; in 16 real areas by 0.77 and 0.90.
A prior that learns from looks as good as real ones believes them too much (docs/model.md, "What was tried").
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.series import ground as solver
from ...core.series import registration, upsampling
from ...core.series.forward import BORDER, FACTOR, Optics
from ...core.series.local_means import LocalMeans
from ...core.series.looks import Conditions, observe, simulate
from ...core.series.patch import Patch
from ...core.series.shifts import Shifts
from .areas import axes
from .dead_leaves import dead_leaves

DATES = (3, 16)
"""Fewest and most looks; their logarithm is evenly spread, as are those of the ranges below but `JITTER`."""

JITTER = (0.08, 0.4)
"""Pixels: refined collections have 0.15, others up to 0.31 (root mean square)."""

MISREGISTERED = 0.15
"""Largest standard deviation of the shifts' errors in pixels."""

CONTRAST = (0.003, 0.06)
"""Standard deviation of the ground in reflectance."""

NOISE = (0.1, 0.5)
"""Of single pixels, in units of the ground's standard deviation; a group of bands has less than a band."""

CHANGE = (0.05, 0.6)
"""Of what the ground shows on one date alone (shadows, growth, angles), in the same units."""

FINENESS = (0.25, 1.0)
"""Of that change, in pixels."""

CHANGING = 0.8
"""Share of the grounds that change at all."""

GAIN = 0.25
"""Standard deviation of the logarithm of the dates' contrast."""

PSF = (0.30, 0.45)
"""Of the sensor that looks, in pixels: the solver's is one of them."""

FAINT = 1e-5
"""Contrast in reflectance below which a ground counts as flat."""

MARGIN = 8
"""Source pixels around a sample that lack their surroundings and are cut off."""


@dataclass(frozen=True)
class Sample:
    """What the closed form says of a ground, and the ground."""

    fine: np.ndarray
    """(FACTOR n, FACTOR n) float32."""

    shown: np.ndarray
    """(n, n) float32."""

    support: np.ndarray
    """(n, n) float32."""

    truth: np.ndarray
    """(FACTOR n, FACTOR n) float32: the ground's own fine part in units of the pattern."""


def sample(rng: np.random.Generator, size: int) -> Sample:
    """One ground of `size` source pixels a side."""
    whole = size + 2 * MARGIN
    scale = _spread(rng, CONTRAST)
    ground = 0.3 + scale * dead_leaves(rng, FACTOR * whole)[None]
    changing = rng.random() < CHANGING
    conditions = Conditions(
        dates=round(_spread(rng, DATES)),
        jitter=rng.uniform(*JITTER),
        noise=scale * _spread(rng, NOISE),
        psf=rng.uniform(*PSF),
        gain=GAIN,
        coarse=0.5 * scale,
        change=changing * scale * _spread(rng, CHANGE),
        fineness=_spread(rng, FINENESS),
        clouds=0.2 * (rng.random() < 0.5),
    )
    looks = simulate(ground, FACTOR, conditions, rng)
    errors = rng.normal(0, rng.uniform(0, MISREGISTERED), looks.shifts.shape)
    shifts = Shifts.constant(looks.shifts + errors)
    days = np.arange(len(shifts), dtype=np.float64)
    patch = Patch(looks.values, looks.valid, days, np.array([0.56]), (10.0, 10.0), shifts=shifts)
    return _cut(_solved(patch, ground[0]), MARGIN)


def _solved(patch: Patch, truth: np.ndarray) -> Sample:
    """The closed form's answer to a patch of one band, beside what it looks at (FACTOR h, FACTOR w)."""
    there = registration.aligned(patch)
    weights = [part.valid[:, None].astype(np.float32) for part in (patch, there)]
    height, width = patch.valid.shape[1:]
    rows, cols = axes((height, width), truth.shape)
    local = LocalMeans(rows, cols, patch.values)
    looks = solver.Looks(patch.values, weights[0], there.values, weights[1])
    found = solver.solve(looks, patch.shifts, Optics(), local)
    # The truth in the pattern's units: its own fine part, times the pattern's local gain on it.
    by_row, by_col = (upsampling.matrix(axis, "bicubic") for axis in (rows, cols))
    truth = truth - truth.mean()
    means = truth.reshape(height, FACTOR, width, FACTOR).mean(axis=(1, 3)).astype(np.float32)
    coarse = local.blurred(means) / local.blurred(np.ones((height, width), np.float32))
    fine = truth - by_row @ coarse @ by_col.T
    shown = observe(fine, FACTOR, psf=Optics().psf[0]).astype(np.float32)
    gain = local.sums(shown * found.shown) / (local.sums(shown * shown) + FAINT**2)
    scaled = fine * (by_row @ local.spread(gain) @ by_col.T)
    inside = slice(FACTOR * BORDER, -FACTOR * BORDER)
    return Sample(found.fine[inside, inside], found.shown, found.support, scaled)


def _cut(one: Sample, margin: int) -> Sample:
    inner, finer = slice(margin, -margin), slice(FACTOR * margin, -FACTOR * margin)
    parts = (one.fine[finer, finer], one.shown[inner, inner], one.support[inner, inner])
    return Sample(*(np.ascontiguousarray(part, np.float32) for part in (*parts, one.truth[finer, finer])))


def _spread(rng: np.random.Generator, limits: tuple[float, float]) -> float:
    """A number between limits whose logarithm is evenly spread."""
    return float(np.exp(rng.uniform(*np.log(limits))))
