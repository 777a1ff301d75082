# SPDX-License-Identifier: GPL-2.0-or-later
"""The spatial part of Temporal LIIF 2: detail inside the pixels of an estimate, of mean 0 in each of them.

The network answers a field of a few samples per pixel, once, whatever the output's scale; the field is then
averaged over (or, when finer ones are asked for, up-sampled to) the output pixels by one small matrix per
axis. It has no mean over a source pixel, so it changes nothing of what degrading the output gives (the hard
constraint of SEN2SR).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from ....core.series import upsampling
from ....core.series.patch import Axis
from .bands import BandConv, BandHead

ANOMALY_UNIT = 0.05
"""Reflectance that counts as 1 for differences from the surroundings."""


class ResidualBlock(nn.Module):
    """Two convolutions beside the identity; starts as the identity."""

    def __init__(self, features: int):
        super().__init__()
        self.first = nn.Conv2d(features, features, 3, padding=1)
        self.second = nn.Conv2d(features, features, 3, padding=1)
        nn.init.zeros_(self.second.weight)
        nn.init.zeros_(self.second.bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.second(F.relu(self.first(F.relu(x))))


class DetailNet(nn.Module):
    """Detail of an estimate, from itself and from the mean of the dates, which has less noise."""

    def __init__(self, features: int = 32, blocks: int = 3, fine: int = 2):
        super().__init__()
        self.settings = {"features": features, "blocks": blocks, "fine": fine}
        self.fine = fine
        """Samples of the field along a side of a source pixel."""
        self.reach = 3 + 2 * blocks
        """Source pixels around one on which its samples may depend."""
        self.image = BandConv(features, 3, 1)
        self.memory = BandConv(features, 3, 1)
        self.trunk = nn.Sequential(*(ResidualBlock(features) for _ in range(blocks)))
        self.head = BandHead(features, self.fine**2 + 1)

    def forward(
        self, estimate: torch.Tensor, mean: torch.Tensor, mixing: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Field and its uncertainty.

        estimate and mean (N, B, h, w) reflectance; mixing (B, 12). Returns the field (N, B, fine h, fine w)
        in reflectance and the log of the scale of its error (N, B, h, w).
        """
        # Differences from the surroundings alone, so that brightness by itself makes no detail.
        images = [_contrast(x) / ANOMALY_UNIT for x in (estimate, mean)]
        x = self.image(F.pad(images[0], (1, 1, 1, 1)), mixing) + self.memory(
            F.pad(images[1], (1, 1, 1, 1)), mixing
        )
        x = F.relu(self.trunk(x.contiguous(memory_format=torch.channels_last)))
        heads = self.head(x, mixing).float()
        samples = heads[:, : self.fine**2]
        samples = samples - samples.mean(1, keepdim=True)
        n, _, _, height, width = samples.shape
        field = F.pixel_shuffle(samples.transpose(1, 2).reshape(n, -1, height, width), self.fine)
        return ANOMALY_UNIT * field, heads[:, self.fine**2] - 5.0


def _contrast(x: torch.Tensor) -> torch.Tensor:
    """Difference from the mean of 5 x 5 pixels (of those inside the image)."""
    return x - F.avg_pool2d(x, 5, 1, 2, count_include_pad=False)


def field_matrix(axis: Axis, fine: int) -> np.ndarray:
    """From the field's samples to target pixels of one axis: (target pixels, fine x patch pixels) float64."""
    finer = replace(
        axis,
        source_size=axis.source_size * fine,
        patch_start=axis.patch_start * fine,
        patch_stop=axis.patch_stop * fine,
    )
    if axis.target_size > finer.source_size:
        return upsampling.matrix(finer, "band_limited")
    edges = finer.edges()
    samples = np.arange(finer.patch_stop - finer.patch_start, dtype=np.float64)
    low, high = edges[:-1, None], edges[1:, None]
    overlap = np.clip(np.minimum(high, samples + 1) - np.maximum(low, samples), 0, None)
    return overlap / np.diff(edges)[:, None]


def field_margin(fine: int) -> int:
    """Source pixels around a target pixel on whose samples it may depend."""
    return -(-upsampling.margin("band_limited") // fine)
