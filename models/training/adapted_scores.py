# SPDX-License-Identifier: GPL-2.0-or-later
"""The published tables redone: five 8-bit dates after histogram adaptation, against the adapted SPOT."""

from __future__ import annotations

from typing import Any, Callable

import numpy as np

from ...core.analysis.metrics import compare, decibels
from ...core.series.upsampling import matrix
from ...core.stack.area import SCALES, Area
from .areas import WHITE, ModelOf, adapted_series, axes, predict

BORDER = {2: 6, 4: 12, 6: 20}
"""Rows and columns left out by `published_inner`: some of SPOT's are dark."""

Image = np.ndarray
"""(3, H, W) float in 8-bit numbers."""

Method = Callable[[Area, tuple[int, int]], list[Image]]
"""Images of an area at a size; their scores are averaged (one image but for the published "bicubic")."""


def bicubic(image: np.ndarray, size: tuple[int, ...]) -> np.ndarray:
    """(..., h, w) to (..., H, W) by cubic convolution."""
    rows, cols = axes(image.shape[-2:], size)
    return matrix(rows, "bicubic") @ image @ matrix(cols, "bicubic").T


def dates_as_images(area: Area, size: tuple[int, int]) -> np.ndarray:
    """(5, 3, H, W): each date up-sampled."""
    patch = adapted_series(area)
    return bicubic(patch.values.astype(np.float64) * (255 / WHITE), size)


def baselines() -> dict[str, Method]:
    """The methods that need no model."""
    return {
        "bicubic": lambda area, size: list(dates_as_images(area, size)),
        "mean_of_bicubic": lambda area, size: [dates_as_images(area, size).mean(axis=0)],
        "middle_date": lambda area, size: [dates_as_images(area, size)[2]],
    }


def from_model(model_of: ModelOf) -> Method:
    """A model's answer at the date of the SPOT image."""

    def method(area: Area, size: tuple[int, int]) -> list[Image]:
        return [predict(model_of(area.name), adapted_series(area), area.truth_day, size) * (255 / WHITE)]

    return method


def evaluate(
    areas: list[Area], methods: dict[str, Method], similarity: bool = True
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The `published` and `published_inner` parts of the report.

    `similarity`: cPSNR and SSIM too, which take long.
    """
    usable = [area for area in areas if area.adapted is not None and area.adapted_truth]
    parts: tuple[dict[str, Any], dict[str, Any]] = ({}, {})
    for name, method in methods.items():
        rows: list[dict[str, Any]] = [{}, {}]
        for area in usable:
            for scale, truth in area.adapted_truth.items():
                reference = truth.transpose(2, 0, 1).astype(np.float64)
                images = [np.clip(np.rint(image), 0, 255) for image in method(area, truth.shape[:2])]
                for row, border in zip(rows, (0, BORDER[scale])):
                    row.setdefault(area.name, {})[f"x{scale}"] = _scores(
                        reference, images, border, similarity
                    )
        for part, row in zip(parts, rows):
            if row:
                part[name] = _summary(row)
    return parts


def _scores(reference: np.ndarray, images: list[Image], border: int, similarity: bool) -> dict[str, float]:
    """PSNR, cPSNR and SSIM, each the mean over the images."""
    inner = (slice(None), *(slice(border, n - border) for n in reference.shape[1:]))
    pairs = [(reference[inner], image[inner]) for image in images]
    scores = {"psnr": float(np.mean([decibels(float(np.mean((a - b) ** 2)), 255.0) for a, b in pairs]))}
    if similarity:
        found = [compare(a, b, 255.0) for a, b in pairs]
        scores |= {key: float(np.mean([one[key].all for one in found])) for key in ("cpsnr", "ssim")}
    return scores


def _summary(row: dict[str, Any]) -> dict[str, Any]:
    """Means over areas under x2, x4, x6 (PSNR) and their cPSNR and SSIM, and every area's own figures."""
    out: dict[str, Any] = {}
    for scale in (f"x{scale}" for scale in SCALES):
        some = [scores[scale] for scores in row.values() if scale in scores]
        if some:
            out[scale] = float(np.mean([one["psnr"] for one in some]))
            for key in ("cpsnr", "ssim"):
                if key in some[0]:
                    out[f"{key}_{scale}"] = float(np.mean([one[key] for one in some]))
    return {**out, "areas": row}
