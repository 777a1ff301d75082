# SPDX-License-Identifier: GPL-2.0-or-later
"""Evenly spread indexes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.sampling import evenly_spread


@pytest.mark.parametrize(
    ("count", "most", "expected"),
    [
        (0, 5, []),
        (1, 5, [0]),
        (5, 5, [0, 1, 2, 3, 4]),
        (5, 9, [0, 1, 2, 3, 4]),
        (9, 1, [0]),
        (101, 3, [0, 50, 100]),
    ],
)
def test_indexes(count, most, expected):
    assert evenly_spread(count, most) == expected


@given(st.integers(2, 500), st.integers(2, 40))
def test_the_steps_between_them_differ_by_one_at_most(count, most):
    found = evenly_spread(count, most)
    steps = {after - before for before, after in zip(found, found[1:])}
    assert len(found) == min(count, most) and (found[0], found[-1]) == (0, count - 1)
    assert min(steps) >= 1 and max(steps) - min(steps) <= 1
