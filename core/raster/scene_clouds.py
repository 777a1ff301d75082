# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud cover of a whole scene, as metadata of its rasters state it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

CLOUD_COVER_KEY = "CLOUD_COVER"
"""Metadata key under which a written raster keeps the percentage."""

_KEYS = frozenset(
    ("CLOUDCOVER", "EOCLOUDCOVER", "CLOUDCOVERAGE", "CLOUDCOVERAGEASSESSMENT", "CLOUDYPIXELPERCENTAGE")
)
"""Keys without path and separators: of this library, Landsat and GDAL's IMAGERY, STAC, HLS, Sentinel-2."""


def cloud_cover_of(metadata: Mapping[str, str]) -> float | None:
    """Percent of the scene that is cloud; None where no key says so, or says what cannot be (-1, 999)."""
    for key, value in metadata.items():
        name = re.sub(r"[^A-Z]", "", re.split(r"[#./]", key)[-1].upper())
        if name in _KEYS and re.fullmatch(r"\s*\d+(\.\d*)?\s*%?\s*", value):
            number = float(value.strip(" %\t"))
            if number <= 100:
                return number
    return None


def mean_cover(covers: Iterable[float | None]) -> float | None:
    """Mean percentage of the scenes of one date, as far as they are known; None where none is."""
    known = [cover for cover in covers if cover is not None]
    return sum(known) / len(known) if known else None
