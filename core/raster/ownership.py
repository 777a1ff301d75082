# SPDX-License-Identifier: GPL-2.0-or-later
"""Ownership of files: what the plugin may replace or take away, and what is the user's.

Every writer asks here. What the plugin wrote is known by what stands in it: the metadata of its rasters, the
properties of its item collections, a mark in its folders. A name alone proves nothing, and a file whose size
or checksum is no longer the one that stack.json records has been changed by somebody: it is the user's.
"""

from __future__ import annotations

import errno
import json
import os
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Callable

from .. import jsontext
from ..errors import OutputError
from ..messages import Message
from .checksums import multihash
from .file_names import is_plain

SOFTWARE = "temporal_liif"
"""The plugin's name in provenance and marks."""

_PREFIXES = (f"{SOFTWARE}:", "temporalliif:")
"""What the plugin's own properties of STAC items begin with."""

SOFTWARE_TAG = "Temporal LIIF for QGIS"
"""The plugin's name in TIFFTAG_SOFTWARE."""

STACK_FILE = "stack.json"
"""Name of the file that describes a stack in its folder."""

MARK = ".temporal_liif"
"""Name of the file that marks a folder as the plugin's."""

LONGEST_PATH = 259
"""Characters of a path on Windows."""

_LONGEST_NAME = 255
"""Bytes of a name of a file."""

RASTER_SUFFIXES = (".tif", ".tiff")
SIDECARS = (".aux.xml", ".ovr", ".msk")
"""What GDAL keeps beside a raster, under its name: statistics, overviews and a mask of this very raster."""

May = Callable[[Path], bool]
"""Whether what stands at a path may be replaced."""


def made_here(path: Path) -> bool:
    """Whether the plugin wrote what stands at `path`, and nobody has changed it since."""
    if path.is_symlink():
        return False
    if path.is_dir():
        return is_marked(path)
    if path.suffix.lower() == ".json":
        return _is_own_json(path)
    record = recorded_files(path.parent).get(path)
    return (record is None or record.holds(path)) and _is_own_raster(path)


def may_replace(overwrite: bool) -> May:
    """The rule for names that the plugin chose: its own files where overwriting is allowed, else none."""
    return made_here if overwrite else lambda path: False


def as_named(path: Path) -> bool:
    """The rule for a file that the user has named: that very file may be replaced."""
    return not path.is_dir()


def check_targets(folder: Path, names: Iterable[str], overwrite: bool, already: str = "") -> None:
    """OutputError if a file of `names` in the folder stands in the way of a run.

    `already` says what the folder holds already; empty: the names of the files.
    """
    present = [name for name in names if taken_by(folder / name)]
    if present and not overwrite:
        raise OutputError(
            "{folder} already holds {already}. Choose another folder, or allow overwriting.",
            folder=folder,
            already=already or listed(present),
        )
    for name in present:
        first = taken_by(folder / name)[0]
        # Statistics or overviews without their raster would be taken for those of the new one.
        if first != folder / name or not made_here(first):
            raise not_ours(first)


def check_place(folder: Path) -> None:
    """OutputError if a folder, which need not be there yet, is a file, lies in one, or takes no files."""
    place = folder
    while not os.path.lexists(place) and place != place.parent:
        place = place.parent
    if not place.is_dir():
        raise OutputError("{folder} is a file, not a folder. Choose a folder for the output.", folder=place)
    try:
        _try_to_write(place)
    except OSError as error:
        raise unwritable(folder, error) from error


def check_file(path: Path) -> None:
    """OutputError where no file can be written: there is no folder for it, or one that takes none."""
    if not path.parent.exists():
        raise OutputError("There is no folder {folder}. Make it, or choose another.", folder=path.parent)
    if path.is_dir():
        raise OutputError("{path} is a folder. Choose the name of a file.", path=path)
    check_place(path.parent)


def check_not_read(targets: Iterable[Path], read: Iterable[str]) -> None:
    """OutputError if one of the files that a run would write, or take away, is one that it reads.

    That may be behind a virtual raster, in an archive, or under another name.
    """
    inputs = {os.path.normcase(os.path.realpath(path)) for path in read}
    for folder in {path.parent for path in targets}:
        of_earlier_run = set(recorded_files(folder)) if folder / STACK_FILE in targets else set()
        for path in sorted({path for path in targets if path.parent == folder} | of_earlier_run):
            if os.path.normcase(os.path.realpath(path)) in inputs:
                raise OutputError(
                    "{path} is read by this run: it is an input, or behind one. Choose another place "
                    "for the output.",
                    path=path,
                )


def taken_by(path: Path) -> list[Path]:
    """What stands under a name, and what GDAL would take for a part of a raster of this name."""
    return [found for found in (path, *sidecars(path)) if os.path.lexists(found)]


def sidecars(path: Path) -> tuple[Path, ...]:
    """The files that belong to a raster by their names; none for other files."""
    if path.suffix.lower() not in RASTER_SUFFIXES:
        return ()
    return tuple(path.with_name(path.name + suffix) for suffix in SIDECARS)


def not_ours(path: Path) -> OutputError:
    """The error for a file that a run would have to replace and must not."""
    return OutputError(
        "{folder} already holds {name}, which this plugin did not write, or which was "
        "changed since: it is not replaced. Move it away, or choose another folder.",
        folder=path.parent,
        name=path.name,
    )


def listed(names: Sequence[str]) -> str:
    """The first names, for a message."""
    first = ", ".join(names[:3])
    return Message("{names} and more", names=first) if len(names) > 3 else first


@dataclass(frozen=True)
class Record:
    """What a stack.json says of a file, as far as it does."""

    size: int | None
    """Bytes."""

    checksum: str
    """Multihash; empty: not known."""

    def holds(self, path: Path) -> bool:
        """Whether the file is still as it was recorded."""
        try:
            if self.size not in (None, path.stat().st_size):
                return False
            return not self.checksum or self.checksum == multihash(path)
        except OSError:
            return False


def recorded_files(folder: Path) -> Mapping[Path, Record]:
    """Files that a stack.json of the plugin's lists in its own folder, each with what it says of them."""
    path = folder / STACK_FILE
    try:
        known = path.stat()
    except OSError:
        return {}
    return _recorded(folder, known.st_ino, known.st_size, known.st_mtime_ns)


def outdated_files(folder: Path, kept: Iterable[Path]) -> list[Path]:
    """Files of an earlier run in the folder that are not `kept`, in order."""
    return sorted(
        path for path in set(recorded_files(folder)) - set(kept) if path.is_file() and made_here(path)
    )


def mark(folder: Path) -> None:
    """Mark a folder as the plugin's."""
    if (folder / MARK).is_symlink():
        # What it leads to is somebody else's.
        (folder / MARK).unlink()
    (folder / MARK).write_text(json.dumps({"software": SOFTWARE}), encoding="utf-8")


def is_marked(folder: Path) -> bool:
    """Whether a folder is the plugin's."""
    try:
        return jsontext.read(folder / MARK).get("software") == SOFTWARE
    except (OSError, ValueError, AttributeError):
        return False


def claim(folder: Path) -> None:
    """Make a folder that a later run goes on with, or take up the one of an earlier run. Raises OutputError.

    One that is there without the plugin's mark, and not empty, is the user's; so is a file of that name.
    """
    if os.path.lexists(folder) and not folder.is_dir():
        raise not_ours(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if is_marked(folder):
            return
        if any(entry.name != MARK for entry in folder.iterdir()):
            raise not_ours(folder)
        mark(folder)
    except OSError as error:
        raise unwritable(folder, error) from error


def unwritable(folder: Path, error: OSError) -> OutputError:
    """The error for a folder that takes no files: one that may not be written to, that is full, or gone."""
    remedy = Message("or change its permissions")
    if too_long(error.filename or folder):
        remedy = Message("with a shorter path: Windows takes {most} characters", most=LONGEST_PATH)
    elif is_full(error):
        remedy = Message("or free some space there")
    elif error.errno == errno.ENOENT:
        remedy = Message("or make it again if it was removed or renamed")
    why = error.strerror or error
    return OutputError(
        "{folder} cannot be written to ({why}). Choose another folder, {remedy}.",
        folder=folder,
        why=why,
        remedy=remedy,
    )


def too_long(path: str | Path, windows: bool = os.name == "nt") -> bool:
    """Whether Windows refuses a path for its length, unless it was told to take long ones."""
    text = str(path)
    return windows and len(text) > LONGEST_PATH and not text.startswith("\\\\?\\")


def gone(path: Path) -> FileNotFoundError:
    """The system's error for what was there before."""
    return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))


def is_full(error: OSError) -> bool:
    """Whether a disk or a user's share of it is full."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def _try_to_write(folder: Path) -> None:
    """Raise the system's error for a folder in which no file can be made."""
    if os.name != "nt":
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
        return
    # Windows answers for an attribute that says nothing of a folder.
    probe = folder / f".{SOFTWARE}-{uuid.uuid4().hex}"
    probe.touch(exist_ok=False)
    probe.unlink()


@dataclass
class Changes:
    """Files that were written and taken away under their final names."""

    written: set[Path] = field(default_factory=set)
    removed: set[Path] = field(default_factory=set)


_recording: ContextVar[Changes | None] = ContextVar("recording", default=None)


@contextmanager
def recorded(changes: Changes) -> Iterator[None]:
    """Note in `changes` what this thread commits meanwhile."""
    before = _recording.set(changes)
    try:
        yield
    finally:
        _recording.reset(before)


def note(written: Iterable[Path], removed: Iterable[Path] = ()) -> None:
    """Report to whoever records it that files have changed."""
    changes = _recording.get()
    if changes is not None:
        changes.written.update(written)
        changes.removed.update(removed)


@lru_cache(maxsize=16)
def _recorded(folder: Path, *_state: int) -> Mapping[Path, Record]:
    """The same, read once for a state of stack.json: it is asked for each file of a series."""
    features = _features(folder / STACK_FILE)
    found: dict[Path, Record] = {}
    for feature in features if _is_own(features) else ():
        assets = feature.get("assets")
        for asset in assets.values() if isinstance(assets, Mapping) else ():
            href = asset.get("href") if isinstance(asset, Mapping) else None
            name = href.removeprefix("./") if isinstance(href, str) else ""
            # Only plain names: a link that leads elsewhere is none of our files.
            if is_plain(name) and len(name.encode("utf-8", "surrogatepass")) <= _LONGEST_NAME:
                size, checksum = asset.get("file:size"), asset.get("file:checksum")
                found[folder / name] = Record(
                    size if isinstance(size, int) else None, checksum if isinstance(checksum, str) else ""
                )
    return found


def _features(path: Path) -> list[Any]:
    """The features of a collection, or the one item, of a JSON file; none where it is something else."""
    try:
        data = jsontext.read(path)
    except (OSError, ValueError):
        return []
    if not isinstance(data, Mapping):
        return []
    features = data.get("features", [data])
    return [one for one in features if isinstance(one, Mapping)] if isinstance(features, list) else []


def _is_own(features: Sequence[Any]) -> bool:
    properties = [one.get("properties") for one in features]
    return bool(properties) and all(
        isinstance(one, Mapping) and any(str(key).startswith(_PREFIXES) for key in one) for one in properties
    )


def _is_own_json(path: Path) -> bool:
    return _is_own(_features(path))


def _is_own_raster(path: Path) -> bool:
    # Late, as the engine, which replaces named files alone, has no GDAL.
    from osgeo import gdal

    from .gdal_text import metadata_of
    from .gdalio import captured, thread_options

    metadata: Mapping[str, str] = {}
    with thread_options({"GDAL_PAM_ENABLED": "NO"}), captured():
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER, allowed_drivers=["GTiff"])
        # Copies and warped ones, which carry the metadata along, are plain GeoTIFFs.
        if dataset is not None and dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG":
            metadata = metadata_of(dataset)
    if metadata.get("TIFFTAG_SOFTWARE") == SOFTWARE_TAG:
        return True
    # Rasters of version 0.1.0 have it in their provenance alone.
    try:
        return jsontext.loads(metadata.get("PROVENANCE", "")).get("software") == SOFTWARE
    except (ValueError, AttributeError):
        return False
