# SPDX-License-Identifier: GPL-2.0-or-later
"""The correction across long gaps: nothing for short ones, bounded, and for any bands."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from temporal_liif.models.architectures.temporal_liif_3.band_groups import CHANNELS, Groups
from temporal_liif.models.architectures.temporal_liif_3.gap_correction import (
    ANCHORS,
    BOUND,
    GapCorrection,
    Sides,
    beyond,
    bridged,
    sides,
)

WAVELENGTHS = np.array([0.49, 0.56, 0.665, 0.842, 1.61])


@pytest.fixture
def network():
    torch.manual_seed(0)
    network = GapCorrection(8)
    with torch.no_grad():
        network.layers[-1].bias.fill_(10.0)
    return network.requires_grad_(False)


def asked(network, before, after, wavelengths=WAVELENGTHS):
    before, after = torch.tensor(before), torch.tensor(after)
    estimates = torch.rand(ANCHORS, len(wavelengths), len(before))
    deviation = torch.full((len(wavelengths), len(before)), 0.03)
    mixing = torch.from_numpy(Groups.of(wavelengths).channel_means())
    return network(estimates, deviation, before, after, mixing).T


def test_anchors_are_the_dates_on_either_side_and_beyond():
    # A date that is far comes first in the stack, but last of those near.
    days = torch.tensor([-90.0, -30.0, -10.0, 20.0])
    near = torch.tensor([[2, 2], [3, 3], [1, 1]])
    clear = torch.tensor([[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    left, right, before, after = sides(days[near], clear)
    np.testing.assert_array_equal(before, [30, 10])
    np.testing.assert_array_equal(after, [20, np.inf])
    left, right = (near.gather(0, side[None])[0] for side in (left, right))
    np.testing.assert_array_equal(days[left], [-30, -10])
    assert days[right[0]] == 20
    places = torch.stack([left, right, len(days) + left, 2 * len(days) + right])
    np.testing.assert_array_equal(beyond(days)[places[:, 0]], [-30, 20, -45, 35])


def test_sides_of_many_targets_are_those_of_each():
    rng = np.random.default_rng(3)
    # Not in order, as dates moved to other orbits are not.
    days = 18000.0 + torch.tensor([3.0, 40.0, 0.0, 18.0, 33.0], dtype=torch.float64)
    targets = 18000.0 + torch.tensor([-5.0, 3.0, 20.0, 90.0], dtype=torch.float64)
    clear = torch.from_numpy((rng.random((5, 30)) > 0.5).astype(np.float32))
    estimates = torch.from_numpy(rng.random((2, 15, 30)).astype(np.float32))
    found = Sides(days, clear, targets)
    anchors = found.anchors(estimates)
    for n, target in enumerate(targets):
        left, right, before, after = sides((days - target).float()[:, None], clear)
        np.testing.assert_allclose(found.before[n], before, atol=1e-4)
        np.testing.assert_allclose(found.after[n], after, atol=1e-4)
        for place, (side, apart) in enumerate(
            [(left, before), (right, after), (5 + left, before), (10 + right, after)]
        ):
            expected = estimates[:, side, torch.arange(30)]
            np.testing.assert_array_equal(anchors[place, :, n], torch.where(apart.isfinite(), expected, 0))


def test_layers_made_of_their_weights_answer_as_the_plain_ones():
    torch.manual_seed(1)
    network = GapCorrection(8).requires_grad_(False)
    torch.nn.init.normal_(network.layers[-1].weight)
    means = torch.from_numpy(Groups.of(WAVELENGTHS).channel_means())
    levels, sigma = torch.rand(ANCHORS, CHANNELS, 6) * 0.4, 0.01 + torch.rand(CHANNELS, 6)
    shape = torch.randn(3, 6)
    there = means.sum(1).nonzero()[:, 0]
    present = torch.zeros(CHANNELS, 1)
    present[there] = 1
    relative = torch.cat([levels[:1], 2 * (levels[1:] - levels[:1])]) / 0.2 * present
    plain = [relative.flatten(0, 1), torch.log(sigma) * present, present.expand(-1, 6), shape]
    expected = network.layers(torch.cat(plain).T).T[there]
    seen = torch.cat([levels[:, there].flatten(0, 1), torch.log(sigma)[there], shape])
    np.testing.assert_allclose(network._network(seen, there), expected, atol=1e-5)


def test_short_gaps_and_days_outside_the_series_are_not_corrected(network):
    assert not asked(network, [8.0, 3.0, 30.0], [40.0, 3.0, np.inf]).any()


def test_the_correction_is_bounded_by_the_uncertainty_and_grows_with_the_gap(network):
    change = asked(network, [40.0, 12.0], [40.0, 12.0])
    present = Groups.of(WAVELENGTHS).channel_means().any(axis=1)
    np.testing.assert_allclose(change[0, present], BOUND * 0.03, rtol=1e-3)
    np.testing.assert_allclose(change[1, present], BOUND * 0.03 * 4 / 17, rtol=1e-3)
    assert not change[:, ~present].any()


@pytest.mark.parametrize("count", [1, 3, 4, 7])
def test_any_number_of_bands(network, count):
    change = asked(network, [40.0], [40.0], np.full(count, np.nan))
    assert change.isfinite().all()
    assert change.any()


def test_long_gaps_are_half_bridged_by_a_line():
    estimates = torch.tensor([0.5, 0.1, 0.4, 0.9, 0.9])[:, None, None].repeat(1, 1, 4)
    before, after = torch.tensor([10.0, 6.0, 9.0, 30.0]), torch.tensor([20.0, 20.0, 9.0, np.inf])
    # A third of the way: 0.2; the nearer date is 10 days off, so two thirds of the half counts.
    expected = [0.5 - 0.3 / 3, 0.5, 0.5 - 0.25 / 4, 0.5]
    np.testing.assert_allclose(bridged(estimates, before, after)[0], expected, atol=1e-6)


def test_an_untrained_network_changes_nothing():
    assert not asked(GapCorrection(8), [40.0], [40.0]).any()
