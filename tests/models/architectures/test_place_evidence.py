# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates that are left out, held against what was predicted of them."""

from __future__ import annotations

import numpy as np
from temporal_liif.models.architectures.temporal_liif_3.place_evidence import (
    ALIKE,
    KNOTS,
    LARGEST,
    LEVELS,
    PRIOR_DATES,
    between_knots,
    variance_factors,
)

SHARES = np.array([[0.5, 0.5, 0.0], [0.0, 0.0, 1.0]], np.float32)


def always_half(offsets, others):
    """Predicts 0.5, with a standard deviation of 0.1."""
    shape = (3, others.shape[1])
    return np.full(shape, 0.5), np.full(shape, 0.01)


def test_factors_are_the_errors_of_dates_left_out_at_gaps_as_long():
    days = np.array([0.0, 4, 10, 30, 70])
    means = np.full((5, 3, 6, 7), 0.5, np.float32)
    means[:, 2] += np.array([0.9, 0.05, 0.3, 0.2, 0.9], np.float32)[:, None, None]
    factors = variance_factors(always_half, means, np.ones((5, 6, 7), bool), days, SHARES)
    assert factors.shape == (len(KNOTS), 2, 6, 7) and factors.dtype == np.float32
    for place, knot in enumerate(KNOTS):
        total = weight = PRIOR_DATES
        for date in (1, 2, 3):  # the first and the last lie between no others
            for level in LEVELS:
                apart = days - days[date]
                before, after = apart[apart < -max(level, 0.5)], apart[apart > max(level, 0.5)]
                if len(before) and len(after):
                    gap = min(-before.max(), after.min())
                    alike = np.exp(-0.5 * (np.log((1 + gap) / (1 + knot)) / ALIKE) ** 2)
                    total += alike * min(LARGEST, ((means[date, 2, 0, 0] - 0.5) / 0.1) ** 2)
                    weight += alike
        np.testing.assert_allclose(factors[place, 1], total / weight, rtol=1e-4)
    # Bands without an error say that the prediction is too wide.
    assert (factors[0, 0] < 1).all()
    assert (factors[:, 0] >= PRIOR_DATES / (PRIOR_DATES + 9)).all()


def test_where_nothing_can_be_left_out_nothing_changes():
    means, known = np.ones((2, 3, 4, 4), np.float32), np.ones((2, 4, 4), bool)
    assert (variance_factors(always_half, means, known, np.array([0.0, 5]), SHARES) == 1).all()
    known = np.zeros((5, 4, 4), bool)
    means = np.zeros((5, 3, 4, 4), np.float32)
    assert (variance_factors(always_half, means, known, np.arange(5) * 5.0, SHARES) == 1).all()


def test_one_spoiled_date_counts_up_to_a_bound():
    days, means = np.arange(5) * 5.0, np.full((5, 3, 4, 4), 0.5, np.float32)
    means[2] = 9.0
    factors = variance_factors(always_half, means, np.ones((5, 4, 4), bool), days, SHARES)
    assert factors.max() < LARGEST * len(LEVELS) / (len(LEVELS) + PRIOR_DATES)


def test_knots_are_met_and_joined():
    weights = between_knots(np.array([0.0, *KNOTS, 500.0, 16.0]))
    np.testing.assert_allclose(weights[:, 1:-2], np.eye(len(KNOTS)), atol=1e-6)
    np.testing.assert_array_equal(weights[:, 0], weights[:, 1])
    np.testing.assert_array_equal(weights[:, -2], weights[:, -3])
    share = np.log(17 / 11) / np.log(26 / 11)
    np.testing.assert_allclose(weights[:, -1], [0, 1 - share, share, 0], atol=1e-6)
