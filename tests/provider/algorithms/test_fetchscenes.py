# SPDX-License-Identifier: GPL-2.0-or-later
"""fetchscenes in QGIS, with a real engine, against the servers of the loopback."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMultiBandColorRenderer,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)
from temporal_liif.engine import protocol
from temporal_liif.engine.client import shutdown
from temporal_liif.tests.servers.products import CLOUDY, DATES, HOLE, surface

from ..conftest import Listener, checked_run

EXTENT = "600100,602000,5698000,5699900 [EPSG:32631]"
"""190 x 190 pixels of 10 m inside tile 31UFS."""

EAST = 600_100 + 10 * (np.arange(190) + 0.5)[None, :]
NORTH = 5_699_900 - 10 * (np.arange(190) + 0.5)[:, None]


@pytest.fixture
def run(plugin, local_providers, monkeypatch):
    """Runs fetchscenes with an engine of its own: (outputs, context, feedback)."""
    monkeypatch.setenv("TEMPORAL_LIIF_PYTHON", sys.executable)
    shutdown()

    def call(**parameters):
        feedback = Listener()
        outputs, context = checked_run("fetchscenes", feedback, parameters)
        return outputs, context, feedback

    yield call
    shutdown()


def reflectance(path: str, band: int = 1) -> np.ndarray:
    """Physical values, NaN for nodata."""
    dataset = gdal.Open(path)
    raster = dataset.GetRasterBand(band)
    values = raster.ReadAsArray().astype(float)
    return np.where(
        values == raster.GetNoDataValue(), np.nan, values * raster.GetScale() + raster.GetOffset()
    )


def expected(date: int, band: str) -> np.ndarray:
    """What Sentinel-2 saw in EXTENT, NaN under clouds and where nothing was seen."""
    values = surface(band, date, EAST, NORTH) * 1e-4
    cloudy_to = 600_000 + 2560 * CLOUDY.get(date, 0.0)
    clouds = cloudy_to > EAST
    hole = (NORTH > 5_700_000 - 640) & (date == HOLE)
    return np.where(clouds | hole, np.nan, values)


@pytest.mark.parametrize("provider", ["planetary-computer", "earth-search"])
def test_a_query_becomes_a_clean_dated_stack(run, tmp_path, provider, planetary):
    outputs, _, feedback = run(
        PROVIDER=provider,
        COLLECTION="sentinel-2-l2a",
        EXTENT=EXTENT,
        START="2021-04-30",
        END="2021-06-01",
        BANDS="red, B02",
        MASK_GROW=0,
        OUTPUT=str(tmp_path / "stack"),
    )
    dates = [0, 1, 2, 3, 5]
    assert [Path(path).stem for path in outputs["LAYERS"]] == [f"{DATES[n]:%Y-%m-%d}" for n in dates]
    assert outputs["COUNT"] == 5 and outputs["FAILED"] == 0
    assert outputs["FIRST"] == outputs["LAYERS"][0]
    assert f"{DATES[4]:%Y-%m-%d}" in outputs["REPORT"] and "0% usable" in outputs["REPORT"]
    for date, path in zip(dates, outputs["LAYERS"]):
        dataset = gdal.Open(path)
        assert dataset.GetGeoTransform() == (600_100, 10, 0, 5_699_900, 0, -10)
        assert [dataset.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["B04", "B02"]
        for number, band in ((1, "B04"), (2, "B02")):
            np.testing.assert_allclose(reflectance(path, number), expected(date, band), atol=1e-9)
    items = json.loads(Path(outputs["STACK"]).read_text())["features"]
    assert [item["properties"]["datetime"][:10] for item in items] == [f"{DATES[n]:%Y-%m-%d}" for n in dates]
    if provider == "planetary-computer":
        # One token for all files, and none of it left behind.
        assert len(planetary.requests) == 1
        written = b"".join(path.read_bytes() for path in (tmp_path / "stack").iterdir())
        assert b"sig=" not in written and not any("sig=" in line for line in feedback.lines)


def test_no_message_limits_how_many_scenes_are_found(run, tmp_path, monkeypatch):
    """Items come beside the message's header, which alone has a limit."""
    monkeypatch.setattr(protocol, "MAX_HEADER", 8192)
    outputs, _, _ = run(
        PROVIDER="planetary-computer",
        COLLECTION="sentinel-2-l2a",
        EXTENT=EXTENT,
        START="2021-04-30",
        END="2021-05-12",
        BANDS="red",
        OUTPUT=str(tmp_path / "stack"),
    )
    assert outputs["COUNT"] == 3
    np.testing.assert_allclose(reflectance(outputs["LAYERS"][0]), expected(0, "B04"), atol=1e-9)


class Impatient(Listener):
    """Cancels as soon as anything is logged."""

    def pushInfo(self, text: str) -> None:
        super().pushInfo(text)
        self.cancel()


def test_a_cancel_says_that_the_same_run_goes_on(run, products, tmp_path, monkeypatch):
    items = {"type": "FeatureCollection", "features": products.items["landsat-c2-l2"][:3]}
    (tmp_path / "items.json").write_text(json.dumps(items))
    given = {
        "ITEMS": str(tmp_path / "items.json"),
        "EXTENT": EXTENT,
        "BANDS": "red",
        "OUTPUT": str(tmp_path / "s"),
    }
    with monkeypatch.context() as patch:
        patch.setitem(globals(), "Listener", Impatient)
        with pytest.raises(QgsProcessingException, match="The same run goes on from there"):
            run(**given)
    assert not (tmp_path / "s" / "stack.json").exists()
    outputs, _, _ = run(**given)
    assert outputs["COUNT"] == 3


def test_layers_open_dated_in_natural_colours(run, tmp_path):
    outputs, context, _ = run(
        PROVIDER="planetary-computer",
        COLLECTION="sentinel-2-l2a",
        EXTENT=EXTENT,
        START="2021-05-01",
        END="2021-05-06",
        OUTPUT=str(tmp_path / "stack"),
    )
    loaded = context.layersToLoadOnCompletion()
    assert sorted(loaded) == sorted(outputs["LAYERS"])
    for path, details in loaded.items():
        layer = QgsRasterLayer(path, details.name, "gdal")
        details.postProcessor().postProcessLayer(layer, context, None)
        assert isinstance(layer.renderer(), QgsMultiBandColorRenderer)
        names = [layer.bandName(n).split(": ")[-1] for n in layer.renderer().usesBands()]
        assert [name.split(" ")[0] for name in names] == ["B04", "B03", "B02"]
        begin = layer.temporalProperties().fixedTemporalRange().begin()
        assert begin.toString("yyyy-MM-dd") == Path(path).stem
    assert gdal.Open(outputs["FIRST"]).RasterCount == 4


def test_item_file_and_selected_footprints_with_a_polygon(run, tmp_path, products):
    items = tmp_path / "items.json"
    found = json.loads(json.dumps(products.items["sentinel-2-c1-l2a"]))
    for item in found:
        item["properties"]["temporalliif:provider"] = "earth-search"
    items.write_text(json.dumps({"type": "FeatureCollection", "features": found}))
    area = QgsVectorLayer("Polygon?crs=EPSG:32631", "area", "memory")
    triangle = QgsFeature()
    triangle.setGeometry(
        QgsGeometry.fromWkt("POLYGON((600100 5698000, 602000 5698000, 600100 5699900, 600100 5698000))")
    )
    area.dataProvider().addFeature(triangle)
    outputs, _, _ = run(ITEMS=str(items), AREA=area, BANDS="B04", OUTPUT=str(tmp_path / "a"))
    np.testing.assert_allclose(reflectance(outputs["FIRST"]), expected(0, "B04"), atol=1e-9)
    marks = QgsVectorLayer("Polygon?crs=EPSG:4326&field=id:string&field=item_file:string", "f", "memory")
    for item in (item for item in found if item["properties"]["datetime"] < "2021-05-15"):
        feature = QgsFeature(marks.fields())
        feature.setAttributes([item["id"], str(items)])
        marks.dataProvider().addFeature(feature)
    outputs, _, _ = run(FOOTPRINTS=marks, EXTENT=EXTENT, BANDS="B04", OUTPUT=str(tmp_path / "b"))
    assert outputs["COUNT"] == 3


def test_a_dem_has_no_date_and_opens_all_the_same(run, tmp_path):
    outputs, context, _ = run(
        PROVIDER="planetary-computer",
        COLLECTION="cop-dem-glo-30",
        EXTENT=EXTENT,
        OUTPUT=str(tmp_path / "dem"),
    )
    assert "STACK" not in outputs and outputs["COUNT"] == 1
    loaded = context.layersToLoadOnCompletion()
    assert list(loaded) == outputs["LAYERS"]
    assert loaded[outputs["FIRST"]].layerTypeHint == QgsProcessingUtils.LayerHint.Raster


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"EXTENT": None}, "No area is given"),
        ({"BANDS": "B99"}, "no band B99"),
        ({"GSD": -3}, "above 0"),
        (
            {"ITEMS": "/nowhere.json", "PRODUCTS": "/nowhere"},
            r"several ways \(Item file, Folder of downloaded products\)",
        ),
        ({"PRODUCTS": "/nowhere"}, "no product in SAFE format"),
        ({"START": "2001-01-01", "END": "2001-02-01"}, "No scene was found"),
        ({"S3_KEYS": "a1b2c3d"}, "cannot be read"),
    ],
)
def test_bad_requests_name_the_remedy(run, tmp_path, change, message):
    parameters = {
        "PROVIDER": "planetary-computer",
        "COLLECTION": "sentinel-2-l2a",
        "EXTENT": EXTENT,
        "START": "2021-05-01",
        "END": "2021-05-06",
        "OUTPUT": str(tmp_path / "out"),
        **change,
    }
    with pytest.raises(QgsProcessingException, match=message):
        run(**{name: value for name, value in parameters.items() if value is not None})
    assert not (tmp_path / "out").exists()
