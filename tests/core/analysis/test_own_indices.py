# SPDX-License-Identifier: GPL-2.0-or-later
"""Formulas of the user's: names, bands by any of their names, values, and what is said of mistakes."""

import numpy as np
import pytest
from temporal_liif.core.analysis.indices import computable, positions_of
from temporal_liif.core.analysis.own_indices import own_index, own_indices, text_of
from temporal_liif.core.analysis.profile import quantities_named
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.stack.model import Band

BANDS = [Band("B02", 0.49), Band("B04", 0.665), Band("B08", 0.842)]
VALUES = np.array([[[0.1]], [[0.2]], [[0.6]]])


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("(nir - red) / (nir + red)", "formula", 0.5),
        ("mine = B8/B4", "mine", 3.0),
        ("  my_2 =blue + b08^2 ", "my_2", 0.1 + 0.36),
        ("a = 2 * red ** 0.5", "a", 2 * np.sqrt(0.2)),
    ],
)
def test_values(text, name, expected):
    index = own_index(text)
    assert index.name == name
    made = index.of(VALUES, positions_of(index, BANDS))
    assert made.dtype == np.float32 and made.shape == (1, 1)
    assert made[0, 0] == pytest.approx(expected, rel=1e-6)
    assert own_index(text_of(index)) == index


def test_bands_without_names_are_counted():
    unnamed = [Band(f"Band {number}") for number in (1, 2, 3)]
    assert positions_of(own_index("b3 - band_1"), unnamed) == {"b3": 2, "band_1": 0}
    # The sensor's number counts where there is one: B3 of these is missing.
    with pytest.raises(ParameterError, match="no band that is known as B3"):
        positions_of(own_index("B3 - B4"), BANDS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is empty"),
        ("(nir - red", "'\\(nir - red' cannot be used: .* at character"),
        ("sqrt(nir)", "'sqrt\\(nir\\)' is no part of a formula"),
        ("a = nir; b = red", "'a = nir; b' cannot be the name"),
        ("1 + 2", "names no band"),
        ("2x = nir", "'2x' cannot be the name"),
        ("../x = nir", "cannot be the name"),
        ("ndvi = nir", "ndvi is an index that the plugin has already"),
        ("nir == red", "cannot be the name"),
    ],
)
def test_mistakes_are_named(text, said):
    with pytest.raises(ParameterError, match=said):
        own_index(text)


def test_several():
    assert [index.name for index in own_indices("a = nir - red; b = nir\n red / nir;")] == [
        "a",
        "b",
        "formula",
    ]
    assert own_indices(" ") == []
    with pytest.raises(ParameterError, match="Two formulas are called A"):
        own_indices("A = nir; a = red")


def test_they_are_quantities_of_a_profile_where_the_bands_are_there():
    own = [own_index("mine = nir - red"), own_index("wet = nir - swir16")]
    assert computable(BANDS, own) == own[:1]
    found = quantities_named(["wet", "mine", "NDVI", "B04"], BANDS, own)
    assert [quantity.name for quantity in found] == ["mine", "NDVI", "B04"]
