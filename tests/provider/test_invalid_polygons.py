# SPDX-License-Identifier: GPL-2.0-or-later
"""Invalid polygons in QGIS's default context, which stops at them: QGIS survives, and they are repaired.

Each run is a process of its own: what goes wrong here ends QGIS 3.22.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)
from temporal_liif.core.errors import ParameterError
from temporal_liif.provider.features import in_crs, repaired

from .conftest import ROOT, Listener, read

BOW_TIE = "POLYGON ((600050 4999950, 600150 4999850, 600150 4999950, 600050 4999850, 600050 4999950))"
"""Two triangles that meet in the middle; its signed area is 0."""

SPIKE = (
    "POLYGON ((600050 4999950, 600050 4999850, 600150 4999850, 600150 4999950, 600150 4999999, "
    "600150 4999950, 600050 4999950))"
)
LINE = "POLYGON ((600050 4999950, 600150 4999850, 600050 4999950))"

RUN = """
import json, os, sys
sys.path.insert(0, sys.argv[1])
from qgis.core import *
from qgis.analysis import QgsNativeAlgorithms
application = QgsApplication([], False)
application.initQgis()
sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
from processing.core.Processing import Processing
from processing.tools.dataobjects import createContext
Processing.initialize()
import temporal_liif
plugin = temporal_liif.classFactory(None)
plugin.initProcessing()
area, given = sys.argv[2], json.loads(sys.argv[3])
registry = QgsApplication.processingRegistry()
found = {}
for algorithm in registry.providerById("temporalliif").algorithms():
    for definition in algorithm.parameterDefinitions():
        if not isinstance(definition, QgsProcessingParameterFeatureSource):
            continue
        feedback = QgsProcessingFeedback()
        context = createContext(feedback)
        assert context.invalidGeometryCheck() == QgsFeatureRequest.GeometryAbortOnInvalid
        context.setProject(QgsProject.instance())
        parameters = {**given.get(algorithm.name(), {}), definition.name(): area}
        copy = algorithm.create()
        fine, why = copy.checkParameterValues(parameters, context)
        results, ok = copy.run(parameters, context, feedback)
        found[algorithm.name() + "." + definition.name()] = [fine, why, ok, feedback.textLog()]
print(json.dumps(found))
sys.stdout.flush()
os._exit(0)
"""


def layer(path: Path, shapes: list[str], **fields: str) -> str:
    """A GeoPackage of polygons in EPSG:32631."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    made = source.CreateLayer("area", reference, ogr.wkbPolygon)
    for name in fields:
        made.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for text in shapes:
        feature = ogr.Feature(made.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        for name, value in fields.items():
            feature.SetField(name, value)
        made.CreateFeature(feature)
    source = None
    return str(path)


@pytest.mark.usefixtures("no_engine")
def test_every_algorithm_that_takes_polygons(series, items, tmp_path):
    area = layer(tmp_path / "area.gpkg", [BOW_TIE, SPIKE], id="one", item_file=items)
    where = {"EXTENT": "600050,600150,4999850,4999950 [EPSG:32631]", "OUTPUT": str(tmp_path / "fetched")}
    given = {
        "clipstack": {"INPUT": series, "OUTPUT": str(tmp_path / "clipped")},
        "fetchscenes": {"BANDS": "B04", **where},
        "searchscenes": {
            "COLLECTION": "sentinel-2-l2a",
            "OUTPUT": "memory:",
            "ITEMS": str(tmp_path / "i.json"),
        },
        "downloadproducts": {"OUTPUT": str(tmp_path / "got")},
    }
    python = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
    command = [python, "-c", RUN, str(ROOT / "build" / "plugins"), area, json.dumps(given)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    messages = json.loads(done.stdout.strip().splitlines()[-1])
    assert {"clipstack.MASK", "fetchscenes.AREA", "fetchscenes.FOOTPRINTS", "searchscenes.AREA"} < set(
        messages
    )
    for name, (fine, why, ok, log) in messages.items():
        assert "Traceback" not in log and "invalid geometry" not in log.lower() + why.lower(), name
        assert ok or "engine" in log + why or name == "fetchscenes.FOOTPRINTS", (name, why, log)
        assert fine or "engine" in why, (name, why)
    assert (
        "1 of 2 polygons are invalid" in messages["clipstack.MASK"][3]
        or "2 of 2" in messages["clipstack.MASK"][3]
    )


def test_qgis_process_clips_by_a_bow_tie(qgis_process, series, tmp_path):
    area = layer(tmp_path / "area.gpkg", [BOW_TIE, LINE])
    inputs = [f"INPUT={path}" for path in series]
    done = qgis_process(
        "run", "temporalliif:clipstack", "--", *inputs, f"MASK={area}", f"OUTPUT={tmp_path / 'out'}"
    )
    assert done.returncode == 0, done.stderr
    (first, *_) = sorted((tmp_path / "out").glob("*.tif"))
    dataset = gdal.Open(str(first))
    assert dataset.GetGeoTransform() == (600_050.0, 10.0, 0.0, 4_999_950.0, 0.0, -10.0)
    # The triangles at the left and at the right of the middle.
    rows, cols = np.mgrid[:10, :10] + 0.5
    inside = np.abs(cols - 5) > np.abs(rows - 5)
    edge = np.abs(np.abs(cols - 5) - np.abs(rows - 5)) < 0.5
    values, source = read(first), read(series[0])[:, 5:15, 5:15]
    clear = (source != 0).all(axis=0)
    assert np.array_equal(values[:, inside & clear & ~edge], source[:, inside & clear & ~edge])
    assert not values[:, ~inside & ~edge].any()


def test_repaired_polygons():
    nothing = [QgsGeometry(), QgsGeometry.fromWkt("POLYGON EMPTY"), QgsGeometry.fromWkt(LINE)]
    nothing.append(QgsGeometry.fromWkt("LINESTRING (0 0, 1 1)"))
    assert repaired(nothing) == []
    tie, spike, curve = repaired(
        [
            QgsGeometry.fromWkt(BOW_TIE),
            QgsGeometry.fromWkt(SPIKE),
            QgsGeometry.fromWkt("CURVEPOLYGON (CIRCULARSTRING (0 0, 1 1, 2 0, 1 -1, 0 0))"),
        ]
    )
    assert tie.isGeosValid() and tie.area() == pytest.approx(5000) and tie.isMultipart()
    assert spike.isGeosValid() and spike.area() == pytest.approx(10_000)
    assert curve.area() == pytest.approx(np.pi, rel=1e-3) and "CURVE" not in curve.asWkt().upper()
    for mixed in (f"{BOW_TIE}, POINT (1 2)", f"GEOMETRYCOLLECTION ({BOW_TIE}), LINESTRING (1 2, 3 4)"):
        (taken,) = repaired([QgsGeometry.fromWkt(f"GEOMETRYCOLLECTION ({mixed})")])
        assert taken.isGeosValid() and taken.area() == pytest.approx(5000)


AROUND = QgsRectangle(600_000, 4_999_840, 600_200, 5_000_000)
"""The rasters of `series`, in EPSG:32631."""


@pytest.mark.parametrize(
    ("crs", "text"),
    [
        ("EPSG:4326", "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))"),
        ("EPSG:4326", "POLYGON ((-400 -100, 400 -100, 400 100, -400 100, -400 -100))"),
        ("EPSG:3857", "POLYGON ((-2e7 -2e7, 2e7 -2e7, 2e7 2e7, -2e7 2e7, -2e7 -2e7))"),
        ("EPSG:3034", "POLYGON ((-1e9 -1e9, 1e9 -1e9, 1e9 1e9, -1e9 1e9, -1e9 -1e9))"),
    ],
)
def test_polygons_that_reach_beyond_what_a_crs_can_express(crs, text):
    change = transform(crs, "EPSG:32631")
    (moved,) = in_crs([QgsGeometry.fromWkt(text)], change, AROUND)
    assert moved.isGeosValid() and moved.contains(QgsGeometry.fromRect(AROUND))
    assert moved.boundingBox().isFinite() and moved.area() < 1e6


def test_a_long_edge_bends_where_its_crs_does():
    north = 45.1455
    edge = QgsGeometry.fromWkt(f"POLYGON ((-20 30, 40 30, 40 {north}, -20 {north}, -20 30))")
    change = transform("EPSG:4326", "EPSG:32631")
    (moved,) = in_crs([edge], change, AROUND)
    back = transform("EPSG:32631", "EPSG:4326")
    for x in np.linspace(600_010, 600_190, 5):
        inside = [
            moved.contains(QgsPointXY(x, y)) == (back.transform(x, y).y() < north)
            for y in np.arange(4_999_841, 5_000_000, 2.0)
        ]
        assert all(inside)


def test_what_cannot_be_expressed_is_left_out_and_named():
    feedback = Listener()
    change = transform("EPSG:4326", "EPSG:32631")
    nowhere = QgsGeometry.fromWkt("POLYGON ((4 95, 5 95, 5 96, 4 96, 4 95))")
    with pytest.raises(ParameterError, match=r"No polygon can be expressed .*EPSG:32631"):
        in_crs([nowhere], change, AROUND)
    near = QgsGeometry.fromWkt("POLYGON ((4.272 45.1446, 4.2735 45.1446, 4.2735 45.1458, 4.272 45.1446))")
    (moved,) = in_crs([nowhere, near], change, AROUND, feedback)
    assert AROUND.intersects(moved.boundingBox())
    assert any("1 of 2 polygons cannot be expressed" in line for line in feedback.lines)


def test_a_local_crs_has_no_known_place():
    feedback = Listener()
    local = QgsCoordinateReferenceSystem.fromWkt(
        'LOCAL_CS["Site grid",UNIT["metre",1],AXIS["x",EAST],AXIS["y",NORTH]]'
    )
    change = QgsCoordinateTransform(
        local, QgsCoordinateReferenceSystem("EPSG:32631"), QgsCoordinateTransformContext()
    )
    spike = QgsGeometry.fromWkt(SPIKE)
    (same,) = in_crs([spike], change, AROUND, feedback)
    assert same.asWkt() == spike.asWkt()
    assert any("Site grid" in line and "taken as they are" in line for line in feedback.lines)


def transform(source: str, target: str) -> QgsCoordinateTransform:
    """Between two CRS."""
    crs = (QgsCoordinateReferenceSystem(name) for name in (source, target))
    return QgsCoordinateTransform(*crs, QgsCoordinateTransformContext())
