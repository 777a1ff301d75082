# SPDX-License-Identifier: GPL-2.0-or-later
"""Catalogue of a run's output: static STAC, and virtual mosaics that QGIS loads as one series.

STAC 1.0.0: catalog.json, a collection an area, an item a date. The mosaics are VRTs, one a date for the areas
of one CRS, which name the areas' rasters by relative paths: the folder may be moved as a whole.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from html import escape, unescape
from pathlib import Path
from typing import Any

from osgeo import gdal

from ..core.errors import RasterError
from ..core.raster.file_names import safe_name
from ..core.raster.gdalio import captured
from ..core.raster.ownership import SOFTWARE_TAG
from ..core.stack.index import FILE_NAME
from .status import json_text, read_json, write_json, write_texts
from .steps import SERIES

CATALOG, STAC, MOSAIC = "catalog.json", "stac", "mosaic"

VERSION = "1.0.0"

_SOURCE = re.compile(r'relativeToVRT="[01]">([^<]+)<')


def write_catalogue(out: Path, areas: Sequence[str]) -> list[Path]:
    """Write catalogue and mosaics of the areas that have a series; the mosaics' paths. Raises OutputError."""
    found = {name: _features(out / "areas" / name / SERIES) for name in areas}
    series = {name: features for name, features in found.items() if features}
    for name, features in series.items():
        _write_collection(out / "areas" / name / STAC, name, features)
    links = [_link("child", f"./areas/{name}/{STAC}/collection.json", name) for name in sorted(series)]
    write_json(
        out / CATALOG,
        {
            "type": "Catalog",
            "stac_version": VERSION,
            "id": safe_name(out.absolute().name or "series"),
            "description": "Time series made by temporal-liif, a collection an area",
            "links": [_link("root", f"./{CATALOG}"), *links],
        },
    )
    return _write_mosaics(out, series)


def _features(folder: Path) -> list[dict[str, Any]]:
    """The items of a stack on disk; [] where there is none."""
    return read_json(folder / FILE_NAME).get("features", [])


def _write_collection(folder: Path, name: str, features: Sequence[Mapping[str, Any]]) -> None:
    """A collection with its items, in files of their own beside it; those of earlier dates go."""
    up = f"../../../{CATALOG}"
    boxes = [feature["bbox"] for feature in features if "bbox" in feature]
    times = sorted(feature["properties"]["datetime"] for feature in features)
    texts = {}
    for feature in features:
        assets = {
            key: {**asset, "href": f"../{SERIES}/{asset['href'].removeprefix('./')}"}
            for key, asset in feature["assets"].items()
        }
        item = {
            **feature,
            "id": f"{name}-{feature['id']}",
            "collection": name,
            "assets": assets,
            "links": [
                _link("root", up),
                _link("parent", "./collection.json"),
                _link("collection", "./collection.json"),
            ],
        }
        texts[f"{feature['id']}.json"] = json_text(item)
    texts["collection.json"] = json_text(
        {
            "type": "Collection",
            "stac_version": VERSION,
            "id": name,
            "description": f"Time series of {name}",
            "license": "various",
            "extent": {
                "spatial": {"bbox": boxes[:1] or [[-180.0, -90.0, 180.0, 90.0]]},
                "temporal": {"interval": [[times[0], times[-1]]]},
            },
            "links": [
                _link("root", up),
                _link("parent", up),
                *(_link("item", f"./{feature['id']}.json") for feature in features),
            ],
        },
    )
    links = read_json(folder / "collection.json").get("links", [])
    items = [Path(link["href"]).name for link in links if link["rel"] == "item"]
    write_texts(folder, texts, [folder / item for item in items if item not in texts])


def _link(relation: str, href: str, title: str = "") -> dict[str, str]:
    kind = "application/geo+json" if relation == "item" else "application/json"
    return {"rel": relation, "href": href, "type": kind, **({"title": title} if title else {})}


def _write_mosaics(out: Path, series: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[Path]:
    """A VRT a date and CRS; of images alone, not of the layers beside them."""
    parts: dict[tuple[str, str], list[Path]] = defaultdict(list)
    for name, features in sorted(series.items()):
        for feature in features:
            file = out / "areas" / name / SERIES / feature["assets"]["image"]["href"]
            parts[_crs_name(feature["properties"]), feature["id"]].append(file)
    texts: dict[Path, dict[str, str]] = defaultdict(dict)
    for (crs, day), files in parts.items():
        folder = out / MOSAIC / crs
        texts[folder][f"{day}.vrt"] = _mosaic(folder, f"{day}.vrt", files)
    for folder in {*texts, *(path.parent for path in (out / MOSAIC).glob("*/*.vrt"))}:
        vrts = texts.get(folder, {})
        old = [path for path in folder.glob("*.vrt") if path.name not in vrts and _is_own(path)]
        write_texts(folder, vrts, old)
    return [folder / name for folder, vrts in texts.items() for name in vrts]


def _crs_name(properties: Mapping[str, Any]) -> str:
    """A folder's name for a CRS: its EPSG code, else its name."""
    code = properties.get("proj:epsg")
    if code:
        return f"EPSG-{code}"
    known = re.match(r'\w+\["([^"]+)"', properties.get("proj:wkt2") or "")
    return safe_name(known[1]) if known else "no-crs"


def _mosaic(folder: Path, name: str, files: Sequence[Path]) -> str:
    """A VRT in a folder over rasters of one CRS, with the date and calibration of the first."""
    files = [file.resolve() for file in files]
    text = None
    with captured() as log:
        laid = gdal.BuildVRT("", [str(file) for file in files])
        first = gdal.OpenEx(str(files[0]), gdal.OF_RASTER)
        if laid is not None and first is not None:
            _copy_metadata(first, laid)
            text = laid.GetMetadata("xml:VRT")[0]
    if text is None or log.failures:
        raise RasterError(
            "The mosaic {name} cannot be made ({log}). Check the areas' rasters.", name=name, log=log
        )
    return _SOURCE.sub(lambda found: _relative(found[1], folder.resolve()), text)


def _is_own(path: Path) -> bool:
    """Whether the command wrote a VRT."""
    try:
        return f'"TIFFTAG_SOFTWARE">{SOFTWARE_TAG}<' in path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False


def _relative(file: str, folder: Path) -> str:
    """A source of a VRT in a folder, as the VRT names it."""
    return f'relativeToVRT="1">{escape(os.path.relpath(unescape(file), folder), quote=False)}<'


def _copy_metadata(first: gdal.Dataset, laid: gdal.Dataset) -> None:
    """Names, scales and tags of the first raster, which GDAL before 3.8 leaves out in part."""
    tags: Iterable[tuple[str, str]] = first.GetMetadata().items()
    laid.SetMetadata({key: value for key, value in tags if key != "PROVENANCE"})
    for number in range(1, laid.RasterCount + 1):
        theirs, ours = first.GetRasterBand(number), laid.GetRasterBand(number)
        ours.SetDescription(theirs.GetDescription())
        ours.SetMetadata(theirs.GetMetadata())
        if theirs.GetScale() is not None:
            ours.SetScale(theirs.GetScale())
            ours.SetOffset(theirs.GetOffset() or 0.0)
