# SPDX-License-Identifier: GPL-2.0-or-later
"""Roles of assets: measured bands, classes and quality bits, or pictures."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from ..messages import Message

NO_BANDS = frozenset({"visual", "overview", "thumbnail", "metadata"})
"""Roles of assets that give no band, whatever other roles they have."""

MASKS = frozenset(
    {"cloud", "cloud-shadow", "snow-ice", "land-water", "water-mask", "data-mask", "saturation", "mask"}
)
"""Roles of classes, quality bits and probabilities (STAC's best practices, eo and sat extensions)."""

_PICTURE_KEY = re.compile(
    r"(\w+[-_ ])??(visual|tci|pvi|previews?|thumb(nail)?s?|overviews?|quick-?_?looks?|ql|browse|"
    r"(true|natural|false)[-_ ]?colou?r)"
    r"([-_ ](\d+m|jp2|cog|jpe?g|png|small|large))*$",
    re.I,
)
_PICTURE_TITLE = re.compile(
    r"\b((true|natural|false)[- ]?colou?r|tci|quick[- ]?look|thumbnail|preview|browse image)\b", re.I
)
_CLASSES = ("classification:classes", "classification:bitfields", "file:values")
_MASK_WORD = re.compile(
    r"(^|[^a-z])(f?masks?|scl|clm|udm2?|(scene)?classification|cloud[-_]?prob\w*|quality|reliability|flags?|contiguity|qc|state|"
    r"land-?_?cover|lulc|clearob|totalob|provenance)([^a-z]|$)",
    re.I,
)
_MASK_KEY = re.compile(
    r"(scl|clm|sclx?|fmask|udm2?|bqa|qa_\w+|\w+_qa|\w*_?masks?|msk_\w+|classification|"
    r"cloud|snow|(cld|snw)(prb)?|(cloud|snow)[-_]?prob\w*)([-_](\d+m|jp2))*$",
    re.I,
)


def roles_of(asset: Mapping[str, Any]) -> tuple[str, ...]:
    """An asset's roles; a text stands for itself. Raises TypeError for what is no list of them."""
    roles = asset.get("roles")
    if isinstance(roles, str):
        return (roles,)
    if roles is not None and not isinstance(roles, (list, tuple)):
        raise TypeError(Message("roles that are no list: {roles:.60}", roles=repr(roles)))
    return tuple(str(role) for role in roles or ())


def is_picture(key: str, roles: Collection[str], media_type: str, title: str) -> bool:
    """Whether an asset gives no band: by roles or key; by type or title where no role says data."""
    roles = {role.lower() for role in roles}
    if NO_BANDS & roles or _PICTURE_KEY.match(key):
        return True
    return "data" not in roles and bool(
        _PICTURE_TITLE.search(title) or media_type.lower().startswith("image/jpeg")
    )


def is_true_colour(common_names: Sequence[str], types: Sequence[str]) -> bool:
    """Whether these are the three bands of a picture: red, green and blue in 8 bits or an unknown type."""
    return (
        set(common_names) == {"red", "green", "blue"}
        and len(common_names) == 3
        and set(types) <= {"", "uint8"}
    )


def is_mask(key: str, asset: Mapping[str, Any], band: Mapping[str, Any]) -> bool:
    """Whether a band holds classes, quality bits or a probability: nearest neighbour, and 0 is a value."""
    roles = {role.lower() for role in roles_of(asset)}
    if MASKS & roles and "reflectance" not in roles:
        return True
    for place in (band, asset):
        if any(place.get(name) for name in _CLASSES):
            return True
        if str(place.get("unit") or "").lower() == "bit index":
            return True
    scale = band.get("scale", band.get("raster:scale", asset.get("raster:scale")))
    names = (key, str(band.get("name") or ""))
    return scale in (None, 1, 1.0) and any(_MASK_KEY.match(name) or _MASK_WORD.search(name) for name in names)
