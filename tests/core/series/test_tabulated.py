# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights of fields of shifts, from a table: those that each shift has by itself."""

from __future__ import annotations

import numpy as np
import pytest
from temporal_liif.core.series.forward import response
from temporal_liif.core.series.resampling import kernel


@pytest.mark.parametrize("highest", [0.0, 0.03, 1.2])
def test_weights_from_a_table_are_those_of_each_shift(highest):
    rng = np.random.default_rng(2)
    field = -0.4 + highest * rng.random((2, 90, 80))
    field[:, 0, 0], field[:, 0, 1] = -0.4, -0.4 + highest
    for weights_of, tolerance in ((kernel, 2e-6), (lambda shift: response(shift, 1.0, 0.35), 1e-3)):
        weights, first = weights_of(field[1])
        for row, col in ((0, 0), (0, 1), (30, 7), (89, 79)):
            expected, start = weights_of(field[1, row : row + 1, col : col + 1])
            whole = np.zeros(len(weights))
            whole[start - first : start - first + len(expected)] = expected[:, 0, 0]
            np.testing.assert_allclose(weights[:, row, col], whole, atol=tolerance)
            np.testing.assert_allclose(weights[:, row, col].sum(), 1, atol=1e-5)
