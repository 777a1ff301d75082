# SPDX-License-Identifier: GPL-2.0-or-later
"""Parser of STAC items (1.0 and 1.1) as scenes and assets, apart from any I/O."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from ..dates import parse_time
from ..errors import CatalogError, DateError
from ..jsontext import check_values
from ..messages import Message, joined, message_of
from .address import problem_of, resolved
from .footprint import checked_footprint
from .placement import Placement, believable_gsd, placement, radar_geometry, radar_spacing
from .roles import is_mask, is_picture, is_true_colour, roles_of
from .scene import COLLECTION, NO_ASSETS, NO_DATETIME, NO_GEOMETRY, OUTSIDE, PROVIDER, Asset, AssetBand, Scene

LARGEST_FACTOR = 1e12
"""Scales and offsets beyond, and scales below its inverse, are not believed."""

_TYPES = {f"{sign}int{bits}" for sign in ("", "u") for bits in (8, 16, 32, 64)} | {"float32", "float64"}


def parse_instant(text: Any) -> datetime | None:
    """An instant as catalogues write it, aware and in UTC; None for what is none."""
    try:
        # Sentinel-5P's items at Planetary Computer end in ZZ.
        time = parse_time(text.replace("ZZ", "Z")) if isinstance(text, str) else None
    except (DateError, OverflowError):
        return None
    # Days are added to it and taken from it.
    return time if time is not None and 1 < time.year < 9999 else None


def parse_item(
    item: Mapping[str, Any], provider: str = "", collection: str = "", base: str = "", outside: bool = False
) -> Scene:
    """The scene of a STAC item.

    `provider` and `collection` default to what the item file says; relative addresses are resolved
    against the item's own (`self` link) or `base`. Of an item that a catalogue gives (`outside`, or as its
    file says), addresses that are neither https, http nor s3 are left out. What is missing is listed in
    `problems`. Raises CatalogError for what is no STAC item at all, and for one with a value that cannot be
    worked with: it must not cost the others.
    """
    try:
        return _parsed(item, provider, collection, base, outside)
    except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError) as error:
        raise unusable_item(item, error) from error


def unusable_item(item: Any, error: Exception) -> CatalogError:
    """The error that an item with a wrong value stands for."""
    name = str(item.get("id"))[:80] if isinstance(item, Mapping) else Message("without a name")
    return CatalogError(
        "The item {name} has a value that cannot be ({error:.200}). Leave it out, or report it to the "
        "provider.",
        name=name,
        error=message_of(error) if str(error) else type(error).__name__,
    )


def _parsed(item: Mapping[str, Any], provider: str, collection: str, base: str, outside: bool) -> Scene:
    if not isinstance(item, Mapping) or item.get("type") != "Feature" or not item.get("id"):
        raise CatalogError(
            "This is not a STAC item: {item}. Give a STAC item or ItemCollection (a GeoJSON "
            "FeatureCollection whose features have an id, properties and assets).",
            item=repr(str(item)[:80]),
        )
    check_values(item)
    properties = _mapping(item.get("properties"))
    outside = outside or properties.get(OUTSIDE) is True
    problems: list[str] = []
    time = parse_instant(properties.get("datetime"))
    if time is None:
        time = parse_instant(properties.get("start_datetime"))
        if time is None:
            problems.append(NO_DATETIME)
    bbox = _bbox(item.get("bbox"))
    geometry = item.get("geometry") if isinstance(item.get("geometry"), Mapping) else None
    if geometry is None and bbox is not None:
        geometry = bbox_geometry(bbox)
    if geometry is None:
        problems.append(NO_GEOMETRY)
    else:
        problems += checked_footprint(geometry)
    base = _self_link(item) or base
    radar = radar_geometry(properties, f"{item.get('collection')} {collection}")
    spacing = (
        radar_spacing(properties, f"{properties.get('product:type')} {item['id']}") if radar else math.nan
    )
    assets: dict[str, Asset] = {}
    for key, value in _mapping(item.get("assets")).items():
        place = placement(_own(_mapping(value), properties), bbox, radar)
        asset = _asset(str(key), value, spacing, place, base, outside)
        if asset is not None and asset.href:
            assets[asset.key] = asset
            if place.problem and asset.bands and not asset.picture and place.problem not in problems:
                problems.append(place.problem)
        elif asset is not None:
            problems.append(
                Message(
                    "for asset {key} an address that is not used: {problem}",
                    key=asset.key[:80],
                    problem=_refused(value, outside),
                )
            )
    _mark_true_colour(assets)
    if not assets:
        problems.append(NO_ASSETS)
    cloud_cover = _number(properties.get("eo:cloud_cover"))
    return Scene(
        id=str(item["id"]),
        provider=provider or str(properties.get(PROVIDER) or ""),
        collection=collection or str(properties.get(COLLECTION) or item.get("collection") or ""),
        time=time,
        end=parse_instant(properties.get("end_datetime")),
        geometry=geometry,
        bbox=bbox,
        cloud_cover=None if math.isnan(cloud_cover) else cloud_cover,
        platform=str(properties.get("platform") or ""),
        properties=properties,
        assets=assets,
        thumbnail=_thumbnail(item, assets, base, outside),
        problems=tuple(problems),
        item=item,
        outside=outside,
    )


def bbox_geometry(bbox: tuple[float, float, float, float]) -> dict[str, Any]:
    """GeoJSON geometry of a box in degrees; two polygons where west > east."""

    def ring(w, s, e, n):
        return [[[w, s], [e, s], [e, n], [w, n], [w, s]]]

    west, south, east, north = bbox
    if west <= east:
        return {"type": "Polygon", "coordinates": ring(west, south, east, north)}
    parts = [ring(west, south, 180.0, north), ring(-180.0, south, east, north)]
    return {"type": "MultiPolygon", "coordinates": parts}


def _own(value: Mapping[str, Any], properties: Mapping[str, Any]) -> Callable[[str], Any]:
    """Fields of an asset by name; those that it lacks are the item's."""
    return lambda name: value[name] if name in value else properties.get(name)


def _asset(key: str, value: Any, spacing: float, place: Placement, base: str, outside: bool) -> Asset | None:
    """The asset with the addresses that may be used: with an empty one where there is none; or None."""
    value = _mapping(value)
    href = value.get("href")
    if not isinstance(href, str) or not href:
        return None
    alternates = [_mapping(other).get("href") for other in _mapping(value.get("alternate")).values()]
    hrefs = [
        resolved(base, other, outside) for other in (href, *alternates) if isinstance(other, str) and other
    ]
    href, *others = [other for other in hrefs if not problem_of(other, outside)] or [""]
    size = value.get("file:size")
    roles = roles_of(value)
    media_type, title = str(value.get("type") or ""), str(value.get("title") or "")
    return Asset(
        key=key,
        href=href,
        bands=_bands(key, value, spacing),
        alternates=tuple(others),
        media_type=media_type,
        roles=roles,
        title=title,
        checksum=str(value.get("file:checksum") or ""),
        size=size if isinstance(size, int) and size > 0 else None,
        crs=place.crs,
        shape=place.shape,
        transform=place.transform,
        picture=is_picture(key, roles, media_type, title),
        restricted=value.get("storage:requester_pays") is True
        and all(one.startswith("s3://") for one in (href, *others)),
    )


def _mark_true_colour(assets: dict[str, Asset]) -> None:
    """Mark what repeats in 8 bits the colours that other assets hold each by itself."""
    alone = {asset.bands[0].common_name for asset in assets.values() if len(asset.bands) == 1}
    for asset in assets.values():
        names = [band.common_name for band in asset.bands]
        if is_true_colour(names, [band.dtype for band in asset.bands]) and alone.issuperset(names):
            assets[asset.key] = replace(asset, picture=True)


def _bands(key: str, value: Mapping[str, Any], spacing: float) -> tuple[AssetBand, ...]:
    """Bands of an asset from `bands` (1.1), else from `eo:bands` and `raster:bands` (1.0)."""
    modern = _listed(value, "bands")
    eo, raster = modern or _listed(value, "eo:bands"), modern or _listed(value, "raster:bands")
    count = max(len(eo), len(raster))
    media = str(value.get("type") or "").lower()
    roles = roles_of(value) or ("data",)
    if not count and ("tiff" in media or "jp2" in media) and ("data" in roles or is_mask(key, value, {})):
        count = 1
    bands = []
    for index in range(count):
        band = {**(eo[index] if index < len(eo) else {}), **(raster[index] if index < len(raster) else {})}
        if index < len(eo) and "name" in eo[index]:
            band["name"] = eo[index]["name"]

        def first(*names: str, band: Mapping[str, Any] = band) -> Any:
            for place in (band, value):
                for name in names:
                    if place.get(name) is not None:
                        return place[name]
            return None

        gsds = (first("raster:spatial_resolution", "spatial_resolution"), first("gsd"), spacing)
        known = [gsd for gsd in map(believable_gsd, gsds) if not math.isnan(gsd)]
        scale, offset = _factor(first("raster:scale", "scale")), _number(first("raster:offset", "offset"))
        dtype = str(first("data_type") or "")
        bands.append(
            AssetBand(
                index=index + 1,
                name=str(band.get("name") or (key if count == 1 else f"{key}_{index + 1}")),
                common_name=str(band.get("eo:common_name") or band.get("common_name") or ""),
                wavelength=_number(band.get("eo:center_wavelength", band.get("center_wavelength"))),
                gsd=known[0] if known else math.nan,
                scale=None if math.isnan(scale) else scale,
                offset=None if math.isnan(offset) or abs(offset) > LARGEST_FACTOR else offset,
                nodata=_nodata(first("nodata"), dtype),
                dtype=dtype if dtype in _TYPES else "",
                mask=is_mask(key, value, band),
            )
        )
    return tuple(bands)


def _listed(value: Mapping[str, Any], field: str) -> list[Mapping[str, Any]]:
    """The bands of a field of an asset. Raises TypeError for what is no list of objects."""
    bands = value.get(field)
    if bands is None:
        return []
    if not isinstance(bands, (list, tuple)) or not all(isinstance(band, Mapping) for band in bands):
        raise TypeError(
            Message("{field} that are no list of objects: {bands:.60}", field=field, bands=repr(bands))
        )
    return list(bands)


def _bbox(value: Any) -> tuple[float, float, float, float] | None:
    """Four numbers, or the first two of each corner of a 3D box; None for anything else."""
    if not isinstance(value, (list, tuple)) or len(value) not in (4, 6):
        return None
    half = len(value) // 2
    west, south, east, north = (_number(n) for n in (value[0], value[1], value[half], value[half + 1]))
    return None if any(math.isnan(n) for n in (west, south, east, north)) else (west, south, east, north)


def _refused(value: Any, outside: bool) -> str:
    href = str(_mapping(value).get("href"))
    problem = problem_of(href, outside) or Message("which leads to none that is https or s3")
    return joined(", ", [repr(href[:80]), problem])


def _thumbnail(item: Mapping[str, Any], assets: Mapping[str, Asset], base: str, outside: bool) -> str:
    """The asset whose role or key says so, the link that says so, or nothing; https before s3."""
    named = [asset for asset in assets.values() if "thumbnail" in asset.roles]
    named += [
        assets[key] for key in ("thumbnail", "rendered_preview", "quicklook", "preview") if key in assets
    ]
    found = [href for asset in named for href in (asset.href, *asset.alternates)]
    for link in item.get("links") or ():
        link = _mapping(link)
        if link.get("rel") in ("thumbnail", "preview") and "image" in str(link.get("type")):
            found.append(resolved(base, str(link.get("href") or ""), outside))
    pictures = [href for href in found if not urlsplit(href).path.lower().endswith((".tif", ".tiff", ".jp2"))]
    pictures = [href for href in pictures if not problem_of(href, outside)]
    return next((href for href in pictures if href.startswith("http")), pictures[0] if pictures else "")


def _self_link(item: Mapping[str, Any]) -> str:
    links: Iterable[Any] = item.get("links") or ()
    return next(
        (str(_mapping(link).get("href") or "") for link in links if _mapping(link).get("rel") == "self"), ""
    )


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if type(value) is dict or isinstance(value, Mapping) else {}


def _number(value: Any) -> float:
    """A finite number as float; NaN for anything else, booleans too."""
    if value is None or isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return math.nan
    try:
        number = float(value)
    except ValueError:
        return math.nan
    return number if math.isfinite(number) else math.nan


def _factor(value: Any) -> float:
    """A scale that can be calculated with; NaN for none."""
    number = _number(value)
    return number if 1 / LARGEST_FACTOR <= abs(number) <= LARGEST_FACTOR else math.nan


def _nodata(value: Any, dtype: str) -> float | None:
    """nodata as float; STAC writes NaN and infinities as the strings nan, inf and -inf.

    None for a value that the declared type cannot hold: no pixel has it.
    """
    if isinstance(value, str) and value.lower() in ("nan", "inf", "-inf"):
        number = float(value)
    else:
        number = _number(value)
        if math.isnan(number):
            return None
    match = re.fullmatch(r"(u?)int(8|16|32|64)", dtype)
    if match:
        bits = int(match[2])
        low, high = (0, 2**bits - 1) if match[1] else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        return number if low <= number <= high else None
    return number
