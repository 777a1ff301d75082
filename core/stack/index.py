# SPDX-License-Identifier: GPL-2.0-or-later
"""stack.json: a stack on disk as a STAC 1.0.0 ItemCollection.

Specifications: STAC item 1.0.0 with the extensions eo 1.1.0, raster 1.1.0, projection 1.1.0 and
file 2.1.0, whose file:size and file:checksum show whether a file was changed since it was written.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from ..dates import as_utc, parse_time
from ..errors import DateError, StackError
from ..json_list import read_list
from ..messages import Message
from ..raster.gdalio import captured, spatial_reference, transform_points
from ..raster.grid import Grid
from ..raster.ownership import STACK_FILE
from ..raster.raster_plan import RasterPlan

FILE_NAME = STACK_FILE
"""Name of the file in a stack's folder."""

PROVENANCE = "temporal_liif:provenance"
"""Property of an item that says what made it."""

OBSERVED = "temporal_liif:observed"
"""Member of the collection: what was found on each date that the stack was made of."""

_EXTENSIONS = [
    "https://stac-extensions.github.io/eo/v1.1.0/schema.json",
    "https://stac-extensions.github.io/raster/v1.1.0/schema.json",
    "https://stac-extensions.github.io/projection/v1.1.0/schema.json",
    "https://stac-extensions.github.io/file/v2.1.0/schema.json",
]
_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)


@dataclass(frozen=True)
class StackItem:
    """One date of a stack on disk."""

    path: Path
    """The image."""

    time: datetime
    """Its date."""

    end: datetime | None
    """End of the acquisition, where known."""

    reflectance_scale: float | None
    """Factor from physical value to reflectance."""

    extras: Mapping[str, Path] = field(default_factory=dict)
    """Layers beside the image, by name (`days`, `uncertainty`, ...)."""

    made: bool = False
    """Whether a model made it; else it is an observation."""


@dataclass(frozen=True)
class Asset:
    """One file of an item."""

    key: str
    """`image`, or the name of an extra layer."""

    file: str
    """File name in the stack's folder."""

    plan: RasterPlan
    """What the file holds."""

    wavelengths: tuple[float, ...] = ()
    """Centre wavelengths of its bands in micrometres, for the image."""

    title: str = ""
    """One line for people."""

    size: int | None = None
    """Bytes of the file."""

    checksum: str = ""
    """Multihash of the file."""


def item_collection(
    items: Sequence[tuple[datetime, float | None, Sequence[Asset]]],
    grid: Grid,
    provenance: Mapping[str, Any],
    reflectance_scale: float,
    observed: Sequence[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """The ItemCollection of a stack: one item a date with its scene's cloud cover, in time order.

    `observed` says what was found on each date that it was made of: see core.stack.observed.
    """
    place = _place(grid)
    frame = _frame(grid)
    return {
        "type": "FeatureCollection",
        "stac_version": "1.0.0",
        **({OBSERVED: list(observed)} if observed else {}),
        "features": [
            {
                "type": "Feature",
                "stac_version": "1.0.0",
                "stac_extensions": _EXTENSIONS,
                "id": Path(assets[0].file).stem,
                **place,
                "properties": {
                    "datetime": as_utc(time).isoformat().replace("+00:00", "Z"),
                    "gsd": round(float(np.mean(grid.gsd())), 6),
                    **({} if cover is None else {"eo:cloud_cover": cover}),
                    **frame,
                    "temporal_liif:reflectance_scale": reflectance_scale,
                    PROVENANCE: dict(provenance),
                },
                "links": [],
                "assets": {asset.key: _asset(asset) for asset in assets},
            }
            for time, cover, assets in items
        ],
    }


def dump(collection: Mapping[str, Any]) -> str:
    """The JSON text, the same for the same stack."""
    return json.dumps(collection, indent=1, ensure_ascii=False, allow_nan=False, default=str) + "\n"


def read_items(folder: Path) -> list[StackItem]:
    """The dates that a folder's stack.json lists. Raises StackError when there is none or it is damaged."""
    return read_items_and_observed(folder)[0]


def read_items_and_observed(folder: Path) -> tuple[list[StackItem], Any]:
    """The same, and what stands under OBSERVED; None where nothing does."""
    path = folder / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8")
        items, others = read_list(text, "features", lambda feature: _read_item(folder, feature), (OBSERVED,))
    except FileNotFoundError:
        raise StackError(
            "{folder} holds no {name}. Choose the folder of a stack.", folder=folder, name=FILE_NAME
        ) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, DateError) as error:
        raise StackError(
            "{path} is not a stack of this plugin ({error}). Make the stack again.", path=path, error=error
        ) from error
    if not items:
        raise StackError("{path} lists no date. Make the stack again.", path=path)
    return items, others.get(OBSERVED)


def _read_item(folder: Path, feature: Mapping[str, Any]) -> StackItem:
    """One feature as a StackItem."""
    properties = feature["properties"]
    start = properties.get("start_datetime") or properties["datetime"]
    end = properties.get("end_datetime")
    factor = properties.get("temporal_liif:reflectance_scale")
    others = {key: asset for key, asset in feature["assets"].items() if key != "image"}
    return StackItem(
        path=_within(folder, feature["assets"]["image"]),
        time=parse_time(start),
        end=parse_time(end) if end else None,
        reflectance_scale=None if factor is None else float(factor),
        extras={key: _within(folder, asset) for key, asset in others.items()},
        made="dates_used" in (properties.get(PROVENANCE) or {}),
    )


def _within(folder: Path, asset: Mapping[str, Any]) -> Path:
    """The file of an asset, which lies in the folder or below. Raises ValueError for any other.

    A folder may have come from somebody else: it does not say what is read from elsewhere, or from a server.
    """
    href = str(asset["href"])
    if os.path.isabs(href) or ".." in re.split(r"[/\\]", href) or "://" in href or "\0" in href:
        raise ValueError(Message("it names a file outside of its folder, {href:.100}", href=repr(href)))
    return folder / href


def _asset(asset: Asset) -> dict[str, Any]:
    """A file as a STAC asset."""
    plan = asset.plan
    image = asset.key == "image"
    result: dict[str, Any] = {
        "href": f"./{asset.file}",
        "type": "image/tiff; application=geotiff; profile=cloud-optimized",
        "roles": ["data"] if image else ["metadata"],
        "raster:bands": [_raster_band(plan, index) for index in range(len(plan.names))],
    }
    if asset.size is not None:
        result["file:size"] = asset.size
    if asset.checksum:
        result["file:checksum"] = asset.checksum
    if asset.title:
        result["title"] = asset.title
    if image:
        result["eo:bands"] = [
            {"name": name} if math.isnan(length) else {"name": name, "center_wavelength": round(length, 6)}
            for name, length in zip(plan.names, asset.wavelengths)
        ]
    return result


def _raster_band(plan: RasterPlan, index: int) -> dict[str, Any]:
    """A band by the raster extension."""
    band: dict[str, Any] = {"data_type": plan.dtype}
    if plan.nodata is not None:
        odd = {math.inf: "inf", -math.inf: "-inf"}
        number = "nan" if math.isnan(plan.nodata) else odd.get(plan.nodata, plan.nodata)
        whole = isinstance(number, float) and number.is_integer() and not plan.dtype.startswith("float")
        band["nodata"] = int(number) if whole else number
    if plan.scales:
        band["scale"], band["offset"] = plan.scales[index], plan.offsets[index]
    return band


def _frame(grid: Grid) -> dict[str, Any]:
    """The grid by the projection extension."""
    x0, dx, rx, y0, ry, dy = grid.transform
    frame: dict[str, Any] = {
        "proj:epsg": None,
        "proj:shape": [grid.height, grid.width],
        "proj:transform": [dx, rx, x0, ry, dy, y0],
    }
    reference = spatial_reference(grid.crs)
    if reference is not None:
        with captured():
            if reference.GetAuthorityName(None) == "EPSG":
                frame["proj:epsg"] = int(reference.GetAuthorityCode(None))
            frame["proj:wkt2"] = reference.ExportToWkt(["FORMAT=WKT2_2019"])
    return frame


def _place(grid: Grid) -> dict[str, Any]:
    """geometry and bbox in longitude and latitude; a null geometry for a stack without CRS."""
    if not grid.crs:
        return {"geometry": None}
    steps = np.linspace(0, 1, 9)[:-1]
    zero, one = np.zeros_like(steps), np.ones_like(steps)
    cols = np.concatenate([steps, one, 1 - steps, zero]) * grid.width
    rows = np.concatenate([zero, steps, one, 1 - steps]) * grid.height
    x, y = grid.place_of(cols, rows)
    ring = transform_points(np.stack([x, y], axis=1), grid.crs, _WGS84)
    if not np.isfinite(ring).all():
        return {"geometry": None}
    return _on_globe(ring)


def _on_globe(ring: np.ndarray) -> dict[str, Any]:
    """geometry and bbox of a ring (N, 2) of longitudes and latitudes, with longitudes from -180 to 180.

    Across the antimeridian: two polygons, and a bbox whose west is greater than its east (RFC 7946, 3.1.9 and
    5.2).
    """
    ring = np.round(ring, 9)
    ring[:, 1] = np.clip(ring[:, 1], -90, 90)
    # From each corner to the next it is never more than half way around the Earth.
    steps = np.diff(ring[:, 0], append=ring[:1, 0])
    turns = np.round(steps / 360.0)
    ring[1:, 0] -= 360.0 * np.cumsum(turns[:-1])
    if turns.sum() != 0:
        return _around_pole(ring)
    if np.ptp(ring[:, 0]) >= 360.0 - 1e-9:
        return _world(float(ring[:, 1].min()), float(ring[:, 1].max()))
    ring[:, 0] -= 360.0 * np.floor((ring[:, 0].min() + 180.0) / 360.0)
    west, south, east, north = _box(ring)
    if east <= 180.0:
        geometry = {"type": "Polygon", "coordinates": [_closed(ring)]}
        return {"geometry": geometry, "bbox": [west, south, east, north]}
    parts = [_west_of(ring, 180.0), _west_of(ring * [-1, 1], -180.0) * [-1, 1] - [360.0, 0.0]]
    return {
        "geometry": {"type": "MultiPolygon", "coordinates": [[_closed(part)] for part in parts]},
        "bbox": [west, south, round(east - 360.0, 9), north],
    }


def _west_of(ring: np.ndarray, longitude: float) -> np.ndarray:
    """The part of a ring at or west of a longitude, cut there (Sutherland and Hodgman)."""
    part = []
    for here, there in zip(ring, np.roll(ring, -1, axis=0)):
        if here[0] <= longitude:
            part.append(here)
        if (here[0] < longitude < there[0]) or (there[0] < longitude < here[0]):
            share = (longitude - here[0]) / (there[0] - here[0])
            part.append(np.array([longitude, here[1] + share * (there[1] - here[1])]))
    return np.array(part)


def _world(south: float, north: float) -> dict[str, Any]:
    """geometry and bbox of what goes around the whole Earth."""
    ring = np.array([[-180.0, south], [180.0, south], [180.0, north], [-180.0, north]])
    return {"geometry": {"type": "Polygon", "coordinates": [_closed(ring)]}, "bbox": _box(ring)}


def _around_pole(ring: np.ndarray) -> dict[str, Any]:
    """geometry and bbox of a ring around a pole, opened at the antimeridian."""
    pole = 90.0 if ring[:, 1].mean() > 0 else -90.0
    longitudes = (ring[:, 0] + 180.0) % 360.0 - 180.0
    order = np.argsort(longitudes)
    x, y = longitudes[order], ring[order, 1]
    edge = float(np.interp(180.0, [x[-1], x[0] + 360.0], [y[-1], y[0]]))
    outline = np.column_stack([[-180.0, *x, 180.0, 180.0, -180.0], [edge, *y, edge, pole, pole]])
    return {"geometry": {"type": "Polygon", "coordinates": [_closed(outline)]}, "bbox": _box(outline)}


def _box(ring: np.ndarray) -> list[float]:
    """[west, south, east, north]."""
    return [round(float(number), 9) for number in (*ring.min(axis=0), *ring.max(axis=0))]


def _closed(ring: np.ndarray) -> list[list[float]]:
    """Counter-clockwise positions, the first repeated at the end (RFC 7946, 3.1.6)."""
    following = np.roll(ring, -1, axis=0)
    area = (ring[:, 0] * following[:, 1] - following[:, 0] * ring[:, 1]).sum()
    if area < 0:
        ring = ring[::-1]
    return [[round(float(x), 9), round(float(y), 9)] for x, y in (*ring, ring[0])]
