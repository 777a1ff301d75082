# SPDX-License-Identifier: GPL-2.0-or-later
"""Forward model of dates: against simulated looks, and its adjoint."""

from __future__ import annotations

import numpy as np
import pytest
from temporal_liif.core.series import looks
from temporal_liif.core.series.forward import BORDER, FACTOR, Forward, Optics, response

SHAPE = (11, 14)
PLAIN = Optics()
RNG = np.random.default_rng(0)


def constant_shifts():
    return np.array([[0.0, 0.0], [0.37, -0.62], [-1.2, 0.9]], np.float32)[:, :, None, None]


def field_shifts():
    y, x = np.mgrid[: SHAPE[0], : SHAPE[1]]
    plane = 0.01 * y - 0.02 * x
    return (constant_shifts() + np.stack([plane, -plane])).astype(np.float32)


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
    for date, shift in enumerate(constant_shifts()[:, :, 0, 0]):
        expected = looks.observe(ground[None], FACTOR, tuple(map(float, shift)))[0][inside]
        assert np.abs(model.look(date, ground) - expected)[1:-1, 1:-1].max() < 3e-3


def test_a_level_ground_shows_its_level():
    for optics in (Optics(), Optics((2.0, 2.0), (0.7, 0.7)), Optics(psf=(0.0, 0.0))):
        model = forward(field_shifts(), optics)
        ground = np.full(model.ground_shape, 0.3, np.float32)
        assert np.abs(model.look(2, ground) - 0.3).max() < 1e-6


def test_shift_says_where_a_date_shows_what_the_reference_shows():
    model = forward(np.array([[[[0.0]], [[0.0]]], [[[1.0]], [[-1.0]]]], np.float32))
    ground = RNG.standard_normal(model.ground_shape).astype(np.float32)
    reference, moved = (model.look(date, ground) for date in (0, 1))
    assert np.abs(moved[1:, :-1] - reference[:-1, 1:]).max() < 1e-6


def test_response_is_the_blurred_footprint():
    weights, first = response(np.array(0.3), 1.0, 0.35)
    places = (first + np.arange(len(weights)) + 0.5) / FACTOR - 0.5
    mean = (weights * places).sum()
    assert weights.sum() == pytest.approx(1)
    assert mean == pytest.approx(-0.3, abs=2e-3)
    variance = (weights * (places - mean) ** 2).sum() + 1 / (12 * FACTOR**2)
    assert variance == pytest.approx(1 / 12 + 0.35**2 + 1 / (6 * FACTOR**2), abs=0.012)


def test_tensors_get_the_same_looks():
    torch = pytest.importorskip("torch")
    by_array = forward(field_shifts())
    by_tensor = Forward(field_shifts(), SHAPE, Optics(), torch.zeros(1))
    ground = RNG.standard_normal(by_array.ground_shape).astype(np.float32)
    image = by_array.look(1, ground)
    assert np.abs(by_tensor.look(1, torch.from_numpy(ground)).numpy() - image).max() < 1e-6
    back = by_tensor.back(1, torch.from_numpy(image)).numpy()
    assert np.abs(back - by_array.back(1, image)).max() < 1e-6
