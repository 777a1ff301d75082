# SPDX-License-Identifier: GPL-2.0-or-later
"""Estimate for "Make the series": dates, size, time, memory, credit."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from osgeo import ogr
from qgis.core import QgsSettings

from ..core.dates import parse_targets
from ..core.errors import CatalogError, ParameterError
from ..core.fetch.bands import default_bands as family_defaults
from ..core.fetch.plan import Plan, make_plan
from ..core.fetch.request import Area as FetchArea
from ..core.fetch.request import Request
from ..core.raster.sensors import wavelength_of
from ..core.scenes.credit import credit
from ..core.scenes.packed import opened
from ..core.scenes.providers import registry
from ..core.scenes.scene import Scene
from ..core.series.interpolation import BaselineModel
from ..core.stack.model import Band
from ..provider.settings import keys_setting
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
    """What the user asks for."""

    scenes: tuple[Scene, ...]
    area: dict
    """GeoJSON in degrees."""

    bands: tuple[str, ...]
    targets: str
    """As `superresolve` takes them."""

    gsd: float
    """Metres per output pixel; 0: as the scenes."""

    model: str = BASELINE


@dataclass(frozen=True)
class Estimate:
    """What will come of it."""

    observed: tuple[datetime, ...]
    """Days that will be fetched."""

    targets: tuple[datetime, ...]
    """Dates that will be made."""

    width: int
    height: int
    gsd: float
    """Metres per output pixel."""

    source_gsd: float
    read: float
    """Bytes from the provider."""

    written: float
    """Bytes on disk: input and series."""

    seconds: float
    measured: bool
    """Whether the rates are this machine's own."""

    memory: float
    """Bytes at the peak."""

    credit: str
    skipped: tuple[str, ...]
    """Scenes that take no part, each with the reason."""


def estimate(request: SeriesRequest) -> Estimate:
    """Work it out; some tens of milliseconds, without any network. Raises TemporalLiifError."""
    plan = plan_of(request)
    times = [day.time for day in plan.days if day.time is not None]
    if len(times) < 2:
        raise ParameterError(
            tr(
                "A series needs scenes of at least two days, and {count} can be used. Select more scenes."
            ).format(count=len(times))
        )
    targets = tuple(parse_targets(request.targets, times))
    source = plan.grid.gsd()[1]
    grid = plan.grid
    if request.gsd and request.gsd < source:
        rows, cols = grid.gsd()
        grid = grid.resized(
            max(1, round(grid.width * cols / request.gsd)), max(1, round(grid.height * rows / request.gsd))
        )
    bands = len(plan.bands)
    values = float(grid.width * grid.height * bands * len(targets))
    kind = BASELINE if request.model == BASELINE else "network"
    fetch_rate, fetched_before = rate("fetch")
    work_rate, worked_before = rate(kind)
    return Estimate(
        observed=tuple(times),
        targets=targets,
        width=grid.width,
        height=grid.height,
        gsd=grid.gsd()[1],
        source_gsd=source,
        read=PACKED * plan.size,
        written=PACKED * (plan.size + 2 * values),
        seconds=PACKED * plan.size / fetch_rate + values / work_rate,
        measured=fetched_before and worked_before,
        memory=_memory(kind, plan, len(targets), grid.width / plan.grid.width),
        credit=credit(request.scenes),
        skipped=plan.skipped,
    )


def plan_of(request: SeriesRequest) -> Plan:
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


def rate(kind: str) -> tuple[float, bool]:
    """Bytes (`fetch`) or output values a second, and whether this machine has measured it."""
    known = QgsSettings().value(_RATE + kind, 0.0, type=float)
    return (known, True) if known > 0 else (_FIRST_RATES[kind], False)


def remember_rate(kind: str, amount: float, seconds: float) -> None:
    """Learn from a run; short ones measure the start more than the work."""
    if seconds < 0.5 or amount <= 0:
        return
    known, measured = rate(kind)
    now = amount / seconds
    QgsSettings().setValue(_RATE + kind, (known + now) / 2 if measured else now)


def _memory(kind: str, plan: Plan, targets: int, scale: float) -> float:
    if kind != BASELINE:
        return ENGINE_MEMORY + PROGRAM_MEMORY
    model, dates, bands = BaselineModel(), len(plan.days), len(plan.bands)
    side = min(model.tile_size(dates, bands, targets, scale), max(plan.grid.width, plan.grid.height) * scale)
    tile = (
        4.0 * bands * (3 * targets * side**2 + 2 * (dates + targets) * (side / scale + 2 * model.margin) ** 2)
    )
    # One tile is read and one written while one is computed.
    return PROGRAM_MEMORY + 3 * tile
