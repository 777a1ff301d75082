# SPDX-License-Identifier: GPL-2.0-or-later
"""The learned prior: odd, of any contrast, of bounded reach, and read from a checkpoint."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
import torch
from temporal_liif.core.errors import ModelError
from temporal_liif.core.series import registration, solved_scene
from temporal_liif.core.series.forward import BORDER, FACTOR, Optics
from temporal_liif.core.series.ground import Ground
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models.architectures import temporal_liif_3
from temporal_liif.models.architectures.temporal_liif_3 import time_estimate
from temporal_liif.models.architectures.temporal_liif_3.prior import LearnedPrior, PriorNet, local_contrast
from temporal_liif.models.runtime import Device


@pytest.fixture
def network() -> PriorNet:
    """One whose answers are not 0."""
    torch.manual_seed(0)
    network = PriorNet(features=8, layers=3)
    torch.nn.init.normal_(network.layers[-1].weight, std=0.1)
    return network.eval()


def _pattern(side: int = 40) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)
    fine = 0.02 * torch.randn(1, FACTOR * side, FACTOR * side, generator=generator)
    shown = torch.nn.functional.avg_pool2d(fine, FACTOR)
    return fine, shown, torch.rand(1, side, side, generator=generator)


def test_an_untrained_prior_changes_nothing():
    fine, shown, support = _pattern()
    assert (PriorNet()(fine, shown, support) == 0).all()


@torch.no_grad()
def test_a_negative_gets_the_negative_and_more_contrast_gets_more(network):
    fine, shown, support = _pattern()
    change = network(fine, shown, support)
    assert change.abs().max() > 1e-4
    torch.testing.assert_close(network(-fine, -shown, support), -change, rtol=0, atol=1e-7)
    # Contrasts are counted from FAINT on, so the scale is exact but for 1e-4 squared.
    torch.testing.assert_close(network(5 * fine, 5 * shown, support), 5 * change, rtol=1e-3, atol=1e-5)


@torch.no_grad()
def test_a_correction_depends_on_pixels_within_its_reach_alone(network):
    fine, shown, support = _pattern()
    change = network(fine, shown, support)
    column = 4
    fine, shown, support = fine.clone(), shown.clone(), support.clone()
    fine[..., : FACTOR * column] += 1
    shown[..., :column] += 1
    support[..., :column] = 0
    there = column + network.reach
    other = network(fine, shown, support)
    torch.testing.assert_close(other[..., FACTOR * there :], change[..., FACTOR * there :], rtol=0, atol=1e-7)
    assert (
        other[..., FACTOR * (there - 1) : FACTOR * there]
        != change[..., FACTOR * (there - 1) : FACTOR * there]
    ).any()


@torch.no_grad()
def test_a_tile_with_its_margin_equals_the_whole(network):
    fine, shown, support = _pattern(64)
    whole = network(fine, shown, support)
    margin = network.reach
    rows = slice(20 - margin, 40 + margin)
    finer = slice(FACTOR * rows.start, FACTOR * rows.stop)
    tile = network(fine[:, finer, finer], shown[:, rows, rows], support[:, rows, rows])
    inner = slice(FACTOR * margin, -FACTOR * margin)
    torch.testing.assert_close(
        tile[:, inner, inner],
        whole[:, FACTOR * 20 : FACTOR * 40, FACTOR * 20 : FACTOR * 40],
        rtol=0,
        atol=1e-7,
    )


def test_layers_give_the_same_with_and_without_what_is_needed_to_learn(network):
    fine, shown, support = _pattern(300)
    learned = network(fine, shown, support).detach()
    with torch.inference_mode():
        change = network(fine, shown, support)
    assert change.abs().max() > 1e-3
    torch.testing.assert_close(change, learned, rtol=0, atol=1e-7)


def test_blocks_made_side_by_side_are_those_made_in_turn(network):
    fine, shown = torch.randn(1, 600, 620), torch.randn(1, 300, 310)
    support, threads = torch.rand(1, 300, 310), []

    def all_at_once(work, places):
        threads.extend(threading.Thread(target=work, args=(place,)) for place in reversed(places))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    with torch.no_grad():
        expected = network(fine, shown, support)
    found = network(fine, shown, support, all_at_once).detach()
    assert len(threads) == 4
    torch.testing.assert_close(found, expected, rtol=0, atol=1e-6)


def test_the_local_contrast_is_the_root_mean_square_of_the_square_around():
    shown = torch.randn(1, 30, 30, generator=torch.Generator().manual_seed(2))
    expected = np.sqrt((shown[0, 4:17, 9:22].numpy().astype(np.float64) ** 2).mean() + 1e-8)
    assert local_contrast(shown)[0, 10, 15] == pytest.approx(expected, rel=1e-5)
    corner = np.sqrt((shown[0, :7, :7].numpy().astype(np.float64) ** 2).mean() + 1e-8)
    assert local_contrast(shown)[0, 0, 0] == pytest.approx(corner, rel=1e-5)


@pytest.fixture
def ground() -> Ground:
    fine, shown, support = _pattern(20)
    bordered = torch.nn.functional.pad(fine, [FACTOR * BORDER] * 4)[0]
    return Ground(bordered, shown[0], support[0], torch.zeros(1, 1, 6, 6), torch.zeros(1, 6, 6))


@torch.no_grad()
def test_the_prior_refines_a_ground_within_its_border(network, ground):
    refined = LearnedPrior(network)(ground, Optics())
    inside = slice(FACTOR * BORDER, -FACTOR * BORDER)
    change = network(ground.fine[None, inside, inside], ground.shown[None], ground.support[None])[0]
    torch.testing.assert_close(
        refined.fine[inside, inside] - ground.fine[inside, inside], change, rtol=0, atol=1e-8
    )
    assert (refined.fine[: FACTOR * BORDER] == ground.fine[: FACTOR * BORDER]).all()
    assert refined.shown is ground.shown and refined.support is ground.support
    assert LearnedPrior(network)(ground, Optics((2.0, 2.0), (0.7, 0.7))) is ground


def test_a_checkpoint_brings_the_prior_and_one_without_is_refused(network, ground, tmp_path):
    path = tmp_path / "weights.safetensors"
    state = {f"prior.{key}": value for key, value in network.state_dict().items()}
    checkpoints.write(path, "temporal-liif-3", {"prior": network.settings}, state)
    checkpoint = checkpoints.read(path)
    read = LearnedPrior.from_checkpoint(checkpoint)
    assert read.reach == network.reach
    torch.testing.assert_close(
        read(ground, Optics()).fine, LearnedPrior(network)(ground, Optics()).fine, rtol=0, atol=0
    )
    device = Device(torch.device("cpu"), "as asked")
    model = temporal_liif_3.from_checkpoint(checkpoint, device, {})
    plain = temporal_liif_3.from_checkpoint(replace(checkpoint, args={}), device, {})
    assert model.provenance()["ground"] == "closed form and learned prior"
    assert model.provenance()["weights_sha256"] == checkpoint.sha256
    assert plain.provenance()["ground"] == "closed form"
    estimate = time_estimate.REACH + solved_scene.OWN_REACH
    assert plain.margin == registration.MARGIN + max(solved_scene.REACH, estimate)
    assert model.margin == registration.MARGIN + max(solved_scene.REACH + network.reach, estimate)
    with pytest.raises(ModelError, match=r"weights\.safetensors does not describe a prior"):
        LearnedPrior.from_checkpoint(replace(checkpoint, args={}))
