# SPDX-License-Identifier: GPL-2.0-or-later
"""A downloaded SAFE product (folder or zip) as a scene whose bands are read where they lie."""

from __future__ import annotations

import math
import re
from pathlib import Path, PurePosixPath
from typing import Any

from osgeo import gdal

from ..errors import CatalogError
from ..raster.gdalio import captured
from ..raster.products import baseline_in
from ..raster.scene_clouds import cloud_cover_of
from ..scenes.providers import Registry
from ..scenes.scene import Scene
from ..stack.product_files import baseline_of_product
from .clouds import MASK_KEY, cloud_mask

_PRODUCT = re.compile(
    r"(S2[A-D]_MSIL(?:1C|2A)|S1[A-D]_(?:IW|EW|S\d)_GRD._\w{4})_\d{8}T\d{6}[\w.-]*?(?=\.SAFE|\.zip|$)", re.I
)
_METADATA = re.compile(r"(manifest\.safe|MTD_MSIL(?:1C|2A)\.xml)$", re.I)
_SENTINEL2_METADATA = re.compile(r"(^|/)MTD_MSIL(1C|2A)\.xml$", re.I)
_SENTINEL2_BAND = re.compile(r"_(B\d[\dA]|SCL)(?:_(\d\d)m)?\.jp2$", re.I)
_SENTINEL1_BAND = re.compile(r"measurement/s1[a-d]-\w+-grd-(vv|vh|hh|hv)-[\w-]+\.tiff?$", re.I)

_SENTINEL1_FILE = re.compile(
    r"measurement/(s1[a-d])-(\w+)-grd-\w\w-(\d{8}t\d{6})-(\d{8}t\d{6})-(\d{6}-\w{6})-\d+", re.I
)

_START = 1 << 20
"""Bytes of a product's metadata in which its name and cloud cover are looked for."""


def find_products(folder: str | Path) -> list[Path]:
    """The SAFE products (folders, zip files) in a folder, or itself. Raises CatalogError if there is none.

    A folder is a product by its name, with or without .SAFE, or by the product's metadata within.
    """
    folder = Path(folder)
    if folder.is_file() or (folder.is_dir() and folder.suffix.upper() == ".SAFE"):
        return [folder]
    found = {}
    if folder.is_dir():
        paths = sorted(path for path in folder.iterdir() if _is_product(path))
        # Unpacked beside its zip, or with and without .SAFE, a product counts once.
        for path in sorted(paths, key=lambda path: path.is_dir()):
            match = _PRODUCT.match(path.name)
            found.setdefault(match[0].upper() if match else path.name, path)
        if (not found or _holds_metadata(folder)) and _is_product(folder):
            return [folder]
    if not found:
        raise CatalogError(
            "{folder} holds no product in SAFE format (S2A_MSIL2A_..., a folder or .zip). "
            "Choose the folder that the products were downloaded to.",
            folder=folder,
        )
    return sorted(found.values())


def _is_product(path: Path) -> bool:
    if path.is_dir():
        return bool(_PRODUCT.match(path.name)) or _holds_metadata(path)
    return bool(_PRODUCT.match(path.name)) and path.suffix.lower() == ".zip"


def _holds_metadata(folder: Path) -> bool:
    try:
        return any(_METADATA.match(path.name) for path in folder.iterdir())
    except OSError:
        return False


def open_safe(path: str | Path, declared: Registry) -> Scene:
    """The scene of a Sentinel-2 (L1C, L2A) or Sentinel-1 GRD product.

    `path` is the .SAFE folder, a folder that holds it, or its zip. Raises CatalogError if it is none.
    """
    path = Path(path)
    root = f"/vsizip/{{{path.absolute()}}}" if path.is_file() else str(path.absolute())
    files = _files(path, root)
    name = _product_name(path, root, files)
    sentinel2 = name.upper().startswith("S2")
    assets: dict[str, Any] = {}
    for file in files:
        entry = _sentinel2_asset(file) if sentinel2 else _sentinel1_asset(file)
        if entry:
            key, asset = entry
            assets[key] = {**asset, "href": f"{root}/{file}"}
    if not assets:
        raise CatalogError(
            "{path} holds no band of {name}. Download the product again: it is not whole.",
            path=path,
            name=name,
        )
    if "MSIL1C" in name.upper():
        mask = cloud_mask(root, files, assets)
        if mask:
            assets[MASK_KEY] = {"type": "image/jp2", "roles": ["data-mask"], "href": mask}
    item = {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": name,
        "collection": _collection(name),
        "geometry": None,
        "properties": {
            "datetime": _time(name),
            "platform": f"sentinel-{name[1]}{name[2].lower()}",
            "s2:product_uri": f"{name}.SAFE",
            **_stated_baseline(name, root, files),
            **_cloud_cover(root, files),
        },
        "assets": assets,
        "links": [],
    }
    return declared.scene(item, collection=_collection(name))


def _stated_baseline(name: str, root: str, files: list[str]) -> dict[str, str]:
    """The processing baseline that a product's metadata file states, where its name holds none."""
    if not name.upper().startswith("S2") or not math.isnan(baseline_in([name])):
        return {}
    folders = {str(PurePosixPath(file).parent) for file in files if _METADATA.match(PurePosixPath(file).name)}
    found = (baseline_of_product(f"{root}/{folder}" if folder != "." else root) for folder in sorted(folders))
    stated = next((value for value in found if not math.isnan(value)), None)
    return {} if stated is None else {"s2:processing_baseline": f"{stated:05.2f}"}


def _cloud_cover(root: str, files: list[str]) -> dict[str, float]:
    """The percentage of cloud that the metadata of a Sentinel-2 product state."""
    for file in files:
        if _SENTINEL2_METADATA.search(file):
            match = re.search(r"<(Cloud_Coverage_Assessment)>([^<]*)<", _start_of(f"{root}/{file}"))
            cover = cloud_cover_of({match[1]: match[2]}) if match else None
            if cover is not None:
                return {"eo:cloud_cover": cover}
    return {}


def _files(path: Path, root: str) -> list[str]:
    """Files below the product's root, with forward slashes."""
    listing = None
    with captured() as log:
        listing = gdal.ReadDirRecursive(root)
    if not listing:
        raise CatalogError(
            "{path} cannot be opened as a SAFE product ({log}). Give a .SAFE folder or its "
            "zip; if the download was interrupted, download it again.",
            path=path,
            log=log,
        )
    return [file.replace("\\", "/") for file in listing if not file.endswith("/")]


def _product_name(path: Path, root: str, files: list[str]) -> str:
    """The product's name by its folder's or file's, else by what is written within."""
    for text in (path.name, *(PurePosixPath(file).parts[0] for file in files)):
        match = _PRODUCT.match(text)
        if match:
            return match[0]
    for file in files:
        if _SENTINEL2_METADATA.search(file):
            match = re.search(r"<PRODUCT_URI>\s*([^<\s]+?)(?:\.SAFE)?\s*<", _start_of(f"{root}/{file}"))
            if match and _PRODUCT.match(match[1]):
                return match[1]
        match = _SENTINEL1_FILE.search(file)
        if match:
            platform, mode, start, end, orbit = (part.upper() for part in match.groups())
            orbit = orbit.replace("-", "_")
            return f"{platform}_{mode}_GRD{'M' if mode == 'EW' else 'H'}_1S_{start}_{end}_{orbit}"
    raise CatalogError(
        "{path} is no Sentinel-2 (L1C, L2A) or Sentinel-1 GRD product in SAFE format: no "
        "name such as S2A_MSIL2A_... is found. Give the .SAFE folder or zip as it was "
        "downloaded.",
        path=path,
    )


def _start_of(path: str) -> str:
    """The first part of a text file that GDAL reaches, within a zip too; empty where it cannot be read."""
    data = b""
    with captured():
        file = gdal.VSIFOpenL(path, "rb")
        if file is not None:
            data = bytes(gdal.VSIFReadL(1, _START, file) or b"")
            gdal.VSIFCloseL(file)
    return data.decode("utf-8", "replace")


def _sentinel2_asset(file: str) -> tuple[str, dict[str, Any]] | None:
    match = _SENTINEL2_BAND.search(file)
    if not match or "IMG_DATA" not in file.upper():
        return None
    band, gsd = match[1].upper(), match[2]
    key = f"{band}_{gsd}m" if gsd else band
    return key, {"type": "image/jp2", "roles": ["data"], "bands": [{"name": band, "data_type": _type(band)}]}


def _type(band: str) -> str:
    return "uint8" if band == "SCL" else "uint16"


def _sentinel1_asset(file: str) -> tuple[str, dict[str, Any]] | None:
    match = _SENTINEL1_BAND.search(file)
    if not match:
        return None
    key = match[1].lower()
    band = {"name": key, "data_type": "uint16", "nodata": 0}
    return key, {"type": "image/tiff", "roles": ["data"], "bands": [band]}


def _collection(name: str) -> str:
    if name.upper().startswith("S1"):
        return "sentinel-1-grd"
    return "sentinel-2-l2a" if "MSIL2A" in name.upper() else "sentinel-2-l1c"


def _time(name: str) -> str | None:
    match = re.search(r"_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)", name, re.I)
    return "{}-{}-{}T{}:{}:{}Z".format(*match.groups()) if match else None
