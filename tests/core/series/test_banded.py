# SPDX-License-Identifier: GPL-2.0-or-later
"""Products with banded matrices: against the dense product, for arrays and tensors."""

from __future__ import annotations

import numpy as np
import pytest
from temporal_liif.core.series import banded, upsampling
from temporal_liif.core.series.banded import (
    COLS,
    Banded,
    Separable,
    Sliding,
    add_product,
    add_scaled,
    add_sums,
    continued,
)
from temporal_liif.core.series.patch import Axis

RNG = np.random.default_rng(0)


def band(rows, cols, reach=3):
    """Random weights near the diagonal of a matrix that stretches or shrinks an axis."""
    apart = np.arange(rows)[:, None] * cols / rows - np.arange(cols)
    return np.where(np.abs(apart) <= reach, RNG.standard_normal((rows, cols)), 0)


SHAPES = [(5 * COLS + 5, COLS + 2), (COLS, 3 * COLS), (12 * COLS, 24 * COLS), (7, 5), (1, 1)]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("width", [6, 300])
@pytest.mark.parametrize("kind", ["numpy", "torch"])
def test_products_are_those_of_the_dense_matrix(shape, kind, width):
    matrix = band(*shape)
    matrix[len(matrix) // 2] = 0  # a row that looks at nothing
    images = RNG.standard_normal((2, 3, shape[1], width)).astype(np.float32)
    if kind == "torch":
        torch = pytest.importorskip("torch")
        images = torch.from_numpy(images)
    one = Banded(matrix, images)
    found = np.asarray(one.rows(images))
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, matrix @ np.asarray(images), atol=1e-5)
    across = np.asarray(one.cols(images.swapaxes(-1, -2)))
    np.testing.assert_allclose(across, np.asarray(images).swapaxes(-1, -2) @ matrix.T, atol=1e-5)


def test_a_matrix_that_only_picks_neighbours_copies_nothing():
    images = RNG.standard_normal((4, 9, 8)).astype(np.float32)
    picked = Banded(np.eye(9)[2:6], images).rows(images)
    assert np.shares_memory(picked, images)
    np.testing.assert_array_equal(picked, images[:, 2:6])
    # Neither is one of these: another order, a factor.
    for matrix in (np.eye(9)[[3, 2]], 2 * np.eye(9)[2:4]):
        np.testing.assert_allclose(Banded(matrix, images).rows(images), matrix @ images, atol=1e-5)


@pytest.mark.parametrize("scale", [1, 2, 2.5])
def test_an_image_is_enlarged_as_by_two_dense_products(scale):
    rows, cols = (Axis(n, int(scale * n), 0, n, 3, int(scale * n) - 2) for n in (70, 41))
    by_row, by_col = (upsampling.matrix(axis, "band_limited") for axis in (rows, cols))
    image = RNG.standard_normal((70, 41)).astype(np.float32)
    found = Separable(by_row, by_col, image)(image)
    assert found.shape == (rows.count, cols.count)
    np.testing.assert_allclose(found, by_row @ image @ by_col.T, atol=1e-5)


@pytest.mark.parametrize("kind", ["numpy", "torch"])
@pytest.mark.parametrize(
    ("first", "rows", "cols", "step"), [(-3, 70, 70, 1), (5, 80, 172, 2), (-2, 3, 9, 2), (4, 66, 130, 2)]
)
@pytest.mark.parametrize("alike", [True, False])
def test_sliding_weights_are_a_matrix_and_its_transpose(kind, first, rows, cols, step, alike):
    weights = RNG.standard_normal(7 if alike else (7, rows))
    matrix = np.zeros((rows, cols))
    for row in range(rows):
        for k, weight in enumerate(weights):
            if 0 <= step * row + first + k < cols:
                matrix[row, step * row + first + k] = weight if alike else weight[row]
    sliding = Sliding(weights, first, (rows, cols), step)
    for one, dense in ((sliding, matrix), (sliding.T, matrix.T)):
        images = RNG.standard_normal((2, dense.shape[1], 5)).astype(np.float32)
        if kind == "torch":
            images = pytest.importorskip("torch").from_numpy(images)
        product = Banded(one, images)
        assert product.shape == dense.shape
        np.testing.assert_allclose(np.asarray(product.rows(images)), dense @ np.asarray(images), atol=1e-5)
        across = np.asarray(product.cols(images.swapaxes(-1, -2)))
        np.testing.assert_allclose(across, np.asarray(images).swapaxes(-1, -2) @ dense.T, atol=1e-5)


@pytest.mark.parametrize("of", ["same", "sliding", "varying", "dense"])
@pytest.mark.parametrize("device", ["cpu", "traced"])
def test_of_some_places_across_the_axis_nothing_else_is_touched(of, device, monkeypatch):
    weights = {"sliding": RNG.standard_normal(3), "varying": RNG.standard_normal((3, 40))}.get(of)
    matrix = Sliding(weights, -1, (40, 40)) if weights is not None else np.eye(40)
    matrix = band(40, 40) if of == "dense" else matrix
    images = RNG.standard_normal((2, 40, 90)).astype(np.float32)
    if device == "traced":
        # As on a device, which numpy does not see.
        monkeypatch.setattr(banded, "_shared", lambda values: None)
        images = pytest.importorskip("torch").from_numpy(images)
    one, some = Banded(matrix, images), slice(31, 77)
    for axis, product in ((-2, one.rows), (-1, one.cols)):
        seen = images if axis == -2 else images.swapaxes(-1, -2)
        whole, out = product(seen), 0 * seen + 7
        assert product(seen, out, some) is out
        place = (..., some) if axis == -2 else (..., some, slice(None))
        np.testing.assert_allclose(np.asarray(out[place]), np.asarray(whole[place]), atol=1e-6)
        assert (np.asarray(out) == 7).sum() == 2 * 40 * (90 - 46)


@pytest.mark.parametrize("kind", ["numpy", "torch"])
def test_a_scaled_part_is_added_in_place(kind):
    total, part = np.ones(4, np.float32), np.arange(4, dtype=np.float32)
    if kind == "torch":
        torch = pytest.importorskip("torch")
        total, part = torch.from_numpy(total), torch.from_numpy(part)
    add_scaled(total, part, 0.5)
    np.testing.assert_array_equal(np.asarray(total), [1, 1.5, 2, 2.5])


@pytest.mark.parametrize("kind", ["numpy", "torch"])
def test_sums_of_images_are_added_some_rows_at_a_time(kind):
    total, images = (RNG.standard_normal((n, 700, 90)).astype(np.float32) for n in (3, 4))
    weights, other = RNG.standard_normal((3, 4)).astype(np.float32), RNG.random((700, 90)).astype(np.float32)
    expected = total + np.einsum("nt,thw->nhw", weights, images) + other * images[0]
    # A part of a larger array, of which the rest stays as it is.
    whole = np.stack([total, total], axis=1)
    into = whole[:, 0]
    if kind == "torch":
        torch = pytest.importorskip("torch")
        into, images, weights, other = map(torch.from_numpy, (into, images, weights, other))
    add_sums(into, weights, list(images))
    add_product(into, images[0], other)
    np.testing.assert_allclose(whole[:, 0], expected, atol=1e-5)
    np.testing.assert_array_equal(whole[:, 1], total)


@pytest.mark.parametrize("axis", [-2, -1])
def test_edges_are_continued(axis):
    image = RNG.random((2, 5, 6)).astype(np.float32)
    pads = [(0, 0)] * 3
    pads[axis] = (2, 3)
    np.testing.assert_array_equal(continued(image, 2, 3, axis), np.pad(image, pads, mode="edge"))


def test_products_go_where_they_are_wanted():
    image = RNG.standard_normal((3, 40, 30)).astype(np.float32)
    for by_row, by_col in (
        (band(20, 40), band(60, 30)),
        (np.eye(40)[5:9], np.eye(30)),
        (band(80, 40), np.eye(30)[2:]),
    ):
        one = Separable(by_row, by_col, image)
        out = np.full((3, len(by_row), len(by_col)), np.nan, np.float32)
        assert one(image, out) is out
        np.testing.assert_array_equal(out, one(image))
