# SPDX-License-Identifier: GPL-2.0-or-later
"""Correction of the kriged estimate across long gaps: what vegetation does between what is seen on either
side.

A small network sees, in six channels of wavelengths, the kriged values at the target, at the last clear date
before it and the first after it, and 15 days beyond these (so the slopes), the lengths of the two gaps, and
how unsure the estimate is. It answers a change in units of that uncertainty, so that it is bounded, small
where a place hardly changes, and nothing for short gaps.
"""

from __future__ import annotations

import torch
from torch import nn

from .band_groups import CHANNELS, Groups

SLOPE_DAYS = 15.0
"""Days beyond the dates on either side at which the estimate tells its slope."""

ANCHORS = 5
"""Days that the network sees the estimate at: the target, the dates on either side, and beyond these."""

GATE_DAYS = (8.0, 25.0)
"""Days to the nearer of the dates on either side up to which nothing, and from which on all of the correction
counts."""

LINEAR_SHARE = 0.5
"""How much of the line between the kriged values on either side of a gap counts: kriging draws to the mean,
which is wrong where everything around changes. Half did best, or hardly worse, in every fold."""

LINEAR_DAYS = (6.0, 12.0)
"""Days to the nearer of the dates on either side up to which nothing, and from which on all of it counts."""

BOUND = 1.5
"""Largest correction, in standard deviations of the kriged estimate."""

USUAL_REFLECTANCE = 0.2
"""Unit of the reflectances that the network sees."""

FEATURES = (ANCHORS + 2) * CHANNELS + 3


class GapCorrection(nn.Module):
    """Corrections of the channels, from the estimate around a gap."""

    def __init__(self, features: int = 32):
        super().__init__()
        self.settings = {"features": features}
        self.layers = nn.Sequential(
            nn.Linear(FEATURES, features),
            nn.Tanh(),
            nn.Linear(features, features),
            nn.Tanh(),
            nn.Linear(features, CHANNELS),
        )
        nn.init.zeros_(self.layers[-1].weight)
        nn.init.zeros_(self.layers[-1].bias)

    def forward(
        self,
        estimates: torch.Tensor,
        deviation: torch.Tensor,
        before: torch.Tensor,
        after: torch.Tensor,
        channel_means: torch.Tensor,
    ) -> torch.Tensor:
        """Corrections (CHANNELS, N) in reflectance.

        estimates (ANCHORS, B, N) at the target and around (see `beyond`), deviation (B, N) of the estimate at
        the target, `before` and `after` (N,) days from the target to the nearest clear dates, infinite where
        there is none; channel_means (CHANNELS, B), see band_groups.Groups.
        """
        nearer = _nearer(before, after)
        some = (nearer > GATE_DAYS[0]).nonzero()[:, 0]
        if len(some) < len(nearer):
            # Elsewhere there is nothing to correct.
            out = estimates.new_zeros(len(channel_means), len(nearer))
            if len(some):
                parts = estimates[..., some], deviation[:, some], before[some], after[some]
                out[:, some] = self(*parts, channel_means)
            return out
        levels = channel_means @ estimates
        sigma = channel_means @ deviation
        present = (channel_means.sum(1) > 0).to(levels)[:, None].expand_as(sigma)
        total = before + after
        position = before / total
        shape = torch.stack([torch.log1p(total) - 3.5, torch.log1p(nearer) - 3, 2 * position - 1])
        # The changes beside the level of the target: what the estimate does around the gap.
        relative = torch.cat([levels[:1], 2 * (levels[1:] - levels[:1])]) / USUAL_REFLECTANCE
        noise = torch.where(present > 0, torch.log(sigma.clamp_min(1e-4) / 0.03), 0.0)
        seen = torch.cat([relative.flatten(0, 1), noise, present, shape])
        gate = _rise(nearer, GATE_DAYS)
        return BOUND * torch.tanh(self.layers(seen.T).T / BOUND) * sigma * gate * present

    def of_bands(
        self,
        estimates: torch.Tensor,
        deviation: torch.Tensor,
        before: torch.Tensor,
        after: torch.Tensor,
        groups: Groups,
    ) -> torch.Tensor:
        """Corrections (B, N) in reflectance, each band's that of its channel; arguments as of `forward`."""
        means = torch.from_numpy(groups.channel_means()).to(estimates.device)
        change = self(estimates, deviation, before, after, means)
        return change[torch.from_numpy(groups.channel_of_band).to(change.device)]


def bridged(estimates: torch.Tensor, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
    """The estimate at the target (B, N), across gaps half way to the line between its values on either side.

    Arguments as of GapCorrection.forward.
    """
    inside = torch.isfinite(before + after)
    total = torch.where(inside, before + after, 1.0)
    place = torch.where(inside, before, 0.0) / total.clamp_min(1e-6)
    line = estimates[1] + place * (estimates[2] - estimates[1])
    share = LINEAR_SHARE * _rise(_nearer(before, after), LINEAR_DAYS)
    return estimates[0] + share * (line - estimates[0])


def _nearer(before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
    """Days to the nearer of the dates on either side; 0 where one side has none."""
    return torch.where(torch.isfinite(before + after), torch.minimum(before, after), 0.0)


def _rise(days: torch.Tensor, between: tuple[float, float]) -> torch.Tensor:
    return ((days - between[0]) / (between[1] - between[0])).clamp(0, 1)


def sides(
    offsets: torch.Tensor, clear: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """The nearest clear dates before and after a target: positions (2 of (N,)), and days from it (2 of (N,)).

    `offsets` (K, N or 1) days of the dates from the target, `clear` (K, N) 1 or 0. Where no date lies on a
    side, its position is that of any date, and its days are infinite.
    """
    endless = clear.new_full((), float("inf"))
    before, left = torch.where((clear > 0) & (offsets <= 0), -offsets, endless).min(0)
    after, right = torch.where((clear > 0) & (offsets > 0), offsets, endless).min(0)
    return left, right, before, after


def beyond(days: torch.Tensor) -> torch.Tensor:
    """Days (3 T,) at which an estimate may be asked for besides its target: the dates (T,), and SLOPE_DAYS
    before and after each. The anchors of a target between the dates l and r are l, r, T + l and 2 T + r."""
    return torch.cat([days, days - SLOPE_DAYS, days + SLOPE_DAYS])
