# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands of common sensors: centre wavelengths by band name, and the part of the spectrum that each shows."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

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
# Landsat 4 and 5 TM and 7 ETM+ (USGS), centre of each band's range; B6 is thermal.
LANDSAT_TM = {
    "B1": 0.485,
    "B2": 0.560,
    "B3": 0.660,
    "B4": 0.830,
    "B5": 1.650,
    "B7": 2.215,
}
# MODIS surface reflectance (MOD09), centre of each band's range.
MODIS = {
    "B1": 0.645,
    "B2": 0.859,
    "B3": 0.469,
    "B4": 0.555,
    "B5": 1.240,
    "B6": 1.640,
    "B7": 2.130,
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
# Other words for them, without case, blanks and underscores.
_WORDS = {
    "coastalaerosol": "coastal",
    "coastalblue": "coastal",
    "rededge071": "rededge1",
    "rededge075": "rededge2",
    "rededge078": "rededge3",
    "nearinfrared": "nir",
    "nirbroad": "nir",
    "nir1": "nir",
    "nir2": "nir08",
    "nirnarrow": "nir08",
    "narrownir": "nir08",
    "swir1": "swir16",
    "swir2": "swir22",
}


@dataclass(frozen=True)
class Role:
    """A part of the spectrum that sensors have a band for; micrometres."""

    centre: float
    """Among several bands, the one nearest to it stands for the role."""

    low: float
    high: float


ROLES = {
    "coastal": Role(0.443, 0.400, 0.455),
    "blue": Role(0.490, 0.455, 0.515),
    "green": Role(0.560, 0.535, 0.585),
    "red": Role(0.660, 0.620, 0.685),
    "rededge1": Role(0.704, 0.690, 0.720),
    "rededge2": Role(0.741, 0.730, 0.755),
    "rededge3": Role(0.783, 0.765, 0.799),
    "nir": Role(0.833, 0.800, 0.900),
    "nir08": Role(0.865, 0.845, 0.890),
    "nir09": Role(0.945, 0.920, 0.960),
    "cirrus": Role(1.374, 1.350, 1.400),
    "swir16": Role(1.614, 1.550, 1.760),
    "swir22": Role(2.202, 2.050, 2.360),
}
"""By common name. A sensor's one near-infrared band is `nir` and, where it is narrow, `nir08` too."""


def is_sentinel2_band(name: str) -> bool:
    """Whether a band is named as in Sentinel-2's own files: B04, B8A, B11_20m (not Landsat's B4)."""
    return _plain(name).upper() in SENTINEL2


def _plain(name: str) -> str:
    """A band name without the resolution that JP2 files append."""
    return re.sub(r"[_ ]\d+m$", "", name.strip(), flags=re.IGNORECASE)


def bands_of_file(name: str) -> dict[str, float] | None:
    """The bands B1, B2, ... of the Landsat sensor that a file's name names; None for another's."""
    match = re.match(r"L([CEMOT])0?(\d)|HLS2?[._-]?L30", name, re.IGNORECASE)
    if match is None:
        return None
    if match[1] is None or int(match[2]) >= 8:
        return LANDSAT_OLI
    # The multispectral scanner's bands are others.
    return {} if match[1].upper() == "M" else LANDSAT_TM


def band_of_file(stem: str) -> str:
    """The band that a Sentinel-2, Landsat or HLS file's name, without suffix, ends with; empty for none."""
    match = re.search(r"(?:^|[._])((?:SR_)?B(?:\d{1,2}|8A))(?:_\d+m)?$", stem, re.IGNORECASE)
    return match[1] if match else ""


def common_name(name: str) -> str:
    """The common name that a band is called by (Red Edge 1, nbart_red: rededge1, red); empty for others."""
    word = re.sub(r"[\W_]", "", name).lower()
    if match := re.fullmatch(r"nbart?(coastalaerosol|blue|green|red|rededge\d|nir\d?)", word):
        word = match[1]
    word = _WORDS.get(word, word)
    return "rededge1" if word == "rededge" else word if word in COMMON else ""


def common_name_at(wavelength: float) -> str:
    """The common name of the part of the spectrum at a wavelength in micrometres; empty for none."""
    near = [
        (abs(role.centre - wavelength), name)
        for name, role in ROLES.items()
        if role.low <= wavelength <= role.high
    ]
    return min(near)[1] if near else ""


def band_code(name: str) -> str:
    """The number of a band (B4, B04, SR_B4, B04_10m: 4; B8A: 8A); empty for a name without."""
    match = re.fullmatch(r"(?:SR_)?B(\d{1,2}|8A)", _plain(name), re.IGNORECASE)
    return match[1].upper().lstrip("0") if match else ""


def wavelength_of(name: str, numbered: dict[str, float] | None = None) -> float:
    """Centre wavelength in micrometres of a band name (B04, red, SR_B4, B8A_10m), or NaN.

    `numbered`: the bands B1, B2, ... of the sensor where it is known (see `bands_of_file`); else names
    beginning with SR_ are those of Landsat 8 and 9, and others Sentinel-2's.
    """
    if common := common_name(_plain(name)):
        return COMMON[common]
    if match := re.fullmatch(r"sur_refl_b0?([1-7])(?:_1)?", name.strip(), re.IGNORECASE):
        return MODIS[f"B{match[1]}"]
    code = band_code(name)
    if numbered is None and _plain(name).upper().startswith("SR_"):
        numbered = LANDSAT_OLI
    if numbered is not None and code != "8A":
        return numbered.get(f"B{code}", math.nan)
    return SENTINEL2.get(f"B{code.zfill(2)}", math.nan)
