# SPDX-License-Identifier: GPL-2.0-or-later
"""Training the head that the published tables need (evaluation/spot_head.py).

No flips and turns, as the shift has a direction.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from ...core.patch import Axis
from ...core.upsampling import matrix
from ...core.worldstrat import Area
from ..evaluation.scene import ModelOf, adapted_series, predict
from ..evaluation.spot_head import FINE, SpotHead, inputs
from ..temporal_liif_2.detail import field_matrix
from .detail_task import inner_axis
from .time_task import half_precision

CROP = 56
"""Side of a sample in input pixels."""

SCALE = 4
"""Which of the adapted truths is learned; the field serves the others too."""

BORDER = 3
"""Input pixels left out at a sample's edge; SPOT's own border is dark."""

FLOOR = 0.02
"""Error in units of white below which a sample earns little more."""

COLOURS = 0.06
"""Samples' colours vary by this, truth and input alike."""


@dataclass
class SpotBatch:
    """Samples of adapted images in units of white."""

    images: torch.Tensor
    """(N, INPUTS, h, w)."""

    by_row: torch.Tensor
    """(N, H, 4 h)."""

    by_col: torch.Tensor
    """(N, W, 4 w)."""

    residual: torch.Tensor
    """(N, 3, H, W): SPOT minus the up-sampled mean image."""

    def to(self, device: torch.device) -> SpotBatch:
        return SpotBatch(*(value.to(device, non_blocking=True) for value in vars(self).values()))


class SpotTask:
    """Map the product into the SPOT frame."""

    name = "spot"

    def __init__(self, network: SpotHead, areas: list[Area], model_of: ModelOf, size: int, seed: int):
        self.network, self.size, self.seed = network, size, seed
        self._areas = [area for area in areas if area.adapted is not None and SCALE in area.adapted_truth]
        self._images, self._residuals = [], []
        for area in self._areas:
            patch = adapted_series(area)
            product = predict(model_of(area.name), patch, area.truth_day)
            images = inputs(patch, product)
            truth = area.adapted_truth[SCALE].transpose(2, 0, 1).astype(np.float32) / 255
            up = [
                matrix(Axis(n, m, 0, n, 0, m), "band_limited")
                for n, m in zip(images.shape[1:], truth.shape[1:])
            ]
            self._images.append(images)
            self._residuals.append((truth - up[0] @ images[:3] @ up[1].T).astype(np.float32))

        shapes = zip(self._images, self._residuals)
        self._scale = min(m / n for a, b in shapes for n, m in zip(a.shape[1:], b.shape[1:]))

    def batch(self, step: int) -> SpotBatch:
        """See loop.Task."""
        rng = np.random.default_rng((self.seed, step))
        samples = [self._sample(rng) for _ in range(self.size)]
        return SpotBatch(*(torch.from_numpy(np.stack(c).astype(np.float32)) for c in zip(*samples)))

    def loss(self, batch: SpotBatch, device: torch.device) -> tuple[torch.Tensor, dict[str, float]]:
        """The mean of log MSE, as the tables' mean asks for, and the gain over the mean image in dB."""
        batch = batch.to(device)
        with half_precision(device):
            field = self.network(batch.images)
        answer = batch.by_row[:, None] @ field @ batch.by_col[:, None].transpose(-1, -2)
        mse = (answer - batch.residual).square().mean((1, 2, 3))
        loss = torch.log(mse + FLOOR**2).mean()
        with torch.no_grad():
            gain = 10 * torch.log10(batch.residual.square().mean((1, 2, 3)) / mse).mean()
        return loss, {"gain_db": float(gain)}

    def _sample(self, rng: np.random.Generator) -> tuple[np.ndarray, ...]:
        """Images, by_row, by_col, residual of one crop."""
        i = rng.integers(len(self._areas))
        images, residual = self._images[i], self._residuals[i]
        y, x = (rng.integers(0, n - CROP + 1) for n in images.shape[1:])
        rows = inner_axis(images.shape[1], residual.shape[1], y, CROP, BORDER, self._scale)
        cols = inner_axis(images.shape[2], residual.shape[2], x, CROP, BORDER, self._scale)
        crop = images[:, y : y + CROP, x : x + CROP].copy()
        part = residual[:, rows.start : rows.stop, cols.start : cols.stop]
        gain = (1 + COLOURS * rng.uniform(-1, 1, 3)).astype(np.float32)[:, None, None]
        crop *= np.tile(gain, (len(crop) // 3, 1, 1))
        return crop, field_matrix(rows, FINE), field_matrix(cols, FINE), part * gain
