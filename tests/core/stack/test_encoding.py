# SPDX-License-Identifier: GPL-2.0-or-later
"""Reflectance to stored numbers, for any type, scale and nodata."""

from datetime import datetime, timezone

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.raster.grid import Grid
from temporal_liif.core.stack.encoding import Encoding, encode
from temporal_liif.core.stack.model import Band, Observation, Stack

GRID = Grid("", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 4, 3)
SEEN = (Observation("x", datetime(2021, 5, 1, tzinfo=timezone.utc)),)


@given(
    dtype=st.sampled_from(["uint8", "int16", "uint16", "int32", "uint32"]),
    scale=st.sampled_from([1.0, 1e-4, 2.75e-5, 0.5]),
    offset=st.sampled_from([0.0, -0.1, 3.0]),
    factor=st.sampled_from([1.0, 1e-4]),
    pick=st.integers(0, 4),
    data=st.data(),
)
def test_integers_decode_to_the_reflectance(dtype, scale, offset, factor, pick, data):
    limits = np.iinfo(dtype)
    nodata = [None, 0, limits.min, limits.max, 77][pick]
    whole = data.draw(st.lists(st.integers(limits.min, limits.max), min_size=12, max_size=12))
    wanted = np.array(whole, np.float64).reshape(1, 3, 4)
    values = (wanted * scale + offset) * factor
    stack = Stack(GRID, (Band("a", scale=scale, offset=offset),), SEEN, dtype, nodata, factor)
    stored, valid = encode(values, Encoding.of(stack))
    assert stored.dtype == np.dtype(dtype) and valid.all()
    if nodata is not None:
        assert (stored != nodata).all()
    moved = wanted == nodata if nodata is not None else np.zeros(wanted.shape, bool)
    np.testing.assert_array_equal(stored[~moved], wanted[~moved])
    assert (np.abs(stored[moved].astype(np.float64) - wanted[moved]) == 1).all()


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("nodata", [None, -9999.0, 0.0, float("nan"), 0.25])
def test_floats_keep_their_value_and_never_become_nodata(dtype, nodata):
    values = np.array([[[0.1, 0.25, 0.0, np.nan], [1.5, -0.2, 0.3, np.inf], [0.5, 0.5, 0.5, -9999]]])
    stack = Stack(GRID, (Band("a"),), SEEN, dtype, nodata)
    stored, valid = encode(values, Encoding.of(stack))
    assert stored.dtype == np.dtype(dtype)
    np.testing.assert_array_equal(valid, np.isfinite(values[0]))
    np.testing.assert_allclose(stored[0][valid], values[0][valid], rtol=1e-6, atol=1e-30)
    if nodata is not None and not np.isnan(nodata):
        assert (stored[0][valid] != np.dtype(dtype).type(nodata)).all()
    expected = 0.0 if nodata is None else nodata
    np.testing.assert_array_equal(stored[0][~valid], np.full(2, expected, dtype))


def test_a_band_without_value_makes_the_pixel_nodata():
    values = np.full((2, 3, 4), 0.3)
    values[1, 2, 3] = np.nan
    stored, valid = encode(
        values, Encoding.of(Stack(GRID, (Band("a"), Band("b")), SEEN, "uint16", 0.0, 1e-4))
    )
    assert stored[:, 2, 3].tolist() == [0, 0] and valid.sum() == 11 and (stored[:, :2] == 3000).all()
