# SPDX-License-Identifier: GPL-2.0-or-later
"""Estimate for "Make the series": dates, size, time, memory, credit."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from osgeo import ogr
from qgis.core import QgsSettings

from ..core.dates import parse_targets
from ..core.errors import CatalogError, ParameterError
from ..core.fetch.bands import default_bands as family_defaults
from ..core.fetch.plan import Plan, make_plan
from ..core.fetch.request import Area as FetchArea
from ..core.fetch.request import Request
from ..core.raster.grid import Grid
from ..core.raster.sensors import wavelength_of
from ..core.scenes.credit import credit
from ..core.scenes.packed import opened
from ..core.scenes.providers import registry
from ..core.scenes.scene import Scene
from ..core.series.interpolation import BaselineModel
from ..core.stack.model import Band
from ..provider.settings import keys_setting
from ..provider.stored_value import stored_value
from ..provider.translation import tr

BASELINE = "baseline"
OPENED = 20
"""Scenes by which the bands are chosen; unpacking more would hold up the window."""

PACKED = 0.7
"""Bytes on disk or on the wire per byte of pixels: reflectance compresses little."""

ENGINE_MEMORY = 3e9
"""Bytes that a network in the engine takes at least, tiles and torch together."""

PROGRAM_MEMORY = 0.25e9
"""Bytes for GDAL's block cache and buffers beside the tiles."""

_RATE = "temporal_liif/dock/rate/"
_FIRST_RATES = {"fetch": 4e6, BASELINE: 3e6, "network": 0.4e6}
"""Bytes, or output values, a second until a run of this machine has been measured."""


@dataclass(frozen=True)
class SeriesRequest:
    """The series that the user asks for, whatever it is made of."""

    bands: tuple[str, ...]
    targets: str
    """As `superresolve` takes them."""

    gsd: float
    """Metres per output pixel; 0: as the input."""

    model: str
    """What will compute: `BASELINE`, else a network."""


@dataclass(frozen=True)
class ScenesRequest(SeriesRequest):
    """A series of scenes whose area is fetched first."""

    scenes: tuple[Scene, ...]
    area: dict
    """GeoJSON in degrees."""


@dataclass(frozen=True)
class Estimate:
    """What will come of it."""

    observed: tuple[datetime, ...]
    """Dates of the input."""

    targets: tuple[datetime, ...]
    """Dates that will be made."""

    width: int
    height: int
    gsd: float
    """Metres per output pixel."""

    source_gsd: float
    values: float
    """Output values: pixels, bands and dates."""

    read: float
    """Bytes from the provider, or from disk."""

    written: float
    """Bytes on disk: the series, and what is fetched for it."""

    seconds: float
    measured: bool
    """Whether the rates are this machine's own."""

    memory: float
    """Bytes at the peak."""

    credit: str = ""
    skipped: tuple[str, ...] = ()
    """Scenes that take no part, each with the reason."""


def estimate(request: ScenesRequest) -> Estimate:
    """Work it out; some tens of milliseconds, without any network. Raises TemporalLiifError."""
    plan = plan_of(request)
    times = [day.time for day in plan.days if day.time is not None]
    if len(times) < 2:
        raise ParameterError(
            tr(
                "A series needs scenes of at least two days, and {count} can be used. Select more scenes."
            ).format(count=len(times))
        )
    fetch_rate, fetched_before = rate("fetch")
    found = outcome(request, times, plan.grid, len(plan.bands), plan.size)
    return replace(
        found,
        written=found.written + found.read,
        seconds=found.seconds + found.read / fetch_rate,
        measured=found.measured and fetched_before,
        credit=credit(request.scenes),
        skipped=plan.skipped,
    )


def outcome(
    request: SeriesRequest, times: Sequence[datetime], grid: Grid, bands: int, size: float, width: int = 2
) -> Estimate:
    """What comes of `bands` bands of rasters of some dates on a grid, `size` bytes of pixels in all.

    `width`: bytes of a stored value. Raises TemporalLiifError.
    """
    targets = tuple(parse_targets(request.targets, times))
    source, made = grid.gsd()[1], grid
    if request.gsd and request.gsd < source:
        rows, cols = grid.gsd()
        made = grid.resized(
            max(1, round(grid.width * cols / request.gsd)), max(1, round(grid.height * rows / request.gsd))
        )
    values = float(made.width * made.height * bands * len(targets))
    kind = kind_of(request.model)
    work_rate, measured = rate(kind)
    return Estimate(
        observed=tuple(times),
        targets=targets,
        width=made.width,
        height=made.height,
        gsd=made.gsd()[1],
        source_gsd=source,
        values=values,
        read=PACKED * size,
        written=PACKED * width * values,
        seconds=values / work_rate,
        measured=measured,
        memory=_memory(kind, grid, len(times), bands, len(targets), made.width / grid.width),
    )


def plan_of(request: ScenesRequest) -> Plan:
    """Which scenes serve which day, and the grid. Raises TemporalLiifError."""

    def unknown(scene: Scene, asset) -> None:
        raise CatalogError(
            tr("The catalogue does not say how large the files of {scene} are: fetch its area first.").format(
                scene=scene.id
            )
        )

    wkt = ogr.CreateGeometryFromJson(json.dumps(request.area)).ExportToWkt()
    reading = Request(area=FetchArea(wkt), bands=request.bands)
    return make_plan([opened(scene) for scene in request.scenes], reading, registry(), unknown)


def request_key(scenes: Sequence[Scene], area: dict) -> str:
    """Short text that is the same for the same scenes and area alone."""
    what = json.dumps([sorted((scene.provider, scene.collection, scene.id) for scene in scenes), area])
    return hashlib.sha256(what.encode()).hexdigest()[:16]


def keys_for(scenes: Sequence[Scene]) -> dict[str, str]:
    """The parameter of `fetchscenes` for files that need S3 keys, where the options name some."""
    providers = registry().providers
    needs_login = any(
        scene.provider in providers and providers[scene.provider].auth == "copernicus" for scene in scenes
    )
    return {"S3_KEYS": keys_setting()} if needs_login and keys_setting() else {}


def spectral_bands(scenes: Sequence[Scene]) -> list[Band]:
    """The bands of the first scene that are no masks, with their wavelengths as far as they are known."""
    bands = [band for _, band in opened(scenes[0]).measured() if not band.mask]
    known = [wavelength_of(band.common_name or band.name) for band in bands]
    return [
        Band(band.name, length if math.isnan(band.wavelength) else band.wavelength)
        for band, length in zip(bands, known)
    ]


def default_bands(scenes: Sequence[Scene]) -> tuple[str, ...]:
    """Blue, green, red and near infrared of the bands that are fetched by default, else the first four."""
    scenes = [opened(scene) for scene in scenes[:OPENED]]
    names = family_defaults(scenes)
    common = {band.common_name: band.name for scene in scenes for _, band in scene.measured()}
    found = [common.get(name) for name in ("blue", "green", "red", "nir", "nir08")]
    colours = tuple(name for name in found if name in names)
    return colours if len(colours) >= 3 else tuple(names[:4])


def kind_of(model: str) -> str:
    """The kind of work of a model, as rates are kept by: all networks are of one."""
    return BASELINE if model == BASELINE else "network"


def rate(kind: str) -> tuple[float, bool]:
    """Bytes (`fetch`) or output values a second, and whether this machine has measured it."""
    known = stored_value(_RATE + kind, 0.0)
    return (known, True) if known > 0 else (_FIRST_RATES[kind], False)


def remember_rate(kind: str, amount: float, seconds: float) -> None:
    """Learn from a run; short ones measure the start more than the work."""
    if seconds < 0.5 or amount <= 0:
        return
    known, measured = rate(kind)
    now = amount / seconds
    QgsSettings().setValue(_RATE + kind, (known + now) / 2 if measured else now)


def _memory(kind: str, grid: Grid, dates: int, bands: int, targets: int, scale: float) -> float:
    if kind != BASELINE:
        return ENGINE_MEMORY + PROGRAM_MEMORY
    model = BaselineModel()
    side = min(model.tile_size(dates, bands, targets, scale), max(grid.width, grid.height) * scale)
    tile = (
        4.0 * bands * (3 * targets * side**2 + 2 * (dates + targets) * (side / scale + 2 * model.margin) ** 2)
    )
    # One tile is read and one written while one is computed.
    return PROGRAM_MEMORY + 3 * tile
