# SPDX-License-Identifier: GPL-2.0-or-later
"""Simulated looks against closed forms computed another way."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage, special
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.series.looks import PSF, Conditions, observe, pixel_response, simulate, smooth_field


@pytest.mark.parametrize("factor", [2, 4])
@pytest.mark.parametrize("shift", [0.0, 0.3, -1.7])
def test_a_flat_ground_looks_flat_and_a_ramp_keeps_its_slope(factor, shift):
    size = 40 * factor
    ramp = (np.arange(size) + 0.5) / factor
    ground = np.stack([np.full((size, size), 0.2), np.broadcast_to(ramp[:, None], (size, size))])
    flat, sloped = observe(ground, factor, (shift, 0.0))
    np.testing.assert_allclose(flat, 0.2, atol=1e-12)
    inner = slice(6, -6)
    # Pixel i of a date shows what the reference has at i - shift. Samples are constant inside: mean of 1e-2.
    expected = np.arange(40) + 0.5 - shift
    np.testing.assert_allclose(sloped[inner, 20], expected[inner], atol=0.5 / factor**2)
    assert np.allclose(np.diff(sloped[inner, 20]), 1, atol=1e-9)


@pytest.mark.parametrize("frequency", [0.1, 0.25, 0.5])
def test_a_wave_is_damped_by_blur_and_pixel_as_their_transfer_functions_say(frequency):
    factor, size = 8, 64
    x = (np.arange(size * factor) + 0.5) / factor
    ground = np.broadcast_to(np.cos(2 * np.pi * frequency * (x - 0.5)), (factor * 16, size * factor))
    shift = 0.2
    look = observe(ground, factor, (0.0, shift))[8]
    damped = np.exp(-2 * (np.pi * frequency * PSF) ** 2) * np.sinc(frequency)
    expected = damped * np.cos(2 * np.pi * frequency * (np.arange(size) - shift))
    # The samples are boxes 1/8 pixel wide, which damp it once more.
    np.testing.assert_allclose(look[6:-6], expected[6:-6] * np.sinc(frequency / factor), atol=2e-3)


def test_the_response_of_a_pixel_is_the_blurred_box():
    taps, first = pixel_response(0.3, 0.35, 4)
    x = (np.arange(first * 50, (first + len(taps)) * 50) + 0.5) / 200
    box = special.ndtr((x + 0.3) / 0.35) - special.ndtr((x - 0.7) / 0.35)
    np.testing.assert_allclose(taps, box.reshape(len(taps), 50).mean(axis=1) / 4, atol=1e-4)
    assert taps.sum() == pytest.approx(1)


def test_whole_shifts_move_the_look_by_pixels():
    ground = np.random.default_rng(0).random((1, 80, 96))
    still, moved = observe(ground, 2), observe(ground, 2, (2.0, -3.0))
    np.testing.assert_allclose(moved[0, 8:-8, 8:-8], still[0, 6:-10, 11:-5], atol=1e-12)


def test_looks_differ_from_the_ground_by_the_shifts_and_the_noise_that_were_asked_for():
    rng = np.random.default_rng(1)
    ground = ndimage.gaussian_filter(rng.random((2, 128, 128)), (0, 2, 2))
    looks = simulate(ground, 2, Conditions(dates=30, jitter=0.25, noise=0.004), rng)
    assert looks.values.shape == (30, 2, 64, 64) and looks.values.dtype == np.float32
    assert looks.valid.all() and looks.shifts.shape == (30, 2)
    assert 0.18 < looks.shifts.std() < 0.32
    clean = np.stack([observe(ground, 2, tuple(map(float, shift))) for shift in looks.shifts])
    assert (looks.values - clean).std() == pytest.approx(0.004, rel=0.03)


def test_gains_coarse_change_and_clouds_come_in_their_measure():
    rng = np.random.default_rng(2)
    ground = np.full((1, 256, 256), 0.3)
    conditions = Conditions(dates=40, noise=0.0, coarse=0.02, clouds=0.3)
    looks = simulate(ground, 2, conditions, rng)
    assert 0.2 < 1 - looks.valid.mean() < 0.4
    assert (looks.values[~looks.valid[:, None]] == 0).all()
    assert np.std(looks.values[looks.valid[:, None]] - 0.3) == pytest.approx(0.02, rel=0.1)
    wave = 0.3 + 0.1 * np.sin(np.arange(256) / 3) * np.ones((1, 256, 1))
    spread = simulate(wave, 2, Conditions(dates=40, noise=0.0, gain=0.3), rng).values.std(axis=(1, 2, 3))
    assert np.std(np.log(spread)) > 0.02


def test_fields_have_unit_variance_everywhere():
    fields = smooth_field(np.random.default_rng(3), (4000, 7, 30), 6.0)
    np.testing.assert_allclose(fields.std(axis=0), 1, atol=0.06)
    near = (fields[:, 3, 10] * fields[:, 3, 12]).mean()
    far = (fields[:, 3, 4] * fields[:, 3, 28]).mean()
    assert near > 0.8 and abs(far) < 0.1


def test_a_ground_that_is_no_whole_number_of_pixels_is_refused():
    with pytest.raises(ParameterError, match="81 x 80"):
        simulate(np.zeros((1, 81, 80)), 2, Conditions(), np.random.default_rng(0))
