# SPDX-License-Identifier: GPL-2.0-or-later
"""Metrics: equal to scikit-image and to the definition of the challenge, whole and in blocks."""

import numpy as np
import pytest
from temporal_liif.core.analysis import metrics
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.series.patch import Axis

skimage_metrics = pytest.importorskip("skimage.metrics")


def pair(bands=3, height=90, width=70, scale=1.0, seed=0):
    rng = np.random.default_rng(seed)
    smooth = rng.random((bands, height, width)).cumsum(axis=1).cumsum(axis=2)
    reference = 0.1 + 0.3 * (smooth % 3) / 3
    result = reference * 0.97 + 0.01 + rng.normal(0, 0.02, reference.shape)
    return (reference * scale).astype(np.float32), (result * scale).astype(np.float32)


@pytest.mark.parametrize(("scale", "peak"), [(1.0, 1.0), (10_000.0, 10_000.0), (255.0, 255.0)])
def test_equals_scikit_image(scale, peak):
    reference, result = pair(scale=scale)
    scores = metrics.compare(reference, result, peak)
    wide = reference.astype(np.float64), result.astype(np.float64)
    for band in range(3):
        a, b = wide[0][band], wide[1][band]
        mse = skimage_metrics.mean_squared_error(a, b)
        assert abs(scores["mse"].bands[band] / mse - 1) < 1e-6
        psnr = skimage_metrics.peak_signal_noise_ratio(a, b, data_range=peak)
        assert abs(scores["psnr"].bands[band] - psnr) < 1e-6
        ssim = skimage_metrics.structural_similarity(a, b, data_range=peak)
        assert abs(scores["ssim"].bands[band] - ssim) < 1e-6
        assert abs(scores["mae"].bands[band] / np.abs(a - b).mean() - 1) < 1e-9
        assert abs(scores["bias"].bands[band] - (b - a).mean()) < 1e-9 * scale
    ssim = skimage_metrics.structural_similarity(*wide, data_range=peak, channel_axis=0)
    assert abs(scores["ssim"].all - ssim) < 1e-6
    assert abs(scores["psnr"].all - skimage_metrics.peak_signal_noise_ratio(*wide, data_range=peak)) < 1e-6


def challenge_score(reference, result, valid, peak):
    """cPSNR of one band, as the PROBA-V challenge writes it: crop, shift, bias, largest."""
    height, width = reference.shape
    cropped = result[3 : height - 3, 3 : width - 3]
    best = -np.inf
    for v in range(7):
        for u in range(7):
            window = (slice(v, v + height - 6), slice(u, u + width - 6))
            clear = valid[window] & valid[3 : height - 3, 3 : width - 3]
            bias = (reference[window] - cropped)[clear].mean()
            mse = ((reference[window] - cropped - bias)[clear] ** 2).mean()
            best = max(best, 10 * np.log10(peak**2 / mse))
    return best


def test_cpsnr_equals_its_definition():
    reference, result = (image.astype(np.float64) for image in pair())
    valid = np.random.default_rng(1).random((90, 70)) > 0.2
    scores = metrics.compare(reference, result, 1.0, valid)
    for band in range(3):
        expected = challenge_score(reference[band], result[band], valid, 1.0)
        assert abs(scores["cpsnr"].bands[band] - expected) < 1e-6


def test_cpsnr_forgives_shift_and_bias():
    reference, _ = pair()
    moved = np.roll(reference, (1, -2), axis=(1, 2)) + 0.05
    scores = metrics.compare(reference, moved, 1.0)
    assert scores["cpsnr"].all > 100
    assert (scores["shift_x"].all, scores["shift_y"].all) == (2, -1)
    assert scores["psnr"].all < 30


def test_blocks_equal_the_whole():
    reference, result = pair(height=101, width=87)
    rng = np.random.default_rng(2)
    valid_reference, valid_result = rng.random((2, 101, 87)) > 0.01
    whole = metrics.Comparison(3, 1.0)
    whole.add(reference, result, valid_reference, valid_result, (slice(None), slice(None)))
    for side in (16, 33, 200):
        parts = metrics.Comparison(3, 1.0)
        for window, own in metrics.blocks(101, 87, side):
            at = slice(*window.rows), slice(*window.cols)
            there = (slice(None), *at)
            parts.add(
                reference[there], result[there], valid_reference[at], valid_result[at], own.within(window)
            )
        assert parts.count == whole.count == int((valid_reference & valid_result).sum())
        for name, score in whole.result().items():
            assert np.allclose(parts.result()[name].all, score.all, rtol=1e-9, atol=1e-12), name
            assert np.allclose(parts.result()[name].bands, score.bands, rtol=1e-9, atol=1e-12), name


def test_what_is_not_valid_does_not_count():
    reference, result = pair()
    valid = np.ones((90, 70), bool)
    valid[30:60] = False
    spoilt = result.copy()
    spoilt[:, 30:60] = np.nan
    clean = metrics.compare(reference, np.where(valid, result, 0), 1.0, valid)
    scores = metrics.compare(reference, spoilt, 1.0, valid)
    for name, score in scores.items():
        assert np.isfinite(score.all), name
        assert score == clean[name]
    top, bottom = valid.copy(), valid.copy()
    top[60:], bottom[:30] = False, False
    first = metrics.compare(reference, result, 1.0, top)["mse"].all
    second = metrics.compare(reference, result, 1.0, bottom)["mse"].all
    assert np.isclose(scores["mse"].all, (first + second) / 2)


def test_angle_has_a_closed_form():
    reference = np.stack([np.ones((9, 9)), np.zeros((9, 9))])
    result = np.stack([np.ones((9, 9)), np.full((9, 9), np.tan(np.radians(30)))])
    assert abs(metrics.compare(reference, result, 1.0)["sam"].all - 30) < 1e-6
    assert metrics.compare(reference, 5 * reference, 1.0)["sam"].all < 1e-5
    result[:, 0, 0] = 0
    assert abs(metrics.compare(reference, result, 1.0)["sam"].all - 30) < 1e-6


def test_equal_empty_and_tiny_images():
    reference, _ = pair()
    same = metrics.compare(reference, reference, 1.0)
    assert same["psnr"].all == same["cpsnr"].all == np.inf
    assert same["ssim"].all == 1
    empty = metrics.compare(reference, reference, 1.0, np.zeros((90, 70), bool))
    assert all(np.isnan(empty[name].all) for name in ("mae", "mse", "psnr", "cpsnr", "ssim", "sam"))
    tiny = metrics.compare(reference[:1, :3, :3], reference[:1, :3, :3], 1.0)
    assert tiny["mae"].all == 0
    assert np.isnan(tiny["ssim"].all)
    assert np.isnan(tiny["sam"].all)


def test_consistency_averages_back():
    rng = np.random.default_rng(3)
    observed = rng.random((2, 10, 12))
    fine = observed.repeat(3, axis=1).repeat(3, axis=2)
    fine += np.tile(np.array([[0.1, 0, -0.1]]), (30, 12))
    rows, cols = Axis(10, 30, 0, 10, 0, 30), Axis(12, 36, 0, 12, 0, 36)
    valid_fine, valid = np.ones((30, 36), bool), np.ones((10, 12), bool)
    exact = metrics.Consistency(2)
    exact.add(observed, fine, valid, valid_fine, rows, cols)
    assert exact.result()["consistency"].all < 1e-12
    shifted = metrics.Consistency(2)
    valid_fine[0, 0] = False
    fine[:, 0, 0] = np.nan
    shifted.add(observed, fine + 0.003, valid, valid_fine, rows, cols)
    assert abs(shifted.result()["consistency"].all - 0.003) < 1e-12


def test_bad_input_is_named():
    reference, result = pair()
    with pytest.raises(ParameterError, match="different shapes"):
        metrics.compare(reference, result[:, 1:], 1.0)
    for peak in (0.0, -1.0, float("nan")):
        with pytest.raises(ParameterError, match="peak"):
            metrics.compare(reference, result, peak)
