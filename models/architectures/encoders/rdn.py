# SPDX-License-Identifier: GPL-2.0-or-later
"""Residual dense network without its up-sampling tail.

Zhang et al., "Residual Dense Network for Image Super-Resolution", 2018
(https://arxiv.org/abs/1802.08797), with the parameter names that LIIF uses.
"""

from __future__ import annotations

import torch
from torch import nn

from .layers import conv

CONFIGS = {"A": (20, 6, 32), "B": (16, 8, 64)}
"""Blocks, convolutions per block, growth in channels per convolution."""


class DenseConv(nn.Module):
    """Appends relu(conv(x)) to x."""

    def __init__(self, dims: int, inputs: int, growth: int, kernel: int) -> None:
        super().__init__()
        self.conv = nn.Sequential(conv(dims, inputs, growth, kernel), nn.ReLU())

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.cat((x, self.conv(x)), 1)


class DenseBlock(nn.Module):
    """Densely connected convolutions, fused to the width of the input, which is added."""

    def __init__(self, dims: int, width: int, growth: int, count: int, kernel: int) -> None:
        super().__init__()
        # The original builds these with kernel 3 whatever the kernel of the outer layers.
        self.convs = nn.Sequential(
            *[DenseConv(dims, width + i * growth, growth, kernel) for i in range(count)]
        )
        self.LFF = conv(dims, width + count * growth, width, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.LFF(self.convs(x)).add_(x)


class RDN(nn.Module):
    """(B, 3, [T,] h, w) in [-1, 1] -> (B, G0, [T,] h, w)."""

    def __init__(self, dims: int, G0: int, RDNkSize: int, RDNconfig: str) -> None:
        super().__init__()
        blocks, count, growth = CONFIGS[RDNconfig]
        self.out_dim = G0
        self.receptive_field: int | None = blocks * count + 3 * (RDNkSize // 2)
        """Pixels to each side that a feature depends on."""
        self.live_channels = blocks * G0 + 3 * (G0 + count * growth)
        """Channels per pixel held at once, for the choice of tile size."""
        self.SFENet1 = conv(dims, 3, G0, RDNkSize)
        self.SFENet2 = conv(dims, G0, G0, RDNkSize)
        self.RDBs = nn.ModuleList([DenseBlock(dims, G0, growth, count, 3) for _ in range(blocks)])
        self.GFF = nn.Sequential(conv(dims, blocks * G0, G0, 1), conv(dims, G0, G0, RDNkSize))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        shallow = self.SFENet1(x)
        x = self.SFENet2(shallow)
        outputs = []
        for block in self.RDBs:
            x = block(x)
            outputs.append(x)
        return self.GFF(torch.cat(outputs, 1)).add_(shallow)


def rdn(dims: int, G0: int = 64, RDNkSize: int = 3, RDNconfig: str = "B") -> RDN:
    """The network under the argument names of the original's checkpoints."""
    return RDN(dims, G0, RDNkSize, RDNconfig)
