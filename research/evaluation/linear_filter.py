# SPDX-License-Identifier: GPL-2.0-or-later
"""The best linear filter of 5 x 5 taps on the mean image: what shift and blur alone can gain."""

from __future__ import annotations

import numpy as np

from ...core.stack.area import Area
from ...models.training.adapted_scores import BORDER, dates_as_images

RADIUS = 2
"""Taps on each side."""

RIDGE = 1e-3
"""Pull towards the filter that changes nothing, relative to the data."""

STRIDE = 3
"""Every so many rows and columns are used to fit."""


class LinearFilter:
    """Fitted on the areas that the asked one may learn from (a published.Method)."""

    def __init__(self, teachers: dict[str, list[Area]]):
        self._teachers = teachers
        self._normal: dict[tuple[str, int], tuple[np.ndarray, np.ndarray]] = {}
        self._fitted: dict[tuple[frozenset[str], int], np.ndarray] = {}

    def __call__(self, area: Area, size: tuple[int, int]) -> list[np.ndarray]:
        """(3, H, W) in 8-bit numbers."""
        scale = next(key for key, truth in area.adapted_truth.items() if truth.shape[:2] == size)
        teachers = self._teachers[area.name]
        key = frozenset(one.name for one in teachers), scale
        if key not in self._fitted:
            self._fitted[key] = self._fit(teachers, scale)
        image = dates_as_images(area, size).mean(axis=0)
        return [sum(w * tap for w, tap in zip(self._fitted[key], taps(image, scale)))]

    def _fit(self, teachers: list[Area], scale: int) -> np.ndarray:
        count = (2 * RADIUS + 1) ** 2 + 1
        left, right = np.zeros((count, count)), np.zeros(count)
        for area in teachers:
            if scale in area.adapted_truth:
                one = self._equations(area, scale)
                left, right = left + one[0], right + one[1]
        pull = RIDGE * np.trace(left) / count * np.eye(count)
        plain = np.zeros(count)
        plain[(count - 1) // 2] = 1
        return np.linalg.solve(left + pull, right + pull @ plain)

    def _equations(self, area: Area, scale: int) -> tuple[np.ndarray, np.ndarray]:
        if (area.name, scale) not in self._normal:
            truth = area.adapted_truth[scale].transpose(2, 0, 1).astype(np.float64)
            image = dates_as_images(area, truth.shape[1:]).mean(axis=0)
            border = BORDER[scale]
            inner = (slice(None), slice(border, -border, STRIDE), slice(border, -border, STRIDE))
            design = np.stack([tap[inner].ravel() for tap in taps(image, scale)])
            self._normal[area.name, scale] = (design @ design.T, design @ truth[inner].ravel())
        return self._normal[area.name, scale]


def taps(image: np.ndarray, scale: int) -> list[np.ndarray]:
    """The image moved by every tap, half an input pixel apart, and a constant."""
    step = scale // 2
    wide = np.pad(image, ((0, 0), (RADIUS * step,) * 2, (RADIUS * step,) * 2), mode="edge")
    height, width = image.shape[1:]
    steps = range(0, (2 * RADIUS + 1) * step, step)
    return [wide[:, y : y + height, x : x + width] for y in steps for x in steps] + [
        np.full(image.shape, 10.0)
    ]
