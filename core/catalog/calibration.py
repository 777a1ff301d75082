# SPDX-License-Identifier: GPL-2.0-or-later
"""From stored numbers to reflectance: which scale and offset hold for one Sentinel-2 item, and why.

Since processing baseline 04.00 Sentinel-2 stores DN = 10000 x reflectance + 1000. Whether the 1000 is
still in the pixels depends on who copied the product, and not every catalogue says so correctly.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SCALE = 1e-4
"""Reflectance per stored unit."""

SHIFT = -0.1
"""Offset in reflectance of baseline 04.00 and later."""

RULES = ("declared", "baseline", "legacy")
"""What a source's word is worth: its declared offset; nothing (look at the baseline); a doubtful flag."""


@dataclass(frozen=True)
class Calibration:
    """Reflectance = stored value * scale + offset, and the reason."""

    scale: float
    offset: float
    reason: str
    """For the log and the output's metadata."""

    doubtful: bool = False
    """True when the source is known to be unreliable here: worth a warning."""


def baseline(properties: Mapping[str, Any]) -> float:
    """Processing baseline of an item (5.09), from its properties or its product's name; NaN if unknown."""
    for name in ("s2:processing_baseline", "processing:version"):
        try:
            return float(properties[name])
        except (KeyError, TypeError, ValueError):
            continue
    names = " ".join(str(properties.get(name) or "") for name in ("s2:product_uri", "s2:granule_id", "title"))
    match = re.search(r"_N(\d\d)[.]?(\d\d)(?:_|$|\s|\.)", names)
    return float(f"{match[1]}.{match[2]}") if match else math.nan


def sentinel2(
    properties: Mapping[str, Any], scale: float | None, offset: float | None, rule: str = "declared"
) -> Calibration:
    """Scale and offset of a reflectance band of an item that declares `scale` and `offset` (or None)."""
    declared_scale = scale if scale else SCALE
    flag = properties.get("earthsearch:boa_offset_applied")
    if flag is True:
        doubt = "; this collection's flag is unreliable" if rule == "legacy" else ""
        reason = f"offset 0: earthsearch:boa_offset_applied is true{doubt}"
        return Calibration(declared_scale, 0.0, reason, rule == "legacy")
    if rule == "declared" and offset is not None:
        return Calibration(declared_scale, offset, f"offset {offset:g}: declared by the item")
    version = baseline(properties)
    if math.isnan(version):
        reason = "offset 0: neither an offset nor a processing baseline is given"
        return Calibration(declared_scale, 0.0, reason, True)
    shifted = version >= 4.0
    reason = f"offset {SHIFT if shifted else 0:g}: processing baseline {version:05.2f}"
    if rule == "legacy":
        reason += "; this collection's flag is unreliable"
    return Calibration(declared_scale, SHIFT if shifted else 0.0, reason, rule == "legacy")
