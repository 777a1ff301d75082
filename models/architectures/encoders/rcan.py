# SPDX-License-Identifier: GPL-2.0-or-later
"""Residual channel attention network without its up-sampling tail.

Zhang et al., "Image Super-Resolution Using Very Deep Residual Channel Attention Networks", 2018
(https://arxiv.org/abs/1807.02758), with the parameter names that LIIF uses.
"""

from __future__ import annotations

import torch
from torch import nn

from .layers import POOLS, MeanShift, conv


class ChannelAttention(nn.Module):
    """Weighs each channel by what its mean over the whole image says."""

    def __init__(self, dims: int, features: int, reduction: int) -> None:
        super().__init__()
        self.avg_pool = POOLS[dims](1)
        self.conv_du = nn.Sequential(
            conv(dims, features, features // reduction, 1),
            nn.ReLU(inplace=True),
            conv(dims, features // reduction, features, 1),
            nn.Sigmoid(),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * self.conv_du(self.avg_pool(x))


class AttentionBlock(nn.Module):
    """x + attention(conv(relu(conv(x))))."""

    def __init__(self, dims: int, features: int, reduction: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            conv(dims, features, features),
            nn.ReLU(inplace=True),
            conv(dims, features, features),
            ChannelAttention(dims, features, reduction),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.body(x).add_(x)


class ResidualGroup(nn.Module):
    """Attention blocks and a convolution, with the input added."""

    def __init__(self, dims: int, features: int, reduction: int, blocks: int) -> None:
        super().__init__()
        members = [AttentionBlock(dims, features, reduction) for _ in range(blocks)]
        self.body = nn.Sequential(*members, conv(dims, features, features))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.body(x).add_(x)


class RCAN(nn.Module):
    """(B, 3, [T,] h, w) in [-1, 1] -> (B, n_feats, [T,] h, w)."""

    def __init__(self, dims: int, n_resgroups: int, n_resblocks: int, n_feats: int, reduction: int) -> None:
        super().__init__()
        self.out_dim = n_feats
        self.receptive_field: int | None = None
        """None: the attention's mean makes every feature depend on every pixel."""
        self.live_channels = 6 * n_feats
        """Channels per pixel held at once, for the choice of tile size."""
        self.sub_mean = MeanShift()
        self.add_mean = MeanShift()
        self.head = nn.Sequential(conv(dims, 3, n_feats))
        groups = [ResidualGroup(dims, n_feats, reduction, n_resblocks) for _ in range(n_resgroups)]
        self.body = nn.Sequential(*groups, conv(dims, n_feats, n_feats))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.head(x)
        return self.body(x).add_(x)


def rcan(
    dims: int, n_resgroups: int = 10, n_resblocks: int = 20, n_feats: int = 64, reduction: int = 16
) -> RCAN:
    """The network under the argument names of the original's checkpoints."""
    return RCAN(dims, n_resgroups, n_resblocks, n_feats, reduction)
