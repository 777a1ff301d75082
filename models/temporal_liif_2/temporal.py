# SPDX-License-Identifier: GPL-2.0-or-later
"""The temporal part of Temporal LIIF 2: what a date looks like, at the input's resolution.

It corrects kriging (orbit.py). Most of kriging's error is smooth in space (haze, growth), so the network
looks at 4 x 4 pixel cells. What it answers is a share of a weighted mean of the dates that are alike, with
their own full resolution, and a shift in units of how much the place changes: both bounded.
"""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

from .bands import BandConv, BandHead
from .orbit import REPEAT_DAYS, TOLERANCE_DAYS

CELL = 4
"""Pixels along a side of the cells that the network sees, as means."""

ANOMALY_UNIT = 0.05
"""Reflectance that counts as 1 for differences from the base."""

LEAST_UNREST = 0.002
"""Reflectance by which a place is taken to change from date to date at least."""

MOST_DATES = 8
"""Dates nearest to the target that the network is given; the base is made from all."""

VALUE_UNIT = 0.2
"""Reflectance that counts as 1 for the values themselves."""


class ResidualBlock(nn.Module):
    """Two convolutions beside the identity; starts as the identity."""

    def __init__(self, features: int, dilation: int = 1):
        super().__init__()
        self.first = nn.Conv2d(features, features, 3, padding=dilation, dilation=dilation)
        self.second = nn.Conv2d(features, features, 3, padding=dilation, dilation=dilation)
        nn.init.zeros_(self.second.weight)
        nn.init.zeros_(self.second.bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.second(F.relu(self.first(F.relu(x))))


class DateAttention(nn.Module):
    """Pools features over dates: multi-head attention per cell with a learned decay in days."""

    def __init__(self, features: int, heads: int):
        super().__init__()
        self.heads = heads
        self.score = nn.Conv2d(features, heads, 1)
        self.value = nn.Conv2d(features, features, 1)
        self.decay = nn.Parameter(torch.linspace(-5.0, -2.0, heads))

    def forward(self, features: torch.Tensor, offsets: torch.Tensor, cover: torch.Tensor) -> torch.Tensor:
        """(N * T, C, h, w), days from the target (N, T), clear share (N, T, 1, h, w) -> (N, C, h, w)."""
        n, t = offsets.shape
        score = self.score(features).unflatten(0, (n, t)).float()
        score = score - offsets.abs()[:, :, None, None, None] * self.decay.exp()[:, None, None]
        weight = score.clamp(-30, 30).exp() * cover
        weight = weight / weight.sum(1, keepdim=True).clamp_min(1e-6)
        value = self.value(features).unflatten(0, (n, t)).unflatten(2, (self.heads, -1))
        return (value * weight.unsqueeze(3).to(value.dtype)).sum(1).flatten(1, 2)


class TemporalNet(nn.Module):
    """Estimate at one target date per sample, from any number of dates in any order."""

    def __init__(self, features: int = 48, heads: int = 4, first: int = 1, again: int = 1, fused: int = 2):
        super().__init__()
        self.settings = {"features": features, "heads": heads, "first": first, "again": again}
        self.settings["fused"] = fused
        convolutions = 2 * (first + again) + sum(2 * (1 + i % 2) for i in range(fused))
        self.reach = CELL * (convolutions + 2)
        """Pixels around one on which its estimate may depend, the cell and the bilinear step included."""
        self.anomaly = BandConv(features, 1, 1)
        self.level = BandConv(features, 1, 1)
        self.base_level = BandConv(features, 1, 1)
        self.unrest = BandConv(features, 1, 1)
        self.cover = nn.Conv2d(2, features, 1)
        self.time = nn.Sequential(nn.Linear(7, features), nn.ReLU(), nn.Linear(features, features))
        self.first = nn.Sequential(*(ResidualBlock(features) for _ in range(first)))
        self.attend = DateAttention(features, heads)
        self.context = nn.Conv2d(features, features, 1)
        self.again = nn.Sequential(*(ResidualBlock(features) for _ in range(again)))
        self.attend_again = DateAttention(features, heads)
        self.join = nn.Conv2d(2 * features, features, 1)
        self.fuse = nn.Sequential(*(ResidualBlock(features, 1 + i % 2) for i in range(fused)))
        self.date_context = nn.Conv2d(features, features, 1)
        self.likeness = BandHead(features, 1)
        self.decay = nn.Parameter(torch.tensor(-3.5))
        self.residual = BandHead(features, 3)

    def forward(
        self,
        values: torch.Tensor,
        valid: torch.Tensor,
        kriging: torch.Tensor,
        base: torch.Tensor,
        offsets: torch.Tensor,
        mixing: torch.Tensor,
        reduced: int = 1,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Estimate and its uncertainty.

        values (N, T, B, h, w) reflectance, 0 where not valid; valid and kriging (N, T, 1, h, w): clear or
        not, and the dates' weights in the base; base (N, B, h, w): the kriged estimate (from more dates than
        are given here, if there are more); offsets (N, T) days from the target; mixing (B, 12). `reduced`:
        of how many pixels' sides a given pixel already is the mean (1, 2 or 4: training is faster on means);
        h and w are whole numbers of cells.
        Returns (N, B, h, w) reflectance and (N, B, h, w) log of the scale of the error in reflectance.
        """
        n, t = offsets.shape
        anomaly = (values - base[:, None]) * valid
        cell = CELL // reduced
        maps = [_pool(x.flatten(0, 1), cell) for x in (valid, kriging)]
        cover = maps[0]
        share = cover.clamp_min(0.5 / cell**2)
        change = _pool(anomaly.flatten(0, 1), cell) / share
        unrest = _deviation(change.unflatten(0, (n, t)), cover.unflatten(0, (n, t)))
        x = self.anomaly(change / ANOMALY_UNIT, mixing)
        x = x + self.level(_pool(values.flatten(0, 1), cell) / share / VALUE_UNIT, mixing)
        x = x + self.cover(torch.cat(maps, 1))
        ground = self.base_level(_pool(base, cell) / VALUE_UNIT, mixing)
        ground = ground + self.unrest(torch.log(unrest / ANOMALY_UNIT), mixing)
        x = x + self.time(_time_features(offsets)).flatten(0, 1)[:, :, None, None]
        cover = cover.unflatten(0, (n, t))
        x = self.first(x + ground.repeat_interleave(t, 0))
        pool = self.attend(x, offsets, cover)
        x = self.again(x + self.context(pool).repeat_interleave(t, 0))
        fused = self.fuse(self.join(torch.cat([pool + ground, self.attend_again(x, offsets, cover)], 1)))
        x = F.relu(x + self.date_context(fused).repeat_interleave(t, 0))
        likeness = self.likeness(x, mixing)[:, 0].float().unflatten(0, (n, t))
        likeness = likeness - (offsets.abs() * self.decay.exp())[:, :, None, None, None]
        weights = (
            _enlarge((likeness.clamp(-30, 30).exp() * cover).flatten(0, 1), cell).unflatten(0, (n, t)) * valid
        )
        alike = (weights * anomaly).sum(1) / weights.sum(1).clamp_min(1e-12)
        heads = self.residual(F.relu(fused), mixing).float().flatten(1, 2)
        *terms, scale = _enlarge(heads, cell).unflatten(1, (3, -1)).unbind(1)
        # Bounded and in units of the place's own unrest: a scene unlike those of the training, or one that
        # hardly changes, is not led away from what was observed.
        shift, alike_share = (0.5 * torch.tanh(term) for term in terms)
        unrest = _enlarge(unrest.float(), cell)
        estimate = base + alike_share * alike + shift * unrest
        return estimate, scale + torch.log(unrest) - 1.0


def _deviation(change: torch.Tensor, cover: torch.Tensor) -> torch.Tensor:
    """Root mean square over the dates of changes (N, T, B, h, w), at least LEAST_UNREST: (N, B, h, w)."""
    square = (change.float().square() * cover).sum(1) / cover.sum(1).clamp_min(1e-6)
    return (square + LEAST_UNREST**2).sqrt()


def _time_features(offsets: torch.Tensor) -> torch.Tensor:
    """(N, T) days -> (N, T, 7)."""
    size = offsets.abs().clamp_max(120.0)
    near = [torch.exp(-size / days) for days in (7.0, 30.0, 120.0)]
    repeats = offsets - REPEAT_DAYS * torch.round(offsets / REPEAT_DAYS)
    orbit = (repeats.abs() < TOLERANCE_DAYS).to(offsets)
    own = [torch.tanh(offsets / 60.0), torch.log1p(size) / 4.0, torch.sign(offsets), orbit]
    return torch.stack([*own, *near], -1)


def _pool(x: torch.Tensor, cell: int) -> torch.Tensor:
    """Means over cells, channels last."""
    return (F.avg_pool2d(x, cell) if cell > 1 else x).contiguous(memory_format=torch.channels_last)


def _enlarge(x: torch.Tensor, cell: int) -> torch.Tensor:
    """Cells to pixels, bilinear."""
    if cell == 1:
        return x
    return F.interpolate(x, scale_factor=cell, mode="bilinear", align_corners=False)
