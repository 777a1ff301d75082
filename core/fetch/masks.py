# SPDX-License-Identifier: GPL-2.0-or-later
"""Masks of unusable pixels, from a scene's class or quality band."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from ..scenes.families import MaskRow


def unusable(values: np.ndarray, valid: np.ndarray, row: MaskRow, masked: Collection[str]) -> np.ndarray:
    """True where a mask band (h, w) says one of the `masked` meanings, or has no value itself.

    `row` says what the values mean: classes (a pixel has one of them) or bits (any may be set; for
    Landsat's two-bit confidences the plain bit of each class is used, as USGS recommends); of layers it is
    one that `layers` named.
    """
    if row.kind == "layers":
        return ~valid | (values > 0)
    wanted = [number for meaning in masked for number in row.classes.get(meaning, ())]
    if row.kind == "bits":
        bits = sum(1 << number for number in set(wanted))
        return ~valid | ((values.astype(np.int64) & bits) != 0)
    return ~valid | np.isin(values, wanted)


def layers(row: MaskRow, masked: Collection[str]) -> tuple[int, ...]:
    """Which bands of a mask's file have to be read (one-based)."""
    if row.kind != "layers":
        return (1,)
    return tuple(sorted({number for meaning in masked for number in row.classes.get(meaning, ())}))
