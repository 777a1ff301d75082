# SPDX-License-Identifier: GPL-2.0-or-later
"""Product metadata of a catalogue's item, for the decision on scale and offset (`core.stack.reflectance`)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ..log import Record, warning
from ..messages import Message
from ..raster import products
from ..raster.products import Product
from ..stack import reflectance
from ..stack.reflectance import Calibration

DOUBTFUL = "doubtful-calibration"
"""Code of the notes on scales and offsets that are not certain."""

RULES = ("declared", "baseline", "legacy")
"""Use of the offset that a source declares: as it is; none (the baseline decides); as uncertain."""

_NAMES = (
    "s2:product_uri",
    "s2:granule_id",
    "s2:tile_id",
    "sentinel:product_id",
    "title",
    "landsat:product_id",
    "landsat:scene_id",
    "odc:product",
)
_FLAGS = ("earthsearch:boa_offset_applied", "sentinel:boa_offset_applied")
_LEGACY = re.compile(r"(https|s3)://(sentinel-cogs|deafrica-sentinel-2)[./]")


def baseline(properties: Mapping[str, Any], names: Iterable[str] = ()) -> float:
    """Processing baseline of an item (5.09), from its properties or its product's name; NaN if unknown."""
    for key in ("s2:processing_baseline", "sentinel:processing_baseline", "processing:version"):
        version = products.parse_baseline(properties.get(key))
        if not math.isnan(version):
            return version
    return products.baseline_in((*(properties.get(key) for key in _NAMES), *names))


def product(properties: Mapping[str, Any], names: Iterable[str] = ()) -> Product:
    """The product of an item, by its properties and its names (id, collection, an address)."""
    names = tuple(names)
    texts = (*names, *(str(properties.get(key) or "") for key in _NAMES))
    found = next((one for one in map(products.named, texts) if one.kind), Product())
    if "landsat" in f"{properties.get('platform') or ''} {' '.join(names[:2])}".lower():
        found = _landsat(properties, names[:2], found)
    if found.kind in ("", products.SENTINEL2):
        return replace(found, baseline=baseline(properties, names))
    return found


def _landsat(properties: Mapping[str, Any], names: tuple[str, ...], found: Product) -> Product:
    """Landsat by its level of correction, else by its names, else by its collection's id (landsat-c2l1)."""
    level = f"{properties.get('landsat:correction') or ''} {properties.get('processing:level') or ''}".upper()
    if re.search(r"\bL1", level):
        return Product(products.LANDSAT_L1, "item")
    if re.search(r"\bL2", level):
        first = str(properties.get("landsat:collection_number") or "").lstrip("0") == "1"
        return Product(products.LANDSAT_C1 if first else products.LANDSAT_C2, "item")
    if not found.kind and re.search(r"l1(?![0-9a-z])|level-?1", " ".join(names), re.IGNORECASE):
        return Product(products.LANDSAT_L1, "item")
    return found


def of_band(
    item: Product,
    properties: Mapping[str, Any],
    declared: tuple[float | None, float | None],
    default: tuple[float, float] = (1.0, 0.0),
    *,
    sentinel2: bool = False,
    rule: str = "declared",
) -> Calibration:
    """Scale and offset of a data band of an item of a product; `default` is what holds in its family."""
    flag = next((properties[name] for name in _FLAGS if name in properties), None)
    return reflectance.of_item(
        item,
        *declared,
        sentinel2=sentinel2,
        rule=rule,
        applied=flag if isinstance(flag, bool) else None,
        default=default,
        day=_day(properties.get("datetime")),
    )


def is_legacy(hrefs: Iterable[str]) -> bool:
    """Whether files are those of Earth Search's older collection, or its copy at Digital Earth Africa."""
    return any(_LEGACY.match(href) for href in hrefs)


def note_of(decision: Calibration) -> Record:
    """The decision for the log and the output's metadata."""
    if decision.doubtful:
        return warning(Message("Doubtful {reason}", reason=decision.reason), DOUBTFUL)
    return Record(Message("Reflectance {reason}", reason=decision.reason))


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        return None
