# SPDX-License-Identifier: GPL-2.0-or-later
"""No output takes the place of an input, in any algorithm, however the two are spelled."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)
from temporal_liif.core.raster import ownership


def message(name: str, **parameters) -> str:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().algorithmById(f"temporalliif:{name}").create()
    return algorithm.checkParameterValues(parameters, context)[1]


@pytest.mark.parametrize(
    ("name", "output", "options"),
    [
        ("exportanimation", "GIF", {}),
        ("exportanimation", "MP4", {}),
        ("temporalsubset", "JSON", {"TARGET": "2021-05-08"}),
        ("temporalsubset", "OUTPUT", {"TARGET": "2021-05-08"}),
        ("adapthistograms", "OUTPUT_IMAGE", {"REFERENCE": "2021-05-01"}),
        ("adapthistograms", "REPORT", {"REFERENCE": "2021-05-01"}),
        ("seasonalrange", "range:OUTPUT", {"BAND": "B04"}),
    ],
)
def test_an_output_that_is_an_input(plugin, no_engine, series, tmp_path, name, output, options):
    place = f"{series[1]} is an input of this run. Choose another name"
    assert place in message(name, INPUT=series, **{output: series[1]}, **options)
    spelled = str(Path(series[1]).parent / "." / ".." / Path(series[1]).parent.name / Path(series[1]).name)
    assert place in message(name, INPUT=series, **{output: spelled}, **options)
    beside = str(tmp_path / "beside.tif")
    assert "is an input" not in message(name, INPUT=series, **{output: beside}, **options)


@pytest.mark.parametrize("output", ["OUTPUT", "JSON", "REPORT"])
def test_images_that_are_compared(plugin, no_engine, series, output):
    for target in series[:2]:
        messages = message("compareimages", REFERENCE=series[0], RESULTS=series[1:2], **{output: target})
        assert f"{target} is an input of this run" in messages


def test_what_lies_behind_an_input(plugin, no_engine, series, tmp_path, qgis_new_project):
    virtual = str(tmp_path / "v_2021-05-01.vrt")
    gdal.BuildVRT(virtual, [series[0]])
    layer = QgsRasterLayer(series[1], "mine")
    QgsProject.instance().addMapLayer(layer)
    link = tmp_path / "link.tif"
    link.symlink_to(series[0])
    folder = str(Path(series[0]).parent)
    for given in ([virtual, layer], [virtual, layer.id()], [virtual, "mine"], [str(link), layer], folder):
        for target in series[:2]:
            assert f"{target} is an input" in message("exportanimation", INPUT=given, GIF=target), given


def test_a_run_of_itself_is_refused_too(run, no_engine, series):
    """Within models nobody checks beforehand."""
    before = Path(series[0]).read_bytes()
    done = run("upsampleimage", INPUT=series[0], SCALE=1, OUTPUT=series[0])
    assert not done.ok and "is an input of this run" in done.message
    assert Path(series[0]).read_bytes() == before


def test_an_area_is_an_input(plugin, no_engine, tmp_path):
    area = tmp_path / "area.geojson"
    area.write_text('{"type": "FeatureCollection", "features": []}')
    assert f"{area} is an input" in message("searchscenes", AREA=str(area), ITEMS=str(area))


EXTENT = "600050,600150,4999900,4999950 [EPSG:32631]"

SERIES_WRITERS = [
    ("superresolve", {"MODEL": "baseline"}),
    ("interpolatestack", {}),
    ("adapthistograms", {}),
    ("clipstack", {"EXTENT": EXTENT}),
    ("registerstack", {}),
    ("screenstack", {}),
    ("indexstack", {"FORMULA": "x = b1", "INDEX": []}),
    ("fetchscenes", {"INPUT": None, "ITEMS": "items.json", "EXTENT": EXTENT}),
]


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A function that makes a place of a kind, and gives its path and what is said of it."""

    def make(kind: str) -> tuple[str, str]:
        made = tmp_path / kind
        if kind == "file":
            made.write_text("mine")
            return str(made / "inside"), f"{made} is a file, not a folder"
        made.mkdir()
        if kind == "full":
            (made / "stack.json").write_text("{}")
            return str(made), f"{made} already holds a series. Choose another folder, or allow overwriting"
        # Who runs the tests may be allowed everything.
        monkeypatch.setattr(ownership.os, "access", lambda path, mode: Path(path) != made)
        return str(made / "new"), f"{made / 'new'} cannot be written to (Permission denied)"

    return make


@pytest.mark.parametrize("kind", ["full", "file", "locked"])
@pytest.mark.parametrize(("name", "options"), SERIES_WRITERS, ids=[name for name, _ in SERIES_WRITERS])
def test_a_folder_that_takes_no_series_is_refused_before_the_run(plugin, series, place, name, options, kind):
    """In the dialog, and by a run within a model, whose steps nobody checks beforehand."""
    given = {"INPUT": series, **options}
    path, why = place(kind)
    assert why in message(name, **given, OUTPUT=path)
    assert why not in message(name, **given, OUTPUT=str(Path(series[0]).parent / "other"))
    if kind == "full":
        # What lies there is not the plugin's.
        assert "did not write" in message(name, **given, OUTPUT=path, OVERWRITE=True)
    if name == "clipstack":
        algorithm = QgsApplication.processingRegistry().algorithmById("temporalliif:clipstack").create()
        feedback = QgsProcessingFeedback()
        assert not algorithm.run({**given, "OUTPUT": path}, QgsProcessingContext(), feedback)[1]
        assert why in feedback.textLog() and "Input grid" not in feedback.textLog()


@pytest.mark.parametrize("kind", ["file", "locked"])
@pytest.mark.parametrize(
    ("name", "output", "options"),
    [
        ("exportanimation", "MP4", {}),
        ("upsampleimage", "OUTPUT", {}),
        ("temporalsubset", "JSON", {"TARGET": "2021-05-08"}),
        ("temporalsubset", "JSON", {"INPUT": None, "FOLDER": "."}),
        ("screenstack", "TABLE", {}),
        ("searchscenes", "ITEMS", {"INPUT": None, "EXTENT": EXTENT}),
        ("downloadproducts", "OUTPUT", {"INPUT": None, "ITEMS": "items.json"}),
        ("seasonalrange", "range:OUTPUT", {"BAND": "B04"}),
    ],
)
def test_files_that_cannot_be_written_are_refused_before_the_run(
    plugin, series, place, name, output, options, kind
):
    path, why = place(kind)
    given = {"INPUT": series[0] if name == "upsampleimage" else series, **options}
    if name != "downloadproducts":
        # Of a file its folder counts.
        path, why = str(Path(path).parent / "x.tif"), why.replace("/new cannot", " cannot")
    assert why in message(name, **given, **{output: path})


def test_several_indices_have_a_folder_each(plugin, series, tmp_path):
    out = tmp_path / "out"
    (out / "two").mkdir(parents=True)
    (out / "two" / "stack.json").write_text("{}")
    given = {"INPUT": series, "INDEX": [], "OUTPUT": str(out)}
    assert f"{out / 'two'} already holds" in message("indexstack", **given, FORMULA="one = b1; two = b2")
    assert "already holds" not in message("indexstack", **given, FORMULA="one = b1; three = b2")
    (out / "stack.json").write_text("{}")
    assert "already holds" not in message("indexstack", **given, FORMULA="one = b1; three = b2")


@pytest.mark.parametrize("name", ["registerstack", "adapthistograms"])
def test_where_no_series_is_written_none_is_in_the_way(plugin, engine, series, place, name):
    path, why = place("full")
    beside = {"TABLE": "memory:", "REPORT": str(Path(path) / "report.html")}
    assert why in message(name, INPUT=series, OUTPUT=path, **beside)
    assert message(name, INPUT=series, OUTPUT=path, APPLY=False, **beside) == ""


def test_a_step_of_a_model_writes_its_series_nowhere_else(plugin, series, place):
    path, why = place("full")
    assert why in message("seasonalrange", INPUT=series, BAND="B04", **{"series:OUTPUT": path})
