# SPDX-License-Identifier: GPL-2.0-or-later
"""make demo, small: through qgis_process to scores, series, project and picture."""

import json
import shutil
import zipfile
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from PIL import Image
from temporal_liif.demo import made, real
from temporal_liif.demo.process import DemoError, Qgis
from temporal_liif.demo.synthetic import FINE, Synthetic, days_of

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
    made.run(tmp_path, size=320.0, say=said.append)
    text = "\n".join(said)
    assert "22 weekly dates at 2.5 m" in text
    psnr = {
        line.split(",")[0].split("  ")[0]: _decibels(line) for line in text.splitlines() if " dB " in line
    }
    assert set(psnr) >= {"nearest date", "linear in time", "Temporal LIIF"}
    assert psnr["Temporal LIIF"] > psnr["nearest date"] > 25

    output = sorted((tmp_path / "output").glob("2021-*.tif"))
    assert len(output) == 22
    data = gdal.Open(str(output[5]))
    source = gdal.Open(str(next((tmp_path / "input").glob("*.tif"))))
    assert (data.RasterXSize, data.RasterYSize, data.RasterCount) == (128, 128, 4)
    assert data.GetGeoTransform()[1] == FINE
    assert data.GetSpatialRef().IsSame(source.GetSpatialRef())
    assert data.GetRasterBand(1).GetNoDataValue() == 0
    series = Synthetic(320.0)
    time = datetime.strptime(data.GetMetadataItem("ACQUISITION_DATE"), "%Y-%m-%dT%H:%M:%SZ")
    truth = series.truth(days_of(time.replace(tzinfo=timezone.utc)))
    stored = data.ReadAsArray()
    error = (stored / 1e4 - truth)[:, (stored > 0).all(0)]
    assert np.sqrt((error**2).mean()) < 0.05
    assert gdal.Open(str(tmp_path / "truth" / output[5].name)).RasterXSize == 128

    with Image.open(tmp_path / "demo.png") as picture:
        assert picture.width == 2100 and picture.height > 1800
    with zipfile.ZipFile(tmp_path / "demo.qgz") as project:
        name = next(name for name in project.namelist() if name.endswith(".qgs"))
        qgs = project.read(name).decode()
    assert qgs.count("<maplayer ") == 22 + 12 + 22
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
            ("L2A", np.nan_to_num(scene.seen) * 1e4, gdal.GDT_UInt16, ("B02", "B03", "B04", "B08")),
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
    real.run(scenes, tmp_path / "out", say=said.append)
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


def test_masks_of_real_scenes_become_nodata(tmp_path):
    scenes = tmp_path / "place"
    scenes.mkdir()
    series = _write_real(scenes)
    read = real.read_scenes(scenes, tmp_path / "copies")
    assert [scene.time.date() for scene in read] == [scene.time.date() for scene in series.scenes()]
    for ours, theirs in zip(read, series.scenes()):
        assert np.array_equal(ours.clear, theirs.clear)
        stored = gdal.Open(str(ours.path)).ReadAsArray()
        assert np.array_equal(stored.any(0), theirs.clear)
    hidden = real.choose_hidden(read)
    assert hidden.clear.mean() > 0.9 and hidden not in (read[0], read[-1])


def test_undetected_clouds_are_screened_and_ploughed_fields_are_not(tmp_path):
    scenes = tmp_path / "place"
    scenes.mkdir()
    _write_real(scenes)
    read = real.read_scenes(scenes, tmp_path / "copies")
    clean = [np.nan_to_num(scene.seen, nan=0.05) for scene in read]
    everywhere = np.ones((32, 32), bool)
    given = []
    for index, scene in enumerate(read):
        seen = np.broadcast_to(clean[3].mean((1, 2))[:, None, None], (4, 32, 32)).copy()
        if index == 5:
            seen[:, 10:16, 10:16] = 0.4
        if index == 7:
            seen[:, 20:26, 4:10] = np.array([0.10, 0.14, 0.20, 0.28])[:, None, None]
        given.append(real.replace(scene, seen=seen.astype(np.float32), clear=everywhere))
    kept = real.screened(given)
    assert not kept[5].clear[8:18, 8:18].any()
    assert kept[5].clear[:6].all()
    assert kept[7].clear.all()


@pytest.mark.parametrize(
    ("files", "words"),
    [([], "holds no NN_YYYY-MM-DD_L2A.tif"), (["01_2020-01-05_L2A.tif"], "_mask.tif is missing")],
)
def test_a_folder_without_scenes_is_refused_in_words(tmp_path, files, words):
    for name in files:
        (tmp_path / name).touch()
    with pytest.raises(DemoError, match=words):
        real.read_scenes(tmp_path, tmp_path / "copies")


@needs_qgis
def test_what_the_algorithm_refuses_is_shown_in_its_own_words(tmp_path):
    paths = Synthetic(320.0).write(tmp_path / "input")
    qgis = Qgis(tmp_path / "qgis")
    with pytest.raises(DemoError, match="scale"):
        qgis.superresolve(paths, tmp_path / "out", SCALE=0.5)
    assert not (tmp_path / "out").exists() or not any((tmp_path / "out").iterdir())
