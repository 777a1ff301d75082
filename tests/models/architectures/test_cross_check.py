# SPDX-License-Identifier: GPL-2.0-or-later
"""The scene's own check of the detail."""

import numpy as np
import pytest
import torch
from temporal_liif.core.series.patch import Axis
from temporal_liif.core.series.upsampling import BALANCED, upsample
from temporal_liif.models.architectures.temporal_liif_2 import cross_check

MIXING = torch.ones(2, 12)


def image(height=64, width=80, bands=2):
    return np.random.default_rng(3).uniform(0.05, 0.4, (bands, height, width)).astype(np.float32)


def axes(height, width, top=0, left=0, rows=None, cols=None):
    """Of a patch of height x width whose first pixel is (top, left) of a grid of rows x cols."""
    sizes = ((rows or height, top, height), (cols or width, left, width))
    return [Axis(size, 2 * size, at, at + length, 0, 2 * size) for size, at, length in sizes]


def lost(values):
    """What halving takes away, (B, h, w)."""
    bands, height, width = values.shape
    half = values.reshape(bands, height // 2, 2, width // 2, 2).mean((2, 4))
    back = [Axis(size, 2 * size, 0, size, 0, 2 * size) for size in half.shape[1:]]
    return values - upsample(half, np.ones(half.shape[1:], bool), *back, BALANCED)


class Oracle:
    """A network that answers the given detail."""

    fine = 2

    def __init__(self, detail):
        self.detail = detail

    def __call__(self, estimate, mean, mixing):
        assert estimate.shape[-2:] == mean.shape[-2:] == tuple(n // 2 for n in self.detail.shape[-2:])
        return torch.from_numpy(self.detail.astype(np.float32))[None], None


def share(detail, values, support=None, **place):
    support = np.ones(values.shape[1:], bool) if support is None else support
    rows, cols = axes(*values.shape[1:], **place)
    return cross_check.consistent_share(Oracle(detail), (values, values), support, rows, cols, MIXING)


@pytest.mark.parametrize(
    ("factor", "expected"), [(1.0, 1.0), (0.5, 1.0), (2.0, 0.5), (-1.0, 0.0), (0.0, 1.0)]
)
def test_detail_counts_as_far_as_it_restores_what_was_lost(factor, expected):
    values = image()
    told = share(factor * lost(values), values)
    assert told.shape == values.shape and told.dtype == np.float32
    np.testing.assert_allclose(told, expected, atol=1e-3)


def test_noise_that_restores_nothing_counts_little():
    values = image()
    noise = np.random.default_rng(4).normal(0, 0.1, values.shape)
    assert share(noise, values).max() < 0.25


def test_every_band_and_place_by_itself():
    values = image(64, 160)
    detail = lost(values)
    detail[1] *= -1
    detail[0, :, 80:] *= -1
    told = share(detail, values)
    assert (told[1] == 0).all()
    assert (told[0, :, :50] > 0.99).all() and (told[0, :, -50:] == 0).all()


def test_what_is_not_clear_is_no_witness():
    values = image()
    support = np.ones((64, 80), bool)
    support[20:40, 30:61] = False
    detail = lost(values)
    detail[:, ~support] *= -9
    seen = np.kron(support.reshape(32, 2, 40, 2).all((1, 3)), np.ones((2, 2), bool))
    detail[:, ~seen] *= -9
    np.testing.assert_allclose(share(detail, values, support), 1.0, atol=1e-3)
    assert (share(-lost(values), values, np.zeros((64, 80), bool)) == 1).all()


def test_a_patch_is_halved_as_the_whole_grid_is():
    values = image(65, 81)
    detail = lost(values[:, 1:, 1:])
    told = share(detail, values, top=7, left=11, rows=200, cols=200)
    assert told.shape == values.shape
    np.testing.assert_allclose(told, 1.0, atol=1e-3)
    assert (share(np.zeros((2, 0, 0)), image(1, 1), top=2, left=2, rows=9, cols=9) == 1).all()
