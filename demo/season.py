# SPDX-License-Identifier: GPL-2.0-or-later
"""How the ground changes: reflectance of every field and cover on any day.

Bands are B02, B03, B04, B08 of Sentinel-2. A day is counted since 1970-01-01 and may have a fraction.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from . import landscape as ground

BANDS = ("B02", "B03", "B04", "B08")

SPECTRA = {
    "soil": (0.068, 0.093, 0.122, 0.205),
    "green": (0.022, 0.056, 0.027, 0.470),
    "straw": (0.066, 0.106, 0.134, 0.275),
    "flower": (0.046, 0.128, 0.116, 0.440),
    "water": (0.046, 0.058, 0.036, 0.019),
    "asphalt": (0.098, 0.108, 0.114, 0.140),
    "track": (0.125, 0.158, 0.198, 0.265),
    "bare canopy": (0.036, 0.047, 0.052, 0.150),
    "leafy canopy": (0.019, 0.040, 0.020, 0.400),
    "winter grass": (0.040, 0.066, 0.058, 0.240),
    "summer grass": (0.031, 0.068, 0.042, 0.420),
}
ROOFS = ((0.072, 0.096, 0.178, 0.240), (0.128, 0.136, 0.146, 0.176), (0.300, 0.312, 0.322, 0.340))

CROPS = ("cereal", "rapeseed", "maize", "beet", "meadow", "fallow")
SHARES = (0.34, 0.13, 0.21, 0.10, 0.15, 0.07)


def _spectrum(name: str) -> np.ndarray:
    return np.array(SPECTRA[name], np.float32)


def _rise(day: np.ndarray | float, middle: np.ndarray | float, width: float) -> np.ndarray:
    """Logistic step from 0 to 1."""
    return 1.0 / (1.0 + np.exp(-(np.asarray(day) - middle) / width))


def _bump(day: float, middle: np.ndarray, width: float) -> np.ndarray:
    return np.exp(-(((day - middle) / width) ** 2))


class Season:
    """The year of every field, drawn once from a seed."""

    def __init__(self, fields: int, seed: int):
        rng = np.random.default_rng(seed)
        self.crop = rng.choice(len(CROPS), fields, p=SHARES)
        self.early = rng.normal(0.0, 6.0, fields)
        """Days by which this field runs ahead of (or behind) its crop's mean."""
        self.vigour = rng.uniform(0.80, 1.0, fields)
        self.soil = rng.normal(1.0, 0.13, fields).clip(0.7, 1.35)
        self.redness = rng.normal(0.0, 0.05, fields)
        self.event = rng.uniform(0.0, 1.0, fields)

    def fractions(self, day: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Shares (fields,) of green leaves, straw and flowers, and the brightness of the soil."""
        year_start = date(date.fromordinal(719163 + int(day)).year, 1, 1).toordinal() - 719163
        doy = day - year_start + self.early
        crop = self.crop
        green = np.zeros(len(crop))
        straw = np.zeros(len(crop))
        flower = np.zeros(len(crop))
        tilled = np.zeros(len(crop))

        for kind, spring, ripe, cut in ((0, 88, 169, 192), (1, 78, 166, 184)):
            own = crop == kind
            grown = 0.25 + 0.75 * _rise(doy, spring, 9.0)
            dry = _rise(doy, ripe, 4.5)
            harvest = _rise(doy, cut + 12 * self.event, 0.6)
            green[own] = (grown * (1 - dry) * self.vigour)[own]
            straw[own] = (grown * dry * (1 - 0.45 * harvest))[own]
        rape = crop == 1
        flower[rape] = (0.75 * _bump(0.0, 116 - doy, 12.0))[rape]
        for kind, sowing, middle, width in ((2, 112, 163, 7.5), (3, 90, 147, 8.0)):
            own = crop == kind
            tilled[own] = _rise(doy, sowing + 14 * self.event, 0.6)[own]
            stubble = 0.35 * (1 - tilled)
            green[own] = (_rise(doy, middle, width) * self.vigour + 0.18 * (1 - tilled) * self.event)[own]
            straw[own] = stubble[own]
        meadow = crop == 4
        mown = np.zeros(len(crop))
        for cut in (138 + 18 * self.event, 186 + 14 * self.event):
            since = doy - cut
            mown = np.maximum(mown, _rise(since, 0.0, 0.5) * np.exp(-np.maximum(since, 0) / 16.0))
        lush = 0.50 + 0.42 * _rise(doy, 92, 10.0)
        green[meadow] = (lush * (1 - 0.62 * mown) * self.vigour)[meadow]
        straw[meadow] = (0.12 + 0.22 * mown)[meadow]
        fallow = crop == 5
        green[fallow] = (0.12 + 0.16 * _rise(doy, 120, 15.0))[fallow]
        straw[fallow] = 0.2

        green = green * (1 - flower)
        scale = np.maximum(1.0, green + straw + flower)
        wet = 1.0 - 0.10 * np.sin(doy / 9.0) - 0.06 * np.sin(doy / 4.1 + 1.0)
        return green / scale, straw / scale, flower / scale, self.soil * wet * (1 - 0.14 * tilled)

    def fields(self, day: float) -> tuple[np.ndarray, np.ndarray]:
        """Reflectance (fields, 4) and share of bare ground (fields,) on a day."""
        green, straw, flower, brightness = self.fractions(day)
        bare = np.clip(1 - green - straw - flower, 0, 1)
        tilt = 1 + self.redness[:, None] * np.array([-1.0, -0.3, 0.8, 0.4])
        spectrum = (
            bare[:, None] * brightness[:, None] * tilt * _spectrum("soil")
            + green[:, None] * _spectrum("green")
            + straw[:, None] * _spectrum("straw")
            + flower[:, None] * _spectrum("flower")
        )
        return spectrum.astype(np.float32), bare.astype(np.float32)

    def covers(self, day: float) -> np.ndarray:
        """Reflectance (9, 4) of the covers that all share one season; rows of FIELD and ROOF are unused."""
        year_start = date(date.fromordinal(719163 + int(day)).year, 1, 1).toordinal() - 719163
        doy = day - year_start
        leaf, sward = float(_rise(doy, 108, 6.5)), float(_rise(doy, 92, 12.0))
        dry = float(_rise(doy, 190, 9.0))
        table = np.zeros((9, len(BANDS)), np.float32)
        table[ground.SOIL] = _spectrum("soil")
        table[ground.GRASS] = (
            (1 - sward) * _spectrum("winter grass")
            + sward * (1 - 0.25 * dry) * _spectrum("summer grass")
            + 0.25 * sward * dry * _spectrum("straw")
        )
        table[ground.WATER] = _spectrum("water") * (1 + 0.18 * np.sin(doy / 23.0))
        table[ground.ASPHALT] = _spectrum("asphalt")
        table[ground.TRACK] = _spectrum("track")
        table[ground.CANOPY] = (1 - leaf) * _spectrum("bare canopy") + leaf * _spectrum("leafy canopy")
        table[ground.SHADE] = 0.42 * table[ground.GRASS]
        return table
