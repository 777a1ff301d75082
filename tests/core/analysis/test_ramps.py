# SPDX-License-Identifier: GPL-2.0-or-later
"""Colour ramps: the stops themselves, halfway between them, and the ends beyond."""

import numpy as np
from temporal_liif.core.analysis.ramps import COLOURS, painted


def test_colours_of_shares():
    made = painted(np.array([[-1.0, 0.0, 0.25], [0.5, 1.0, 7.0]]), ("#000000", "#c80000", "#c8ff64"))
    assert made.shape == (2, 3, 3) and made.dtype == np.uint8
    expected = [[(0, 0, 0), (0, 0, 0), (100, 0, 0)], [(200, 0, 0), (200, 255, 100), (200, 255, 100)]]
    np.testing.assert_array_equal(made, expected)


def test_every_ramp_is_of_colours():
    for colours in COLOURS.values():
        assert len(set(colours)) == len(colours) >= 5
        assert painted(np.linspace(0, 1, 9), colours).shape == (9, 3)
