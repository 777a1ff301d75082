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


def test_filters_are_products_that_no_library_divides_among_threads():
    """OpenBLAS does so from 2**18 multiplications on (its GEMM_MULTITHREAD_THRESHOLD)."""
    largest = 0

    class Watched(np.ndarray):
        def __array_ufunc__(self, ufunc, method, *inputs, **options):
            nonlocal largest
            plain = [np.asarray(one) for one in inputs]
            if ufunc is np.matmul:
                (height, inner), width = plain[0].shape[-2:], plain[1].shape[-1]
                largest = max(largest, height * inner * width)
            out = options.pop("out", None)
            if out is not None:
                options["out"] = tuple(np.asarray(one) for one in out)
            return getattr(ufunc, method)(*plain, **options).view(Watched)

    side = 128 + 2 * texture.EDGE
    images = np.random.default_rng(1).standard_normal((3, side, side)).astype(np.float32)
    expected = texture.box(images)
    np.testing.assert_array_equal(np.asarray(texture.box(images.view(Watched))), expected)
    assert 0 < largest <= 2**18
