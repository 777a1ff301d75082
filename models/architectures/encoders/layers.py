# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that the encoders share, in two (y, x) or three (t, y, x) dimensions."""

from __future__ import annotations

import torch
from torch import nn

CONVOLUTIONS = {2: nn.Conv2d, 3: nn.Conv3d}
"""Convolution by number of dimensions."""

POOLS = {2: nn.AdaptiveAvgPool2d, 3: nn.AdaptiveAvgPool3d}
"""Pooling to a fixed size by number of dimensions."""


def conv(dims: int, inputs: int, outputs: int, kernel: int = 3) -> nn.Module:
    """A convolution that keeps the size (zeros beyond the border)."""
    return CONVOLUTIONS[dims](inputs, outputs, kernel, padding=kernel // 2)


class MeanShift(nn.Module):
    """Parameters that the original carries in its checkpoints and never applies.

    Its forward pass has the shift commented out; the names are kept so that checkpoints load whole.
    The shape is that of a 2D convolution in the 3D networks too.
    """

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(3, 3, 1, 1), requires_grad=False)
        self.bias = nn.Parameter(torch.zeros(3), requires_grad=False)


class ResBlock(nn.Module):
    """x + scale * conv(relu(conv(x))): the block of EDSR."""

    def __init__(self, dims: int, features: int, scale: float) -> None:
        super().__init__()
        self.body = nn.Sequential(
            conv(dims, features, features), nn.ReLU(inplace=True), conv(dims, features, features)
        )
        self.scale = scale

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        residual = self.body(x)
        if self.scale != 1:
            residual = residual.mul(self.scale)
        return residual.add_(x)
