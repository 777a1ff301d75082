# SPDX-License-Identifier: GPL-2.0-or-later
"""LIIF as published, computed as the original computes it; fast.py holds its equal for daily use.

Chen et al., "Learning Continuous Image Representation with Local Implicit Image Function", 2021
(https://arxiv.org/abs/2012.09161). An encoder gives one latent code per pixel. For a query the nearest
codes (2 along each axis) are each decoded by an MLP that sees the code, where the query lies from it, and
how large the queried cell is; the answers are blended by the area (volume) of the opposite corner.
"""

from __future__ import annotations

from itertools import product

import torch
import torch.nn.functional as F
from torch import nn

from .mlp import MLP


def make_coord(shape: tuple[int, ...]) -> torch.Tensor:
    """Cell centres of a grid over [-1, 1] along each axis: (*shape, len(shape)) float32."""
    axes = [-1 + 1 / n + 2 / n * torch.arange(n).float() for n in shape]
    return torch.stack(torch.meshgrid(*axes, indexing="ij"), dim=-1)


class LIIF(nn.Module):
    """(B, 3, h, w) in [-1, 1], queries and cells (B, Q, 2) in [-1, 1] -> (B, Q, out) in [-1, 1]."""

    dims = 2

    def __init__(
        self,
        encoder: nn.Module,
        out_dim: int,
        hidden_list: list[int],
        local_ensemble: bool = True,
        feat_unfold: bool = True,
        cell_decode: bool = True,
    ) -> None:
        super().__init__()
        self.local_ensemble = local_ensemble
        self.feat_unfold = feat_unfold
        self.cell_decode = cell_decode
        self.encoder = encoder
        code = encoder.out_dim * (9 if feat_unfold else 1)
        self.imnet = MLP(code + self.dims * (2 if cell_decode else 1), out_dim, hidden_list)

    def forward(self, image: torch.Tensor, coord: torch.Tensor, cell: torch.Tensor) -> torch.Tensor:
        return self.query(self.encoder(image), coord, cell)

    def unfold(self, features: torch.Tensor) -> torch.Tensor:
        """The 3 x 3 neighbourhood of every pixel as channels: (B, C, h, w) -> (B, 9 C, h, w)."""
        batch, channels, *size = features.shape
        return F.unfold(features, 3, padding=1).view(batch, channels * 9, *size)

    def query(self, features: torch.Tensor, coord: torch.Tensor, cell: torch.Tensor) -> torch.Tensor:
        """Decode features at coordinates (B, Q, dims) with cell sizes (B, Q, dims)."""
        if self.feat_unfold:
            features = self.unfold(features)
        size = features.shape[2:]
        extent = coord.new_tensor(size)
        codes_at = make_coord(tuple(size)).to(coord).movedim(-1, 0)[None]
        codes_at = codes_at.expand(features.shape[0], *codes_at.shape[1:])
        sides, shift = ((-1, 1), 1e-6) if self.local_ensemble else ((0,), 0.0)

        predictions, offsets = [], []
        for corner in product(sides, repeat=self.dims):
            nearby = coord + coord.new_tensor(corner) / extent + shift
            nearby = nearby.clamp(-1 + 1e-6, 1 - 1e-6)
            offset = (coord - _nearest(codes_at, nearby)) * extent
            parts = [_nearest(features, nearby), offset]
            if self.cell_decode:
                parts.append(cell * extent)
            predictions.append(self.imnet(torch.cat(parts, dim=-1)))
            offsets.append(offset)

        if not self.local_ensemble:
            return predictions[0]
        return _blend(torch.stack(predictions), torch.stack(offsets))


def _nearest(values: torch.Tensor, coord: torch.Tensor) -> torch.Tensor:
    """Values (B, C, *size) at the pixels nearest to coordinates (B, Q, dims): (B, Q, C)."""
    dims = coord.shape[-1]
    grid = coord.flip(-1).reshape(coord.shape[0], *[1] * (dims - 1), -1, dims)
    found = F.grid_sample(values, grid, mode="nearest", align_corners=False)
    return found.flatten(2).transpose(1, 2)


def _blend(predictions: torch.Tensor, offsets: torch.Tensor) -> torch.Tensor:
    """Predictions (corners, B, Q, out) weighted by the volume between query and opposite corner.

    At the end of an axis both its corners are the same code. Its distance then says nothing, and where it
    is zero (a query on the last code) the original's weights are the rounding noise of 1e-9; a distance of
    one along that axis cancels in the quotient and leaves the weights of the other axes as they are.
    """
    same = (offsets == offsets[:1]).all(dim=0, keepdim=True)
    distance = torch.where(same, torch.ones_like(offsets), offsets.abs())
    volume = distance.prod(dim=-1) + 1e-9
    weights = volume.flip(0) / volume.sum(dim=0)
    return (predictions * weights[..., None]).sum(dim=0)
