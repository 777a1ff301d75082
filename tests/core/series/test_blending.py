# SPDX-License-Identifier: GPL-2.0-or-later
"""Observed and estimated pixels joined without a seam."""

import numpy as np
from temporal_liif.core.series import blending
from temporal_liif.core.series.blending import REACH, blend, share_believed


def scene(size=80, bands=2, seed=0):
    return np.random.default_rng(seed).uniform(0.1, 0.3, (bands, size, size)).astype(np.float32)


def half(size=80, first=40):
    observed = np.zeros((size, size), bool)
    observed[:, first:] = True
    return observed


def test_a_constant_offset_leaves_no_step_and_fades():
    truth, observed = scene(), half()
    values = blend(truth - 0.05, truth * observed, observed)
    error = (values - truth)[0, 40]
    assert abs(error[39]) < 0.006 and abs(error[36]) < 0.01
    np.testing.assert_allclose(error[: 40 - REACH], -0.05, atol=1e-6)
    assert (np.diff(np.abs(error[:41])) < 1e-4).all()
    np.testing.assert_array_equal(values[:, :, 40:], truth[:, :, 40:])


def test_far_from_the_rim_both_stay_as_they_are():
    estimate, observation, observed = scene(seed=1), scene(seed=2), half()
    values = blend(estimate, observation * observed, observed)
    np.testing.assert_allclose(values[:, :, : 40 - REACH], estimate[:, :, : 40 - REACH], atol=1e-6)
    np.testing.assert_array_equal(values[:, :, 40:], observation[:, :, 40:])
    assert values.dtype == np.float32


def test_what_is_believed_in_part_is_averaged():
    np.testing.assert_allclose(
        share_believed(np.array([0, 0.5, 0.65, 0.8, 1])), [0, 0, 0.5, 1, 1], atol=1e-12
    )
    estimate, observation = np.full((1, 40, 40), 0.2, np.float32), np.full((1, 40, 40), 0.2, np.float32)
    observation[0, 20, 20] = 0.4
    observed = np.ones((40, 40), np.float32)
    observed[20, 20] = 0.25
    values = blend(estimate, observation, observed)
    assert 0.25 < values[0, 20, 20] < 0.26
    np.testing.assert_array_equal(np.delete(values[0], 20, 0), 0.2)


def test_where_there_is_no_estimate_the_observation_stays_and_nothing_is_invented():
    estimate, observation, observed = scene(seed=1), scene(seed=2), half()
    known = np.ones((80, 80), bool)
    known[:30] = False
    values = blend(estimate, observation * observed, observed, known)
    np.testing.assert_array_equal(values[:, :30, 40:], observation[:, :30, 40:])
    np.testing.assert_array_equal(values[:, :30, :40], 0)


def test_tiles_equal_the_whole():
    rng = np.random.default_rng(3)
    estimate, observation = scene(120, seed=1), scene(120, seed=2)
    observed = np.kron(rng.uniform(size=(15, 15)) > 0.4, np.ones((8, 8))) > 0
    known = np.kron(rng.uniform(size=(15, 15)) > 0.1, np.ones((8, 8))) > 0
    whole = blend(estimate, observation, observed, known)
    rows, cols = slice(50 - REACH, 60 + REACH), slice(45 - REACH, 71 + REACH)
    part = blend(estimate[:, rows, cols], observation[:, rows, cols], observed[rows, cols], known[rows, cols])
    np.testing.assert_allclose(
        part[:, REACH:-REACH, REACH:-REACH], whole[:, 50:60, 45:71], atol=1e-6, rtol=1e-5
    )


def test_smoothing_is_a_gaussian_sum():
    image = np.zeros((1, 31, 31), np.float32)
    image[0, 15, 15] = 1
    found = blending.smoothed(image, 1.5)[0]
    distance = np.hypot(*(np.mgrid[:31, :31] - 15.0))
    near = distance < 3
    expected = np.exp(-0.5 * (distance / 1.5) ** 2)
    np.testing.assert_allclose(found[near] / found[15, 15], expected[near], rtol=1e-4)
    assert abs(found.sum() - 1) < 1e-5


def test_an_image_smaller_than_the_neighbourhood_is_one_with_nothing_around():
    image = np.random.default_rng(4).random((2, 3, 7)).astype(np.float32)
    around = np.pad(image, ((0, 0), (20, 20), (20, 20)))
    found = blending.smoothed(image, 4.0)
    np.testing.assert_allclose(found, blending.smoothed(around, 4.0)[:, 20:23, 20:27], rtol=1e-5)
