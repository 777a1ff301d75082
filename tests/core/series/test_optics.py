# SPDX-License-Identifier: GPL-2.0-or-later
"""Which bands share a ground, and what their pixels are."""

from __future__ import annotations

import numpy as np
from temporal_liif.core.series.optics import band_groups
from temporal_liif.core.stack.area import WAVELENGTHS


def groups(wavelengths, gsd):
    return {one.bands: one.optics for one in band_groups(np.array(wavelengths), gsd)}


def test_bands_of_sentinel_2_at_10_m():
    found = groups(WAVELENGTHS, (10.0, 10.0))
    # B02 B03 B04 | B05 | B08 | B06 B07 B8A | B11 B12; B01 and B09 are too coarse.
    assert set(found) == {(1, 2, 3), (4,), (7,), (5, 6, 8), (10, 11)}
    assert found[(1, 2, 3)].footprint == (1.0, 1.0)
    assert found[(10, 11)].footprint == (2.0, 2.0)
    assert found[(10, 11)].psf == (0.7, 0.7)


def test_bands_of_sentinel_2_at_20_m_have_pixels_of_20_m():
    found = groups(WAVELENGTHS, (20.0, 20.0))
    assert set(found) == {(1, 2, 3, 4), (5, 6, 7, 8), (10, 11)}
    assert {one.footprint for one in found.values()} == {(1.0, 1.0)}


def test_other_sensors_have_the_pixels_of_their_stack():
    found = groups((0.443, 0.490, 0.865, 1.610), (30.0, 30.0))
    assert set(found) == {(0, 1), (2,), (3,)}
    assert {one.footprint for one in found.values()} == {(1.0, 1.0)}
    assert set(groups((0.704, 0.865), (3.0, 3.0))) == {(0,), (1,)}


def test_unknown_wavelengths_are_taken_for_visible():
    assert set(groups((np.nan, np.nan), (10.0, 10.0))) == {(0, 1)}
