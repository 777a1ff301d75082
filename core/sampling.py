# SPDX-License-Identifier: GPL-2.0-or-later
"""Samples of what is too long to be looked at whole."""

from __future__ import annotations

import numpy as np


def evenly_spread(count: int, most: int) -> list[int]:
    """Indexes of at most `most` of `count` things, ascending and evenly spread, with the first and last.

    Of a single one, the first.
    """
    return np.linspace(0, count - 1, min(most, count)).round().astype(int).tolist()
