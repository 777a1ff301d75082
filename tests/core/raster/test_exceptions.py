# SPDX-License-Identifier: GPL-2.0-or-later
"""The library gives the same results and errors with GDAL's exceptions on and off, and leaves them so."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from temporal_liif.core.analysis.clip import Polygons, clip
from temporal_liif.core.dates import parse_targets
from temporal_liif.core.errors import ParameterError, RasterError, StackError
from temporal_liif.core.fetch.request import Area, reference
from temporal_liif.core.raster.gdalio import captured, open_raster, same_crs, transform_points
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.pipeline import superresolve, target_grid
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader
from temporal_liif.core.stack.training_areas import read_area

MODULES = (gdal, ogr, osr)


@pytest.fixture(params=["on", "off"])
def exceptions(request):
    """GDAL's three switches, as another plugin or a later GDAL may have set them."""
    before = [bool(module.GetUseExceptions()) for module in MODULES]
    wanted = [request.param == "on"] * 3
    switch(wanted)
    cache = gdal.GetCacheMax()
    yield request.param == "on"
    found = [bool(module.GetUseExceptions()) for module in MODULES]
    switch(before)
    assert found == wanted and gdal.GetCacheMax() == cache


def switch(wanted: list[bool]) -> None:
    """Set the switches; GDAL wants them off in the opposite order of on."""
    for module in reversed(MODULES):
        if module.GetUseExceptions():
            module.DontUseExceptions()
    for module, on in zip(MODULES, wanted):
        if on:
            module.UseExceptions()


def field(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(500, 3000, (2, 24, 30)).astype(np.uint16)


@pytest.fixture
def sources(make_raster):
    """Three dates; the second on another grid."""
    other = (600003.0, 10.0, 0.0, 5000004.0, 0.0, -10.0)
    return [
        Source(
            make_raster(
                f"x_2021-05-{day:02d}.tif",
                field(day),
                nodata=0,
                names=("B03", "B04"),
                **({"transform": other} if day == 11 else {}),
            )
        )
        for day in (1, 11, 21)
    ]


def test_series_are_computed_and_clipped(sources, exceptions, tmp_path):
    stack = open_stack(sources)
    targets = parse_targets("2021-05-06/2021-05-16/P5D", [one.time for one in stack.observations])
    written = superresolve(stack, targets, target_grid(stack, 2.0), BaselineModel(), tmp_path / "out")
    with Reader(written) as reader:
        values, valid = reader.read((0, written.grid.height), (0, written.grid.width))
    assert values.shape[:2] == (3, 2) and valid.any() and 0.04 < values[:, :, valid[0]].mean() < 0.31
    square = "POLYGON ((600050 4999950, 600150 4999950, 600150 4999850, 600050 4999850, 600050 4999950))"
    shape = bytes(ogr.CreateGeometryFromWkt(square).ExportToWkb())
    clipped = clip(written, tmp_path / "clipped", Polygons([shape], written.grid.crs))
    assert clipped.grid.crs == written.grid.crs and clipped.nodata == 0


def test_errors_are_the_library_s_own(make_raster, exceptions, tmp_path, capfd):
    gone = str(tmp_path / "gone.tif")
    with pytest.raises(RasterError, match=r"gone.tif cannot be opened"):
        open_raster(gone)
    make_raster("01_2021-05-01_L2A.tif", np.ones((12, 4, 4), np.uint16))
    with pytest.raises(StackError, match=r"has no cloud mask. Put 01_2021-05-01_mask.tif"):
        read_area(tmp_path)
    (tmp_path / "01_2021-05-01_mask.tif").write_bytes(b"II*\0 and no more")
    with pytest.raises(RasterError, match=r"01_2021-05-01_mask.tif cannot be opened"):
        read_area(tmp_path)
    (tmp_path / "no_2021-05-01.tif").write_bytes(b"II*\0 and no more")
    with pytest.raises(RasterError, match=r"no_2021-05-01.tif cannot be opened"):
        open_stack([Source(str(tmp_path / "no_2021-05-01.tif"))], minimum=1)
    with pytest.raises(ParameterError, match="not understood"):
        reference("EPSG:999999999")
    with pytest.raises(ParameterError, match="no polygon with an area"):
        Polygons([b"\x01\x02"], "")
    with pytest.raises(ParameterError, match="empty"):
        Area("no text of a shape").geometry("EPSG:32631")
    complex_numbers = make_raster("c_2021-05-01.tif", field(0).astype(np.complex64))
    with pytest.raises(StackError, match="CFloat32"):
        open_stack([Source(complex_numbers)], minimum=1)
    with captured() as log:
        gdal.Error(gdal.CE_Failure, 1, "heard")
    assert set(log.failures) == {"heard"}
    assert capfd.readouterr().err == ""


LOCAL = 'LOCAL_CS["Site grid",UNIT["metre",1]]'


def test_a_local_crs_has_no_way_to_another(exceptions):
    utm = reference("EPSG:32631").ExportToWkt()
    assert not same_crs(LOCAL, utm) and same_crs(LOCAL, LOCAL)
    points = np.array([[600000.0, 5000000.0]])
    assert np.isnan(transform_points(points, LOCAL, utm)).all()
    assert np.isnan(transform_points(points, utm, LOCAL)).all()
    assert np.isnan(transform_points(points, "no CRS at all", utm)).all()
    with pytest.raises(ParameterError, match="cannot be expressed"):
        Area("POLYGON ((0 0, 9 0, 9 9, 0 0))", LOCAL).geometry("EPSG:32631")
