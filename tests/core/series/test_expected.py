# SPDX-License-Identifier: GPL-2.0-or-later
"""Estimates from the dates before and after, and quantiles, computed another way date by date."""

import numpy as np
from temporal_liif.core.series.expected import before_and_after, quantile


def test_estimates_are_medians_of_the_nearest_three_trusted_dates_and_what_is_lower() -> None:
    rng = np.random.default_rng(2)
    values = rng.normal(0, 1, (12, 2, 5, 6)).astype(np.float32)
    trusted = rng.random((12, 1, 5, 6)) < 0.5
    before, after = before_and_after(values, trusted)
    assert before.shape == after.shape == (2, *values.shape) and before.dtype == np.float32
    for date, kind, row, col in np.ndindex(*values.shape):
        usable = np.flatnonzero(trusted[:, 0, row, col])
        for found, dates in (
            (before, usable[usable < date][::-1][:3]),
            (after, usable[usable > date][:3]),
        ):
            line = values[dates, kind, row, col]
            nearest = line[0] if len(line) else np.nan
            median = np.median(line) if len(line) == 3 else nearest
            expected = median, min(nearest, median)
            np.testing.assert_array_equal(found[:, date, kind, row, col], expected)


def test_quantiles_are_the_lower_of_two_and_nan_where_nothing_is_known() -> None:
    values = np.array([[4.0, 1, 7], [2, 5, 7], [3, 9, 7], [1, 2, 7]], np.float32)
    known = np.array([[1, 0, 0], [1, 1, 0], [1, 1, 0], [1, 1, 0]], bool)
    np.testing.assert_array_equal(quantile(values, known, 0.5), [2, 5, np.nan])
    np.testing.assert_array_equal(quantile(values, known, 0.25), [1, 2, np.nan])
    assert quantile(values, known, 0.5).dtype == np.float32
