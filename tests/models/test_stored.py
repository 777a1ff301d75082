# SPDX-License-Identifier: GPL-2.0-or-later
"""Stored values made by torch: those of core.stack.encoding, bit for bit."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from temporal_liif.core.stack.encoding import Encoding, encode
from temporal_liif.models.stored import stored

KINDS = [
    ("uint16", 0, 1.0, 0.0, 1e-4),
    ("uint16", 65535, 1.0, -1000.0, 1e-4),
    ("int16", -32768, 1.0, 0.0, 1e-4),
    ("uint8", None, 2.0, 0.5, 0.004),
    ("int8", -1, 1.0, 0.0, 0.01),
    ("uint32", 7, 1.0, 0.0, 1e-8),
    ("int32", None, 0.3, 12.0, 1e-9),
    ("float32", 0, 1.0, 0.0, 1.0),
    ("float64", -9999, 2.0, 1.0, 1e-4),
]


@pytest.mark.parametrize(("dtype", "nodata", "scale", "offset", "reflectance_scale"), KINDS)
def test_values_are_those_that_the_writer_stores(dtype, nodata, scale, offset, reflectance_scale):
    rng = np.random.default_rng(1)
    encoding = Encoding(dtype, nodata, (scale, 1.0), (offset, 0.0), reflectance_scale)
    values = rng.normal(0.2, 0.4, (3, 2, 40, 300)).astype(np.float32)
    # On and about halves and the nodata value, beyond the type's limits, and nothing.
    halves = (rng.integers(-4, 9, 300) + 0.5) * reflectance_scale
    values[0, 0, 0], values[0, 1, 0] = halves, halves
    values[1, 0, :3] = (np.array([[-0.4], [0.0], [0.4]]) + (nodata or 0)) * reflectance_scale
    values[1, :, 4], values[1, :, 5] = 1e9, -1e9
    values[2, 0, 7, ::2], values[2, 1, 9, ::3], values[2, 0, 11] = np.nan, np.inf, -np.inf
    found, valid = stored(torch.from_numpy(values), encoding)
    assert found.dtype == np.dtype(dtype) and valid.dtype == bool
    for n, image in enumerate(values):
        expected, known = encode(image, encoding)
        np.testing.assert_array_equal(found[n], expected)
        np.testing.assert_array_equal(valid[n], known)
