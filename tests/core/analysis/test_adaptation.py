# SPDX-License-Identifier: GPL-2.0-or-later
"""Adapting whole stacks: the published pixels, every method, references and errors."""

import json
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal, osr
from temporal_liif.core.analysis import adaptation, inventory
from temporal_liif.core.analysis.radiometry import Curve
from temporal_liif.core.errors import CancelledError, OutputError, ParameterError, StackError
from temporal_liif.core.stack.image import open_image
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack

TRANSFORM = (300000.0, 10.0, 0.0, 4600000.0, 0.0, -10.0)


def raster(path, values, nodata=0, names=("B04", "B03", "B02"), transform=TRANSFORM):
    values = np.asarray(values)
    kind = {"uint16": gdal.GDT_UInt16, "uint8": gdal.GDT_Byte, "float32": gdal.GDT_Float32}
    bands, height, width = values.shape
    out = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, kind[values.dtype.name])
    out.SetGeoTransform(transform)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    out.SetProjection(reference.ExportToWkt())
    for index in range(bands):
        band = out.GetRasterBand(index + 1)
        band.WriteArray(values[index])
        band.SetDescription(names[index])
        if nodata is not None:
            band.SetNoDataValue(nodata)
    return Source(str(path))


@pytest.fixture
def scene():
    rng = np.random.default_rng(0)
    base = rng.gamma(4, 250, (3, 60, 70)).clip(50, 9000)
    return base


@pytest.fixture
def stack(tmp_path, scene):
    """Three dates of one scene under different light, with nodata in the second."""
    dates = []
    for day, (gain, bias) in zip(("01", "11", "21"), ((1, 0), (0.8, 100), (1.3, 50))):
        values = (scene * gain + bias).astype(np.uint16)
        if day == "11":
            values[:, :15] = 0
        dates.append(raster(tmp_path / f"2020-05-{day}.tif", values))
    return open_stack(dates)


def values_of(result, index):
    return gdal.Open(result.observations[index].source).ReadAsArray()


@pytest.mark.parametrize("method", ["bands", "gain_bias", "value"])
def test_light_is_taken_away(stack, scene, tmp_path, method):
    found = inventory.take_inventory(stack, method)
    reference, number = adaptation.choose(found, [], "1")
    assert number == 1
    result = adaptation.adapt_stack(stack, found, reference, tmp_path / "out")
    assert result.dtype == "uint16"
    assert result.nodata == 0
    assert result.grid == stack.grid
    assert [band.name for band in result.bands] == ["B04", "B03", "B02"]
    assert [observation.time for observation in result.observations] == [
        observation.time for observation in stack.observations
    ]
    first = scene.astype(np.uint16)
    assert np.abs(values_of(result, 0).astype(int) - first).max() <= 1
    tolerance = 400 if method == "value" else 3
    error = np.abs(values_of(result, 2).astype(int) - first)
    assert np.percentile(error, 99) <= tolerance
    second = values_of(result, 1)
    assert (second[:, :15] == 0).all()
    assert (second[:, 15:] > 0).all()
    if method == "gain_bias":
        assert np.abs(second[:, 15:].astype(int) - first[:, 15:]).max() <= 3


def test_tables_equal_curves_for_any_scale_and_offset(stack):
    bands = tuple(replace(band, scale=0.0002, offset=-0.1) for band in stack.bands)
    scaled = replace(stack, dtype="int16", bands=bands, reflectance_scale=1.0)
    curve = Curve(np.array([-0.2, 0.1, 0.4]), np.array([0.0, 0.3, 0.35]))
    values = (np.arange(-1000, 3000, 7) * 0.0002 - 0.1).astype(np.float32)
    lookup = adaptation._Lookup.of(curve, scaled, 0)
    assert np.abs(lookup(values) - curve(values)).max() < 1e-6


def test_median_of_the_clear_dates_as_reference(stack, scene, tmp_path):
    found = inventory.take_inventory(stack, "gain_bias", median=True)
    reference, number = adaptation.choose(found, [], "median")
    assert number is None
    result = adaptation.adapt_stack(stack, found, reference, tmp_path / "out")
    # Of gains 1, 0.8 and 1.3 the median is 1, but where the second date is nodata it is the mean of two.
    below = (slice(None), slice(15, None))
    error = values_of(result, 2)[below].astype(int) - scene.astype(np.uint16)[below]
    assert np.abs(np.median(error)) <= 40


def test_masked_median_equals_numpys():
    rng = np.random.default_rng(1)
    values = rng.random((6, 2, 8, 9)).astype(np.float32)
    valid = rng.random((6, 8, 9)) > 0.4
    valid[:, 0, 0] = False
    median, some = inventory.masked_median(np.where(valid[:, None], values, 0), valid)
    assert np.array_equal(some, valid.any(axis=0))
    expected = np.nanmedian(np.where(valid[:, None], values, np.nan)[..., some], axis=0)
    assert np.allclose(median[:, some], expected)
    assert (median[:, 0, 0] == 0).all()


def test_candidates_prefer_what_is_like_the_image(stack, scene, tmp_path):
    fine = (scene * 1.3 + 50).repeat(2, axis=1).repeat(2, axis=2).astype(np.uint16)
    half = (300000.0, 5.0, 0.0, 4600000.0, 0.0, -5.0)
    image = open_image(raster(tmp_path / "fine.tif", fine, transform=half))
    found = inventory.take_inventory(stack, "value_8bit", image)
    rated = adaptation.candidates(found)
    assert [candidate.number for candidate in rated] == [1, 2, 3]
    assert all(np.isfinite(candidate.psnr) for candidate in rated)
    reference, number = adaptation.choose(found, rated, "best")
    assert number == int(np.argmax([candidate.psnr for candidate in rated])) + 1
    _, robust = adaptation.choose(found, rated, "best_robust")
    assert robust == int(np.argmax([candidate.robust for candidate in rated])) + 1
    path = adaptation.adapt_image(image, found, reference, tmp_path / "adapted.tif")
    written = gdal.Open(str(path))
    assert written.GetGeoTransform() == half
    assert written.ReadAsArray().dtype == np.uint8
    assert written.GetMetadataItem("ACQUISITION_DATE") is None
    assert (written.GetRasterBand(1).GetMaskBand().ReadAsArray() == 255).all()


def test_published_pixels_with_georeference(worldstrat, tmp_path):
    """From files to files, the stack's dates come out as published, in blocks, on their own grid."""
    area = worldstrat / "UNHCR-AFGs003914"
    row = json.loads((worldstrat / "published.json").read_text())["table6"][area.name]
    stack = open_stack([Source(str(path)) for path in sorted(area.glob("*_L2A.tif"))], ["B04", "B03", "B02"])
    found = inventory.take_inventory(stack, "value_8bit")
    number = [observation.name[:2] for observation in stack.observations].index("03") + 1
    reference, _ = adaptation.choose(found, [], str(number))
    result = adaptation.adapt_stack(stack, found, reference, tmp_path / "out")
    assert result.dtype == "uint8"
    names = [int(observation.name[:2]) for observation in stack.observations]
    for position, selected in enumerate(row["selected"], 1):
        out = gdal.Open(result.observations[names.index(selected)].source)
        truth = gdal.Open(str(area / "adapted" / f"lr_{position}.png")).ReadAsArray()[:3]
        assert np.array_equal(out.ReadAsArray(), truth)
        assert out.GetGeoTransform() == stack.grid.transform


def test_ratings_of_many_dates_look_at_few_pixels(stack, monkeypatch):
    found = inventory.take_inventory(stack, "gain_bias")
    whole = adaptation.candidates(found)
    monkeypatch.setattr(adaptation, "_SCORED_VALUES", 0)
    thin = adaptation.candidates(found)
    for first, second in zip(whole, thin):
        assert abs(first.psnr - second.psnr) < 1.5
    with pytest.raises(CancelledError):
        adaptation.candidates(found, lambda: True)


def test_small_blocks_give_the_same(stack, tmp_path, monkeypatch):
    results = []
    for block in (1024, 23):
        monkeypatch.setattr(inventory, "BLOCK", block)
        for method in ("value_8bit", "bands"):
            found = inventory.take_inventory(stack, method)
            out = adaptation.adapt_stack(stack, found, found.dates[2], tmp_path / f"{method}{block}")
            results.append([values_of(out, i) for i in range(3)])
    assert np.array_equal(results[0], results[2])
    assert np.array_equal(results[1], results[3])


def test_a_lattice_stands_for_a_large_image(stack, monkeypatch):
    monkeypatch.setattr(inventory, "_SAMPLE_VALUES", 3 * 4 * 100)
    monkeypatch.setattr(inventory, "BLOCK", 17)
    found = inventory.take_inventory(stack, "gain_bias")
    whole = gdal.Open(stack.observations[0].source).ReadAsArray() * 1e-4
    step = -(-60 // found.dates[0].sample.shape[1])
    assert step > 1
    assert np.allclose(found.dates[0].sample, whole[:, ::step, ::step], atol=1e-6)
    assert np.array_equal(
        found.dates[1].clear, gdal.Open(stack.observations[1].source).ReadAsArray()[0, ::step, ::step] > 0
    )


def test_bad_input_is_named_and_nothing_is_left(stack, tmp_path, scene):
    with pytest.raises(ParameterError, match="Unknown method"):
        inventory.take_inventory(stack, "magic")
    two = open_stack([Source(observation.source) for observation in stack.observations], ["B04", "B03"])
    with pytest.raises(ParameterError, match="2 bands are chosen"):
        inventory.take_inventory(two, "value")
    found = inventory.take_inventory(stack, "bands")
    for asked in ("0", "4", "nice"):
        with pytest.raises(ParameterError, match=f"The reference '{asked}' is unknown"):
            adaptation.choose(found, [], asked)
    flat = np.full((3, 60, 70), 500, np.uint16)
    flat[1:] = scene[1:].astype(np.uint16)
    flat_source = raster(tmp_path / "2020-06-01.tif", flat)
    bad = open_stack([Source(stack.observations[0].source), flat_source])
    for method in ("bands", "gain_bias"):
        found = inventory.take_inventory(bad, method)
        with pytest.raises(StackError, match=r"2020-06-01.*single value"):
            adaptation.adapt_stack(bad, found, found.dates[0], tmp_path / "out")
        assert not (tmp_path / "out").exists()
    good = inventory.take_inventory(stack, "bands")
    with pytest.raises(CancelledError):
        adaptation.adapt_stack(stack, good, good.dates[0], tmp_path / "out", cancelled=lambda: True)
    assert not (tmp_path / "out").exists()
    image = open_image(Source(stack.observations[0].source))
    again = inventory.take_inventory(stack, "bands", image)
    with pytest.raises(OutputError, match="is an input of this run"):
        adaptation.adapt_image(image, again, again.dates[0], stack.observations[0].source)
    with pytest.raises(OutputError, match="no name for a GeoTIFF"):
        adaptation.adapt_image(image, again, again.dates[0], tmp_path / "a.png")
