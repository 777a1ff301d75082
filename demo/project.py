# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a QGIS project of dated layers. Run by QGIS's own Python: project.py PLAN.json PROJECT.qgz

The plan: {"title", "step_days", "bands": [r, g, b], "stretch": [low, high],
           "groups": [{"name", "visible", "shares", "layers": [{"path", "name", "begin", "end"}]}]}
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsContrastEnhancement,
    QgsDateTimeRange,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from temporal_liif.provider.ramps import share_style

# Moved in QGIS 3.30.
DAYS = Qgis.TemporalUnit.Days if hasattr(Qgis, "TemporalUnit") else QgsUnitTypes.TemporalUnit.TemporalDays
ANIMATED = 1
"""QgsTemporalNavigationObject's mode in which the Temporal Controller plays."""


def moment(text: str) -> QDateTime:
    """ISO 8601 text as QGIS holds it, in UTC."""
    return QDateTime.fromString(text, Qt.DateFormat.ISODate)


def opened(path: Path, name: str) -> QgsRasterLayer:
    """A raster as a layer."""
    layer = QgsRasterLayer(str(path), name, "gdal")
    if not layer.isValid():
        raise SystemExit(f"{path} cannot be opened.")
    return layer


def draw(layer: QgsRasterLayer, bands: list[int], stretch: list[float]) -> None:
    """Draw a layer in natural colours, all with one stretch."""
    provider = layer.dataProvider()
    renderer = QgsMultiBandColorRenderer(provider, *bands)
    enhancements = []
    for band in bands:
        enhancement = QgsContrastEnhancement(provider.dataType(band))
        enhancement.setMinimumValue(stretch[0])
        enhancement.setMaximumValue(stretch[1])
        enhancement.setContrastEnhancementAlgorithm(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        )
        enhancements.append(enhancement)
    renderer.setRedContrastEnhancement(enhancements[0])
    renderer.setGreenContrastEnhancement(enhancements[1])
    renderer.setBlueContrastEnhancement(enhancements[2])
    layer.setRenderer(renderer)


def write(plan: dict, target: Path) -> None:
    """Make the project: a group a kind, dates in order, the Temporal Controller ready to play."""
    project = QgsProject.instance()
    project.setTitle(plan["title"])
    begins, ends = [], []
    extent = None
    for group in plan["groups"]:
        node = project.layerTreeRoot().addGroup(group["name"])
        for entry in group["layers"]:
            layer = opened(Path(entry["path"]), entry["name"])
            if group["shares"]:
                share_style("0: the model", "1: the dates").apply(layer)
            else:
                draw(layer, plan["bands"], plan["stretch"])
            time = layer.temporalProperties()
            time.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
            time.setFixedTemporalRange(
                QgsDateTimeRange(moment(entry["begin"]), moment(entry["end"]), True, False)
            )
            time.setIsActive(True)
            if project.addMapLayer(layer, False) is None:
                raise SystemExit(f"{entry['path']} cannot be added to the project.")
            node.addLayer(layer).setExpanded(False)
            begins.append(entry["begin"])
            ends.append(entry["end"])
            if extent is None:
                project.setCrs(layer.crs())
                extent = QgsReferencedRectangle(layer.extent(), layer.crs())
        node.setExpanded(bool(group["visible"]))
        node.setItemVisibilityChecked(bool(group["visible"]))
    settings = project.timeSettings()
    settings.setTemporalRange(QgsDateTimeRange(moment(min(begins)), moment(max(ends)), True, False))
    settings.setTimeStepUnit(DAYS)
    settings.setTimeStep(float(plan["step_days"]))
    project.writeEntry("TemporalControllerWidget", "/NavigationMode", ANIMATED)
    project.writeEntry("TemporalControllerWidget", "/StartDateTime", min(begins))
    project.writeEntry("TemporalControllerWidget", "/EndDateTime", max(ends))
    project.viewSettings().setDefaultViewExtent(extent)
    if not project.write(str(target)):
        raise SystemExit(f"{target} cannot be written: {project.error()}")


def main() -> None:
    """Read the plan and write the project."""
    application = QgsApplication([], False)
    application.initQgis()
    write(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2]))
    QgsProject.instance().clear()
    application.exitQgis()


if __name__ == "__main__":
    main()
