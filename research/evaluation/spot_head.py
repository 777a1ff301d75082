# SPDX-License-Identifier: GPL-2.0-or-later
"""The head that moves the five adapted dates and the product into the frame of the adapted SPOT images.

The published tables compare with SPOT, whose pixels lie about half a Sentinel-2 pixel away, are blurred
differently and have other colours. The product keeps Sentinel-2's geolocation and reflectance, so this small
head answers for the difference; only the evaluation uses it.

It has two parts. `SpotHead.blend` weighs the dates, for what is coarse and what is fine apart, by a softmax
over eight signs of each date (how far from the target in time, how unlike the others, how hazy). Then a
linear map per scale: 25 taps half an input pixel apart on the blend (shift and blur), and 36 maps of the
input's size (colours, coarse contrast, other statistics of the dates).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from scipy import ndimage
from torch import nn

from ...core.series.patch import Patch
from ...core.series.upsampling import matrix
from ...core.stack.area import SCALES, Area
from ...models import checkpoint as checkpoints
from ...models.training.areas import WHITE, ModelOf, adapted_series, axes, predict
from .linear_filter import RADIUS, taps

NAME = "temporal-liif-3-spot"

COARSE = 2.0
"""Standard deviation in pixels of the Gaussian that tells coarse from fine."""

SIGNS = 8
"""Signs of a date in `Inputs.signs`."""

MAPS = 36
"""Maps of `maps`."""

TAPS = (2 * RADIUS + 1) ** 2

TYPICAL = 0.8
"""Typical mean of a channel in units of the mean of V, about which `maps` counts the means."""


@dataclass(frozen=True)
class Inputs:
    """What the head looks at, in units of the mean over dates and pixels of V (the largest channel)."""

    dates: np.ndarray
    """(T, 3, h, w)."""

    coarse: np.ndarray
    """(T, 3, h, w): `dates` blurred."""

    signs: np.ndarray
    """(T, SIGNS, h, w) float32."""

    nearest: int
    """Position of the date nearest to the target."""

    product: np.ndarray
    """(3, h, w): the model's answer at the input's resolution."""

    unit: float
    """What 1 stands for, in units of the patch."""


class SpotHead(nn.Module):
    """Weights of the dates, and the linear map of each scale."""

    def __init__(self) -> None:
        super().__init__()
        self.settings: dict[str, int] = {}
        self.coarse = nn.Parameter(torch.zeros(SIGNS))
        self.fine = nn.Parameter(torch.zeros(SIGNS))
        for scale in SCALES:
            self.register_buffer(f"taps_x{scale}", torch.zeros(TAPS))
            self.register_buffer(f"maps_x{scale}", torch.zeros(MAPS))

    def blend(
        self, dates: torch.Tensor, coarse: torch.Tensor, signs: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """(3, h, w): the weighted dates, and what is coarse in them."""
        for_coarse, for_fine = (
            torch.softmax(torch.einsum("f,tfyx->tyx", weights, signs), 0)[:, None]
            for weights in (self.coarse, self.fine)
        )
        low = (for_coarse * coarse).sum(0)
        return low + (for_fine * (dates - coarse)).sum(0), low

    def linear(self, scale: int) -> tuple[np.ndarray, np.ndarray]:
        """(TAPS,) and (MAPS,) weights of a scale."""
        return tuple(getattr(self, f"{part}_x{scale}").double().numpy() for part in ("taps", "maps"))


def inputs(patch: Patch, product: np.ndarray, day: float) -> Inputs:
    """From the five dates of a table, the product (3, h, w) in the same units, and the day of the target."""
    unit = float(patch.values.max(axis=1).mean())
    dates = patch.values.astype(np.float64) / unit
    offsets = patch.days - day
    signs = _signs(dates, offsets)
    nearest = int(np.argmin(np.abs(offsets)))
    return Inputs(dates, blurred(dates, COARSE), signs, nearest, product / unit, unit)


def blurred(images: np.ndarray, deviation: float) -> np.ndarray:
    """(..., h, w) by a Gaussian."""
    sigma = (0,) * (images.ndim - 2) + (deviation, deviation)
    return ndimage.gaussian_filter(images, sigma, mode="nearest")


def _signs(dates: np.ndarray, offsets: np.ndarray) -> np.ndarray:
    """(T, SIGNS, h, w): what tells a good date from a bad one; all but those of time have mean 0 over dates.

    Time (logarithmic; linear; logarithmic times how much faster far dates differ), distance from the median
    (around a place; everywhere), contrast of fine detail, correlation of detail with the other dates, and
    whiteness (haze).
    """
    count, shape = len(dates), (len(dates), *dates.shape[2:])
    grey = dates.mean(axis=1)
    apart = np.abs(dates - np.median(dates, axis=0)).mean(axis=1)
    detail = grey - blurred(grey, 1.5)
    pairs = np.corrcoef((grey - blurred(grey, 3)).reshape(count, -1))
    white = (dates.min(axis=1) + 0.01) / (dates.max(axis=1) + 0.01)
    near = -np.log1p(np.abs(offsets) / 5)
    images = [
        np.log(blurred(apart, 8) + 0.02),
        np.log(apart.mean(axis=(1, 2)) + 1e-6)[:, None, None],
        0.5 * np.log(blurred(detail**2, 8) + 1e-4),
        ((pairs.sum(axis=1) - 1) / max(1, count - 1))[:, None, None],
        blurred(white, 8),
    ]
    centred = [image - image.mean(axis=0) for image in images]
    times = [near, -np.abs(offsets) / 30, near * _rate(dates, offsets)]
    planes = [time[:, None, None] for time in times] + centred
    return np.stack([np.broadcast_to(plane, shape) for plane in planes], axis=1).astype(np.float32)


def _rate(dates: np.ndarray, offsets: np.ndarray) -> float:
    """By how much the logarithm of the squared difference of two dates grows with that of their gap."""
    first, second = np.triu_indices(len(dates), 1)
    if len(first) < 2:
        return 0.0
    differences = np.log(np.mean((dates[first] - dates[second]) ** 2, axis=(1, 2, 3)) + 1e-6)
    gaps = np.log1p(np.abs(offsets[first] - offsets[second]) / 5)
    return float(np.polyfit(gaps, differences, 1)[0]) if np.ptp(gaps) > 0 else 0.0


def maps(inputs: Inputs, blend: np.ndarray, low: np.ndarray) -> np.ndarray:
    """(MAPS, 3, h, w): what is added to the blend with learned weights.

    Per output channel: 1, its mean, every channel's coarse and full anomaly (colours); for all alike:
    the anomaly at three scales, three of their bands times the log of the dates' spread, and other statistics
    of the dates and the product.
    """
    means = blend.mean(axis=(1, 2), keepdims=True)
    one, rest = np.ones_like(blend), blend - means
    wide = [blurred(rest, sigma) for sigma in (COARSE, 6, 15)]
    spread = inputs.dates.std(axis=0).mean(axis=0)
    unsure = np.log(np.maximum(blurred(spread, 3), 0.01) / 0.1)
    planes = []
    for channel in np.eye(3)[:, :, None, None]:
        planes += [channel * one, channel * (means - TYPICAL) * one]
        planes += [channel * image[i] for image in (low - means, rest) for i in range(3)]
    planes += wide
    planes += [unsure * band for band in (rest - wide[0], wide[0] - wide[1], wide[1])]
    others = (np.mean, np.median, np.max, np.min)
    planes += [statistic(inputs.dates, axis=0) - means for statistic in others]
    planes += [inputs.dates[inputs.nearest] - means, inputs.product - means]
    return np.stack(planes)


def up_sampler(shape: tuple[int, ...], size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Matrices from input rows to target rows, and from input columns to target columns transposed."""
    rows, cols = (matrix(axis, "bicubic") for axis in axes(shape[-2:], size))
    return rows, cols.T


def tapped(blend: np.ndarray, size: tuple[int, int], scale: int) -> list[np.ndarray]:
    """TAPS images (3, H, W): the blend's anomaly at the target's size, moved by each tap."""
    by_row, by_col = up_sampler(blend.shape, size)
    return taps(by_row @ (blend - blend.mean(axis=(1, 2), keepdims=True)) @ by_col, scale)[:TAPS]


class SpotMethod:
    """The row `temporal-liif-3+spot`: the product, moved into the SPOT frame (a published.Method)."""

    def __init__(self, model_of: ModelOf, head_of: dict[str, Path] | Path):
        self._model_of, self._head_of = model_of, head_of
        self._loaded: dict[Path, SpotHead] = {}

    def __call__(self, area: Area, size: tuple[int, int]) -> list[np.ndarray]:
        """(3, H, W) in 8-bit numbers."""
        head = self._head(self._head_of if isinstance(self._head_of, Path) else self._head_of[area.name])
        inputs = inputs_of(area, self._model_of)
        ratio = size[0] / inputs.dates.shape[2]
        scale = min(SCALES, key=lambda s: abs(s - ratio))
        blend, low = blended(head, inputs)
        for_taps, for_maps = head.linear(scale)
        by_row, by_col = up_sampler(blend.shape, size)
        answer = by_row @ (blend + np.tensordot(for_maps, maps(inputs, blend, low), 1)) @ by_col
        answer += sum(weight * image for weight, image in zip(for_taps, tapped(blend, size, scale)))
        return [answer * (inputs.unit * (255 / WHITE))]

    def _head(self, path: Path) -> SpotHead:
        if path not in self._loaded:
            checkpoint = checkpoints.read(path)
            head = SpotHead()
            checkpoints.fill(head, checkpoint)
            self._loaded[path] = head.eval()
        return self._loaded[path]


def inputs_of(area: Area, model_of: ModelOf) -> Inputs:
    """An area's five adapted dates and the product at the day of its SPOT image."""
    patch = adapted_series(area)
    return inputs(patch, predict(model_of(area.name), patch, area.truth_day), area.truth_day)


def blended(head: SpotHead, inputs: Inputs) -> tuple[np.ndarray, np.ndarray]:
    """`SpotHead.blend` of arrays."""
    with torch.inference_mode():
        tensors = (torch.from_numpy(x).float() for x in (inputs.dates, inputs.coarse, inputs.signs))
        return tuple(image.double().numpy() for image in head.blend(*tensors))
