# SPDX-License-Identifier: GPL-2.0-or-later
"""Credit that the owners of the data ask for: rasters of this library carry it on to what is made of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

CREDIT_KEY = "credit"
"""Member of the metadata item PROVENANCE that holds the line."""

_SEPARATOR = "; "
_LONGEST = 500
"""Characters of a line; what is longer is none."""

_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:-((?:19|20)\d\d))?(?!\d)")


def credit_in(metadata: Mapping[str, str]) -> str:
    """The line that the PROVENANCE of a raster holds; empty for none."""
    text = metadata.get("PROVENANCE", "")
    if CREDIT_KEY not in text:
        return ""
    try:
        known = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    line = known.get(CREDIT_KEY) if isinstance(known, dict) else None
    return line if isinstance(line, str) and len(line) <= _LONGEST else ""


def joined_credits(lines: Iterable[str]) -> str:
    """One line for what is made of several rasters: each owner once, with the years of all the data."""
    known: dict[str, list[int]] = {}
    for line in lines:
        for one in filter(None, line.split(_SEPARATOR)):
            found = _YEARS.findall(one)
            # What names several periods is taken as it is.
            key = _YEARS.sub("{years}", one) if len(found) == 1 else one
            years = [int(year) for year in found[0] if year] if len(found) == 1 else []
            known.setdefault(key, []).extend(years)
    return _SEPARATOR.join(key.replace("{years}", _period(years)) for key, years in known.items())


def _period(years: Iterable[int]) -> str:
    years = sorted(years)
    if not years:
        return "{years}"
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}-{years[-1]}"
