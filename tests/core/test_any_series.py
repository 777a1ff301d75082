# SPDX-License-Identifier: GPL-2.0-or-later
"""What holds for the baseline's series of any small stack: grid, type, nodata, tiles, order.

`make fuzz` tries more: FUZZ=N of it or of the environment says how many, SEED others.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, seed
from hypothesis import strategies as st
from osgeo import gdal
from temporal_liif.core.series.extras import Extras
from temporal_liif.core.series.pipeline import target_grid
from temporal_liif.core.series.registered_stack import write_registered
from temporal_liif.core.series.screen import Screen
from temporal_liif.core.series.screened_stack import write_weights
from temporal_liif.core.series.stack_registration import register

from .any_series import (
    EXAMPLES,
    SEED,
    Folders,
    Scene,
    any_series,
    bands_of,
    day,
    opened,
    pixels,
    scenes,
    series,
    sources_of,
)

pytestmark = pytest.mark.timeout(max(600, 10 * EXAMPLES))


@pytest.fixture
def folders(tmp_path) -> Folders:
    return Folders(tmp_path)


@seed(SEED)
@any_series
@given(scene=scenes())
def test_the_series_covers_the_extent_and_keeps_type_and_nodata(scene, folders, make_raster):
    folder = folders.next()
    stack = opened(sources_of(scene, folder, make_raster))
    made = series(scene, stack, folder / "out")
    _, _, rows, cols = scene.shape
    height, width = made.values.shape[-2:]
    # The nearest whole numbers of pixels, of exactly the extent.
    assert abs(height - rows * scene.scale) <= 0.5 and abs(width - cols * scene.scale) <= 0.5
    x0, dx, _, y0, _, dy = scene.transform
    assert made.transform[0] == x0 and made.transform[3] == y0 and made.transform[2] == made.transform[4] == 0
    assert made.transform[1] == pytest.approx(dx * cols / width, rel=1e-14)
    assert made.transform[5] == pytest.approx(dy * rows / height, rel=1e-14)
    assert made.values.dtype == scene.dtype
    for observation in made.stack.observations:
        dataset = gdal.Open(observation.source)
        for number in range(1, scene.shape[1] + 1):
            nodata = dataset.GetRasterBand(number).GetNoDataValue()
            declared = scene.nodata
            if declared is None and scene.dtype.startswith("float"):
                declared = float("nan")
            assert nodata == (None if declared is None else pytest.approx(declared, nan_ok=True))
    # Nodata stands where the mask says so, in all bands, and nowhere else.
    if scene.nodata is not None and not np.isnan(scene.nodata):
        empty = made.values == np.dtype(scene.dtype).type(scene.nodata)
        np.testing.assert_array_equal(empty, np.broadcast_to(~made.valid[:, None], empty.shape))
    values, clear = pixels(scene, constant=False)
    assert made.valid.any(axis=(1, 2)).all()
    if clear.any(axis=0).all():
        assert made.valid.all()
    # The up-sampling sharpens: a step overshoots, random ones at most by as much as their own range.
    spread = float(values.max()) - float(values.min()) + 1
    held = np.broadcast_to(made.valid[:, None], made.values.shape)
    got = made.values[held].astype(float)
    assert np.isfinite(got).all()
    assert got.min() >= values.min() - spread and got.max() <= values.max() + spread


@seed(SEED)
@any_series
@given(scene=scenes())
def test_a_constant_scene_stays_constant(scene, folders, make_raster):
    folder = folders.next()
    stack = opened(sources_of(scene, folder, make_raster, constant=True))
    made = series(scene, stack, folder / "out", scene.tile)
    value = float(pixels(scene, constant=True)[0].flat[0])
    held = np.broadcast_to(made.valid[:, None], made.values.shape)
    assert held.any()
    unit = 1 if made.values.dtype.kind in "iu" else 1e-5 * value
    assert np.abs(made.values[held].astype(float) - value).max() <= unit


@seed(SEED)
@any_series
@given(scene=scenes(), shuffled=st.randoms(use_true_random=False))
def test_neither_tiles_nor_the_order_of_the_rasters_matter(scene, shuffled, folders, make_raster):
    folder = folders.next()
    sources = sources_of(scene, folder, make_raster)
    whole = series(scene, opened(sources), folder / "whole")
    shuffled.shuffle(sources)
    again = series(scene, opened(sources), folder / "again")
    np.testing.assert_array_equal(again.values, whole.values)
    np.testing.assert_array_equal(again.valid, whole.valid)
    tiled = series(scene, opened(sources), folder / "tiled", scene.tile)
    np.testing.assert_array_equal(tiled.valid, whole.valid)
    held = np.broadcast_to(whole.valid[:, None], whole.values.shape)
    # One stored unit: rounding of equal values.
    assert np.abs(tiled.values[held].astype(float) - whole.values[held].astype(float)).max(initial=0) <= 1


@seed(SEED)
@any_series
@given(scene=scenes(), ends=st.tuples(*[st.floats(0.001, 0.999)] * 4))
def test_an_extent_is_covered_with_less_than_a_pixel_more_on_each_side(scene, ends, folders, make_raster):
    _, _, rows, cols = scene.shape
    x0, dx, _, y0, _, dy = scene.transform
    xs = sorted(x0 + dx * cols * share for share in ends[:2])
    ys = sorted(y0 + dy * rows * share for share in ends[2:])
    assume(xs[1] - xs[0] > 1e-3 * dx and ys[1] - ys[0] > 1e-3 * abs(dy))
    sources = sources_of(scene, folders.next(), make_raster)
    stack = opened(sources, extent=(xs[0], ys[0], xs[1], ys[1]), check_pixels=False)
    xmin, ymin, xmax, ymax = stack.grid.extent()
    wide, high = dx * (1 + 1e-6), abs(dy) * (1 + 1e-6)
    # A hundredth of a pixel is no pixel more.
    assert -0.01 * dx <= xs[0] - xmin < wide and -0.01 * dx <= xmax - xs[1] < wide
    assert -0.01 * high <= ys[0] - ymin < high and -0.01 * high <= ymax - ys[1] < high
    # Whole pixels of the rasters' lattice.
    col, row = (stack.grid.transform[0] - x0) / dx, (stack.grid.transform[3] - y0) / dy
    assert col == pytest.approx(round(col), abs=1e-6) and row == pytest.approx(round(row), abs=1e-6)
    assert stack.grid.transform[1] == dx and stack.grid.transform[5] == dy
    fine = target_grid(stack, scene.scale)
    assert fine.extent() == pytest.approx(stack.grid.extent(), rel=1e-13)


def layer(folder: Path, scene: Scene, name: str) -> np.ndarray:
    """(N, bands, H, W) of an extra layer."""
    files = [next(folder.glob(f"*{day(number):%Y-%m-%d}*{name}*.tif")) for number in sorted(scene.targets)]
    return np.stack([bands_of(gdal.Open(str(file))) for file in files])


@seed(SEED)
@any_series
@given(scene=scenes())
def test_layers_beside_the_images_lie_on_their_grid(scene, folders, make_raster):
    folder = folders.next()
    stack = opened(sources_of(scene, folder, make_raster))
    asked = Extras(days=True, count=True, why=True)
    made = series(scene, stack, folder / "out", scene.tile, extras=asked)
    _, clear = pixels(scene, constant=False)
    height, width = made.values.shape[-2:]
    # Of the input pixel in which a fine pixel's centre lies.
    row = (2 * np.arange(height) + 1) * clear.shape[1] // (2 * height)
    col = (2 * np.arange(width) + 1) * clear.shape[2] // (2 * width)
    fine = clear[:, row[:, None], col]
    count, days, why = (layer(folder / "out", scene, name) for name in ("count", "days", "why"))
    np.testing.assert_array_equal(count[:, 0], np.broadcast_to(fine.sum(axis=0), count[:, 0].shape))
    away = np.abs(np.subtract.outer(sorted(scene.targets), scene.days)).astype(float)[..., None, None]
    nearest = np.where(fine, away, np.inf).min(axis=1)
    np.testing.assert_allclose(days[:, 0], np.where(np.isinf(nearest), np.nan, nearest), atol=1e-4)
    np.testing.assert_array_equal(why[:, 4] < 2, made.valid)


@seed(SEED)
@any_series
@given(scene=scenes())
def test_dates_are_registered_and_screened_in_any_stack(scene, folders, make_raster):
    folder = folders.next()
    stack = opened(sources_of(scene, folder, make_raster))
    found = register(stack)
    assert np.isfinite(found.coefficients).all()
    moved = found.coefficients.copy()
    moved[..., 0] += np.random.default_rng(scene.seed).uniform(-1.5, 1.5, moved.shape[:2])
    found = replace(found, coefficients=moved, quality=np.ones_like(found.quality))
    weights, _ = write_weights(stack, folder / "weights")
    registered = write_registered(stack, found, folder / "registered")
    assert weights.grid.transform == registered.grid.transform == stack.grid.transform
    assert registered.dtype == scene.dtype and len(registered.observations) == len(scene.days)
    whole = series(scene, stack, folder / "whole", registration=found, screen=Screen(stack))
    tiled = series(scene, stack, folder / "tiled", scene.tile, registration=found, screen=Screen(stack))
    np.testing.assert_array_equal(tiled.valid, whole.valid)
    held = np.broadcast_to(whole.valid[:, None], whole.values.shape)
    assert np.abs(tiled.values[held].astype(float) - whole.values[held].astype(float)).max(initial=0) <= 1
