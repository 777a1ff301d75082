# SPDX-License-Identifier: GPL-2.0-or-later
"""Landsat's files of one band each as an input: one date a scene, with its quality band as its mask."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsMultiBandColorRenderer, QgsProject, QgsRasterLayer
from temporal_liif.core.stack.open import read_stack
from temporal_liif.provider.algorithms.clipstack import ClipStack

from .conftest import scene

pytestmark = pytest.mark.usefixtures("no_engine")

NAME = "LC08_L2SP_198025_{}_20210601_02_T1"
DAYS = ("20210501", "20210517")
CLEAR, CLOUD = 21824, 22280
"""Of QA_PIXEL."""


@pytest.fixture
def files(write_raster):
    """SR_B2, SR_B3, SR_B4 and QA_PIXEL of two dates; clouds over the left of the second."""
    paths = []
    for number, day in enumerate(DAYS):
        values = 8000 + 2 * scene(number)
        quality = np.full((1, 16, 20), CLEAR, np.uint16)
        quality[..., :5] = CLOUD if number else CLEAR
        bands = [(f"SR_B{place}", values[place - 2 : place - 1]) for place in (2, 3, 4)]
        for name, one in (*bands, ("QA_PIXEL", quality)):
            paths.append(write_raster(f"{NAME.format(day)}_{name}.TIF", one, nodata=0))
    return paths


@pytest.mark.parametrize("given", ["files", "folder", "layers"])
def test_a_series_of_band_files(run, files, tmp_path, qgis_new_project, given):
    made = {"INPUT": files}
    if given == "folder":
        made = {"SERIES": str(Path(files[0]).parent)}
    if given == "layers":
        layers = [QgsRasterLayer(path, Path(path).stem) for path in files]
        made = {"INPUT": [QgsProject.instance().addMapLayer(layer).id() for layer in layers]}
    done = run("clipstack", **made, EXTENT="600000,600200,4999840,5000000", OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    lines = "\n".join(done.feedback.lines)
    assert "6 files of one band each are joined to 2 rasters, by their names" in lines
    first = [f"{NAME.format(DAYS[0])}_SR_B{band}" for band in (2, 3, 4)]
    assert re.search(r"(\.TIF)? \+ ".join(first), lines)
    assert ".vrt" not in lines and f"(name {NAME.format(DAYS[0])})" in lines
    result = read_stack(tmp_path / "out")
    assert [band.name for band in result.bands] == ["SR_B2", "SR_B3", "SR_B4"]
    assert [f"{one.time:%Y%m%d}" for one in result.observations] == list(DAYS)
    for number, one in enumerate(result.observations):
        made = gdal.Open(one.source)
        assert made.GetGeoTransform() == (600000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
        values = made.ReadAsArray()
        clear = np.ones((16, 20), bool)
        # Clouds grow by two pixels.
        clear[:, :7] = not number
        stored = np.concatenate([gdal.Open(path).ReadAsArray()[None] for path in files[4 * number :][:3]])
        np.testing.assert_array_equal(values[:, clear], stored[:, clear])
        assert (values[:, ~clear] == 0).all() and values.dtype == np.uint16
    # The grey of one band's layer says nothing of three.
    if given == "layers":
        from processing.gui.Postprocessing import handleAlgorithmResults

        handleAlgorithmResults(ClipStack(), done.context, done.feedback)
        group = QgsProject.instance().layerTreeRoot().findGroups()[0]
        renderer = group.findLayers()[0].layer().renderer()
        assert isinstance(renderer, QgsMultiBandColorRenderer)
        assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (3, 2, 1)


def test_indices_find_the_bands_of_such_files(run, files, tmp_path):
    for path in files:
        if "SR_B3" in path:
            shutil.move(path, path.replace("SR_B3", "SR_B5"))
    done = run("indexstack", SERIES=str(Path(files[0]).parent), INDEX=["NDVI"], OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    assert [band.name for band in read_stack(tmp_path / "out").bands] == ["NDVI"]


@pytest.mark.fault(
    "Input: one of several band files is damaged", "the error names the files, no virtual raster"
)
def test_a_damaged_band_file_is_named(run, files, tmp_path):
    data = Path(files[1]).read_bytes()
    Path(files[1]).write_bytes(data[: 2 * len(data) // 3])
    done = run("clipstack", INPUT=files, EXTENT="600000,600200,4999840,5000000", OUTPUT=str(tmp_path / "out"))
    assert not done.ok and f"One of the files {files[0]}, {files[1]}, {files[2]} is damaged" in done.message
    assert ".vrt" not in done.message


@pytest.mark.parametrize("masks", [True, False])
def test_dates_of_band_files_are_chosen(run, files, masks):
    """All files of a date, for the next step; the clear one of two that are equally near."""
    done = run(
        "temporalsubset",
        INPUT=files if masks else files[:3] + files[4:7],
        NUMBER=1,
        TARGET="2021-05-09",
        OUTPUT="memory:",
    )
    assert done.ok, done.message
    assert done.results["LAYERS"] == files[:3]
    assert done.results["VALUE"].startswith("2021-05-01") and done.results["DIFFERENCE"] == 8
    assert any("6 files of one band each are joined to 2 rasters" in line for line in done.feedback.lines)
