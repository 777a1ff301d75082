# SPDX-License-Identifier: GPL-2.0-or-later
"""How the bands of a stack see: which share a ground, and what their pixels are, by wavelength and GSD."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .forward import Optics
from .looks import PSF

EDGES = (0.72, 1.3)
"""Wavelengths in micrometres between visible, near infrared and short-wave infrared: within each, the
contrasts of the ground are alike."""

COARSEST = 2.5
"""Footprint in source pixels from which on a band holds no detail finer than those pixels."""

_NATIVE = {0.443: 60, 0.704: 20, 0.740: 20, 0.783: 20, 0.865: 20, 0.945: 60, 1.375: 60, 1.610: 20, 2.190: 20}
"""Centre wavelengths of Sentinel-2's bands in micrometres, and their GSD in metres; the others have 10 m
(ESA, Sentinel-2 User Handbook)."""

_AS_SENTINEL_2 = (8.0, 22.0)
"""GSD in metres of the stacks whose bands are taken for Sentinel-2's where their wavelengths are."""

_SAME_BAND = 0.012
"""Micrometres by which the centres of a band may differ between the satellites and from table to table."""


@dataclass(frozen=True)
class BandGroup:
    """Bands that show the same ground in the same way."""

    bands: tuple[int, ...]
    """Positions among the stack's bands."""

    optics: Optics
    """How they see it."""


def band_groups(wavelengths: np.ndarray, gsd: tuple[float, float]) -> list[BandGroup]:
    """Groups of bands with a ground of their own, by wavelength; bands too coarse for one are in none.

    `wavelengths` (B,) micrometres, NaN where unknown (taken for visible); `gsd` metres along rows' and
    columns' axis of the stack.
    """
    known = np.where(np.isfinite(wavelengths), wavelengths, 0.56)
    found: dict[tuple[int, tuple[float, float]], list[int]] = {}
    for band, length in enumerate(known.tolist()):
        footprint = _footprint(length, gsd)
        if max(footprint) < COARSEST:
            kind = int(np.searchsorted(EDGES, length))
            found.setdefault((kind, footprint), []).append(band)
    return [
        BandGroup(tuple(bands), Optics(footprint, (PSF * footprint[0], PSF * footprint[1])))
        for (_, footprint), bands in sorted(found.items())
    ]


def _footprint(length: float, gsd: tuple[float, float]) -> tuple[float, float]:
    """A pixel of the band in pixels of the stack, along rows and columns; bands of unknown sensors have
    the stack's."""
    if not all(_AS_SENTINEL_2[0] <= side <= _AS_SENTINEL_2[1] for side in gsd):
        return 1.0, 1.0
    native = [metres for centre, metres in _NATIVE.items() if abs(centre - length) < _SAME_BAND]
    return tuple(max(1.0, metres / side) for metres in (native or [10])[:1] for side in gsd)
