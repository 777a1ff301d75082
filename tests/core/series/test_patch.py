# SPDX-License-Identifier: GPL-2.0-or-later
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.series.patch import Axis


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
