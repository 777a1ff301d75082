# SPDX-License-Identifier: GPL-2.0-or-later
"""Shifts of dates as polynomials of the place: fields, windows and stripes."""

from __future__ import annotations

import numpy as np
import pytest
from temporal_liif.core.series.shifts import Shift, Shifts, basis

SCENE = (400, 300)


def sloping(down, right):
    """Changes in pixels from one pixel to the next one below and to the right of it, of both parts."""
    own = np.array([[down * SCENE[0] / 2, right * SCENE[1] / 2]] * 2)
    return Shift(np.concatenate([[[0.4], [-0.3]], own], axis=1), SCENE)


def curved():
    coefficients = np.random.default_rng(4).normal(0, 0.2, (3, 2, 6))
    return Shifts(coefficients, SCENE)


def test_a_field_is_the_polynomial_at_the_pixels_centres():
    field, (rows, cols) = curved()[1].field(SCENE), np.mgrid[: SCENE[0], : SCENE[1]] + 0.5
    terms = basis(rows, cols, SCENE, 2)
    assert field.shape == (2, *SCENE) and terms.shape == (6, *SCENE)
    np.testing.assert_allclose(field, np.tensordot(curved().coefficients[1], terms, 1), atol=1e-12)
    np.testing.assert_allclose(np.diff(sloping(0.01, 0.02).field(SCENE), axis=1), 0.01, atol=1e-12)
    np.testing.assert_allclose(np.diff(sloping(0.01, 0.02).field(SCENE), axis=2), 0.02, atol=1e-12)


def test_a_place_has_one_shift_whatever_the_window():
    whole, part = curved(), curved().window(slice(30, 60), slice(None)).window(slice(None), slice(40, 90))
    assert part.place == (30, 40) and len(part.select([2, 0])) == 2
    np.testing.assert_allclose(
        part.select([2, 0])[1].field((30, 50)), whole[0].field(SCENE)[:, 30:60, 40:90], atol=1e-12
    )


def test_constant_shifts_have_no_field():
    shifts = Shifts.constant([[0.5, -0.25], [0.0, 0.0]])
    assert not shifts[0].varies
    np.testing.assert_array_equal(shifts[0].constant, [0.5, -0.25])
    np.testing.assert_array_equal(shifts[0].field((20, 30)), [[[0.5]], [[-0.25]]])
    # Of a scene whose other dates vary too.
    assert not Shift(np.array([[0.5, 0, 0], [-0.25, 0, 0]]), SCENE).varies


@pytest.mark.parametrize(
    "slope, width",
    [(0.9 / 256 / 512, 512), (1.1 / 256 / 512, 256), (0.9 / 256 / 8, 8), (1.1 / 256 / 8, 0)],
)
def test_stripes_are_as_wide_as_a_change_across_allows_and_there_are_none_for_steep_ones(slope, width):
    # What changes along the own axis does not count.
    for own in ([[0.01, slope], [0, 0.01]], [[0.01, 0], [slope, 0.01]]):
        coefficients = np.concatenate([[[0.4], [-0.3]], np.array(own) * SCENE / 2], axis=1)
        assert Shift(coefficients, SCENE).stripe_width == width


def test_what_is_curved_has_stripes_as_narrow_as_where_it_is_steepest():
    bent = np.zeros((2, 6))
    # Down changes to the right by 4 x / width a pixel: at the edges by that of 0.9 / 256 / 64.
    bent[0, 5] = 0.9 / 256 / 64 * SCENE[1] / 4
    assert Shift(bent, SCENE).stripe_width == Shift(bent, SCENE, (200, 150)).stripe_width == 64
    assert Shift(1.2 * bent, SCENE).stripe_width == 32


@pytest.mark.parametrize("axis", [0, 1])
def test_a_stripe_has_what_lies_in_its_middle_also_where_the_patch_cuts_it(axis):
    whole = sloping(2e-5, 4e-5)
    assert whole.stripe_width == 64
    edges, found = whole.in_stripes(axis, SCENE)
    assert edges == ([0, 64, 128, 192, 256, 300] if axis == 0 else [0, 64, 128, 192, 256, 320, 384, 400])
    exact = whole.field(SCENE)[axis] if axis == 0 else whole.field(SCENE)[axis].T
    np.testing.assert_allclose(found[:, 1], (exact[:, 95] + exact[:, 96]) / 2, atol=1e-12)
    part = Shift(whole.coefficients, SCENE, (70, 90))
    inside, cut = part.in_stripes(axis, (100, 120))
    assert inside == ([0, 38, 102, 120] if axis == 0 else [0, 58, 100])
    np.testing.assert_allclose(cut, found[70:170, 1:4] if axis == 0 else found[90:210, 1:3], atol=1e-12)
