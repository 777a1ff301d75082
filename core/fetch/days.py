# SPDX-License-Identifier: GPL-2.0-or-later
"""The pixels of one day: masks first, then the bands, several files at once, tile by tile."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, wait
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TypeVar
from urllib.parse import urlsplit

import numpy as np

from ..analysis.clip import Polygons
from ..errors import CancelledError, CatalogError
from ..memory import mapped_zeros
from ..messages import Message
from ..raster.grid import Grid
from ..raster.growth import grown
from ..raster.windows import Window, windows
from ..scenes.scene import Asset, AssetBand, Scene
from ..stack.encoding import nodata_value
from ..stack.model import Band
from .access import Access, Location
from .masks import around, growth_of, unusable
from .plan import DayPlan, Plan, scene_offset
from .readers import Readers
from .request import Request
from .retry import Throttle, with_retries
from .servers import Servers
from .versions import Versions
from .window import read_window

TILE = 2048
"""Side in output pixels of what is read and held at once."""

Cancelled = Callable[[], bool]
T = TypeVar("T")


STRIP = 64
"""Rows that are worked on at once, so that what is in between stays small."""


@dataclass(frozen=True)
class Tile:
    """A part of the output grid."""

    row: int
    col: int
    grid: Grid


def tiles(grid: Grid, side: int = TILE) -> Iterator[Tile]:
    """The parts of a grid, in reading order."""
    for window in windows(grid.height, grid.width, side):
        yield Tile(window.row, window.col, grid.window(*window))


def strips(height: int) -> Iterator[slice]:
    """The rows of an array, some at a time."""
    return (slice(row, row + STRIP) for row in range(0, height, STRIP))


class Files:
    """Reads files in threads, as many at once as all hosts together and each provider's own limit allow."""

    def __init__(self, access: Access, cancelled: Cancelled, log: Callable[[str], None]) -> None:
        self.access, self.cancelled, self._log = access, cancelled, log
        # Two days are read at once, and one may wait for its slowest file.
        self._ahead = access.readers // 2 + 2
        self._readers = Readers(access.readers)
        self._versions, self._servers = Versions(), Servers(access)
        self._throttles: dict[str, Throttle] = {}
        self._reported: set[str] = set()
        self._lock = threading.Lock()

    def report(self, text: str) -> None:
        """Log a text about a file, once."""
        with self._lock:
            known = text in self._reported
            self._reported.add(text)
        if not known:
            self._log(text)

    def close(self) -> None:
        """Drop what has not begun; a read under way ends by itself."""
        self._readers.close()

    def submit(self, scene: Scene, asset: Asset, work: Callable[[Location], T]) -> Future[T]:
        """Begin to make something of a scene's file."""
        return self._readers.submit(self._run, scene, asset, work)

    def attempt(self, scene: Scene, asset: Asset, work: Callable[[Location], T]) -> Future[T | CatalogError]:
        """Like `submit`; what goes wrong with the file is the result."""

        def caught() -> T | CatalogError:
            try:
                return self._run(scene, asset, work)
            except CatalogError as error:
                return error

        return self._readers.submit(caught)

    def verify(self, scene: Scene, asset: Asset) -> Future[None]:
        """Begin to see whether a file that was read is still the same; CatalogError if not."""

        def ask() -> None:
            throttle = self._throttle(scene, asset)
            throttle.enter(self.cancelled)
            try:
                self._versions.verify(asset.href)
            finally:
                throttle.leave()

        return self._readers.submit(ask)

    def _run(self, scene: Scene, asset: Asset, work: Callable[[Location], T]) -> T:
        def watched(location: Location) -> T:
            self._versions.before(asset.href, location)
            result = work(location)
            self._versions.after(asset.href, location)
            return result

        return with_retries(
            lambda: self.access.locate(scene, asset),
            lambda location: self._servers.read(location, watched),
            lambda refused: self.access.renewed(scene, refused),
            self._throttle(scene, asset),
            self.access,
            self.cancelled,
            self._log,
        )

    def _throttle(self, scene: Scene, asset: Asset) -> Throttle:
        key = scene.provider or urlsplit(asset.href).netloc
        with self._lock:
            if key not in self._throttles:
                self._throttles[key] = Throttle(self.access.connections(scene))
            return self._throttles[key]

    def each(self, begin: Iterable[Callable[[], Future[T]]]) -> Iterator[T]:
        """Results in order, of jobs that are begun a few ahead: no more results lie waiting than that.

        The first failure, or a cancel, drops the rest.
        """
        rest, waiting = iter(begin), deque[Future[T]]()
        try:
            while True:
                waiting.extend(job() for job in islice(rest, self._ahead - len(waiting)))
                if not waiting:
                    return
                yield self._result(waiting)
        finally:
            for job in waiting:
                job.cancel()

    def _result(self, waiting: deque[Future[T]]) -> T:
        """The first job's result; an error of any of them as soon as it happens. Raises CancelledError."""
        while True:
            if self.cancelled():
                raise CancelledError("Cancelled.")
            wait([waiting[0]], timeout=0.1)
            for job in waiting:
                if job.done():
                    job.result()
            if waiting[0].done():
                return waiting.popleft().result()


class DayReader:
    """Reads days of a plan; the files of a day are read at once."""

    def __init__(self, plan: Plan, request: Request, files: Files) -> None:
        self.plan, self.request, self.files = plan, request, files

    def masks(self, day: DayPlan, tile: Tile) -> np.ndarray:
        """Usable pixels of each scene of the day, (S, h, w) bool; all True where no mask is used."""
        usable = mapped_zeros((len(day.scenes), tile.grid.height, tile.grid.width), bool)
        usable[...] = True
        row = self.plan.mask
        if row is None:
            return usable
        masked, gsd = self.request.masked, self.plan.grid.gsd()
        growth = growth_of(row, self.plan.grid, self.request.growth)
        wide, window = around(tile.grid, growth, gsd)
        here = window.within(Window(0, 0, wide.height, wide.width))
        bands = row.kind.bands(masked)
        pairs = [(s, band) for s in range(len(usable)) for band in bands]
        begin = (partial(self._submit, day.scenes[s], row.name, wide, band) for s, band in pairs)
        spreads = mapped_zeros((wide.height, wide.width), bool)
        for (s, band), (values, valid) in zip(pairs, self.files.each(begin)):
            if band == bands[0]:
                spreads[...] = False
            for rows in strips(wide.height):
                hidden, grows = unusable(values[rows], valid[rows], row, masked, band)
                values[rows], spreads[rows] = hidden, spreads[rows] | grows
            usable[s] &= values[here] == 0
            if band == bands[-1] and growth > 0 and spreads.any():
                usable[s] &= ~grown(spreads, growth, gsd)[here]
        return usable

    def pixels(self, day: DayPlan, tile: Tile, usable: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Values of the day (B, h, w) as they are to be stored, and where all bands have one (h, w) bool.

        Of several scenes over a pixel the first of the day counts; pixels without data give way. A pixel that
        lacks one band lacks them all.
        """
        form = self.plan.form
        names = [band.name for band in form.bands]
        usable_scenes = [s for s in range(len(day.scenes)) if usable[s].any()]
        pairs = [(s, b) for b in range(len(names)) for s in usable_scenes]
        shape = len(names), tile.grid.height, tile.grid.width
        out, whole = mapped_zeros(shape, form.dtype), mapped_zeros(shape[1:], bool)
        whole[...] = True
        begin = (partial(self._submit, day.scenes[s], names[b], tile.grid) for s, b in pairs)
        found = self.files.each(begin)
        filled = mapped_zeros(shape[1:], bool)
        for b, name in enumerate(names):
            filled[...] = False
            for s in usable_scenes:
                band = self._find(day.scenes[s], name)[1]
                self._fill(out[b], filled, *next(found), usable[s], band, form.bands[b])
            whole &= filled
        empty = nodata_value(np.dtype(form.dtype), form.nodata)
        for rows in strips(shape[1]):
            if form.nodata != form.nodata:
                whole[rows] &= np.isfinite(out[:, rows]).all(axis=0)
            if not whole[rows].all():
                np.copyto(out[:, rows], empty, where=~whole[rows])
        return out, whole

    def verify(self, day: DayPlan) -> None:
        """Raise CatalogError if a file of the day has changed since it was first read."""
        names = [band.name for band in self.plan.form.bands]
        names += [self.plan.mask.name] if self.plan.mask is not None else []
        found = {}
        for scene in day.scenes:
            for name in names:
                asset = self._find(scene, name)[0]
                found[asset.href] = partial(self.files.verify, scene, asset)
        deque(self.files.each(found.values()), maxlen=0)

    def _fill(
        self,
        out: np.ndarray,
        filled: np.ndarray,
        stored: np.ndarray,
        valid: np.ndarray,
        usable: np.ndarray,
        band: AssetBand,
        target: Band,
    ) -> None:
        """Put a scene's values (h, w) where they are valid and usable, and none stand yet; marks them."""
        for rows in strips(len(out)):
            take = valid[rows] & usable[rows]
            if filled[rows].any():
                take &= ~filled[rows]
            values = self._converted(stored[rows], band, target)
            # Where all are taken, a plain copy is several times faster.
            np.copyto(out[rows], values, where=True if take.all() else take)
            filled[rows] |= take

    def _converted(self, stored: np.ndarray, band: AssetBand, target: Band) -> np.ndarray:
        """A scene's values (h, w) in the output's scale, offset and type; valid ones are never nodata."""
        scale = 1.0 if band.scale is None else band.scale
        offset = scene_offset(band, self.request)
        dtype = self.plan.form.dtype
        if dtype == "float32":
            # In double precision, as float32 cannot hold the steps of large stored values.
            return (stored.astype(np.float64) * scale + offset).astype(np.float32)
        shift = round((offset - target.offset) / target.scale)
        # Where 0 is no nodata, it is a value: quality bits and classes stay as they are.
        least = 0 if self.plan.form.nodata is None else 1
        if stored.dtype == dtype and not shift:
            return np.maximum(stored, least) if least else stored
        exact = np.rint(stored) if stored.dtype.kind == "f" else stored.astype(np.int64)
        return np.clip(exact + shift, least, np.iinfo(dtype).max).astype(dtype)

    def _find(self, scene: Scene, name: str) -> tuple[Asset, AssetBand]:
        """The asset to read: no finer than the output needs, a hundredth of rounding allowed."""
        return scene.find(name, 1.01 * max(self.plan.grid.gsd()))

    def _submit(self, scene: Scene, name: str, grid: Grid, layer: int = 1) -> Future:
        asset, band = self._find(scene, name)
        method = "nearest" if band.mask else self.request.resampling

        def work(location: Location) -> tuple[np.ndarray, np.ndarray]:
            index = band.index + layer - 1
            return read_window(
                location,
                index,
                grid,
                method,
                band.nodata,
                self.files.cancelled,
                [band.index for band in asset.bands],
                band.dtype,
                # The values of classes are known better than by a file's nodata.
                None
                if band.mask
                else lambda text: self.files.report(
                    Message("{name}: {text}.", name=location.name, text=text)
                ),
            )

        return self.files.submit(scene, asset, work)


def inside_area(request: Request, tile: Tile) -> np.ndarray:
    """Pixels of a tile (h, w) bool whose centre lies in the area (all that touch it, if none does)."""
    shape = request.area.geometry(tile.grid.crs)
    area = Polygons([bytes(shape.ExportToWkb())], tile.grid.crs)
    inside = area.mask(tile.grid)
    return inside if inside.any() else area.mask(tile.grid, touched=True)


def clear_share(masks: list[np.ndarray], area: list[np.ndarray]) -> float:
    """Share of the area's pixels that any scene of the day has usable."""
    total = sum(np.count_nonzero(inside) for inside in area)
    clear = sum(np.count_nonzero(mask.any(axis=0) & inside) for mask, inside in zip(masks, area))
    return clear / total if total else 0.0
