# SPDX-License-Identifier: GPL-2.0-or-later
"""Placement of an asset's pixels as its item declares it, used only as far as its parts agree.

CRS, shape and transform of the projection extension (https://github.com/stac-extensions/projection). What is
not believed is left out: the file itself is asked then.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..messages import Message

Transform = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]

ANISOTROPY = 50.0
"""Pixels longer than this many times their width are not believed (elevation near the poles has 10)."""

LONGEST = 10_000_000
"""Most pixels of one side that are believed."""

FINEST, COARSEST = 0.01, 200_000.0
"""Metres: ground sampling distances beyond are not believed."""

_GEOGRAPHIC = re.compile(
    r"(EPSG:4\d{3}|OGC:CRS84h?|CRS:84)$|\s*(GEOGCS|GEOGCRS|GEODCRS|GEODETICCRS)\b"
    r'|\{.*"type": "Geo(graphic|detic)CRS"',
    re.I,
)
_CODE = re.compile(r"[A-Za-z][\w.-]*:(?!none$|null$|nan$|0+$)\w[\w.]*$", re.I)
_WKT = re.compile(r"\s*[A-Z_]{4,20}\s*[\[(]", re.I)
_MODES = {
    "IW_GRDH": 10.0,
    "IW_GRDM": 40.0,
    "EW_GRDH": 25.0,
    "EW_GRDM": 40.0,
    "SM_GRDF": 3.5,
    "SM_GRDH": 10.0,
    "SM_GRDM": 40.0,
}
"""Metres between the pixels of Sentinel-1's ground range products (Sentinel-1 Product Specification)."""


@dataclass(frozen=True)
class Placement:
    """Where pixels lie; what is missing has to be asked of the file."""

    crs: str = ""
    """`AUTH:CODE`, WKT 2 or PROJJSON; empty where unknown."""

    shape: tuple[int, int] | None = None
    """Rows, columns."""

    transform: Transform | None = None
    """GDAL geotransform."""

    problem: str = ""
    """What of the item was not believed or was put right; empty for a sound one."""


def placement(own: Callable[[str], Any], bbox: Box | None, radar: bool) -> Placement:
    """What `own` (a field of an asset by its name, else its item's) says, checked against itself.

    `bbox` is the item's, in degrees; `radar` is true for images in radar geometry, whose grids in degrees are
    only their footprint spread out.
    """
    crs, shape, given = crs_of(own), _shape(own("proj:shape")), _numbers(own("proj:transform"))
    geographic = bool(_GEOGRAPHIC.match(crs))
    problem = (
        ""
        if shape or own("proj:shape") is None
        else Message("a proj:shape of {value:.40}", value=repr(own("proj:shape")))
    )
    if radar and geographic:
        return Placement(shape=shape, problem=Message("a grid in degrees for an image in radar geometry"))
    if not given:
        if own("proj:transform") is not None:
            problem = problem or Message("a proj:transform of {value:.40}", value=repr(own("proj:transform")))
        return Placement(crs, shape, None, problem)
    if shape is None:
        return Placement(crs, None, _by_rows(given), problem)
    box, exact = _numbers(own("proj:bbox")), True
    if len(box) != 4 and geographic and bbox is not None and bbox[0] <= bbox[2]:
        box, exact = bbox, False
    box = (box[0], box[1], box[2], box[3]) if len(box) == 4 else None
    for transform, wrong in (
        (_by_rows(given), ""),
        (_as_gdal(given), Message("a proj:transform in GDAL's order")),
    ):
        if transform and _sane(transform, shape, geographic) and _covers(transform, shape, box, exact):
            return Placement(crs, shape, transform, wrong and Message("{wrong} (put right)", wrong=wrong))
    return Placement(crs, shape, None, Message("a proj:transform that contradicts its shape or box"))


def crs_of(own: Callable[[str], Any]) -> str:
    """The CRS of proj:code, proj:epsg, proj:wkt2 or proj:projjson, whichever says one first; else empty."""
    for name in ("proj:code", "proj:epsg"):
        value = own(name)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = "" if value is None or isinstance(value, bool) else str(value).strip()
        text = f"EPSG:{int(text)}" if re.fullmatch(r"\d{4,6}", text) else text
        if _CODE.match(text):
            return text
    wkt, projjson = own("proj:wkt2"), own("proj:projjson")
    if isinstance(wkt, str) and _WKT.match(wkt):
        return wkt
    if isinstance(projjson, Mapping) and projjson.get("type"):
        return json.dumps(dict(projjson))
    return ""


def is_crs_text(text: str) -> bool:
    """Whether a text can be a CRS by itself (`AUTH:CODE`, WKT, PROJJSON), and no address or file with one."""
    return bool(_CODE.match(text) or _WKT.match(text) or re.match(r'\s*\{\s*"', text))


def radar_geometry(properties: Mapping[str, Any], collection: str) -> bool:
    """Whether an item's images are in the geometry of a radar's swath, placed by control points."""
    kinds = [properties.get(name) for name in ("sar:product_type", "product:type", "odata:productType")]
    text = " ".join(str(kind) for kind in (*kinds, collection) if kind).upper()
    return bool(re.search(r"(^|[\s_-])(GRD|SLC|MGD|SSC)([HMF]?)($|[\s_-])", text))


def radar_spacing(properties: Mapping[str, Any], names: str) -> float:
    """Metres between a radar image's pixels: as declared, else by the product's type in `names`; or NaN."""
    spacings = [
        believable_gsd(properties.get(f"sar:pixel_spacing_{direction}")) for direction in ("range", "azimuth")
    ]
    known = [spacing for spacing in spacings if not math.isnan(spacing)]
    if known:
        return min(known)
    match = re.search(r"(?:^|[_\s])(IW|EW|SM|S\d)_(GRD[HMF])(?:_|\s|$)", names.upper())
    mode = "" if match is None else match[1] if match[1] in ("IW", "EW") else "SM"
    return _MODES.get(f"{mode}_{match[2]}", math.nan) if match else math.nan


def believable_gsd(value: Any) -> float:
    """A ground sampling distance in metres; NaN for what is none."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return math.nan
    return float(value) if FINEST <= value <= COARSEST else math.nan


def _shape(value: Any) -> tuple[int, int] | None:
    numbers = _numbers(value)
    if len(numbers) != 2 or not all(number.is_integer() and 1 <= number <= LONGEST for number in numbers):
        return None
    return int(numbers[0]), int(numbers[1])


def _numbers(value: Any) -> tuple[float, ...]:
    """A list's numbers as floats; empty if anything in it is none, or none finite."""
    if not isinstance(value, (list, tuple)):
        return ()
    if any(isinstance(one, bool) or not isinstance(one, (int, float)) for one in value):
        return ()
    try:
        numbers = tuple(float(one) for one in value)
    except OverflowError:
        return ()
    return numbers if all(map(math.isfinite, numbers)) else ()


def _by_rows(given: tuple[float, ...]) -> Transform | None:
    """STAC writes the affine matrix by rows (a, b, c, d, e, f, ...); GDAL wants c, a, b, f, d, e."""
    if len(given) not in (6, 9):
        return None
    a, b, c, d, e, f = given[:6]
    return c, a, b, f, d, e


def _as_gdal(given: tuple[float, ...]) -> Transform | None:
    """A geotransform as gdalinfo wrote it into items before GDAL 3.13."""
    return (given[0], given[1], given[2], given[3], given[4], given[5]) if len(given) == 6 else None


def _sane(transform: Transform, shape: tuple[int, int], geographic: bool) -> bool:
    """Whether pixels have an area, a width not far from their height, and a place within the CRS."""
    _, dx, rx, _, ry, dy = transform
    across, along = math.hypot(dx, ry), math.hypot(rx, dy)
    if not min(across, along) > 0 or max(across, along) > ANISOTROPY * min(across, along):
        return False
    if abs(dx * dy - rx * ry) < 1e-3 * across * along:
        return False
    xmin, ymin, xmax, ymax = _extent(transform, shape)
    if geographic:
        return -541 <= xmin < xmax <= 541 and -91 <= ymin < ymax <= 91 and xmax - xmin <= 361
    return min(across, along) >= FINEST and max(map(abs, (xmin, ymin, xmax, ymax))) < 1e8


def _covers(transform: Transform, shape: tuple[int, int], box: Box | None, exact: bool) -> bool:
    """Whether the pixels' extent is the box (`exact`), or holds it and is not far larger."""
    if box is None:
        return True
    xmin, ymin, xmax, ymax = extent = _extent(transform, shape)
    width, height = xmax - xmin, ymax - ymin
    slack = max(2 * width / shape[1], 0.005 * width), max(2 * height / shape[0], 0.005 * height)
    if exact:
        return all(abs(here - there) <= slack[n % 2] for n, (here, there) in enumerate(zip(extent, box)))
    inside = box[0] >= xmin - slack[0] and box[1] >= ymin - slack[1]
    inside = inside and box[2] <= xmax + slack[0] and box[3] <= ymax + slack[1]
    return inside and width <= 4 * (box[2] - box[0]) + slack[0] and height <= 4 * (box[3] - box[1]) + slack[1]


def _extent(transform: Transform, shape: tuple[int, int]) -> Box:
    x0, dx, rx, y0, ry, dy = transform
    rows, cols = shape
    xs = [x0 + c * dx + r * rx for c in (0, cols) for r in (0, rows)]
    ys = [y0 + c * ry + r * dy for c in (0, cols) for r in (0, rows)]
    return min(xs), min(ys), max(xs), max(ys)
