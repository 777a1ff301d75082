# SPDX-License-Identifier: GPL-2.0-or-later
"""PSNR and mean absolute error of several methods over the same pixels."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..core.analysis.metrics import decibels


@dataclass
class Score:
    """Errors of one method, date by date. Peak is a reflectance of 1."""

    squares: list[float] = field(default_factory=list)
    absolutes: list[float] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)

    def add(self, error: np.ndarray) -> None:
        """Take in the errors of one date, any shape."""
        error = error.astype(np.float64)
        self.squares.append(float((error**2).sum()))
        self.absolutes.append(float(np.abs(error).sum()))
        self.counts.append(error.size)

    def psnr(self) -> float:
        """dB over all dates and pixels together."""
        return decibels(sum(self.squares) / sum(self.counts), 1.0)

    def each(self) -> list[float]:
        """dB of every date."""
        return [decibels(total / count, 1.0) for total, count in zip(self.squares, self.counts)]

    def mae(self) -> float:
        """Mean absolute error in reflectance."""
        return sum(self.absolutes) / sum(self.counts)


def score(results: dict[str, list[np.ndarray]], truth: list[np.ndarray]) -> dict[str, Score]:
    """Compare the series of every method, (B, H, W) a date with NaN as nodata, with the truth.

    A pixel counts where the truth and every method have a value.
    """
    scores = {name: Score() for name in results}
    for index, real in enumerate(truth):
        images = {name: series[index] for name, series in results.items()}
        valid = np.isfinite(real).all(0)
        for image in images.values():
            valid &= np.isfinite(image).all(0)
        for name, image in images.items():
            scores[name].add((image - real)[:, valid])
    return scores


def table(scores: dict[str, Score], note: str) -> str:
    """The scores as text, best PSNR marked."""
    best = max(score.psnr() for score in scores.values())
    width = max(len(name) for name in scores)
    lines = [f"{'':{width}}   PSNR     worst date   mean error"]
    for name, one in scores.items():
        mark = " *" if one.psnr() == best else ""
        lines.append(
            f"{name:{width}}   {one.psnr():5.2f} dB {min(one.each()):7.2f} dB    {one.mae():.4f}{mark}"
        )
    return "\n".join([*lines, note])
