# SPDX-License-Identifier: GPL-2.0-or-later
"""Files of the command and of folders of output: configurations, areas, and what runs leave to the next."""

from __future__ import annotations

import json
import os
from pathlib import Path

from temporal_liif.cli.areas import read_areas
from temporal_liif.cli.config import read_config
from temporal_liif.cli.options import example
from temporal_liif.cli.status import STATUS, Status, made_for
from temporal_liif.core.fetch.kept import SEAL, is_whole, seal
from temporal_liif.core.raster.locks import holder
from temporal_liif.core.raster.ownership import MARK, STACK_FILE, made_here, mark, recorded_files
from temporal_liif.core.raster.replacement import PREFIX, put_right

from .subject import Subject


def _make_areas(folder: Path) -> bytes:
    ring = [[4.4, 51.4], [4.5, 51.4], [4.5, 51.5], [4.4, 51.4]]
    features = [
        {
            "type": "Feature",
            "id": name,
            "properties": {"name": name},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        for name in ("north", "south")
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    return json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}).encode()


def _read_areas(path: Path) -> None:
    read_areas(path)
    read_areas(path, "name")


def _make_journal(folder: Path) -> bytes:
    """What a run leaves that is killed while it replaces a file."""
    work = folder / f"{PREFIX}{STACK_FILE}"
    (work / ".replaced").mkdir(parents=True)
    mark(work)
    (work / ".replaced" / "a.tif").write_text("old")
    (work / "b.tif").write_text("new")
    (folder / "b.tif").touch()
    known = os.stat(work / "b.tif")
    move = {
        "new": f"{work.name}/b.tif",
        "final": "b.tif",
        "node": known.st_ino,
        "size": known.st_size,
        "time": known.st_mtime_ns,
    }
    return json.dumps({"moves": [move], "replaced": ["a.tif"]}).encode()


def _read_journal(path: Path) -> None:
    # As in a folder that somebody has got from somebody else.
    path.rename(path.parent / f"{PREFIX}{STACK_FILE}" / ".journal")
    put_right(path.parent)


def _make_seal(folder: Path) -> bytes:
    (folder / "a.tif").write_text("pixels")
    (folder / "stack.json").write_text("{}")
    seal(folder)
    return (folder / SEAL).read_bytes()


def _make_index(folder: Path) -> bytes:
    (folder / "a.tif").write_text("pixels")
    feature = {
        "type": "Feature",
        "properties": {"temporal_liif:provenance": {"request": "abc", "dates_used": 3}},
        "assets": {"image": {"href": "./a.tif", "file:size": 6, "file:checksum": "1220ab"}},
    }
    return json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()


def _read_index(path: Path) -> None:
    made_for(path.parent)
    made_here(path)
    for file in recorded_files(path.parent):
        made_here(file)


def _read_status(path: Path) -> None:
    known = Status(path.parent)
    for step in ("fetch", "series"):
        known.of(step, "abc")


def _read_mark(path: Path) -> None:
    made_here(path.parent)
    holder(path)


SUBJECTS = {
    "configuration": Subject(lambda folder: example().encode(), read_config, "areas.toml", True),
    "areas": Subject(_make_areas, _read_areas, "areas.geojson", True),
    "journal of a killed run": Subject(_make_journal, _read_journal, "journal.json", True, writes=True),
    "seal of a fetched day": Subject(_make_seal, lambda path: is_whole(path.parent), SEAL, True),
    "list of own files": Subject(_make_index, _read_index, STACK_FILE, True),
    "status of a run": Subject(
        lambda folder: json.dumps({"fetch": {"request": "abc", "dates": 3}, "series": {}}).encode(),
        _read_status,
        STATUS,
        True,
    ),
    "mark of a folder": Subject(
        lambda folder: json.dumps({"software": "temporal_liif", "process": 1, "host": "a"}).encode(),
        _read_mark,
        MARK,
        True,
    ),
}
