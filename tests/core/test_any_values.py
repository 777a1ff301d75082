# SPDX-License-Identifier: GPL-2.0-or-later
"""What holds for the values of any small stack's series: places, nodata, observed dates, bands, times.

`make fuzz` tries more: FUZZ=N of it or of the environment says how many, SEED others.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from temporal_liif.core.stack.open import read_stack
from temporal_liif.core.stack.reader import Reader

from .any_series import (
    EXAMPLES,
    SEED,
    Folders,
    any_series,
    day,
    opened,
    pixels,
    scenes,
    series,
    sources_of,
)

few = settings(any_series, max_examples=max(1, EXAMPLES // 3))
"""These do more for each."""

pytestmark = pytest.mark.timeout(max(600, 10 * EXAMPLES))


@pytest.fixture
def folders(tmp_path) -> Folders:
    return Folders(tmp_path)


@seed(SEED)
@few
@given(scene=scenes())
def test_what_no_date_saw_stays_nodata_and_all_else_gets_values(scene, folders, make_raster):
    folder = folders.next()
    _, clear = pixels(scene, constant=False)
    hidden = np.random.default_rng(scene.seed + 1).random(clear.shape[1:]) < 0.3
    hidden.flat[np.flatnonzero(clear.any(axis=0))[0]] = False
    sources = sources_of(scene, folder, make_raster, clear=clear & ~hidden)
    made = series(scene, opened(sources), folder / "out", scene.tile)
    seen = (clear & ~hidden).any(axis=0)
    height, width = made.values.shape[-2:]
    row = (2 * np.arange(height) + 1) * seen.shape[0] // (2 * height)
    col = (2 * np.arange(width) + 1) * seen.shape[1] // (2 * width)
    np.testing.assert_array_equal(made.valid, np.broadcast_to(seen[row[:, None], col], made.valid.shape))


@seed(SEED)
@few
@given(scene=scenes())
def test_every_pixel_lies_where_its_georeference_says(scene, folders, make_raster):
    """A ramp over the ground, the same on each date: a pixel's value is that of the place of its centre."""
    dates, bands = scene.shape[:2]
    rows, cols = (max(side, 20) for side in scene.shape[2:])
    x0, dx, _, y0, _, dy = scene.transform
    scene = replace(scene, shape=(dates, bands, rows, cols), dtype="float64", nodata=None, cloudy=0.0)
    slope = np.random.default_rng(scene.seed).uniform(-20, 20, (bands, 2))

    def ramp(transform: tuple[float, ...], height: int, width: int) -> np.ndarray:
        """(B, H, W) by the distance from the corner in input pixels."""
        x = (transform[0] + transform[1] * (np.arange(width) + 0.5) - x0) / dx
        y = (transform[3] + transform[5] * (np.arange(height) + 0.5) - y0) / dy
        return 3000 + slope[:, :1, None] * x + slope[:, 1:, None] * y[:, None]

    folder = folders.next()
    image = np.broadcast_to(ramp(scene.transform, rows, cols), scene.shape)
    made = series(scene, opened(sources_of(scene, folder, make_raster, values=image)), folder / "out")
    height, width = made.values.shape[-2:]
    expected = ramp(made.transform, height, width)
    # At the borders there is nothing to go on from.
    inner = [
        slice(round(6 * size / side), round((side - 6) * size / side))
        for size, side in ((height, rows), (width, cols))
    ]
    error = (made.values - expected)[(..., *inner)]
    steps = np.abs(slope).sum(axis=1).max()
    # Between whole scales the pattern that gives the input's means back again ripples around the ramp, by a
    # twelfth of a pixel's step at most; what lay elsewhere would be off on average.
    assert np.abs(error).max() <= 0.1 * steps + 1e-3
    assert np.abs(error.mean(axis=(-2, -1))).max() <= 0.005 * steps + 1e-3


@seed(SEED)
@few
@given(scene=scenes(), shuffled=st.randoms(use_true_random=False), moved=st.integers(-3000, 3000))
def test_bands_places_and_times_are_on_their_own(scene, shuffled, moved, folders, make_raster):
    """Neither the order of the bands nor where and when a scene lies changes its values."""
    folder, other = folders.next(), folders.next()
    values, _ = pixels(scene, constant=False)
    order = list(range(scene.shape[1]))
    shuffled.shuffle(order)
    x0, dx, _, y0, _, dy = scene.transform
    away = replace(
        scene,
        transform=(x0 + 8 * dx, dx, 0.0, y0 - 4 * dy, 0.0, dy),
        days=tuple(number + moved for number in scene.days),
        targets=tuple(number + moved for number in scene.targets),
    )
    made = series(scene, opened(sources_of(scene, folder, make_raster)), folder / "out")
    again = series(away, opened(sources_of(away, other, make_raster, values=values[:, order])), other / "out")
    np.testing.assert_array_equal(again.valid, made.valid)
    held = np.broadcast_to(made.valid[:, None], made.values.shape)
    one, two = made.values[:, order][held].astype(float), again.values[held].astype(float)
    # Times and places are stored in floats: what is rounded may be the next number.
    assert np.abs(one - two).max(initial=0) <= 1


@seed(SEED)
@few
@given(scene=scenes())
def test_the_output_is_a_stack_like_the_input(scene, folders, make_raster):
    folder = folders.next()
    stack = opened(sources_of(scene, folder, make_raster))
    made = series(scene, stack, folder / "out", scene.tile)
    again = read_stack(folder / "out")
    for found in (made.stack, again):
        assert [one.time for one in found.observations] == [day(number) for number in sorted(scene.targets)]
        assert [band.name for band in found.bands] == [band.name for band in stack.bands]
        assert found.dtype == stack.dtype and found.reflectance_scale == stack.reflectance_scale
        assert found.grid.extent() == pytest.approx(stack.grid.extent(), rel=1e-13)
        assert found.grid.crs == stack.grid.crs
    assert again.grid.transform == made.stack.grid.transform
    # What was written can be an input again, and is then what was written.
    with Reader(again) as reader:
        values, valid = reader.read((0, again.grid.height), (0, again.grid.width))
    np.testing.assert_array_equal(valid, made.valid)
    assert np.isfinite(values[np.broadcast_to(valid[:, None], values.shape)]).all()


@seed(SEED)
@few
@given(scene=scenes())
def test_an_observed_date_keeps_its_values_on_its_own_grid(scene, folders, make_raster):
    folder = folders.next()
    # Of so few pixels the nearest whole number is the same: the grid stays.
    scene = replace(scene, scale=1.001, targets=scene.days)
    stack = opened(sources_of(scene, folder, make_raster))
    made = series(scene, stack, folder / "out", scene.tile)
    values, clear = pixels(scene, constant=False)
    assert made.values.shape == values.shape
    order = np.argsort(scene.days)
    values, clear = values[order], clear[order]
    held = np.broadcast_to(clear[:, None], values.shape)
    assert made.valid[clear].all()
    assert np.abs(made.values[held].astype(float) - values[held].astype(float)).max(initial=0) <= 1
