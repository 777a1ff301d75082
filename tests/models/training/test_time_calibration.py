# SPDX-License-Identifier: GPL-2.0-or-later
"""Factors on the uncertainty by gap, from places left out."""

from __future__ import annotations

import numpy as np
import torch
from temporal_liif.core.stack.area import Area
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models.architectures.temporal_liif_3.date_weights import DateWeights
from temporal_liif.models.architectures.temporal_liif_3.gap_correction import GapCorrection
from temporal_liif.models.architectures.temporal_liif_3.time_estimate import TimeEstimator
from temporal_liif.models.training import time_calibration
from temporal_liif.models.training.date_scores import INTERVALS


def test_factors_take_the_errors_of_other_folds_into_the_interval():
    rng = np.random.default_rng(0)
    found = {}
    for fold, size in ((1, 1.0), (2, 2.0), (3, 5.0)):
        gaps = np.repeat([1.0, 12.0, 28.0], 4000)
        ratios = size * np.abs(rng.laplace(0, 1 / np.sqrt(2), len(gaps))) * np.where(gaps > 20, 3, 1)
        found[fold] = [(ratios, gaps)]
    factors = time_calibration.spreads(found)
    assert set(factors) == {0, 1, 2, 3}
    ratios, gaps = (np.concatenate([found[2][0][part], found[3][0][part]]) for part in (0, 1))
    for knot, gap in ((0, 1.0), (2, 12.0), (4, 28.0)):
        inside = ratios[gaps == gap] / factors[1][knot] <= INTERVALS["95"]
        np.testing.assert_allclose(inside.mean(), time_calibration.QUANTILE, atol=0.001)
    # The windows of two lengths overlap; lengths that no date has take the factor of the next shorter one.
    assert factors[1][1] == factors[1][0]
    assert factors[1][2] < factors[1][3] < factors[1][4]
    assert factors[1][5] == factors[1][4]
    assert factors[3][0] < factors[1][0]


def test_errors_of_hidden_dates_by_gap():
    rng = np.random.default_rng(0)
    days = 18000.0 + np.arange(0, 130, 10)
    ground = rng.uniform(500, 3000, (3, 1, 16, 16))
    numbers = (ground.transpose(1, 0, 2, 3) + rng.normal(0, 30, (len(days), 3, 16, 16))).astype(np.uint16)
    area = Area(
        "a", numbers, np.ones((len(days), 16, 16), bool), days, (10.0, 10.0), bands=("B02", "B04", "B08")
    )
    ratios, gaps = time_calibration.errors(TimeEstimator(DateWeights(8)), area)
    assert len(ratios) == len(gaps) == 11 * 5 * time_calibration.VALUES
    # Dates every 10 days: the nearest lies 10, 20, 30, 40 or 50 days away, or farther at the ends.
    assert set(gaps) <= set(range(10, 130, 10))
    assert (gaps == 10).mean() == 0.2
    assert 0.1 < np.median(ratios) < 2


def test_the_part_of_a_checkpoint_is_read_again(tmp_path):
    torch.manual_seed(0)
    factors = (1.0, 1.1, 1.2, 1.3, 1.4, 1.5)
    args, state = time_calibration.part(DateWeights(4), GapCorrection(8), factors, 0.25)
    checkpoints.write(tmp_path / "w.safetensors", "temporal-liif-3", args, state)
    found = checkpoints.read(tmp_path / "w.safetensors")
    assert found.args["time"] == {
        "weights": {"features": 4},
        "gap": {"features": 8},
        "spreads": list(factors),
        "trust": 0.25,
    }
    assert isinstance(TimeEstimator.from_checkpoint(found), TimeEstimator)
