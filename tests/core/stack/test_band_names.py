# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands are found by the rasters' own name, the sensor's number, or the part of the spectrum."""

import math

import numpy as np
import pytest
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.raster.sensors import LANDSAT_OLI, wavelength_of
from temporal_liif.core.stack.band_names import find_band, matching_bands
from temporal_liif.core.stack.model import Band
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader

SENTINEL2 = ("B02", "B03", "B04", "B08", "B8A", "B11")
LANDSAT = ("SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B6")
COMMON = ("blue", "green", "red", "nir", "swir16")


@pytest.mark.parametrize(
    ("wanted", "names", "expected"),
    [
        ("b04", SENTINEL2, "B04"),
        ("B4", SENTINEL2, "B04"),
        ("B8", SENTINEL2, "B08"),
        ("B8A_20m", SENTINEL2, "B8A"),
        ("B5", SENTINEL2, None),
        ("red", SENTINEL2, "B04"),
        ("NIR", SENTINEL2, "B08"),
        ("nir08", SENTINEL2, "B8A"),
        ("SWIR 1", SENTINEL2, "B11"),
        ("swir22", SENTINEL2, None),
        ("B04", LANDSAT, "SR_B4"),
        ("nir", LANDSAT, "SR_B5"),
        ("nir08", LANDSAT, "SR_B5"),
        ("near-infrared", LANDSAT, "SR_B5"),
        ("B04", COMMON, "red"),
        ("B11", COMMON, "swir16"),
        ("B8A", COMMON, None),
        ("Band 1", COMMON, None),
        ("nir", ("B07", "B09"), None),
        ("B4", ("B4", "SR_B4"), "B4"),
        ("B04", ("B4", "SR_B4"), None),
    ],
)
def test_names(wanted, names, expected):
    numbered = LANDSAT_OLI if names is LANDSAT else None
    index = find_band(wanted, names, [wavelength_of(name, numbered) for name in names])
    assert (None if index is None else names[index]) == expected


def test_wavelengths_name_bands_that_have_no_words():
    assert find_band("nir", ("Band 1", "Band 2"), (0.66, 0.84)) == 1
    assert find_band("nir", ("Band 1", "Band 2"), (math.nan, math.nan)) is None


def test_a_stack_of_bands_by_other_names(rasters):
    sources = rasters(names=("B04", "B08"))
    stack = open_stack(sources, bands=["nir", "B4"], reflectance_scale=1e-4)
    assert [band.name for band in stack.bands] == ["B08", "B04"] and stack.band_indexes == (2, 1)
    with Reader(stack) as reader, Reader(open_stack(sources, reflectance_scale=1e-4)) as plain:
        window = (0, stack.grid.height), (0, stack.grid.width)
        np.testing.assert_array_equal(reader.read(*window)[0], plain.read(*window)[0][:, ::-1])
    with pytest.raises(ParameterError, match="no band 'swir16'"):
        open_stack(sources, bands=["swir16"])
    with pytest.raises(ParameterError, match="asked for twice"):
        open_stack(sources, bands=["red", "B04"])


def test_bands_of_two_sensors():
    spot = [Band("Band 1", 0.485), Band("Band 2", 0.56), Band("Band 3", 0.66), Band("Band 4", 0.825)]
    ours = [Band(name, wavelength_of(name)) for name in ("B08", "B04", "B03", "B02", "B11")]
    assert matching_bands(spot, ours) == ["B02", "B03", "B04", "B08"]
    assert matching_bands(ours[:4], spot) == ["Band 4", "Band 3", "Band 2", "Band 1"]
    assert matching_bands(ours, spot) is None
    assert matching_bands(ours[:2], [Band("nir"), Band("red")]) is None
    assert matching_bands([Band("red")], ours) == ["B04"]
    assert matching_bands([Band("a", 0.66), Band("b", 0.67)], ours) is None
