# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that are loaded already: they show what their files hold now, and go where these are gone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsDataProvider,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal

from ..core.raster.gdalio import captured
from ..core.raster.ownership import Changes
from ..core.raster.unchanged import files_behind
from .project_series import is_own_group
from .results import adopt_loaded

_BEHIND = (".vrt",)
"""Files whose pixels lie in others."""


def refresh(changes: Changes, context: QgsProcessingContext) -> None:
    """Bring the project's layers up to date with files that were written and taken away.

    A layer that Processing is about to load and that is there already is left as the user has it. In a model,
    which runs its steps on another thread, this is done on the main thread a little later.
    """
    project = context.project()
    if project is None or not (changes.written or changes.removed):
        return
    if QThread.currentThread() != QgsApplication.instance().thread():
        _relay().asked.emit(project, changes)
        return
    loaded = _reload(project, changes)
    adopt_loaded(context, lambda source: loaded.get(_place(source.partition("|")[0]), ()))


def _reload(project: QgsProject, changes: Changes) -> dict[str, list[QgsMapLayer]]:
    """Reload or remove layers; those that were there, by the file that they show."""
    written, removed = _places(changes.written), _places(changes.removed)
    loaded: dict[str, list[QgsMapLayer]] = {}
    dead = []
    for layer in project.mapLayers().values():
        files = files_of(layer)
        if files and files[0] in removed and not os.path.exists(files[0]):
            dead.append(layer)
        elif not written.isdisjoint(files):
            reload(layer)
            loaded.setdefault(files[0], []).append(layer)
    for layer in dead:
        _remove(layer, project)
    return loaded


def files_of(layer: QgsMapLayer) -> list[str]:
    """The files that a layer shows, the one it is of first, whichever way its source spells it."""
    if layer.dataProvider() is None:
        return []
    kind, source = layer.providerType(), layer.source()
    if kind == "virtualraster":
        # No layer of one file: it computes from others.
        given, _ = QgsRasterDataProvider.decodeVirtualRasterProviderUri(source)
        return ["", *(file for one in given.rInputLayers for file in files_of_source(one.provider, one.uri))]
    return files_of_source(kind, source)


def files_of_source(kind: str, source: str) -> list[str]:
    """The same for the source of a provider."""
    path = QgsProviderRegistry.instance().decodeUri(kind, source).get("path") or ""
    if (
        kind == "gdal"
        and not path.startswith("/vsi")
        and (
            path.lower().endswith(_BEHIND) or (path and not os.path.isabs(path) and not os.path.exists(path))
        )
    ):
        return [_place(path), *_files_behind(source)]
    return [_place(path)] if path else []


def reload(layer: QgsMapLayer) -> None:
    """Have a layer show what its file holds now; its style stays. Main thread."""
    if isinstance(layer, QgsVectorLayer):
        layer.reload()
        layer.updateExtents(True)
    elif isinstance(layer, QgsRasterLayer):
        _reload_raster(layer)
    layer.triggerRepaint()


def _reload_raster(layer: QgsRasterLayer) -> None:
    """A new provider, as the old one remembers statistics; with what was set on the layer and the old one."""
    old, temporal = layer.dataProvider(), layer.temporalProperties()
    crs = layer.crs() if layer.crs() != old.crs() else None
    dated = temporal.isActive(), temporal.mode(), temporal.fixedTemporalRange()
    nodata = [
        (old.userNoDataValues(band), old.useSourceNoDataValue(band)) for band in range(1, old.bandCount() + 1)
    ]
    layer.setDataSource(layer.source(), layer.name(), layer.providerType(), QgsDataProvider.ProviderOptions())
    if not layer.isValid():
        return
    provider = layer.dataProvider()
    if crs is not None:
        layer.setCrs(crs)
    temporal.setMode(dated[1])
    temporal.setFixedTemporalRange(dated[2])
    temporal.setIsActive(dated[0])
    for band, (values, used) in enumerate(nodata[: provider.bandCount()], 1):
        provider.setUserNoDataValue(band, values)
        provider.setUseSourceNoDataValue(band, used)
    if layer.renderer() is None or max(layer.renderer().usesBands(), default=0) > provider.bandCount():
        # The style is for bands that the file has no more.
        grey = provider.bandCount() < 3
        layer.setRenderer(
            QgsSingleBandGrayRenderer(provider, 1) if grey else QgsMultiBandColorRenderer(provider, 1, 2, 3)
        )
        layer.setDefaultContrastEnhancement()


def _files_behind(source: str) -> list[str]:
    dataset = None
    with captured():
        dataset = gdal.OpenEx(source.split("|option:", 1)[0], gdal.OF_RASTER)
    return [_place(path) for path in files_behind(dataset)] if dataset is not None else []


def _remove(layer: QgsMapLayer, project: QgsProject) -> None:
    """Take a layer out of the project, and groups of series that it leaves empty."""
    node = project.layerTreeRoot().findLayer(layer.id())
    group = node.parent() if node is not None else None
    project.removeMapLayer(layer.id())
    if isinstance(group, QgsLayerTreeGroup) and group.isMutuallyExclusive() and group.children():
        nodes = group.children()
        if not any(one.itemVisibilityChecked() for one in nodes):
            nodes[0].setItemVisibilityChecked(True)
    while isinstance(group, QgsLayerTreeGroup) and not group.children() and is_own_group(group):
        parent = group.parent()
        parent.removeChildNode(group)
        group = parent


def _places(paths: Iterable[Path]) -> set[str]:
    return {_place(str(path)) for path in paths}


def _place(path: str) -> str:
    return os.path.normcase(os.path.realpath(path))


class _Relay(QObject):
    """Brings calls from other threads to the main thread."""

    asked = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.moveToThread(QgsApplication.instance().thread())
        self.asked.connect(self.reload)

    def reload(self, project: QgsProject, changes: Changes) -> None:
        """On the main thread."""
        _reload(project, changes)


@lru_cache(maxsize=1)
def _relay() -> _Relay:
    return _Relay()
