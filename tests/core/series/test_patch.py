# SPDX-License-Identifier: GPL-2.0-or-later
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.series.patch import Axis, Patch
from temporal_liif.core.series.shifts import Shifts


@given(
    source=st.integers(1, 400),
    factor=st.floats(1, 9),
    margin=st.integers(0, 40),
    data=st.data(),
)
def test_patch_covers_what_the_target_pixels_touch(source, factor, margin, data):
    target = max(source, round(source * factor))
    start = data.draw(st.integers(0, target - 1))
    stop = data.draw(st.integers(start + 1, target))
    axis = Axis.around(source, target, start, stop, margin)
    edges = axis.edges()
    assert axis.patch_start >= 0 and axis.patch_stop <= source
    assert edges[0] >= -1e-9 and edges[-1] <= axis.patch_stop - axis.patch_start + 1e-9
    if axis.patch_start > 0:
        assert edges[0] >= margin - 1e-9
    if axis.patch_stop < source:
        assert axis.patch_stop - axis.patch_start - edges[-1] >= margin - 1e-9
    np.testing.assert_allclose(axis.centres(), 0.5 * (edges[1:] + edges[:-1]), atol=1e-9)


def test_a_window_of_a_patch_keeps_its_shifts_and_weights():
    shape = 2, 5, 6
    numbers = np.arange(60, dtype=np.float32).reshape(shape)
    patch = Patch(
        values=numbers[:, None],
        valid=numbers > 3,
        days=np.array([0.0, 5.0]),
        wavelengths=np.array([0.665]),
        gsd=(10.0, 10.0),
        shifts=Shifts(np.arange(12.0).reshape(2, 2, 3), (40, 50), (3, 4)),
        weights=numbers / 60,
    )
    part = patch.window(slice(1, 4), slice(2, 6))
    np.testing.assert_array_equal(part.values[:, 0], numbers[:, 1:4, 2:6])
    np.testing.assert_array_equal(part.valid, numbers[:, 1:4, 2:6] > 3)
    assert part.shifts.place == (4, 6) and len(part.shifts) == 2
    whole = patch.shifts[1].field((5, 6))
    np.testing.assert_array_equal(part.shifts[1].field((3, 4)), whole[:, 1:4, 2:6])
    np.testing.assert_array_equal(part.weights, numbers[:, 1:4, 2:6] / 60)
    plain = replace(patch, shifts=None, weights=None).window(slice(1, 4), slice(2, 6))
    assert plain.shifts is None and plain.weights is None


def test_an_axis_is_narrowed_to_fewer_pixels_around_the_same_targets():
    axis = Axis.around(200, 400, 100, 180, 30)
    inner = axis.narrowed(12)
    assert (inner.patch_start, inner.patch_stop, inner.start, inner.stop) == (38, 102, 100, 180)
    assert inner.of(axis) == slice(18, 82)
    assert axis.narrowed(99) == axis  # there are no more
    part = replace(axis, start=120, stop=150)
    assert part.inside(axis) == slice(20, 50)
