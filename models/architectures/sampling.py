# SPDX-License-Identifier: GPL-2.0-or-later
"""Sampling of latent codes along one axis: indices, distances and weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

ON_CODE = 1e-6
"""Positions closer to a code than this, in codes, are taken as lying on it; the original shifts by as
much."""


@dataclass(frozen=True)
class Corner:
    """One code for each of some positions along an axis."""

    code: np.ndarray
    """(n,) int64: index of the code."""

    offset: np.ndarray
    """(n,) float32: position minus code as the networks are told it, two units from code to code."""

    weight: np.ndarray
    """(n,) float32: share of this code in the blend along this axis."""


@dataclass(frozen=True)
class Group:
    """Positions along an axis that are answered by equally many codes."""

    index: np.ndarray
    """(n,) int64: places of these positions in the order they were asked."""

    corners: tuple[Corner, ...]
    """The codes that carry weight: one or two."""

    def part(self, start: int, stop: int) -> Group:
        """The positions from start to stop of this group."""
        cut = slice(start, stop)
        corners = tuple(Corner(c.code[cut], c.offset[cut], c.weight[cut]) for c in self.corners)
        return Group(self.index[cut], corners)


def sample(positions: np.ndarray, size: int, ensemble: bool = True) -> tuple[Group, ...]:
    """Codes for positions (n,) float64 along an axis of `size` codes, code i at position i.

    With the ensemble a position between two codes is answered by both, weighted by the distance to the other
    one. A position on a code, or beyond the outermost code of the axis, is answered by that code alone.
    Without the ensemble the nearest code answers.
    """
    index = np.arange(len(positions))
    nearest = np.clip(np.floor(positions + 0.5), 0, size - 1)
    alone = np.abs(positions - nearest) < ON_CODE
    if ensemble:
        alone |= (positions < 0) | (positions > size - 1)
    else:
        alone[:] = True

    groups = []
    if alone.any():
        ones = np.ones(np.count_nonzero(alone))
        groups.append(Group(index[alone], (_corner(positions[alone], nearest[alone], ones),)))
    if not alone.all():
        between = positions[~alone]
        low = np.floor(between)
        share = between - low
        corners = (_corner(between, low, 1 - share), _corner(between, low + 1, share))
        groups.append(Group(index[~alone], corners))
    return tuple(groups)


def _corner(positions: np.ndarray, code: np.ndarray, weight: np.ndarray) -> Corner:
    offset = 2 * (positions - code)
    return Corner(code.astype(np.int64), offset.astype(np.float32), weight.astype(np.float32))
