# SPDX-License-Identifier: GPL-2.0-or-later
"""Sums over boxes around the pixels of a window."""

from __future__ import annotations

import numpy as np
from temporal_liif.core.series import texture


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
