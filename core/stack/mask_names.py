# SPDX-License-Identifier: GPL-2.0-or-later
"""Names of mask files and bands: which kind of mask, and of which raster."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..raster.date_names import date_from_name
from ..raster.paths import file_name

FMASK = "Fmask"
"""A mask called Fmask alone: of HLS (bits), or of the program (classes)."""

GENERIC = "MASK"
"""A mask that is called so and no more."""

_WORDS = (
    ("CLASSI", r"msk_?classi(?:_b00)?"),
    ("SCL", r"scl|scene_?classification(?:_map|_layer)?"),
    ("QA_PIXEL", r"qa_?pixel"),
    ("PIXEL_QA", r"pixel_?qa"),
    ("BQA", r"bqa"),
    ("QA60", r"qa60"),
    ("UDM2", r"udm2"),
    ("UDM", r"dn_udm|udm"),
    ("STATE_1KM", r"(?:sur_refl_)?state_(?:1km|500m|250m)(?:_1)?"),
    ("CLM_MAJA", r"clm_r[12]"),
    ("CLM", r"clm"),
    ("FMASK_DE", r"oa_fmask|(?<=_oa_)fmask"),
    ("FMASK", r"fmask4(?:_\d)?"),
    (FMASK, r"fmask"),
    ("QAI", r"qai"),
    ("VALID", r"(?:data|valid|clear|usable)_?mask|valid_?pixels"),
    ("CLOUDMASK", r"clouds?_?mask|cld_?mask|mask_?clouds?"),
)
_IN_FILES = tuple(
    (kind, re.compile(rf"(?:^|(?<=[\W_]))(?:{word})(?=$|[\W_])", re.I)) for kind, word in _WORDS
)
_IN_BANDS = tuple((kind, re.compile(rf"(?:.*[\W_])?(?:{word})(?:_\d+m)?", re.I)) for kind, word in _WORDS)
_GENERIC = re.compile(r"^masks?(?=[\W_])|(?<=[\W_])(?:masks?|clouds?)$|^masks?$", re.I)
_RESOLUTION = re.compile(r"[-_.]?(?:R\d|\d{1,4}m)$", re.I)
_SEPARATORS = "-_. "
_TILES = re.compile(
    r"(?<![A-Z0-9])T?(\d\d[C-X][A-Z]{2})(?![A-Z0-9])|(?<=_)(\d{6})(?=_\d{8}(?:_|$))|(?<![A-Z0-9])(h\d\dv\d\d)",
    re.I,
)
_PRODUCT_WORD = re.compile(
    r"L[12][A-C]?|L1TP|L2S[PR]|B\d{1,2}A?|BAND_?\d+|SR|TOA|BOA|ST|DN|\d{1,4}m|R\d|FRE|SRE|img|image|data|refl(?:ectance)?|"
    r"analytic\w*|clip|stack|bands|rgb|ms|tci|blue|green|red|nir\d*|swir\d*|\d[AB]|harmonized|8b|4b",
    re.I,
)


@dataclass(frozen=True)
class NamedMask:
    """What the name of a file says of the mask in it."""

    kind: str
    """Id of the kind, FMASK, or GENERIC."""

    base: str
    """The name without what says so: that of the raster, or its beginning."""

    generic: bool
    """Whether nothing but the word 'mask' or 'cloud' says so."""


def kind_of_band(name: str) -> str:
    """The kind of mask that a band's name says; empty for none."""
    plain = re.sub(r"[\s-]+", "_", name.strip())
    if re.fullmatch(r"masks?", plain, re.I):
        return GENERIC
    found = next((kind for kind, pattern in _IN_BANDS if pattern.fullmatch(plain)), "")
    return GENERIC if found == "CLOUDMASK" else found


@lru_cache(maxsize=8192)
def mask_in_name(path: str) -> NamedMask | None:
    """What a file's name says of the mask in it; None where it is called as no mask.

    Of a part of a file (MOD09GA.hdf:state_1km_1) the name of the part says it, and the file's is the base.
    """
    stem, inner = stem_of(path), file_name(path).partition(":")[2]
    if inner:
        kind = kind_of_band(inner)
        return NamedMask(kind, stem, False) if kind and kind != GENERIC else None
    for kind, pattern in _IN_FILES:
        found = list(pattern.finditer(stem))
        if found:
            return NamedMask(GENERIC if kind == "CLOUDMASK" else kind, _base(stem, found[-1]), False)
    match = _GENERIC.search(stem)
    return NamedMask(GENERIC, _base(stem, match), True) if match else None


def stem_of(path: str) -> str:
    """A file's name without its ending."""
    return os.path.splitext(file_name(path).partition(":")[0])[0]


def called_alike(raster: str, mask: NamedMask) -> bool:
    """Whether a raster's file is called as a mask's, but for what says mask or band."""
    stem, base = stem_of(raster).lower(), mask.base.lower()
    if not base or not stem.startswith(base):
        return False
    rest = stem[len(base) :]
    if not rest:
        return True
    if rest[0] not in _SEPARATORS or date_from_name(rest.strip(_SEPARATORS)):
        return False
    words = [word for word in re.split(r"[-_. ]+", rest) if word]
    return date_from_name(base) is not None or all(map(_PRODUCT_WORD.fullmatch, words))


def masks_among(paths: Sequence[str], named: Sequence[NamedMask | None]) -> list[bool]:
    """Which of the files are masks, by what their names, or layers, say.

    One that is called 'mask' and no more is one if a raster among the files is called alike. Where there is
    nothing but masks, they are the data.
    """
    rasters = [path for path, mask in zip(paths, named) if mask is None]
    return [
        mask is not None
        and bool(rasters)
        and (not mask.generic or any(called_alike(path, mask) for path in rasters))
        for mask in named
    ]


def of_one_date(raster: str, mask: NamedMask) -> bool:
    """Whether a raster's file and a mask's state the same date and no different tiles."""
    if mask.generic:
        return False
    stem = stem_of(raster)
    one, other = date_from_name(stem), date_from_name(mask.base)
    if one is None or other is None or one.start.date() != other.start.date():
        return False
    timed = [named.start for named in (one, other) if (named.start.hour, named.start.minute) != (0, 0)]
    same = len(timed) < 2 or abs((timed[0] - timed[1]).total_seconds()) < 60
    return same and not different_tiles(stem, mask.base)


def different_tiles(one: str, other: str) -> bool:
    """Whether two names state tiles (31TDH, 198030, h18v04), and not the same."""
    tiles = [
        {group.upper() for match in _TILES.finditer(name) for group in match.groups() if group}
        for name in (one, other)
    ]
    return all(tiles) and not tiles[0] & tiles[1]


def _base(stem: str, match: re.Match[str]) -> str:
    """A name without the part that says mask, and a resolution at its end."""
    parts = stem[: match.start()].rstrip(_SEPARATORS), stem[match.end() :].lstrip(_SEPARATORS)
    return _RESOLUTION.sub("", "_".join(part for part in parts if part)).rstrip(_SEPARATORS)
