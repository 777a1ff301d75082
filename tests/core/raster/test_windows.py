# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows of an image: each pixel once, margins within the image."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.raster.gdalio import sample_windows
from temporal_liif.core.raster.windows import Window, windows

sizes = st.integers(1, 60)


@given(sizes, sizes, st.integers(1, 70), st.integers(0, 9))
def test_every_pixel_lies_in_one_window(height, width, side, margin):
    image = np.arange(height * width).reshape(height, width)
    out = np.full((height, width), -1)
    for own in windows(height, width, side):
        assert own.height <= side and own.width <= side
        assert (out[slice(*own.rows), slice(*own.cols)] == -1).all()
        wide = own.widened(margin, height, width)
        read = image[slice(*wide.rows), slice(*wide.cols)]
        assert read.shape == (wide.height, wide.width)
        out[slice(*own.rows), slice(*own.cols)] = read[own.within(wide)]
    assert np.array_equal(out, image)


def test_windows_come_in_reading_order():
    assert list(windows(5, 3, 2)) == [
        (0, 0, 2, 2),
        (0, 2, 2, 1),
        (2, 0, 2, 2),
        (2, 2, 2, 1),
        (4, 0, 1, 2),
        (4, 2, 1, 1),
    ]


def test_a_margin_ends_at_the_border():
    assert Window(2, 4, 2, 2).widened(3, 10, 7) == Window(0, 1, 7, 6)


@given(st.integers(1, 3000), st.integers(1, 3000), st.sampled_from([64, 128]))
def test_samples_of_an_image_are_nine_at_most_that_lie_in_it_and_in_one_block_each(height, width, side):
    found = sample_windows(height, width, side, whole=0)
    assert len(set(found)) == len(found) <= 9
    for row, col, high, wide in found:
        assert row + high <= height and col + wide <= width
        for start, length, size in ((row, high, height), (col, wide, width)):
            assert length == min(side, size)
            assert start % side == 0 or start + length == size
    tops, lefts = {row for row, *_ in found}, {col for _, col, *_ in found}
    assert len(found) == len(tops) * len(lefts) and {0, max(0, height - side)} <= tops
    if height >= 3 * side:
        assert len(tops) == 3
