# SPDX-License-Identifier: GPL-2.0-or-later
"""upsampleimage: interpolation in QGIS alone, networks in the engine, any type, nothing half-written."""

import gc

import numpy as np
import pytest
import torch
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingOutputLayerDefinition, QgsProject
from temporal_liif.models.architectures.esrgan import RRDBNet

from tests.models.networks import random_checkpoint

from ..conftest import read, scene


@pytest.fixture
def image(write_raster):
    values = scene(3)
    values[:, 2, 3] = 0
    return write_raster("image.tif", values, names=("B04", "B03", "B02"))


@pytest.mark.parametrize("method", ["bicubic", "lanczos"])
def test_interpolation_needs_no_engine(run, no_engine, image, tmp_path, method):
    out = tmp_path / "fine.tif"
    done = run("upsampleimage", INPUT=image, METHOD=method, SCALE=3, OUTPUT=str(out))
    assert done.ok, done.message
    made = gdal.Open(str(out))
    assert (made.RasterXSize, made.RasterYSize) == (60, 48)
    x0, dx, _, y0, _, dy = made.GetGeoTransform()
    assert (x0, y0) == (600_000.0, 5_000_000.0)
    assert (x0 + 60 * dx, y0 + 48 * dy) == pytest.approx((600_200.0, 4_999_840.0), abs=1e-6)
    assert made.GetMetadataItem("ACQUISITION_DATE") is None
    values, source = made.ReadAsArray(), read(image)
    assert values.dtype == np.uint16
    assert np.array_equal(values[0] == 0, np.kron(source[0] == 0, np.ones((3, 3), bool)))
    # At the middle of a source pixel its own value is interpolated.
    clear = source > 0
    assert np.abs(values[:, 1::3, 1::3].astype(int) - source)[clear].max() <= 1


def test_the_layer_opens_in_natural_colours(run, no_engine, write_raster, tmp_path, qgis_new_project):
    from processing.gui.Postprocessing import handleAlgorithmResults

    image = write_raster("blue_first.tif", scene(3), names=("B02", "B03", "B04"))
    project = QgsProject.instance()
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "fine.tif"), project)
    done = run("upsampleimage", INPUT=image, METHOD="bicubic", SCALE=2, OUTPUT=output)
    assert done.ok, done.message
    gc.collect()
    algorithm = QgsApplication.processingRegistry().algorithmById("temporalliif:upsampleimage")
    assert handleAlgorithmResults(algorithm, done.context, done.feedback)
    (layer,) = project.mapLayers().values()
    renderer = layer.renderer()
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (3, 2, 1)
    red, blue = renderer.redContrastEnhancement(), renderer.blueContrastEnhancement()
    assert (red.minimumValue(), red.maximumValue()) == (blue.minimumValue(), blue.maximumValue())


def test_floats_and_eight_bits_keep_their_type(run, no_engine, write_raster, tmp_path):
    for kind, factor in (("float32", 1e-4), ("uint8", 255 / 4000)):
        path = write_raster(f"{kind}.tif", (scene(1) * factor).astype(kind), nodata=None)
        out = tmp_path / f"{kind}_fine.tif"
        done = run("upsampleimage", INPUT=path, METHOD="bicubic", SCALE=2, OUTPUT=str(out))
        assert done.ok, done.message
        assert read(out).dtype == kind
        before, after = read(path).astype(float), read(out).astype(float)
        assert abs(after.mean() - before.mean()) < 0.01 * before.mean()


def test_a_file_that_qgis_makes_no_layer_of(run, no_engine, tmp_path):
    """A NetCDF file of several variables; by its path alone, and a path to nothing."""
    cube = str(tmp_path / "cube.nc")
    root = gdal.GetDriverByName("netCDF").CreateMultiDimensional(cube).GetRootGroup()
    sides = [root.CreateDimension(name, "", "", size) for name, size in (("y", 12), ("x", 20))]
    values = scene(2)[:, :12, :20].astype("float32") / 10000
    for name, plane in zip(("B04", "B08"), values):
        array = root.CreateMDArray(name, sides, gdal.ExtendedDataType.Create(gdal.GDT_Float32))
        array.Write(np.ascontiguousarray(plane))
    del array, sides, root
    out = tmp_path / "fine.tif"
    done = run("upsampleimage", INPUT=cube, METHOD="bicubic", SCALE=2, OUTPUT=str(out))
    assert done.ok, done.message
    made = gdal.Open(str(out))
    assert (made.RasterCount, made.RasterXSize, made.RasterYSize) == (2, 40, 24)
    assert [made.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["B04", "B08"]
    sharp = [gdal.Open(f'NETCDF:"{cube}":{name}').ReadAsArray().mean() for name in ("B04", "B08")]
    assert made.ReadAsArray().mean(axis=(1, 2)) == pytest.approx(sharp, rel=0.02)
    figures = run("compareimages", REFERENCE=cube, RESULTS=[cube], OUTPUT="TEMPORARY_OUTPUT")
    assert figures.ok, figures.message
    lost = run("upsampleimage", INPUT=str(tmp_path / "lost.tif"), METHOD="bicubic", OUTPUT=str(out))
    assert not lost.ok and "Not a raster that can be opened" in lost.message


def test_esrgan_from_a_file(run, engine, image, tmp_path):
    torch.manual_seed(0)
    network = RRDBNet(1, 1, 8, 4).eval()
    torch.save({"params_ema": network.state_dict()}, tmp_path / "x4.pth")
    out = tmp_path / "fine.tif"
    given = {"INPUT": image, "METHOD": "esrgan", "CHECKPOINT": str(tmp_path / "x4.pth"), "DEVICE": "cpu"}
    done = run("upsampleimage", **given, VALUE_RANGE=[0.0, 0.5], OUTPUT=str(out))
    assert done.ok, done.message
    made = gdal.Open(str(out))
    assert (made.RasterXSize, made.RasterYSize) == (80, 64)
    assert "RRDBNet" in made.GetMetadataItem("PROVENANCE")
    values = made.ReadAsArray()
    assert np.array_equal(values[0] == 0, np.kron(read(image)[0] == 0, np.ones((4, 4), bool)))
    done = run("upsampleimage", **given, SCALE=3, OUTPUT=str(tmp_path / "other.tif"))
    assert not done.ok and "Set the scale to 4" in done.message
    assert not (tmp_path / "other.tif").exists()


def test_liif_from_a_file(run, engine, image, tmp_path):
    made = random_checkpoint("edsr-baseline", 2)
    content = {"model": {"name": "liif", "args": made.args, "sd": made.state}}
    torch.save(content, tmp_path / "liif.pth")
    out = tmp_path / "fine.tif"
    given = {"INPUT": image, "METHOD": "liif", "CHECKPOINT": str(tmp_path / "liif.pth"), "DEVICE": "cpu"}
    done = run("upsampleimage", **given, SCALE=2.5, OUTPUT=str(out))
    assert done.ok, done.message
    fine = gdal.Open(str(out))
    assert (fine.RasterXSize, fine.RasterYSize) == (50, 40)
    assert "LIIF, encoder edsr-baseline" in fine.GetMetadataItem("PROVENANCE")
    assert fine.ReadAsArray().dtype == np.uint16
    done = run("upsampleimage", **given, BANDS="B04,B03", OUTPUT=str(tmp_path / "two.tif"))
    assert not done.ok and "takes exactly 3 bands" in done.message
    assert not (tmp_path / "two.tif").exists()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"SCALE": 0.5}, "0.5"),
        ({"METHOD": "liif"}, "no file is given"),
        ({"METHOD": "esrgan", "CHECKPOINT": "/nowhere.pth"}, "There is no checkpoint file"),
        ({"VALUE_RANGE": [0.3, 0.1]}, "Give the lower value first"),
        ({"INPUT": "/nowhere.tif"}, "nowhere.tif"),
        ({"OUTPUT": "/nowhere/fine.tif"}, "There is no folder"),
        ({"BANDS": "B08"}, "no band 'B08'"),
    ],
)
def test_bad_input(run, no_engine, image, tmp_path, change, message):
    given = {"INPUT": image, "SCALE": 2, "OUTPUT": str(tmp_path / "fine.tif"), **change}
    done = run("upsampleimage", **given)
    assert not done.ok
    assert message in done.message
    assert not (tmp_path / "fine.tif").exists()


def test_networks_without_an_engine(run, no_engine, image, tmp_path):
    (tmp_path / "x.pth").write_bytes(b"0")
    given = {"INPUT": image, "METHOD": "esrgan", "CHECKPOINT": str(tmp_path / "x.pth")}
    done = run("upsampleimage", **given, OUTPUT=str(tmp_path / "fine.tif"))
    assert not done.ok and "Set up engine" in done.message
    assert not (tmp_path / "fine.tif").exists()
    old = tmp_path / "old.tif"
    old.write_bytes(b"old")
    assert not run("upsampleimage", **given, OUTPUT=str(old)).ok
    assert old.read_bytes() == b"old"
