# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands of classes and flags, and what else has no means."""

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.analysis.clip import clip
from temporal_liif.core.errors import StackError
from temporal_liif.core.stack.image import open_image
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader

from .masked import DAYS
from .test_validity import SHAPE, change, texture


def palette(path: str, grey: bool = False) -> None:
    table = gdal.ColorTable()
    for value in range(256):
        table.SetColorEntry(value, (value, value, value) if grey else (value, 255 - value, 9))
    change(path, "SetColorTable", table)


@pytest.mark.parametrize("kind", ["palette", "categories", "band name", "file name"])
def test_classes_are_no_data(write, make_raster, tmp_path, kind):
    planes = np.resize(np.arange(7), (1, *SHAPE)).astype("uint8")
    sources = write(planes, names=("SCL",) if kind == "band name" else ())
    if kind == "file name":
        sources = [Source(make_raster(f"T31UFS_{day}_QA_PIXEL.tif", planes)) for day in DAYS]
    for source in sources:
        if kind == "palette":
            palette(source.path)
        elif kind == "categories":
            change(source.path, "SetCategoryNames", ["sea", "wood", "town"])
    with pytest.raises(StackError, match=r"Band 1 .*holds classes: .*Clip a time series"):
        open_stack(sources)
    with pytest.raises(StackError, match="holds classes"):
        open_image(sources[0])
    stack = open_stack(sources, classes=True)
    assert stack.bands[0].classes and "copied" in stack.warnings[0]
    np.testing.assert_array_equal(
        gdal.Open(clip(stack, tmp_path / "out").observations[0].source).ReadAsArray(), planes[0]
    )
    if kind.endswith("name"):
        # A name is no proof: who asks for the band gets it.
        assert "as it is asked for" in open_stack(sources, bands=[1]).warnings[0]
    else:
        with pytest.raises(StackError, match="holds classes"):
            open_stack(sources, bands=[1])


def test_a_quality_band_beside_others_is_left_out_by_naming_these(write):
    planes = texture(3).astype("uint16")
    sources = write(planes, names=("B04", "B08", "Fmask"))
    with pytest.raises(StackError, match=r"Band 3 \(Fmask\).*Name the other bands \(B04, B08\)"):
        open_stack(sources)
    assert len(open_stack(sources, bands=["B08", "B04"]).bands) == 2


@pytest.mark.parametrize("kind", ["grey ramp", "scaled", "float", "named alike"])
def test_values_are_no_classes(write, make_raster, kind):
    planes = texture(1).astype("float32" if kind == "float" else "uint8")
    names = {"float": ("SCL",), "named alike": ("qatar",)}.get(kind, ())
    sources = write(planes, names=names, scale=0.004 if kind == "scaled" else None)
    for source in sources:
        if kind in ("grey ramp", "scaled"):
            palette(source.path, kind == "grey ramp")
    assert not open_stack(sources).bands[0].classes


def test_classes_on_another_grid_take_the_nearest_pixel(make_raster, tmp_path):
    planes = np.random.default_rng(3).choice([2, 4, 11], (1, *SHAPE)).astype("uint8")
    shifted = (600003.0, 10.0, 0.0, 4999996.0, 0.0, -10.0)
    sources = [
        Source(make_raster("a_2021-05-01.tif", planes, names=("SCL",))),
        Source(make_raster("b_2021-05-11.tif", planes, names=("SCL",), transform=shifted)),
    ]
    stack = open_stack(sources, reference=0, classes=True)
    with Reader(stack) as reader:
        values, valid = reader.read_date(1, (1, 23), (1, 29))
    stored = np.rint(values[0] / stack.reflectance_scale)
    assert valid.all() and set(np.unique(stored)) == {2, 4, 11}
    np.testing.assert_array_equal(stored, planes[0, 1:23, 1:29])


def test_complex_numbers_are_refused_clearly(write):
    with pytest.raises(StackError, match=r"CFloat32 values\. Convert it to real numbers first"):
        open_stack(write(np.ones((1, *SHAPE), np.complex64)))
