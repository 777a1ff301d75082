# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading of profiles in the background: a first answer at once, what takes longer after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.analysis.indices import Index, computable
from ..core.analysis.profile import Profile, profile_of, quantities_named
from ..core.analysis.profile_source import OpenSeries
from ..core.errors import ParameterError, RasterError
from ..core.raster.grid import Grid
from ..core.stack.model import Band, Stack
from ..provider.features import in_crs, repaired
from ..provider.formulas import kept_formulas
from ..provider.plain_text import one_line
from ..provider.translation import tr
from .profile_choices import SeriesCache, SeriesChoice
from .tasks import Work
from .timers import single_shot

_POINT = QgsWkbTypes.GeometryType.PointGeometry

IDLE = 30_000
"""Milliseconds after which files are closed that nobody asks for."""


@dataclass(frozen=True)
class Place:
    """Where the profile is taken."""

    shapes: tuple[QgsGeometry, ...]
    crs: QgsCoordinateReferenceSystem


@dataclass(frozen=True)
class Content:
    """What a series has to show."""

    bands: tuple[Band, ...]
    indices: tuple[Index, ...]
    """Those known that the bands allow."""


@dataclass(frozen=True)
class _Wanted:
    """What is asked of each of the series."""

    where: Place
    names: tuple[str, ...]
    """Of bands and indices."""

    own: tuple[Index, ...]
    """The user's formulas."""

    context: QgsCoordinateTransformContext


class ProfileReader(QObject):
    """Reads profiles of places in series. What is asked anew ends what was asked before."""

    opened = pyqtSignal(int, object)
    """Which of the chosen series, and its Content."""

    answered = pyqtSignal(int, str, object)
    """Which of the chosen series, its name, and the Profile; once or twice a question."""

    failed = pyqtSignal(object)
    """The exception."""

    busy = pyqtSignal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cache = SeriesCache()
        self._opening: dict[int, Work] = {}
        self._asking: dict[int, Work] = {}
        self._idle = single_shot(self, IDLE, self.release_files)

    def open(self, place: int, choice: SeriesChoice) -> None:
        """Open a series, so that the first question finds it open."""

        def work(task: Work) -> Content:
            series = self.cache.get(choice)
            with suppress(RasterError):
                # One that cannot be opened is named where its pixels are asked for.
                series.open_files(task.halted)
            return _content(series.stack)

        self._drop(self._opening, place)
        self._start(self._opening, place, work, lambda found: self.opened.emit(place, found))

    def ask(self, choices: Sequence[tuple[int, SeriesChoice]], where: Place, names: Sequence[str]) -> None:
        """Profiles of a place in series, each by its number, of the quantities of these names."""
        self.stop()
        wanted = _Wanted(
            where, tuple(names), tuple(kept_formulas()), QgsProject.instance().transformContext()
        )
        for place, choice in choices:
            self._ask(place, choice, wanted, False)

    @property
    def running(self) -> bool:
        """Whether something is being opened or read."""
        return bool(self._asking or self._opening)

    def stop(self) -> None:
        """End what was asked."""
        for place in tuple(self._asking):
            self._drop(self._asking, place)
        self._tell()

    def remove(self) -> None:
        """End everything, and close the files."""
        self.stop()
        for place in tuple(self._opening):
            self._drop(self._opening, place)
        self._idle.stop()
        self.cache.close()

    def release_files(self) -> None:
        """Close the files until the next question: others may want to replace them."""
        self._close(self.cache.release)

    def forget_series(self) -> None:
        """Close the files, and let go of what is known of them."""
        self._close(self.cache.forget)

    @staticmethod
    def _close(close: Callable[[], None]) -> None:
        """Close files in the background: who reads them still is waited for."""
        title = tr("Close the files of the profile")
        Work(title, lambda task: close(), lambda done: None, lambda error: None).start()

    def _ask(self, place: int, choice: SeriesChoice, wanted: _Wanted, details: bool) -> None:
        def work(task: Work) -> Profile:
            return _read(self.cache, choice, wanted, details, task)

        def done(profile: Profile) -> None:
            self.answered.emit(place, choice.name, profile)
            if not details:
                self._ask(place, choice, wanted, True)

        self._start(self._asking, place, work, done)

    def _start(self, works: dict[int, Work], place: int, function, done) -> None:
        def finish(run) -> None:
            if works.get(place) is work:
                del works[place]
            run()
            self._tell()

        def fail(error: Exception) -> None:
            finish(lambda: self.failed.emit(error))

        work = Work(
            tr("Profile of a place"),
            function,
            lambda result: finish(lambda: done(result)),
            fail,
            lambda: finish(lambda: None),
        )
        works[place] = work
        self._tell()
        work.start()

    def _drop(self, works: dict[int, Work], place: int) -> None:
        work = works.pop(place, None)
        if work is not None:
            work.drop()

    def _tell(self) -> None:
        if self.running:
            self._idle.stop()
        elif len(self.cache):
            self._idle.start()
        self.busy.emit(self.running)


def _read(cache: SeriesCache, choice: SeriesChoice, wanted: _Wanted, details: bool, task: Work) -> Profile:
    """In a worker thread. Files that have changed or were closed since they were opened are opened again."""
    again = False
    while True:
        series = cache.get(choice)
        try:
            return _profile(series, wanted, details, task)
        except RasterError:
            if again and not series.closed:
                raise
            again = again or not series.closed
            cache.forget([series])


def _profile(series: OpenSeries, wanted: _Wanted, details: bool, task: Work) -> Profile:
    area = series.area(_shapes_in(wanted.where, series.stack.grid, wanted.context))
    sample = series.sample(area, details, task.halted)
    return profile_of(sample, quantities_named(wanted.names, sample.bands, wanted.own))


def _shapes_in(where: Place, grid: Grid, context: QgsCoordinateTransformContext) -> list[bytes]:
    """WKB of the shapes in the CRS of the series; as they are where it has none."""
    crs, shapes = QgsCoordinateReferenceSystem.fromWkt(grid.crs), list(where.shapes)
    if crs.isValid() and where.crs.isValid():
        change = QgsCoordinateTransform(where.crs, crs, context)
        points = [shape for shape in shapes if shape.type() == _POINT]
        polygons = repaired(shape for shape in shapes if shape.type() != _POINT)
        # Of what reaches far beyond the series, only what lies near it can be expressed in its CRS.
        near = in_crs(polygons, change, QgsRectangle(*grid.extent()))
        shapes = [*_points_in(points, change), *near]
    return [bytes(shape.asWkb()) for shape in shapes]


def _points_in(points: Sequence[QgsGeometry], change: QgsCoordinateTransform) -> list[QgsGeometry]:
    """Points in another CRS, without those that cannot be expressed there. ParameterError for none."""
    found, why = [], ""
    for point in map(QgsGeometry, points):
        try:
            point.transform(change)
            found.append(point)
        except QgsCsException as error:
            why = one_line(error)
    if points and not found:
        raise ParameterError(
            tr("The place cannot be expressed in the CRS of the series ({reason}). Choose another.").format(
                reason=why
            )
        )
    return found


def _content(stack: Stack) -> Content:
    return Content(stack.bands, tuple(computable(stack.bands)))
