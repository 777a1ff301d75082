# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of a run come into the project: opened in the background, added while the window answers."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.errors import TemporalLiifError
from ..provider.plain_text import plain
from ..provider.results import processors_of
from ..provider.translation import tr, translated
from .origin import Origin
from .tasks import Work

BREATH = 15
"""Milliseconds between two steps of loading layers."""

alive: set[LayerLoading] = set()
"""Those that have not ended."""


class LayerLoading(QObject):
    """Adds what a run has asked Processing to load."""

    ended = pyqtSignal(bool)
    """Whether it came to its end; once."""

    def __init__(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback, origin: Origin
    ) -> None:
        """`origin`: the project that it is for; with another one it stops."""
        super().__init__()
        self._context, self._feedback, self._origin = context, feedback, origin
        # Held for when all is loaded once more, into another project.
        self._processors = processors_of(context)
        self._opening: Work | None = None
        self._begin()

    def _begin(self) -> None:
        """With all of them."""
        self._here = Origin()
        self._waiting = list(self._context.layersToLoadOnCompletion().items())
        self.left_out = 0
        """Layers that could not be added; the last error reported names the last one."""

    def start(self) -> None:
        """Begin after a breath. Main thread."""
        alive.add(self)
        self._later()

    def cancel(self) -> None:
        """Layers that are not open yet stay out of the project."""
        if self._opening is not None:
            self._opening.drop()
        self._end(False)

    def _next(self) -> None:
        """One layer after the other: opened on another thread, added with a breath between on this one."""
        if self not in alive:
            return
        if not self._origin.is_open:
            self._end(False)
            return
        if not self._here.was_open:
            # Opened again from its file: what had been added is not in it.
            self._begin()
        if not self._waiting:
            self._end(True)
            return
        source, details = self._waiting.pop(0)

        def add(layer: QgsMapLayer | None) -> None:
            if self not in alive or not self._here.was_open:
                self._next()
                return
            try:
                self._add(layer, details)
            except Exception as error:
                skip(error)
            else:
                self._later()

        def skip(error: Exception) -> None:
            text = tr("{layer} could not be loaded: {why}")
            self._feedback.reportError(plain(text.format(layer=source, why=translated(error))))
            self.left_out += 1
            self._later()

        if not Path(source).is_file():
            # A layer that the algorithm keeps in memory, or one that another program serves.
            layer = QgsProcessingUtils.mapLayerFromString(source, self._context)
            QTimer.singleShot(BREATH, lambda: add(layer))
            return
        title = tr("Open {layer}").format(layer=details.name or Path(source).name)
        styled = details.postProcessor() is None
        self._opening = Work(title, lambda work: opened(source, styled), add, skip, self.cancel).start()

    def _later(self) -> None:
        """After a breath, in which the window answers the user."""
        QTimer.singleShot(BREATH, self._next)

    def _add(self, layer: QgsMapLayer | None, details: QgsProcessingContext.LayerDetails) -> None:
        """Put a layer into the project, as it was asked to look."""
        if layer is None:
            raise TemporalLiifError(tr("the file is missing or cannot be opened."))
        details.setOutputLayerName(layer)
        owned = self._context.temporaryLayerStore().takeMapLayer(layer)
        project = details.project or QgsProject.instance()
        # On top, and not wherever the user has clicked last in the layer tree.
        project.addMapLayer(owned or layer, False)
        project.layerTreeRoot().insertLayer(0, layer)
        if details.postProcessor():
            details.postProcessor().postProcessLayer(layer, self._context, self._feedback)

    def _end(self, whole: bool) -> None:
        if self in alive:
            alive.discard(self)
            # The work that opens a layer holds this: a circle that could last until Python ends, and layers
            # with it, which QGIS must be there to delete.
            self._opening, self._waiting = None, []
            self.ended.emit(whole)
            # Python's collector does not find what holds itself by Qt's connections.
            self.disconnect()


def loading() -> bool:
    """Whether layers of a run are being added to the project, one after the other."""
    return bool(alive)


def cancel_loading() -> None:
    """Stop all of it: the plugin goes."""
    for one in tuple(alive):
        one.blockSignals(True)
        one.cancel()


def opened(source: str, styled: bool) -> QgsMapLayer:
    """A file as a layer, moved to the main thread. Worker thread.

    `styled`: as QGIS draws it by default, for which it reads pixels; else whoever asked gives it its look.
    Raises TemporalLiifError.
    """
    raster = QgsRasterLayer.LayerOptions()
    vector = QgsVectorLayer.LayerOptions()
    raster.loadDefaultStyle = vector.loadDefaultStyle = styled
    name = Path(source).stem
    for make in (
        lambda: QgsRasterLayer(source, name, "gdal", raster),
        lambda: QgsVectorLayer(source, name, "ogr", vector),
    ):
        layer = make()
        if layer.isValid():
            layer.moveToThread(QgsApplication.instance().thread())
            return layer
    raise TemporalLiifError(tr("the file is missing or cannot be opened."))
