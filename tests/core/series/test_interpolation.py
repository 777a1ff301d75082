# SPDX-License-Identifier: GPL-2.0-or-later
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from temporal_liif.core.choices import METHODS
from temporal_liif.core.errors import CancelledError, ParameterError
from temporal_liif.core.series import interpolation, kriging
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.kriging import temporal_weights
from temporal_liif.core.series.patch import Axis, Patch, Query


def make_patch(dates=6, bands=3, height=40, width=50, seed=0, clear=0.7):
    rng = np.random.default_rng(seed)
    days = np.sort(rng.choice(200, dates, replace=False)).astype(float)
    valid = rng.random((dates, height, width)) < clear
    values = rng.random((dates, bands, height, width)).astype(np.float32) * valid[:, None]
    return Patch(values, valid, days, np.full(bands, np.nan), (10.0, 10.0))


def test_linear_is_numpy_interp_over_the_clear_dates():
    patch = make_patch()
    targets = np.array([-3.0, 0.0, 41.7, 100.2, 260.0])
    got, support = interpolation.interpolate_time(patch, targets, "linear")
    for y, x in np.argwhere(support)[::37]:
        clear = patch.valid[:, y, x]
        for band in range(3):
            expected = np.interp(targets, patch.days[clear], patch.values[clear, band, y, x])
            close = np.abs(targets[:, None] - patch.days[clear]).min(axis=1) < kriging.COINCIDENT_DAYS
            np.testing.assert_allclose(got[~close, band, y, x], expected[~close], atol=1e-6)


def test_nearest_takes_the_nearest_clear_date():
    days, patterns = np.array([0.0, 10.0, 20.0]), np.array([[1, 0, 1], [1, 1, 1], [0, 0, 0]], bool)
    weights = temporal_weights("nearest", days, patterns, np.array([9.0, 11.0]))
    np.testing.assert_array_equal(weights[0], [[1, 0, 0], [0, 0, 1]])
    np.testing.assert_array_equal(weights[1], [[0, 1, 0], [0, 1, 0]])
    np.testing.assert_array_equal(weights[2], 0)


def test_kriging_solves_the_ordinary_kriging_system():
    days, target = np.array([0.0, 12.0, 40.0, 90.0]), 30.0
    pattern = np.array([[True, False, True, True]])
    some = days[pattern[0]]
    system = np.ones((4, 4))
    system[:3, :3] = np.exp(-np.abs(some[:, None] - some) / 160.0) + 0.1 * np.eye(3)
    system[3, 3] = 0.0
    expected = np.linalg.inv(system) @ np.r_[np.exp(-np.abs(some - target) / 160.0), 1.0]
    got = temporal_weights("kriging", days, pattern, np.array([target]))[0, 0]
    np.testing.assert_allclose(got[pattern[0]], expected[:3], atol=1e-12)
    assert got[1] == 0.0


def test_kriging_of_many_dates_is_near_the_full_system_and_keeps_to_the_clear_ones():
    rng = np.random.default_rng(4)
    days = np.cumsum(rng.uniform(2, 6, 60))
    patterns = rng.random((5, 60)) < 0.6
    targets = np.array([days[3] + 1.0, days[30] + 1.0])
    weights = temporal_weights("kriging", days, patterns, targets)
    np.testing.assert_allclose(weights.sum(axis=2), 1.0, atol=1e-9)
    assert (weights[~np.broadcast_to(patterns[:, None], weights.shape)] == 0).all()
    full = kriging.solve_kriging(np.broadcast_to(days, patterns.shape), patterns, targets)
    assert np.abs(weights - full).max() < 0.02


@pytest.mark.parametrize("method", METHODS)
def test_a_clear_observation_on_the_target_date_is_taken_as_it_is(method):
    patch = make_patch(clear=0.6)
    got, _ = interpolation.interpolate_time(patch, patch.days + 0.4, method)
    clear = np.broadcast_to(patch.valid[:, None], got.shape)
    np.testing.assert_allclose(got[clear], patch.values[clear], atol=1e-6)


@settings(max_examples=30)
@given(dates=st.integers(1, 70), seed=st.integers(0, 99), method=st.sampled_from(METHODS))
def test_weights_sum_to_one_or_are_none(dates, seed, method):
    rng = np.random.default_rng(seed)
    days = np.sort(rng.choice(1000, dates, replace=False)).astype(float)
    patterns = rng.random((7, dates)) < 0.4
    weights = temporal_weights(method, days, patterns, rng.uniform(-50, 1050, 4))
    expected = np.broadcast_to(patterns.any(axis=1)[:, None].astype(float), (7, 4))
    np.testing.assert_allclose(weights.sum(axis=2), expected, atol=1e-8)


@pytest.mark.parametrize("dates", [3, 9, 65, 130])
def test_patterns_are_told_apart_for_any_count_of_dates(dates):
    valid = np.random.default_rng(5).random((dates, 6, 7)) < 0.5
    patterns, which = interpolation.clear_patterns(valid)
    np.testing.assert_array_equal(patterns[which], valid.reshape(dates, -1).T)
    assert len(np.unique(patterns, axis=0)) == len(patterns)


def test_rare_patterns_and_common_ones_agree(monkeypatch):
    patch = make_patch(dates=4, clear=0.5)
    targets = np.array([30.0, 77.0])
    expected, _ = interpolation.interpolate_time(patch, targets, "kriging")
    monkeypatch.setattr(interpolation, "_COMMON", 10**9)
    got, _ = interpolation.interpolate_time(patch, targets, "kriging")
    np.testing.assert_allclose(got, expected, atol=1e-6)


def test_days_to_clear():
    patch = make_patch(dates=3, clear=0.5)
    got = interpolation.days_to_clear(patch, np.array([50.0]))
    for y, x in [(0, 0), (5, 9), (39, 49)]:
        clear = patch.days[patch.valid[:, y, x]]
        expected = np.abs(clear - 50.0).min() if len(clear) else np.nan
        np.testing.assert_allclose(got[0, y, x], expected)


def test_model_returns_nan_where_no_date_is_clear_and_stops_when_asked():
    patch = make_patch(dates=3, clear=0.5)
    query = Query(np.array([20.0, 60.0]), Axis(40, 80, 0, 40, 0, 80), Axis(50, 100, 0, 50, 0, 100))
    model = BaselineModel("linear")
    out = model.predict(patch, query, lambda: False).values
    assert out.shape == (2, 3, 80, 100) and out.dtype == np.float32
    expected = np.kron(~patch.valid.any(axis=0), np.ones((2, 2), bool))
    np.testing.assert_array_equal(np.isnan(out), np.broadcast_to(expected, out.shape))
    with pytest.raises(CancelledError):
        model.predict(patch, query, lambda: True)


def test_tile_size_keeps_memory_bounded_and_at_least_64():
    model = BaselineModel()
    assert model.tile_size(5, 3, 1, 4.0) == 512
    assert model.tile_size(12, 13, 22, 2.0) == 192
    assert model.tile_size(30, 12, 1500, 4.0) == 64
    assert model.tile_size(10, 4, 12, 2.0) % 64 == 0


def test_unknown_method_names_the_choices():
    with pytest.raises(ParameterError, match="kriging, linear, nearest"):
        BaselineModel("cubic")


def test_observed_and_estimated_pixels_of_a_date_meet_without_a_step():
    """A hazy day, half of it masked: the estimate beside the rim takes on the haze."""
    rng = np.random.default_rng(1)
    ground = rng.uniform(0.1, 0.2, (2, 40, 60)).astype(np.float32)
    values = np.stack([ground, ground + np.float32(0.06), ground])
    valid = np.ones((3, 40, 60), bool)
    valid[1, :, :30] = False
    patch = Patch(
        values * valid[:, None], valid, np.array([0.0, 10, 20]), np.array([0.49, 0.66]), (10.0, 10.0)
    )
    query = Query(np.array([10.0]), Axis.around(40, 40, 0, 40, 99), Axis.around(60, 60, 0, 60, 99))
    for method in ("linear", "kriging"):
        found = BaselineModel(method).predict(patch, query, lambda: False).values[0] - ground
        np.testing.assert_allclose(found[:, :, 30:], 0.06, atol=1e-6)
        assert (found[:, :, 29] > 0.05).all()
        np.testing.assert_allclose(found[:, :, :10], 0, atol=1e-5)
        assert (np.diff(found[:, 20, :30]) > -1e-5).all()


def test_residuals_are_taken_less_the_farther_and_the_noisier_their_dates_are():
    one = kriging.residual_weights(np.array([10.0]), 35.0, 25.0, 0.5)
    assert one == pytest.approx([np.exp(-1) / 1.5])
    # Two dates on either side of a day, by Cramer's rule.
    near, between = np.exp(-5 / 25), np.exp(-10 / 25)
    two = kriging.residual_weights(np.array([0.0, 10.0]), 5.0, 25.0, 0.5)
    assert two == pytest.approx([near * (1.5 - between) / (1.5**2 - between**2)] * 2)
    assert kriging.residual_weights(np.zeros(0), 5.0, 25.0, 0.5).shape == (0,)
