# SPDX-License-Identifier: GPL-2.0-or-later
"""No output takes the place of an input, in any algorithm, however the two are spelled."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsRasterLayer


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
