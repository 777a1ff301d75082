# SPDX-License-Identifier: GPL-2.0-or-later
"""How the images of a stack are stored: the form of their files, and reflectance as stored values."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from ..raster.grid import Grid
from ..raster.header import NODATA_RULE_KEY, REFLECTANCE_KEY
from ..raster.nodata import Number, storable
from ..raster.raster_plan import RasterPlan
from .model import Stack

_CACHED = 1 << 15
"""Pixels of a band that are converted together."""


def plan_of(image: Stack, grid: Grid, tags: Mapping[str, str]) -> RasterPlan:
    """The plan of an image with the type, nodata, mask and bands of `image`.

    Scale and offset are declared where one of them differs from 1 and 0.
    """
    bands = image.bands
    declared = any((band.scale, band.offset) != (1.0, 0.0) for band in bands)
    return RasterPlan(
        grid=grid,
        dtype=image.dtype,
        names=tuple(band.name for band in bands),
        nodata=image.nodata,
        masked=image.masked,
        classes=any(band.classes for band in bands),
        scales=tuple(band.scale for band in bands) if declared else (),
        offsets=tuple(band.offset for band in bands) if declared else (),
        metadata=tags,
        band_metadata=tuple(_wavelength(band.wavelength) for band in bands),
    )


def reflectance_tags(image: Stack) -> dict[str, str]:
    """Metadata that say what the stored values are."""
    return {REFLECTANCE_KEY: repr(image.reflectance_scale), NODATA_RULE_KEY: image.nodata_rule}


def encode(values: np.ndarray, stack: Stack) -> tuple[np.ndarray, np.ndarray]:
    """Stored values (B, h, w) in the stack's dtype, and valid (h, w), of reflectance (B, h, w).

    Inverts reflectance = (stored * scale + offset) * reflectance_scale. Integers are rounded and cut to
    their type's range. A pixel with a band that is not finite becomes nodata in all bands; the value of a
    valid pixel that happens to equal nodata moves to its neighbour.
    """
    dtype = np.dtype(stack.dtype)
    valid = np.isfinite(values).all(axis=0)
    stored = np.empty(values.shape, dtype)
    empty = nodata_value(dtype, stack.nodata)
    # A few rows at a time, so that what lies between is in the processor's cache.
    step = max(1, _CACHED // max(1, values.shape[2]))
    for band, image, out in zip(stack.bands, values, stored):
        for first in range(0, len(image), step):
            rows = slice(first, first + step)
            exact = np.where(valid[rows], image[rows], 0).astype(np.float64)
            exact /= stack.reflectance_scale
            if band.offset:
                exact -= band.offset
            if band.scale != 1:
                exact /= band.scale
            part = (
                _to_integers(exact, dtype, stack.nodata) if dtype.kind in "iu" else _to_floats(exact, stack)
            )
            part[~valid[rows]] = empty
            out[rows] = part
    return stored, valid


def _to_floats(exact: np.ndarray, stack: Stack) -> np.ndarray:
    """In the stack's type, and never nodata."""
    dtype = np.dtype(stack.dtype)
    stored = exact.astype(dtype)
    if stack.nodata is not None:
        stored[stored == dtype.type(stack.nodata)] = np.nextafter(dtype.type(stack.nodata), dtype.type(0))
        if stack.nodata == 0:
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


def _wavelength(length: float) -> dict[str, str]:
    """A band's centre wavelength (micrometres), as ENVI names it; NaN: none."""
    return {} if math.isnan(length) else {"wavelength": f"{length:.6g}", "wavelength_units": "Micrometers"}
