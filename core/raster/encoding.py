# SPDX-License-Identifier: GPL-2.0-or-later
"""Encoding of reflectance as the values that a stack stores."""

from __future__ import annotations

import numpy as np

from ..stack.model import Stack
from .nodata import Number, storable


def encode(values: np.ndarray, stack: Stack) -> tuple[np.ndarray, np.ndarray]:
    """Stored values (B, h, w) in the stack's dtype, and valid (h, w), of reflectance (B, h, w).

    Inverts reflectance = (stored * scale + offset) * reflectance_scale. Integers are rounded and cut to
    their type's range. A pixel with a band that is not finite becomes nodata in all bands; the value of a
    valid pixel that happens to equal nodata moves to its neighbour.
    """
    valid = np.isfinite(values).all(axis=0)
    scale = np.array([band.scale for band in stack.bands], dtype=np.float64).reshape(-1, 1, 1)
    offset = np.array([band.offset for band in stack.bands], dtype=np.float64).reshape(-1, 1, 1)
    exact = np.where(valid, values, 0).astype(np.float64) / stack.reflectance_scale
    exact = (exact - offset) / scale
    dtype = np.dtype(stack.dtype)
    if dtype.kind in "iu":
        stored = _to_integers(exact, dtype, stack.nodata)
    else:
        stored = exact.astype(dtype)
        if stack.nodata is not None:
            stored[stored == dtype.type(stack.nodata)] = np.nextafter(dtype.type(stack.nodata), dtype.type(0))
            if stack.nodata == 0:
                stored[stored == 0] = np.finfo(dtype).tiny
    stored[:, ~valid] = nodata_value(dtype, stack.nodata)
    return stored, valid


def nodata_value(dtype: np.dtype, nodata: Number | None) -> np.generic:
    """What stands in a pixel without data: the nodata value, or 0 under a mask."""
    if nodata is None or not storable(nodata, dtype):
        return dtype.type(0)
    return dtype.type(int(nodata) if dtype.kind in "iu" else nodata)


def _to_integers(exact: np.ndarray, dtype: np.dtype, nodata: Number | None) -> np.ndarray:
    """Rounded, cut to the type's range, and never nodata."""
    limits = np.iinfo(dtype)
    whole = np.rint(exact)
    # float64 cannot hold the largest 64-bit integers: stay one step below.
    high = float(limits.max) if dtype.itemsize < 8 else float(np.nextafter(float(limits.max), 0))
    whole = np.clip(whole, float(limits.min), high)
    if nodata is not None and storable(nodata, dtype):
        hit = whole == nodata
        if hit.any():
            up = (exact >= nodata) & (nodata < high) | (nodata == limits.min)
            whole[hit] = np.where(up, nodata + 1, nodata - 1)[hit]
    return whole.astype(dtype)
