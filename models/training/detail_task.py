# SPDX-License-Identifier: GPL-2.0-or-later
"""Training the spatial part: Sentinel-2's own detail at half its resolution, or a finer sensor's besides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np
import torch
from torch.nn import functional as F

from ...core.errors import StackError
from ...core.series import upsampling
from ...core.series.patch import Axis
from ...core.series.upsampling import degrade_matrix
from ...core.stack.area import BANDS, RGB, WAVELENGTHS, Area
from ..architectures.temporal_liif_2.bands import band_mixing
from ..architectures.temporal_liif_2.detail import DetailNet, field_matrix
from .areas import axes
from .hidden_dates import LEAST_CLEAR, reduce
from .time_task import SCALE_WEIGHT, half_precision

CROP = 40
"""Side of a sample in input pixels."""

BORDER = 4
"""Pixels at a sample's edge that are not scored: they lack their surroundings."""

UNIT = 0.01
"""Reflectance that counts as 1 in the loss."""


@dataclass
class DetailBatch:
    """Samples of equal bands."""

    estimate: torch.Tensor
    """(N, B, h, w) reflectance."""

    mean: torch.Tensor
    """(N, B, h, w) mean of the dates."""

    mixing: torch.Tensor
    """(B, 12)."""

    by_row: torch.Tensor
    """(N, H, fine h) from the field to the truth's rows."""

    by_col: torch.Tensor
    """(N, W, fine w)."""

    truth: torch.Tensor
    """(N, C, H, W) detail in reflectance."""

    known: torch.Tensor
    """(N, 1, H, W) 0 or 1."""

    shares: torch.Tensor
    """(N, C, B): what of each band a channel of the truth shows."""

    def to(self, device: torch.device) -> DetailBatch:
        return DetailBatch(*(value.to(device, non_blocking=True) for value in vars(self).values()))


@dataclass(frozen=True)
class Source:
    """Where samples are cut from."""

    estimate: np.ndarray
    mean: np.ndarray
    details: tuple[tuple[np.ndarray, np.ndarray, np.ndarray], ...]
    """Detail (C, H, W), known (H, W), shares (C, bands) on one or more target grids."""
    bands: tuple[int, ...]


@dataclass(frozen=True)
class Sources:
    """What an area offers; made once for all folds."""

    own: list[Source]
    finer: Source | None
    """Of a finer sensor."""

    @classmethod
    def of(cls, area: Area, teacher: Teacher | None = None) -> Sources:
        """From the area's images, and from what a teacher finds in it."""
        return cls(_own_detail(area), teacher(area) if teacher else None)


Teacher = Callable[[Area], Optional[Source]]
"""Detail that a finer sensor shows of an area; None where it shows nothing."""


class DetailTask:
    """Find the detail that an estimate has lost."""

    def __init__(
        self, network: DetailNet, sources: list[Sources], size: int, seed: int, name: str = "detail"
    ):
        """`name`: of the files; samples come from the finer sensor too where `sources` have any."""
        self.network, self.size, self.seed, self.name = network, size, seed, name
        self._own = [source for area in sources for source in area.own]
        self._finer = [area.finer for area in sources if area.finer]
        sides = [side for source in (*self._own, *self._finer) for side in source.estimate.shape[1:]]
        if not self._own or min(sides) < CROP:
            raise StackError(
                f"The detail is learned on samples of {2 * CROP} pixels a side of dates without a cloud; the "
                f"areas offer {2 * min(sides, default=0)}. Give larger areas, or leave out the part 'detail'."
            )

    def batch(self, step: int) -> DetailBatch:
        """See loop.Task: three of four batches from the finer sensor where there is any."""
        rng = np.random.default_rng((self.seed, step))
        sources = self._finer if self._finer and rng.random() < 0.75 else self._own
        grid = rng.integers(len(sources[0].details))
        bands = _pick_bands(rng, sources[0].bands, bool(grid))
        scale = min(
            m / n for s in sources for n, m in zip(s.estimate.shape[1:], s.details[grid][0].shape[1:])
        )
        samples = [
            _sample(rng, sources, bands, int(grid), scale, self.network.fine) for _ in range(self.size)
        ]
        columns = [torch.from_numpy(np.stack(c).astype(np.float32)) for c in zip(*samples)]
        mixing = band_mixing(np.array(WAVELENGTHS)[[sources[0].bands[b] for b in bands]])
        return DetailBatch(columns[0], columns[1], mixing, *columns[2:])

    def loss(self, batch: DetailBatch, device: torch.device) -> tuple[torch.Tensor, dict[str, float]]:
        """Charbonnier of the detail, likelihood of its scale, and the share of the detail's energy found."""
        batch = batch.to(device)
        with half_precision(device):
            field, scale = self.network(batch.estimate, batch.mean, batch.mixing)
        channels = torch.einsum("ncb,nbyx->ncyx", batch.shares, field)
        answer = batch.by_row[:, None] @ channels @ batch.by_col[:, None].transpose(-1, -2)
        error = (answer - batch.truth) * batch.known
        pixels = (batch.known.sum() * error.shape[1]).clamp_min(1)
        charbonnier = ((error / UNIT).square() + 0.01).sqrt()
        blurred = torch.einsum("ncb,nbyx->ncyx", batch.shares, scale)
        blurred = F.interpolate(blurred, size=error.shape[-2:], mode="bilinear", align_corners=False)
        likelihood = (error.detach().abs() * torch.exp(-blurred) + blurred) * batch.known
        loss = (charbonnier * batch.known).sum() / pixels + SCALE_WEIGHT * likelihood.sum() / pixels
        with torch.no_grad():
            whole = (batch.truth * batch.known).square().sum().clamp_min(1e-9)
            found = 1 - error.square().sum() / whole
        return loss, {"found": float(found)}


def high_pass(images: np.ndarray, rows: Axis, cols: Axis) -> np.ndarray:
    """What images (C, H, W) on the target grid hold beyond their own means over input pixels, up-sampled."""
    up = [upsampling.matrix(axis, "band_limited") for axis in (rows, cols)]
    down = [degrade_matrix(axis) for axis in (rows, cols)]
    return images - up[0] @ (down[0] @ images @ down[1].T) @ up[1].T


def _own_detail(area: Area) -> list[Source]:
    """Clear dates at half the resolution, with what that loses; two dates an area suffice.

    None of an area without all bands of Sentinel-2.
    """
    sources = []
    if area.bands != BANDS:
        return sources
    series, valid = reduce(area.reflectance, area.clear, 2)
    mean = series.sum(axis=0) / np.maximum(valid.sum(axis=0), 1).astype(np.float32)
    whole = np.flatnonzero(area.clear.mean(axis=(1, 2)) > 0.999)
    for t in whole[:: max(1, len(whole) // 2)][:2]:
        height, width = series.shape[2] * 2, series.shape[3] * 2
        image = area.numbers[t][:, :height, :width] * np.float32(1e-4)
        detail = high_pass(image, *axes(series.shape[2:], (height, width)))
        known = area.clear[t][:height, :width]
        sources.append(Source(series[t], mean, ((detail, known, np.eye(12)),), tuple(range(12))))
    return sources


def _pick_bands(rng: np.random.Generator, bands: tuple[int, ...], pan: bool) -> list[int]:
    if pan or rng.random() < 0.5:
        return list(range(len(bands)))
    if rng.random() < 0.6:
        return [bands.index(b) for b in RGB]
    return sorted(rng.choice(len(bands), rng.integers(1, len(bands)), replace=False).tolist())


def _sample(
    rng: np.random.Generator, sources: list[Source], bands: list[int], grid: int, scale: float, fine: int
) -> tuple[np.ndarray, ...]:
    """Estimate, mean, by_row, by_col, truth, known, shares of one crop."""
    while True:
        source = sources[rng.integers(len(sources))]
        detail, known, shares = source.details[grid]
        height, width = source.estimate.shape[1:]
        y, x = rng.integers(0, height - CROP + 1), rng.integers(0, width - CROP + 1)
        rows = inner_axis(height, detail.shape[1], y, CROP, BORDER, scale)
        cols = inner_axis(width, detail.shape[2], x, CROP, BORDER, scale)
        inside = known[rows.start : rows.stop, cols.start : cols.stop]
        if inside.mean() >= LEAST_CLEAR:
            break
    crop = (bands, slice(y, y + CROP), slice(x, x + CROP))
    gain = 1 + 0.25 * rng.uniform(-1, 1)
    shares = shares[:, bands]
    picked = shares.any(axis=1) if len(shares) > 1 else np.array([True])
    truth = detail[picked][:, rows.start : rows.stop, cols.start : cols.stop] * gain
    estimate, mean = source.estimate[crop] * gain, source.mean[crop] * gain
    matrices = [field_matrix(axis, fine) for axis in (rows, cols)]
    turn, mirror = int(rng.integers(2)), rng.random() < 0.5
    # Turning by a right angle exchanges the axes' matrices; half turns and mirrors keep them apart.
    maps = [estimate, mean, truth, inside[None]]
    if turn:
        maps, matrices = [m[..., ::-1, :] for m in maps], [matrices[0][::-1, ::-1], matrices[1]]
    if mirror:
        maps, matrices = [m[..., ::-1] for m in maps], [matrices[0], matrices[1][::-1, ::-1]]
    return maps[0], maps[1], *matrices, maps[2], maps[3], shares[picked]


def inner_axis(source: int, target: int, start: int, crop: int, border: int, least_scale: float) -> Axis:
    """Target pixels inside a crop without its border.

    `least_scale`: the least of all scales in use, so that crops of different areas have equally many pixels.
    """
    count = int((crop - 2 * border - 1) * least_scale)
    first = int(np.ceil((start + border) * target / source))
    return Axis(source, target, start, start + crop, first, first + count)
