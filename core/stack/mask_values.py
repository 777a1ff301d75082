# SPDX-License-Identifier: GPL-2.0-or-later
"""Stored values of a cloud mask, read by what its kind says of them."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from .mask_kinds import GROWN, Flag, MaskKind


def hits(
    kind: MaskKind, stored: np.ndarray, hidden: Collection[str], band: int = 1
) -> tuple[np.ndarray, np.ndarray]:
    """Where the values (h, w) of a band have one of the `hidden` meanings, and where one that is grown."""
    if kind.ranges:
        found = np.zeros(stored.shape, bool)
        for low, high in kind.ranges:
            found |= (stored >= low) & (stored <= high)
        return found, found
    whole = stored if stored.dtype.kind in "iu" else np.rint(np.nan_to_num(stored)).astype(np.int64)
    plain, grown = np.zeros(stored.shape, bool), np.zeros(stored.shape, bool)
    for meaning in hidden:
        target = grown if meaning in GROWN else plain
        for flag in kind.flags.get(meaning, ()):
            if flag.band == band:
                target |= _has(whole, flag)
    return plain | grown, grown


def _has(stored: np.ndarray, flag: Flag) -> np.ndarray:
    """Where whole numbers (h, w) have a meaning."""
    if not flag.bits:
        return np.isin(stored, flag.values) if flag.values else stored != 0
    mask = ((1 << flag.bits) - 1) << flag.first
    if stored.dtype.kind != "u" or flag.first + flag.bits > 8 * stored.dtype.itemsize:
        stored = stored.astype(np.int64)
    found = stored & stored.dtype.type(mask)
    return found != 0 if flag.bits == 1 else np.isin(found >> flag.first, flag.values)
