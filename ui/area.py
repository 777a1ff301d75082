# SPDX-License-Identifier: GPL-2.0-or-later
"""An area as the user chose it, as catalogues and algorithms take it, and as it is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.errors import OutputError, ParameterError
from ..provider.query import globe_area
from ..provider.translation import tr
from . import cache

MOST_POINTS = 5000
"""Points of an area that is kept in the settings; of one that has more, the box is kept."""


@dataclass(frozen=True)
class Area:
    """An area as the user chose it."""

    title: str
    """For people."""

    shapes: tuple[QgsGeometry, ...]
    crs: QgsCoordinateReferenceSystem
    layer_id: str = field(default="", compare=False)
    """The polygon layer that it stands for."""

    def geojson(self) -> dict[str, Any]:
        """In degrees, cut at the antimeridian. Raises ParameterError."""
        if not self.shapes:
            raise ParameterError(tr("No area is chosen. Draw one, or choose the map's extent."))
        context = QgsProcessingContext()
        context.setTransformContext(QgsProject.instance().transformContext())
        return globe_area(list(self.shapes), self.crs, context)

    def box(self) -> QgsRectangle:
        """Bounding box, in the area's CRS."""
        return QgsGeometry.collectGeometry(list(self.shapes)).boundingBox()

    def parameters(self) -> dict[str, Any]:
        """EXTENT or AREA, as the algorithms take them. Raises OutputError if a polygon cannot be kept."""
        layer = QgsProject.instance().mapLayer(self.layer_id) if self.layer_id else None
        if isinstance(layer, QgsVectorLayer):
            chosen = layer.selectedFeatureCount() > 0
            return {"AREA": QgsProcessingFeatureSourceDefinition(layer.id(), chosen)}
        if not self.is_rectangle():
            return {"AREA": self._file()}
        box = self.box()
        numbers = ",".join(
            f"{value:.9g}" if self.crs.isGeographic() else f"{value:.3f}"
            for value in (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
        )
        return {"EXTENT": f"{numbers} [{self.crs.authid()}]" if self.crs.authid() else numbers}

    def size_text(self) -> str:
        """Width and height on the ground, such as 12 × 8 km."""
        if not self.shapes:
            return ""
        box, measure = self.box(), QgsDistanceArea()
        measure.setSourceCrs(self.crs, QgsProject.instance().transformContext())
        ellipsoid = QgsProject.instance().ellipsoid()
        # Of a project without one, planar lengths of degrees would be meant.
        measure.setEllipsoid("WGS84" if ellipsoid in ("", "NONE") else ellipsoid)
        middle = box.center()
        width = measure.measureLine(
            QgsPointXY(box.xMinimum(), middle.y()), QgsPointXY(box.xMaximum(), middle.y())
        )
        height = measure.measureLine(
            QgsPointXY(middle.x(), box.yMinimum()), QgsPointXY(middle.x(), box.yMaximum())
        )
        if not min(width, height) > 0:
            # Another project's extent, which its CRS cannot have.
            return ""
        if max(width, height) < 1000:
            return f"{width:.0f} × {height:.0f} m"
        digits = 1 if min(width, height) < 20_000 else 0
        return f"{width / 1000:.{digits}f} × {height / 1000:.{digits}f} km"

    def to_json(self) -> dict[str, Any]:
        """Plain values for the settings."""
        points = sum(shape.constGet().nCoordinates() for shape in self.shapes)
        kept = self.shapes if points <= MOST_POINTS else (QgsGeometry.fromRect(self.box()),)
        return {
            "title": self.title,
            "shapes": [shape.asWkt(9) for shape in kept],
            "crs": self.crs.authid() or self.crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED),
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Area:
        """The area of `to_json`. Raises ParameterError for what is none."""
        texts = values.get("shapes")
        shapes = tuple(QgsGeometry.fromWkt(str(text)) for text in (texts if isinstance(texts, list) else ()))
        crs = QgsCoordinateReferenceSystem(str(values.get("crs", "")))
        if not shapes or any(shape.isNull() or shape.area() <= 0 for shape in shapes) or not crs.isValid():
            raise ParameterError(tr("The area of a saved search cannot be read. Choose it again."))
        return cls(str(values.get("title", "")), shapes, crs)

    def is_rectangle(self) -> bool:
        box = QgsGeometry.fromRect(self.box())
        return len(self.shapes) == 1 and self.shapes[0].symDifference(box).area() <= 1e-9 * box.area()

    def _file(self) -> str:
        """A layer of the shapes that stays, so that a run of the history can be repeated; its path.

        Its CRS, which GeoJSON has not had since 2016, is read by GDAL; one without a code becomes degrees.
        """
        code, shapes = self.crs.authid(), [json.loads(shape.asJson(9)) for shape in self.shapes]
        if not code.startswith("EPSG:"):
            code, shapes = "EPSG:4326", [self.geojson()]
        text = json.dumps(
            {
                "type": "FeatureCollection",
                "crs": {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{code[5:]}"}},
                "features": [{"type": "Feature", "properties": {}, "geometry": shape} for shape in shapes],
            }
        )
        store = cache.current()
        store.write("areas", text, text.encode())
        path = store.path("areas", text)
        if not path.is_file():
            raise OutputError(
                tr(
                    "The drawn area cannot be written to {path}. In Settings > Options > Temporal LIIF, "
                    "choose another cache folder or a larger size."
                ).format(path=path)
            )
        return str(path)
