# SPDX-License-Identifier: GPL-2.0-or-later
import pytest
from temporal_liif.core.grid import METRES_PER_DEGREE, Grid


def test_scaled_keeps_the_extent_exactly_for_any_real_scale():
    grid = Grid("", (500000.0, 10.0, 0.0, 4650000.0, 0.0, -10.0), 155, 161)
    fine = grid.scaled(2.7)
    assert (fine.width, fine.height) == (418, 435)
    assert fine.extent() == pytest.approx(grid.extent(), abs=1e-6)


def test_gsd_of_degrees_shrinks_with_latitude():
    grid = Grid("", (10.0, 0.001, 0.0, 60.05, 0.0, -0.001), 100, 100, geographic=True)
    along_y, along_x = grid.gsd()
    assert along_y == pytest.approx(0.001 * METRES_PER_DEGREE)
    assert along_x == pytest.approx(0.5 * along_y, rel=1e-12)


def test_gsd_and_extent_of_a_south_up_grid_in_feet():
    grid = Grid("", (0.0, 30.0, 0.0, 100.0, 0.0, 30.0), 10, 20, unit=0.3048)
    assert grid.gsd() == pytest.approx((9.144, 9.144))
    assert grid.extent() == (0.0, 100.0, 300.0, 700.0)
