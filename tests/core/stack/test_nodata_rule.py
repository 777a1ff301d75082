# SPDX-License-Identifier: GPL-2.0-or-later
"""When a pixel with the nodata value in some bands is nodata."""

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.analysis.clip import clip
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.stack.open import open_stack

from .test_reader import read_all
from .test_validity import texture

PICTURE = [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand]


@pytest.fixture
def roof(write):
    """A function that makes pictures of 3 or 4 bands: a roof of red 255, and a collar of 255 in all bands."""

    def made(bands: int, dtype: str = "uint8", colours=PICTURE, nodata=255, **arguments):
        planes = texture(bands).astype(dtype)
        planes[0, 5:8, 5:8] = nodata
        planes[:, :, 28:] = nodata
        return planes, write(planes, colours=colours, nodata=nodata, **arguments)

    return made


@pytest.mark.parametrize("bands", [3, 4])
@pytest.mark.parametrize("nodata", [0, 255, 17])
def test_a_colour_with_one_band_at_nodata_is_a_colour(roof, bands, nodata):
    planes, sources = roof(bands, nodata=nodata)
    planes[:, :, :28][planes[:, :, :28] == nodata] = nodata
    stack = open_stack(sources)
    values, valid = read_all(stack)
    assert stack.nodata_rule == "all" and stack.nodata == nodata
    np.testing.assert_array_equal(valid[0], ~(planes == nodata).all(axis=0))
    assert valid[0, 6, 6] and values[0, 0, 6, 6] == pytest.approx(nodata / 255)
    partly = ((planes == nodata).any(axis=0) & ~(planes == nodata).all(axis=0)).sum()
    assert any(f"{2 * partly} of {2 * 24 * 30} pixels" in note for note in stack.notes)


def test_the_bands_that_are_not_read_have_their_say(roof):
    planes, sources = roof(3)
    _, valid = read_all(open_stack(sources, bands=[1]))
    np.testing.assert_array_equal(valid[0], ~(planes == 255).all(axis=0))


@pytest.mark.parametrize(
    ("bands", "dtype", "colours", "arguments"),
    [
        (3, "uint16", PICTURE, {}),
        (5, "uint8", (), {}),
        (3, "uint8", (), {"scale": 0.004}),
        (2, "uint8", (), {}),
    ],
)
def test_a_spectrum_that_misses_a_band_is_no_data(roof, bands, dtype, colours, arguments):
    planes, sources = roof(bands, dtype, colours, **arguments)
    stack = open_stack(sources)
    assert stack.nodata_rule == "any"
    np.testing.assert_array_equal(read_all(stack)[1][0], (planes != 255).all(axis=0))
    assert any("at least one band" in text and "count as nodata" in text for text in stack.warnings)
    # What the user says wins.
    asked = open_stack(sources, nodata_rule="all", reflectance_scale=1e-4)
    np.testing.assert_array_equal(read_all(asked)[1][0], (planes != 255).any(axis=0))
    assert not asked.warnings


def test_any_can_be_asked_for_and_other_words_cannot(roof):
    planes, sources = roof(3)
    np.testing.assert_array_equal(
        read_all(open_stack(sources, nodata_rule="any"))[1][0], (planes != 255).all(axis=0)
    )
    with pytest.raises(ParameterError, match=r"'most' is unknown\. Choose one of auto, any, all"):
        open_stack(sources, nodata_rule="most")


@pytest.mark.parametrize("bands", [3, 4])
def test_a_clipped_picture_keeps_its_numbers(roof, tmp_path, bands):
    planes, sources = roof(bands)
    result = clip(open_stack(sources), tmp_path / "out")
    made = gdal.Open(result.observations[0].source)
    np.testing.assert_array_equal(made.ReadAsArray(), planes)
    np.testing.assert_array_equal(read_all(result)[1][0], (planes != 255).any(axis=0))
