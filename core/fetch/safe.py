# SPDX-License-Identifier: GPL-2.0-or-later
"""A downloaded SAFE product (folder or zip) as a scene whose bands are read where they lie."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Any

from osgeo import gdal

from ..catalog.providers import Registry
from ..catalog.scene import Scene
from ..errors import CatalogError
from ..gdalio import captured
from .clouds import MASK_KEY, cloud_mask

_PRODUCT = re.compile(r"(S2[A-D]_MSIL(?:1C|2A)_|S1[A-D]_(?:IW|EW|S\d)_GRD._)[\w.-]*?(?=\.SAFE|\.zip|$)", re.I)
_SENTINEL2_BAND = re.compile(r"_(B\d[\dA]|SCL)(?:_(\d\d)m)?\.jp2$", re.I)
_SENTINEL1_BAND = re.compile(r"measurement/s1[a-d]-\w+-grd-(vv|vh|hh|hv)-[\w-]+\.tiff?$", re.I)


def find_products(folder: str | Path) -> list[Path]:
    """The SAFE products (folders, zip files) in a folder, or itself. Raises CatalogError if there is none."""
    folder = Path(folder)
    if folder.is_file() or (folder.is_dir() and folder.suffix.upper() == ".SAFE"):
        return [folder]
    found = []
    if folder.is_dir():
        found = sorted(
            path
            for path in folder.iterdir()
            if _PRODUCT.match(path.name) and (path.is_dir() or path.suffix.lower() == ".zip")
        )
        zipped = {path.name for path in found if path.is_file()}
        # Unpacked beside its zip, a product counts once.
        found = [path for path in found if path.is_file() or f"{path.stem}.zip" not in zipped]
    if not found:
        raise CatalogError(
            f"{folder} holds no product in SAFE format (S2A_MSIL2A_....SAFE, or .zip). Choose the folder "
            "that the products were downloaded to."
        )
    return found


def open_safe(path: str | Path, declared: Registry) -> Scene:
    """The scene of a Sentinel-2 (L1C, L2A) or Sentinel-1 GRD product.

    `path` is the .SAFE folder, a folder that holds it, or its zip. Raises CatalogError if it is none.
    """
    path = Path(path)
    root = f"/vsizip/{{{path.absolute()}}}" if path.is_file() else str(path.absolute())
    files = _files(path, root)
    name = _product_name(path, files)
    sentinel2 = name.upper().startswith("S2")
    assets: dict[str, Any] = {}
    for file in files:
        entry = _sentinel2_asset(file) if sentinel2 else _sentinel1_asset(file)
        if entry:
            key, asset = entry
            assets[key] = {**asset, "href": f"{root}/{file}"}
    if not assets:
        raise CatalogError(f"{path} holds no band of {name}. Download the product again: it is not whole.")
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
        },
        "assets": assets,
        "links": [],
    }
    return declared.scene(item, collection=_collection(name))


def _files(path: Path, root: str) -> list[str]:
    """Files below the product's root, with forward slashes."""
    listing = None
    with captured() as log:
        listing = gdal.ReadDirRecursive(root)
    if not listing:
        raise CatalogError(
            f"{path} cannot be opened as a SAFE product ({log}). Give a .SAFE folder or its zip; "
            "if the download was interrupted, download it again."
        )
    return [file.replace("\\", "/") for file in listing if not file.endswith("/")]


def _product_name(path: Path, files: list[str]) -> str:
    for text in (path.name, *(PurePosixPath(file).parts[0] for file in files)):
        match = _PRODUCT.match(text)
        if match:
            return match[0]
    raise CatalogError(
        f"{path} is no Sentinel-2 (L1C, L2A) or Sentinel-1 GRD product in SAFE format: no name such as "
        "S2A_MSIL2A_... is found. Give the .SAFE folder or zip as it was downloaded."
    )


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
    match = re.search(r"_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)", name)
    return "{}-{}-{}T{}:{}:{}Z".format(*match.groups()) if match else None
