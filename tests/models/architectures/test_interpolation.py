# SPDX-License-Identifier: GPL-2.0-or-later
"""Interpolation: equal to scipy's own splines, exact for polynomials, masked, and the same in tiles."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage
from scipy.interpolate import make_interp_spline
from temporal_liif.core.errors import ModelError, ParameterError
from temporal_liif.core.series.kriging import temporal_weights
from temporal_liif.core.series.patch import Axis, Patch, Query
from temporal_liif.models.architectures import interpolation

GSD = (10.0, 10.0)


def patch_of(values, days, valid=None, rows=None, cols=None):
    values = np.asarray(values, np.float32)
    valid = np.ones(values[:, 0].shape, bool) if valid is None else valid
    window = (rows or slice(None), cols or slice(None))
    filled = np.where(valid[:, None], values, 0)
    return Patch(
        filled[(..., *window)],
        valid[(slice(None), *window)],
        np.asarray(days, float),
        np.array([0.5]),
        GSD,
    )


def run(model, values, days, targets, scale=1, valid=None, tile=None):
    height, width = values.shape[2:]
    tile = tile or max(height, width) * scale
    out = np.empty((len(targets), values.shape[1], height * scale, width * scale), np.float32)
    for row in range(0, height * scale, tile):
        for col in range(0, width * scale, tile):
            rows = Axis.around(height, height * scale, row, min(row + tile, height * scale), model.margin)
            cols = Axis.around(width, width * scale, col, min(col + tile, width * scale), model.margin)
            patch = patch_of(
                values,
                days,
                valid,
                slice(rows.patch_start, rows.patch_stop),
                slice(cols.patch_start, cols.patch_stop),
            )
            answer = model.predict(patch, Query(np.asarray(targets, float), rows, cols), lambda: False)
            out[:, :, rows.start : rows.stop, cols.start : cols.stop] = answer.values
    return out


@pytest.mark.parametrize("method", ["cubic", "quintic", "linear", "nearest"])
def test_space_equals_scipys_spline(method):
    image = np.random.default_rng(0).random((1, 1, 40, 33)).astype(np.float32)
    out = run(interpolation.InterpolationModel("nearest", method), image, [0.0], [0.0], 3)[0, 0]
    y, x = ((np.arange(n * 3) + 0.5) / 3 - 0.5 for n in (40, 33))
    places = np.meshgrid(y, x, indexing="ij")
    expected = ndimage.map_coordinates(
        image[0, 0].astype(float), places, order=interpolation.DEGREES[method], mode="reflect"
    )
    assert np.abs(out - expected).max() < 1e-5


@pytest.mark.parametrize("method", ["nearest", "linear", "cubic", "quintic"])
@pytest.mark.parametrize("tile", [17, 50])
def test_tiles_equal_the_whole(method, tile):
    rng = np.random.default_rng(1)
    values = rng.random((3, 2, 90, 80)).astype(np.float32)
    valid = rng.random((3, 90, 80)) > 0.1
    valid[:, 20:40, 30:45] = False
    model = interpolation.InterpolationModel("linear", method)
    whole = run(model, values, [0, 5, 9], [2.0], 2, valid)
    parts = run(model, values, [0, 5, 9], [2.0], 2, valid, tile)
    assert np.array_equal(np.isnan(whole), np.isnan(parts))
    assert np.nanmax(np.abs(whole - parts)) < 1e-5
    assert np.isnan(whole[0, 0, 40:80, 60:90]).all()


@pytest.mark.parametrize(("method", "degree"), [("linear", 1), ("cubic", 3), ("quintic", 5)])
def test_time_is_exact_for_polynomials_through_irregular_clear_dates(method, degree):
    rng = np.random.default_rng(2)
    days = np.sort(rng.choice(60, 12, replace=False)).astype(float)
    curve = np.polynomial.Polynomial(rng.random(degree + 1) / 30.0 ** np.arange(degree + 1))
    values = np.tile(curve(days)[:, None, None, None], (1, 1, 6, 6))
    valid = np.ones((12, 6, 6), bool)
    valid[[2, 5, 7], 3:] = False
    values = np.where(valid[:, None], values, 9.0)
    targets = [days[0] + 1.5, (days[4] + days[5]) / 2, days[-1] - 0.7]
    out = run(interpolation.InterpolationModel(method, "nearest"), values, days, targets, 1, valid)
    assert np.abs(out - curve(np.array(targets))[:, None, None, None]).max() < 1e-5


def test_time_equals_scipy_and_passes_through_the_dates():
    rng = np.random.default_rng(3)
    days = np.array([0.0, 4, 5, 11, 20, 22, 30])
    values = rng.random((7, 1, 3, 3))
    targets = np.array([2.0, 5.0, 17.0])
    for method, degree in (("cubic", 3), ("quintic", 5)):
        out = run(interpolation.InterpolationModel(method, "nearest"), values, days, targets)
        expected = make_interp_spline(days, values, k=degree)(targets)
        assert np.abs(out - expected).max() < 1e-5
        assert np.abs(out[1] - values[2]).max() < 1e-6


def test_few_clear_dates_lower_the_degree_and_ends_are_held():
    days, values = [0.0, 10.0, 20.0], np.array([1.0, 2.0, 4.0])[:, None, None, None] * np.ones((3, 1, 2, 2))
    model = interpolation.InterpolationModel("quintic", "nearest")
    assert np.allclose(run(model, values, days, [5.0, 15.0])[:, 0, 0, 0], [1.5, 3.0])
    assert np.allclose(run(model, values, days, [-5.0, 99.0])[:, 0, 0, 0], [1.0, 4.0])
    valid = np.zeros((3, 2, 2), bool)
    valid[1, 0, 0] = True
    out = run(model, values, days, [0.0], 1, valid)[0, 0]
    assert out[0, 0] == 2.0
    assert np.isnan(out[1]).all()


def test_kriging_and_nearest_are_the_librarys_own():
    rng = np.random.default_rng(4)
    values, days = rng.random((4, 1, 3, 3)), [0.0, 8.0, 12.0, 40.0]
    near = run(interpolation.InterpolationModel("nearest", "nearest"), values, days, [9.0])
    assert np.allclose(near[0], values[1])
    kriged = run(interpolation.InterpolationModel("kriging", "nearest"), values, days, [9.0])
    weights = temporal_weights("kriging", np.array(days), np.ones((1, 4), bool), np.array([9.0]))
    assert np.allclose(kriged[0], np.tensordot(weights[0, 0], values, 1), atol=1e-6)


def test_bands_between_bands():
    wavelengths = np.array([0.665, 0.490, np.nan, 0.560, 0.842])
    cubic = interpolation.band_weights(wavelengths, np.array([0.6, 0.842]), "cubic")
    curve = np.polynomial.Polynomial([1, -2, 3, 4])
    spectrum = np.where(np.isfinite(wavelengths), curve(np.nan_to_num(wavelengths)), 0)
    assert np.allclose(cubic @ spectrum, curve(np.array([0.6, 0.842])))
    assert np.allclose(cubic.sum(axis=1), 1)
    assert (cubic[:, 2] == 0).all()
    linear = interpolation.band_weights(wavelengths, np.array([0.525]), "linear")
    assert np.allclose(linear, [[0, 0.5, 0, 0.5, 0]])
    near = interpolation.band_weights(wavelengths, np.array([0.6]), "nearest")
    assert np.allclose(near, [[0, 0, 0, 1, 0]])


def test_bad_input_is_named():
    with pytest.raises(ParameterError, match=r"0\.9 um lies outside of the bands, 0.5 to 0.8"):
        interpolation.band_weights(np.array([0.5, 0.8]), np.array([0.9]), "linear")
    with pytest.raises(ParameterError, match="1 of 2 bands have a known wavelength"):
        interpolation.band_weights(np.array([0.5, np.nan]), np.array([0.5]), "linear")
    with pytest.raises(ModelError, match="Unknown interpolation"):
        interpolation.InterpolationModel("septic", "linear")
    with pytest.raises(ModelError, match="Unknown options"):
        interpolation.load(None, {"tide": 1})
