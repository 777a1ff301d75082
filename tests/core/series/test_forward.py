# SPDX-License-Identifier: GPL-2.0-or-later
"""Forward model of dates: against simulated looks, and its adjoint."""

from __future__ import annotations

import numpy as np
import pytest
from temporal_liif.core.series import looks
from temporal_liif.core.series.forward import (
    BORDER,
    FACTOR,
    Forward,
    Optics,
    _PerPixel,
    _Striped,
    response,
)
from temporal_liif.core.series.shifts import Shifts

SHAPE = (11, 14)
PLAIN = Optics()
RNG = np.random.default_rng(0)


def constant_shifts():
    return Shifts.constant([[0.0, 0.0], [0.37, -0.62], [-1.2, 0.9]])


def field_shifts():
    return sloping(constant_shifts(), 0.01, -0.02, SHAPE)


def sloping(shifts, down, right, scene):
    """Those in the middle of a scene, and from there on so much more a pixel; to the right as much less."""
    own = np.array([[down * scene[0] / 2, right * scene[1] / 2]]) * [[1], [-1]]
    own = np.broadcast_to(own, (len(shifts), 2, 2))
    return Shifts(np.concatenate([shifts.coefficients, own], axis=2), scene)


def forward(shifts, optics=PLAIN):
    return Forward(shifts, SHAPE, optics, np.zeros(1, np.float32))


@pytest.mark.parametrize("shifts", [constant_shifts(), field_shifts()], ids=["constant", "field"])
@pytest.mark.parametrize("optics", [Optics(), Optics((2.0, 1.0), (0.7, 0.3))], ids=["10 m", "20 m rows"])
def test_back_is_the_adjoint_of_look(shifts, optics):
    model = forward(shifts, optics)
    ground = RNG.standard_normal(model.ground_shape).astype(np.float32)
    for date in range(len(shifts)):
        image = RNG.standard_normal(SHAPE).astype(np.float32)
        there = np.sum(model.look(date, ground) * image, dtype=np.float64)
        back = np.sum(ground * model.back(date, image), dtype=np.float64)
        assert there == pytest.approx(back, abs=1e-4)


def test_looks_are_those_of_the_simulation():
    model = forward(constant_shifts())
    ground = RNG.standard_normal(model.ground_shape).astype(np.float32)
    inside = (slice(BORDER, -BORDER),) * 2
    for date, shift in enumerate(constant_shifts().coefficients[:, :, 0]):
        expected = looks.observe(ground[None], FACTOR, tuple(map(float, shift)))[0][inside]
        assert np.abs(model.look(date, ground) - expected)[1:-1, 1:-1].max() < 3e-3


def test_a_level_ground_shows_its_level():
    for optics in (Optics(), Optics((2.0, 2.0), (0.7, 0.7)), Optics(psf=(0.0, 0.0))):
        model = forward(field_shifts(), optics)
        ground = np.full(model.ground_shape, 0.3, np.float32)
        assert np.abs(model.look(2, ground) - 0.3).max() < 1e-6


def test_shift_says_where_a_date_shows_what_the_reference_shows():
    model = forward(Shifts.constant([[0.0, 0.0], [1.0, -1.0]]))
    ground = RNG.standard_normal(model.ground_shape).astype(np.float32)
    reference, moved = (model.look(date, ground) for date in (0, 1))
    assert np.abs(moved[1:, :-1] - reference[:-1, 1:]).max() < 1e-6


def slow_shifts():
    """Of a patch of 150 x 203 pixels of a larger scene."""
    slow = sloping(Shifts.constant([[0.37, -0.62]]), 1e-4, -4e-5, (230, 380))
    return slow.window(slice(40, None), slice(90, None))


def test_of_a_shift_that_varies_slowly_stripes_have_a_weight_each():
    shifts, ground = slow_shifts(), looks.smooth_field(RNG, (312, 418), 2.0).astype(np.float32)
    shape = 150, 203
    [striped] = Forward(shifts, shape, PLAIN, ground)._dates
    assert type(striped) is _Striped
    pixels = _PerPixel(shifts[0], shape, PLAIN, ground)
    seen, exact = striped.look(ground), pixels.look(ground)
    # 32 pixels wide, so that the shift is off by 0.0016 pixels at most; slopes are below 4 a pixel.
    assert np.abs(seen - exact).max() < 6.4e-3 and 0.5 < exact.std() < 1.5
    assert np.sqrt(np.mean((seen - exact) ** 2)) < 1e-3
    # One shift for all of it would be farther off.
    mean = Shifts.constant([shifts[0].field(shape).mean(axis=(1, 2))])
    [even] = Forward(mean, shape, PLAIN, ground)._dates
    assert np.abs(even.look(ground) - exact).max() > 0.01
    there = np.sum(seen * exact, dtype=np.float64)
    assert np.sum(ground * striped.back(exact), dtype=np.float64) == pytest.approx(there, rel=1e-6)
    np.testing.assert_allclose(striped.back(exact), pixels.back(exact), atol=6.4e-3)


def test_stripes_are_the_scenes_whatever_the_patch():
    shifts, ground = slow_shifts(), RNG.standard_normal((312, 418)).astype(np.float32)
    whole = Forward(shifts, (150, 203), PLAIN, ground).look(0, ground)
    rows, cols = slice(21, 140), slice(33, 203)
    part = ground[2 * 21 : 2 * (140 + 2 * BORDER), 2 * 33 :]
    one = Forward(shifts.window(rows, cols), (119, 170), PLAIN, ground)
    # Also where the edge cuts a stripe.
    np.testing.assert_allclose(one.look(0, part), whole[rows, cols], atol=2e-5)
    small = Forward(shifts.window(slice(30, 33), slice(50, 60)), (3, 10), PLAIN, ground)
    some = ground[2 * 30 : 2 * (33 + 2 * BORDER), 2 * 50 : 2 * (60 + 2 * BORDER)]
    np.testing.assert_allclose(small.look(0, some), whole[30:33, 50:60], atol=2e-5)


def test_response_is_the_blurred_footprint():
    weights, first = response(np.array(0.3), 1.0, 0.35)
    places = (first + np.arange(len(weights)) + 0.5) / FACTOR - 0.5
    mean = (weights * places).sum()
    assert weights.sum() == pytest.approx(1)
    assert mean == pytest.approx(-0.3, abs=2e-3)
    variance = (weights * (places - mean) ** 2).sum() + 1 / (12 * FACTOR**2)
    assert variance == pytest.approx(1 / 12 + 0.35**2 + 1 / (6 * FACTOR**2), abs=0.012)


def test_weights_of_a_shift_are_its_own_whatever_the_others():
    shifts = np.array([-0.9, -0.31, 0.0, 0.2, 0.72])
    together, first = response(shifts, 1.0, 0.35)
    for shift, weights in zip(shifts, together.T):
        alone, start = response(np.array(shift), 1.0, 0.35)
        found = np.zeros_like(weights)
        found[start - first : start - first + len(alone)] = alone
        np.testing.assert_allclose(weights, found, atol=1e-9)


def test_tensors_get_the_same_looks():
    torch = pytest.importorskip("torch")
    by_array = forward(field_shifts())
    by_tensor = Forward(field_shifts(), SHAPE, Optics(), torch.zeros(1))
    ground = RNG.standard_normal(by_array.ground_shape).astype(np.float32)
    image = by_array.look(1, ground)
    assert np.abs(by_tensor.look(1, torch.from_numpy(ground)).numpy() - image).max() < 1e-6
    back = by_tensor.back(1, torch.from_numpy(image)).numpy()
    assert np.abs(back - by_array.back(1, image)).max() < 1e-6
