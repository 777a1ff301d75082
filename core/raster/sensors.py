# SPDX-License-Identifier: GPL-2.0-or-later
"""Centre wavelengths of the bands of common sensors, by band name."""

from __future__ import annotations

import math
import re

# Micrometres. Sentinel-2: ESA's spectral response functions, mean of 2A and 2B.
SENTINEL2 = {
    "B01": 0.443,
    "B02": 0.492,
    "B03": 0.560,
    "B04": 0.665,
    "B05": 0.704,
    "B06": 0.741,
    "B07": 0.783,
    "B08": 0.833,
    "B8A": 0.865,
    "B09": 0.945,
    "B10": 1.374,
    "B11": 1.614,
    "B12": 2.202,
}
# Landsat 8 and 9 OLI (USGS), centre of each band's range.
LANDSAT_OLI = {
    "B1": 0.443,
    "B2": 0.482,
    "B3": 0.561,
    "B4": 0.655,
    "B5": 0.865,
    "B6": 1.609,
    "B7": 2.201,
    "B8": 0.590,
    "B9": 1.373,
}
# Common names of the STAC eo extension and Earth Search's asset keys.
COMMON = {
    "coastal": 0.443,
    "blue": 0.490,
    "green": 0.560,
    "red": 0.665,
    "rededge": 0.704,
    "rededge1": 0.704,
    "rededge2": 0.741,
    "rededge3": 0.783,
    "nir": 0.833,
    "nir08": 0.865,
    "nir09": 0.945,
    "cirrus": 1.374,
    "swir16": 1.614,
    "swir22": 2.202,
}


def is_sentinel2_band(name: str) -> bool:
    """Whether a band is named as in Sentinel-2's own files: B04, B8A, B11_20m (not Landsat's B4)."""
    return _plain(name).upper() in SENTINEL2


def _plain(name: str) -> str:
    """A band name without the resolution that JP2 files append."""
    return re.sub(r"[_ ]\d+m$", "", name.strip(), flags=re.IGNORECASE)


def wavelength_of(name: str, landsat: bool = False) -> float:
    """Centre wavelength in micrometres of a band name (B04, red, SR_B4, B8A_10m), or NaN.

    Without a leading zero, B1 to B9 are Landsat's in a Landsat file and Sentinel-2's elsewhere.
    """
    plain = _plain(name)
    if plain.lower() in COMMON:
        return COMMON[plain.lower()]
    match = re.fullmatch(r"(SR_)?B(\d{1,2}|8A)", plain, re.IGNORECASE)
    if not match:
        return math.nan
    number = match[2].upper()
    if match[1] or (landsat and number != "8A"):
        return LANDSAT_OLI.get(f"B{int(number)}", math.nan) if number != "8A" else math.nan
    return SENTINEL2.get(f"B{number.zfill(2)}", math.nan)
