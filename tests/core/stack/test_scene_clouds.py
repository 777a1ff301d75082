# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud cover of whole scenes: read, kept, and compared with what is hidden over the area."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.analysis.clip import clip
from temporal_liif.core.raster.scene_clouds import cloud_cover_of
from temporal_liif.core.stack.cloud_masks import scene_clouds
from temporal_liif.core.stack.mask_content import MaskOptions
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack, read_stack
from temporal_liif.core.stack.scene_clouds import CloudShares, disagreement


@pytest.mark.parametrize(
    ("metadata", "cover"),
    [
        ({"CLOUD_COVER": "12.5"}, 12.5),
        ({"IMAGE_ATTRIBUTES.CLOUD_COVER": "3"}, 3.0),
        ({"CLOUD_COVERAGE_ASSESSMENT": "99.25"}, 99.25),
        ({"cloud_coverage": "35"}, 35.0),
        ({"eo:cloud_cover": "7"}, 7.0),
        ({"CLOUDCOVER": "999"}, None),
        ({"CLOUD_COVER": "-1"}, None),
        ({"CLOUD_COVER": "NA"}, None),
        ({"CLOUD_COVER_LAND": "3", "SNOW_COVER": "4"}, None),
        ({}, None),
    ],
)
def test_the_percentage_is_read_from_metadata(metadata, cover):
    assert cloud_cover_of(metadata) == cover


@pytest.mark.parametrize(
    ("scene", "clouds", "hidden", "expected"),
    [
        (4.0, 0.7, 0.7, True),
        (4.0, 0.5, 0.9, False),
        (12.0, 0.7, 0.7, False),
        (85.0, 0.0, 0.0, True),
        (85.0, 0.0, 0.02, False),
        (85.0, 0.9, 0.9, False),
        (79.0, 0.0, 0.0, False),
        (None, 1.0, 1.0, False),
    ],
)
def test_scene_and_area_disagree_where_one_is_clear_and_the_other_is_not(scene, clouds, hidden, expected):
    one = CloudShares("2021-05-01", scene, clouds, hidden)
    assert one.disagree() == expected
    assert bool(disagreement([one])) == expected


@pytest.fixture
def dates(make_raster):
    """Three dates of 16 x 20 pixels with CLM: 75 % of a clear scene hidden, none of a cloudy one, a third."""
    sources = []
    for day, cover, hidden in (("01", "4.5", 12), ("11", "91", 0), ("21", "30", 5)):
        values = np.random.default_rng(int(day)).integers(500, 3000, (2, 16, 20)).astype(np.uint16)
        clouds = np.zeros((1, 16, 20), np.uint8)
        clouds[:, :hidden] = 1
        path = make_raster(f"x_2021-05-{day}.tif", values, nodata=0, metadata={"CLOUD_COVER": cover})
        make_raster(f"x_2021-05-{day}_CLM.tif", clouds)
        sources.append(Source(path))
    return sources


def test_dates_of_masks_that_disagree_are_named(dates):
    stack = open_stack(dates, reflectance_scale=1e-4, masks=MaskOptions(growth=0.0))
    assert [date.cloud_cover for date in stack.observations] == [4.5, 91.0, 30.0]
    assert [date.masked for date in stack.observations] == [0.75, 0.0, 5 / 16]
    text = scene_clouds(stack.observations)
    assert "disagree on 2021-05-01 (scene 4 %, area 75 %), 2021-05-11 (scene 91 %, area 0 %). Look" in text
    bare = open_stack(dates, reflectance_scale=1e-4)
    assert scene_clouds(bare.observations) == ""


def test_a_stack_keeps_the_percentage_of_its_dates(dates, tmp_path):
    stack = open_stack(dates, reflectance_scale=1e-4, masks=MaskOptions(growth=0.0))
    clip(stack, tmp_path / "out")
    features = json.loads((tmp_path / "out" / "stack.json").read_text(encoding="utf-8"))["features"]
    assert [one["properties"]["eo:cloud_cover"] for one in features] == [4.5, 91.0, 30.0]
    made = read_stack(tmp_path / "out").observations
    assert [date.cloud_cover for date in made] == [4.5, 91.0, 30.0]
    assert all(date.written for date in made)
    assert gdal.Open(made[1].source).GetMetadataItem("CLOUD_COVER") == "91"


def test_tiles_of_one_day_have_their_mean(make_raster):
    sources = []
    for name, west, cover in (("a", 600000.0, "10"), ("b", 600200.0, "40")):
        values = np.full((1, 16, 20), 900, np.uint16)
        place = (west, 10.0, 0.0, 5000000.0, 0.0, -10.0)
        path = make_raster(f"{name}_2021-05-01.tif", values, transform=place, metadata={"CLOUD_COVER": cover})
        sources.append(Source(path))
    (date,) = open_stack(sources, reflectance_scale=1e-4, minimum=1).observations
    assert len(date.rasters) == 2 and date.cloud_cover == 25.0
