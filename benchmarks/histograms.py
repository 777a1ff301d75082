# SPDX-License-Identifier: GPL-2.0-or-later
"""Histogram matching against scikit-image on 4000 x 4000 x 4 uint16 with nodata: time and memory."""

from __future__ import annotations

import sys
import time
import tracemalloc
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from skimage.exposure import match_histograms
from temporal_liif.benchmarks._measure import line
from temporal_liif.core.analysis import radiometry

SIDE, BANDS, ROWS, REPEATS = 4000, 4, 256, 3


def image(seed: int) -> np.ndarray:
    """(BANDS, SIDE, SIDE) uint16 with a corner of nodata (0)."""
    rng = np.random.default_rng(seed)
    out = np.empty((BANDS, SIDE, SIDE), np.uint16)
    for band in out:
        band[:] = rng.gamma(3 + seed, 300, band.shape).clip(1, 60_000)
    out[:, : 400 * seed, :900] = 0
    return out


def ours(source: np.ndarray, reference: np.ndarray, out: np.ndarray) -> None:
    """Two passes, block by block, nodata left out."""
    for band in range(BANDS):
        histograms = []
        for pixels in (source[band], reference[band]):
            counts = radiometry.Counts(np.uint16)
            for row in range(0, SIDE, ROWS):
                counts.add(pixels[row : row + ROWS])
            histograms.append(counts.histogram(nodata=0))
        curve = radiometry.match_curve(*histograms)
        # As the library adapts integers: the curve as a table over all stored values.
        table = np.rint(curve(np.arange(65_536.0))).clip(1, 65_535).astype(np.uint16)
        table[0] = 0
        for row in range(0, SIDE, ROWS):
            np.take(table, source[band, row : row + ROWS], out=out[band, row : row + ROWS], mode="clip")


def timed(work) -> float:
    """Seconds of the best of some runs."""
    best = float("inf")
    for _ in range(REPEATS):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def peak(work) -> int:
    """Bytes that a run allocates at most."""
    tracemalloc.start()
    work()
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return size


def main() -> None:
    """Print ours over scikit-image's: at most 1.0 is the goal for time."""
    source, reference = image(1), image(2)
    out = np.zeros_like(source)
    theirs = lambda: match_histograms(source, reference, channel_axis=0)  # noqa: E731
    mine = lambda: ours(source, reference, out)  # noqa: E731
    mine()
    ratio = timed(mine) / timed(theirs)
    line("histograms  time, ours / scikit-image", f"{ratio:.2f}", "at most 1.00")
    line("histograms  memory, ours / scikit-image", f"{peak(mine) / peak(theirs):.3f}")
    clear = source[0] > 0
    quantiles = np.quantile(out[0][clear], [0.1, 0.5, 0.9]) - np.quantile(
        reference[0][reference[0] > 0], [0.1, 0.5, 0.9]
    )
    line("histograms  largest quantile error, levels", f"{np.abs(quantiles).max():.1f}")
    if (out[0][~clear] != 0).any() or (out[0][clear] == 0).any():
        raise SystemExit("histograms: nodata was not kept")


if __name__ == "__main__":
    main()
