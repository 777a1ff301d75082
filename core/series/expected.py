# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dates before and after let expect of a date, robustly and in one pass over the dates each."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np


def before_and_after(values: np.ndarray, trusted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What is expected of each date by the trusted dates before it, and by those after it: two (2, T, ...).

    The median of the nearest three, and the lower of it and of the nearest, which a rise over the later ones
    does not lift. Where there are fewer, both are the nearest; NaN where there is none.
    `values` (T, ...) in the order of the dates; `trusted` bool, broadcast to it.
    """
    trusted = np.broadcast_to(trusted, values.shape)
    dates = range(len(values))
    return _nearest_three(values, trusted, dates), _nearest_three(values, trusted, reversed(dates))


def _nearest_three(values: np.ndarray, trusted: np.ndarray, order: Iterable[int]) -> np.ndarray:
    first, second, third = np.full((3, *values.shape[1:]), np.nan, values.dtype)
    found = np.empty((2, *values.shape), values.dtype)
    for date in order:
        median = np.maximum(np.minimum(first, second), np.minimum(np.maximum(first, second), third))
        found[0, date] = np.where(np.isnan(median), first, median)
        found[1, date] = np.fmin(first, median)
        if trusted[date].any():
            third = np.where(trusted[date], second, third)
            second = np.where(trusted[date], first, second)
            first = np.where(trusted[date], values[date], first)
    return found


def quantile(values: np.ndarray, known: np.ndarray, share: float) -> np.ndarray:
    """Quantile of `values` (T, ...) over the dates where `known`, the lower of two; NaN where none is."""
    known = np.broadcast_to(known, values.shape)
    ordered = np.sort(np.where(known, values, np.inf), axis=0)
    index = np.ceil(share * known.sum(axis=0) - 1e-6).astype(np.intp) - 1
    found = np.take_along_axis(ordered, np.maximum(index, 0)[None], axis=0)[0]
    return np.where(index < 0, np.nan, found).astype(values.dtype)
