# SPDX-License-Identifier: GPL-2.0-or-later
"""Details of a scene: its properties, and its files with type, size and resolution."""

from __future__ import annotations

import json
import math
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.scenes.scene import Asset, Scene
from ..provider.plain_text import tooltip
from ..provider.translation import tr, translated
from .menus import show_once

_COLUMN = 170
"""Pixels of the first column that are always there for names."""

_NUMBERS = (2, 3, 4)
"""Columns of the files that hold numbers."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ADDRESS = int(Qt.ItemDataRole.UserRole)
_TYPES = {
    "image/tiff; application=geotiff; profile=cloud-optimized": "COG",
    "image/tiff; application=geotiff": "GeoTIFF",
    "image/tiff": "TIFF",
    "image/jp2": "JPEG 2000",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "application/xml": "XML",
    "application/json": "JSON",
    "application/netcdf": "NetCDF",
    "application/x-netcdf": "NetCDF",
    "application/zip": "ZIP",
}


class Details(QWidget):
    """Two tables, filled when a scene is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.properties = self._table(tr("Properties"), (tr("Property"), tr("Value")))
        self.assets = self._table(tr("Files"), (tr("Name"), tr("Type"), tr("GSD"), tr("Pixels"), tr("Size")))
        header = self.assets.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in _NUMBERS:
            self.assets.headerItem().setTextAlignment(column, _RIGHT)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self.properties, tr("Properties"))
        tabs.addTab(self.assets, tr("Files"))
        self.tabs = tabs
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(tabs)
        self.scene: Scene | None = None

    def show_scene(self, scene: Scene | None) -> None:
        """Fill the tables, or empty them."""
        if scene is self.scene:
            return
        self.scene = scene
        self.properties.clear()
        self.assets.clear()
        if scene is None:
            return
        rows = [(tr("id"), scene.id), (tr("collection"), scene.collection), (tr("provider"), scene.provider)]
        rows += [
            (name, value_text(value)) for name, value in sorted(scene.properties.items()) if value is not None
        ]
        rows += [(tr("note"), translated(text)) for text in (*scene.notes, *scene.problems)]
        for name, text in rows:
            item = QTreeWidgetItem([name, text])
            item.setToolTip(1, tooltip(text))
            item.setData(0, _ADDRESS, text)
            self.properties.addTopLevelItem(item)
        for asset in scene.assets.values():
            self.assets.addTopLevelItem(_asset_item(asset))
        self.properties.resizeColumnToContents(0)
        most = max(_COLUMN, 3 * self.properties.viewport().width() // 5)
        self.properties.setColumnWidth(0, min(most, self.properties.columnWidth(0)))

    def _table(self, name: str, columns: tuple[str, ...]) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(name)
        table.setHeaderLabels(columns)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAlternatingRowColors(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        table.setColumnWidth(0, _COLUMN)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(lambda place, table=table: self._menu(table, place))
        return table

    def _menu(self, table: QTreeWidget, place) -> None:
        item = table.itemAt(place)
        if item is None:
            return
        menu = QMenu(table)
        text = tr("Copy address") if table is self.assets else tr("Copy value")
        copy = menu.addAction(text)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(item.data(0, _ADDRESS)))
        show_once(menu, table.viewport().mapToGlobal(place))


def _asset_item(asset: Asset) -> QTreeWidgetItem:
    gsd = min((band.gsd for band in asset.bands if not math.isnan(band.gsd)), default=math.nan)
    pixels = f"{asset.shape[1]} × {asset.shape[0]}" if asset.shape else ""
    texts = [
        asset.key,
        type_text(asset),
        "" if math.isnan(gsd) else f"{gsd:g} m",
        pixels,
        size_text(asset.size),
    ]
    item = QTreeWidgetItem(texts)
    for column in _NUMBERS:
        item.setTextAlignment(column, _RIGHT)
    item.setData(0, _ADDRESS, asset.href)
    item.setToolTip(0, tooltip("\n".join(filter(None, (asset.title, asset.media_type, asset.href)))))
    return item


def type_text(asset: Asset) -> str:
    """COG, JPEG 2000, ..., or the media type as it is."""
    return _TYPES.get(asset.media_type.lower(), asset.media_type.split(";")[0].rpartition("/")[2])


def size_text(size: int | None) -> str:
    """Bytes for people; empty where the catalogue does not say."""
    if size is None:
        return ""
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.3g} {unit}" if unit != "B" else f"{size} B"
        size /= 1000
    return f"{size:.3g} GB"


def value_text(value: Any) -> str:
    """A property on one line."""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, float):
        return f"{value:.6g}"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
