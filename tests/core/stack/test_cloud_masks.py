# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud masks of a stack: which pixels each kind hides, how masks find their rasters, and how they grow."""

from __future__ import annotations

import os
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.analysis.clip import clip
from temporal_liif.core.choices import NONE
from temporal_liif.core.errors import StackError
from temporal_liif.core.stack.mask_content import MaskOptions
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack, read_stack
from temporal_liif.core.stack.reader import Reader

from .masked import COARSE, DAYS, SHAPE, STILL, classes, disc, hidden_in, scl

# --- kinds


@pytest.mark.parametrize(
    ("suffix", "dtype", "values", "hides"),
    [
        ("SCL", "uint8", range(12), [1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1]),
        # Fill, dilated, cirrus, cloud, shadow, snow, clear, water, high confidence of cloud, low, medium.
        (
            "QA_PIXEL",
            "uint16",
            [1, 2, 4, 8, 16, 32, 64, 128 | 64, 3 << 8, (1 << 8) | 64, (2 << 8) | 64, 21824, 22280, 54596],
            [1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1],
        ),
        ("QA_PIXEL", "int16", [64, 8, 21824, -32768 + 8, 22280], [0, 1, 0, 1, 1]),
        ("QA_PIXEL", "float32", [64, 8, 21824, 54596], [0, 1, 0, 1]),
        ("QA_PIXEL", "uint8", [64, 8, 4, 1], [0, 1, 1, 1]),
        # Collection 1: cloud bit 4, confidences of shadow (7, 8), snow (9, 10), cirrus (11, 12).
        ("BQA", "uint16", [1, 16, 2720, 2720 | (3 << 7), 3 << 9, 3 << 11, 1 << 7], [1, 1, 0, 1, 1, 1, 0]),
        ("pixel_qa", "uint16", [1, 66, 68, 72, 80, 96, 224, 322, 834], [1, 0, 0, 1, 1, 1, 1, 0, 1]),
        # HLS: cirrus, cloud, adjacent, shadow, snow, water, aerosols (bits 6 and 7), no data.
        ("Fmask", "uint8", [1, 2, 4, 8, 16, 32, 64, 192, 255, 66], [1, 1, 1, 1, 1, 0, 0, 0, 1, 1]),
        ("Fmask4", "uint8", [0, 1, 2, 3, 4, 255], [0, 0, 1, 1, 1, 1]),
        ("oa_fmask", "uint8", [0, 1, 2, 3, 4, 5], [1, 0, 1, 1, 1, 0]),
        # MODIS: clear, cloudy, mixed, not set; shadow; little and average cirrus; cloud; snow; adjacent.
        (
            "state_1km",
            "uint16",
            [0, 1, 2, 3, 4, 1 << 8, 2 << 8, 1 << 10, 1 << 12, 1 << 13, 3 << 6, 65535],
            [0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 0, 1],
        ),
        ("CLM", "uint8", [0, 1, 255], [0, 1, 1]),
        ("CLM_R1", "uint8", [0, 2, 4, 8, 64, 128], [0, 1, 1, 1, 1, 1]),
        ("QA60", "uint16", [0, 1 << 10, 1 << 11, 1], [0, 1, 1, 0]),
        ("QAI", "uint16", [0, 1, 2, 4, 6, 8, 16, 32], [0, 1, 1, 1, 1, 1, 1, 0]),
        ("mask", "uint8", [0, 1], [0, 1]),
        ("cloudmask", "uint8", [0, 255], [0, 1]),
        ("mask", "uint8", [0, 1, 255], [0, 1, 1]),
        ("mask", "float32", [0, 1], [0, 1]),
        ("valid_mask", "uint8", [0, 1], [1, 0]),
        ("udm", "uint8", [0, 1, 2, 4], [0, 1, 1, 1]),
    ],
)
def test_each_kind_hides_its_own_values(rasters, make_raster, suffix, dtype, values, hides):
    sources = rasters()
    stored = classes(list(values)).astype(dtype)
    make_raster(f"x_{DAYS[0]}_{suffix}.tif", stored[None])
    expected = dict(zip(values, hides))
    np.testing.assert_array_equal(hidden_in(sources), np.vectorize(expected.get)(stored).astype(bool))
    assert not hidden_in(sources, date=1).any()
    assert not hidden_in(sources, MaskOptions(NONE)).any()


def test_planets_mask_is_read_by_its_bands(rasters, make_raster):
    bands = np.zeros((8, *SHAPE), np.uint8)
    bands[0] = 1
    for number in range(2, 8):
        bands[number - 1, number] = 1
    bands[7, 10], bands[7, 11], bands[7, 12] = 1, 2, 4
    sources = rasters("20210501_101010_3B_AnalyticMS_SR", days=("",)) + rasters("y_{day}", days=DAYS[1:])
    make_raster("20210501_101010_3B_udm2.tif", bands)
    hidden = hidden_in(sources)
    rows = np.flatnonzero(hidden.any(axis=1))
    # Snow, shadow, two hazes, cloud, not confidence; no data and a suspect band, not UDM's cloud.
    np.testing.assert_array_equal(rows, [2, 3, 4, 5, 6, 10, 12])
    assert hidden[rows].all()


def test_classes_that_hide_are_chosen(rasters, make_raster):
    sources = rasters()
    stored = classes(range(12)).astype("uint8")
    make_raster(f"x_{DAYS[0]}_SCL.tif", stored[None])
    hidden = hidden_in(sources, replace(STILL, hidden=frozenset({"cloud", "water"})))
    np.testing.assert_array_equal(hidden, np.isin(stored, [0, 6, 8, 9]))
    hidden = hidden_in(sources, replace(STILL, ranges=((2, 3), (11, 11))))
    np.testing.assert_array_equal(hidden, np.isin(stored, [2, 3, 11]))


# --- grids and growth


def test_a_mask_of_20_m_grows_by_metres_and_by_two_pixels_of_its_raster(rasters, make_raster):
    sources = rasters()
    cloud = scl(make_raster, f"x_{DAYS[0]}_SCL_20m.tif")
    places = np.argwhere(cloud)
    np.testing.assert_array_equal(hidden_in(sources), cloud)
    for metres, reach in ((None, 20.0), (20.0, 20.0), (14.9, 14.9), (37.0, 37.0)):
        expected = disc(SHAPE, places, reach)
        np.testing.assert_array_equal(hidden_in(sources, MaskOptions(growth=metres)), expected)
    # Beyond the edge of the raster and back: a large growth hides all.
    assert hidden_in(sources, MaskOptions(growth=400.0)).all()


@pytest.mark.parametrize("epsg", [32631, 32632])
def test_windows_equal_the_whole(rasters, make_raster, epsg):
    sources = rasters()
    stored = np.random.default_rng(5).choice([4, 9, 3, 0], (1, 60, 60), p=[0.9, 0.05, 0.03, 0.02])
    place = COARSE if epsg == 32631 else (120000.0, 40.0, 0.0, 5017000.0, 0.0, -40.0)
    if epsg != 32631:
        x, y = gdal.Info(sources[0].path, format="json")["cornerCoordinates"]["center"]
        from osgeo import osr

        frames = [osr.SpatialReference() for _ in range(2)]
        for frame, code in zip(frames, (32631, epsg)):
            frame.ImportFromEPSG(code)
        x, y, _ = osr.CoordinateTransformation(*frames).TransformPoint(x, y)
        place = (x - 600, 20.0, 0.0, y + 600, 0.0, -20.0)
    make_raster(f"x_{DAYS[0]}_SCL.tif", stored.astype("uint8"), transform=place, epsg=epsg)
    stack = open_stack(sources, reflectance_scale=1e-4, masks=MaskOptions(growth=35.0))
    with Reader(stack) as reader:
        _, whole = reader.read((0, SHAPE[0]), (0, SHAPE[1]))
        assert 0.05 < 1 - whole[0].mean() < 0.95
        for row in range(0, SHAPE[0], 7):
            for col in range(0, SHAPE[1], 5):
                rows, cols = (row, min(row + 7, SHAPE[0])), (col, min(col + 5, SHAPE[1]))
                _, part = reader.read(rows, cols)
                np.testing.assert_array_equal(part, whole[:, slice(*rows), slice(*cols)])


def test_what_a_smaller_mask_does_not_know_is_hidden(rasters, make_raster):
    sources = rasters()
    stored = np.full((1, 5, 12), 4, np.uint8)
    make_raster(f"x_{DAYS[0]}_SCL.tif", stored, transform=COARSE)
    hidden = hidden_in(sources)
    # Up to a pixel beyond its edge the last one counts.
    assert not hidden[:12].any() and hidden[12:].all()


def test_masks_that_cover_a_part_of_the_area_are_named_in_a_line(rasters, make_raster):
    sources = rasters()
    for day in DAYS:
        make_raster(f"x_{day}_SCL.tif", np.full((1, 5, 12), 4, np.uint8), transform=COARSE)
    (warned,) = [text for text in open_stack(sources, masks=STILL).warnings if "cover only a part" in text]
    assert f"rasters: x_{DAYS[0]}_SCL.tif (50%), x_{DAYS[1]}_SCL.tif (50%). What" in warned
    # Within an extent that they cover, nothing is amiss.
    inside = open_stack(sources, masks=STILL, extent=(600000, 4999900, 600240, 5000000))
    assert not any("cover only a part" in text for text in inside.warnings)


def test_masks_that_mean_the_opposite_or_nothing_are_warned_of(rasters, make_raster):
    sources = rasters()
    for day, clear in zip(DAYS, (20, 19)):
        stored = np.zeros((1, *SHAPE), np.uint8)
        stored[:, :clear] = 1
        make_raster(f"x_{day}_mask.tif", stored)
    stack = open_stack(sources, masks=STILL)
    assert any(
        "1 (or 255) stands for clear" in text and "'Masked values' to 0" in text for text in stack.warnings
    )
    other = replace(STILL, ranges=((0.0, 0.0),))
    assert not any("stands for clear" in text for text in open_stack(sources, masks=other).warnings)
    hidden = hidden_in(sources, other, date=1)
    assert hidden[19].all() and not hidden[:19].any()
    stack = open_stack(sources, masks=replace(STILL, ranges=((7.0, 7.0), (9.0, 12.0))))
    assert any("masked values (7, 9 to 12) occur in no mask" in text for text in stack.warnings)


def test_unknown_pixels_of_one_mask_may_be_known_by_another(rasters, make_raster):
    sources = rasters()
    both = np.stack([np.full(SHAPE, 255), np.full(SHAPE, 4)]).astype("uint8")
    both[0, 0], both[1, 1], both[:, 2] = (
        1,
        9,
        (255,),
    )
    both[1, 2] = 0
    make_raster(f"x_{DAYS[0]}_mask.tif", both, names=("CLM", "SCL"))
    hidden = hidden_in(sources)
    assert hidden[:3].all() and not hidden[3:].any()


def test_nodata_of_a_plain_mask_is_clear(rasters, make_raster):
    sources = rasters()
    plain = np.zeros((1, *SHAPE), np.uint8)
    plain[0, 3:5] = 1
    make_raster(f"x_{DAYS[0]}_mask.tif", plain, nodata=0)
    np.testing.assert_array_equal(hidden_in(sources), plain[0] == 1)


# --- reports, hidden dates, written stacks


def test_the_log_says_what_was_masked_by_what(rasters, make_raster):
    sources = rasters()
    plain = np.zeros((1, *SHAPE), np.uint8)
    plain[0, :5] = 1
    make_raster(f"x_{DAYS[0]}_mask.tif", plain)
    stack = open_stack(sources, masks=STILL)
    assert "2021-05-01: masked 25% by x_2021-05-01_mask.tif." in stack.notes
    assert "1 of 2 dates have no cloud mask, the others have." in stack.warnings


def test_a_date_that_is_hidden_wholly_stays_and_all_of_them_are_an_error(rasters, make_raster):
    sources = rasters()
    make_raster(f"x_{DAYS[0]}_SCL.tif", np.full((1, *SHAPE), 9, np.uint8))
    stack = open_stack(sources, masks=STILL)
    assert "The cloud masks hide these dates wholly, which add nothing: 2021-05-01." in stack.warnings
    make_raster(f"x_{DAYS[1]}_SCL.tif", np.full((1, *SHAPE), 9, np.uint8))
    with pytest.raises(StackError, match=r"hide every pixel of every date.*'Masked classes'"):
        open_stack(sources, masks=STILL)


def test_a_written_stack_holds_its_masks_as_nodata_and_never_takes_them_twice(rasters, make_raster, tmp_path):
    sources = rasters()
    cloud = scl(make_raster, f"x_{DAYS[0]}_SCL.tif")
    stack = open_stack(sources, masks=STILL)
    written = clip(stack, tmp_path / "out")
    with Reader(stack) as reader, Reader(read_stack(tmp_path / "out")) as again:
        one, other = (each.read((0, SHAPE[0]), (0, SHAPE[1])) for each in (reader, again))
    np.testing.assert_array_equal(one[0], other[0])
    np.testing.assert_array_equal(one[1], other[1])
    np.testing.assert_array_equal(~other[1][0], cloud)
    # A mask that lies beside what this library wrote is of something else.
    first = written.observations[0].source
    make_raster(f"out/{os.path.basename(first)[:-4]}_SCL.tif", np.full((1, *SHAPE), 9, np.uint8))
    again = open_stack([Source(seen.source) for seen in written.observations], masks=STILL)
    assert not any(seen.masks for seen in again.observations)


def test_masks_of_real_series_hide_what_their_classes_say(worldstrat):
    folder = worldstrat / "Landcover-1864782"
    sources = [Source(str(path)) for path in sorted(folder.glob("*_L2A.tif"))]
    stack = open_stack(sources, masks=STILL)
    with Reader(stack) as reader:
        for index, seen in enumerate(stack.observations):
            mask = gdal.Open(seen.source.replace("_L2A", "_mask")).ReadAsArray()
            clm, classes_ = mask
            hides = (clm == 1) | np.isin(classes_, [1, 3, 8, 9, 10, 11]) | ((clm == 255) & (classes_ == 0))
            _, valid = reader.read_date(index, (0, stack.grid.height), (0, stack.grid.width))
            data = (gdal.Open(seen.source).ReadAsArray() > 0).all(axis=0)
            np.testing.assert_array_equal(valid, data & ~hides)


def test_masks_of_rasters_that_are_warped_and_joined_equal_the_whole_by_windows(make_raster):
    rng = np.random.default_rng(3)
    sources = []
    # Two tiles beside each other on one day, and a raster of another lattice on the next.
    for name, x, width in (("T31TDH_20210501", 600000.0, 12), ("T31TEH_20210501", 600120.0, 12)):
        place = (x, 10.0, 0.0, 5000000.0, 0.0, -10.0)
        values = rng.integers(500, 3000, (1, 20, width)).astype("uint16")
        sources.append(Source(make_raster(f"{name}_B04.tif", values, names=("B04",), transform=place)))
        cloud = np.where(rng.random((1, 20, width)) < 0.05, 9, 4).astype("uint8")
        make_raster(f"{name}_SCL.tif", cloud, transform=place)
    shifted = (599996.0, 10.0, 0.0, 5000003.0, 0.0, -10.0)
    values = rng.integers(500, 3000, (1, 21, 26)).astype("uint16")
    sources.append(Source(make_raster("T31TDH_20210511_B04.tif", values, names=("B04",), transform=shifted)))
    cloud = np.where(rng.random((1, 21, 26)) < 0.05, 9, 4).astype("uint8")
    make_raster("T31TDH_20210511_SCL.tif", cloud, transform=shifted)
    stack = open_stack(sources, reference=0, reflectance_scale=1e-4, masks=MaskOptions(growth=15.0))
    assert len(stack.observations) == 2 and stack.grid.width == 24
    with Reader(stack) as reader:
        values, valid = reader.read((0, 20), (0, 24))
        assert (valid.mean(axis=(1, 2)) > 0.2).all() and (valid.mean(axis=(1, 2)) < 0.95).all()
        for row in range(0, 20, 6):
            for col in range(0, 24, 7):
                rows, cols = (row, min(row + 6, 20)), (col, min(col + 7, 24))
                part, shown = reader.read(rows, cols)
                np.testing.assert_array_equal(shown, valid[:, slice(*rows), slice(*cols)])
                np.testing.assert_allclose(part, values[:, :, slice(*rows), slice(*cols)], atol=1e-6)
    # A tile's mask hides nothing of the tile beside it, and what it does not reach there is not hidden.
    tiles = [raster.masks for raster in stack.observations[0].parts]
    assert [len(masks) for masks in tiles] == [1, 1] and tiles[0] != tiles[1]
