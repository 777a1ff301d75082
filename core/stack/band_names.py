# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands by any of their names: the rasters' own, the sensor's (B4, B04, SR_B4), or a common one (red)."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from ..raster.sensors import ROLES, band_code, common_name, wavelength_of
from .model import Band

_SAME = 0.015
"""Micrometres within which a sensor's band (B04) is the one that rasters call by a common name (red)."""

_NUMBERED = re.compile(r"b(?:and_?)?0*(\d{1,3})", re.IGNORECASE)

_NEAR = 0.04
"""Micrometres within which bands of two sensors are taken for the same."""


def find_band(wanted: str, names: Sequence[str], wavelengths: Sequence[float]) -> int | None:
    """Index of the band that `wanted` names among bands of these names and centre wavelengths (micrometres).

    Their own name counts first, then the sensor's number (B4 is B04 and SR_B4), then the part of the spectrum
    (red is the band at 0.665, B04 the one that is called red), then the place of a band of which nothing is
    known (B4 is Band 4). None where there is no such band, or several of that number.
    """
    own = [name.strip().lower() for name in names]
    if wanted.strip().lower() in own:
        return own.index(wanted.strip().lower())
    code, codes = band_code(wanted), [band_code(name) for name in names]
    if code and any(codes):
        return codes.index(code) if codes.count(code) == 1 else None
    role = ROLES.get(common_name(wanted))
    if role is not None:
        low, high, centre = role.low, role.high, role.centre
    else:
        centre = wavelength_of(wanted)
        low, high = centre - _SAME, centre + _SAME
    near = [
        (abs(length - centre), index) for index, length in enumerate(wavelengths) if low <= length <= high
    ]
    if near:
        return min(near)[1]
    numbered = _NUMBERED.fullmatch(wanted.strip())
    place = own.index(f"band {numbered[1]}") if numbered and f"band {numbered[1]}" in own else None
    return place if place is None or math.isnan(wavelengths[place]) else None


def matching_bands(bands: Sequence[Band], others: Sequence[Band]) -> list[str] | None:
    """Names of those of `others` that show the same as `bands`, in their order; None where one has no match.

    A band is found by name (`find_band`), else as the nearest in wavelength, at most 0.04 micrometres off.
    """
    names, lengths = [band.name for band in others], [band.wavelength for band in others]
    found = []
    for band in bands:
        index = find_band(band.name, names, lengths)
        if index is None:
            near = [(abs(length - band.wavelength), at) for at, length in enumerate(lengths)]
            near = [pair for pair in near if pair[0] <= _NEAR]
            if not near:
                return None
            index = min(near)[1]
        found.append(names[index])
    return found if len(set(found)) == len(found) else None
