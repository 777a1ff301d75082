# SPDX-License-Identifier: GPL-2.0-or-later
"""What dates tell of each other, and the weights that a network makes of it."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from temporal_liif.core.stack.area import WAVELENGTHS
from temporal_liif.models.architectures.temporal_liif_2 import date_support, orbit
from temporal_liif.models.architectures.temporal_liif_2.date_support import Groups
from temporal_liif.models.architectures.temporal_liif_2.temporal import TemporalNet, covariances, kriging

DAYS = 18000.0 + 5 * np.arange(6.0)
BANDS = np.array([0.842, 0.665, 1.61, 0.490])


def hazy(seed=1):
    """Cells of six dates, of which the third is hazy in the upper half, in the visible alone."""
    means = 0.1 + 0.002 * np.random.default_rng(seed).standard_normal((6, 4, 40, 8)).astype(np.float32)
    means[2, [1, 3], :16] += 0.08
    return means, np.ones((6, 40, 8), bool)


def weights_of(means, known, days, target, network=None):
    groups = Groups.of(BANDS)
    told = date_support.gather(means, known, days, target, groups)
    tensors = [torch.from_numpy(x)[None] for x in told.arrays()]
    with torch.no_grad():
        weights, scale = (network or TemporalNet())(*tensors, torch.from_numpy(groups.of_band))
    return weights[0].numpy(), scale[0].numpy()


def test_groups_of_bands():
    groups = Groups.of(BANDS)
    np.testing.assert_array_equal(groups.of_band, [1, 0, 2, 0])
    np.testing.assert_allclose(groups.shares, [[0, 0.5, 0, 0.5], [1, 0, 0, 0], [0, 0, 1, 0]])
    np.testing.assert_array_equal(groups.kinds, np.eye(3))
    infrared = Groups.of(np.array([1.61, 2.19]))
    np.testing.assert_array_equal(infrared.kinds, [[0, 0, 1]])
    assert len(Groups.of(np.array(WAVELENGTHS)).shares) == 3


def test_a_hazy_date_counts_less_around_the_haze():
    means, known = hazy()
    weights, scale = weights_of(means, known, DAYS, 18012.0)
    np.testing.assert_allclose(weights.sum(axis=0), 1, atol=1e-5)
    assert weights[2, 0, :10].mean() < 0.4 * weights[2, 0, 34:].mean()
    assert scale[1, :10].mean() > scale[1, 34:].mean() + 1  # and nobody is as sure there
    told = date_support.gather(means, known, DAYS, 18012.0, Groups.of(BANDS))
    own, shape = told.features[..., : len(date_support.WINDOWS)], (6, 3, 40, 8, date_support.FEATURES)
    assert told.features.shape == shape and told.features.dtype == np.float32
    assert own[2, 0, :10].mean() > own[2, 1, :10].mean() + 1  # seen in the visible, not in the infrared


def test_without_a_network_weights_are_those_of_kriging_with_the_nuggets_said():
    rng = np.random.default_rng(0)
    known = rng.random((5, 6, 7)) > 0.4
    days = 18000.0 + np.array([0.0, 3.0, 10.0, 13.0, 25.0])
    nuggets = rng.uniform(0.01, 0.3, (5, 2, 6, 7))
    tensors = (torch.from_numpy(x)[None] for x in (nuggets, known.astype(float), days - 18005.0))
    weights, variance = kriging(*tensors, torch.full((1, 2, 6, 7), orbit.ORBIT_SILL))
    for group in range(2):
        expected = orbit.orbit_weights(
            days, known.reshape(5, -1).T, 18005.0, nuggets[:, group].reshape(5, -1).T
        ).T.reshape(known.shape)
        np.testing.assert_allclose(weights[0, :, group].numpy(), expected, atol=1e-7)
    # The variance of the error that these weights have under the covariance.
    one = weights[0, :, 0, 2, 3].numpy()
    own = orbit.covariance(days[:, None] - days) + np.diag(nuggets[:, 0, 2, 3])
    error = one @ own @ one - 2 * one @ orbit.covariance(days - 18005.0) + orbit.covariance(np.zeros(1))[0]
    assert variance[0, 0, 2, 3].item() == pytest.approx(error, rel=1e-6)
    assert (variance > 0).all()


def test_both_covariances_are_one():
    apart = np.linspace(-40, 40, 161)
    ground, common = covariances(torch.from_numpy(apart))
    both = (ground + orbit.ORBIT_SILL * common).numpy()
    np.testing.assert_allclose(both, orbit.covariance(apart), atol=1e-12)


def test_the_order_of_dates_does_not_matter():
    torch.manual_seed(0)
    network = TemporalNet().eval()
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.3)
    means, known = hazy()
    known = known & (np.random.default_rng(3).random(known.shape) > 0.2)
    means = means * known[:, None]
    order = np.array([4, 0, 5, 2, 1, 3])
    first, scale = weights_of(means, known, DAYS, 18012.0, network)
    second, again = weights_of(means[order], known[order], DAYS[order], 18012.0, network)
    np.testing.assert_allclose(second, first[order], atol=2e-5)
    np.testing.assert_allclose(again, scale, atol=1e-4)
    assert np.abs(first - weights_of(means, known, DAYS, 18012.0)[0]).max() > 0.01  # it does something


def test_windows_reach_no_further_than_said():
    means, known = hazy()
    means = np.repeat(means, 2, axis=2)
    known = np.repeat(known, 2, axis=1)
    groups = Groups.of(BANDS)
    here = date_support.gather(means, known, DAYS, 18012.0, groups)
    reach = date_support.REACH // date_support.CELL
    part = date_support.gather(means[:, :, 20:60], known[:, 20:60], DAYS, 18012.0, groups)
    inner = slice(20 + reach, 60 - reach)
    for whole, cut in zip(here.arrays(), part.arrays()):
        if whole.ndim > 1:
            axis = {5: 2, 4: 1 if whole.shape[-1] == date_support.CELL_FEATURES else 2}.get(whole.ndim, 1)
            whole = np.moveaxis(whole, axis, 0)[inner]
            np.testing.assert_allclose(np.moveaxis(cut, axis, 0)[reach:-reach], whole, atol=2e-5)


def test_a_single_date_has_a_doubt_of_its_own():
    means, known = hazy()
    weights, scale = weights_of(means[:1], known[:1], DAYS[:1], 18012.0)
    np.testing.assert_array_equal(weights, 1)
    # Of one date the error is the difference of two days' ground, and the date's own noise.
    variance = 2 * (1.15 - orbit.covariance(np.array(12.0))) + orbit.NUGGET
    np.testing.assert_allclose(
        np.exp(scale), date_support.BARE_VARIANCE * means[0] * variance**0.5, rtol=0.02
    )
