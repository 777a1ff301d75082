# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrays in pages of their own."""

from __future__ import annotations

import numpy as np
from temporal_liif.core.memory import LARGE_PAGE, mapped_zeros


def test_mapped_zeros_are_arrays_like_others():
    array = mapped_zeros((3, 4, 5), "uint16")
    assert array.shape == (3, 4, 5) and array.dtype == np.uint16 and not array.any()
    array[1] = 7
    view = array[1:, 2:]
    del array
    assert view[0].min() == 7 and view[1].max() == 0
    assert mapped_zeros((0, 4), bool).shape == (0, 4)


def test_large_mapped_zeros_begin_at_a_large_page():
    array = mapped_zeros((3, LARGE_PAGE // 2 + 1), "uint16")
    assert array.ctypes.data % LARGE_PAGE == 0 and not array.any()
    array[...] = 9
    assert array.nbytes > LARGE_PAGE and array.min() == 9
