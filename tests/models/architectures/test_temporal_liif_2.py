# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporal LIIF 2 with random weights: what must hold whatever it has learned."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from temporal_liif.core.errors import DateError, ModelError
from temporal_liif.core.series.patch import Axis, Patch, Query
from temporal_liif.core.series.upsampling import degrade_matrix
from temporal_liif.core.stack.area import WAVELENGTHS
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models import registry, runtime
from temporal_liif.models.architectures.temporal_liif_2.bands import band_mixing
from temporal_liif.models.architectures.temporal_liif_2.detail import DetailNet
from temporal_liif.models.architectures.temporal_liif_2.model import NAME, TemporalLiif2
from temporal_liif.models.architectures.temporal_liif_2.temporal import TemporalNet

DAYS = np.array([18000.0, 18007.0, 18012.0, 18031.0, 18055.0])


@pytest.fixture(scope="module")
def weights(tmp_path_factory):
    """A file of small networks none of whose weights is 0."""
    torch.manual_seed(1)
    parts = {"temporal": TemporalNet(8), "detail": DetailNet(16, 1)}
    state = {}
    for key, network in parts.items():
        for name, value in network.state_dict().items():
            state[f"{key}.{name}"] = value + 0.08 * torch.randn_like(value)
    args = {key: network.settings for key, network in parts.items()}
    path = tmp_path_factory.mktemp("weights") / "random.safetensors"
    checkpoints.write(path, NAME, {**args, "spread": 1.0, "detail_spread": 1.0}, state)
    return path


@pytest.fixture(scope="module")
def model(weights):
    return TemporalLiif2(checkpoints.read(weights), runtime.choose("cpu"))


def scene(height=40, width=44, bands=(3, 2, 1), clouds=True, seed=0):
    """A smooth, textured scene that changes with time, with cloudy rectangles."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:height, :width]
    texture = 0.05 * np.sin(x / 3.0) * np.cos(y / 4.0) + 0.01 * rng.standard_normal((height, width))
    levels = np.array([0.1 + 0.02 * b for b in bands])
    growth = 0.02 * np.sin(DAYS / 9.0)
    values = levels[None, :, None, None] + texture + growth[:, None, None, None]
    valid = np.ones((len(DAYS), height, width), bool)
    if clouds:
        for t in range(len(DAYS)):
            top, left = rng.integers(0, height - 12), rng.integers(0, width - 12)
            valid[t, top : top + 12, left : left + 12] = False
    values = (values * valid[:, None]).astype(np.float32)
    return Patch(values, valid, DAYS, np.array(WAVELENGTHS)[list(bands)], (10.0, 10.0))


def query(patch, day, scale):
    height, width = patch.valid.shape[1:]
    rows, cols = (Axis(n, round(n * scale), 0, n, 0, round(n * scale)) for n in (height, width))
    return Query(np.atleast_1d(np.array(day, dtype=float)), rows, cols)


def answer(model, patch, day, scale=1.0):
    return model.predict(patch, query(patch, day, scale), lambda: False)


def test_estimates_lie_between_the_observations(model):
    patch = scene()
    result = answer(model, patch, 18020.0).values[0]
    known = patch.valid[:, None] & np.ones_like(patch.values, bool)
    lowest = np.where(known, patch.values, np.inf).min(axis=0)
    highest = np.where(known, patch.values, -np.inf).max(axis=0)
    seen = patch.valid.any(axis=0)
    room = 0.5 * (highest - lowest)[:, seen] + 1e-3  # kriging's weights may be a little negative
    assert (result[:, seen] > lowest[:, seen] - room).all()
    assert (result[:, seen] < highest[:, seen] + room).all()


@pytest.mark.parametrize("scale", [1.0, 1.004, 1.02, 2.0, 2.02, 2.4])
def test_tiles_equal_the_whole(model, scale):
    patch = scene(280, 16, bands=(3,))
    whole = answer(model, patch, 18020.0, scale)
    height, width = (round(n * scale) for n in (280, 16))
    start, stop = round(130 * scale), round(150 * scale)
    rows = Axis.around(280, height, start, stop, model.margin)
    cols = Axis.around(16, width, 0, width, model.margin)
    assert rows.patch_start > 0 and rows.patch_stop < 280
    window = (..., slice(rows.patch_start, rows.patch_stop), slice(cols.patch_start, cols.patch_stop))
    part = Patch(patch.values[window], patch.valid[window], DAYS, patch.wavelengths, patch.gsd)
    tile = model.predict(part, Query(np.array([18020.0]), rows, cols), lambda: False)
    np.testing.assert_allclose(tile.values, whole.values[:, :, start:stop], atol=1e-5)
    np.testing.assert_allclose(tile.uncertainty, whole.uncertainty[:, :, start:stop], atol=1e-5)


def test_near_scale_1_no_value_leaves_the_local_range_by_more_than_a_tenth(model):
    patch = scene(120, 60, clouds=False)
    image = answer(model, patch, 18020.0).values[0]
    for scale in (1.01, 1.03, 1.3):
        asked = query(patch, 18020.0, scale)
        values = model.predict(patch, asked, lambda: False).values[0]
        around = np.pad(image, ((0, 0), (1, 1), (1, 1)), mode="edge")
        around = np.lib.stride_tricks.sliding_window_view(around, (3, 3), axis=(1, 2))
        row, col = (np.floor(axis.centres()).astype(int) for axis in (asked.rows, asked.cols))
        around = around[:, row[:, None], col[None, :]]
        low, high = around.min(axis=(3, 4)), around.max(axis=(3, 4))
        slack = 0.1 * (high - low) + 1e-5
        assert (values >= low - slack).all() and (values <= high + slack).all()


@pytest.mark.parametrize(("scale", "tolerance"), [(1.0, 1e-6), (2.0, 2e-3), (3.0, 2e-3), (8.0, 2e-3)])
def test_degrading_gives_the_observation_back(model, scale, tolerance):
    patch = scene(clouds=False)
    asked = query(patch, DAYS[2], scale)
    result = model.predict(patch, asked, lambda: False).values[0].astype(np.float64)
    degraded = degrade_matrix(asked.rows) @ result @ degrade_matrix(asked.cols).T
    assert np.abs(degraded - patch.values[2]).max() < tolerance * 5
    assert np.abs(degraded - patch.values[2]).mean() < tolerance
    if scale > 1:
        smooth = np.kron(patch.values[2], np.ones((1, 1)))
        assert result.std() > 0 and smooth.shape[1:] != result.shape[1:]


def test_what_is_masked_has_no_influence(model):
    patch = scene()
    dirty = np.where(patch.valid[:, None], patch.values, np.float32(7.0))
    other = Patch(dirty, patch.valid, DAYS, patch.wavelengths, patch.gsd)
    for scale in (1.0, 2.0):
        np.testing.assert_array_equal(
            answer(model, patch, 18020.0, scale).values, answer(model, other, 18020.0, scale).values
        )


def test_a_pixel_that_is_never_clear_is_nan_and_no_other(model):
    patch = scene()
    patch.valid[:, 5:9, 7:11] = False
    patch.values[:, :, 5:9, 7:11] = 0
    result = answer(model, patch, 18020.0, 2.0)
    expected = np.zeros((80, 88), bool)
    expected[10:18, 14:22] = True
    expected |= np.kron(~patch.valid.any(axis=0), np.ones((2, 2), bool))
    np.testing.assert_array_equal(np.isnan(result.values[0, 0]), expected)
    np.testing.assert_array_equal(np.isnan(result.uncertainty[0, 0]), expected)


@pytest.mark.parametrize("bands", [(3, 2, 1), (7,), tuple(range(12)), (11, 0)])
def test_any_bands_at_their_wavelength(model, bands):
    patch = scene(24, 24, bands)
    result = answer(model, patch, 18020.0, 1.5)
    assert result.values.shape == result.uncertainty.shape == (1, len(bands), 36, 36)
    assert result.values.dtype == result.uncertainty.dtype == np.float32
    turned = Patch(patch.values[:, ::-1], patch.valid, DAYS, patch.wavelengths[::-1], patch.gsd)
    np.testing.assert_allclose(answer(model, turned, 18020.0, 1.5).values[:, ::-1], result.values, atol=1e-6)


def test_unknown_wavelengths_are_guessed(model):
    patch = scene(24, 24)
    unknown = Patch(patch.values, patch.valid, DAYS, np.full(3, np.nan), patch.gsd)
    np.testing.assert_array_equal(
        answer(model, unknown, 18020.0).values, answer(model, patch, 18020.0).values
    )


def test_mixing_of_wavelengths():
    mixing = band_mixing(np.array([0.665, (0.842 * 0.865) ** 0.5, 0.3, 12.0])).numpy()
    expected = np.zeros((4, 12))
    expected[0, 3] = expected[2, 0] = expected[3, 11] = 1
    expected[1, 7] = expected[1, 8] = 0.5
    np.testing.assert_allclose(mixing, expected, atol=1e-6)


def test_same_input_same_output(model):
    patch = scene()
    first, second = (answer(model, patch, [18003.0, 18020.0], 2.0) for _ in range(2))
    np.testing.assert_array_equal(first.values, second.values)
    alone = answer(model, patch, 18020.0, 2.0)
    np.testing.assert_array_equal(first.values[1:], alone.values)


def test_one_date_is_enough(model):
    patch = scene(clouds=False)
    one = Patch(patch.values[:1], patch.valid[:1], DAYS[:1], patch.wavelengths, patch.gsd)
    there = answer(model, one, DAYS[0])
    np.testing.assert_allclose(there.values[0], one.values[0], atol=1e-6)
    assert np.isfinite(answer(model, one, DAYS[0] + 3).values).all()


def test_clouds_on_the_target_day_are_filled_and_the_rest_is_kept(model):
    patch = scene()
    result = answer(model, patch, DAYS[1])
    clear = patch.valid[1]
    np.testing.assert_allclose(result.values[0][:, clear], patch.values[1][:, clear], atol=1e-6)
    filled = patch.valid.any(axis=0) & ~clear
    assert np.isfinite(result.values[0][:, filled]).all()
    assert result.uncertainty[0][:, filled].min() > result.uncertainty[0][:, clear].max() / 2


def test_targets_far_outside_are_refused(model):
    with pytest.raises(DateError, match="60 days"):
        answer(model, scene(), DAYS[-1] + 61)


def test_weights_of_another_shape_are_refused(tmp_path):
    network = DetailNet(16, 1)
    path = tmp_path / "wrong.safetensors"
    checkpoints.write(path, NAME, {"detail": network.settings}, network.state_dict())
    with pytest.raises(ModelError, match="does not describe"):
        TemporalLiif2(checkpoints.read(path), runtime.choose("cpu"))


def test_the_registry_loads_a_file(weights):
    loaded = registry.load({"model": str(weights), "device": "cpu"})
    assert loaded.name == NAME
    assert loaded.provenance()["weights_sha256"] == checkpoints.read(weights).sha256
    assert loaded.tile_size(5, 3, 1, 2.0) >= 64
    assert loaded.relocate() is False
