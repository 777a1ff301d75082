# SPDX-License-Identifier: GPL-2.0-or-later
"""Scale and type of files whose items say nothing of them."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.scenes.families import UNKNOWN_SCALE
from temporal_liif.core.scenes.providers import registry

from .scenes import ORIGIN, SIZE, pixels, write

BOX = Area.box(ORIGIN[0] + 200, ORIGIN[1] - 900, ORIGIN[0] + 900, ORIGIN[1] - 300, "EPSG:32631")


def scene(folder, name, data, scale=None, offset=None, **fields):
    """A scene of an unknown catalogue: band red, its file with or without a scale."""
    path = write(folder / f"{name}.tif", data, 10)
    if scale is not None:
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.GetRasterBand(1).SetScale(scale)
        dataset.GetRasterBand(1).SetOffset(offset)
        dataset = None
    item = {
        "type": "Feature",
        "id": name,
        "collection": "theirs",
        "geometry": None,
        "properties": {"datetime": f"2021-05-0{name[-1]}T10:50:00Z", "proj:epsg": 32631},
        "assets": {"red": {"href": str(path), "type": "image/tiff", "roles": ["data"], **fields}},
    }
    return registry().scene(item)


def fetched(folder, *scenes):
    request = Request(BOX, ("red",), masked=frozenset())
    return fetch(list(scenes), request, folder / "out", Access())


@pytest.mark.parametrize("fields", [{}, {"data_type": "uint16"}])
def test_the_scale_that_a_file_declares_counts_where_its_item_has_none(tmp_path, fields):
    result = fetched(tmp_path, scene(tmp_path, "s1", pixels(1), 2e-4, -0.05, **fields))
    out = gdal.Open(str(result.paths[0]))
    band = out.GetRasterBand(1)
    np.testing.assert_array_equal(band.ReadAsArray(), pixels(1)[30:90, 20:90])
    assert (band.DataType, band.GetScale(), band.GetOffset()) == (gdal.GDT_UInt16, 2e-4, -0.05)
    assert any("scale 0.0002, offset -0.05: declared by the file (s1)" in note for note in result.notes)
    assert not any(UNKNOWN_SCALE in note for note in result.notes)


def test_an_items_own_scale_goes_before_its_files(tmp_path):
    given = scene(tmp_path, "s1", pixels(1), 2e-4, -0.05, **{"raster:scale": 1e-4})
    out = gdal.Open(str(fetched(tmp_path, given).paths[0]))
    band = out.GetRasterBand(1)
    assert (band.GetScale(), band.GetOffset()) in ((1e-4, 0.0), (1e-4, None))


def test_dates_whose_files_have_other_scales_come_to_one_unit(tmp_path):
    first = scene(tmp_path, "s1", pixels(1), 1e-4, 0.0)
    second = scene(tmp_path, "s2", pixels(2), 2e-4, -0.1)
    result = fetched(tmp_path, first, second)
    values = [gdal.Open(str(path)).ReadAsArray() for path in result.paths]
    np.testing.assert_allclose(values[0], pixels(1)[30:90, 20:90] * 1e-4, rtol=1e-6)
    np.testing.assert_allclose(values[1], pixels(2)[30:90, 20:90] * 2e-4 - 0.1, rtol=1e-5)


def test_undeclared_scales_stay_uncertain_and_fractions_do_not(tmp_path):
    plain = fetched(tmp_path, scene(tmp_path, "s1", pixels(1)))
    assert any(f"{UNKNOWN_SCALE} (s1)" in note for note in plain.notes)
    fractions = (np.arange(SIZE * SIZE, dtype=np.float32) / SIZE**2).reshape(SIZE, SIZE)
    there = tmp_path / "there"
    there.mkdir()
    result = fetched(there, scene(there, "s1", fractions))
    assert not any(UNKNOWN_SCALE in note for note in result.notes)
    np.testing.assert_array_equal(gdal.Open(str(result.paths[0])).ReadAsArray(), fractions[30:90, 20:90])
