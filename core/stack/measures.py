# SPDX-License-Identifier: GPL-2.0-or-later
"""What the values of bands are: reflectance, temperature, or something else, as names and wavelengths say."""

from __future__ import annotations

import math
import re

TEMPERATURE = re.compile(r"(?<![A-Z])(?:ST_?B\d+|LST|lwir\d*|surface_temperature)(?![A-Z])", re.IGNORECASE)
"""In names of bands that hold temperatures."""

NO_REFLECTANCE = re.compile(r"(?<![A-Z])(?:AOT|WVP|[SV][ZA]A)(?:_\d\dm)?$", re.IGNORECASE)
"""At the end of names of other bands without reflectance: aerosol, water vapour, angles."""

_SOLAR = 4.0
"""Micrometres up to which a band sees sunlight; above, the ground's own radiation is stronger."""


def is_reflectance(name: str, wavelength: float) -> bool:
    """Whether a band of this name and centre wavelength (micrometres, NaN: unknown) can be reflectance."""
    if TEMPERATURE.search(name) or NO_REFLECTANCE.search(name):
        return False
    return math.isnan(wavelength) or wavelength < _SOLAR
