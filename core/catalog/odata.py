# SPDX-License-Identifier: GPL-2.0-or-later
"""Copernicus's OData catalogue: products as STAC items, for what its STAC API does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from ..errors import CatalogError, ParameterError
from .area import bounds, geometry_of, hull, intersects, polygons_of
from .http import Http
from .providers import Provider, Source
from .query import SearchQuery, instant
from .scene import bbox_geometry, parse_instant

LAST_SKIP = 10_000
"""Largest `$skip` that the service takes; further on, the search begins anew at the last time seen."""

_SAFE = "/$'()=;:,"

LONGEST_OUTLINE = 60
"""Points of a polygon that still fit an address; of larger ones the convex hull is asked for."""

MULTIHASH = {"MD5": "d50110", "BLAKE3": "1e20", "SHA256": "1220"}
"""Beginning of a multihash by the catalogue's name of the algorithm."""


def items(
    http: Http,
    provider: Provider,
    source: Source,
    query: SearchQuery,
    cloud_cover: bool,
) -> Iterator[dict[str, Any]]:
    """Products that fit, as STAC items in ascending time, each once. Raises CatalogError, CancelledError."""
    seen: set[str] = set()
    areas = [None] if query.area is None else [geometry_of([rings]) for rings in polygons_of(query.area)]
    for area in areas:
        for product in _found(http, provider, source, query, cloud_cover, area):
            try:
                item = to_item(product, provider, source.collection)
            except (AttributeError, TypeError, ValueError):
                # No item: whoever makes scenes of them says so.
                yield product
                continue
            if item["id"] not in seen and _touches(item, area):
                seen.add(item["id"])
                yield item


def product_of(http: Http, provider: Provider, name: str) -> dict[str, Any] | None:
    """The product of a scene by its name (with or without .SAFE and the like), or None."""
    stem = re.sub(r"\.(SAFE|SEN3|nc|zip|tar)$", "", name, flags=re.I)
    clause = f"startswith(Name,'{_quoted(stem)}')"
    page = http.json("GET", f"{provider.odata_url}/Products?$filter={quote(clause, safe=_SAFE)}&$top=5")
    products = [product for product in _products(page, provider) if product.get("Id")]
    exact = [product for product in products if re.sub(r"\.\w+$", "", str(product.get("Name"))) == stem]
    return exact[0] if exact else None


def to_item(product: Mapping[str, Any], provider: Provider, collection: str) -> dict[str, Any]:
    """An OData product as a STAC 1.0 item whose asset `product` is the whole file."""
    attributes = {
        str(attribute.get("Name")): attribute.get("Value")
        for attribute in product.get("Attributes") or ()
        if isinstance(attribute, Mapping)
    }
    period = product.get("ContentDate") or {}
    properties = {
        **{f"odata:{name}": value for name, value in attributes.items()},
        "datetime": period.get("Start"),
        "start_datetime": period.get("Start"),
        "end_datetime": period.get("End"),
        "platform": _platform(attributes),
        "eo:cloud_cover": attributes.get("cloudCover"),
        "s2:processing_baseline": attributes.get("processorVersion") if collection == "SENTINEL-2" else None,
        "odata:id": product.get("Id"),
        "odata:online": product.get("Online"),
        "odata:s3_path": product.get("S3Path"),
    }
    asset: dict[str, Any] = {
        "href": f"{provider.download_url}/Products({quote(str(product.get('Id')), safe='')})/$value",
        "title": str(product.get("Name") or ""),
        "type": "application/zip",
        "roles": ["data", "archive"],
    }
    checksum = _checksum(product)
    if checksum:
        asset["file:checksum"] = checksum
    if isinstance(product.get("ContentLength"), int) and product["ContentLength"] > 0:
        asset["file:size"] = product["ContentLength"]
    if isinstance(product.get("S3Path"), str):
        asset["alternate"] = {"s3": {"href": "s3://" + product["S3Path"].lstrip("/")}}
    assets = {"product": asset}
    for picture in product.get("Assets") or ():
        if (
            isinstance(picture, Mapping)
            and picture.get("Type") == "QUICKLOOK"
            and picture.get("DownloadLink")
        ):
            assets["thumbnail"] = {
                "href": picture["DownloadLink"],
                "type": "image/jpeg",
                "roles": ["thumbnail"],
            }
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": re.sub(r"\.(SAFE|SEN3|nc|zip|tar)$", "", str(product.get("Name") or ""), flags=re.I),
        "collection": collection,
        "geometry": product.get("GeoFootprint"),
        "properties": {name: value for name, value in properties.items() if value is not None},
        "assets": assets,
        "links": [],
    }


def _found(
    http: Http,
    provider: Provider,
    source: Source,
    query: SearchQuery,
    cloud_cover: bool,
    area: Mapping[str, Any] | None,
) -> Iterator[dict[str, Any]]:
    """Products in ascending time; some come twice where the service lets nobody skip further."""
    start, last = query.start, None
    while True:
        clause = quote(_filter(source, query, cloud_cover, area, start), safe=_SAFE)
        url = f"{provider.url}/Products?$filter={clause}&$orderby=ContentDate/Start%20asc"
        url += f"&$expand=Attributes&$expand=Assets&$top={provider.page_limit}"
        for skip in range(0, LAST_SKIP + 1, provider.page_limit):
            page = _products(http.json("GET", f"{url}&$skip={skip}"), provider)
            yield from page
            if len(page) < provider.page_limit:
                return
            period = page[-1].get("ContentDate")
            last = parse_instant(period.get("Start")) if isinstance(period, Mapping) else None
        if last is None or last == start:
            raise CatalogError(
                f"{provider.title} has more than {LAST_SKIP} products at {start}, and hands out no more. "
                "Narrow the area or the filters."
            )
        start = last


def _filter(
    source: Source,
    query: SearchQuery,
    cloud_cover: bool,
    area: Mapping[str, Any] | None,
    start: datetime | None,
) -> str:
    terms = [f"Collection/Name eq '{_quoted(source.collection)}'"]
    if area is not None:
        terms.append(f"OData.CSC.Intersects(area=geography'SRID=4326;{_wkt(area)}')")
    if start:
        terms.append(f"ContentDate/Start ge {instant(start)}")
    if query.end:
        terms.append(f"ContentDate/Start le {instant(query.end)}")
    if source.product_type:
        terms.append(_attribute("String", "productType", "eq", f"'{_quoted(source.product_type)}'"))
    if cloud_cover and query.max_cloud_cover is not None and query.max_cloud_cover < 100:
        terms.append(_attribute("Double", "cloudCover", "le", f"{float(query.max_cloud_cover):.2f}"))
    if query.ids:
        names = [f"startswith(Name,'{_quoted(name)}')" for name in query.ids]
        terms.append(f"({' or '.join(names)})")
    return " and ".join(terms)


def _attribute(kind: str, name: str, op: str, value: str) -> str:
    path = f"OData.CSC.{kind}Attribute"
    return f"Attributes/{path}/any(att:att/Name eq '{name}' and att/{path}/Value {op} {value})"


def _wkt(area: Mapping[str, Any]) -> str:
    """The outline, or the hull or box around it where it would make the address too long."""
    outline = polygons_of(area)[0][0]
    if len(outline) > LONGEST_OUTLINE:
        outline = hull(outline)
    if len(outline) > LONGEST_OUTLINE:
        outline = bbox_geometry(bounds(area))["coordinates"][0]
    return "POLYGON((" + ",".join(f"{x:.6f} {y:.6f}" for x, y in outline) + "))"


def _touches(item: Mapping[str, Any], area: Mapping[str, Any] | None) -> bool:
    """Whether a product lies in the area itself, of which only a hull may have been asked for."""
    if area is None or not isinstance(item.get("geometry"), Mapping):
        return True
    try:
        return intersects(area, item["geometry"])
    except ParameterError:
        return True


def _products(page: Any, provider: Provider) -> list[dict[str, Any]]:
    found = page.get("value") if isinstance(page, Mapping) else None
    if not isinstance(found, list):
        raise CatalogError(f"{provider.title} answered without a list of products. Try again later.")
    return [product for product in found if isinstance(product, dict)]


def _platform(attributes: Mapping[str, Any]) -> str:
    """SENTINEL-2 and A make sentinel-2a; LANDSAT-5 stays landsat-5."""
    short = str(attributes.get("platformShortName") or "").lower().replace("_", "-")
    serial = str(attributes.get("platformSerialIdentifier") or "").lower()
    if re.fullmatch(r"landsat", short) and serial:
        return f"{short}-{serial}"
    return short + serial if serial.isalpha() else short


def _checksum(product: Mapping[str, Any]) -> str:
    """Multihash of the first checksum that is filled in; empty if none is."""
    for checksum in product.get("Checksum") or ():
        if isinstance(checksum, Mapping) and checksum.get("Value"):
            start = MULTIHASH.get(str(checksum.get("Algorithm")).upper().replace("-", ""))
            if start:
                return start + str(checksum["Value"]).lower()
    return ""


def _quoted(text: str) -> str:
    return text.replace("'", "''")
