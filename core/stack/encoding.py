# SPDX-License-Identifier: GPL-2.0-or-later
"""Reflectance as stored values: the same in QGIS, which writes them, and in the engine, which sends them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..raster.nodata import Number, storable
from .model import Stack

_CACHED = 1 << 15
"""Pixels of a band that are converted together."""


@dataclass(frozen=True)
class Encoding:
    """How reflectance is stored: reflectance = (stored * scale + offset) * reflectance_scale."""

    dtype: str
    """numpy name of the stored type."""

    nodata: Number | None
    """What stands where there is no data; None: 0, under a mask."""

    scales: tuple[float, ...]
    """(B,) of the bands."""

    offsets: tuple[float, ...]
    """(B,) of the bands."""

    reflectance_scale: float
    """Of all bands."""

    @classmethod
    def of(cls, stack: Stack) -> Encoding:
        """How the images of a stack are stored."""
        scales = tuple(float(band.scale) for band in stack.bands)
        offsets = tuple(float(band.offset) for band in stack.bands)
        return cls(stack.dtype, stack.nodata, scales, offsets, stack.reflectance_scale)


def encode(values: np.ndarray, encoding: Encoding) -> tuple[np.ndarray, np.ndarray]:
    """Stored values (B, h, w), and valid (h, w), of reflectance (B, h, w).

    Integers are rounded and cut to their type's range. A pixel with a band that is not finite becomes
    nodata in all bands; the value of a valid pixel that happens to equal nodata moves to its neighbour.
    """
    dtype = np.dtype(encoding.dtype)
    valid = np.isfinite(values).all(axis=0)
    stored = np.empty(values.shape, dtype)
    empty = nodata_value(dtype, encoding.nodata)
    # A few rows at a time, so that what lies between is in the processor's cache.
    step = max(1, _CACHED // max(1, values.shape[2]))
    for scale, offset, image, out in zip(encoding.scales, encoding.offsets, values, stored):
        for first in range(0, len(image), step):
            rows = slice(first, first + step)
            exact = np.where(valid[rows], image[rows], 0).astype(np.float64)
            exact /= encoding.reflectance_scale
            if offset:
                exact -= offset
            if scale != 1:
                exact /= scale
            part = _to_type(exact, dtype, encoding.nodata)
            part[~valid[rows]] = empty
            out[rows] = part
    return stored, valid


def _to_type(exact: np.ndarray, dtype: np.dtype, nodata: Number | None) -> np.ndarray:
    """In the stored type, and never nodata."""
    if dtype.kind in "iu":
        return _to_integers(exact, dtype, nodata)
    stored = exact.astype(dtype)
    if nodata is not None:
        stored[stored == dtype.type(nodata)] = np.nextafter(dtype.type(nodata), dtype.type(0))
        if nodata == 0:
            stored[stored == 0] = np.finfo(dtype).tiny
    return stored


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
