# SPDX-License-Identifier: GPL-2.0-or-later
"""A source that changes while it is read is an error that names it, and not a mixture of pixels."""

from __future__ import annotations

import os
import shutil
import zipfile

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import RasterError
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader


@pytest.fixture
def paths(make_raster) -> list[str]:
    rng = np.random.default_rng(3)
    return [
        make_raster(f"s_2020-02-0{day}.tif", rng.integers(500, 3000, (1, 40, 30)).astype("uint16"), nodata=0)
        for day in (1, 6)
    ]


def other(path: str) -> None:
    """Write other pixels of the same kind under the name."""
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(np.full((40, 30), 9999, np.uint16))
    dataset = None
    os.utime(path, ns=(1, 1))


def assert_a_repeat_reads(sources, first: float) -> None:
    """A new run reads what is there now."""
    with Reader(open_stack([Source(*source) for source in sources])) as reader:
        assert reader.read((0, 40), (0, 30))[0][0, 0, 0, 0] == np.float32(first)


@pytest.mark.fault(
    "Input: replaced, cut or removed between two reads", "an error names the file; a repeat succeeds"
)
@pytest.mark.parametrize("how", ["in place", "replaced", "truncated", "gone"])
def test_a_file_that_changes_between_two_windows(paths, how, tmp_path):
    stack = open_stack([Source(path) for path in paths])
    first = gdal.Open(paths[0]).ReadAsArray()[0, 0] * 1e-4
    message = r"s_2020-02-06.tif (has changed since the run began to read it|is damaged or truncated)"
    with pytest.raises(RasterError, match=message):  # noqa: SIM117
        with Reader(stack) as reader:
            reader.read((0, 20), (0, 30))
            if how == "in place":
                other(paths[1])
            elif how == "replaced":
                shutil.copy(paths[0], tmp_path / "new.tif")
                os.replace(tmp_path / "new.tif", paths[1])
            elif how == "truncated":
                os.truncate(paths[1], 900)
            else:
                os.unlink(paths[1])
            reader.read((20, 40), (0, 30))
    if how in ("truncated", "gone"):
        shutil.copy(paths[0], paths[1])
    assert_a_repeat_reads([(path,) for path in paths], first)


@pytest.mark.fault("Input: changed after the last read", "an error names the file; a repeat succeeds")
def test_a_file_that_changes_after_the_last_window(paths):
    stack = open_stack([Source(path) for path in paths])
    with pytest.raises(RasterError, match="has changed"), Reader(stack) as reader:
        reader.read((0, 40), (0, 30))
        other(paths[0])
    assert_a_repeat_reads([(path,) for path in paths], 0.9999)


def test_a_file_that_changes_before_the_pixels_are_read(paths):
    """The headers by which the stack was made are no longer those of the file."""
    stack = open_stack([Source(path) for path in paths])
    other(paths[0])
    with pytest.raises(RasterError, match=r"s_2020-02-01.tif has changed"), Reader(stack) as reader:
        reader.read((0, 40), (0, 30))
    with Reader(open_stack([Source(path) for path in paths])) as reader:
        assert reader.read((0, 40), (0, 30))[0][0].min() == np.float32(0.9999)


def test_an_error_within_keeps_its_own_words(paths):
    stack = open_stack([Source(path) for path in paths])
    with pytest.raises(ValueError, match="another"), Reader(stack) as reader:
        reader.read((0, 40), (0, 30))
        other(paths[0])
        raise ValueError("another")


@pytest.mark.fault("Input: the file behind a VRT or archive changes", "an error names it; a repeat succeeds")
def test_the_file_behind_a_vrt_or_in_an_archive(paths, tmp_path):
    virtual = str(tmp_path / "v_2020-02-01.vrt")
    gdal.BuildVRT(virtual, [paths[0]])
    stack = open_stack([Source(virtual), Source(paths[1])])
    with pytest.raises(RasterError, match=r"v_2020-02-01.vrt \(.*s_2020-02-01.tif\) has changed"):  # noqa: SIM117
        with Reader(stack) as reader:
            other(paths[0])
            reader.read((0, 40), (0, 30))
    assert_a_repeat_reads([(virtual,), (paths[1],)], 0.9999)
    packed = tmp_path / "p.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(paths[1], "s_2020-02-06.tif")
    inside = f"/vsizip/{packed}/s_2020-02-06.tif"
    stack = open_stack([Source(paths[1], time=None), Source(inside, "z_2020-02-09")])
    with pytest.raises(RasterError, match=r"p.zip\) has changed"), Reader(stack) as reader:
        reader.read((0, 20), (0, 30))
        os.utime(packed, ns=(1, 1))


def test_statistics_and_overviews_that_are_written_meanwhile_change_nothing(paths):
    stack = open_stack([Source(path) for path in paths])
    with Reader(stack) as reader:
        before = reader.read((0, 40), (0, 30))[0]
        dataset = gdal.Open(paths[0])
        dataset.GetRasterBand(1).ComputeStatistics(False)
        dataset.BuildOverviews("NEAREST", [2])
        dataset = None
        assert os.path.exists(f"{paths[0]}.aux.xml") and os.path.exists(f"{paths[0]}.ovr")
        np.testing.assert_array_equal(reader.read((0, 40), (0, 30))[0], before)
