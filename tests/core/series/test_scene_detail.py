# SPDX-License-Identifier: GPL-2.0-or-later
"""Detail from the ground in a series: observations, steadiness, tiles, nodata; numpy alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.series import looks, pipeline, scene_detail
from temporal_liif.core.series.forward import BORDER, FACTOR
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.patch import Axis, Patch, Query
from temporal_liif.core.series.registration import Registration, aligned
from temporal_liif.core.series.shifts import Shifts
from temporal_liif.core.series.solved_scene import OWN_REACH, SolvedScene
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.research.evaluation.ground_model import GroundModel

DAYS = 18000.0 + np.array([0, 10, 25, 35, 50, 60, 75, 85], np.float64)


def fields(height=40, width=44, seed=2):
    """Rectangles of all sizes, four samples to a pixel."""
    rng = np.random.default_rng(seed)
    image = np.full((4 * height, 4 * width), 0.12)
    for _ in range(height * width // 4):
        top, left = rng.integers(0, image.shape[0]), rng.integers(0, image.shape[1])
        tall, wide = rng.integers(4, 30, 2)
        image[top : top + tall, left : left + wide] = rng.uniform(0.05, 0.25)
    return image


def series(height=40, width=44, noise=0.002, wavelengths=(0.665, 0.560), seed=0):
    """Dates of fields whose contrast follows the season."""
    rng = np.random.default_rng(seed)
    truth = fields(height, width)
    shifts = rng.normal(0, 0.25, (len(DAYS), 2)).astype(np.float32)
    values = []
    for day, shift in zip(DAYS - DAYS[0], shifts):
        season = 1 + 0.1 * np.sin(day / 40)
        ground = np.stack([0.12 + (truth - 0.12) * season * (1 + 0.3 * b) for b in range(len(wavelengths))])
        look = looks.observe(ground, 4, tuple(map(float, shift)))
        values.append(look + noise * rng.standard_normal(look.shape))
    valid = np.ones((len(DAYS), height, width), bool)
    values = np.array(values, np.float32)
    return Patch(values, valid, DAYS, np.array(wavelengths), (10.0, 10.0), Shifts.constant(shifts))


def ask(model, patch, days, scale=2):
    rows, cols = (Axis(n, scale * n, 0, n, 0, scale * n) for n in patch.valid.shape[1:])
    return model.predict(patch, Query(np.array(days, np.float64), rows, cols), lambda: False)


def steps(images):
    """Largest relative step of the mean gradient from one of (N, B, H, W) to the next."""
    inside = images[:, :, 12:-12, 12:-12]
    down, right = (np.diff(inside, axis=axis) for axis in (2, 3))
    sharpness = np.hypot(down[..., :-1], right[:, :, :-1]).mean((1, 2, 3))
    return (np.abs(np.diff(sharpness)) / np.minimum(sharpness[1:], sharpness[:-1])).max()


def test_a_look_at_an_observed_day_shows_the_observation():
    patch = series()
    found = ask(GroundModel(), patch, [DAYS[3]], 4).values[0]
    assert found.dtype == np.float32
    look = looks.observe(found, 4, tuple(map(float, patch.shifts[3].constant)))
    errors = np.abs(look - patch.values[3])[:, 4:-4, 4:-4]
    assert errors.mean() < 0.002


def test_sharpness_does_not_jump_between_weeks():
    patch = series()
    days = DAYS[3] + np.arange(-21, 22, 7.0)
    assert steps(ask(GroundModel(), patch, days).values) < 0.025
    assert steps(ask(BaselineModel("kriging", "bicubic"), aligned(patch), days).values) > 0.028


class Smoother:
    """A prior that looks at the row above and the row below."""

    reach = 1

    def __call__(self, ground, optics):
        padded = np.pad(ground.fine, ((2, 2), (0, 0)), mode="edge")
        return replace(ground, fine=padded[:-4] + padded[4:])


@pytest.mark.parametrize(("first", "apart"), [(1, True), (8, True), (22, False), (40, False)])
def test_rows_that_are_wanted_soon_are_improved_before_the_others_and_as_they_are(first, apart):
    patch = series()
    rows, cols = (Axis(n, 2 * n, 0, n, 0, 2 * n) for n in patch.valid.shape[1:])
    query, like = Query(DAYS[2:3], rows, cols), np.zeros(1, np.float32)
    soon = replace(rows, stop=2 * first)
    made = [SolvedScene(patch, aligned(patch), query, like, Smoother(), soon=one) for one in (None, soon)]
    ((_, whole),), ((_, parts),) = (scene.groups for scene in made)
    assert made[0].needed == 0 and not made[0].later
    assert made[1].needed == min(40, first + OWN_REACH) and bool(made[1].later) == apart
    there = FACTOR * (made[1].needed + BORDER)
    np.testing.assert_array_equal(parts.fine[:there], whole.fine[:there])
    assert np.array_equal(parts.fine, whole.fine) != apart
    for work in made[1].later:
        work()
    np.testing.assert_array_equal(parts.fine, whole.fine)


def detail_of(patch, registered, query):
    scene = SolvedScene(patch, registered, query, np.zeros(1, np.float32))
    return scene_detail.SceneDetail(scene, query)


def share_taken(patch, pattern, day):
    """Share of a pattern in what residuals add to a target of a day, at the pixels' own size."""
    axes = tuple(Axis(n, n, 0, n, 0, n) for n in patch.valid.shape[1:])
    there = aligned(patch)
    detail = detail_of(patch, there, Query(np.array([day]), *axes))
    estimate = there.values.mean(axis=0)
    image = detail.render(estimate[None], [day], [None])[0][0]
    detail = detail_of(patch, there, Query(np.array([day]), *axes))
    with pytest.MonkeyPatch.context() as context:
        context.setattr(scene_detail, "RESIDUAL_DATES", 0)
        added = (image - detail.render(estimate[None], [day], [None])[0][0])[0, 8:-8, 8:-8]
    inside = pattern[8:-8, 8:-8]
    return float((added * inside).sum() / (inside * inside).sum())


def test_what_one_date_shows_besides_fades_with_the_days_from_it():
    patch = series(noise=0)
    patch = replace(patch, shifts=None, values=np.tile(patch.values[:1], (8, 1, 1, 1)))
    pattern = 0.01 * np.sign(np.random.default_rng(4).standard_normal(patch.valid.shape[1:]))
    values = patch.values.copy()
    values[3] += pattern
    patch = replace(patch, values=values.astype(np.float32))
    apart = np.array([1.0, 5.0, 9.0])
    found = [share_taken(patch, pattern, DAYS[3] + days) for days in apart]
    # By elimination, date by date: kriging with covariance exp(-days / 25) and a nugget of half a sill.
    covariance = np.exp(-np.abs(DAYS[:, None] - DAYS) / 25) + 0.5 * np.eye(8)
    weights = np.exp(-np.abs(DAYS[3] + apart[:, None] - DAYS) / 25) @ np.linalg.inv(covariance)
    assert found[0] > 0.15
    assert np.array(found) / found[0] == pytest.approx(weights[:, 3] / weights[0, 3], abs=0.08)


def test_a_date_that_is_not_clear_adds_nothing():
    patch = series()
    valid = patch.valid.copy()
    valid[3] = False
    one, other = (
        replace(patch, valid=valid, values=np.where(valid[:, None], patch.values, np.float32(fill)))
        for fill in (0.0, 0.8)
    )
    images = [ask(GroundModel(), some, [DAYS[3], DAYS[3] + 3]).values for some in (one, other)]
    assert np.abs(images[0] - images[1]).max() < 1e-6


def test_detail_is_nearer_the_truth_than_bicubic():
    patch, day = series(), DAYS[3] + 5
    season = 1 + 0.1 * np.sin((day - DAYS[0]) / 40)
    truth = 0.12 + (fields() - 0.12) * season
    ground, bicubic = (
        ask(model, some, [day], 4).values[0, 0]
        for model, some in ((GroundModel(), patch), (BaselineModel("kriging", "bicubic"), aligned(patch)))
    )
    inside = (slice(20, -20),) * 2
    left, before = (((image - truth)[inside] ** 2).sum() for image in (ground, bicubic))
    assert 1 - left / before > 0.25


def test_tiles_equal_the_whole():
    model = GroundModel()
    size = 2 * model.margin + 24
    patch = series(size, 40)
    valid = patch.valid.copy()
    valid[2, size // 2 - 4 : size // 2 + 3, 8:25] = False
    patch = replace(patch, valid=valid, values=patch.values * valid[:, None])
    day = [DAYS[2], DAYS[2] + 4]
    whole = ask(model, patch, day)
    start, stop = size // 2 - 5, size // 2 + 6
    rows = Axis.around(size, 2 * size, 2 * start, 2 * stop, model.margin)
    cols = Axis(40, 80, 0, 40, 0, 80)
    part = patch.window(slice(rows.patch_start, rows.patch_stop), slice(None))
    assert part.valid.shape[1] < size
    tile = model.predict(part, Query(np.array(day), rows, cols), lambda: False)
    assert np.abs(tile.values - whole.values[:, :, 2 * start : 2 * stop]).max() < 1e-5
    assert np.abs(tile.support - whole.support[2 * start : 2 * stop]).max() < 1e-4


def test_what_no_date_shows_is_nodata_and_nothing_else():
    patch = series()
    valid = patch.valid.copy()
    valid[:, 10:16, 20:28] = False
    patch = replace(patch, valid=valid, values=patch.values * valid[:, None])
    found = ask(GroundModel(), patch, [DAYS[3], DAYS[3] + 4]).values
    assert np.isnan(found[:, :, 24:28, 44:52]).all()
    assert np.isfinite(found[:, :, :18]).all()
    # Nothing of the hole's zeros reaches what is farther away.
    whole = ask(GroundModel(), series(), [DAYS[3], DAYS[3] + 4]).values
    assert np.abs(found - whole)[:, :, 60:].max() < 0.005
    assert np.nanmax(np.abs(found - whole)) < 0.1


@pytest.mark.parametrize("dates", [1, 2])
def test_few_dates_give_an_image_like_bicubic(dates):
    patch = series()
    few = replace(
        patch,
        values=patch.values[:dates],
        valid=patch.valid[:dates],
        days=patch.days[:dates],
        shifts=patch.shifts.select(slice(dates)),
    )
    found, bicubic = (
        ask(model, some, [DAYS[0]]).values
        for model, some in ((GroundModel(), few), (BaselineModel("kriging", "bicubic"), aligned(few)))
    )
    inside = (..., slice(12, -12), slice(12, -12))
    assert np.isfinite(found).all()
    assert np.corrcoef(found[inside].ravel(), bicubic[inside].ravel())[0, 1] > 0.95


def test_support_is_that_of_the_dates():
    answer = ask(GroundModel(), series(), [DAYS[3]])
    assert answer.support.shape == answer.values.shape[2:]
    assert answer.support.dtype == np.float32
    assert 0.3 < answer.support[20:-20, 20:-20].mean() < 1


def test_bands_too_coarse_for_detail_are_enlarged_alone():
    patch = series(wavelengths=(0.665, 0.945))
    found = ask(GroundModel(), patch, [DAYS[3] + 4]).values[0, 1]
    plain = ask(BaselineModel("kriging", "bicubic"), aligned(patch), [DAYS[3] + 4]).values[0, 1]
    assert np.abs(found - plain)[8:-8, 8:-8].max() < 1e-6


@pytest.mark.parametrize("scale", [1, 3, 8])
def test_every_scale_shows_the_same_image(scale):
    patch, day = series(24, 28), [DAYS[3] + 4]
    double, other = (ask(GroundModel(), patch, day, some).values[0, 0] for some in (2, scale))
    small = double.reshape(24, 2, 28, 2).mean((1, 3))
    again = other.reshape(24, scale, 28, scale).mean((1, 3))
    assert np.abs(small - again)[4:-4, 4:-4].mean() < 0.1 * small.std()


def test_the_support_is_written_beside_the_images(make_raster, tmp_path):
    patch = series()
    patch.valid[:, 10:13, 20:24] = False
    stored = np.where(patch.valid[:, None], np.rint(1e4 * patch.values), 0).astype(np.uint16)
    names = [str(np.datetime64(int(day), "D")) for day in DAYS]
    stack = open_stack(
        [
            Source(make_raster(f"in/S2_{day}.tif", image, nodata=0, names=("B04", "B03")), day)
            for day, image in zip(names, stored)
        ]
    )
    found = Registration(patch.shifts.coefficients, stored.shape[2:], *(np.ones(len(DAYS)) for _ in range(4)))
    for name, tile in (("whole", 128), ("tiles", 33)):
        pipeline.superresolve(
            stack,
            [one.time for one in stack.observations[:2]],
            stack.grid.scaled(2),
            GroundModel(),
            tmp_path / name,
            tile=tile,
            extras=pipeline.Extras(support=True),
            registration=found,
        )
    layers = [gdal.Open(str(tmp_path / name / f"{names[0]}_support.tif")) for name in ("whole", "tiles")]
    image = gdal.Open(str(tmp_path / "whole" / f"{names[0]}.tif"))
    band = layers[0].GetRasterBand(1)
    assert layers[0].GetGeoTransform() == image.GetGeoTransform()
    assert layers[0].GetProjection() == image.GetProjection()
    assert band.DataType == gdal.GDT_Float32 and np.isnan(band.GetNoDataValue())
    whole, tiles = (layer.ReadAsArray() for layer in layers)
    np.testing.assert_array_equal(np.isnan(whole), (image.ReadAsArray() == 0).all(axis=0))
    assert 0 < np.isnan(whole).sum() <= 12 * 4
    np.testing.assert_allclose(tiles, whole, atol=1e-4)
    expected = ask(GroundModel(), patch, DAYS[:1]).support
    known = np.isfinite(whole)
    np.testing.assert_allclose(whole[known], expected[known], atol=0.01)
    other = gdal.Open(str(tmp_path / "whole" / f"{names[1]}_support.tif")).ReadAsArray()
    np.testing.assert_array_equal(other[known], whole[known])


def test_a_date_on_the_day_itself_adds_what_exceeds_its_noise_and_no_more():
    patch = series(noise=0)
    patch = replace(patch, shifts=None, values=np.tile(patch.values[:1], (8, 1, 1, 1)))
    pattern = np.sign(np.random.default_rng(4).standard_normal(patch.valid.shape[1:])).astype(np.float32)
    axes = tuple(Axis(n, n, 0, n, 0, n) for n in patch.valid.shape[1:])
    query, inside = Query(DAYS[3:4], *axes), (slice(None), slice(8, -8), slice(8, -8))
    taken = {}
    for height in (0.001, 0.02):
        values = patch.values.copy()
        values[3] += height * pattern
        one = replace(patch, values=values)
        there = aligned(one)
        detail = detail_of(one, there, query)
        alone, on_the_day = (
            detail.render(there.values.mean(axis=0)[None], [float(DAYS[3])], [date])[0][0]
            for date in (None, 3)
        )
        taken[height] = np.abs(on_the_day - alone)[inside].mean() / height
    assert taken[0.001] < 0.02
    assert taken[0.02] > 0.1
