# SPDX-License-Identifier: GPL-2.0-or-later
"""Dataclasses of the library travel as plain values and arrays, and come out equal."""

import json
import math
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from temporal_liif.core.errors import EngineError
from temporal_liif.core.raster.grid import Grid
from temporal_liif.core.raster.nodata import LayerSettings, NodataRange
from temporal_liif.core.series.extras import Extras
from temporal_liif.core.series.registration import Registration
from temporal_liif.core.series.tiles import Tiles
from temporal_liif.core.stack.mask_kinds import Flag, MaskKind
from temporal_liif.core.stack.model import Band, Mask, Observation, Stack
from temporal_liif.engine.packing import packed, unpacked

KIND = MaskKind("SCL", "a mask", {"cloud": (Flag(1),)}, nodata=0.0)
GRID = Grid("", (6e5, 10.0, 0.0, 5e6, 0.0, -10.0), 8, 6)


def through_json(value, **others):
    arrays = {}
    data = json.loads(json.dumps(packed(value, arrays)))
    return unpacked({**data, **others}, arrays)


def test_tiles_come_out_as_they_were():
    settings = LayerSettings("", ((1, (NodataRange(-math.inf, 3.0, with_high=False),)),))
    mask = Mask("/a/scl.tif", KIND, hidden=frozenset({"cloud", "snow"}), settings=settings)
    when = datetime(2021, 5, 1, 10, 30, tzinfo=timezone.utc)
    date = Observation("/a/b.tif", when, masks=(mask,), calibration=((1, 1e-4, -0.1),), settings=settings)
    bands = Band("B04", 0.665), Band("unknown")
    stack = Stack(GRID, bands, (replace(date, parts=(date, date)),), "uint16", 0, folder=Path("/a"))
    zeros = np.zeros(1)
    registration = Registration(np.arange(6.0).reshape(1, 2, 3), (6, 8), zeros, zeros, zeros, zeros)
    tiles = Tiles(stack, stack, GRID.scaled(2), np.array([1.5]), 16, Extras(days=True), None, registration)
    found = through_json(tiles)
    # NaN, of a band without a wavelength, equals nothing.
    assert math.isnan(found.stack.bands[1].wavelength)
    known = replace(stack, bands=bands[:1])
    assert replace(found.stack, bands=found.stack.bands[:1]) == known
    assert type(found.stack.observations[0].rasters[1].masks[0].hidden) is frozenset
    assert found.grid == tiles.grid and found.extras == tiles.extras and found.stack.folder == Path("/a")
    np.testing.assert_array_equal(found.registration.coefficients, registration.coefficients)
    np.testing.assert_array_equal(found.days, tiles.days)


@pytest.mark.parametrize("value", [object(), {1: b"bytes"}, pytest])
def test_what_cannot_travel_is_an_error(value):
    with pytest.raises(EngineError, match="cannot travel"):
        packed(value, {})


@pytest.mark.parametrize(
    "data",
    [
        {"class": "raster.grid:math", "fields": {}},
        {"class": "raster.gdalio:captured", "fields": {}},
        {"class": "..engine.install:_Builder", "fields": {}},
        {"class": "raster.grid:Grid", "fields": {"nothing": 1}},
        {"array": "nowhere"},
        {"time": "yesterday"},
        {"tuple": [], "list": []},
        {"call": ["os.system"]},
    ],
)
def test_anything_else_is_refused(data):
    with pytest.raises(EngineError, match="cannot be read"):
        unpacked(data, {})
