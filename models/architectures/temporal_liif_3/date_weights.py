# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks of the temporal estimate: nuggets of dates, sills of a place, scale of the error.

They answer how far to trust each date and what the place's change is like; kriging makes weights of it that
sum to 1, so the estimate is a mean of what was observed.
"""

from __future__ import annotations

import torch
from torch import nn

from .covariance import USUAL
from .date_quality import CELL_FEATURES, FEATURES

LEAST_NUGGET = 0.3
"""Share of the usual nugget that a date keeps, without the network, that its neighbours predict well."""

NUGGET_BOUND, SILL_BOUND = 4.0, 6.0
"""Largest change of the logarithms of nuggets and sills by the networks."""

NEIGHBOURS = 12
"""Clear dates nearest to the target that take part in an estimate."""


class DateWeights(nn.Module):
    """Nuggets (T, G, h, w), sills (G, h, w, 2), and the scale of the error."""

    def __init__(self, features: int = 16):
        super().__init__()
        self.settings = {"features": features}
        self.nuggets = nn.Sequential(
            nn.Linear(FEATURES, features),
            nn.Tanh(),
            nn.Linear(features, features),
            nn.Tanh(),
            nn.Linear(features, 1),
        )
        self.sills = nn.Sequential(nn.Linear(CELL_FEATURES, 8), nn.Tanh(), nn.Linear(8, 2))
        self.scale = nn.Sequential(nn.Linear(5, 8), nn.Tanh(), nn.Linear(8, 1))
        for last in (self.nuggets[-1], self.sills[-1], self.scale[-1]):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)

    def of_dates(self, features: torch.Tensor, noise: torch.Tensor) -> torch.Tensor:
        """Nuggets (T, G, ...) from features (T, G, ..., FEATURES) and noise (T, ...) of the same places."""
        usual = USUAL.nugget * noise.clamp(LEAST_NUGGET, 1e4).unsqueeze(1)
        return usual * _factor(self.nuggets(features).squeeze(-1), NUGGET_BOUND)

    def of_place(self, cell_features: torch.Tensor) -> torch.Tensor:
        """Sills of orbit and trend (..., 2) from (..., CELL_FEATURES)."""
        usual = cell_features.new_tensor([USUAL.orbit, USUAL.trend])
        return usual * _factor(self.sills(cell_features), SILL_BOUND)

    def error_scale(
        self, variance: torch.Tensor, spread: torch.Tensor, gap: torch.Tensor, count: torch.Tensor
    ) -> torch.Tensor:
        """Log of the scale of a Laplace distribution of the error in reflectance, (..., B).

        variance (..., B) of kriging in units of the sill, spread (..., B) reflectance, gap (...) days to the
        nearest clear date, count (...) of clear dates.
        """
        width = 0.5 * torch.log(variance.clamp_min(1e-4))
        size = torch.log(spread / 0.05)
        beside = size - size.mean(-1, keepdim=True)
        shared = torch.stack([torch.log1p(gap.clamp_max(200.0)) / 3 - 1, torch.log1p(count) - 1.5], -1)
        shared = shared.unsqueeze(-2).expand(*size.shape, 2)
        own = torch.stack([width + 1, size, beside], -1)
        return self.scale(torch.cat([own, shared], -1)).squeeze(-1) + torch.log(spread) + width


def _factor(change: torch.Tensor, bound: float) -> torch.Tensor:
    return torch.exp(bound * torch.tanh(change / bound))
