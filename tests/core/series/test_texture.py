# SPDX-License-Identifier: GPL-2.0-or-later
"""Sums over boxes around the pixels of a window."""

from __future__ import annotations

import numpy as np
from temporal_liif.core.series import texture, window_equations
from temporal_liif.core.series.workspace import Workspace


def test_sums_of_sums_over_a_box_count_what_lies_within_the_window():
    images = np.random.default_rng(0).standard_normal((2, 40, 33)).astype(np.float32)
    found = texture.box(images)
    expected = images.astype(np.float64)
    for _ in range(2):
        once = np.zeros_like(expected)
        for row, col in np.ndindex(40, 33):
            around = tuple(slice(max(0, at - texture._LOCAL), at + texture._LOCAL + 1) for at in (row, col))
            once[:, row, col] = expected[(slice(None), *around)].sum(axis=(1, 2))
        expected = once
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-3)


def test_filters_are_products_that_no_library_divides_among_threads(monkeypatch):
    """OpenBLAS does so from 2**18 multiplications on (its GEMM_MULTITHREAD_THRESHOLD)."""
    sizes, matmul = [], np.matmul

    def watched(one, other, **options):
        sizes.append(one.shape[-2] * one.shape[-1] * other.shape[-1])
        return matmul(one, other, **options)

    monkeypatch.setattr(np, "matmul", watched)
    for side in (128 + 2 * texture.EDGE, 2000):
        images = np.random.default_rng(1).standard_normal((1, side, side)).astype(np.float32)
        texture.box(images)
    assert 0 < max(sizes) <= 2**18


def test_windows_of_other_sizes_leave_nothing_in_the_space_between():
    rng = np.random.default_rng(2)
    space = Workspace()
    for shape in ((3, 2, 40, 33), (2, 3, 30, 44), (4, 1, 40, 33)):
        values, valid = rng.random(shape).astype(np.float32), rng.random((shape[0], *shape[2:])) > 0.001
        values *= valid[:, None]
        found = texture.prepare(values, valid, None, (5.0, 6.0), space)
        expected = texture.prepare(values, valid, None, (5.0, 6.0))
        assert np.isfinite(found.texture).all() and found.weights.any()
        np.testing.assert_array_equal(found.texture, expected.texture)
        np.testing.assert_array_equal(found.weights, expected.weights)


def test_slopes_are_central_differences_of_fourth_order():
    images = np.random.default_rng(3).standard_normal((2, 9, 12)).astype(np.float32)
    slopes = np.full((2, 2, 9, 12), np.nan, np.float32)
    window_equations._gradients(images, np.empty_like(images), slopes)
    for axis, found in zip((1, 2), slopes):
        near, far = (np.roll(images, -by, axis) - np.roll(images, by, axis) for by in (1, 2))
        inner = (slice(None), slice(2, -2), slice(2, -2))
        np.testing.assert_allclose(found[inner], ((8 * near - far) / 12)[inner], atol=1e-5)
        assert np.isfinite(found).all()
    for shape in ((1, 1, 2), (1, 2, 3)):
        slopes = np.full((2, *shape), np.nan, np.float32)
        window_equations._gradients(np.ones(shape, np.float32), np.empty(shape, np.float32), slopes)
        np.testing.assert_array_equal(slopes, 0)
