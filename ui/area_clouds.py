# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud cover over the search area, from overviews of the mask bands (SCL), for the visible rows."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import Any

import numpy as np
from osgeo import ogr, osr
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.analysis.clip import Polygons
from ..core.errors import CatalogError, CredentialsError
from ..core.fetch.access import Access, Location
from ..core.fetch.days import Files
from ..core.fetch.masks import unusable
from ..core.fetch.output_grid import utm_of
from ..core.fetch.request import WGS84, Area
from ..core.fetch.window import read_window
from ..core.raster.grid import Grid
from ..core.scenes.connection import LOGIN
from ..core.scenes.families import MaskRow
from ..core.scenes.providers import registry
from ..core.scenes.scene import Scene
from ..engine.access import Signatures
from ..engine.client import Engine
from ..engine.probe import ask
from ..provider.connections import headers_by_provider, messages_of
from ..provider.network import network_settings
from ..provider.translation import tr
from . import cache
from .tasks import Work
from .timers import single_shot

SIDE = 64
"""Pixels along the longer side of the area that are read: a kilometre or so of a whole tile."""

CLOUDS = ("cloud", "dilated", "cirrus")
"""Meanings of mask classes that count as clouds."""

AT_ONCE = 4
"""Scenes read by one task, in parallel."""

WAITING = 40
"""Scenes that wait; older ones have long been scrolled away."""


class AreaClouds(QObject):
    """Percent of clouds over the area, by scene. `get` never waits; `known` is emitted when there is more."""

    known = pyqtSignal(str)
    """Id of a scene whose number has come."""

    def __init__(self, engine: Callable[[], Engine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._area: Mapping[str, Any] | None = None
        self._shares: dict[str, float | None] = {}
        self._kinds: dict[tuple[str, str], bool] = {}
        self._waiting: OrderedDict[str, Scene] = OrderedDict()
        self._work: Work | None = None
        # A moment of rest: whoever scrolls through a hundred scenes wants the last ones.
        self._soon = single_shot(self, 200, self._next)

    def start(self, area: Mapping[str, Any] | None) -> None:
        """Another search: over this area (GeoJSON in degrees)."""
        self.stop()
        self._area = area
        self._shares.clear()
        self._kinds.clear()

    def stop(self) -> None:
        """Drop what is being read."""
        self._soon.stop()
        self._waiting.clear()
        work, self._work = self._work, None
        if work is not None:
            work.drop()

    def get(self, scene: Scene) -> float | None:
        """Percent, or None while it is not known; requests it where the scene has masks."""
        if scene.id in self._shares:
            return self._shares[scene.id]
        if self._area is not None and self._has_masks(scene):
            self._waiting[scene.id] = scene
            self._waiting.move_to_end(scene.id)
            while len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            if self._work is None and not self._soon.isActive():
                self._soon.start()
        return None

    def known_share(self, scene: Scene) -> float | None:
        """Percent where it is known by now; nothing is read for it."""
        return self._shares.get(scene.id)

    def _has_masks(self, scene: Scene) -> bool:
        """Whether scenes of this kind have masks that can be read; asked whenever a row is drawn."""
        kind = scene.family, scene.provider
        if kind not in self._kinds:
            self._kinds[kind] = bool(masks_of(*kind))
        return self._kinds[kind]

    def _next(self) -> None:
        if self._work is not None or not self._waiting or self._area is None:
            return
        scenes = [self._waiting.popitem()[1] for _ in range(min(AT_ONCE, len(self._waiting)))]
        area = self._area
        engine, network, store = self._engine(), network_settings(), cache.current()
        headers: dict[str, dict[str, str]] = {}
        with suppress(CredentialsError):
            # Without what logs in, the shares are not known.
            headers = headers_by_provider(messages_of(scenes))

        def read(work: Work) -> dict[str, float | None]:
            keys = {
                scene.id: json.dumps([scene.provider, scene.collection, scene.id, area, SIDE], sort_keys=True)
                for scene in scenes
            }
            kept = {scene_id: store.read("clouds", key) for scene_id, key in keys.items()}
            shares = {scene_id: kept_share(text) for scene_id, text in kept.items() if text}
            found = {scene_id: share for scene_id, share in shares.items() if share is not None}
            signatures = Signatures(engine, work.halted)
            access = Access(
                ask=ask,
                sign=signatures.sign,
                renew=signatures.renew,
                headers=headers,
                network=network,
                readers=AT_ONCE,
            )
            unknown = [scene for scene in scenes if scene.id not in found]
            read = cloud_shares(unknown, area, access, work.halted) if unknown else {}
            for scene_id, share in read.items():
                if share is not None:
                    store.write("clouds", keys[scene_id], repr(share).encode())
            return {**found, **read}

        def fail(error: Exception) -> None:
            take({scene.id: None for scene in scenes})

        def take(found: dict[str, float | None]) -> None:
            self._work = None
            self._shares.update(found)
            for scene_id in found:
                self.known.emit(scene_id)
            self._next()

        def give_up() -> None:
            self._work = None
            self._waiting.clear()

        self._work = Work(tr("Clouds over the area"), read, take, fail, give_up)
        self._work.start()


def masks_of(family: str, provider: str) -> tuple[MaskRow, ...]:
    """Masks of classes that know clouds and can be read without an account."""
    declared = registry()
    rows, source = declared.families.get(family), declared.providers.get(provider)
    if rows is None or (source is not None and source.auth not in ("", LOGIN)):
        return ()
    return tuple(row for row in rows.masks if row.kind.flags.get("cloud"))


def mask_of(scene: Scene) -> MaskRow | None:
    """The first of these masks that the scene has."""
    return next((row for row in masks_of(scene.family, scene.provider) if scene.find(row.name)), None)


def grid_over(area: Mapping[str, Any]) -> Grid:
    """A coarse grid over an area's box, in the UTM zone of its middle."""
    wkt = ogr.CreateGeometryFromJson(json.dumps(area)).ExportToWkt()
    where = Area(wkt)
    code = utm_of(where)
    xmin, xmax, ymin, ymax = where.geometry(code).GetEnvelope()
    step = max(xmax - xmin, ymax - ymin) / SIDE
    width, height = (max(1, round(side / step)) for side in (xmax - xmin, ymax - ymin))
    reference = osr.SpatialReference()
    reference.SetFromUserInput(code)
    transform = (xmin, (xmax - xmin) / width, 0.0, ymax, 0.0, -(ymax - ymin) / height)
    return Grid(reference.ExportToWkt(), transform, width, height, False, 1.0)


def inside(area: Mapping[str, Any], grid: Grid) -> np.ndarray:
    """(h, w) bool: pixels of the grid that the area touches."""
    shape = Area(ogr.CreateGeometryFromJson(json.dumps(area)).ExportToWkt(), WGS84).geometry(grid.crs)
    return Polygons([bytes(shape.ExportToWkb())], grid.crs).mask(grid, touched=True)


def cloud_shares(
    scenes: Sequence[Scene], area: Mapping[str, Any], access: Access, cancelled: Callable[[], bool]
) -> dict[str, float | None]:
    """Percent of the valid pixels in the area that are clouds, by scene id; None where that is unknown.

    Files are read as `fetch` reads them, with its retries for busy servers and refused signatures; one that
    cannot be read leaves the others alone. Raises CancelledError, and EngineError if none can be signed.
    """
    grid = grid_over(area)
    within = inside(area, grid)
    files = Files(access, cancelled, lambda text: None)

    def begin(scene: Scene, row: MaskRow) -> Future[float | CatalogError | None]:
        asset, band = scene.find(row.name)

        def share(location: Location) -> float | None:
            values, valid = read_window(location, band.index, grid, "nearest", row.kind.nodata, cancelled)
            return cloud_share(values, valid & within, row)

        return files.attempt(scene, asset, share)

    rows = {scene.id: mask_of(scene) for scene in scenes}
    able = [scene for scene in scenes if rows[scene.id] is not None]
    try:
        found = list(files.each(partial(begin, scene, rows[scene.id]) for scene in able))
    finally:
        files.close()
    shares: dict[str, float | None] = dict.fromkeys(rows)
    # A number beside a scene is not worth an error: fetching reports it.
    shares.update((one.id, share) for one, share in zip(able, found) if not isinstance(share, CatalogError))
    return shares


def kept_share(text: bytes) -> float | None:
    """Percent as the cache keeps it; None for what is damaged, which is read anew."""
    try:
        share = float(text)
    except ValueError:
        return None
    return share if 0 <= share <= 100 else None


def cloud_share(values: np.ndarray, valid: np.ndarray, row: MaskRow) -> float | None:
    """Percent of the `valid` pixels (h, w) that a mask calls clouds; None where none is valid."""
    count = int(valid.sum())
    if not count:
        return None
    return 100.0 * float((unusable(values, valid, row, CLOUDS)[0] & valid).sum()) / count
