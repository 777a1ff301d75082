# SPDX-License-Identifier: GPL-2.0-or-later
"""EDSR and EDSR-baseline without their up-sampling tail.

Lim et al., "Enhanced Deep Residual Networks for Single Image Super-Resolution", 2017
(https://arxiv.org/abs/1707.02921), with the parameter names that LIIF and Temporal LIIF use.
"""

from __future__ import annotations

import torch
from torch import nn

from .layers import MeanShift, ResBlock, conv


class EDSR(nn.Module):
    """(B, 3, [T,] h, w) in [-1, 1] -> (B, n_feats, [T,] h, w)."""

    def __init__(self, dims: int, n_resblocks: int, n_feats: int, res_scale: float) -> None:
        super().__init__()
        self.out_dim = n_feats
        self.receptive_field: int | None = 2 + 2 * n_resblocks
        """Pixels to each side that a feature depends on."""
        self.live_channels = 4 * n_feats
        """Channels per pixel held at once, for the choice of tile size."""
        self.sub_mean = MeanShift()
        self.add_mean = MeanShift()
        self.head = nn.Sequential(conv(dims, 3, n_feats))
        blocks = [ResBlock(dims, n_feats, res_scale) for _ in range(n_resblocks)]
        self.body = nn.Sequential(*blocks, conv(dims, n_feats, n_feats))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        features = self.head(x)
        for block in self.body:
            features = block(features)
        # The head once more, rather than keeping it: little work, and a third of the memory in between.
        return features.add_(self.head(x))


def edsr_baseline(dims: int, n_resblocks: int = 16, n_feats: int = 64, res_scale: float = 1) -> EDSR:
    """The small EDSR: 16 blocks of 64 features."""
    return EDSR(dims, n_resblocks, n_feats, res_scale)


def edsr(dims: int, n_resblocks: int = 32, n_feats: int = 256, res_scale: float = 0.1) -> EDSR:
    """The full EDSR: 32 blocks of 256 features, residuals scaled by 0.1."""
    return EDSR(dims, n_resblocks, n_feats, res_scale)
