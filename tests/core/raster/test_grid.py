# SPDX-License-Identifier: GPL-2.0-or-later
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.raster.grid import METRES_PER_DEGREE, Grid


@st.composite
def grids(draw) -> Grid:
    """Grids in metres or degrees, north-up or south-up, square or not, rotated or not."""
    step = draw(st.sampled_from([10.0, 0.5, 8.9e-5]))
    x0, y0 = draw(st.floats(-1e5, 1e5)) * step, draw(st.floats(-1e5, 1e5)) * step
    dx, dy = step, step * draw(st.sampled_from([-1.0, 1.0, -0.6, -1.7]))
    turn = step * draw(st.sampled_from([0.0, 0.0, 0.2]))
    return Grid("", (x0, dx, turn, y0, -turn, dy), draw(st.integers(1, 300)), draw(st.integers(1, 300)))


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


@given(grids(), st.floats(-50, 50), st.floats(-50, 50))
def test_places_and_pixels_are_inverse(grid, col, row):
    x, y = grid.place_of(col, row)
    back_col, back_row = grid.pixel_of(x, y)
    assert float(back_col) == pytest.approx(col, abs=1e-4) and float(back_row) == pytest.approx(row, abs=1e-4)


@given(grids(), st.integers(-9, 9), st.integers(-9, 9), st.integers(1, 30), st.integers(1, 30))
def test_a_window_lies_on_the_lattice(grid, row, col, height, width):
    window = grid.window(row, col, height, width)
    assert (window.width, window.height, window.crs) == (width, height, grid.crs)
    assert grid.shift_to(window) == (row, col)
    assert grid.same_frame(window) == ((row, col, height, width) == (0, 0, grid.height, grid.width))


@given(grids())
def test_half_a_pixel_is_another_lattice(grid):
    x, y = grid.place_of(0.5, 0.0)
    _, dx, rx, _, ry, dy = grid.transform
    half = replace(grid, transform=(float(x), dx, rx, float(y), ry, dy))
    assert grid.shift_to(half) is None and not grid.same_frame(half)
    assert grid.shift_to(grid.scaled(2)) is None
