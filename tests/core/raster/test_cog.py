# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster that waits in memory ends as the same COG as one that waits in a file."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr
from temporal_liif.core.errors import CancelledError, OutputError, RasterError
from temporal_liif.core.raster.cog import Scratch
from temporal_liif.core.raster.gdalio import open_raster
from temporal_liif.core.raster.grid import Grid
from temporal_liif.core.raster.raster_plan import RasterPlan

BANDS = ("B02", "B03", "B04")


def _plan(dtype="uint16", nodata=0.0, masked=False, width=1104, height=1304):
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32631)
    return RasterPlan(
        grid=Grid(srs.ExportToWkt(), (600_000.0, 10.0, 0.0, 5_700_000.0, 0.0, -10.0), width, height),
        dtype=dtype,
        names=BANDS,
        nodata=nodata,
        masked=masked,
        scales=(0.0001,) * 3,
        offsets=(-0.1,) * 3,
        metadata={"ACQUISITION_DATE": "2021-05-01T10:40:00Z", "PROVENANCE": "{}"},
        band_metadata=({"wavelength": "0.49"},) * 3,
    )


def _numbers(plan):
    rng = np.random.default_rng(3)
    shape = len(BANDS), plan.grid.height, plan.grid.width
    values = rng.integers(1, 200, shape).astype(plan.dtype)
    valid = rng.random(shape[1:]) > 0.2
    valid[:600, :600] = False
    values[:, ~valid] = plan.nodata or 0
    return values, valid


def _read(path):
    """What a COG says and holds: facts, full pixels, overviews and masks."""
    dataset = gdal.Open(str(path))
    described = gdal.Info(dataset, format="json", computeChecksum=False)
    for key in ("description", "files"):
        described.pop(key)
    bands = [dataset.GetRasterBand(n + 1) for n in range(dataset.RasterCount)]
    layers = [layer for b in bands for layer in (b, *(b.GetOverview(i) for i in range(b.GetOverviewCount())))]
    return (
        described,
        [layer.ReadAsArray() for layer in layers],
        [b.GetMaskBand().ReadAsArray() for b in layers],
    )


@pytest.mark.parametrize(
    ("dtype", "nodata", "masked", "size"),
    [
        ("uint16", 0.0, False, (1104, 1304)),
        ("uint16", 0.0, False, (90, 70)),
        ("uint8", None, False, (1104, 1304)),
        ("float32", float("nan"), False, (1104, 1304)),
        ("uint8", None, True, (1104, 1304)),
    ],
)
def test_held_in_memory_or_in_a_file_the_cog_is_the_same(tmp_path, dtype, nodata, masked, size):
    plan = _plan(dtype, nodata, masked, *size)
    values, valid = _numbers(plan)
    found = {}
    for buffered in (False, True):
        (tmp_path / str(buffered)).mkdir()
        path = tmp_path / str(buffered) / "day.tif"
        scratch = Scratch(path.with_suffix(".scratch"), plan, buffered)
        scratch.write(0, 0, values.copy(), valid)
        assert path.with_suffix(".scratch").exists() != buffered
        scratch.finish(path, lambda share: True)
        assert [file.name for file in path.parent.iterdir()] == ["day.tif"]
        found[buffered] = _read(path)
    (described, layers, masks), (held_facts, held_layers, held_masks) = found[False], found[True]
    assert held_facts["bands"] == described["bands"]
    assert held_facts == described
    assert len(layers) == len(BANDS) * (4 if size[1] > 1024 else 1)
    for mine, other in zip(held_layers + held_masks, layers + masks):
        assert mine.dtype == other.dtype and np.array_equal(mine, other, equal_nan=mine.dtype.kind == "f")
    assert np.array_equal(held_layers[0], values[0], equal_nan=dtype == "float32")


@pytest.mark.parametrize(("dtype", "nodata"), [("uint16", 0.0), ("float32", float("nan"))])
def test_overviews_of_what_is_held_are_means_of_valid_pixels(tmp_path, dtype, nodata):
    plan = _plan(dtype, nodata)
    values, valid = _numbers(plan)
    scratch = Scratch(tmp_path / "day.scratch", plan, buffered=True)
    scratch.write(0, 0, values, valid)
    scratch.finish(tmp_path / "day.tif", lambda share: True)
    dataset = gdal.Open(str(tmp_path / "day.tif"))
    band = dataset.GetRasterBand(2)
    shape = plan.grid.height // 2, 2, plan.grid.width // 2, 2
    counts = valid.reshape(shape).sum((1, 3))
    sums = np.where(valid, values[1], 0).astype(np.float64).reshape(shape).sum((1, 3))
    found = band.GetOverview(0).ReadAsArray().astype(np.float64)
    observed = counts > 0
    assert np.abs(found[observed] - sums[observed] / counts[observed]).max() <= (
        0.501 if dtype == "uint16" else 1e-4
    )
    assert np.isnan(found[~observed]).all() if nodata else not found[~observed].any()


def test_overviews_of_odd_sizes_cover_the_last_pixels(tmp_path):
    plan = _plan(width=1101, height=1301)
    values, valid = _numbers(plan)
    scratch = Scratch(tmp_path / "day.scratch", plan, buffered=True)
    scratch.write(0, 0, values, valid)
    scratch.finish(tmp_path / "day.tif", lambda share: True)
    dataset = gdal.Open(str(tmp_path / "day.tif"))
    assert np.array_equal(dataset.ReadAsArray(), values)
    half = dataset.GetRasterBand(1).GetOverview(0)
    assert (half.YSize, half.XSize) == (651, 551)


def test_a_part_written_over_what_is_held_counts(tmp_path):
    plan = _plan(width=300, height=200)
    values, valid = _numbers(plan)
    scratch = Scratch(tmp_path / "day.scratch", plan, buffered=True)
    scratch.write(0, 0, values, valid)
    scratch.write(50, 70, np.full((3, 10, 20), 777, np.uint16), np.ones((10, 20), bool))
    scratch.finish(tmp_path / "day.tif", lambda share: True)
    wanted = values.copy()
    wanted[:, 50:60, 70:90] = 777
    assert np.array_equal(gdal.Open(str(tmp_path / "day.tif")).ReadAsArray(), wanted)


def test_nothing_written_is_a_raster_of_nodata(tmp_path):
    scratch = Scratch(tmp_path / "day.scratch", _plan(width=300, height=200), buffered=True)
    scratch.finish(tmp_path / "day.tif", lambda share: True)
    assert not gdal.Open(str(tmp_path / "day.tif")).ReadAsArray().any()


def test_a_cancel_stops_what_is_held(tmp_path):
    plan = _plan()
    scratch = Scratch(tmp_path / "day.scratch", plan, buffered=True)
    scratch.write(0, 0, *_numbers(plan))
    with pytest.raises(CancelledError):
        scratch.finish(tmp_path / "day.tif", lambda share: False)


@pytest.mark.fault("Output: the folder is removed meanwhile", "the error names the folder; a repeat succeeds")
def test_what_is_held_names_a_folder_that_is_gone(tmp_path):
    plan = _plan(width=300, height=200)
    scratch = Scratch(tmp_path / "out" / "gone" / "day.scratch", plan, buffered=True)
    scratch.write(0, 0, *_numbers(plan))
    with pytest.raises(OutputError, match=r"day\.tif cannot be written to .*out"):
        scratch.finish(tmp_path / "out" / "gone" / "day.tif", lambda share: True)
    (tmp_path / "out" / "gone").mkdir(parents=True)
    again = Scratch(tmp_path / "out" / "gone" / "day.scratch", plan, buffered=True)
    again.write(0, 0, *_numbers(plan))
    again.finish(tmp_path / "out" / "gone" / "day.tif", lambda share: True)
    written = gdal.Open(str(tmp_path / "out" / "gone" / "day.tif")).ReadAsArray()
    np.testing.assert_array_equal(written, _numbers(plan)[0])


def test_where_gdal_gives_no_reason_the_error_says_so_in_any_language(tmp_path, monkeypatch):
    scratch = Scratch(tmp_path / "x.scratch", _plan(width=16, height=16))
    scratch.close()
    monkeypatch.setattr(gdal, "OpenEx", lambda *_arguments: None)
    with pytest.raises(OutputError) as caught:
        scratch.write(0, 0, np.ones((3, 16, 16), np.uint16), np.ones((16, 16), bool))
    assert caught.value.message.values["reason"].template == "GDAL gives no reason"
    with pytest.raises(RasterError) as caught:
        open_raster(str(tmp_path / "x.scratch"))
    assert caught.value.message.values["why"].template == "GDAL gives no reason"
