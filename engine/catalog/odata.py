# SPDX-License-Identifier: GPL-2.0-or-later
"""Copernicus's OData catalogue: products as STAC items, for what its STAC API does not have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from ...core.dates import instant
from ...core.errors import CatalogError, CredentialsError, ParameterError
from ...core.log import warning
from ...core.messages import Message
from ...core.scenes.families import Source
from ...core.scenes.geometry import bounds, geometry_of, hull, intersects, polygons_of
from ...core.scenes.providers import Provider
from ...core.scenes.query import SearchQuery
from ...core.scenes.stac_item import bbox_geometry, parse_instant
from .http import Http, read_json
from .volume import Volume

LAST_SKIP = 10_000
"""Largest `$skip` that the service takes; further on, the search begins anew at the last time found."""

_SAFE = "/$'()=;:,"

LONGEST_OUTLINE = 60
"""Points of a polygon that still fit an address; of larger ones the convex hull is asked for."""

MULTIHASH = {"MD5": "d50110", "BLAKE3": "1e20", "SHA256": "1220"}
"""Beginning of a multihash by the catalogue's name of the algorithm."""


class Search:
    """One search: products that fit, as STAC items."""

    def __init__(
        self,
        http: Http,
        provider: Provider,
        source: Source,
        query: SearchQuery,
        cloud_cover: bool,
        note: Callable[[str], None] = lambda text: None,
    ) -> None:
        self._http, self._provider, self._source = http, provider, source
        self._query, self._cloud_cover, self._note = query, cloud_cover, note
        self._volume = Volume(http.title)
        area = query.area
        self._areas = [None] if area is None else [geometry_of([rings]) for rings in polygons_of(area)]
        self.in_order = (
            len(self._areas) == len(source.names) == 1 and bool(query.sort) and query.sort[0][0] == "datetime"
        )
        """Whether the items come in the order of the query: the service sorts by time alone."""
        self._descending = bool(query.sort) and query.sort[0] == ("datetime", False)
        self._size = provider.page_limit

    def items(self) -> Iterator[dict[str, Any]]:
        """Products by time, each once. Raises CatalogError, CancelledError."""
        known: set[str] = set()
        refused: CatalogError | None = None
        for name in self._source.names:
            try:
                yield from self._of_collection(name, known)
            except CatalogError as error:
                if not self._source.aliases or isinstance(error, CredentialsError):
                    raise
                # Of several names of a collection one may be of other times.
                text = Message(
                    "{title} does not answer for the collection {name}: {error}",
                    title=self._provider.title,
                    name=name,
                    error=error,
                )
                self._note(warning(text, "collection-left-out"))
                refused = refused or error
        if refused is not None and not known:
            raise refused

    def _of_collection(self, name: str, known: set[str]) -> Iterator[dict[str, Any]]:
        for area in self._areas:
            for product in self._found(name, area):
                item = to_item(product, self._provider, name)
                if item["id"] not in known and _touches(item, area):
                    known.add(item["id"])
                    yield item

    def _found(self, name: str, area: Mapping[str, Any] | None) -> Iterator[dict[str, Any]]:
        """Products by time; some come twice where the service lets nobody skip further."""
        edge: datetime | None = None
        while True:
            skip, last = 0, None
            while skip <= LAST_SKIP:
                page = self._page(name, area, edge, skip)
                yield from page
                if len(page) < self._size:
                    return
                skip += len(page)
                last = parse_instant(_mapping(page[-1].get("ContentDate")).get("Start"))
            if last is None or last == edge:
                raise CatalogError(
                    "{title} has more than {most} products at {edge}, and hands out no more. Narrow "
                    "the area or the filters.",
                    title=self._provider.title,
                    most=LAST_SKIP,
                    edge=edge,
                )
            edge = last

    def _page(
        self, name: str, area: Mapping[str, Any] | None, edge: datetime | None, skip: int
    ) -> list[dict[str, Any]]:
        """One page; smaller where the service cannot make it as large."""
        clause = quote(self._filter(name, area, edge), safe=_SAFE)
        direction = "desc" if self._descending else "asc"
        url = f"{self._provider.url}/Products?$filter={clause}&$orderby=ContentDate/Start%20{direction}"
        url += f"&$expand=Attributes&$expand=Assets&$skip={skip}"
        while True:
            response = self._http.page("GET", f"{url}&$top={self._size}", self._size)
            if response is not None:
                products = _products(read_json(self._http.title, response), self._provider)
                self._volume.add(len(response.content), len(products))
                return products
            self._size = self._http.smaller(self._size, self._note)

    def _filter(self, name: str, area: Mapping[str, Any] | None, edge: datetime | None) -> str:
        query, source = self._query, self._source
        start = query.start if self._descending else edge or query.start
        # What is asked for is cut to milliseconds.
        end = edge + timedelta(milliseconds=1) if edge and self._descending else query.end
        terms = [f"Collection/Name eq '{_quoted(name)}'"]
        if area is not None:
            terms.append(f"OData.CSC.Intersects(area=geography'SRID=4326;{_wkt(area)}')")
        if start:
            terms.append(f"ContentDate/Start ge {instant(start)}")
        if end:
            terms.append(f"ContentDate/Start le {instant(end)}")
        if source.product_type:
            terms.append(_attribute("String", "productType", "eq", f"'{_quoted(source.product_type)}'"))
        if self._cloud_cover and query.max_cloud_cover is not None and query.max_cloud_cover < 100:
            terms.append(_attribute("Double", "cloudCover", "le", f"{float(query.max_cloud_cover):.2f}"))
        if query.ids:
            names = [f"startswith(Name,'{_quoted(name)}')" for name in query.ids]
            terms.append(f"({' or '.join(names)})")
        return " and ".join(terms)


def product_of(http: Http, provider: Provider, name: str) -> dict[str, Any] | None:
    """The product of a scene by its name (with or without .SAFE and the like), or None."""
    stem = re.sub(r"\.(SAFE|SEN3|nc|zip|tar)$", "", name, flags=re.I)
    clause = f"startswith(Name,'{_quoted(stem)}')"
    page = http.json("GET", f"{provider.odata_url}/Products?$filter={quote(clause, safe=_SAFE)}&$top=5")
    products = [product for product in _products(page, provider) if product.get("Id")]
    exact = [product for product in products if re.sub(r"\.\w+$", "", str(product.get("Name"))) == stem]
    return exact[0] if exact else None


def to_item(product: Mapping[str, Any], provider: Provider, collection: str) -> dict[str, Any]:
    """An OData product as a STAC 1.0 item whose asset `product` is the whole file.

    What is not of the type that the service documents is left out.
    """
    attributes = {
        str(attribute.get("Name")): attribute.get("Value")
        for attribute in _objects(product.get("Attributes"))
    }
    period = _mapping(product.get("ContentDate"))
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
    for picture in _objects(product.get("Assets")):
        if picture.get("Type") == "QUICKLOOK" and picture.get("DownloadLink"):
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
        raise CatalogError(
            "{title} answered without a list of products. Try again later.", title=provider.title
        )
    return [product for product in found if isinstance(product, dict)]


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _objects(value: Any) -> list[Mapping[str, Any]]:
    """The objects of a list; none of anything else."""
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _platform(attributes: Mapping[str, Any]) -> str:
    """SENTINEL-2 and A make sentinel-2a; LANDSAT-5 stays landsat-5."""
    short = str(attributes.get("platformShortName") or "").lower().replace("_", "-")
    serial = str(attributes.get("platformSerialIdentifier") or "").lower()
    if re.fullmatch(r"landsat", short) and serial:
        return f"{short}-{serial}"
    return short + serial if serial.isalpha() else short


def _checksum(product: Mapping[str, Any]) -> str:
    """Multihash of the first checksum that is filled in; empty if none is."""
    for checksum in _objects(product.get("Checksum")):
        if checksum.get("Value"):
            start = MULTIHASH.get(str(checksum.get("Algorithm")).upper().replace("-", ""))
            if start:
                return start + str(checksum["Value"]).lower()
    return ""


def _quoted(text: str) -> str:
    return text.replace("'", "''")
