# SPDX-License-Identifier: GPL-2.0-or-later
"""The estimate in time of a patch: observations, gaps, weights of dates, tiles."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from temporal_liif.core.errors import ModelError
from temporal_liif.core.series.patch import Patch
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models.architectures.temporal_liif_3 import place_evidence, time_estimate
from temporal_liif.models.architectures.temporal_liif_3.covariance import USUAL
from temporal_liif.models.architectures.temporal_liif_3.date_weights import DateWeights
from temporal_liif.models.architectures.temporal_liif_3.gap_correction import GapCorrection
from temporal_liif.models.architectures.temporal_liif_3.prepared import OBSERVED_DEVIATION
from temporal_liif.models.architectures.temporal_liif_3.time_estimate import (
    REACH,
    REACH_OF_VALUES,
    TimeEstimator,
)

WAVELENGTHS = np.array([0.49, 0.665, 0.842, 1.61])


def estimator(seed=0, **settings):
    """One whose networks change things."""
    torch.manual_seed(seed)
    networks = DateWeights(8), GapCorrection(8)
    with torch.no_grad():
        for network in networks:
            for parameter in network.parameters():
                parameter += 0.05 * torch.randn_like(parameter)
    return TimeEstimator(*networks, **settings)


def scene(days, shape=(24, 28), seed=0, clouds=0.3, wavelengths=WAVELENGTHS):
    rng = np.random.default_rng(seed)
    height, width = shape
    ground = rng.uniform(0.05, 0.4, (len(wavelengths), height, width))
    season = 0.05 * np.sin(np.asarray(days) / 40)[:, None, None, None]
    values = ground + season * ground / 0.2 + rng.normal(0, 0.005, (len(days), *ground.shape))
    valid = np.kron(rng.random((len(days), -(-height // 3), -(-width // 3))) > clouds, np.ones((3, 3))) > 0
    valid = valid[:, :height, :width]
    values = (values * valid[:, None]).astype(np.float32)
    return Patch(values, valid, 18000.0 + np.asarray(days, float), wavelengths, (10.0, 10.0))


DAYS = [0, 5, 8, 20, 25, 60, 75, 80]


def answer(one, patch, day, start=(0, 0)):
    return one.estimate(one.prepare(patch, start), 18000.0 + day)


def test_an_observation_on_the_day_is_taken_as_it_is():
    patch = scene(DAYS)
    values, variance = answer(estimator(), patch, 20)
    here = patch.valid[3]
    np.testing.assert_array_equal(values[:, here], patch.values[3][:, here])
    np.testing.assert_allclose(variance[:, here], OBSERVED_DEVIATION**2, rtol=1e-4)
    assert values.dtype == variance.dtype == np.float32
    # Where it is cloudy the others answer.
    covered = ~here & np.delete(patch.valid, 3, 0).any(axis=0)
    assert (values[:, covered] > 0).all()
    assert (variance[:, covered] > OBSERVED_DEVIATION**2).all()


def test_a_weight_says_how_much_of_an_observation_counts():
    patch = scene(DAYS, clouds=0.0)
    weights = np.ones(patch.valid.shape, np.float32)
    weights[3] = 0.25
    one = estimator()
    found, _ = answer(one, replace(patch, weights=weights), 20)
    weights[3] = 0.0
    without, _ = answer(one, replace(patch, weights=weights), 20)
    # The date's own weight changes nothing of what the others say but through comparisons.
    assert np.abs(found - (0.25 * patch.values[3] + 0.75 * without)).mean() < 0.002


def test_rims_of_clouds_count_less_than_what_lies_within_clear_cells():
    patch = scene([0, 10, 20], (8, 8), clouds=0.0)
    valid, spoiled = patch.valid.copy(), patch.values.copy()
    spoiled[1, :, :4, :4] += 0.3
    plain = TimeEstimator(DateWeights(8))
    whole = answer(plain, replace(patch, values=spoiled), 12)[0]
    # The same bright pixel, now what a cloud mask left over of its cell.
    valid[1, :4, :4] = False
    valid[1, 1, 1] = True
    rim = answer(plain, replace(patch, values=spoiled * valid[:, None], valid=valid), 12)[0]
    truth = patch.values[1]
    assert np.abs(rim - truth)[:, 1, 1].mean() < 0.6 * np.abs(whole - truth)[:, 1, 1].mean()


def test_dates_of_weight_zero_have_no_influence():
    patch = scene(DAYS)
    spoiled = patch.values.copy()
    spoiled[2] = 0.9
    weights = np.ones(patch.valid.shape, np.float32)
    weights[2] = 0.0
    keep = np.arange(len(DAYS)) != 2
    gone = Patch(patch.values[keep], patch.valid[keep], patch.days[keep], WAVELENGTHS, patch.gsd)
    ours, theirs = (
        answer(estimator(), one, 12) for one in (replace(patch, values=spoiled, weights=weights), gone)
    )
    for one, other in zip(ours, theirs):
        np.testing.assert_allclose(one, other, atol=1e-5)


def test_a_smaller_weight_takes_a_date_further_back():
    patch = scene([0, 10, 20], clouds=0.0)
    spoiled = patch.values.copy()
    spoiled[1] += 0.1
    plain = TimeEstimator(DateWeights(8))
    errors = []
    for weight in (1.0, 0.3, 0.05):
        weights = np.ones(patch.valid.shape, np.float32)
        weights[1] = weight
        errors.append(
            np.abs(
                answer(plain, replace(patch, values=spoiled, weights=weights), 12)[0] - patch.values[1]
            ).mean()
        )
    assert errors[0] > errors[1] > errors[2]


def test_tiles_equal_the_whole():
    day, patch = 42, scene(DAYS[2:], (2 * REACH + 22, 2 * REACH + 41))
    one = estimator()
    whole = answer(one, patch, day)
    rows, cols = slice(6, 6 + 2 * REACH + 13), slice(9, None)
    tile = answer(one, patch.window(rows, cols), day, (6, 9))
    for ours, theirs in zip(tile, whole):
        inner = ours[:, REACH : REACH + 13, REACH:]
        expected = theirs[:, 6 + REACH : 19 + REACH, 9 + REACH :]
        assert inner.shape[1:] == (13, REACH + 32)
        np.testing.assert_allclose(inner, expected, atol=1e-5)


def test_one_date_is_shown_for_any_day():
    patch = scene([0], clouds=0.2)
    values, variance = answer(estimator(), patch, 30)
    np.testing.assert_allclose(values, patch.values[0], atol=1e-6)
    seen = patch.valid[0]
    assert (variance[:, seen] > 0).all()
    assert not variance[:, ~seen].any()


def test_two_dates_are_weighted_by_nearness():
    patch = scene([0, 40], clouds=0.0)
    plain = TimeEstimator(DateWeights(8))
    middle, _ = answer(plain, patch, 20.5)
    first, second = patch.values
    share = (middle - first) / np.where(np.abs(second - first) > 0.01, second - first, np.nan)
    np.testing.assert_allclose(np.nanmean(share), 0.5, atol=0.02)
    near, _ = answer(plain, patch, 3)
    assert np.nanmean((near - first) / (second - first)) < 0.3


@pytest.mark.parametrize("count", [1, 3, 4, 9])
def test_any_number_of_bands(count):
    patch = scene(DAYS, wavelengths=np.full(count, np.nan))
    values, variance = answer(estimator(), patch, 42)
    assert values.shape == variance.shape == (count, 24, 28)
    assert np.isfinite(values).all()
    assert (variance[:, patch.valid.any(axis=0)] > 0).all()


def test_bands_keep_their_order():
    order = np.array([3, 0, 2, 1])
    patch = scene(DAYS)
    mixed = replace(patch, values=patch.values[:, order], wavelengths=WAVELENGTHS[order])
    ours, theirs = (answer(estimator(), one, 42) for one in (mixed, patch))
    for one, other in zip(ours, theirs):
        np.testing.assert_allclose(one, other[order], atol=1e-5)


def test_variance_grows_with_the_gap_and_by_the_calibration():
    patch = scene(DAYS, clouds=0.0)
    plain = TimeEstimator(DateWeights(8))
    near, far = (answer(plain, patch, day)[1].mean() for day in (24, 42))
    assert near < far
    spreads = (1.0, 1.0, 1.0, 2.0, 3.0, 3.0)
    calibrated = TimeEstimator(DateWeights(8), spreads=spreads)
    # With dates on one side alone none can be left out to say otherwise.
    patch = scene([25, 60], clouds=0.0)
    near, far = (answer(plain, patch, day)[1].mean() for day in (29, 42))
    # The nearest dates lie 17 days from day 42: 1.7 times the deviation.
    np.testing.assert_allclose(answer(calibrated, patch, 42)[1].mean() / far, 1.7**2, rtol=1e-4)
    np.testing.assert_allclose(answer(calibrated, patch, 29)[1].mean() / near, 1.0, rtol=1e-4)


def test_a_place_that_changes_more_than_predicted_is_less_sure():
    days = np.arange(0, 96, 8)
    patch = scene(days, clouds=0.0)
    # Growth and harvest in turn: every date lies far beside the line between those around it.
    restless = patch.values.copy()
    restless[:, 2] += 0.15 * (np.arange(len(days)) % 4 < 2)[:, None, None]
    plain = TimeEstimator(DateWeights(8), spreads=(0.3,) * 6)
    prepared = plain.prepare(replace(patch, values=restless))
    # Groups: two visible bands, near and short-wave infrared. Near infrared alone is badly predicted.
    visible, infrared, _ = prepared.factors[1].mean((1, 2))
    assert infrared > 1.3 * visible
    none = replace(prepared, factors=torch.ones_like(prepared.factors))
    given, bare = (plain.estimate(one, 18000.0 + 44)[1] for one in (prepared, none))
    # Dates 4 days away: between the first two knots.
    share = place_evidence.between_knots(np.array([4.0]))[:, 0]
    expected = np.einsum("k,kg->g", share, prepared.factors[:, :, 1, 1].numpy())[[0, 0, 1, 2]]
    # Sampled cell (1, 1) has its centre at pixel 9.5 of each axis.
    found = np.sqrt(given[:, 9:11, 9:11] / bare[:, 9:11, 9:11]).mean((1, 2)) ** 2
    np.testing.assert_allclose(found, expected, rtol=0.02)


def test_the_first_and_the_last_date_are_given_the_benefit_of_the_doubt(monkeypatch):
    patch = scene(np.arange(0, 60, 6), clouds=0.0)
    changed = patch.values.copy()
    changed[0] += 0.1
    plain, patch = TimeEstimator(DateWeights(8)), replace(patch, values=changed)
    believed = plain.prepare(patch).nuggets.exp()
    monkeypatch.setattr(time_estimate, "ONE_SIDED_SHARE", 1.0)
    full = plain.prepare(patch).nuggets.exp()
    assert full[0].min() > 4 * USUAL.nugget
    np.testing.assert_allclose(believed[0], np.sqrt(full[0] * USUAL.nugget), rtol=1e-4)
    np.testing.assert_array_equal(believed[1:-1], full[1:-1])


def test_a_checkpoint_gives_the_same_estimator(tmp_path):
    one = estimator(spreads=(1.0, 1.1, 1.2, 1.3, 1.4, 1.5), trust=0.5)
    parts = {"weights": one._weights, "gap": one._correction}
    state = {
        f"time.{key}.{name}": value
        for key, part in parts.items()
        for name, value in part.state_dict().items()
    }
    args = {key: part.settings for key, part in parts.items()}
    args = {"time": {**args, "spreads": [1.0, 1.1, 1.2, 1.3, 1.4, 1.5], "trust": 0.5}}
    checkpoints.write(
        tmp_path / "w.safetensors", "temporal-liif-3", args, {**state, "other.x": torch.zeros(1)}
    )
    again = TimeEstimator.from_checkpoint(checkpoints.read(tmp_path / "w.safetensors"))
    patch = scene(DAYS, (12, 12))
    for ours, theirs in zip(answer(one, patch, 42), answer(again, patch, 42)):
        np.testing.assert_array_equal(ours, theirs)
    checkpoints.write(tmp_path / "x.safetensors", "temporal-liif-3", {}, state)
    with pytest.raises(ModelError, match="Train or export it again"):
        TimeEstimator.from_checkpoint(checkpoints.read(tmp_path / "x.safetensors"))


def test_a_place_that_no_date_shows_is_zero():
    patch = scene(DAYS)
    valid = patch.valid.copy()
    valid[:, :9, :9] = False
    values, variance = answer(estimator(), replace(patch, valid=valid), 42)
    assert not values[:, :9, :9].any()
    assert not variance[:, :9, :9].any()


def crops(holes):
    """Fields of two crops on eight dates ten days apart, hidden from day 30 to 50 but for `holes`; the truth
    on day 40."""
    days = np.arange(8) * 10
    wheat, maize = [0.1, 0.1, 0.2, 0.4, 0.5, 0.4, 0.2, 0.1], [0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.4, 0.5]
    kind = np.kron((np.arange(9)[:, None] + np.arange(10)) % 2 == 0, np.ones((16, 16), bool))
    rows = np.where(kind, np.array(wheat)[:, None, None], np.array(maize)[:, None, None])
    values = np.repeat(rows[:, None], 4, 1).astype(np.float32)
    valid = np.ones((8, *kind.shape), bool)
    valid[3:6] = holes
    return Patch(values * valid[:, None], valid, 18000.0 + days, WAVELENGTHS, (10.0, 10.0)), values[4]


def test_fields_under_clouds_follow_their_like_seen_through_holes():
    """Of a gap of 50 days some fields are seen: the others of their crop are estimated better."""
    holes = np.zeros((144, 160), bool)
    patch, truth = crops(holes)
    plain = TimeEstimator(DateWeights(8))
    missed = np.abs(answer(plain, patch, 40)[0] - truth)[:, 48:96, 48:112]
    holes[:] = True
    holes[48:96, 48:112] = False
    patch, _ = crops(holes)
    values, variance = answer(plain, patch, 40)
    told = np.abs(values - truth)[:, 48:96, 48:112]
    assert missed.mean() > 0.1 and told.mean() < 0.8 * missed.mean()
    assert values[:, holes] == pytest.approx(truth[:, holes], abs=1e-6)
    assert np.isfinite(variance).all()


def test_what_similar_cells_tell_is_the_same_in_tiles():
    holes = np.random.default_rng(4).random((36, 40)) < 0.3
    patch, _ = crops(np.kron(holes, np.ones((4, 4), bool)))
    for uncertainty, reach in ((True, REACH), (False, REACH_OF_VALUES)):
        one = estimator()
        whole = one.estimates(one.prepare(patch, uncertainty=uncertainty), np.array([18043.0]))[0].numpy()
        rows, cols = slice(70, 74), slice(75, 80)
        around = tuple(slice(max(0, part.start - reach), part.stop + reach) for part in (rows, cols))
        start = around[0].start, around[1].start
        inside = tuple(slice(part.start - low, part.stop - low) for part, low in zip((rows, cols), start))
        prepared = one.prepare(patch.window(*around), start, inside, uncertainty)
        assert prepared.cells is not None
        part = one.estimates(prepared, np.array([18043.0]))[0].numpy()
        assert part == pytest.approx(whole[..., rows, cols], abs=1e-6)
