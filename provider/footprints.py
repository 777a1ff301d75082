# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes as features: footprints with all properties, and back from selected footprints to scenes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import QgsFeature, QgsField, QgsFields, QgsGeometry, QgsProcessingFeatureSource
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.errors import CatalogError, ParameterError
from ..core.scenes.geometry import within_globe
from ..core.scenes.items import read_items
from ..core.scenes.scene import Scene
from .features import features_of
from .field_types import FLAG, MOMENT, REAL, TEXT
from .translation import tr

_FIXED = (
    ("id", TEXT),
    ("time", MOMENT),
    ("end", MOMENT),
    ("provider", TEXT),
    ("collection", TEXT),
    ("platform", TEXT),
    ("cloud_cover", REAL),
    ("thumbnail", TEXT),
    ("item_file", TEXT),
)
_SHOWN_ALREADY = {
    "datetime",
    "platform",
    "eo:cloud_cover",
    "temporalliif:provider",
    "temporalliif:collection",
}


def fields_for(scenes: Sequence[Scene]) -> tuple[QgsFields, dict[str, str]]:
    """Fields of a footprint layer, and the property behind each of those that stand for one."""
    fields = QgsFields()
    for name, kind in _FIXED:
        fields.append(QgsField(name, kind))
    taken = {name for name, _ in _FIXED} | {"fid", "ogc_fid"}
    kinds: dict[str, int] = {}
    for scene in scenes:
        for name, value in scene.properties.items():
            if name not in _SHOWN_ALREADY and value is not None:
                kind = _kind(value)
                kinds[name] = kind if kinds.get(name, kind) == kind else TEXT
    behind = {}
    for name, kind in kinds.items():
        field = name if name.lower() not in taken else f"property_{name}"
        while field.lower() in taken:
            field += "_"
        taken.add(field.lower())
        behind[field] = name
        fields.append(QgsField(field, kind))
    return fields, behind


def feature_of(scene: Scene, fields: QgsFields, behind: dict[str, str], item_file: str) -> QgsFeature:
    """The footprint of a scene, in degrees; without a geometry where the catalogue gives none."""
    feature = QgsFeature(fields)
    values: dict[str, Any] = {
        "id": scene.id,
        "time": _moment(scene.time),
        "end": _moment(scene.end),
        "provider": scene.provider,
        "collection": scene.collection,
        "platform": scene.platform,
        "cloud_cover": scene.cloud_cover,
        "thumbnail": scene.thumbnail,
        "item_file": item_file,
    }
    for field, name in behind.items():
        value = scene.properties.get(name)
        if fields.field(field).type() == TEXT and value is not None and not isinstance(value, str):
            value = json.dumps(value)
        values[field] = float(value) if fields.field(field).type() == REAL and value is not None else value
    for field, value in values.items():
        feature.setAttribute(field, value)
    if scene.geometry is not None:
        feature.setGeometry(outline(scene))
    return feature


def scenes_of(
    source: QgsProcessingFeatureSource, note: Callable[[str], None] = lambda text: None
) -> list[Scene]:
    """The scenes that footprints (of `searchscenes`) stand for, in the layer's order, from their item files.

    `note` gets items that cannot be used. Raises ParameterError for a layer of another kind, CatalogError
    where an item file is gone.
    """
    names = source.fields().names()
    if "id" not in names or "item_file" not in names:
        raise ParameterError(
            tr("This layer has no fields id and item_file: choose footprints that the scene search has made.")
        )
    files: dict[str, dict[str, Scene]] = {}
    found = []
    for feature in features_of(source):
        path, name = str(feature["item_file"] or ""), str(feature["id"] or "")
        if path not in files:
            files[path] = {scene.id: scene for scene in read_items(path, note=note)}
        if name not in files[path]:
            raise CatalogError(
                tr("The item file {path} has no scene {name} (any more). Search again.").format(
                    path=path, name=name
                )
            )
        found.append(files[path][name])
    if not found:
        raise ParameterError(tr("No footprint is given or selected. Select at least one."))
    return found


def outline(scene: Scene) -> QgsGeometry:
    """The footprint in degrees, as MultiPolygon; null for what is no polygon on the globe."""
    try:
        geometry = within_globe(scene.geometry)
    except ParameterError:
        return QgsGeometry()
    groups = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    text = ",".join(
        "(" + ",".join("(" + ",".join(f"{x!r} {y!r}" for x, y in ring) + ")" for ring in rings) + ")"
        for rings in groups
    )
    return QgsGeometry.fromWkt(f"MULTIPOLYGON({text})")


def _kind(value: Any) -> int:
    if isinstance(value, bool):
        return FLAG
    return REAL if isinstance(value, (int, float)) else TEXT


def _moment(time: Any) -> QDateTime | None:
    if time is None:
        return None
    return QDateTime.fromMSecsSinceEpoch(round(time.timestamp() * 1000), Qt.TimeSpec.UTC)
