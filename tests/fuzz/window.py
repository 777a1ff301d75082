# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS keeps and shows: settings written by hand, projects, pictures, parameters. QGIS runs without a
window."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from temporal_liif.core import jsontext
from temporal_liif.core.errors import ParameterError

from .subject import Subject, each, lines

_PREFIX = "temporal_liif/"


@lru_cache(maxsize=1)
def _qgis() -> Any:
    """QGIS with settings of its own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="fuzz-")
    from qgis.core import QgsApplication, QgsSettings
    from qgis.PyQt.QtCore import QCoreApplication, QSettings

    folder = os.environ["QGIS_CUSTOM_CONFIG_PATH"]
    application = QgsApplication([], True, folder)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
    QCoreApplication.setOrganizationName("fuzz")
    application.initQgis()
    if not QgsSettings().fileName().startswith(folder):
        raise RuntimeError(f"settings in {QgsSettings().fileName()}")
    return application


def _json_in(path: Path) -> Any:
    """The JSON of a damaged text; None where it is none any more."""
    try:
        return jsontext.read(path)
    except ValueError:
        return None


def _state() -> dict[str, Any]:
    ring = "Polygon ((4.4 51.4, 4.5 51.4, 4.5 51.5, 4.4 51.4))"
    return {
        "provider": "earth-search",
        "collection": "sentinel-2-l2a",
        "collection_title": "Sentinel-2",
        "area": {"title": "Here", "shapes": [ring], "crs": "EPSG:4326"},
        "period": "last 90 days",
        "days": "2021-05-01/2021-07-01",
        "cloud": 35,
    }


def _make_settings(folder: Path) -> bytes:
    _qgis()
    connection = {"name": "Mine", "url": "https://stac.example.org/v1", "login": "abc1234"}
    return json.dumps(
        {
            "interpreter": "/opt/engine/python",
            "device": "auto",
            "provider": "auto",
            "readers": 8,
            "copernicus_login": "abc1234",
            "masked_classes": "cloud,shadow",
            "mask_growth": 40.0,
            "output_folder": "/data",
            "connections": json.dumps([connection]),
            "formulas/mine": "(nir - red) / (nir + red)",
            "dock/searches": json.dumps({"Vines": _state()}),
            "dock/last_search": json.dumps(_state()),
            "dock/unfinished": ["abc", "/data/series"],
            "cache_folder": "",
            "cache_megabytes": 500,
            "profile/quantities": "ndvi,evi",
        }
    ).encode()


def _read_settings(path: Path) -> None:
    from qgis.core import QgsSettings
    from qgis.gui import QgsMapCanvas
    from temporal_liif.provider import connections, formulas, network, settings
    from temporal_liif.ui import cache, folder_choice, saved_searches, search_form

    known = _json_in(path)
    store = QgsSettings()
    store.clear()
    for name, value in (known if isinstance(known, dict) else {}).items():
        store.setValue(f"{_PREFIX}{name}"[:200], value)
        if isinstance(value, (str, int, list)):
            store.setValue(f"proxy/{name}"[:200], value)
    store.setValue("proxy/proxyEnabled", True)
    network.network_settings()
    settings.interpreter_setting()
    settings.device_setting()
    settings.login_setting()
    settings.keys_setting()
    settings.readers_setting(8)
    settings.masked_setting()
    settings.growth_setting()
    settings.output_folder_setting()
    formulas.kept_formulas()
    connections.refresh()
    cache.current()
    folder_choice.unfinished_folder("abc")
    canvas = QgsMapCanvas()
    form = search_form.SearchForm(canvas, lambda: None)
    for state in saved_searches.saved_searches().values():
        form.restore(state)
    form.state()
    with suppress(ParameterError):
        form.query()
    form.stop()
    form.deleteLater()


def _make_project(folder: Path) -> bytes:
    _qgis()
    return json.dumps(
        {
            "name": "Series, P7D",
            "temporal_liif/title": "Series, P7D",
            "temporal_liif/folder": str(folder),
            "temporal_liif/part": "",
            "layers": ["x_20210501", "x_20210511"],
            "inner": {"temporal_liif/title": "Dates", "temporal_liif/part": "dates"},
        }
    ).encode()


def _read_project(path: Path) -> None:
    from qgis.core import QgsProject, QgsRasterLayer
    from temporal_liif.provider.project_series import (
        FOLDER,
        PART,
        TITLE,
        dates_group,
        part_groups,
        rasters_beside,
        series_of,
    )

    known = _json_in(path)
    known = known if isinstance(known, dict) else {}
    project = QgsProject.instance()
    project.clear()
    group = project.layerTreeRoot().addGroup(str(known.get("name")))
    inner = group.addGroup("Dates")
    for one, values in ((group, known), (inner, known.get("inner"))):
        for name, value in (values if isinstance(values, dict) else {}).items():
            if name in (TITLE, FOLDER, PART):
                one.setCustomProperty(name, value)
    names = known.get("layers")
    for name in names if isinstance(names, list) else []:
        layer = QgsRasterLayer(f"{path.parent}/{str(name)[:50]}.tif", str(name))
        project.addMapLayer(layer, False)
        inner.addLayer(layer)
    found = series_of(project)
    rasters_beside(project, found)
    for one in found:
        part_groups(one.group)
        dates_group(one.group)
    project.clear()


@lru_cache(maxsize=1)
def _algorithms() -> dict[str, Any]:
    """The algorithms by their names."""
    from temporal_liif.provider.provider import TemporalLiifProvider

    _qgis()
    provider = TemporalLiifProvider()
    provider.refreshAlgorithms()
    return {one.name(): (provider, one) for one in provider.algorithms()}


def _make_parameters(folder: Path) -> bytes:
    from .rasters import pair_of

    rasters = [str(file) for file in pair_of(folder)]
    extent = {"EXTENT": "600010,600100,5699900,5699990 [EPSG:32631]"}
    many = {**extent, "INPUT": rasters, "OUTPUT": str(folder / "out"), "OVERWRITE": True}
    known = {
        "superresolve": {
            **many,
            "TARGETS": "2021-05-06",
            "SCALE": 2.0,
            "MODEL": "baseline",
            "BANDS": "B04,B08",
            "MASKS": [],
            "MASK_VALUES": "",
        },
        "clipstack": {**many, "DATES": "", "REFLECTANCE_SCALE": None},
        "indexstack": {**many, "INDICES": ["NDVI"], "FORMULAS": "x = (B08 - B04) / (B08 + B04)"},
        "searchscenes": {
            **extent,
            "COLLECTION": "sentinel-2-l2a",
            "START": "2021-05-01",
            "CLOUD_COVER": 50.0,
        },
    }
    return json.dumps(known).encode()


def _check_parameters(path: Path) -> None:
    """What a model, a script or the history hands to the algorithms."""
    from qgis.core import QgsProcessingContext
    from temporal_liif.core.errors import UnexpectedError
    from temporal_liif.provider import algorithm

    known = _json_in(path)
    shown = algorithm.readable
    raw: list[Exception] = []

    def readable(error: Exception) -> Exception:
        found = shown(error)
        if isinstance(found, UnexpectedError):
            raw.append(error)
        return found

    algorithm.readable = readable
    try:
        for name, parameters in (known if isinstance(known, dict) else {}).items():
            if name in _algorithms() and isinstance(parameters, dict):
                _algorithms()[name][1].create().checkParameterValues(parameters, QgsProcessingContext())
    finally:
        algorithm.readable = shown
    if raw:
        raise raw[0]


def _read_masked_values(text: str) -> None:
    from temporal_liif.provider.masks import parse_values

    parse_values(text)


def _picture(kind: str) -> Any:
    def make(folder: Path) -> bytes:
        _qgis()
        from qgis.PyQt.QtGui import QColor, QImage

        image = QImage(60, 40, QImage.Format.Format_RGB32)
        image.fill(QColor(20, 120, 60))
        if not image.save(str(folder / "made"), kind):
            raise RuntimeError(f"no {kind} is written here")
        data = (folder / "made").read_bytes()
        (folder / "made").unlink()
        return data

    return make


def _read_picture(path: Path) -> None:
    from qgis.PyQt.QtCore import QByteArray
    from temporal_liif.ui.thumbnails import as_jpeg, small_picture

    image = small_picture(QByteArray(path.read_bytes()))
    if not image.isNull():
        as_jpeg(image)


SUBJECTS = {
    "settings of QGIS": Subject(_make_settings, _read_settings, "settings.json", True),
    "groups of a project": Subject(_make_project, _read_project, "project.json", True),
    "parameters of algorithms": Subject(_make_parameters, _check_parameters, "parameters.json", True),
    "masked values": Subject(lines("3, 8-10", "0.5-1.5; 7", "-3"), each(_read_masked_values), text=True),
    "thumbnail (PNG)": Subject(_picture("PNG"), _read_picture, "picture"),
    "thumbnail (JPEG)": Subject(_picture("JPG"), _read_picture, "picture"),
}
