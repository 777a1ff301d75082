# SPDX-License-Identifier: GPL-2.0-or-later
"""Stripes of images, each with a matrix of its own."""

from __future__ import annotations

import numpy as np
from temporal_liif.core.series import striped
from temporal_liif.core.series.banded import Separable, Sliding
from temporal_liif.core.series.striped import Striped

RNG = np.random.default_rng(0)


def dense(matrix):
    """A Sliding as a whole matrix."""
    out = np.zeros(matrix.shape)
    for row in range(matrix.shape[0]):
        for k, weights in enumerate(matrix.weights):
            if 0 <= matrix.step * row + matrix.first + k < matrix.shape[1]:
                out[row, matrix.step * row + matrix.first + k] = weights[row]
    return out


def test_each_stripe_has_its_matrix_along_rows_and_columns_and_the_transposes():
    matrices = [Sliding(RNG.standard_normal((5, 40)), 3, (40, 90), 2) for _ in range(3)]
    one, images = Striped([0, 7, 30, 50], matrices, np.zeros(1, np.float32)), RNG.standard_normal((2, 90, 50))
    images = images.astype(np.float32)
    expected = np.concatenate(
        [dense(m) @ part for m, part in zip(matrices, np.split(images, [7, 30], -1))], axis=-1
    )
    np.testing.assert_allclose(one.rows(images), expected, atol=1e-5)
    np.testing.assert_allclose(one.cols(images.swapaxes(1, 2)), expected.swapaxes(1, 2), atol=1e-5)
    back, image = one.T, RNG.standard_normal((40, 50)).astype(np.float32)
    expected = [dense(m).T @ part for m, part in zip(matrices, np.split(image, [7, 30], -1))]
    assert (one.shape, back.shape) == ((40, 90), (90, 40))
    np.testing.assert_allclose(back.rows(image), np.concatenate(expected, axis=-1), atol=1e-5)


def test_stripes_take_the_place_of_a_matrix():
    image, into = RNG.standard_normal((90, 90)).astype(np.float32), np.empty((40, 40), np.float32)
    matrix = Sliding(RNG.standard_normal(3), -1, (40, 90), 2)
    stripes = Striped([0, 31, 90], [matrix, matrix], image)
    assert Separable(stripes, matrix, image)(image, into) is into
    np.testing.assert_allclose(into, Separable(matrix, matrix, image)(image), atol=1e-5)


def test_stripes_are_as_wide_as_a_change_across_allows_and_there_are_none_for_steep_ones():
    rows, cols = np.mgrid[:60, :70]
    for slope, width in (
        (0.9 / 256 / 512, 512),
        (1.1 / 256 / 512, 256),
        (0.9 / 256 / 8, 8),
        (1.1 / 256 / 8, 0),
    ):
        # What changes along the own axis does not count.
        assert striped.width_of(np.stack([slope * cols + 0.01 * rows, 0.01 * cols])) == width
        assert striped.width_of(np.stack([0 * cols, slope * rows])) == width


def test_a_stripe_that_the_patch_cuts_has_the_mean_of_all_of_it():
    shift = np.array([[0.5], [-0.2]]) + np.array([[1e-3], [-2e-3]]) * np.arange(192)
    whole, part = striped.means(shift, 0, 64), striped.means(shift[:, 30:150], 30, 64)
    assert striped.edges(0, 192, 64) == [0, 64, 128, 192] and striped.edges(30, 120, 64) == [0, 34, 98, 120]
    np.testing.assert_allclose(whole, shift[:, [31, 95, 159]] + np.array([[5e-4], [-1e-3]]), atol=1e-12)
    np.testing.assert_allclose(part, whole, atol=1e-12)
    # Of one pixel nothing tells how the shift goes on.
    np.testing.assert_array_equal(striped.means(shift[:, 5:6], 5, 64), shift[:, 5:6])
