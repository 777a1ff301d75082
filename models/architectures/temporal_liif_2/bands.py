# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers whose weights belong to wavelengths, so that any set of bands can enter and leave the network.

Weights are learned at the twelve Sentinel-2 bands; a band at another wavelength gets the interpolation of its
neighbours' weights (the idea of DOFA, https://arxiv.org/abs/2403.15356, without its hypernetwork).
"""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

from ....core.stack.area import WAVELENGTHS

KNOTS = len(WAVELENGTHS)
"""Wavelengths at which weights are learned."""

_GUESSES = {1: (0.665,), 3: (0.665, 0.560, 0.490), 4: (0.665, 0.560, 0.490, 0.842), 12: WAVELENGTHS}


def complete_wavelengths(wavelengths: np.ndarray) -> np.ndarray:
    """(B,) micrometres with unknown (NaN) ones guessed: the usual order of 1, 3, 4 or 12, else green."""
    known = np.asarray(wavelengths, dtype=np.float64)
    guess = np.array(_GUESSES.get(len(known), (0.560,) * len(known)))
    return np.where(np.isfinite(known), known, guess)


def band_mixing(wavelengths: np.ndarray) -> torch.Tensor:
    """(B, 12) float32: how much of each knot's weights a band takes; rows sum to 1."""
    places = np.interp(np.log(complete_wavelengths(wavelengths)), np.log(WAVELENGTHS), np.arange(KNOTS))
    left = np.minimum(places.astype(int), KNOTS - 2)
    mixing = np.zeros((len(places), KNOTS), dtype=np.float32)
    rows = np.arange(len(places))
    mixing[rows, left] = 1 - (places - left)
    mixing[rows, left + 1] += places - left
    return torch.from_numpy(mixing)


class BandConv(nn.Module):
    """A convolution from bands: its kernel is mixed from the knots' kernels."""

    def __init__(self, features: int, kernel: int, stride: int):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(features, KNOTS, kernel, kernel) / (3.5 * kernel))
        self.presence = nn.Parameter(torch.zeros(features, KNOTS))
        self.stride = stride

    def forward(self, values: torch.Tensor, mixing: torch.Tensor) -> torch.Tensor:
        """(N, B, h, w) and (B, 12) -> (N, features, h / stride, w / stride)."""
        weight = torch.einsum("fkyx,bk->fbyx", self.weight, mixing)
        bias = (self.presence * mixing.sum(0)).sum(1)
        return nn.functional.conv2d(values, weight, bias, stride=self.stride)


class BandHead(nn.Module):
    """A pointwise linear layer to `outputs` numbers for each band."""

    def __init__(self, features: int, outputs: int):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(outputs, KNOTS, features))
        self.bias = nn.Parameter(torch.zeros(outputs, KNOTS))

    def forward(self, features: torch.Tensor, mixing: torch.Tensor) -> torch.Tensor:
        """(N, features, h, w) and (B, 12) -> (N, outputs, B, h, w)."""
        weight = torch.einsum("okf,bk->obf", self.weight, mixing).flatten(0, 1)
        bias = torch.einsum("ok,bk->ob", self.bias, mixing).flatten()
        answer = nn.functional.conv2d(features, weight[:, :, None, None], bias)
        return answer.unflatten(1, (-1, len(mixing)))
