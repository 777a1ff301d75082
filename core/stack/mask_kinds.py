# SPDX-License-Identifier: GPL-2.0-or-later
"""Kinds of cloud masks: what the values, bits and bands of each mean, for fetched scenes and for files.

Sources: Sentinel-2 Products Specification (SCL, MSK_CLASSI, QA60); USGS Landsat Collection 2 Level-2 Science
Product Guide (QA_PIXEL) and Collection 1 (BQA, pixel_qa); HLS User Guide v2 (Fmask); MOD09 User's Guide,
table 13 (state_1km); Planet's UDM and UDM2; CLM of MAJA and of Sentinel Hub; FORCE's QAI; Fmask 4;
Digital Earth's oa_fmask. Tables alone: core.stack.mask_values reads pixels by them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..choices import MEANINGS

GROWN = frozenset({"cloud", "shadow", "cirrus"})
"""Meanings that are grown: masks draw their rims too narrow. 'dilated' is grown by the mask's maker."""


@dataclass(frozen=True)
class Flag:
    """Stored values that have one meaning."""

    values: tuple[int, ...] = ()
    """The whole values, or those of the bits; empty: all but 0."""

    first: int = 0
    """First bit, of a mask of bits."""

    bits: int = 0
    """How many bits; 0: the whole value."""

    band: int = 1
    """One-based band, of a mask of several."""


@dataclass(frozen=True)
class MaskKind:
    """What the values of a mask mean."""

    id: str
    """SCL, QA_PIXEL, ...; of the table below."""

    title: str
    """For the log and the manual."""

    flags: Mapping[str, tuple[Flag, ...]]
    """Stored values by meaning."""

    nodata: float | None = None
    """Stored value of no data, where the file declares none."""

    ranges: tuple[tuple[float, float], ...] = ()
    """Values that hide, ends included, where a user gives them; they count as clouds."""

    keeps_nodata: bool = True
    """Whether a nodata value that the file declares is one: of masks of 0 and 1, 0 is often declared so."""

    def bands(self, hidden: Collection[str]) -> tuple[int, ...]:
        """Which bands of the mask have to be read (one-based)."""
        if self.ranges:
            return (1,)
        found = {flag.band for meaning in {*hidden, "nodata"} for flag in self.flags.get(meaning, ())}
        return tuple(sorted(found)) or (1,)

    def named(self, hidden: Collection[str]) -> list[str]:
        """The meanings among `hidden` that this kind knows, in the order of MEANINGS."""
        return [name for name in MEANINGS if name in hidden and name in self.flags]


def _classes(**meanings: tuple[int, ...] | int) -> Mapping[str, tuple[Flag, ...]]:
    """Each pixel has one of the values."""
    pairs = {name: (v,) if isinstance(v, int) else v for name, v in meanings.items()}
    return MappingProxyType({name: (Flag(values),) for name, values in pairs.items()})


def _bits(**meanings: int | tuple[int, int, tuple[int, ...]] | list) -> Mapping[str, tuple[Flag, ...]]:
    """A bit, or (first bit, count, values), or several of these."""

    def flag(entry) -> Flag:
        return Flag((1,), entry, 1) if isinstance(entry, int) else Flag(entry[2], entry[0], entry[1])

    return MappingProxyType(
        {
            name: tuple(map(flag, entry)) if isinstance(entry, list) else (flag(entry),)
            for name, entry in meanings.items()
        }
    )


def _layers(**meanings: tuple[int, ...]) -> Mapping[str, tuple[Flag, ...]]:
    """A band above 0 for each meaning."""
    return MappingProxyType(
        {name: tuple(Flag(band=band) for band in bands) for name, bands in meanings.items()}
    )


_HIGH = (3,)
"""High confidence of a field of two bits: 0 not determined, 1 low, 2 medium, 3 high."""

KINDS = {
    kind.id: kind
    for kind in (
        MaskKind(
            "SCL",
            "Sentinel-2 scene classification",
            _classes(
                nodata=0,
                defective=1,
                dark=2,
                shadow=3,
                vegetation=4,
                bare=5,
                water=6,
                unclassified=7,
                cloud=(8, 9),
                cirrus=10,
                snow=11,
            ),
            0,
        ),
        MaskKind("CLM", "Cloud mask of Sentinel Hub", _classes(nodata=255, clear=0, cloud=1), 255),
        MaskKind("CLASSI", "Sentinel-2 L1C cloud mask", _layers(cloud=(1,), cirrus=(2,), snow=(3,))),
        MaskKind("QA60", "Sentinel-2 cloud bits (QA60)", _bits(cloud=10, cirrus=11)),
        MaskKind(
            # The plain bits are those of high confidence, as USGS recommends; of clouds the confidence too.
            "QA_PIXEL",
            "Landsat Collection 2 pixel quality",
            _bits(
                nodata=0, dilated=1, cirrus=2, cloud=[3, (8, 2, _HIGH)], shadow=4, snow=5, clear=6, water=7
            ),
            1,
        ),
        MaskKind(
            "BQA",
            "Landsat Collection 1 quality",
            _bits(
                nodata=0,
                defective=(2, 2, (3,)),
                cloud=[4, (5, 2, _HIGH)],
                shadow=(7, 2, _HIGH),
                snow=(9, 2, _HIGH),
                cirrus=(11, 2, _HIGH),
            ),
            1,
        ),
        MaskKind(
            "PIXEL_QA",
            "Landsat Collection 1 pixel quality of surface reflectance",
            _bits(
                nodata=0,
                clear=1,
                water=2,
                shadow=3,
                snow=4,
                cloud=[5, (6, 2, _HIGH)],
                cirrus=(8, 2, _HIGH),
            ),
            1,
        ),
        MaskKind(
            "FMASK_HLS",
            "Fmask of HLS",
            _bits(cirrus=0, cloud=1, dilated=2, shadow=3, snow=4, water=5),
            255,
        ),
        MaskKind(
            "FMASK",
            "Fmask 4",
            _classes(nodata=255, clear=0, water=1, shadow=2, snow=3, cloud=4),
            255,
        ),
        MaskKind(
            "FMASK_DE",
            "Fmask of Digital Earth",
            _classes(nodata=0, clear=1, cloud=2, shadow=3, snow=4, water=5),
            0,
        ),
        MaskKind(
            # Cloud state: 1 cloudy, 2 mixed, 3 not set, assumed clear. Cirrus: 1 small, 2 average, 3 high.
            "STATE_1KM",
            "MODIS state",
            _bits(
                cloud=[(0, 2, (1, 2)), 10],
                shadow=2,
                cirrus=(8, 2, (2, 3)),
                snow=[12, 15],
                dilated=13,
            ),
            65535,
        ),
        MaskKind(
            # Band 8 holds the bits of UDM: 0 no data, 2 to 6 suspect or missing bands.
            "UDM2",
            "Usable data mask 2 of Planet",
            MappingProxyType(
                {
                    "nodata": (Flag((1,), 0, 1, 8),),
                    "snow": (Flag(band=2),),
                    "shadow": (Flag(band=3),),
                    "cirrus": (Flag(band=4), Flag(band=5)),
                    "cloud": (Flag(band=6),),
                    "defective": tuple(Flag((1,), bit, 1, 8) for bit in range(2, 7)),
                }
            ),
            keeps_nodata=False,
        ),
        MaskKind(
            "UDM",
            "Unusable data mask of Planet",
            _bits(nodata=0, cloud=1, defective=[2, 3, 4, 5, 6]),
            keeps_nodata=False,
        ),
        # Bit 0 is the clouds but the thinnest, with all shadows; bits 6 and 7 are thin and high clouds.
        MaskKind("CLM_MAJA", "Cloud mask of MAJA", _bits(cloud=[1, 4, 5], shadow=[2, 3], cirrus=[6, 7])),
        MaskKind(
            # Cloud state: 1 less confident (the buffer), 2 opaque, 3 cirrus.
            "QAI",
            "Quality of FORCE",
            _bits(
                nodata=0,
                dilated=(1, 2, (1,)),
                cloud=(1, 2, (2,)),
                cirrus=(1, 2, (3,)),
                shadow=3,
                snow=4,
                water=5,
                defective=9,
            ),
            1,
        ),
        MaskKind(
            "MASK",
            "Plain mask",
            MappingProxyType({"cloud": (Flag(),)}),
            keeps_nodata=False,
        ),
        MaskKind(
            "MASK_255",
            "Plain mask with unknown pixels",
            MappingProxyType({"cloud": (Flag(),)}),
            255,
            keeps_nodata=False,
        ),
        MaskKind(
            "VALID",
            "Mask of valid pixels",
            _classes(cloud=0),
            keeps_nodata=False,
        ),
    )
}
"""All kinds by id; `providers.json` names them."""
