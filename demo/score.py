# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors and fine detail of several methods over the same pixels."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..core.analysis.metrics import decibels
from ..research.evaluation.detail import COARSE, FINE, correlation, explained, finer, with_radiometry
from ..research.evaluation.truth import BANDS, SpotTruth


@dataclass
class Score:
    """One method against the truth, date by date. Peak is a reflectance of 1."""

    squares: list[float] = field(default_factory=list)
    absolutes: list[float] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    fine_errors: float = 0.0
    """Sum of the squares of what is wrong in the fine detail."""

    fine_products: np.ndarray = field(default_factory=lambda: np.zeros(3))
    """Sums over the fine detail of result x truth, result x result, truth x truth."""

    def add(self, error: np.ndarray) -> None:
        """Take in the errors of one date, any shape."""
        error = error.astype(np.float64)
        self.squares.append(float((error**2).sum()))
        self.absolutes.append(float(np.abs(error).sum()))
        self.counts.append(error.size)

    def add_detail(self, ours: np.ndarray, real: np.ndarray) -> None:
        """Take in what is fine in a result and in the truth, of one shape."""
        ours, real = ours.astype(np.float64), real.astype(np.float64)
        self.fine_errors += float(((ours - real) ** 2).sum())
        self.fine_products += [(ours * real).sum(), (ours * ours).sum(), (real * real).sum()]

    def psnr(self) -> float:
        """dB over all dates and pixels together."""
        return decibels(sum(self.squares) / sum(self.counts), 1.0)

    def each(self) -> list[float]:
        """dB of every date."""
        return [decibels(total / count, 1.0) for total, count in zip(self.squares, self.counts)]

    def mae(self) -> float:
        """Mean absolute error in reflectance."""
        return sum(self.absolutes) / sum(self.counts)

    def correlation(self) -> float:
        """Of the fine detail with the truth's, over all dates, bands and pixels."""
        both, ours, real = self.fine_products
        return float(both / np.sqrt(ours * real)) if ours and real else float("nan")

    def explained(self, plain: Score) -> float:
        """Share of what another method lacks in fine detail that this one has; below 0 where it errs more."""
        return 1 - self.fine_errors / plain.fine_errors


def score(
    results: dict[str, list[np.ndarray]], truth: list[np.ndarray], pixel: float | None = None
) -> dict[str, Score]:
    """Compare the series of every method, (B, H, W) a date with NaN as nodata, with the truth.

    A pixel counts where the truth and every method have a value. With `pixel`, metres, what is finer than
    FINE is compared by itself too.
    """
    scores = {name: Score() for name in results}
    for index, real in enumerate(truth):
        images = {name: series[index] for name, series in results.items()}
        valid = np.isfinite(real).all(0)
        for image in images.values():
            valid &= np.isfinite(image).all(0)
        fine = None if pixel is None else _fine(real, valid, pixel)
        for name, image in images.items():
            scores[name].add((image - real)[:, valid])
            if fine is not None:
                scores[name].add_detail(_fine(image, valid, pixel), fine)
    return scores


def _fine(image: np.ndarray, valid: np.ndarray, pixel: float) -> np.ndarray:
    """(B, n) of (B, H, W): what is finer than FINE in the valid pixels."""
    return np.stack([finer(band, valid, FINE / pixel)[valid] for band in image])


def table(scores: dict[str, Score], note: str, plain: str | None = None) -> str:
    """The scores as text, best PSNR marked; fine detail beside the method `plain`, if one is given."""
    best = max(score.psnr() for score in scores.values())
    width = max(len(name) for name in scores)
    detail = "" if plain is None else "   detail: correlation, share"
    lines = [f"{'':{width}}   PSNR     worst date   mean error{detail}"]
    for name, one in scores.items():
        mark = " *" if one.psnr() == best else "  "
        line = f"{name:{width}}   {one.psnr():5.2f} dB {min(one.each()):7.2f} dB    {one.mae():.4f}{mark}"
        if plain is not None:
            line += f"         {one.correlation():.3f}    {one.explained(scores[plain]):6.3f}"
        lines.append(line.rstrip())
    return "\n".join([*lines, note])


def against_spot(
    truth: SpotTruth, images: dict[str, np.ndarray], bands: tuple[str, ...], plain: str
) -> dict[str, tuple[float, float]]:
    """Correlation of detail finer than FINE with SPOT's panchromatic image, and share explained.

    `images` (B, H, W) in the order of `bands`, on the grid of `truth.pan`; the share is of what the image
    called `plain` lacks, as `make evaluate` has it (research/evaluation/detail.py).
    """
    order = [bands.index(name) for name in BANDS]
    pans = {name: np.tensordot(truth.pan_weights, image[order], 1) for name, image in images.items()}
    known = truth.pan_valid & np.isfinite(np.stack(list(pans.values()))).all(axis=0)
    sigma = FINE * truth.pan.shape[0] / (truth.gsd[0] * truth.base.shape[1])
    wide = sigma * COARSE / FINE
    fitted = {name: with_radiometry(pan, truth.pan, known, wide) for name, pan in pans.items()}
    real = finer(truth.pan, truth.pan_valid, sigma)
    return {
        name: (
            correlation(real, finer(pan, known, sigma), known),
            explained(truth.pan, fitted[name], fitted[plain], known),
        )
        for name, pan in pans.items()
    }
