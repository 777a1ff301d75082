# SPDX-License-Identifier: GPL-2.0-or-later
"""Band files: rasters of one band each, as products come in, joined to one raster a date where names say so.

LC08_..._02_T1_SR_B4.TIF, LC08_..._02_T1_SR_B5.TIF     T31TDH_20210501T103021_B04.jp2, ..._B08.jp2
2021-05-01_red.tif, 2021-05-01_nir.tif
"""

from __future__ import annotations

import hashlib
import os
import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from osgeo import gdal

from ..errors import RasterError
from ..messages import Message
from ..raster.date_names import date_from_name
from ..raster.gdalio import open_raster
from ..raster.moving import replace_file
from ..raster.nodata import LayerSettings
from ..raster.ownership import unwritable
from ..raster.paths import file_name
from ..raster.sensors import band_code, band_of_file, common_name
from ..raster.subdatasets import FILES, frame_of, virtual_raster
from ..words import first_few
from .model import Source, Stack
from .open import open_stack

_LAST_WORD = re.compile(r"(?P<base>.+?)[._ -]+(?P<word>[A-Za-z]+\d{0,2})$")


@dataclass(frozen=True)
class Joined:
    """Sources as a stack takes them."""

    sources: tuple[Source, ...]
    """Those that stay by themselves, and virtual rasters of others."""

    members: tuple[tuple[int, ...], ...]
    """Of each its indexes among the sources that were given."""

    given: tuple[Source, ...]
    """These."""

    @property
    def files(self) -> list[list[Source]]:
        """Of each the sources that it was made of."""
        return [[self.given[index] for index in own] for own in self.members]

    def note(self) -> str:
        """What was done, for the log; empty for nothing."""
        groups = [[one.label for one in own] for own in self.files if len(own) > 1]
        if not groups:
            return ""
        listed = first_few([" + ".join(group) for group in groups])
        return Message(
            "{count} files of one band each are joined to {rasters} rasters, by their names: {names}.",
            count=sum(map(len, groups)),
            rasters=len(groups),
            names=listed,
        )

    def times(self, times: Sequence[str] | None) -> list[str] | None:
        """Dates given for the sources, one each: those of the first file of each; others as they are."""
        if times is None or len(times) != sum(map(len, self.members)):
            return None if times is None else list(times)
        return [times[own[0]] for own in self.members]


def joined(sources: Sequence[Source], folder: str, times: Sequence[str] | None = None) -> Joined:
    """The sources with files of one band each, of one scene and grid, as one virtual raster in a folder.

    `times` are dates that the user gives for them. Reads headers of those files that names join. Raises
    RasterError and OutputError.
    """
    given = times if times is not None and len(times) == len(sources) else [""] * len(sources)
    groups = _by_grid(sources, _by_name(sources, given))
    made = tuple(_join(sources, group, folder) if len(group) > 1 else sources[group[0]] for group in groups)
    return Joined(made, tuple(map(tuple, groups)), tuple(sources))


def open_joined(
    sources: Sequence[Source], folder: str, times: Sequence[str] | None = None, **options: Any
) -> Stack:
    """`open_stack` of the sources, band files joined; `times` are a date for each source, or None.

    Raises what `open_stack` raises, and OutputError.
    """
    given = joined(sources, folder, times)
    stack = open_stack(given.sources, times=given.times(times), **options)
    note = given.note()
    return replace(stack, notes=(note, *stack.notes)) if note else stack


def named_band(path: str) -> tuple[str, str]:
    """Of a band file's name what is the same for all bands of its scene, and the band; both empty for others.

    ('LC08_L2SP_..._02_T1', 'SR_B4'), ('2021-05-01', 'red').
    """
    stem = os.path.splitext(file_name(path))[0]
    band = band_of_file(stem)
    if band:
        base = stem[: stem.rindex(band)].rstrip("._ -")
        return (base, band) if base else ("", "")
    match = _LAST_WORD.fullmatch(stem)
    if match is None or not common_name(match["word"]):
        return "", ""
    return match["base"], match["word"]


def _by_name(sources: Sequence[Source], times: Sequence[str]) -> list[list[int]]:
    """Indexes of the sources in groups of one scene, in order; what shows a band twice stays apart."""
    groups: dict[object, list[int]] = {}
    for index, (source, time) in enumerate(zip(sources, times)):
        key = _scene_of(source)
        groups.setdefault(index if key is None else (key, time), []).append(index)
    found = []
    for group in groups.values():
        codes = {_code(sources[index].path) for index in group}
        found += [group] if len(codes) == len(group) else [[index] for index in group]
    return sorted(found)


def _scene_of(source: Source) -> tuple[object, ...] | None:
    """What band files of one scene have in common; None for others, and for what is not on a disk here."""
    base, band = named_band(source.path)
    if not base or source.settings.nodata or source.settings.ignored or not os.path.isfile(source.path):
        return None
    if not band_code(band) and source.time is None and date_from_name(base) is None:
        # Of rasters called red and green nothing says that they show one date.
        return None
    return os.path.dirname(source.path), base.lower(), source.time, source.end, source.settings.crs


def _code(path: str) -> tuple[str, str]:
    """What tells bands apart: B4 is B04."""
    band = named_band(path)[1]
    return band_code(band), common_name(band)


def _by_grid(sources: Sequence[Source], groups: Sequence[list[int]]) -> list[list[int]]:
    """The same, in groups of one grid each: bands of 10 and 20 m stay apart."""
    found = []
    for group in groups:
        if len(group) == 1:
            found.append(group)
            continue
        frames: dict[object, list[int]] = {}
        for index in group:
            frames.setdefault(_frame(sources[index].path, index), []).append(index)
        found += frames.values()
    return sorted(found)


def _frame(path: str, index: int) -> object:
    """What files have in common that can be joined; the index itself for one that cannot."""
    dataset = open_raster(path)
    if dataset.RasterCount != 1 or dataset.GetRasterBand(1).GetMaskFlags() & gdal.GMF_PER_DATASET:
        return index
    return frame_of(dataset)


def _join(sources: Sequence[Source], group: Sequence[int], folder: str) -> Source:
    """The virtual raster of some sources, under the name of their scene; written once for the same files."""
    ordered = sorted((sources[index] for index in group), key=lambda one: _order(one.path))
    base = named_band(ordered[0].path)[0]
    states = [(one.path, os.stat(one.path).st_size, os.stat(one.path).st_mtime_ns) for one in ordered]
    place = Path(folder) / hashlib.sha256(repr(states).encode()).hexdigest()[:16]
    path = place / f"{base}.vrt"
    if not path.is_file():
        bands = [(one.path, named_band(one.path)[1], open_raster(one.path)) for one in ordered]
        virtual = virtual_raster(bands)
        virtual.SetMetadata({str(number): one.path for number, one in enumerate(ordered)}, FILES)
        _write(path, virtual)
    first = ordered[0]
    settings = LayerSettings(crs=first.settings.crs)
    return Source(str(path), base, first.time, first.end, settings, found=all(one.found for one in ordered))


def _order(path: str) -> tuple[int, str, str]:
    """As sensors number their bands, B8A after B8; then by name."""
    code, band = band_code(named_band(path)[1]), named_band(path)[1]
    return int(re.sub(r"\D", "", code) or 0), code, band.lower()


def _write(path: Path, virtual: gdal.Dataset) -> None:
    """Save a virtual raster; another run may do the same now. Raises OutputError and RasterError."""
    part = path.with_name(f"{uuid.uuid4().hex}.part.vrt")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        copy = gdal.GetDriverByName("VRT").CreateCopy(str(part), virtual)
        if copy is None:
            raise RasterError("{path} cannot be made of its bands.", path=path)
        copy.FlushCache()
        del copy
        replace_file(part, path)
    except OSError as error:
        raise unwritable(path.parent, error) from error
