# SPDX-License-Identifier: GPL-2.0-or-later
"""make demo, small: through qgis_process to scores, series, project and picture."""

import json
import re
import shutil
import zipfile
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from PIL import Image
from temporal_liif.core.errors import StackError
from temporal_liif.core.stack.training_areas import read_area
from temporal_liif.demo import made, real
from temporal_liif.demo.process import DemoError, Qgis
from temporal_liif.demo.score import score
from temporal_liif.demo.synthetic import FINE, Synthetic, days_of
from temporal_liif.research.folds import fold_of

WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433]]'
)
needs_qgis = pytest.mark.skipif(
    not (shutil.which("qgis_process") or Path("/usr/bin/qgis_process.bin").exists()),
    reason="qgis_process is not installed",
)


@needs_qgis
def test_the_synthetic_series_from_end_to_end(tmp_path):
    said = []
    made.run(tmp_path, size=480.0, report=said.append)
    text = "\n".join(said)
    assert "19 of 22 weekly dates are on no observed day" in text
    rows = [line for line in text.splitlines() if " dB " in line and "   " in line]
    psnr = {line.split("  ")[0]: _decibels(line) for line in rows}
    correlation = {line.split("  ")[0]: float(line.replace(" *", "").split()[-2]) for line in rows}
    assert set(psnr) == {"linear, dates as they are", "nearest date", "linear", "kriging", "Temporal LIIF"}
    assert max(psnr, key=psnr.get) == max(correlation, key=correlation.get) == "Temporal LIIF"
    assert psnr["nearest date"] > 25 and rows[3].split()[-1] == "0.000"
    found = re.search(r"lie ([0-9.]+) pixels .* they lie ([0-9.]+) beside", text)
    assert float(found[1]) > 2 * float(found[2])
    without, screened = re.search(r"below it ([0-9.]+) dB without screening, ([0-9.]+) dB", text).groups()
    assert float(screened) > float(without) + 2

    output = sorted((tmp_path / "output").glob("2021-??-??.tif"))
    assert len(output) == 22
    data = gdal.Open(str(output[5]))
    source = gdal.Open(str(next((tmp_path / "input").glob("*.tif"))))
    assert (data.RasterXSize, data.RasterYSize, data.RasterCount) == (192, 192, 4)
    assert data.GetGeoTransform()[1] == FINE
    assert data.GetSpatialRef().IsSame(source.GetSpatialRef())
    assert data.GetRasterBand(1).GetNoDataValue() == 0
    series = Synthetic(480.0)
    time = datetime.strptime(data.GetMetadataItem("ACQUISITION_DATE"), "%Y-%m-%dT%H:%M:%SZ")
    truth = series.truth(days_of(time.replace(tzinfo=timezone.utc)))
    stored = data.ReadAsArray()
    error = (stored / 1e4 - truth)[:, (stored > 0).all(0)]
    assert np.sqrt((error**2).mean()) < 0.05
    assert gdal.Open(str(tmp_path / "truth" / output[5].name)).RasterXSize == 192

    with Image.open(tmp_path / "demo.png") as picture:
        assert picture.width == 2100 and picture.height > 1800
    with zipfile.ZipFile(tmp_path / "demo.qgz") as project:
        name = next(name for name in project.namelist() if name.endswith(".qgs"))
        qgs = project.read(name).decode()
    assert qgs.count("<maplayer ") == 22 + 12 + 22 + 22
    share = gdal.Open(str(output[5]).replace(".tif", "_support.tif")).ReadAsArray()
    assert f"the dates decide {100 * np.nanmean(share):.0f} % (support)" in text
    np.testing.assert_array_equal(np.isnan(share), (stored == 0).all(0))
    assert 0.3 < np.nanmean(share) < 1 and 'alpha="255"' in qgs and "1: the dates" in qgs
    assert "./output/" in qgs and str(tmp_path) not in qgs
    assert "2021-03-03T" in qgs and "TemporalControllerWidget" in qgs


def _decibels(line: str) -> float:
    words = line.split()
    return float(words[words.index("dB") - 1])


def _write_real(folder: Path) -> Synthetic:
    """The synthetic series in the names and layout of real scenes: bands, CLM mask, clouds in the pixels."""
    series = Synthetic(320.0)
    for number, scene in enumerate(series.scenes(), 1):
        stem = folder / f"{number:02}_{scene.time:%Y-%m-%d}"
        for ending, values, kind, names in (
            ("L2A", np.nan_to_num(scene.values) * 1e4, gdal.GDT_UInt16, ("B02", "B03", "B04", "B08")),
            ("mask", (~scene.clear)[None], gdal.GDT_Byte, ("CLM",)),
        ):
            data = gdal.GetDriverByName("GTiff").Create(f"{stem}_{ending}.tif", 32, 32, len(names), kind)
            data.SetGeoTransform((28.5, 0.000143, 0, 50.4, 0, -0.00009))
            data.SetProjection(WGS84)
            for index, name in enumerate(names):
                data.GetRasterBand(index + 1).SetDescription(name)
                data.GetRasterBand(index + 1).WriteArray(values[index])
            data = None
    return series


@needs_qgis
def test_a_folder_of_real_scenes_from_end_to_end(tmp_path):
    scenes = tmp_path / "place"
    scenes.mkdir()
    _write_real(scenes)
    said = []
    real.run(scenes, tmp_path / "out", report=said.append)
    text = "\n".join(said)
    assert "is hidden and predicted" in text and "Temporal LIIF" in text
    stack = json.loads((tmp_path / "out/output/stack.json").read_text())
    assert len(stack["features"]) == 22
    data = gdal.Open(str(sorted((tmp_path / "out/output").glob("*.tif"))[0]))
    assert (data.RasterXSize, data.RasterYSize) == (128, 128)
    assert data.GetGeoTransform() == pytest.approx((28.5, 0.000143 / 4, 0, 50.4, 0, -0.00009 / 4), abs=1e-15)
    with Image.open(tmp_path / "out/demo.png") as picture:
        assert picture.width == 2100
    assert (tmp_path / "out/demo.qgz").is_file()


def test_real_scenes_are_written_with_their_masks_beside_them(tmp_path):
    scenes = tmp_path / "place"
    scenes.mkdir()
    series = _write_real(scenes)
    written = real.write_scenes(read_area(scenes), scenes, tmp_path / "copies")
    assert [scene.time.date() for scene in written] == [scene.time.date() for scene in series.scenes()]
    for ours, theirs in zip(written, series.scenes()):
        assert np.array_equal(ours.clear, theirs.clear)
        data = gdal.Open(str(ours.path))
        error = data.ReadAsArray() / 1e4 - np.nan_to_num(theirs.values)
        assert np.abs(error).max() < 0.501e-4 and data.GetRasterBand(1).GetNoDataValue() == 0
        assert data.GetGeoTransform() == pytest.approx((28.5, 0.000143, 0, 50.4, 0, -0.00009))
        mask = gdal.Open(str(ours.path).replace("_L2A", "_mask"))
        assert mask.GetRasterBand(1).GetDescription() == "CLM"
        assert np.array_equal(mask.ReadAsArray() == 0, theirs.clear)
    hidden = real.choose_hidden(written)
    assert hidden.clear.mean() > 0.9 and hidden not in (written[0], written[-1])


def test_no_area_is_measured_with_weights_that_have_learned_from_it():
    assert real.held_out("a place of one's own") == {}
    given = real.held_out("Landcover-461460")
    assert given["MODEL"] == "checkpoint" and given["CHECKPOINT"].is_file()
    assert given["CHECKPOINT"].name == f"temporal-liif-3.fold-{fold_of('Landcover-461460')}.safetensors"


def test_a_folder_without_scenes_is_refused_in_words(tmp_path):
    with pytest.raises(StackError, match="holds no NN_YYYY-MM-DD_L2A"):
        real.run(tmp_path, tmp_path / "out")


def test_detail_is_compared_by_itself():
    rng = np.random.default_rng(5)
    real_detail = rng.normal(0, 0.02, (2, 60, 60))
    coarse = np.linspace(0.1, 0.2, 60)[None, None] * np.ones((2, 60, 1))
    plain, half = coarse.copy(), coarse + 0.5 * real_detail
    half[0, 10:20, 10:20] = np.nan
    scores = score({"plain": [plain], "half": [half + 0.01]}, [coarse + real_detail], 2.5)
    assert scores["half"].correlation() == pytest.approx(1, abs=0.005)
    # Half of the detail leaves a quarter of its squares.
    assert scores["half"].explained(scores["plain"]) == pytest.approx(0.75, abs=0.01)
    assert scores["half"].counts == [2 * (3600 - 100)]


@needs_qgis
def test_what_the_algorithm_refuses_is_shown_in_its_own_words(tmp_path):
    paths = Synthetic(320.0).write(tmp_path / "input")
    qgis = Qgis(tmp_path / "qgis")
    with pytest.raises(DemoError, match="scale"):
        qgis.superresolve(paths, tmp_path / "out", SCALE=0.5)
    assert not (tmp_path / "out").exists() or not any((tmp_path / "out").iterdir())
