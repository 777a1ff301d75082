# SPDX-License-Identifier: GPL-2.0-or-later
"""8-bit RGB to HSV and back, bit for bit as OpenCV's vectorised `cvtColor` on x86 computes it.

The published histogram adaptation went through OpenCV, and its pixels can only be met by the same
arithmetic: hue in steps of 2 degrees (0 to 179), saturation and value 0 to 255, division by fixed-point
tables on the way there; on the way back float32 and, in whole groups of 32 columns, truncation, while the
columns left over at the right of each row are rounded.
"""

from __future__ import annotations

import numpy as np

_SHIFT = 12
_HALF = 1 << (_SHIFT - 1)
_GROUP = 32
"""Columns that one AVX2 instruction converts; OpenCV rounds only what is left over after the last group."""

_CORNERS = np.array([[0, 3, 1], [2, 0, 1], [1, 0, 3], [1, 2, 0], [3, 1, 0], [0, 1, 2]])
"""For each sextant of the hue: which of (v, v(1-s), v(1-sf), v(1-s(1-f))) is red, green, blue."""


def _reciprocals(numerator: int) -> np.ndarray:
    """Fixed-point `numerator / i` for i of 0 to 255 (0 for i = 0)."""
    table = np.zeros(256, np.int64)
    table[1:] = np.rint((numerator << _SHIFT) / np.arange(1, 256, dtype=np.float64))
    return table


_PER_VALUE = _reciprocals(255)
_PER_CHROMA = np.concatenate([[0], np.rint((180 << _SHIFT) / (6.0 * np.arange(1, 256)))]).astype(np.int64)


def value(rgb: np.ndarray) -> np.ndarray:
    """V of HSV: the largest of red, green and blue, (3, H, W) to (H, W), in the type of the input."""
    return np.maximum(np.maximum(rgb[0], rgb[1]), rgb[2])


def from_rgb(rgb: np.ndarray) -> np.ndarray:
    """Hue, saturation, value of 8-bit red, green, blue: (3, H, W) uint8 to (3, H, W) uint8."""
    red, green, blue = (band.astype(np.int64) for band in rgb)
    top = np.maximum(np.maximum(red, green), blue)
    chroma = top - np.minimum(np.minimum(red, green), blue)
    saturation = (chroma * _PER_VALUE[top] + _HALF) >> _SHIFT
    sector = np.where(
        top == red,
        green - blue,
        np.where(top == green, blue - red + 2 * chroma, red - green + 4 * chroma),
    )
    hue = (sector * _PER_CHROMA[chroma] + _HALF) >> _SHIFT
    hue += np.where(hue < 0, 180, 0)
    return np.stack([hue, saturation, top]).astype(np.uint8)


def to_rgb(hsv: np.ndarray, width: int | None = None, column: int = 0) -> np.ndarray:
    """Red, green, blue of 8-bit hue, saturation, value: (3, H, W) uint8 to (3, H, W) uint8.

    For a block of a larger image, `width` is the whole image's and `column` the block's first column:
    whether a column is truncated or rounded depends on its place in the whole row.
    """
    one = np.float32(1)
    hue = hsv[0].astype(np.float32) * np.float32(6 / 180)
    saturation = hsv[1].astype(np.float32) * np.float32(1 / 255)
    top = hsv[2].astype(np.float32) * np.float32(1 / 255)
    sextant = np.floor(hue)
    part = hue - sextant
    levels = np.stack(
        [
            top,
            top * (one - saturation),
            top * (one - saturation * part),
            top * (one - saturation * (one - part)),
        ]
    )
    corner = np.moveaxis(_CORNERS[sextant.astype(np.int64) % 6], -1, 0)
    scaled = np.take_along_axis(levels, corner, axis=0) * np.float32(255)
    whole = (hsv.shape[-1] if width is None else width) // _GROUP * _GROUP - column
    split = max(0, min(hsv.shape[-1], whole))
    scaled[..., :split] = np.trunc(scaled[..., :split])
    scaled[..., split:] = np.rint(scaled[..., split:])
    return np.clip(scaled, 0, 255).astype(np.uint8)
