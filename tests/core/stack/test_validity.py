# SPDX-License-Identifier: GPL-2.0-or-later
"""What of a raster is data: alpha bands, masks, nodata values, classes, and what the user says of them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from temporal_liif.core.analysis.clip import clip
from temporal_liif.core.errors import StackError
from temporal_liif.core.raster.gdalio import gdal_type
from temporal_liif.core.raster.nodata import LayerSettings, NodataRange, is_nodata, storable
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.writer import StackWriter

from .masked import DAYS
from .test_reader import read_all

SHAPE = 24, 30
FULL = {"uint8": 255, "uint16": 65535, "int16": 32767, "int32": 255, "float32": 1.0, "float64": 1.0}


def texture(bands: int, seed: int = 0, low: float = 20, high: float = 180) -> np.ndarray:
    return np.random.default_rng(seed).uniform(low, high, (bands, *SHAPE))


def hole(rows: slice, cols: slice) -> np.ndarray:
    """True but for a rectangle."""
    shown = np.ones(SHAPE, bool)
    shown[rows, cols] = False
    return shown


def change(path: str, setter: str, value, number: int = 1) -> None:
    """Call a setter of a band of a file."""
    dataset = gdal.Open(path, gdal.GA_Update)
    getattr(dataset.GetRasterBand(number), setter)(value)


@pytest.mark.parametrize("dtype", list(FULL))
@pytest.mark.parametrize("bands", [1, 2, 3, 5, 12])
def test_an_alpha_band_hides_in_any_type_and_number_of_bands(write, dtype, bands):
    shown = hole(slice(3, 9), slice(20, 30))
    alpha = np.where(shown, FULL[dtype], 0)
    planes = np.concatenate([texture(bands), alpha[None]]).astype(dtype)
    stack = open_stack(write(planes, alphas=(bands + 1,)), reflectance_scale=1e-2)
    values, valid = read_all(stack)
    assert len(stack.bands) == bands and stack.masked and not stack.warnings
    np.testing.assert_array_equal(valid, [shown, shown])
    np.testing.assert_allclose(
        values[1], np.where(shown, planes[:bands].astype(np.float64) / 100, 0), rtol=1e-6, atol=1e-6
    )


@pytest.mark.parametrize(("dtype", "least"), [("uint8", 1), ("uint16", 1), ("float32", 0.004)])
def test_what_is_hidden_in_part_is_clear_and_nan_is_hidden(write, dtype, least):
    alpha = np.full(SHAPE, FULL[dtype])
    alpha[2, 3:8], alpha[5, :4] = least, 0
    expected = alpha > 0
    if dtype == "float32":
        alpha[7, 7], expected[7, 7] = np.nan, False
    planes = np.concatenate([texture(5), alpha[None]]).astype(dtype)
    stack = open_stack(write(planes, alphas=(6,)), reflectance_scale=1e-2)
    np.testing.assert_array_equal(read_all(stack)[1][0], expected)
    assert any("taken as a mask" in note for note in stack.notes)


def test_several_alpha_bands_anywhere_a_mask_file_and_nodata_hide_together(write):
    shown = [
        hole(slice(0, 2), slice(0, 30)),
        hole(slice(0, 24), slice(0, 2)),
        hole(slice(9, 11), slice(9, 11)),
    ]
    planes = texture(6).astype("uint16")
    planes[0], planes[3] = (np.where(part, 65535, 0) for part in shown[:2])
    planes[5, 20, 20] = 7
    sources = write(planes, alphas=(1, 4), mask=shown[2], nodata=7, names=("", "a", "b", "", "c", "d"))
    stack = open_stack(sources, bands=["d", "a"])
    expected = shown[0] & shown[1] & shown[2]
    expected[20, 20] = False
    values, valid = read_all(stack)
    np.testing.assert_array_equal(valid[0], expected)
    np.testing.assert_allclose(values[0], np.where(expected, planes[[5, 1]] * 1e-4, 0), rtol=1e-6)
    # Numbers are those that GDAL and QGIS count.
    numbered = open_stack(sources, bands=[6, 2])
    np.testing.assert_array_equal(read_all(numbered)[0], values)


def test_alpha_in_virtual_rasters(write):
    shown = hole(slice(4, 9), slice(4, 9))
    planes = np.concatenate([texture(5), np.where(shown, 65535, 0)[None]]).astype("uint16")
    sources = write(planes, alphas=(6,))
    for source in sources:
        gdal.Translate(f"{source.path}.vrt", source.path, format="VRT")
    stack = open_stack([Source(f"{source.path}.vrt") for source in sources])
    np.testing.assert_array_equal(read_all(stack)[1][0], shown)


def test_masks_of_single_bands_and_nodata_of_pixels(write):
    """A mask that one band of a VRT has for itself, and a nodata value of all bands together."""
    shown = hole(slice(4, 9), slice(4, 9))
    planes = np.concatenate([texture(2, low=1000, high=4000), np.where(shown, 255, 0)[None]]).astype("uint16")
    planes[:2, 20, 20], planes[0, 21, 21] = 9, 9
    sources = write(planes)
    for source in sources:
        virtual = f"{source.path}.vrt"
        gdal.Translate(virtual, source.path, format="VRT", bandList=[1, 2])
        part = f"<SourceFilename>{source.path}</SourceFilename><SourceBand>3</SourceBand>"
        part = f"<VRTRasterBand dataType='Byte'><SimpleSource>{part}</SimpleSource></VRTRasterBand>"
        mask = f"<MaskBand>{part}</MaskBand></VRTRasterBand>"
        Path(virtual).write_text(Path(virtual).read_text().replace("</VRTRasterBand>", mask, 1))
    stack = open_stack([Source(f"{source.path}.vrt") for source in sources])
    assert stack.masked
    np.testing.assert_array_equal(read_all(stack)[1][0], shown)
    second = open_stack([Source(f"{source.path}.vrt") for source in sources], bands=[2])
    assert read_all(second)[1].all()
    for source in sources:
        gdal.Translate(f"{source.path}.vrt", source.path, format="VRT", bandList=[1, 2])
        dataset = gdal.Open(f"{source.path}.vrt", gdal.GA_Update)
        dataset.SetMetadataItem("NODATA_VALUES", "9 9")
        dataset = None
    stack = open_stack([Source(f"{source.path}.vrt") for source in sources])
    np.testing.assert_array_equal(read_all(stack)[1][0], hole(slice(20, 21), slice(20, 21)))


@pytest.mark.parametrize("name", ["alpha", "Alpha band"])
def test_a_band_called_alpha_is_a_mask(make_raster, name):
    shown = hole(slice(3, 9), slice(4, 12))
    planes = np.concatenate([texture(2), np.where(shown, 65535, 0)[None]]).astype("uint16")
    sources = [Source(make_raster(f"x_{day}.tif", planes, names=("B04", "B08", name))) for day in DAYS]
    stack = open_stack(sources)
    assert [band.name for band in stack.bands] == ["B04", "B08"]
    np.testing.assert_array_equal(read_all(stack)[1], [shown, shown])
    assert any("Band 3 is" in note for note in stack.notes)
    # An angle of that name (of polarimetric radar) has other values than a transparency.
    planes[2] = np.random.default_rng(1).uniform(0, 90, SHAPE)
    sources = [Source(make_raster(f"x_{day}.tif", planes, names=("H", "A", name))) for day in DAYS]
    assert len(open_stack(sources).bands) == 3


@pytest.mark.parametrize("water", [0.0, 0.1])
def test_near_infrared_marked_as_alpha_is_a_band(write, water):
    planes = texture(4).astype("uint8")
    planes[3, : round(water * SHAPE[0])] = 0
    stack = open_stack(write(planes, alphas=(4,)))
    values, valid = read_all(stack)
    assert len(stack.bands) == 4 and valid.all() and stack.data_alphas == {4}
    np.testing.assert_allclose(values[0], planes / 255, rtol=1e-6)
    (warning,) = stack.warnings
    assert "Band 4 is marked as alpha" in warning and "different values" in warning
    assert "name the bands 1, 2, 3" in warning
    # What is neither chosen nor a transparency is no mask either.
    chosen = open_stack(write(planes, alphas=(4,)), bands=[1, 2, 3])
    assert read_all(chosen)[1].all() and len(chosen.bands) == 3


def test_a_band_that_is_asked_for_is_never_the_mask(write):
    shown = hole(slice(3, 9), slice(20, 30))
    planes = np.concatenate([texture(3), np.where(shown, 255, 0)[None]]).astype("uint8")
    for wanted in ([4, 1], ["Opacity", "Band 1"]):
        sources = write(planes, alphas=(4,), names=("", "", "", "Opacity"))
        stack = open_stack(sources, bands=wanted)
        values, valid = read_all(stack)
        assert valid.all() and "as it is asked for" in stack.warnings[0]
        np.testing.assert_allclose(values[0], planes[[3, 0]] / 255, rtol=1e-6)


@pytest.mark.parametrize("evidence", ["name", "neighbour", "alone", "never opaque"])
def test_other_signs_that_alpha_is_a_band(write, evidence):
    planes = texture(1 if evidence == "alone" else 4).astype("uint16")
    planes[-1] = 3 + np.indices(SHAPE).sum(axis=0) % 6 if evidence == "never opaque" else 65535
    names = ("", "", "", "nir") if evidence == "name" else ()
    sources = write(planes, alphas=(len(planes),), names=names)
    if evidence == "neighbour":
        change(sources[1].path, "SetColorInterpretation", gdal.GCI_Undefined, 4)
    stack = open_stack(sources, reflectance_scale=1e-4)
    assert len(stack.bands) == len(planes) and len(stack.warnings) == 1


def test_a_feathered_edge_is_still_a_transparency(write):
    alpha = np.clip(np.indices(SHAPE)[1] * 20, 0, 255)
    planes = np.concatenate([texture(3), alpha[None]]).astype("uint8")
    stack = open_stack(write(planes, alphas=(4,)))
    assert len(stack.bands) == 3
    np.testing.assert_array_equal(read_all(stack)[1][0], alpha > 0)


@pytest.mark.parametrize(
    ("dtype", "nodata", "holds"),
    [
        ("uint16", -9999, False),
        ("uint8", float("nan"), False),
        ("int16", 65535, False),
        ("uint8", 0.5, False),
        ("int16", float("inf"), False),
        ("uint64", 2**64 - 1, True),
        ("int64", 2**63, False),
        ("int8", -128, True),
        ("float32", 1e20, True),
        ("float32", -1.7976931348623157e308, False),
        ("float32", float("nan"), True),
        ("float64", -1.7976931348623157e308, True),
    ],
)
def test_which_nodata_values_a_type_can_hold(dtype, nodata, holds):
    assert storable(nodata, dtype) == holds


@pytest.mark.parametrize(
    ("dtype", "nodata", "equal", "other"),
    [
        ("float32", -3.4e38, [-3.4e38, np.finfo("f4").min], [-3.3e38, 0, 3.4e38]),
        ("float32", 1e20, [1e20], [9.9e19, -1e20]),
        ("float32", -9999.9, [-9999.9], [-9999.8]),
        ("float64", -9999.9, [-9999.9, float(np.float32(-9999.9))], [-9999.8]),
        ("float32", 0.0, [0.0, -0.0], [1e-30]),
        ("float32", float("inf"), [np.inf], [-np.inf, 1e38]),
        ("int64", 2**60 + 1, [2**60 + 1], [2**60]),
        ("uint16", -9999, [], [55537, 0]),
        ("uint8", float("nan"), [], [0, 255]),
    ],
)
def test_what_equals_a_nodata_value(dtype, nodata, equal, other):
    values = np.array(equal + other, dtype)
    assert is_nodata(values, nodata).tolist() == [True] * len(equal) + [False] * len(other)


@pytest.mark.parametrize(
    ("dtype", "nodata"), [("uint16", -9999), ("uint8", float("nan")), ("int16", 40000), ("int16", 0.25)]
)
def test_the_output_can_say_what_the_input_cannot(write, tmp_path, dtype, nodata):
    planes = texture(5).astype(dtype)
    stack = open_stack(write(planes, nodata=nodata))
    assert stack.nodata is None and stack.masked
    assert any("cannot hold" in note and "x_2021-05-01.tif and 1 more" in note for note in stack.notes)
    values = np.where(hole(slice(0, 9), slice(0, 30)), read_all(stack)[0][0], np.nan)
    with StackWriter(tmp_path / "out", stack, stack.grid, [stack.observations[0].time], provenance={}) as out:
        out.write(0, 0, 0, values)
        out.commit()
    made = gdal.Open(str(tmp_path / "out" / "2021-05-01.tif"))
    band = made.GetRasterBand(1)
    assert band.GetNoDataValue() is None and band.GetMaskFlags() == gdal.GMF_PER_DATASET
    assert (band.GetMaskBand().ReadAsArray() > 0).tolist() == np.isfinite(values[0]).tolist()
    np.testing.assert_array_equal(made.ReadAsArray()[:, 9:], planes[:, 9:])


def test_64_bit_integers_keep_their_nodata_value(tmp_path):
    sources, hidden = [], 2**60 + 1
    for day in DAYS:
        path = str(tmp_path / f"long_{day}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, *SHAPE[::-1], 1, gdal_type("int64"))
        dataset.SetGeoTransform((600000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0))
        values = np.full(SHAPE, 2000, np.int64)
        values[3, 4], values[5, 6] = hidden, 2**60
        dataset.GetRasterBand(1).WriteArray(values)
        dataset.GetRasterBand(1).SetNoDataValue(hidden)
        dataset = None
        sources.append(Source(path))
    stack = open_stack(sources, reflectance_scale=1e-4)
    assert np.argwhere(~read_all(stack)[1][0]).tolist() == [[3, 4]]
    result = clip(stack, tmp_path / "out")
    band = gdal.Open(result.observations[0].source)
    assert band.GetRasterBand(1).GetNoDataValue() == hidden
    np.testing.assert_array_equal(band.ReadAsArray(), values)


def settings(*ranges: NodataRange, bands=(1, 2), **others) -> LayerSettings:
    return LayerSettings(nodata=tuple((band, ranges) for band in bands), **others)


@pytest.mark.parametrize(
    ("low", "high", "ends", "hidden"),
    [
        (50, 50, (True, True), [50]),
        (50, 52, (True, True), [50, 51, 52]),
        (50, 52, (False, True), [51, 52]),
        (50, 52, (True, False), [50, 51]),
        (50, 52, (False, False), [51]),
        (-np.inf, 30, (True, True), [20, 30]),
    ],
)
@pytest.mark.parametrize("scale", [None, 1e-4])
def test_additional_nodata_values_are_physical(write, tmp_path, low, high, ends, hidden, scale):
    values = np.array([20, 30, 50, 51, 52, 60])
    planes = np.resize(values, (2, *SHAPE)).astype("uint16")
    factor = scale or 1
    said = settings(NodataRange(low * factor, high * factor, *ends))
    sources = [replace(source, settings=said) for source in write(planes, scale=scale)]
    stack = open_stack(sources)
    expected = ~np.isin(planes[0], hidden)
    np.testing.assert_array_equal(read_all(stack)[1][0], expected)
    assert stack.masked and any("additional nodata values" in note for note in stack.notes)
    made = gdal.Open(clip(stack, tmp_path / "out").observations[0].source)
    mask = made.GetRasterBand(2).GetMaskBand().ReadAsArray() > 0
    np.testing.assert_array_equal(mask, expected)
    np.testing.assert_array_equal(made.ReadAsArray()[:, expected], planes[:, expected])


def test_a_nodata_value_that_is_switched_off_is_a_value(write):
    planes = texture(2).astype("uint16")
    planes[:, 4, 4] = 7
    sources = write(planes, nodata=7)
    assert not read_all(open_stack(sources))[1][0, 4, 4]
    said = LayerSettings(ignored=frozenset({1, 2}))
    stack = open_stack([replace(source, settings=said) for source in sources])
    assert read_all(stack)[1].all() and stack.nodata is None and stack.masked


@pytest.mark.parametrize("epsg", [None, 32633])
def test_an_assigned_crs_wins_over_that_of_the_file(write, epsg):
    sources = write(texture(2).astype("uint16"), epsg=epsg)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    said = LayerSettings(crs=reference.ExportToWkt(["FORMAT=WKT2_2019"]))
    stack = open_stack([replace(source, settings=said) for source in sources])
    found = osr.SpatialReference(stack.grid.crs)
    assert found.IsSame(reference) and read_all(stack)[1].all()
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    said = LayerSettings(crs=degrees.ExportToWkt())
    grid = open_stack([replace(source, settings=said) for source in sources]).grid
    assert grid.geographic and grid.transform == stack.grid.transform


@pytest.mark.parametrize(
    ("name", "bands"),
    [
        ("MYD13Q1.061__250m_16_days_VI_Quality_doy{d}_aid0001.tif", 1),
        ("MOD13A1.061__500m_16_days_pixel_reliability_doy{d}_aid0001.tif", 1),
        ("MOD09GA.061_state_1km_1_doy{d}_aid0001.tif", 1),
        ("MOD11A1.061_QC_Day_doy{d}_aid0001.tif", 1),
        ("{d}_103012_1034_3B_udm2.tif", 8),
        ("{d}_103012_1034_3B_udm2_clip.tif", 1),
    ],
)
def test_files_of_quality_are_no_data(make_raster, name, bands):
    planes = texture(bands).astype("uint8")
    days = ("2021121", "2021137") if "doy" in name else ("20210501", "20210511")
    sources = [Source(make_raster(name.format(d=day), planes)) for day in days]
    with pytest.raises(StackError, match="holds classes: the file is called"):
        open_stack(sources)
    assert all(band.classes for band in open_stack(sources, classes=True).bands)


def test_names_that_only_sound_like_quality_are_data(write, make_raster):
    names = ("high_quality_{d}.tif", "field_qc_{d}.tif", "quality_check_{d}.tif")
    for name in names:
        sources = [Source(make_raster(name.format(d=day), texture(1).astype("uint16"))) for day in DAYS]
        assert not open_stack(sources).bands[0].classes


def test_classes_among_floats(write):
    planes = texture(2, low=0, high=1).astype("float32")
    planes[1] = np.rint(planes[1] * 11)
    planes[1, 3] = np.nan
    sources = write(planes, names=("NDVI", "SCL"))
    with pytest.raises(StackError, match=r"Band 2 \(SCL\).*holds classes.*Name the other bands \(NDVI\)"):
        open_stack(sources)
    assert not open_stack(write(planes, names=("NDVI", "count"))).bands[1].classes


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_clip_shows_every_hidden_number_as_nodata(write, tmp_path, dtype):
    planes = texture(2, low=0.1, high=0.6).astype(dtype)
    planes[:, 2, 3], planes[0, 4, 5], planes[:, 6, 7] = np.nan, np.inf, -3.4028235e38
    sources = write(planes, nodata=-3.4e38)
    out = gdal.Open(clip(open_stack(sources), tmp_path / "out").observations[0].source)
    values, nodata = out.ReadAsArray(), out.GetRasterBand(1).GetNoDataValue()
    assert nodata == pytest.approx(-3.4e38)
    hidden = ~np.isfinite(planes) | (planes < -1e38)
    np.testing.assert_array_equal(values[~hidden], planes[~hidden])
    # Exactly nodata, also for programs that compare all digits.
    np.testing.assert_array_equal(values[hidden], values.dtype.type(nodata))
    shown = np.stack([out.GetRasterBand(n).GetMaskBand().ReadAsArray() > 0 for n in (1, 2)])
    np.testing.assert_array_equal(shown, ~hidden)
