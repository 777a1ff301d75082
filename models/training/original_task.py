# SPDX-License-Identifier: GPL-2.0-or-later
"""Training LIIF and Temporal LIIF as published: crops of the adapted dates, degraded, against the SPOT image.

A sample is a crop of an area's five dates, resized to the size of the *whole* image divided by a random
scale, and all pixels of the same crop of the truth, which is brought to the dates' resolution before. So a
crop of 128 of 158 pixels meets scales from 0.8 to 3.2 and one of 48 pixels 0.3 to 1.2: this is how the
published weights were made (C. Gutierrez, 2023). All resizing is bicubic in 8 bits, as Pillow does it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch
from PIL import Image

from ...core.analysis.metrics import decibels
from ...core.errors import StackError
from ...core.stack.area import Area
from ..architectures.liif import LIIF, make_coord
from .loop import moved

LARGEST_SCALE = 4.0
"""Scales are drawn evenly from 1 to this."""

REPEATS = 20
"""How often an epoch visits each area; the published runs had 120 epochs of 21 areas."""

MIDDLE = 2
"""Position of the date that LIIF, which knows one image alone, is given."""


def _complete(rng: np.random.Generator, count: int) -> slice:
    return slice(0, count)


def _groups(rng: np.random.Generator, count: int) -> slice:
    """Two or more dates in a row: a random first, a random last that is two or more later if there is one."""
    first = int(rng.integers(0, count - 1))
    return slice(first, min(count, int(rng.integers(first + 2, count + 1)) + 1))


def _pairs(rng: np.random.Generator, count: int) -> slice:
    first = int(rng.integers(0, count - 1))
    return slice(first, first + 2)


def _single(rng: np.random.Generator, count: int) -> slice:
    first = int(rng.integers(0, count))
    return slice(first, first + 1)


STRATEGIES: dict[str, Callable[[np.random.Generator, int], slice]] = {
    "complete": _complete,
    "groups": _groups,
    "pairs": _pairs,
    "single": _single,
}
"""Which of an area's dates Temporal LIIF is shown in a sample: all, some in a row, two neighbours, one."""


@dataclass
class OriginalBatch:
    """One sample; samples differ in size, and the published batches held one."""

    image: torch.Tensor
    """(1, 3, [T,] h, w) in [-1, 1]."""

    coord: torch.Tensor
    """(1, Q, 2 or 3) in [-1, 1]."""

    cell: torch.Tensor
    """(1, Q, 2 or 3)."""

    truth: torch.Tensor
    """(1, Q, 3) in [-1, 1]."""


class OriginalTask:
    """Restore the degraded; the mean absolute error (a loop.Task)."""

    def __init__(
        self, name: str, network: LIIF, areas: list[Area], strategy: str, crop: int, queries: int, seed: int
    ):
        """`queries`: pixels of the truth asked for in a sample; 0: all of the crop's.

        Raises StackError where no area has adapted dates and truth, or one is smaller than the crop.
        """
        self.name, self.network, self.seed = name, network, seed
        self._strategy, self._crop = STRATEGIES[strategy], crop
        self._queries = min(queries or crop * crop, crop * crop)
        self._images: list[np.ndarray] = []
        self._truths: list[np.ndarray] = []
        for area in with_truth(areas):
            images = area.adapted[np.argsort(area.adapted_days, kind="stable")]
            height, width = images.shape[1:3]
            if min(height, width) < crop:
                raise StackError(
                    "{name} has {width} x {height} pixels, less than the crop of {crop}. Choose a "
                    "smaller crop, or leave the area out.",
                    name=area.name,
                    width=width,
                    height=height,
                    crop=crop,
                )
            truth = area.adapted_truth[max(area.adapted_truth)]
            self._images.append(images)
            self._truths.append(_resized(truth, (height, width)))

    def batch(self, step: int) -> OriginalBatch:
        """See loop.Task; an epoch visits every area REPEATS times, in an order of its own."""
        size = REPEATS * len(self._images)
        epoch, position = divmod(step, size)
        order = np.random.default_rng((self.seed, epoch, size)).permutation(size)
        return self.sample(np.random.default_rng((self.seed, step)), order[position] % len(self._images))

    def loss(self, batch: OriginalBatch, device: torch.device) -> tuple[torch.Tensor, dict[str, float]]:
        """The mean absolute error in [-1, 1], and the PSNR in dB."""
        batch = moved(batch, device)
        error = self.network(batch.image, batch.coord, batch.cell) - batch.truth
        mse = float(error.detach().square().mean())
        return error.abs().mean(), {"psnr": decibels(max(mse, 1e-12), 2.0)}

    def sample(self, rng: np.random.Generator, index: int) -> OriginalBatch:
        images, truth, crop = self._images[index], self._truths[index], self._crop
        height, width = truth.shape[:2]
        y, x = rng.integers(0, height - crop + 1), rng.integers(0, width - crop + 1)
        window = (slice(y, y + crop), slice(x, x + crop))
        scale = rng.uniform(1, LARGEST_SCALE)
        size = tuple(max(1, int(np.floor(side / scale + 1e-9))) for side in (height, width))
        in_time = self.network.dims == 3
        dates = self._strategy(rng, len(images)) if in_time else slice(MIDDLE, MIDDLE + 1)
        low = np.stack([_resized(image[window], size) for image in images[dates]])
        low, high = _turned(rng, low, truth[window])
        image = torch.from_numpy(_scaled(low.transpose(3, 0, 1, 2)))
        grid = (1, crop, crop) if in_time else (crop, crop)
        coord = make_coord(grid).reshape(-1, len(grid))
        values = torch.from_numpy(_scaled(high.reshape(-1, 3)))
        if self._queries < len(coord):
            picked = torch.from_numpy(rng.choice(len(coord), self._queries, replace=False))
            coord, values = coord[picked], values[picked]
        cell = torch.tensor([2 / side for side in grid]).expand_as(coord)
        return OriginalBatch((image if in_time else image[:, 0])[None], coord[None], cell[None], values[None])


def with_truth(areas: list[Area]) -> list[Area]:
    """Those of the areas that the published protocol can learn from.

    Raises StackError if there is none.
    """
    some = [area for area in areas if area.adapted is not None and area.adapted_truth]
    if not some:
        raise StackError(
            "No area has adapted dates and their truth (adapted/lr_*.png and adapted/hr_x6.png, and which "
            "dates they are in published.json), from which LIIF and Temporal LIIF learn. Add them, or train "
            "temporal-liif-3, which needs the series alone."
        )
    return some


def _turned(rng: np.random.Generator, low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Dates (T, h, w, 3) and truth (H, W, 3) mirrored and transposed alike; the dates also in time."""
    upside_down, mirrored, transposed, backwards = rng.random(4) < 0.5
    if upside_down:
        low, high = low[:, ::-1], high[::-1]
    if mirrored:
        low, high = low[:, :, ::-1], high[:, ::-1]
    if transposed:
        low, high = low.swapaxes(1, 2), high.swapaxes(0, 1)
    if backwards:
        low = low[::-1]
    return low, high


def _resized(image: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """(h, w, 3) uint8 at (rows, columns)."""
    resized = Image.fromarray(np.ascontiguousarray(image)).resize(size[::-1], Image.Resampling.BICUBIC)
    return np.asarray(resized)


def _scaled(image: np.ndarray) -> np.ndarray:
    """8-bit numbers to [-1, 1], contiguous."""
    return np.ascontiguousarray(image, dtype=np.float32) * np.float32(2 / 255) - 1
