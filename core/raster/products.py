# SPDX-License-Identifier: GPL-2.0-or-later
"""Kinds of products whose stored values mean something known, recognised by names and metadata."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

SENTINEL2 = "Sentinel-2"
MAJA = "MAJA (THEIA)"
FORCE = "FORCE Level-2"
HLS = "HLS"
LANDSAT_L1 = "Landsat Level-1"
LANDSAT_C1 = "Landsat Collection 1 surface reflectance"
LANDSAT_C2 = "Landsat Collection 2 Level-2"
MODIS = "MODIS or VIIRS surface reflectance"
MODIS_INDEX = "MODIS or VIIRS vegetation index"
DIGITAL_EARTH = "Digital Earth analysis-ready data"
PLANET = "PlanetScope surface reflectance"
OTHER = "product without reflectance"

FIRST_OFFSET = 4.0
"""Sentinel-2's first processing baseline whose stored values are 1000 larger."""

FIRST_OFFSET_DAY = date(2022, 1, 25)
"""Day from which on ESA processed with it."""


@dataclass(frozen=True)
class Product:
    """The kind of product that a raster or scene belongs to, as far as it is known."""

    kind: str = ""
    """One of this module's names; empty where unknown."""

    source: str = ""
    """What says so, for the log: `name S2B_MSIL2A_...`, `metadata PROCESSING_BASELINE`."""

    baseline: float = math.nan
    """Sentinel-2's processing baseline (5.09); NaN where unknown."""

    platform: str = ""
    """S2B, LC08, L30 (of HLS), ...; empty where unknown."""

    native: bool = False
    """True for a file under the name that ESA's own products give it: nobody has changed its values."""

    day: date | None = None
    """Acquisition day of a native file."""


UNKNOWN = Product()
"""Nothing is known."""

_S2_PRODUCT = re.compile(
    r"(?<![A-Z0-9])(?P<platform>S2[A-D])_MSIL(?:1C|2A)_\d{8}T\d{6}_N(?P<baseline>\d{4})_R\d{3}_T\d\d[A-Z]{3}",
    re.IGNORECASE,
)
_S2_OLD = re.compile(
    r"(?<![A-Z0-9])(?P<platform>S2[A-D])_[A-Z]{4}_(?:MSI|PRD|MTD)_\w*?(?:_N(?P<baseline>\d\d\.\d\d)|(?=[./]|$))",
    re.IGNORECASE,
)
_S2_TILE = re.compile(
    r"(?<![A-Z0-9])(?:L2A_|L1C_)?T\d\d[C-X][A-Z]{2}_(?P<day>\d{8})T\d{6}_(?:B\d[\dA]|AOT|WVP|SCL|TCI)"
    r"(?:_\d\dm)?(?P<suffix>\.\w+)?$",
    re.IGNORECASE,
)
# Copies of Sentinel-2 by Earth Search, Earth Engine, sen2r: no baseline stands in their names.
_S2_COPY = re.compile(
    r"(?<![A-Z0-9])(?:(?P<platform>S2[A-D])(?:_T?\d{1,2}[C-X][A-Z]{2}_\d{8}(?:T\d{6})?(?:_\d+)?_L(?:1C|2A)"
    r"|(?:1C|2A)_\d{8}_\d{3}_\w*_?[BT]OA)|\d{8}T\d{6}_\d{8}T\d{6}_T\d\d[C-X][A-Z]{2}|COPERNICUS_S2_(?:SR|TOA|HARM))",
    re.IGNORECASE,
)
_LANDSAT = re.compile(
    r"(?<![A-Z0-9])(?P<platform>L[COTEM]0\d)_(?:(?P<level>L[12][A-Z]{2})_\d{6}|(?:CU|AK|HI)_\d{6})"
    r"_\d{8}(?:_\d{8})?_C?(?P<collection>0[12])",
    re.IGNORECASE,
)
_LANDSAT_SCENE = re.compile(r"(?<![A-Z0-9])L[CEMOT][1-9]\d{13}[A-Z]{3}\d\d", re.IGNORECASE)
_LANDSAT_SR = re.compile(r"(?<![A-Z])(?:SR|ST)_?B(?:AND)?_?\d", re.IGNORECASE)
_OTHERS = (
    (HLS, re.compile(r"(?<![A-Z0-9])HLS2?[._-]?(?P<platform>[LS]30)(?![A-Z0-9])", re.IGNORECASE)),
    (MAJA, re.compile(r"(?<![A-Z0-9])SENTINEL2[A-D]_\d{8}-\d{6}(?:-\d+)?_L2A_", re.IGNORECASE)),
    (FORCE, re.compile(r"(?<!\d)\d{8}_LEVEL[23]_(?:SEN2[A-D]|LND0\d)_(?:BOA|TOA|BAP)", re.IGNORECASE)),
    (
        MODIS,
        re.compile(r"(?<![A-Z0-9])(?:M[OY]D09|MCD43A4|V(?:NP|J[12])(?:09|43[A-Z]4))(?=[A-Z0-9._]|$)", re.I),
    ),
    (MODIS_INDEX, re.compile(r"(?<![A-Z0-9])(?:M[OY]D13|V(?:NP|J[12])13)(?=[A-Z0-9._]|$)", re.IGNORECASE)),
    (OTHER, re.compile(r"(?<![A-Z0-9])(?:M[OY]D|MCD|V(?:NP|J[12]))\d\d[A-Z]\w*[._]", re.IGNORECASE)),
    (
        DIGITAL_EARTH,
        re.compile(r"(?<![A-Z0-9])ga_(?:s2[a-d]m|ls\d[a-z]?)_(?:ard|nbart?|oa)(?![A-Z])", re.IGNORECASE),
    ),
    (PLANET, re.compile(r"(?:AnalyticMS|analytic)(?:_[48]b)?_SR(?![A-Z])", re.IGNORECASE)),
    (OTHER, re.compile(r"(?<![A-Z0-9])(?:S1[A-D]_(?:IW|EW|S\d)|S5P_|S3[A-D]_)", re.IGNORECASE)),
)
_HARMONIZED = re.compile(r"harmoni[sz]ed", re.IGNORECASE)
_REFLECTIVE = re.compile(
    r"nbart?_(?:coastal_aerosol|blue|green|red(?:_edge_\d)?|nir(?:_\d)?|swir_\d|panchromatic)|"
    r"(?:SR_)?B(?:0?[1-9]|1[0-2]|8A)|sur_refl_[bIM]\d+(?:_1)?|Nadir_Reflectance_(?:Band|[IM])\w+|(?:\w+_)?(?:NDVI|EVI2?)",
    re.IGNORECASE,
)
_BAND_FILE = re.compile(r"(?:SR_|ST_)?B\d{1,2}A?(?:_\d\dm)?\.\w+$|B8A(?:_\d\dm)?\.\w+$", re.IGNORECASE)


def product_of(path: str, name: str = "", metadata: Mapping[str, str] | None = None) -> Product:
    """The product of a raster, by its file's name, else its metadata, its folders and its layer's name.

    Folders count only for a file that a product calls so (T31TDH_..._B04.jp2, B04.tif). A processing
    baseline that the name leaves open is taken from the metadata.
    """
    metadata = {key.upper(): str(value) for key, value in (metadata or {}).items()}
    parts = [part for part in re.split(r"[/\\]|(?<=\.xml):", path) if part]
    # A virtual raster has the name of what it stands for.
    file = re.sub(r"\.vrt$", "", parts[-1], flags=re.IGNORECASE) if parts else ""
    found = named(file)
    stated = _stated(metadata)
    if not found.kind and not stated.kind:
        found = _in_folders(file, parts[:-1])
    if not found.kind and name:
        found = named(name)
    if not found.kind or (found.kind == SENTINEL2 and stated.kind == HLS):
        return stated
    if found.kind == SENTINEL2 and math.isnan(found.baseline):
        stated = stated if stated.kind == SENTINEL2 else _in_folders(file, parts[:-1])
        if not math.isnan(stated.baseline):
            return replace(found, baseline=stated.baseline, source=stated.source)
    return found


def named(text: str) -> Product:
    """The product whose name a text is or begins with."""
    for kind, pattern in _OTHERS:
        match = pattern.search(text)
        if match:
            return Product(kind, f"name {text}", platform=(match.groupdict().get("platform") or "").upper())
    match = _S2_PRODUCT.search(text) or _S2_OLD.search(text)
    if match:
        return Product(
            SENTINEL2, f"name {text}", parse_baseline(match["baseline"]), match["platform"].upper()
        )
    match = _S2_TILE.search(text)
    if match:
        native = (match["suffix"] or "").lower() == ".jp2"
        return Product(SENTINEL2, f"name {text}", native=native, day=_day(match["day"]))
    match = _S2_COPY.search(text)
    if match:
        return Product(SENTINEL2, f"name {text}", platform=(match["platform"] or "").upper())
    return _landsat(text)


def is_reflective(band: str) -> bool:
    """Whether a band has a name that HLS, MODIS, VIIRS or Landsat give reflectance or an index."""
    return bool(_REFLECTIVE.fullmatch(band.strip()))


def is_product_file(path: str) -> bool:
    """Whether a file is called as in a product, whose name its folder holds (T31TDH_..._B04.jp2, B04.tif)."""
    file = re.split(r"[/\\]", path)[-1]
    return bool(_S2_TILE.search(file) or _BAND_FILE.search(file)) or file.upper().startswith("MTD_")


def is_harmonized(text: str) -> bool:
    """Whether a name says that Sentinel-2's 1000 has been taken off."""
    return bool(_HARMONIZED.search(text))


def parse_baseline(value: object) -> float:
    """Sentinel-2's processing baseline as it is written (0509, 05.09, N0509); NaN for none.

    99.99 marks processing outside of ESA, which says nothing.
    """
    match = re.fullmatch(
        r"\s*N?(\d{1,2})[._]?(\d\d)?\s*", str(value if value is not None else ""), re.I | re.A
    )
    if not match:
        return math.nan
    number = float(f"{match[1]}.{match[2] or '00'}")
    return number if 0 < number < 99 else math.nan


def baseline_in(texts: Iterable[object]) -> float:
    """The processing baseline in the first product name that holds one; NaN for none."""
    for text in texts:
        for pattern in (_S2_PRODUCT, _S2_OLD):
            match = pattern.search(str(text or ""))
            if match and not math.isnan(parse_baseline(match["baseline"])):
                return parse_baseline(match["baseline"])
    return math.nan


def _landsat(text: str) -> Product:
    match = _LANDSAT.search(text)
    if match:
        scaled = _LANDSAT_SR.search(text[match.end() :]) or (match["level"] or "").upper().startswith("L2")
        level2 = LANDSAT_C1 if match["collection"] == "01" else LANDSAT_C2
        kind = level2 if scaled else LANDSAT_L1 if match["level"] else ""
        return Product(kind, f"name {text}", platform=match["platform"].upper())
    if _LANDSAT_SCENE.search(text):
        return Product(LANDSAT_C1 if _LANDSAT_SR.search(text) else LANDSAT_L1, f"name {text}")
    return Product()


def _in_folders(file: str, folders: list[str]) -> Product:
    """The product that a folder above a product's own file is named after."""
    if not is_product_file(file):
        return Product()
    found = (named(folder) for folder in reversed(folders))
    return next((product for product in found if product.kind), Product())


def _stated(metadata: Mapping[str, str]) -> Product:
    """The product that metadata name."""
    if any(key.startswith("HLS_") for key in metadata):
        return Product(HLS, "metadata HLS_...")
    for key, value in metadata.items():
        if key.endswith("PROCESSING_BASELINE") and not math.isnan(parse_baseline(value)):
            return Product(SENTINEL2, f"metadata {key}", parse_baseline(value))
    for key, value in metadata.items():
        if key.endswith(("PRODUCT_URI", "PRODUCT_ID", "PRODUCT_NAME", "GRANULE_ID", "LOCALGRANULEID")):
            product = named(value)
            if product.kind:
                return replace(product, source=f"metadata {key}")
    return Product()


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
