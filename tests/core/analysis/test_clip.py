# SPDX-License-Identifier: GPL-2.0-or-later
"""Clipping keeps every value and georeference, and masks by polygons in blocks."""

import numpy as np
import pytest
from osgeo import gdal, ogr
from temporal_liif.core.analysis import clip
from temporal_liif.core.errors import CancelledError, ParameterError, StackError
from temporal_liif.core.stack.open import open_stack

from tests.core.analysis.test_adaptation import raster

LEFT, TOP = 300000.0, 4600000.0


@pytest.fixture
def dates():
    rng = np.random.default_rng(0)
    return [rng.integers(1, 60_000, (3, 80, 90), dtype=np.uint16) for _ in range(3)]


@pytest.fixture
def sources(dates, tmp_path):
    return [raster(tmp_path / f"2021-01-0{n + 1}.tif", values) for n, values in enumerate(dates)]


def box_of(left, top, right, bottom):
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    return [(LEFT + x, TOP - y) for x, y in corners]


def polygon(*rings):
    text = ", ".join("(" + ", ".join(f"{x} {y}" for x, y in (*ring, ring[0])) + ")" for ring in rings)
    return bytes(ogr.CreateGeometryFromWkt(f"POLYGON ({text})").ExportToWkb())


def test_an_extent_keeps_every_value(sources, dates, tmp_path):
    box = (LEFT + 100, TOP - 500, LEFT + 400, TOP - 50)
    result = clip.clip(open_stack(sources, extent=box), tmp_path / "out")
    assert result.dtype == "uint16" and result.nodata == 0
    for observed, values in zip(result.observations, dates):
        out = gdal.Open(observed.source)
        assert out.GetGeoTransform() == (LEFT + 100, 10.0, 0.0, TOP - 50, 0.0, -10.0)
        assert np.array_equal(out.ReadAsArray(), values[:, 5:50, 10:40])
        assert out.GetRasterBand(1).GetDescription() == "B04"


def test_polygons_with_a_hole_in_blocks(sources, dates, tmp_path, monkeypatch):
    monkeypatch.setattr(clip, "BLOCK", 17)
    ring = [(LEFT + 100, TOP - 50), (LEFT + 400, TOP - 50), (LEFT + 400, TOP - 500), (LEFT + 100, TOP - 500)]
    hole = [
        (LEFT + 200, TOP - 150),
        (LEFT + 300, TOP - 150),
        (LEFT + 300, TOP - 250),
        (LEFT + 200, TOP - 250),
    ]
    whole = open_stack(sources)
    areas = clip.Polygons([polygon(ring, hole)], whole.grid.crs)
    assert areas.extent == (LEFT + 100, TOP - 500, LEFT + 400, TOP - 50)
    result = clip.clip(open_stack(sources, extent=areas.extent), tmp_path / "out", areas)
    out = gdal.Open(result.observations[2].source).ReadAsArray()
    expected = dates[2][:, 5:50, 10:40].copy()
    expected[:, 10:20, 10:20] = 0
    assert np.array_equal(out, expected)


def test_bad_polygons_leave_nothing(sources, tmp_path):
    stack = open_stack(sources)
    with pytest.raises(ParameterError, match="no polygon with an area"):
        clip.Polygons([], stack.grid.crs)
    line = bytes(ogr.CreateGeometryFromWkt("POLYGON ((0 0, 1 1, 0 0))").ExportToWkb())
    with pytest.raises(ParameterError, match="no polygon with an area"):
        clip.Polygons([line], stack.grid.crs)
    small = polygon([(LEFT + 1, TOP - 1), (LEFT + 3, TOP - 1), (LEFT + 3, TOP - 3)])
    with pytest.raises(StackError, match="No pixel's centre"):
        clip.clip(stack, tmp_path / "out", clip.Polygons([small], stack.grid.crs))
    with pytest.raises(CancelledError):
        clip.clip(stack, tmp_path / "out", cancelled=lambda: True)
    assert not (tmp_path / "out").exists()
