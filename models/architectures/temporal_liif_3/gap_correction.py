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
        there = channel_means.sum(1).nonzero()[:, 0]
        levels = channel_means[there] @ estimates
        sigma = channel_means[there] @ deviation
        total = before + after
        shape = torch.stack([torch.log1p(total) - 3.5, torch.log1p(nearer) - 3, 2 * (before / total) - 1])
        noise = torch.log(sigma.clamp_min(1e-4) / 0.03)
        change = self._network(torch.cat([levels.flatten(0, 1), noise, shape]), there)
        out = estimates.new_zeros(len(channel_means), len(nearer))
        out[there] = BOUND * torch.tanh(change / BOUND) * sigma * _rise(nearer, GATE_DAYS)
        return out

    def _network(self, seen: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        """Answers (C, N) for the channels `there` (C,), before they are bounded.

        `seen` (ANCHORS C + C + 3, N): levels at the anchors, noise, and shape of the gap. What the layers see
        of a channel that is not there is 0, and of the others 1 for being there, and, in units of a usual
        reflectance, the level at the target and twice the changes beside it: these are made of weights, not
        of data. tanh(x) = 2 / (1 + exp(-2 x)) - 1 takes a tenth of the time so.
        """
        first, second, third = self.layers[0], self.layers[2], self.layers[4]
        parts = first.weight[:, : (ANCHORS + 2) * CHANNELS].unflatten(1, (ANCHORS + 2, CHANNELS))[..., there]
        changes = 2 * parts[:, 1:ANCHORS]
        levels = torch.cat([parts[:, :1] - changes.sum(1, keepdim=True), changes], 1) / USUAL_REFLECTANCE
        weight = torch.cat([levels.flatten(1), parts[:, ANCHORS], first.weight[:, -3:]], 1)
        bias = first.bias + parts[:, ANCHORS + 1].sum(1)
        x = torch.sigmoid(torch.addmm(2 * bias[:, None], 2 * weight, seen))
        bias = second.bias - second.weight.sum(1)
        x = torch.sigmoid(torch.addmm(2 * bias[:, None], 4 * second.weight, x))
        bias = third.bias - third.weight.sum(1)
        return torch.addmm(bias[there, None], 2 * third.weight[there], x)

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
    inside = before + after < torch.inf
    total = torch.where(inside, before + after, 1.0)
    place = torch.where(inside, before, 0.0) / total.clamp_min(1e-6)
    line = estimates[1] + place * (estimates[2] - estimates[1])
    share = LINEAR_SHARE * _rise(_nearer(before, after), LINEAR_DAYS)
    return estimates[0] + share * (line - estimates[0])


def _nearer(before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
    """Days to the nearer of the dates on either side; 0 where one side has none."""
    return torch.where(before + after < torch.inf, torch.minimum(before, after), 0.0)


def _rise(days: torch.Tensor, between: tuple[float, float]) -> torch.Tensor:
    return ((days - between[0]) / (between[1] - between[0])).clamp(0, 1)


def in_gaps(before: torch.Tensor, after: torch.Tensor) -> list[bool]:
    """Whether some of N places lies in a gap that is bridged, on each of R days; arguments (R, N)."""
    return (_nearer(before, after).amax(-1) > LINEAR_DAYS[0]).tolist()


class Sides:
    """The nearest of all clear dates before and after some targets, at N places.

    What is known of the last clear date is carried on from date to date, so that a target finds it at the
    date before it, whatever its place.
    """

    def __init__(self, days: torch.Tensor, clear: torch.Tensor, targets: torch.Tensor):
        """`days` (T,) and `targets` (R,), from any day on, in double precision on the CPU; `clear` (T, N)."""
        self._known, self._order = clear > 0, torch.argsort(days).tolist()
        days, targets = days - days[0], targets - days[0]
        self._earlier = (days[:, None] <= targets).sum(0).tolist()
        shown = days.to(clear)[:, None].expand(-1, clear.shape[1])
        endless = clear.new_full(shown.shape[1:], torch.inf)
        last, following = self._carried(shown, -endless), self._carried(shown, endless, back=True)
        aims = targets.to(clear)
        self.before = torch.stack([aim - last[count] for aim, count in zip(aims, self._earlier)])
        """(R, N) days to the last clear date on the day or before it, infinite where there is none."""
        self.after = torch.stack([following[count] - aim for aim, count in zip(aims, self._earlier)])
        """(R, N) days to the first clear date after it, infinite where there is none."""

    def anchors(self, estimates: torch.Tensor) -> torch.Tensor:
        """(ANCHORS - 1, B, R, N): of estimates (B, 3 T, N) on the days of `beyond`, those around each target;
        0 on a side without a clear date."""
        on, earlier, later = (part.movedim(1, 0) for part in estimates.chunk(3, 1))
        none = torch.zeros_like(on[0])
        out = estimates.new_empty(ANCHORS - 1, len(none), len(self._earlier), none.shape[1])
        for place, (part, back) in enumerate([(on, False), (on, True), (earlier, False), (later, True)]):
            carried = self._carried(part, none, back)
            for target, count in enumerate(self._earlier):
                out[place, :, target] = carried[count]
        return out

    def _carried(self, dates: torch.Tensor, none: torch.Tensor, back: bool = False) -> list[torch.Tensor]:
        """For 0 to T: what of `dates` (T, ..., N) belongs to the last clear one of as many dates, or if
        `back` to the first one after these; `none` where there is none."""
        found = [none]
        for date in reversed(self._order) if back else self._order:
            found.append(torch.where(self._known[date], dates[date], found[-1]))
        return found[::-1] if back else found


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
