# SPDX-License-Identifier: GPL-2.0-or-later
"""Parts of a stack, written apart and joined: values, nodata, masks, parts that are lost or come twice."""

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import CancelledError, FileError, OutputError
from temporal_liif.core.raster.grid import Grid
from temporal_liif.core.raster.windows import windows
from temporal_liif.core.stack import parts
from temporal_liif.core.stack.image_plan import plan_of
from temporal_liif.core.stack.model import Band, Stack
from temporal_liif.core.stack.writer import ExtraLayer

GRID = Grid("", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 50, 30)
STACK = Stack(GRID, (Band("a", 0.6, 1e-4, -0.1), Band("b", 0.8, 1e-4, -0.1)), (), "uint16", 0)
DAYS = ExtraLayer("days", "float32", float("nan"), "days")
PLACES = list(windows(GRID.height, GRID.width, 20))


@pytest.fixture
def values() -> np.ndarray:
    """(dates, bands, rows, columns) reflectance with gaps."""
    made = np.random.default_rng(1).uniform(0.0, 0.5, (3, 2, GRID.height, GRID.width)).round(4)
    made[1, :, 5:12, 15:25] = np.nan
    return made


def write(folder, values, stack=STACK, places=PLACES):
    for window in places:
        part = parts.PartWriter(window, stack, len(values), [DAYS])
        rows, cols = slice(*window.rows), slice(*window.cols)
        for index, image in enumerate(values):
            # Halves, as where memory ran out.
            middle = window.col + window.width // 2
            part.write(index, window.row, window.col, image[:, rows, window.col : middle])
            part.write(index, window.row, middle, image[:, rows, middle : window.cols[1]])
            part.write_layer("days", index, window.row, window.col, image[:1, rows, cols])
        part.save(folder)


def test_joined_parts_are_the_whole(tmp_path, values):
    write(tmp_path, values)
    target = tmp_path / "1.tif"
    size, checksum = parts.join(tmp_path, PLACES, 1, "", plan_of(STACK, GRID, {}), target)
    assert size == target.stat().st_size and checksum.startswith("1220")
    dataset = gdal.Open(str(target))
    gap = np.isnan(values[1])
    np.testing.assert_array_equal(
        dataset.ReadAsArray(), np.where(gap, 0, np.rint((values[1] + 0.1) / 1e-4)).astype(np.uint16)
    )
    assert dataset.GetRasterBand(2).GetNoDataValue() == 0
    assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    plan = replace(plan_of(STACK, GRID, {}), dtype="float32", names=("days",), nodata=np.nan)
    parts.join(tmp_path, PLACES, 2, "days", replace(plan, scales=(), offsets=()), tmp_path / "2.tif")
    np.testing.assert_array_equal(
        gdal.Open(str(tmp_path / "2.tif")).ReadAsArray(), values[2, 0].astype(np.float32)
    )


def test_masks_are_joined(tmp_path, values):
    masked = replace(STACK, nodata=None, masked=True)
    write(tmp_path, values, masked)
    parts.join(tmp_path, PLACES, 1, "", plan_of(masked, GRID, {}), tmp_path / "1.tif")
    dataset = gdal.Open(str(tmp_path / "1.tif"))
    mask = dataset.GetRasterBand(1).GetMaskBand()
    np.testing.assert_array_equal(mask.ReadAsArray() == 0, np.isnan(values[1, 0]))


def test_a_part_may_come_twice(tmp_path, values):
    write(tmp_path, values)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write(tmp_path, values, places=PLACES[:2])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_fails_leaves_nothing(tmp_path, values):
    write(tmp_path, values, places=PLACES[1:])
    before = sorted(tmp_path.iterdir())
    with pytest.raises(FileError, match="every worker sees"):
        parts.join(tmp_path, PLACES, 0, "", plan_of(STACK, GRID, {}), tmp_path / "0.tif")
    with pytest.raises(CancelledError):
        parts.join(
            tmp_path, PLACES[1:], 0, "", plan_of(STACK, GRID, {}), tmp_path / "0.tif", lambda share: False
        )
    assert sorted(tmp_path.iterdir()) == before
    with pytest.raises(OutputError, match="every worker sees"):
        write(tmp_path / "gone", values)
