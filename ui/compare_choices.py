# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be compared: dates of the project's series, and its other rasters."""

from __future__ import annotations

from datetime import datetime

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas

from ..core.dates import text_of
from ..provider.layer_dates import known_date
from ..provider.project_series import series_group, short_name
from .profile_choices import ListedSeries, SeriesList
from .project_rasters import LAYERS, LEAST

LAYER = "layer:"
"""Begin of the value of a raster that belongs to no series; its id follows."""


class Choices:
    """What can be compared at one moment."""

    def __init__(self, project: QgsProject) -> None:
        self.list = SeriesList(project)
        self.names = [
            *((one.name, one.value) for one in self.list.series if _is_choice(one)),
            *((name, LAYER + layer_id) for name, layer_id in self.list.others),
        ]
        """Name and value of each series, and of each raster that is in none."""

    def against(self, shown: QgsRasterLayer | None) -> str:
        """What is compared with until something is chosen: another series or raster than the map shows; empty
        for none."""
        values = [value for _, value in self.names]
        series = [value for value in values if not value.startswith(LAYER)]
        single = [self.list.find(value) for value in series if value.startswith(LAYERS)]
        dated = {name for one in single for name in one.ids}
        if shown is not None:
            dated.add(shown.id())
        others = [value for value in values if value.startswith(LAYER) and value[len(LAYER) :] not in dated]
        return next(iter((*series[1:2], *others[:1], *series, *values)), "")

    def dates(self, value: str) -> list[tuple[str, datetime]]:
        """Text and moment of the dates of a choice; none for what is not a series."""
        found = self.list.find(value)
        return [(text_of(time)[:10], time) for time in found.times] if found is not None else []

    def layer(
        self, value: str, time: datetime | None, other: QgsRasterLayer | None = None
    ) -> QgsRasterLayer | None:
        """The layer of a choice: of a series that of the date nearest to `time`, or the first; not `other`,
        if it has more."""
        if value.startswith(LAYER):
            layer = QgsProject.instance().mapLayer(value[len(LAYER) :])
            return layer if isinstance(layer, QgsRasterLayer) else None
        found = self.list.find(value)
        return found.nearest(time, other) if found is not None else None


def _is_choice(series: ListedSeries) -> bool:
    """Whether it is more than one of the rasters that are choices by themselves."""
    return not series.value.startswith(LAYERS) or len(series.ids) >= LEAST


def top_raster(canvas: QgsMapCanvas) -> QgsRasterLayer | None:
    """The raster that is seen on a map: the uppermost that its Temporal Controller does not hide."""
    settings = canvas.mapSettings()
    for layer in canvas.layers():
        if not isinstance(layer, QgsRasterLayer):
            continue
        properties = layer.temporalProperties()
        hidden = settings.isTemporal() and properties.isActive()
        if not hidden or properties.isVisibleInTemporalRange(settings.temporalRange()):
            return layer
    return None


def with_vectors(canvas: QgsMapCanvas, layer: QgsMapLayer | None) -> list[QgsMapLayer]:
    """A raster below the vector layers of a map."""
    if layer is None:
        return []
    return [*(one for one in canvas.layers() if isinstance(one, QgsVectorLayer)), layer]


def drawn_as(layer: QgsRasterLayer, model: QgsRasterLayer) -> QgsRasterLayer | None:
    """A copy of a raster that is drawn as another one; None where it has not the bands for it."""
    renderer = model.renderer()
    if renderer is None or max(renderer.usesBands(), default=0) > layer.bandCount():
        return None
    copied = layer.clone()
    copied.setRenderer(renderer.clone())
    return copied


def is_drawn_by_accident(layer: QgsRasterLayer, model: QgsRasterLayer) -> bool:
    """Whether a raster shows its first three bands, as QGIS draws new layers, and `model` others of the same
    bands, so that the two cannot be compared."""
    shown, wanted = (one.renderer().usesBands() if one.renderer() else [] for one in (layer, model))
    if shown != [1, 2, 3] or len(wanted) != 3 or wanted == shown:
        return False
    return _band_names(layer) == _band_names(model)


def _band_names(layer: QgsRasterLayer) -> list[str]:
    """Names of the bands, without what QGIS writes around them: "Band 01: B02 (Gray)"."""
    names = (layer.bandName(number) for number in range(1, layer.bandCount() + 1))
    return [name.partition(":")[2].partition("(")[0].strip() for name in names]


def name_of(layer: QgsRasterLayer | None) -> str:
    """A layer by its series' short name and its date, for a label on the map."""
    if layer is None:
        return ""
    time = known_date(layer)
    day = text_of(time)[:10] if time is not None else ""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    series = series_group(node) or (node.parent() if node is not None else None)
    if day and series is not None and series.parent() is not None:
        return f"{short_name(series.name())}, {day}"
    return layer.name() if not day or day in layer.name() else f"{layer.name()}, {day}"
