# SPDX-License-Identifier: GPL-2.0-or-later
"""Reflectance as stored values, made where it was computed: what leaves a GPU is a quarter as large.

The same, bit for bit, as core.stack.encoding.encode.
"""

from __future__ import annotations

import numpy as np
import torch

from ..core.raster.nodata import storable
from ..core.stack.encoding import Encoding, encode, nodata_value

_CACHED = 1 << 16
"""Pixels of a band that are converted together on a CPU."""

_KINDS = {
    "uint8": (torch.uint8, torch.uint8),
    "int8": (torch.int8, torch.int8),
    "uint16": (torch.int32, torch.int16),
    "int16": (torch.int16, torch.int16),
    "uint32": (torch.int64, torch.int32),
    "int32": (torch.int32, torch.int32),
}
"""By numpy's name: a type that holds all values, and one with the same bits, which every device knows."""


def stored(values: torch.Tensor, encoding: Encoding) -> tuple[np.ndarray, np.ndarray]:
    """Stored values (N, B, H, W), and valid (N, H, W), of reflectance (N, B, H, W) on any device."""
    if encoding.dtype not in _KINDS:
        parts = [encode(image, encoding) for image in values.cpu().numpy()]
        return tuple(np.stack(part) for part in zip(*parts))
    out = torch.empty(values.shape, dtype=_KINDS[encoding.dtype][1], device=values.device)
    count, _, height, width = values.shape
    valid = torch.empty((count, height, width), dtype=torch.bool, device=values.device)
    step = max(1, _CACHED // max(1, width)) if values.device.type == "cpu" else height
    for image, known, into in zip(values, valid, out):
        for first in range(0, height, step):
            rows = slice(first, first + step)
            # 0 where all bands are finite, else NaN: a quarter of the time of asking each.
            part = image[:, rows]
            known[rows] = (part - part).sum(0) == 0
            for band, (scale, offset) in enumerate(zip(encoding.scales, encoding.offsets)):
                into[band, rows] = _band(image[band, rows], known[rows], encoding, scale, offset)
    return out.cpu().numpy().view(encoding.dtype), valid.cpu().numpy()


def _band(
    image: torch.Tensor, valid: torch.Tensor, encoding: Encoding, scale: float, offset: float
) -> torch.Tensor:
    """Stored values (h, w), with the bits of the stored type, of a band."""
    dtype, (wide, same) = np.dtype(encoding.dtype), _KINDS[encoding.dtype]
    exact = image.double()
    # By a number on the device: by one of Python's, GPUs multiply with its reciprocal.
    exact /= exact.new_tensor(encoding.reflectance_scale)
    if offset:
        exact -= offset
    if scale != 1:
        exact /= exact.new_tensor(scale)
    limits, nodata = np.iinfo(dtype), encoding.nodata
    low, high = limits.min, limits.max
    between = nodata is not None and storable(nodata, dtype)
    if between and nodata in (low, high):
        # What would be nodata at an end of the range is its neighbour.
        low, high, between = low + (nodata == low), high - (nodata == high), False
    whole = exact.round().clamp_(low, high)
    if between:
        whole = torch.where(whole == nodata, torch.where(exact >= nodata, nodata + 1.0, nodata - 1.0), whole)
    whole.masked_fill_(~valid, float(nodata_value(dtype, nodata)))
    return whole.to(wide).to(same)
