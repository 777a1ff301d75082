# SPDX-License-Identifier: GPL-2.0-or-later
"""Spectral indices: values by hand, bands of any sensor, and stacks that keep grid, dates and masks."""

import json
import math
import re

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.analysis import indices
from temporal_liif.core.analysis.index_definitions import FILE
from temporal_liif.core.errors import CancelledError, OutputError, ParameterError
from temporal_liif.core.raster.sensors import LANDSAT_OLI, LANDSAT_TM, wavelength_of
from temporal_liif.core.stack.model import Band, Source
from temporal_liif.core.stack.open import bands_of, open_stack

SENTINEL2 = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
LEAF = dict(zip(SENTINEL2, (0.03, 0.06, 0.04, 0.10, 0.28, 0.35, 0.40, 0.42, 0.20, 0.09)))
DAYS = ("2021-05-01", "2021-05-11")


def bands(names, numbered=None):
    return [Band(name, wavelength_of(name, numbered)) for name in names]


def test_the_list_says_where_it_is_from_and_every_formula_names_what_it_has():
    known = json.loads(FILE.read_text(encoding="utf-8"))
    assert "awesome-spectral-indices" in known["source"]
    assert known["licence"][0] == "MIT License" and "Copyright (c) 2021" in known["licence"][2]
    assert len(indices.indices()) >= 40
    for name, index in indices.indices().items():
        assert index.name == name and index.compiled.names == {*index.bands, *index.constants}
        assert index.reference.startswith("https://")
        assert index.shown is None or index.shown[0] < index.shown[1]
    assert [index.name for index in indices.computable(bands(SENTINEL2))] == list(indices.indices())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("NDVI", (0.40 - 0.04) / 0.44),
        ("EVI", 2.5 * 0.36 / (0.40 + 0.24 - 0.225 + 1)),
        ("SAVI", 1.5 * 0.36 / (0.44 + 0.5)),
        ("MSAVI", (1.8 - math.sqrt(1.8**2 - 8 * 0.36)) / 2),
        ("NDWI", (0.06 - 0.40) / 0.46),
        ("NDMI", 0.2 / 0.6),
        ("NDSI", (0.06 - 0.20) / 0.26),
        ("NBR", (0.40 - 0.09) / 0.49),
        ("NDREI", 0.30 / 0.50),
        ("S2REP", 705 + 35 * ((0.35 + 0.04) / 2 - 0.10) / 0.18),
        ("BAIS2", (1 - math.sqrt(0.28 * 0.35 * 0.42 / 0.04)) * ((0.09 - 0.42) / math.sqrt(0.51) + 1)),
    ],
)
def test_values_of_a_leaf(name, expected):
    index = indices.index_named(name.lower())
    pixels = np.array(list(LEAF.values()), np.float32)[:, None, None] * np.ones((1, 2, 3), np.float32)
    made = index.of(pixels, indices.positions_of(index, bands(LEAF)))
    assert made.shape == (2, 3) and made.dtype == np.float32
    np.testing.assert_allclose(made, expected, rtol=2e-6)


@pytest.mark.parametrize(
    ("names", "numbered", "nir", "red"),
    [
        (SENTINEL2, None, "B08", "B04"),
        (("B04", "B8A"), None, "B8A", "B04"),
        (("SR_B4", "SR_B5"), LANDSAT_OLI, "SR_B5", "SR_B4"),
        (("SR_B3", "SR_B4"), LANDSAT_TM, "SR_B4", "SR_B3"),
        (("blue", "green", "red", "nir"), None, "nir", "red"),
        (("sur_refl_b01", "sur_refl_b02"), None, "sur_refl_b02", "sur_refl_b01"),
    ],
)
def test_bands_of_any_sensor(names, numbered, nir, red):
    found = indices.positions_of(indices.index_named("NDVI"), bands(names, numbered))
    assert {letter: names[place] for letter, place in found.items()} == {"N": nir, "R": red}


def test_missing_bands_are_named():
    with pytest.raises(ParameterError, match=r"NDMI needs nir, swir16.*no band that is known as swir16"):
        indices.positions_of(indices.index_named("NDMI"), bands(("B02", "B03", "B04", "B08")))
    with pytest.raises(ParameterError, match=r"no index 'NVDI'.*NDVI, EVI"):
        indices.index_named("NVDI")
    few = {index.name for index in indices.computable(bands(("B02", "B03", "B04", "B08")))}
    assert {"NDVI", "EVI", "NDWI", "VARI"} <= few and not few & {"NDMI", "NBR", "NDREI", "MNDWI"}
    with pytest.raises(ParameterError, match="no band that is known as nir, red"):
        indices.bands_needed([indices.index_named("NDVI")], [Band("Band 1"), Band("Band 2")])


@pytest.fixture
def sources(make_raster):
    """Two dates of B02, B8A, B04 and classes, 40 x 50, stored with an offset of 1000; 0 is nodata."""
    rng = np.random.default_rng(3)
    made = []
    for day in DAYS:
        stored = rng.integers(1050, 5000, (3, 40, 50)).astype(np.uint16)
        stored[:, 3, 4] = 0
        stored[0, 5, 6] = 0
        stored[1:, 7, 8] = 1000
        name = f"S2A_{day}.tif"
        path = make_raster(name, stored, names=("B02", "B8A", "B04"), nodata=0, scale=1e-4, offset=-0.1)
        made.append((Source(path), stored))
    return made


def expected_ndvi(stored):
    """By exact whole numbers, with B02 not asked."""
    n, r = stored[1].astype(np.int64) - 1000, stored[2].astype(np.int64) - 1000
    hidden = (stored[1:] == 0).any(axis=0) | (n + r == 0)
    return np.where(hidden, np.nan, (n - r) / np.where(n + r == 0, 1, n + r))


def test_stacks_of_indices(sources, tmp_path, monkeypatch):
    monkeypatch.setattr(indices, "BLOCK", 17)
    given = [source for source, _ in sources]
    needed = indices.bands_needed([indices.index_named("NDVI"), indices.index_named("DVI")], bands_of(given))
    assert needed == ["B8A", "B04"]
    stack = open_stack(given, bands=needed)
    folders = {"NDVI": tmp_path / "out" / "NDVI", "DVI": tmp_path / "out" / "DVI"}
    chosen = [indices.index_named(name) for name in folders]
    made = indices.write_indices(stack, chosen, folders, provenance={"algorithm": "test"})
    assert list(made) == ["NDVI", "DVI"]
    for name, result in made.items():
        assert result.dtype == "float32" and math.isnan(result.nodata) and result.reflectance_scale == 1.0
        assert [band.name for band in result.bands] == [name]
        assert [one.time for one in result.observations] == [one.time for one in stack.observations]
        for (source, stored), seen in zip(sources, result.observations):
            out, read = gdal.Open(seen.source), gdal.Open(source.path)
            assert out.GetGeoTransform() == read.GetGeoTransform()
            assert out.GetSpatialRef().IsSame(read.GetSpatialRef())
            assert math.isnan(out.GetRasterBand(1).GetNoDataValue())
            assert (out.GetRasterBand(1).GetScale() or 1.0, out.GetRasterBand(1).GetOffset() or 0.0) == (1, 0)
            assert f'"index": "{name}"' in out.GetMetadataItem("PROVENANCE")
            values = out.GetRasterBand(1).ReadAsArray()
            if name == "NDVI":
                np.testing.assert_allclose(values, expected_ndvi(stored), atol=2e-6)
                # A band that the index does not need hides nothing.
                assert np.isfinite(values[5, 6]) and np.isnan(values[[3, 7], [4, 8]]).all()
            else:
                assert values[7, 8] == pytest.approx(0, abs=1e-6) and np.isnan(values[3, 4])


def test_masks_hide_pixels(sources, make_raster, tmp_path):
    from temporal_liif.core.stack.mask_content import MaskOptions

    classes = np.full((1, 40, 50), 4, np.uint8)
    classes[0, 10:20, 10:20] = 9
    for day in DAYS:
        make_raster(f"S2A_{day}_SCL.tif", classes)
    given = [source for source, _ in sources]
    options = MaskOptions(growth=0.0)
    stack = open_stack(given, bands=["nir", "red"], masks=options)
    made = indices.write_indices(stack, [indices.index_named("NDVI")], {"NDVI": tmp_path / "out"})["NDVI"]
    for (_, stored), seen in zip(sources, made.observations):
        expected = expected_ndvi(stored)
        expected[10:20, 10:20] = np.nan
        np.testing.assert_allclose(gdal.Open(seen.source).ReadAsArray(), expected, atol=2e-6)


def test_nothing_is_left_of_a_cancelled_run_and_nothing_replaced(sources, tmp_path):
    stack = open_stack([source for source, _ in sources], bands=["nir", "red"])
    folders = {"NDVI": tmp_path / "a", "DVI": tmp_path / "b"}
    chosen = [indices.index_named(name) for name in folders]
    calls = iter(range(1000))
    with pytest.raises(CancelledError):
        indices.write_indices(stack, chosen, folders, cancelled=lambda: next(calls) > 0)
    assert not folders["NDVI"].exists() and not folders["DVI"].exists()
    indices.write_indices(stack, chosen, folders)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("[ab]/*")}
    with pytest.raises(OutputError, match=re.escape("stack.json")):
        indices.write_indices(stack, chosen, folders)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.glob("[ab]/*")} == before


def test_rasters_that_hold_an_index():
    assert indices.held_index([Band("NDVI")]).name == "NDVI"
    assert indices.held_index([Band("NDVI"), Band("NDMI")]) is None
    assert indices.held_index([Band("B04", 0.665)]) is None and indices.held_index([Band("SR", 0.5)]) is None
    values, valid = np.full((1, 2, 2), 0.3, np.float32), np.ones((2, 2), bool)
    ndvi = indices.index_named("NDVI")
    np.testing.assert_array_equal(indices.values_of(ndvi, [Band("NDVI")])(values, valid)[0], values)
    made, clear = indices.values_of(ndvi, bands(("B04", "B08")))(np.stack([values[0], 3 * values[0]]), valid)
    np.testing.assert_allclose(made, 0.5, rtol=1e-6)
    assert clear.all()
