# SPDX-License-Identifier: GPL-2.0-or-later
"""Clouds over the area asked for, from the overviews of the mask bands (SCL), for the scenes in sight."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from osgeo import ogr, osr
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.catalog.providers import MaskRow, registry
from ..core.catalog.scene import Scene
from ..core.clip import Polygons
from ..core.errors import TemporalLiifError
from ..core.fetch.access import Access, Network
from ..core.fetch.masks import unusable
from ..core.fetch.plan import utm_of
from ..core.fetch.request import WGS84, Area
from ..core.fetch.window import read_window
from ..core.grid import Grid
from ..engine.client import Engine
from ..provider.algorithm import tr
from ..provider.fetchscenes_job import Signatures
from ..provider.network import network_settings
from . import cache
from .tasks import Work

SIDE = 64
"""Pixels along the longer side of the area that are looked at: a kilometre or so of a whole tile."""

CLOUDS = ("cloud", "dilated", "cirrus")
"""Meanings of mask classes that count as clouds."""

AT_ONCE = 4
"""Scenes looked at by one task."""

ATTEMPTS = 3
"""Readings after which a scene's clouds count as not to be told; a server may be busy for a moment."""

WAITING = 40
"""Scenes that wait; older ones have long been scrolled away."""


class AreaClouds(QObject):
    """Percent of clouds over the area, by scene. `get` never waits; `known` tells when to ask again."""

    known = pyqtSignal(str)
    """Id of a scene whose number has come."""

    def __init__(self, engine: Callable[[], Engine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._area: Mapping[str, Any] | None = None
        self._shares: dict[str, float | None] = {}
        self._failed: dict[str, int] = {}
        self._kinds: dict[tuple[str, str], bool] = {}
        self._waiting: OrderedDict[str, Scene] = OrderedDict()
        self._work: Work | None = None
        self._signatures: Signatures | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        # A moment of rest: whoever scrolls through a hundred scenes wants the last ones.
        self._soon.setInterval(200)
        self._soon.timeout.connect(self._next)

    def start(self, area: Mapping[str, Any] | None) -> None:
        """Another search: over this area (GeoJSON in degrees)."""
        self.stop()
        self._area = area
        self._shares.clear()
        self._failed.clear()
        self._kinds.clear()

    def stop(self) -> None:
        """Drop what is being read."""
        self._soon.stop()
        self._waiting.clear()
        work, self._work = self._work, None
        if work is not None:
            work.drop()

    def get(self, scene: Scene) -> float | None:
        """Percent, or None while it is not known; asks for it where the scene's masks can tell."""
        if scene.id in self._shares:
            return self._shares[scene.id]
        if self._area is not None and self._can_tell(scene):
            self._waiting[scene.id] = scene
            self._waiting.move_to_end(scene.id)
            while len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            if self._work is None and not self._soon.isActive():
                self._soon.start()
        return None

    def _can_tell(self, scene: Scene) -> bool:
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
        engine, network, store = self._engine(), Network(**network_settings()), cache.current()

        def look(work: Work) -> dict[str, float | None]:
            access = Access(sign=Signatures(engine, work.isCanceled).sign, network=network)
            grid = grid_over(area)
            found = {}
            for scene in scenes:
                key = json.dumps([scene.provider, scene.collection, scene.id, area, SIDE], sort_keys=True)
                known = store.read("clouds", key)
                share = float(known) if known else _share(scene, grid, area, access, work.isCanceled)
                if share is not None and not known:
                    store.write("clouds", key, repr(share).encode())
                found[scene.id] = share
            return found

        def fail(error: Exception) -> None:
            take({scene.id: None for scene in scenes})

        def take(found: dict[str, float | None]) -> None:
            self._work = None
            for scene_id, share in found.items():
                self._failed[scene_id] = self._failed.get(scene_id, 0) + (share is None)
                if share is not None or self._failed[scene_id] >= ATTEMPTS:
                    self._shares[scene_id] = share
            for scene_id in found:
                self.known.emit(scene_id)
            self._next()

        def give_up() -> None:
            self._work = None
            self._waiting.clear()

        self._work = Work(tr("Clouds over the area"), look, take, fail, give_up)
        self._work.start()


def masks_of(family: str, provider: str) -> tuple[MaskRow, ...]:
    """Masks of classes that know clouds and can be read without an account."""
    declared = registry()
    rows, source = declared.families.get(family), declared.providers.get(provider)
    if rows is None or (source is not None and source.auth):
        return ()
    return tuple(row for row in rows.masks if row.classes.get("cloud"))


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
    width, height = (max(1, round(span / step)) for span in (xmax - xmin, ymax - ymin))
    reference = osr.SpatialReference()
    reference.SetFromUserInput(code)
    transform = (xmin, (xmax - xmin) / width, 0.0, ymax, 0.0, -(ymax - ymin) / height)
    return Grid(reference.ExportToWkt(), transform, width, height, False, 1.0)


def inside(area: Mapping[str, Any], grid: Grid) -> np.ndarray:
    """(h, w) bool: pixels of the grid that the area touches."""
    shape = Area(ogr.CreateGeometryFromJson(json.dumps(area)).ExportToWkt(), WGS84).geometry(grid.crs)
    return Polygons([bytes(shape.ExportToWkb())], grid.crs).mask(grid, touched=True)


def _share(
    scene: Scene, grid: Grid, area: Mapping[str, Any], access: Access, cancelled: Callable[[], bool]
) -> float | None:
    """Percent of the scene's valid pixels in the area that are clouds; None where that cannot be told."""
    row = mask_of(scene)
    hit = scene.find(row.name) if row else None
    if hit is None or cancelled():
        return None
    try:
        location = access.locate(scene, hit[0])
        values, valid = read_window(location, hit[1].index, grid, "nearest", row.nodata, cancelled)
    except TemporalLiifError:
        # A number beside a scene is not worth an error: fetching will tell.
        return None
    return cloud_share(values, valid & inside(area, grid), row)


def cloud_share(values: np.ndarray, valid: np.ndarray, row: MaskRow) -> float | None:
    """Percent of the `valid` pixels (h, w) that a mask calls clouds; None where none is valid."""
    count = int(valid.sum())
    if not count:
        return None
    return 100.0 * float((unusable(values, valid, row, CLOUDS) & valid).sum()) / count
