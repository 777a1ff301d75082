# SPDX-License-Identifier: GPL-2.0-or-later
"""The temporal part of Temporal LIIF 2: weights of the dates, in each cell and group of bands.

The network answers nuggets, the variance of what is of one date alone, and how much the dates of an orbit
have in common; kriging makes weights of them that sum to 1. So the estimate is always a mean of what was
observed; the network cannot invent a value.
"""

from __future__ import annotations

import torch
from torch import nn

from .date_support import CELL_FEATURES, FEATURES
from .orbit import GROUND_DAYS, NUGGET, ORBIT_DAYS, ORBIT_SILL, REPEAT_DAYS, TOLERANCE_DAYS

LEAST_NUGGET = 0.3
"""Share of the usual nugget that a date keeps, without the network, that its neighbours predict well."""

BOUND = 3.0
"""Largest change of the logarithms of nuggets by the network."""

SILL_BOUND = 6.0
"""The same of the orbits' sills; ground that looks alike from everywhere has none."""

CHUNK = 1 << 15
"""Systems solved together."""


class TemporalNet(nn.Module):
    """Weights of dates and the scale of the estimate's error, from comparisons of dates in any order."""

    def __init__(self, features: int = 16):
        super().__init__()
        self.settings = {"features": features}
        # These three names are keys of the weights: nuggets, orbits' sills, scale of the error.
        self.judge = nn.Sequential(
            nn.Linear(FEATURES, features),
            nn.Tanh(),
            nn.Linear(features, features),
            nn.Tanh(),
            nn.Linear(features, 1),
        )
        self.sight = nn.Sequential(nn.Linear(CELL_FEATURES, 8), nn.Tanh(), nn.Linear(8, 1))
        self.doubt = nn.Sequential(nn.Linear(5, 8), nn.Tanh(), nn.Linear(8, 1))
        for last in (self.judge[-1], self.sight[-1], self.doubt[-1]):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)

    def forward(
        self,
        features: torch.Tensor,
        cell_features: torch.Tensor,
        noise: torch.Tensor,
        known: torch.Tensor,
        offsets: torch.Tensor,
        spread: torch.Tensor,
        of_band: torch.Tensor,
        trust: float = 1.0,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Weights and scales.

        features (N, T, G, h, w, FEATURES), cell_features (N, G, h, w, CELL_FEATURES), noise and known
        (N, T, h, w), offsets (N, T) days, spread (N, B, h, w): see date_support.Support; of_band (B,) the
        bands' groups; `trust`: share of the network's change of nuggets that counts. Returns weights
        (N, T, G, h, w), which sum to 1 over the dates or are all 0 where none is known, and (N, B, h, w) log
        of the scale of the error in reflectance.
        """
        nuggets = NUGGET * noise.clamp(LEAST_NUGGET, 1e4)[:, :, None]
        nuggets = nuggets * _factor(self.judge(features), trust)
        sills = ORBIT_SILL * _factor(self.sight(cell_features), 1.0, SILL_BOUND)
        weights, variance = kriging(nuggets, known, offsets, sills)
        gap = torch.where(known > 0, offsets.abs()[:, :, None, None], 200.0).amin(1).clamp_max(200.0)
        shared = torch.stack([torch.log1p(gap) / 3 - 1, torch.log1p(known.sum(1)) - 1.5], -1)[:, None]
        width = 0.5 * torch.log(variance[:, of_band].clamp_min(1e-4))
        # How large the differences are, in itself and beside the other bands'.
        size = torch.log(spread / 0.05)
        beside = size - size.mean(1, keepdim=True)
        own = torch.stack([width + 1, size, beside], -1)
        scale = self.doubt(torch.cat([own, shared.expand(*own.shape[:-1], 2)], -1)).squeeze(-1)
        return weights, scale + torch.log(spread) + width


def _factor(change: torch.Tensor, trust: float, bound: float = BOUND) -> torch.Tensor:
    return torch.exp(trust * bound * torch.tanh(change.squeeze(-1) / bound))


def kriging(
    nuggets: torch.Tensor, known: torch.Tensor, offsets: torch.Tensor, sills: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    """Ordinary kriging with nuggets (N, T, G, h, w) of the known dates (N, T, h, w) at offsets (N, T) days.

    `sills` (N, G, h, w): variance of what an orbit's dates have in common, relative to the ground's. Returns
    weights (N, T, G, h, w) and the variance of the error (N, G, h, w) relative to the ground's sill.
    """
    n, t, g, height, width = nuggets.shape
    precise = torch.float64 if nuggets.device.type != "mps" else torch.float32
    apart = offsets.to(precise)
    between, toward = covariances(apart[:, :, None] - apart[:, None, :]), covariances(apart)
    weights, variances = [], []
    for sample in range(n):
        own = nuggets[sample].movedim(0, -1).reshape(-1, t).to(precise)
        clear = known[sample].movedim(0, -1).expand(g, height, width, t).reshape(-1, t).to(precise)
        sill = sills[sample].reshape(-1).to(precise)
        answers = [
            _solved([part[sample] for part in between], [part[sample] for part in toward], *cells)
            for cells in zip(own.split(CHUNK), clear.split(CHUNK), sill.split(CHUNK))
        ]
        solved = torch.cat([a for a, _ in answers])
        weights.append(solved.reshape(g, height, width, t).movedim(-1, 0))
        variances.append(torch.cat([b for _, b in answers]).reshape(g, height, width))
    return torch.stack(weights).to(nuggets.dtype), torch.stack(variances).to(nuggets.dtype)


def _solved(
    between: list[torch.Tensor],
    toward: list[torch.Tensor],
    nuggets: torch.Tensor,
    clear: torch.Tensor,
    sills: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Weights (C, T) of C systems, and the variance of their errors (C,)."""
    ground, orbit = between
    system = (ground + sills[:, None, None] * orbit) * clear[:, :, None] * clear[:, None, :]
    # A date that is not known is a system of its own, with weight 0.
    system = system + torch.diag_embed(nuggets * clear + (1 - clear))
    near = (toward[0] + sills[:, None] * toward[1]) * clear
    simple, ones = torch.linalg.solve(system, torch.stack([near, clear], -1)).unbind(-1)
    missing = 1 - (simple * clear).sum(-1)
    total = (ones * clear).sum(-1).clamp_min(1e-12)
    weights = (simple + ones * (missing / total)[:, None]) * clear
    variance = 1 + sills + (missing**2 / total - (simple * near).sum(-1)) * clear.amax(-1)
    return weights, variance


def covariances(offsets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The parts of orbit.covariance for a tensor of days: the ground's, and the orbit's with a sill of 1."""
    apart = offsets.abs()
    aside = (offsets - REPEAT_DAYS * torch.round(offsets / REPEAT_DAYS)).abs()
    orbit = (aside < TOLERANCE_DAYS).to(offsets) * torch.exp(-apart / ORBIT_DAYS)
    return torch.exp(-apart / GROUND_DAYS), orbit
