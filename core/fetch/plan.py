# SPDX-License-Identifier: GPL-2.0-or-later
"""Plan of a fetch: the grid, the bands as they will be stored, and the scenes of each day."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from ..errors import CatalogError, ParameterError
from ..log import Record, as_record
from ..messages import Message, joined
from ..raster.grid import Grid
from ..raster.scene_clouds import mean_cover
from ..scenes.copies import newest
from ..scenes.families import Family, MaskRow
from ..scenes.geometry import intersects, within_globe
from ..scenes.providers import Registry
from ..scenes.scene import MISSING, AssetBand, Scene
from ..stack.model import Band, Stack
from ..words import first_few
from .bands import THERMAL
from .lattice import HeaderOf, grid_of_asset, kind_of, with_pixel_size
from .output_grid import finest_band, output_grid
from .request import WGS84, Request
from .stored import StoredOf, learned


@dataclass(frozen=True)
class BandPlan:
    """One band of the output."""

    name: str
    wavelength: float
    """Micrometres; NaN where unknown."""

    dtype: str
    """numpy name of the stored type."""

    scale: float
    """Physical value = stored value * scale + offset."""

    offset: float
    nodata: float | None
    """None where every stored value is one, also 0 (quality bits, classes, counts)."""


@dataclass(frozen=True)
class DayPlan:
    """The scenes of one solar day, best first; one output raster."""

    day: date | None
    """Solar day; None for what has no time."""

    scenes: tuple[Scene, ...]

    @property
    def time(self) -> datetime | None:
        """Acquisition time of the first scene of the day."""
        times = [scene.time for scene in self.scenes if scene.time]
        return min(times) if times and self.day else None

    @property
    def cloud_cover(self) -> float | None:
        """Percent of its scenes that is cloud, by the catalogue: their mean."""
        return mean_cover(scene.cloud_cover for scene in self.scenes)

    @property
    def label(self) -> str:
        """For messages and file names."""
        return self.day.isoformat() if self.day else self.scenes[0].collection


@dataclass(frozen=True)
class Plan:
    """All of it."""

    grid: Grid
    bands: tuple[BandPlan, ...]
    days: tuple[DayPlan, ...]
    mask: MaskRow | None
    """What the mask band's values mean; None where none is used."""

    skipped: tuple[str, ...] = ()
    """Scenes that take no part, each with the reason."""

    failures: tuple[tuple[str, str], ...] = ()
    """Scenes whose file had to be asked for its place and cannot be read, each with the reason."""

    notes: tuple[str, ...] = ()
    """Decisions taken."""

    @cached_property
    def form(self) -> Stack:
        """How the rasters are stored; bands of different types in the widest of them."""
        floats = any(band.dtype == "float32" for band in self.bands)
        bands = self.bands
        if floats:
            bands = tuple(replace(band, scale=1.0, offset=0.0) for band in bands)
        return Stack(
            grid=self.grid,
            bands=tuple(Band(band.name, band.wavelength, band.scale, band.offset) for band in bands),
            observations=(),
            dtype="float32" if floats else "uint16",
            nodata=math.nan if floats else 0.0 if all(band.nodata == 0 for band in bands) else None,
            masked=not floats and any(band.nodata is None for band in bands),
        )

    @property
    def size(self) -> int:
        """Bytes of pixels to be read, uncompressed."""
        pixels = self.grid.width * self.grid.height * len(self.days)
        return pixels * len(self.bands) * (4 if self.form.dtype == "float32" else 2)


def make_plan(
    scenes: Sequence[Scene],
    request: Request,
    declared: Registry,
    header: HeaderOf,
    stored: StoredOf | None = None,
) -> Plan:
    """Plan a request; without `stored`, unscaled bands of unknown type are stored as floats.

    Raises CatalogError if no scene can serve it, ParameterError for an impossible grid.
    """
    if not scenes:
        raise CatalogError("No scene was found. Widen the period, the area or the cloud cover.")
    usable, skipped = _usable(scenes, request)
    if not usable:
        reasons = joined("; ", skipped[:3])
        raise CatalogError(
            "None of the {count} scenes can be used: {reasons}. Choose other scenes or another area.",
            count=len(scenes),
            reasons=reasons,
        )
    family = _one_family(usable, declared)
    dated = family.dated if family else any(scene.time for scene in usable)
    if dated:
        skipped += [Message("{id} has no date (datetime)", id=scene.id) for scene in usable if not scene.time]
        usable = [scene for scene in usable if scene.time]
    if not usable:
        raise CatalogError(
            "None of the {count} scenes can be used: {skipped}. Search again, or give items with a datetime.",
            count=len(scenes),
            skipped=joined("; ", skipped[:3]),
        )
    found, unread = learned(usable, request.bands, stored) if stored else (usable, [])
    placed, failures, contradictions = _placed(found, request, declared, header)
    failures = unread + failures
    if not placed:
        _, why = failures[0]
        raise CatalogError("None of the {count} scenes can be read. {why}", count=len(usable), why=why)
    usable = [scene for scene, _ in placed]
    notes = _grouped((note, scene.id) for scene in usable for note in scene.notes)
    wrong = ((what, scene.id) for scene in usable for what in scene.problems if what not in MISSING)
    notes += _grouped((Message("The item gives {what}", what=what), name) for what, name in wrong)
    notes += _grouped(contradictions)
    if request.offset is not None:
        notes.append(
            Message("Reflectance offset {offset:g} for all scenes, as asked.", offset=request.offset)
        )
    mask = _mask_row(usable, family) if request.masked else None
    if request.masked and mask is None and family and family.cloud_cover:
        notes.append(Message("The scenes have no mask band: clouds are not masked."))
    grid = output_grid(placed, request)
    bands = tuple(_band_plan(usable, name, request) for name in request.bands)
    days = _days(usable, request.area.centre()[0], dated)
    return Plan(grid, bands, days, mask, tuple(skipped), tuple(failures), tuple(notes))


def _usable(scenes: Sequence[Scene], request: Request) -> tuple[list[Scene], list[str]]:
    footprint = json.loads(request.area.geometry(WGS84).ExportToJson())
    usable, skipped = [], []
    for scene in scenes:
        missing = [name for name in request.bands if scene.find(name) is None]
        if missing:
            has = ", ".join(scene.band_names()) or Message("none that is known")
            skipped.append(
                Message(
                    "{id} has no band {missing} (it has {has})",
                    id=scene.id,
                    missing=", ".join(missing),
                    has=has,
                )
            )
        elif not _overlaps(scene, footprint):
            skipped.append(Message("{id} does not reach the area", id=scene.id))
        else:
            usable.append(scene)
    kept, copies = newest(usable)
    skipped += [
        Message("{id} is a copy of {other}, which is newer", id=copy.id, other=of.id) for copy, of in copies
    ]
    return kept, skipped


def _overlaps(scene: Scene, footprint: Mapping[str, Any]) -> bool:
    """Whether footprint and area meet; True where the item has no usable geometry (its pixels decide)."""
    if scene.geometry is None:
        return True
    try:
        return intersects(within_globe(scene.geometry), footprint)
    except ParameterError:
        return True


def _grouped(notes: Iterable[tuple[str, str]]) -> list[str]:
    """Each note once, with the scenes that it is about."""
    scenes: dict[str, dict[str, None]] = {}
    for note, scene in notes:
        scenes.setdefault(note, {})[scene] = None
    records = ((as_record(note), first_few(about)) for note, about in scenes.items())
    return [
        Record(Message("{note} ({scenes})", note=note, scenes=about), note.level, note.code)
        for note, about in records
    ]


def _placed(
    scenes: Sequence[Scene], request: Request, declared: Registry, header: HeaderOf
) -> tuple[list[tuple[Scene, Grid]], list[tuple[str, str]], list[tuple[str, str]]]:
    """Each scene with the grid of its finest band; those whose file cannot be read; and contradictions."""
    placed, failures, contradictions = [], [], []
    believed: dict[tuple[str, ...], bool] = {}
    for scene in scenes:
        asset, band = finest_band(scene, request)
        if scene.provider in declared.providers and asset.href.startswith(("http", "s3:")):
            # Of a known catalogue no file is opened only to compare it.
            believed[kind_of(scene, asset)] = True
        try:
            grid, reason = grid_of_asset(scene, asset, band, header, believed)
        except CatalogError as error:
            failures.append((scene.id, error.message))
            continue
        if reason:
            contradictions.append((reason, scene.id))
        placed.append((with_pixel_size(scene, asset, grid), grid))
    return placed, failures, contradictions


def _one_family(scenes: Sequence[Scene], declared: Registry) -> Family | None:
    names = {scene.family for scene in scenes}
    if len(names) > 1:
        raise CatalogError(
            "The scenes are of different kinds ({names}). Fetch each kind by itself.",
            names=", ".join(sorted(name or "?" for name in names)),
        )
    family = declared.families.get(next(iter(names)))
    if family and not family.windows:
        raise CatalogError(
            "These products have no windows to read (SLC, Sentinel-3, Sentinel-5P). Download them whole."
        )
    return family


def _mask_row(scenes: Sequence[Scene], family: Family | None) -> MaskRow | None:
    """The family's first mask band that every scene has."""
    rows = family.masks if family else ()
    return next((row for row in rows if all(scene.find(row.name) for scene in scenes)), None)


def _band_plan(scenes: Sequence[Scene], name: str, request: Request) -> BandPlan:
    """How a band is stored: as it is where scenes agree, reflectance with the lowest offset, else float."""
    bands = [scene.find(name)[1] for scene in scenes]
    wavelength = next((band.wavelength for band in bands if not math.isnan(band.wavelength)), math.nan)
    scales = {band.scale if band.scale is not None else 1.0 for band in bands}
    offsets = {scene_offset(band, request) for band in bands}
    types = {band.dtype for band in bands if band.dtype}
    scale, offset = next(iter(scales)), min(offsets)
    whole = types <= {"uint16", "uint8"} and len(scales) == 1 and scale != 1.0
    # A scene with a higher offset is shifted by whole stored units.
    steps = [(other - offset) / scale for other in offsets]
    if whole and all(abs(step - round(step)) < 1e-6 for step in steps):
        return BandPlan(name, wavelength, "uint16", scale, offset, 0.0)
    if types <= {"uint16", "uint8"} and types and scales == {1.0} and offsets == {0.0}:
        # Where 0 is not declared to be nodata it is a value.
        nodata = 0.0 if all(band.nodata == 0 for band in bands) else None
        return BandPlan(name, wavelength, "uint16", 1.0, 0.0, nodata)
    return BandPlan(name, wavelength, "float32", 1.0, 0.0, math.nan)


def scene_offset(band: AssetBand, request: Request) -> float:
    """The offset that holds for a band: for reflectance what was asked for, else what was decided."""
    reflectance = band.scale not in (None, 1.0) and not band.wavelength > THERMAL
    if request.offset is not None and reflectance:
        return request.offset
    return band.offset or 0.0


def _days(scenes: Sequence[Scene], longitude: float, dated: bool) -> tuple[DayPlan, ...]:
    """Scenes by solar day (UTC plus longitude / 15 hours), the least cloudy of a day first."""
    shift = timedelta(hours=longitude / 15)
    groups: dict[date | None, list[Scene]] = {}
    for scene in scenes:
        key = (scene.time + shift).date() if dated else None
        groups.setdefault(key, []).append(scene)
    days = []
    for day in sorted(groups, key=lambda day: day or date.min):
        best = sorted(groups[day], key=lambda s: (s.cloud_cover if s.cloud_cover is not None else 0.0, s.id))
        days.append(DayPlan(day, tuple(best)))
    return tuple(days)
