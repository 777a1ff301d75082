# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures and histograms of dates on one scale, for the report on adapted histograms."""

from __future__ import annotations

import numpy as np

from ..core.analysis import inventory
from ..core.analysis.frames import colours, stretch_of
from ..core.analysis.radiometry import Histogram

BINS = 64
"""Bins of the histograms."""


def picture_stretch(values: np.ndarray, clear: np.ndarray, method: str) -> list[tuple[float, float]]:
    """One stretch for all bands of a picture, so that hues stay; 8-bit images are shown as they are."""
    if method == "value_8bit":
        return [(0.0, 1.0)] * len(values)
    limits = stretch_of([(values, clear)])
    return [(min(low for low, _ in limits), max(high for _, high in limits))] * len(values)


def picture(
    values: np.ndarray, clear: np.ndarray, stretch: list[tuple[float, float]], thin: int
) -> np.ndarray:
    """A picture of the lattice, every `thin`-th pixel of it."""
    return colours(np.nan_to_num(values)[:, ::thin, ::thin], clear[::thin, ::thin], stretch)


def histogram_limits(found: inventory.Inventory) -> tuple[float, float]:
    """The range that all histograms of the report share: their 0.1 to 99.9 % together."""
    low, high = [], []
    for counts in found.dates:
        for histogram in counts.histograms:
            low.append(float(np.interp(0.001, histogram.quantiles(), histogram.values)))
            high.append(float(np.interp(0.999, histogram.quantiles(), histogram.values)))
    return min(low), max(max(high), min(low) + 1e-6)


def binned(histogram: Histogram, limits: tuple[float, float]) -> np.ndarray:
    """Share of the pixels in each of BINS bins between two limits."""
    counts, _ = np.histogram(histogram.values, BINS, limits, weights=histogram.counts.astype(np.float64))
    return counts / max(1, histogram.total)


def range_text(limits: tuple[float, float], method: str) -> str:
    """The range of the histograms: levels of 8 bits, or reflectance."""
    digits = 0 if method == "value_8bit" else 3
    return f"{limits[0]:.{digits}f} – {limits[1]:.{digits}f}"
