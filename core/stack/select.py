# SPDX-License-Identifier: GPL-2.0-or-later
"""Selection of k dates for a target date by equation 4 of the published work, exactly and at once.

Equation 4 asks for the dates t1 < ... < tk whose t1 + sum of (t(i+1) - t(i)) / 2 comes nearest to the target.
The sum telescopes to (t1 + tk) / 2: only the first and the last chosen date matter, and a search over pairs
with enough dates between them replaces the search over all combinations. The inner dates are free; among
equals the clearest dates are taken, then those spaced most evenly, then the shortest period, then the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

import numpy as np

from ..errors import DateError, ParameterError

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_MICROSECOND = timedelta(microseconds=1)
_DAY = 86_400_000_000
"""Microseconds per day. Times are whole microseconds, so that ties are exact."""

_CLEAR_DIGITS = 9
"""Decimals at which clear shares are compared."""


@dataclass(frozen=True)
class Selection:
    """A choice of dates and how near it comes."""

    indexes: tuple[int, ...]
    """Positions of the chosen dates in the input, by ascending time."""

    value: datetime
    """Equation 4: the middle of the first and the last chosen date."""

    difference: float
    """Days from the target to the value; positive when the value lies after the target."""

    ties: int
    """Pairs of first and last dates that come equally near (1: the choice of the ends was forced)."""

    @property
    def distance(self) -> float:
        """Days between value and target."""
        return abs(self.difference)


def choose(
    times: list[datetime], target: datetime, count: int = 5, clear: list[float] | None = None
) -> Selection:
    """The `count` dates that come nearest to `target` by equation 4.

    `times` are aware datetimes in any order, `clear` the clear share (0 to 1) of each, 1 if not given.
    Exact, and a fraction of a second for 1,000 dates. Raises ParameterError for a count below 1 and DateError
    where there are fewer dates than `count` or two are the same.
    """
    if count < 1:
        raise ParameterError("{count} dates were asked for. Ask for at least 1.", count=count)
    if len(times) < count:
        raise DateError(
            "{count} dates were asked for, and there are {available}. Ask for fewer, or add dates.",
            count=count,
            available=len(times),
        )
    order = sorted(range(len(times)), key=lambda i: times[i])
    ticks = np.array([_ticks(times[i]) for i in order], np.int64)
    if len(ticks) > 1 and (np.diff(ticks) == 0).any():
        twice = times[order[int(np.argmin(np.diff(ticks)))]]
        raise DateError(
            "The date {time} occurs twice. Leave one of them out.", time=f"{twice:%Y-%m-%d %H:%M:%S}"
        )
    shares = np.ones(len(ticks)) if clear is None else np.array([clear[i] for i in order], np.float64)
    if len(shares) != len(ticks) or not np.isfinite(shares).all():
        raise ParameterError("Each date needs one clear share between 0 and 1.")
    shares = np.round(shares, _CLEAR_DIGITS)
    firsts, lasts, _ = _best_ends(ticks, count, _ticks(target))
    chosen = _fill(ticks, shares, firsts, lasts, count)
    twice = int(ticks[chosen[0]] + ticks[chosen[-1]])
    value = _EPOCH + timedelta(microseconds=twice // 2)
    difference = (twice - 2 * _ticks(target)) / (2 * _DAY)
    return Selection(tuple(order[i] for i in chosen), value, difference, len(firsts))


def _ticks(time: datetime) -> int:
    if time.tzinfo is None:
        raise DateError("The date {time} has no time zone. Give it in UTC.", time=time.isoformat())
    return (time - _EPOCH) // _MICROSECOND


def _best_ends(ticks: np.ndarray, count: int, target: int) -> tuple[np.ndarray, np.ndarray, int]:
    """All pairs (first, last) of ascending `ticks` that come nearest, and twice their distance."""
    firsts, lasts = np.triu_indices(len(ticks), count - 1)
    if count == 1:
        firsts = lasts = np.arange(len(ticks))
    distance = np.abs(ticks[firsts] + ticks[lasts] - 2 * target)
    least = distance.min()
    best = distance == least
    return firsts[best], lasts[best], int(least)


def _fill(
    ticks: np.ndarray, shares: np.ndarray, firsts: np.ndarray, lasts: np.ndarray, count: int
) -> list[int]:
    """The best of the tied pairs with its inner dates."""
    if count <= 2:
        total = shares[firsts] + (shares[lasts] if count == 2 else 0)
        span = ticks[lasts] - ticks[firsts]
        best = np.lexsort((firsts, span, -np.round(total, _CLEAR_DIGITS)))[0]
        return [int(firsts[best]), int(lasts[best])][:count]
    inner = count - 2
    totals = np.array(
        [
            shares[a] + shares[b] + np.partition(shares[a + 1 : b], b - a - 1 - inner)[-inner:].sum()
            for a, b in zip(firsts, lasts)
        ]
    )
    totals = np.round(totals, _CLEAR_DIGITS)
    clearest = np.flatnonzero(totals == totals.max())
    span = (ticks[lasts] - ticks[firsts])[clearest]
    best: tuple[float, list[int]] | None = None
    for pair in clearest[np.lexsort((firsts[clearest], span))]:
        found = _even_path(ticks, shares, int(firsts[pair]), int(lasts[pair]), inner, best and best[0])
        if found is not None and (best is None or found[0] < best[0]):
            best = found
        if best is not None and best[0] == 0:
            break
    return best[1]


def _even_path(
    ticks: np.ndarray, shares: np.ndarray, first: int, last: int, inner: int, bound: float | None
) -> tuple[float, list[int]] | None:
    """The most even choice of `inner` dates between two ends, of those with the largest clear share.

    Returns the sum of squared deviations of the gaps from their mean, in days squared, and the indexes; None
    if it cannot be below `bound`. A shortest path over dates with squared gaps as lengths; dates that are
    clearer than the least clear one chosen may not be skipped.
    """
    within = np.arange(first + 1, last)
    threshold = np.partition(shares[within], len(within) - inner)[len(within) - inner]
    days = (ticks[first : last + 1] - ticks[first]) / _DAY
    span = days[-1]
    steps = inner + 1
    must = np.concatenate([[False], shares[within] > threshold, [False]])
    if not must.any() and bound is None:
        bound = _greedy_bound(days, shares[first : last + 1] >= threshold, inner)
    before = np.cumsum(must)  # compulsory dates up to and with each one
    layer, cost, trails = np.array([0]), np.array([0.0]), []
    for step in range(1, steps + 1):
        if step == steps:
            nodes = np.array([last - first])
        else:
            nodes = np.flatnonzero(shares[within] >= threshold) + 1
            if bound is not None:
                # A node this far from its even place costs at least `bound`, whatever the others do.
                radius = np.sqrt(bound * step * (steps - step) / steps) * (1 + 1e-9) + 1e-9
                nodes = nodes[np.abs(days[nodes] - step * span / steps) <= radius]
        if not len(nodes):
            return None
        gap = days[nodes][:, None] - days[layer][None, :]
        skipped = before[nodes][:, None] - must[nodes][:, None] - before[layer][None, :]
        allowed = (gap > 0) & (skipped == 0)
        total = np.where(allowed, cost[None, :] + (gap - span / steps) ** 2, np.inf)
        came = total.argmin(axis=1)
        cost = total[np.arange(len(nodes)), came]
        trails.append((layer, came))
        layer = nodes
    if not np.isfinite(cost[0]):
        return None
    path, at = [last], 0
    for nodes, came in reversed(trails):
        at = came[at]
        path.append(int(nodes[at]) + first)
    deviation = float(cost[0]) if cost[0] > 1e-12 else 0.0
    return deviation, path[::-1]


def _greedy_bound(days: np.ndarray, allowed: np.ndarray, inner: int) -> float | None:
    """The cost of taking the allowed date nearest to each even place; None if two places share a date."""
    nodes = np.flatnonzero(allowed[1:-1]) + 1
    even = days[-1] * np.arange(1, inner + 1) / (inner + 1)
    nearest = nodes[np.abs(days[nodes][None, :] - even[:, None]).argmin(axis=1)]
    if (np.diff(nearest) <= 0).any():
        return None
    gaps = np.diff(np.concatenate([[0.0], days[nearest], [days[-1]]]))
    return float(((gaps - days[-1] / (inner + 1)) ** 2).sum())
