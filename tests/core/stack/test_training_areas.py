# SPDX-License-Identifier: GPL-2.0-or-later
"""Stacks on disk as areas to learn from."""

import numpy as np
import pytest
from temporal_liif.core.errors import StackError
from temporal_liif.core.series import pipeline
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.stack import training_areas
from temporal_liif.core.stack.area import BANDS
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.training_areas import find_area_folders, read_areas

DAYS = ("2021-05-01", "2021-05-11", "2021-05-26")


@pytest.fixture
def write_stack(tmp_path, make_raster):
    """A function that writes a stack of these bands and returns what it holds: (T, B, h, w)."""

    def write(folder, bands, height=20, width=24):
        rng = np.random.default_rng(1)
        values = rng.integers(300, 5000, (len(DAYS), len(bands), height, width)).astype(np.uint16)
        values[1, :, 4:9, 5:12] = 0
        paths = [
            make_raster(f"in/{folder}/S2_{day}.tif", image, nodata=0, names=bands)
            for day, image in zip(DAYS, values)
        ]
        stack = open_stack([Source(path) for path in paths])
        times = [seen.time for seen in stack.observations]
        pipeline.superresolve(stack, times, stack.grid, BaselineModel("nearest"), tmp_path / "data" / folder)
        return values

    return write


def test_a_stack_is_an_area(write_stack, tmp_path):
    shuffled = tuple(reversed(BANDS))
    values = write_stack("field", shuffled)
    (area,) = read_areas(tmp_path / "data")
    assert area.name == "field" and area.gsd == pytest.approx((10.0, 10.0), rel=1e-3)
    assert area.days.tolist() == [float(np.datetime64(day).astype(int)) for day in DAYS]
    first = values[0, ::-1].astype(int)
    assert area.numbers.dtype == np.uint16 and np.abs(area.numbers[0].astype(int) - first).max() <= 1
    assert area.clear[0].all() and area.truth_day != area.truth_day and area.adapted is None
    # The folder of the stack itself is good too.
    assert [place.name for place in find_area_folders(tmp_path / "data" / "field")] == ["field"]


def test_large_stacks_give_blocks(write_stack, tmp_path, monkeypatch):
    monkeypatch.setattr(training_areas, "BLOCK", 8)
    monkeypatch.setattr(training_areas, "LEAST_BLOCK", 4)
    write_stack("field", BANDS)
    areas = read_areas(tmp_path / "data")
    assert {area.numbers.shape[2:] for area in areas} == {(10, 8)}
    assert [area.name for area in areas][:2] == ["field 0,0", "field 0,8"] and len(areas) == 6
    monkeypatch.setattr(training_areas, "MOST_BLOCKS", 2)
    assert [area.name for area in read_areas(tmp_path / "data")] == ["field 0,0", "field 10,16"]


@pytest.mark.parametrize("suffix", ["mask", "SCL"])
def test_dates_are_clear_where_their_masks_say_so(make_raster, tmp_path, suffix):
    values = np.random.default_rng(1).integers(300, 5000, (12, 20, 24)).astype(np.uint16)
    classes = np.resize(np.arange(12), (20, 24)).astype(np.uint8)
    for number, day in enumerate(DAYS, 1):
        make_raster(f"area/{number:02d}_{day}_L2A.tif", values, nodata=0, names=BANDS)
        make_raster(f"area/{number:02d}_{day}_{suffix}.tif", classes[None], names=("SCL",))
    (area,) = read_areas(tmp_path / "area")
    # Snow may teach; the rest hides.
    expected = ~np.isin(classes, [0, 1, 3, 8, 9, 10])
    np.testing.assert_array_equal(area.clear, np.stack([expected] * 3))
    (tmp_path / "area" / f"01_{DAYS[0]}_{suffix}.tif").unlink()
    with pytest.raises(StackError, match=r"01_2021-05-01_L2A.tif has no cloud mask. Put 01_2021-05-01_mask"):
        read_areas(tmp_path / "area")


def test_bands_that_a_stack_lacks_are_named(write_stack, tmp_path):
    write_stack("field", ("B02", "B03", "B04"))
    with pytest.raises(StackError, match=r"lacks B01, B05.*it has B02, B03, B04.*fetch the scenes"):
        read_areas(tmp_path / "data")
