# SPDX-License-Identifier: GPL-2.0-or-later
"""What will be read for a request: the grid, the bands as they will be stored, and the scenes of each day."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from ..catalog.area import intersects, within_globe
from ..catalog.copies import listed, newest
from ..catalog.families import Family, MaskRow
from ..catalog.providers import Registry
from ..catalog.scene import Asset, AssetBand, Scene
from ..errors import CatalogError, ParameterError
from ..gdalio import spatial_reference
from ..grid import METRES_PER_DEGREE, Grid
from ..stack import Band, Stack
from .bands import THERMAL
from .lattice import HeaderOf, grid_of_asset, kind_of, with_pixel_size
from .request import WGS84, Area, Request, reference
from .stored import StoredOf, learned

MAX_SIDE = 200_000
"""Most pixels along one side of the output."""


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
        reasons = "; ".join(skipped[:3])
        raise CatalogError(
            f"None of the {len(scenes)} scenes can be used: {reasons}. Choose other scenes or another area."
        )
    family = _one_family(usable, declared)
    dated = family.dated if family else any(scene.time for scene in usable)
    if dated:
        skipped += [f"{scene.id} has no date (datetime)" for scene in usable if not scene.time]
        usable = [scene for scene in usable if scene.time]
    if not usable:
        raise CatalogError(
            f"None of the {len(scenes)} scenes can be used: {'; '.join(skipped[:3])}. Search again, or give "
            "items with a datetime."
        )
    found, unread = learned(usable, request.bands, stored) if stored else (usable, [])
    placed, failures, doubts = _placed(found, request, declared, header)
    failures = unread + failures
    if not placed:
        _, why = failures[0]
        raise CatalogError(f"None of the {len(usable)} scenes can be read. {why}")
    usable = [scene for scene, _ in placed]
    notes = _grouped((note, scene.id) for scene in usable for note in scene.notes)
    wrong = ((what, scene.id) for scene in usable for what in scene.problems if not what.startswith("no "))
    notes += _grouped((f"The item gives {what}", name) for what, name in wrong)
    notes += _grouped(doubts)
    if request.offset is not None:
        notes.append(f"Reflectance offset {request.offset:g} for all scenes, as asked.")
    mask = _mask_row(usable, family) if request.masked else None
    if request.masked and mask is None and family and family.cloud_cover:
        notes.append("The scenes have no mask band: clouds are not masked.")
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
            has = ", ".join(scene.band_names()) or "none that is known"
            skipped.append(f"{scene.id} has no band {', '.join(missing)} (it has {has})")
        elif not _overlaps(scene, footprint):
            skipped.append(f"{scene.id} does not reach the area")
        else:
            usable.append(scene)
    kept, copies = newest(usable)
    skipped += [f"{copy.id} is a copy of {of.id}, which is newer" for copy, of in copies]
    return kept, skipped


def _overlaps(scene: Scene, footprint: Mapping[str, Any]) -> bool:
    """Whether footprint and area meet; True where the item has no usable geometry (its pixels will tell)."""
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
    return [f"{note} ({listed(about)})" for note, about in scenes.items()]


def _placed(
    scenes: Sequence[Scene], request: Request, declared: Registry, header: HeaderOf
) -> tuple[list[tuple[Scene, Grid]], list[tuple[str, str]], list[tuple[str, str]]]:
    """Each scene with the grid of its finest band; those whose file cannot be read; and doubts, by scene."""
    placed, failures, doubts = [], [], []
    believed: dict[tuple[str, ...], bool] = {}
    for scene in scenes:
        asset, band = _finest(scene, request)
        if scene.provider in declared.providers and asset.href.startswith(("http", "s3:")):
            # Of a known catalogue no file is opened only to compare it.
            believed[kind_of(scene, asset)] = True
        try:
            grid, doubt = grid_of_asset(scene, asset, band, header, believed)
        except CatalogError as error:
            failures.append((scene.id, str(error)))
            continue
        if doubt:
            doubts.append((doubt, scene.id))
        placed.append((with_pixel_size(scene, asset, grid), grid))
    return placed, failures, doubts


def _finest(scene: Scene, request: Request) -> tuple[Asset, AssetBand]:
    return min((scene.find(name) for name in request.bands), key=_gsd)


def _one_family(scenes: Sequence[Scene], declared: Registry) -> Family | None:
    names = {scene.family for scene in scenes}
    if len(names) > 1:
        raise CatalogError(
            f"The scenes are of different kinds ({', '.join(sorted(name or 'unknown' for name in names))}). "
            "Fetch each kind by itself."
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


def output_grid(placed: Sequence[tuple[Scene, Grid]], request: Request) -> Grid:
    """The grid of the area: pixels coincide with the scenes' own where CRS and GSD are theirs."""
    grids = [grid for _, grid in placed]
    finest = [_finest(scene, request) for scene, _ in placed]
    west, _, east, _ = request.area.bounds()
    names = Counter(grid.crs for grid in grids if grid.crs)
    if request.crs:
        srs = reference(request.crs)
    elif names:
        srs = spatial_reference(names.most_common(1)[0][0])
    else:
        srs = reference(utm_of(request.area))
    if srs.IsGeographic() and west > east:
        if request.crs:
            raise ParameterError(
                f"The area crosses the antimeridian, where a grid in degrees ({srs.GetName()}) breaks in "
                f"two. Choose a projected CRS, such as {utm_of(request.area)}."
            )
        srs = reference(utm_of(request.area))
    own = [grid for grid in grids if grid.crs and spatial_reference(grid.crs).IsSame(srs)]
    gsd = request.gsd or _finest_gsd(finest, own)
    dx, dy, x0, y0 = _steps(srs, gsd, request.area, own)
    xmin, xmax, ymin, ymax = request.area.geometry(srs.ExportToWkt()).GetEnvelope()
    # Infinite counts cannot be rounded.
    if not max(xmax - xmin, ymax - ymin) < 2.0 * MAX_SIDE * min(dx, dy):
        raise _too_large((xmax - xmin) / dx, (ymax - ymin) / dy, gsd)
    left, right = math.floor((xmin - x0) / dx + 1e-6), math.ceil((xmax - x0) / dx - 1e-6)
    top, bottom = math.floor((y0 - ymax) / dy + 1e-6), math.ceil((y0 - ymin) / dy - 1e-6)
    width, height = max(1, right - left), max(1, bottom - top)
    if max(width, height) > MAX_SIDE:
        raise _too_large(width, height, gsd)
    transform = (x0 + left * dx, dx, 0.0, y0 - top * dy, 0.0, -dy)
    geographic = bool(srs.IsGeographic())
    unit = 1.0 if geographic else float(srs.GetLinearUnits() or 1.0)
    return Grid(srs.ExportToWkt(), transform, width, height, geographic, unit)


def _too_large(width: float, height: float, gsd: float) -> ParameterError:
    return ParameterError(
        f"The area has {width:.10g} x {height:.10g} pixels of {gsd:g} m. Choose a smaller area or a coarser "
        "GSD."
    )


def _gsd(hit: tuple[Asset, AssetBand]) -> float:
    return math.inf if math.isnan(hit[1].gsd) else hit[1].gsd


def _finest_gsd(finest: Sequence[tuple[Asset, AssetBand]], own: Sequence[Grid]) -> float:
    known = [band.gsd for _, band in finest if not math.isnan(band.gsd)]
    if known:
        return min(known)
    if own:
        return min(min(grid.gsd()) for grid in own)
    raise ParameterError("The catalogue does not say how fine the pixels are. Choose a GSD in metres.")


def _steps(srs, gsd: float, area: Area, own: Sequence[Grid]) -> tuple[float, float, float, float]:
    """Pixel width and height in units of the CRS, and a corner that pixel edges meet."""
    for grid in own:
        x0, dx, rx, y0, ry, dy = grid.transform
        fits = rx == ry == 0 and dx > 0 > dy
        if fits and all(abs(step - gsd) <= 0.01 * gsd for step in grid.gsd()):
            return dx, -dy, x0, y0
        if fits and grid.geographic and abs(grid.gsd()[0] - gsd) <= 0.15 * gsd:
            # Files in degrees round their GSD (30 m for one arc second).
            return dx, -dy, x0, y0
    if srs.IsGeographic():
        _, _, ymin, ymax = area.geometry(srs.ExportToWkt()).GetEnvelope()
        cosine = max(0.02, math.cos(math.radians((ymin + ymax) / 2)))
        return gsd / (METRES_PER_DEGREE * cosine), gsd / METRES_PER_DEGREE, 0.0, 0.0
    step = gsd / float(srs.GetLinearUnits() or 1.0)
    return step, step, 0.0, 0.0


def utm_of(area: Area) -> str:
    """`EPSG:32601` to `EPSG:32760`: the UTM zone of the middle of an area."""
    longitude, latitude = area.centre()
    zone = min(60, int((longitude + 180) // 6) + 1)
    return f"EPSG:{(32600 if latitude >= 0 else 32700) + zone}"


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
