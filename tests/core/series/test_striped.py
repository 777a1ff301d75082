# SPDX-License-Identifier: GPL-2.0-or-later
"""Stripes of images, each with a matrix of its own."""

from __future__ import annotations

import numpy as np
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
