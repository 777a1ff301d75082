# SPDX-License-Identifier: GPL-2.0-or-later
"""Open series for profiles: the pixels of a place on all dates, read by threads from files that stay open."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..dates import to_days
from ..errors import CancelledError, RasterError
from ..memory import mapped_zeros
from ..raster.gdalio import captured, open_raster, read_values
from ..raster.unchanged import check_unchanged
from ..series import screening
from ..series.patch import Patch
from ..stack.index import StackItem
from ..stack.model import Observation, Stack
from ..stack.reader import Reader
from .profile import Sample
from .profile_area import PixelArea, area_of

THREADS = 4
"""Threads that read, on however many processors: a disk is waited for, or a turn where others compute."""

SCREENED_SIDE = 96
"""Side in pixels of the largest place whose dates are screened: it is weighed as a whole, in memory."""

CELL = 32
"""Places within one cell of so many pixels are read together."""

DAYS, WHY, UNCERTAINTY = "days", "why", "uncertainty"
"""Layers beside the images that are read."""

_WHY_DAYS = 2
"""Band of the layer `why` that holds the days to the nearest clear observation."""

Cancelled = Callable[[], bool]


class OpenSeries:
    """A stack whose files stay open between two profiles; one thread asks at a time, others wait."""

    def __init__(self, stack: Stack, items: Sequence[StackItem] = ()) -> None:
        """`items` are those of the stack's index, for the layers beside the images. Opens the files."""
        self.stack = stack
        self.made = bool(items) and all(item.made for item in items)
        self._lock = threading.Lock()
        self._readers: list[_Part] = []
        self._held: tuple = ()
        self._held_layers: list[np.ndarray] = []
        count = len(stack.observations)
        self._deviations = _extra(items, UNCERTAINTY, range(1, len(stack.bands) + 1), count)
        self._days = _extra(items, DAYS, [1], count) or _extra(items, WHY, [_WHY_DAYS], count)
        try:
            for first in range(min(THREADS, count)):
                self._readers.append(_Part(stack, range(first, count, min(THREADS, count))))
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the files, when nobody reads them any more."""
        with self._lock:
            for part in self._readers:
                part.close()
            self._readers, self._held, self._held_layers = [], (), []
            self._deviations = self._days = None

    def release(self) -> None:
        """Close the files until the next profile, when nobody reads them any more: they can be replaced."""
        with self._lock:
            for part in self._readers:
                part.release()
            for layer in self._layers():
                layer.release()
            self._held, self._held_layers = (), []

    def open_files(self, cancelled: Cancelled = lambda: False) -> None:
        """Open the files of all dates, so that the first profile finds them open.

        Raises CancelledError, and RasterError for files that cannot be opened.
        """

        def work(part: _Part) -> None:
            for index in part.dates:
                _stop_if(cancelled)
                part.open_files(index)

        with self._lock:
            _in_threads(work, self._readers)

    @property
    def closed(self) -> bool:
        """Whether it was closed for good."""
        return not self._readers

    def area(self, shapes: Sequence[bytes]) -> PixelArea:
        """The pixels of WKB shapes in the stack's CRS; see `area_of`."""
        return area_of(shapes, self.stack.grid)

    @property
    def screens(self) -> bool:
        """Whether missed clouds can be looked for: dates that were observed, in bands of sunlight."""
        return not self.made and screening.screens(self._wavelengths())

    def sample(self, area: PixelArea, details: bool = True, cancelled: Cancelled = lambda: False) -> Sample:
        """The pixels of a place on all dates.

        With `details`, which take longer, also the layers beside the images, and the weights of the screen
        for missed clouds where `screens` and the place is small enough. Raises CancelledError, and
        RasterError for files that cannot be read, have changed or were closed.
        """
        with self._lock:
            if self.closed:
                raise RasterError("The files of the series were closed meanwhile. Open it again.")
            if max(area.inside.shape) > SCREENED_SIDE:
                return self._large(area, details, cancelled)
            return self._small(area, details, cancelled)

    def _large(self, area: PixelArea, details: bool, cancelled: Cancelled) -> Sample:
        """Strip by strip, so that only the pixels inside are in memory."""
        parts = []
        for rows, cols, inside in area.strips():
            read = [*self._window(rows, cols, cancelled)]
            if details:
                read += [self._layer(layer, rows, cols, cancelled) for layer in self._layers()]
            parts.append([one[..., inside] for one in read])
        values, there, clear, *layers = (np.concatenate(one, axis=-1) for one in zip(*parts))
        return self._with_layers(self._sample(area, values, there, clear), layers)

    def _small(self, area: PixelArea, details: bool, cancelled: Cancelled) -> Sample:
        """With what lies around, which the screen needs and the next place may lie in."""
        rows, cols = self._around(area)
        if self._held and self._held[:2] == (rows, cols):
            for date in self.stack.observations:
                for raster in date.rasters:
                    check_unchanged(raster.source, raster.state)
        else:
            # Blocks are decoded whole: a few pixels more cost nothing.
            self._held = (rows, cols, *self._window(rows, cols, cancelled))
            self._held_layers = []
        values, there, clear = self._held[2:]
        inside = np.zeros(there.shape[1:], bool)
        row, col = area.row - rows[0], area.col - cols[0]
        inside[row : row + area.inside.shape[0], col : col + area.inside.shape[1]] = area.inside
        sample = self._sample(area, values[..., inside], there[:, inside], clear[:, inside])
        if not details:
            return sample
        if not self._held_layers:
            self._held_layers = [self._layer(layer, rows, cols, cancelled) for layer in self._layers()]
        sample = self._with_layers(sample, [layer[..., inside] for layer in self._held_layers])
        if not self.screens:
            return sample
        # As far as the weights of the place depend on.
        high, wide = (_wider(*one) for one in ((row, area.inside.shape[0]), (col, area.inside.shape[1])))
        high, wide = slice(max(0, high.start), high.stop), slice(max(0, wide.start), wide.stop)
        valid = clear[:, high, wide]
        patch = Patch(
            values=np.where(valid[:, None], values[:, :, high, wide], np.float32(0)),
            valid=valid,
            days=np.array([to_days(time) for time in sample.times]),
            wavelengths=self._wavelengths(),
            gsd=self.stack.grid.gsd(),
        )
        weights = screening.weights(patch, (rows[0] + high.start, cols[0] + wide.start))
        return replace(sample, weights=weights[:, inside[high, wide]])

    def _around(self, area: PixelArea) -> tuple[tuple[int, int], tuple[int, int]]:
        """Rows and columns around a place, in whole cells: near places have the same."""
        grid = self.stack.grid
        margin = screening.MARGIN if self.screens else 0
        spans = []
        for first, count, size in (
            (area.row, area.inside.shape[0], grid.height),
            (area.col, area.inside.shape[1], grid.width),
        ):
            start, stop = first // CELL * CELL - margin, -(-(first + count) // CELL) * CELL + margin
            spans.append((max(0, start), min(size, stop)))
        return spans[0], spans[1]

    def _sample(self, area: PixelArea, values: np.ndarray, there: np.ndarray, clear: np.ndarray) -> Sample:
        times = tuple(date.time for date in self.stack.observations)
        return Sample(times, self.stack.bands, values, there, clear, made=self.made, step=area.step)

    def _layers(self) -> list[_Layer]:
        """The layers beside the images that there are."""
        return [layer for layer in (self._deviations, self._days) if layer is not None]

    def _with_layers(self, sample: Sample, layers: Sequence[np.ndarray]) -> Sample:
        """A sample with the pixels (T, B, n) of the layers of `_layers`, if they were read."""
        for layer, values in zip(self._layers(), layers):
            if layer is self._deviations:
                sample = replace(sample, deviations=values)
            else:
                sample = replace(sample, days=values[:, 0])
        return sample

    def _window(
        self, rows: tuple[int, int], cols: tuple[int, int], cancelled: Cancelled
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Values (T, B, h, w), pixels that are there and clear ones (T, h, w), of a window on all dates."""
        shape = len(self.stack.observations), len(self.stack.bands), rows[1] - rows[0], cols[1] - cols[0]
        values = mapped_zeros(shape, np.float32)
        there, clear = mapped_zeros((2, shape[0], *shape[2:]), bool)

        def read(part: _Part) -> None:
            for index in part.dates:
                _stop_if(cancelled)
                values[index], there[index], clear[index] = part.read(index, rows, cols)

        _in_threads(read, self._readers)
        return values, there, clear

    def _layer(
        self, layer: _Layer, rows: tuple[int, int], cols: tuple[int, int], cancelled: Cancelled
    ) -> np.ndarray:
        """Values (T, B, h, w) of a layer beside the images in a window."""
        count = len(layer.paths)
        values = mapped_zeros((count, layer.count, rows[1] - rows[0], cols[1] - cols[0]), np.float32)

        def read(first: int) -> None:
            for index in range(first, count, THREADS):
                _stop_if(cancelled)
                values[index] = layer.read(index, rows, cols)

        _in_threads(read, range(THREADS))
        return values

    def _wavelengths(self) -> np.ndarray:
        return np.array([band.wavelength for band in self.stack.bands])


class _Part:
    """Some dates of a stack, for one thread: each with its masks, and below them."""

    def __init__(self, stack: Stack, dates: range) -> None:
        """`dates` are their indexes."""
        self.dates = dates
        self._places: dict[int, tuple[int, int]] = {}
        observations: list[Observation] = []
        for index in dates:
            whole = stack.observations[index]
            below = len(observations)
            if any(raster.masks for raster in whole.rasters):
                # Side by side in one reader, the two share the open file and what was decoded of it.
                observations.append(whole.changed(masks=()))
            self._places[index] = below, len(observations)
            observations.append(whole)
        self._reader = Reader(replace(stack, observations=tuple(observations)))
        self._reader.__enter__()

    def read(
        self, index: int, rows: tuple[int, int], cols: tuple[int, int]
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Values (B, h, w) below masks, pixels that are there and clear ones (h, w)."""
        below, whole = self._places[index]
        values, there = self._reader.read_date(below, rows, cols)
        clear = there if below == whole else self._reader.read_date(whole, rows, cols)[1]
        return values, there, clear

    def open_files(self, index: int) -> None:
        """Open those of a date, its masks among them."""
        self._reader.open_files(self._places[index][1])

    def release(self) -> None:
        """Close the files until the next date is read."""
        self._reader.release()

    def close(self) -> None:
        """Let go of the files; that one has changed meanwhile is nothing to report."""
        self._reader.__exit__(CancelledError)


class _Layer:
    """A layer beside the images: a raster a date, on the images' grid."""

    def __init__(self, paths: Sequence[Path], bands: Sequence[int]) -> None:
        self.paths, self._bands = paths, list(bands)
        self.count = len(self._bands)
        self._datasets: list[gdal.Dataset | None] = [None] * len(paths)

    def release(self) -> None:
        """Close the files until the next date is read."""
        self._datasets = [None] * len(self.paths)

    def read(self, index: int, rows: tuple[int, int], cols: tuple[int, int]) -> np.ndarray:
        """Values (B, h, w) float32 of a window on one date. Raises RasterError."""
        path = str(self.paths[index])
        dataset = self._datasets[index]
        if dataset is None:
            dataset = self._datasets[index] = open_raster(path, header=False)
        window = rows[0], cols[0], rows[1] - rows[0], cols[1] - cols[0]
        values = read_values(dataset, path, self._bands, np.dtype(np.float32), window)
        with captured():
            # What was decoded does not stay in GDAL's cache.
            dataset.FlushCache()
        return values


def _extra(items: Sequence[StackItem], name: str, bands: Sequence[int], count: int) -> _Layer | None:
    """A layer that every date has; None else."""
    paths = [item.extras[name] for item in items if name in item.extras]
    return _Layer(paths, bands) if paths and len(paths) == count else None


def _wider(first: int, count: int) -> slice:
    """Pixels that the weights of some depend on, along one side."""
    return slice(first - screening.MARGIN, first + count + screening.MARGIN)


def _stop_if(cancelled: Cancelled) -> None:
    if cancelled():
        raise CancelledError("Cancelled.")


def _in_threads(work: Callable, parts: Sequence) -> None:
    """Do each part in a thread of its own; the first error is raised when all have ended."""
    with ThreadPoolExecutor(max_workers=max(1, len(parts))) as pool:
        jobs = [pool.submit(work, part) for part in parts]
    for job in jobs:
        job.result()
