# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters of known products come to reflectance, each with its own factor and offset, and back."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack, read_stack
from temporal_liif.core.stack.reader import Reader
from temporal_liif.core.stack.reflectance import usable
from temporal_liif.core.stack.writer import StackWriter

N0301 = "S2A_MSIL2A_20211115T105321_N0301_R051_T31TCJ_20211115T134421.tif"
N0400 = "S2B_MSIL2A_20220129T105209_N0400_R051_T31TCJ_20220129T132413.tif"
N0500 = "S2A_MSIL1C_20180601T105031_N0500_R051_T31TCJ_20230904T064217.tif"


def truth(seed=0, bands=1, low=0.02, high=0.5) -> np.ndarray:
    """Reflectance (B, 20, 30) in steps of 0.0001."""
    return np.round(np.random.default_rng(seed).uniform(low, high, (bands, 20, 30)), 4)


def opened(paths, **options):
    stack = open_stack([path if isinstance(path, Source) else Source(path) for path in paths], **options)
    with Reader(stack) as reader:
        return stack, reader.read((0, 20), (0, 30))[0]


def written_again(stack, folder):
    """All dates of a stack written to a folder, and read from there."""
    times = [seen.time for seen in stack.observations]
    with Reader(stack) as reader, StackWriter(folder, stack, stack.grid, times, provenance={}) as writer:
        for index in range(len(times)):
            values, valid = reader.read_date(index, (0, 20), (0, 30))
            writer.write(index, 0, 0, np.where(valid, values, np.nan))
        result = writer.commit()
    with Reader(result) as reader:
        return result, reader.read((0, 20), (0, 30))[0]


def test_sentinel2_of_all_baselines_side_by_side(make_raster, tmp_path):
    value = truth()
    names = {N0301: 0, N0400: 1000, N0500: 1000}
    paths = [
        make_raster(n, (value * 10000 + more).round().astype("uint16"), nodata=0) for n, more in names.items()
    ]
    stack, read = opened(paths)
    for date in read:
        np.testing.assert_allclose(date, value, atol=1e-6)
    assert (stack.dtype, stack.nodata) == ("uint16", 0)
    assert any("its own" in note for note in stack.notes) and stack.warnings == ()
    assert any("03.01" in note for note in stack.notes) and any("04.00" in note for note in stack.notes)
    again, read = written_again(stack, tmp_path / "out")
    np.testing.assert_allclose(read, np.stack([value] * 3), atol=1e-6)
    # One form for all dates, in which dark pixels below zero have a place; other software reads it right.
    for seen in again.observations:
        dataset = gdal.Open(seen.source)
        band = dataset.GetRasterBand(1)
        assert (band.GetScale(), band.GetOffset(), band.GetNoDataValue()) == (1e-4, -0.1, 0)
        np.testing.assert_allclose(band.ReadAsArray() * 1e-4 - 0.1, value[0], atol=1e-6)


def test_reflectance_below_zero_survives_beside_an_older_baseline(make_raster, tmp_path):
    value = truth(low=-0.03, high=0.3)
    old = np.maximum(value * 10000, 1).round().astype("uint16")
    paths = [make_raster(N0301, old), make_raster(N0400, (value * 10000 + 1000).round().astype("uint16"))]
    stack, _ = opened(paths)
    _, read = written_again(stack, tmp_path / "out")
    np.testing.assert_allclose(read[1], value, atol=1e-6)


@pytest.mark.parametrize(("name", "more"), [(N0301, 0), (N0400, 1000)])
def test_one_baseline_alone(make_raster, tmp_path, name, more):
    value = truth()
    other = name.replace("20211115", "20211120").replace("20220129", "20220208")
    stored = (value * 10000 + more).round().astype("uint16")
    stack, read = opened([make_raster(name, stored), make_raster(other, stored)])
    np.testing.assert_allclose(read, [value, value], atol=1e-6)
    _, again = written_again(stack, tmp_path / "out")
    np.testing.assert_allclose(again, [value, value], atol=1e-6)


def pair(make_raster, pattern, stored, **options):
    """The same numbers under two dates; paths."""
    return [make_raster(pattern.format(d=day), stored, **options) for day in ("20210501", "20210511")]


L2 = "LC08_L2SP_198030_{d}_20210601_02_T1"


@pytest.mark.parametrize(
    ("pattern", "dtype", "names", "scale", "offset"),
    [
        (L2 + "_SR_B4.TIF", "uint16", (), 2.75e-5, -0.2),
        (L2 + "_stack.tif", "uint16", ("SR_B4",), 2.75e-5, -0.2),
        ("LE07_CU_003010_{d}_20210601_C02_V01_SR_B3.tif", "uint16", (), 2.75e-5, -0.2),
        ("gee_{d}.tif", "uint16", ("SR_B4",), 2.75e-5, -0.2),
        ("LC08_L1TP_198030_{d}_20210601_01_T1_sr_band4.tif", "int16", (), 1e-4, 0),
        ("HLS.S30.T31TCJ.{d}T105031.v2.0.B04.tif", "int16", (), 1e-4, 0),
        ("HLS.L30.T31TCJ.{d}T105031.v2.0.B05.tif", "int16", (), 1e-4, 0),
        ("HLS.S30.T31TCJ.{d}T105031.v2.0.B11.tif", "int16", (), 1e-4, 0),
        ("MOD09GA_061_{d}.tif", "int16", ("sur_refl_b01",), 1e-4, 0),
        ("MCD43A4.061_{d}.tif", "int16", ("Nadir_Reflectance_Band1",), 1e-4, 0),
        ("MOD13Q1.061__250m_16_days_NDVI_{d}.tif", "int16", (), 1e-4, 0),
        ("{d}_103012_1034_3B_AnalyticMS_SR.tif", "uint16", ("red",), 1e-4, 0),
        ("SENTINEL2B_{d}-105209-123_L2A_T31TCJ_C_V3-0_FRE_B4.tif", "int16", (), 1e-4, 0),
        ("{d}_LEVEL2_SEN2A_BOA.tif", "int16", ("RED",), 1e-4, 0),
        ("COPERNICUS_S2_SR_HARMONIZED_{d}T105209_{d}T105938_T31TCJ.tif", "uint16", ("B4",), 1e-4, 0),
    ],
)
def test_products_by_their_names(make_raster, tmp_path, pattern, dtype, names, scale, offset):
    stored = np.random.default_rng(1).integers(7500, 15000, (1, 20, 30)).astype(dtype)
    stack, read = opened(pair(make_raster, pattern, stored, names=names))
    np.testing.assert_allclose(read[0], stored * scale + offset, atol=1e-6)
    assert stack.warnings == () and stack.dtype == dtype
    result, again = written_again(stack, tmp_path / "out")
    np.testing.assert_allclose(again, read, atol=1e-6)
    np.testing.assert_array_equal(gdal.Open(result.observations[0].source).ReadAsArray(), stored[0])


@pytest.mark.parametrize(
    ("pattern", "dtype", "names", "says"),
    [
        ("LC08_L1TP_198030_{d}_20210601_02_T1_B4.TIF", "uint16", (), "Level-1"),
        ("LT05_L1TP_198030_{d}_20200601_02_T1_B4.TIF", "uint8", (), "Level-1"),
        (L2 + "_ST_B10.TIF", "uint16", (), "temperature"),
        ("HLS.L30.T31TCJ.{d}T105031.v2.0.B10.tif", "int16", (), "temperature"),
        ("a_{d}.tif", "uint16", ("B04",), "assumed"),
        ("a_{d}.tif", "int16", (), "assumed"),
        ("S2B_T31TCJ_{d}T105209_B04.tif", "uint16", (), "assumed"),
        ("MOD11A1.061_{d}.tif", "uint16", ("LST_Day_1km",), "temperature"),
        ("S2B_31TCJ_{d}_0_L2A_B04.tif", "uint16", (), "unknown processing baseline"),
        ("S2B_T31TCJ_{d}T105209_L2A.tif", "uint16", ("red",), "unknown processing baseline"),
        ("{d}T105209_{d}T105938_T31TCJ.tif", "uint16", ("B4",), "unknown processing baseline"),
        ("S2A2A_{d}_051_farm_BOA_10.tif", "int16", ("B4",), "unknown processing baseline"),
    ],
)
def test_what_is_not_known_or_no_reflectance_is_a_warning(make_raster, tmp_path, pattern, dtype, names, says):
    stored = np.random.default_rng(1).integers(60, 250, (1, 20, 30)).astype(dtype)
    paths = pair(make_raster, pattern, stored, names=names)
    stack, read = opened(paths)
    assert len(stack.warnings) == 1 and says in stack.warnings[0], stack.warnings
    assert "reflectance scale" in stack.warnings[0] or "reflectance offset" in stack.warnings[0]
    assert not np.allclose(read[0], stored * 2.75e-5 - 0.2)
    # The numbers go through as they are.
    result, _ = written_again(stack, tmp_path / "out")
    np.testing.assert_array_equal(gdal.Open(result.observations[0].source).ReadAsArray(), stored[0])
    given = open_stack([Source(path) for path in paths], reflectance_scale=1e-4, reflectance_offset=0.0)
    assert given.warnings == ()


def test_surface_temperature_beside_reflectance(make_raster):
    stored = np.random.default_rng(1).integers(7500, 15000, (2, 20, 30)).astype("uint16")
    paths = pair(make_raster, L2 + ".tif", stored, names=("SR_B4", "ST_B10"))
    stack, read = opened(paths)
    np.testing.assert_allclose(read[0, 0], stored[0] * 2.75e-5 - 0.2, atol=1e-6)
    assert len(stack.warnings) == 1 and "bands ST_B10" in stack.warnings[0]
    assert opened(paths, bands=["SR_B4"])[0].warnings == ()


SAFE = "S2A_MSIL2A_20220204T105231_N0400_R051_T31TCJ_20220204T145012.SAFE"
TILE = "IMG_DATA/R10m/T31TCJ_20220204T105231_B04_10m.tif"
XML = "<a><PRODUCT_URI>x</PRODUCT_URI><PROCESSING_BASELINE>{}</PROCESSING_BASELINE></a>"


@pytest.mark.parametrize(
    ("path", "xml", "metadata", "more"),
    [
        (f"{SAFE}/GRANULE/L2A_x/{TILE}", None, {}, 1000),
        (f"{SAFE.replace('N0400', 'N0214')}/GRANULE/L2A_x/{TILE}", None, {}, 0),
        (f"renamed/GRANULE/L2A_x/{TILE}", "05.09", {}, 1000),
        (f"renamed/GRANULE/L2A_x/{TILE}", "02.14", {}, 0),
        ("any.tif", None, {"PROCESSING_BASELINE": "05.10"}, 1000),
        ("any.tif", None, {"PROCESSING_BASELINE": "03.00"}, 0),
        ("any.tif", None, {"s2_PRODUCT_URI": SAFE}, 1000),
        (
            SAFE.replace("N0400", "N9999").replace(".SAFE", ".tif"),
            None,
            {"PROCESSING_BASELINE": "04.00"},
            1000,
        ),
    ],
)
def test_the_baseline_by_folder_metadata_file_and_metadata(make_raster, tmp_path, path, xml, metadata, more):
    value = truth()
    made = make_raster(path, (value * 10000 + more).round().astype("uint16"), metadata=metadata)
    if xml:
        (tmp_path / "renamed" / "MTD_MSIL2A.xml").write_text(XML.format(xml))
    stack, read = opened([made], minimum=1, times=["2022-02-04"])
    np.testing.assert_allclose(read[0], value, atol=1e-6)
    assert stack.warnings == ()


def test_a_layer_named_after_its_product(make_raster):
    value = truth()
    path = make_raster("clip.tif", (value * 10000 + 1000).round().astype("uint16"))
    _, read = opened([Source(path, N0400[:-4])], minimum=1)
    np.testing.assert_allclose(read[0], value, atol=1e-6)


def test_a_file_of_the_users_is_not_taken_for_the_folder_it_lies_in(make_raster):
    value = truth()
    path = make_raster(f"{SAFE}/mine_2022-02-04.tif", (value * 10000).round().astype("uint16"))
    stack, read = opened([path], minimum=1)
    np.testing.assert_allclose(read[0], value, atol=1e-6)
    assert len(stack.warnings) == 1


@pytest.mark.parametrize(
    ("name", "scale", "offset", "reads", "doubtful"),
    [
        (N0400, 1e-4, -0.1, (1e-4, -0.1), False),
        (N0301, 1e-4, -0.1, (1e-4, 0.0), True),
        (N0400, 1e-4, 0.0, (1e-4, 0.0), True),
        (N0301, 1e-4, 0.0, (1e-4, 0.0), False),
        ("x_2021-05-01.tif", 1e-4, -0.1, (1e-4, -0.1), False),
        ("x_2021-05-01.tif", 1.0, -1000.0, (1e-4, -0.1), False),
        (L2.format(d="20210501") + "_SR_B4.tif", 1e-4, 0.0, (1e-4, 0.0), False),
        ("MOD09GA.A2021121.h18v04.tif", 10000.0, 0.0, (1e-4, 0.0), False),
        ("x_2021-05-01.tif", 10000.0, 0.0, (1e-4, 0.0), False),
        ("x_2021-05-01.tif", 1e-4, -1000.0, (1e-4, -0.1), False),
        ("x_2021-05-01.tif", 0.0, 0.0, (1e-4, 0.0), True),
        ("x_2021-05-01.tif", math.nan, 0.0, (1e-4, 0.0), True),
        (N0400, math.inf, 0.0, (1e-4, -0.1), True),
        (N0400, 1e-4, math.nan, (1e-4, -0.1), True),
        ("x_2021-05-01.tif", 0.01, 0.0, (0.01, 0.0), True),
    ],
)
def test_what_the_file_declares(make_raster, tmp_path, name, scale, offset, reads, doubtful):
    stored = np.random.default_rng(1).integers(1500, 5000, (1, 20, 30)).astype("uint16")
    stack, read = opened([make_raster(name, stored, scale=scale, offset=offset)], minimum=1)
    np.testing.assert_allclose(read[0], stored * reads[0] + reads[1], rtol=1e-6, atol=1e-6)
    assert bool(stack.warnings) == doubtful, stack.warnings
    result, again = written_again(stack, tmp_path / "out")
    np.testing.assert_allclose(again, read, rtol=1e-6, atol=1e-6)
    made = gdal.Open(result.observations[0].source)
    np.testing.assert_array_equal(made.ReadAsArray(), stored[0])
    if (scale, offset) != (1.0, 0.0) and usable(scale, offset):
        # Other software comes to the same reflectance.
        band = made.GetRasterBand(1)
        assert ((band.GetScale() or 1.0), (band.GetOffset() or 0.0)) == pytest.approx(reads)


def test_declared_beside_undeclared_each_with_its_own(make_raster):
    value = truth()
    paths = [
        make_raster(
            "declared_2021-05-01.tif",
            (value * 10000 + 1000).round().astype("uint16"),
            scale=1e-4,
            offset=-0.1,
        ),
        make_raster(N0301, (value * 10000).round().astype("uint16")),
        make_raster(
            L2.format(d="20211201") + "_SR_B4.tif", ((value + 0.2) / 2.75e-5).round().astype("uint16")
        ),
    ]
    stack, read = opened(paths)
    np.testing.assert_allclose(read, [value] * 3, atol=2e-5)
    assert stack.warnings == ()


def test_fractions_beside_percent_like_numbers(make_raster):
    value = truth()
    paths = [
        make_raster("a_2021-05-01.tif", value.astype("float32")),
        make_raster("b_2021-05-11.tif", (value * 10000).astype("float32")),
    ]
    stack, read = opened(paths)
    np.testing.assert_allclose(read, [value, value], atol=1e-6)
    assert len(stack.warnings) == 1 and "b_2021-05-11.tif" in stack.warnings[0]


def test_what_the_user_gives_wins(make_raster):
    value = truth()
    stored = (value * 10000 + 1000).round().astype("uint16")
    paths = [make_raster(N0400, stored)]
    stack, read = opened(paths, minimum=1, reflectance_offset=0.0)
    np.testing.assert_allclose(read[0], stored * 1e-4, atol=1e-6)
    assert any("as given" in note for note in stack.notes) and stack.warnings == ()
    _, read = opened(paths, minimum=1, reflectance_scale=2e-4)
    np.testing.assert_allclose(read[0], 2 * value, atol=1e-6)
    _, read = opened(paths, minimum=1, reflectance_scale=2e-4, reflectance_offset=0.3)
    np.testing.assert_allclose(read[0], stored * 2e-4 + 0.3, atol=1e-6)
    declared = [make_raster("x_2021-05-01.tif", stored, scale=1e-4, offset=-0.1)]
    _, read = opened(declared, minimum=1, reflectance_offset=-0.05)
    np.testing.assert_allclose(read[0], stored * 1e-4 - 0.05, atol=1e-6)
    for wrong in (math.nan, math.inf, 1000.0):
        with pytest.raises(ParameterError, match="reflectance offset"):
            open_stack([Source(declared[0])], minimum=1, reflectance_offset=wrong)


def test_numbers_without_the_1000_under_a_name_that_has_it(make_raster):
    stored = np.random.default_rng(1).integers(80, 3000, (1, 20, 30)).astype("uint16")
    stack, _ = opened([make_raster(N0400, stored)], minimum=1)
    assert len(stack.warnings) == 1 and "taken off already" in stack.warnings[0]


def test_a_stack_of_ours_in_a_products_folder_stays_as_it_is(make_raster, tmp_path):
    value = truth()
    stack, read = opened([make_raster(N0400, (value * 10000 + 1000).round().astype("uint16"))], minimum=1)
    folder = tmp_path / SAFE / "S2A_MSIL2A_20220204T105231_N0400_R051_T31TCJ_20220204T145012"
    folder.parent.mkdir()
    result, again = written_again(stack, folder)
    np.testing.assert_allclose(again, read, atol=1e-6)
    reopened, same = opened([seen.source for seen in result.observations], minimum=1)
    np.testing.assert_allclose(same, read, atol=1e-6)
    assert reopened.warnings == () and read_stack(folder).warnings == ()


def test_the_calibration_scales_with_the_stacks_factor(make_raster):
    value = truth()
    stack, read = opened([make_raster(N0400, (value * 10000 + 1000).round().astype("uint16"))], minimum=1)
    with Reader(replace(stack, reflectance_scale=2.0)) as reader:
        np.testing.assert_allclose(reader.read((0, 20), (0, 30))[0], 2 * read, atol=1e-6)
