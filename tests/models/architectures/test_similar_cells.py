# SPDX-License-Identifier: GPL-2.0-or-later
"""What similar cells tell of hidden ones: fields of two crops, holes in clouds."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from temporal_liif.models.architectures.temporal_liif_3 import similar_cells
from temporal_liif.models.architectures.temporal_liif_3.similar_cells import LEAST, NUGGET, REACH, tell

DAYS = np.arange(8) * 10.0
WHEAT = np.array([0.10, 0.12, 0.20, 0.30, 0.45, 0.40, 0.25, 0.12])
MAIZE = np.array([0.12, 0.12, 0.11, 0.10, 0.12, 0.25, 0.40, 0.45])


def fields(shape=(40, 48), noise=0.0, seed=0):
    """Reflectance (T, 2, H, W) of fields of 4 cells, every other one of wheat, and which are."""
    rng = np.random.default_rng(seed)
    rows, cols = (np.arange(side) // 4 for side in shape)
    wheat = (rows[:, None] + cols) % 2 == 0
    curves = np.where(wheat, WHEAT[:, None, None], MAIZE[:, None, None])
    values = np.stack([0.5 * curves, curves], 1) + noise * rng.standard_normal((len(DAYS), 2, *shape))
    return values.astype(np.float32), wheat


def told(values, seen, days=DAYS, **options):
    spread = torch.full(values.shape[1:], 0.1)
    means = torch.from_numpy(values * seen[:, None])
    return tell(means, torch.from_numpy(seen), days, spread, **options)


def test_hidden_fields_look_as_their_like_do():
    values, wheat = fields()
    seen = np.ones((8, *wheat.shape), bool)
    seen[4, 10:22, 10:30] = False
    found = told(values, seen)
    hidden = ~seen[4]
    assert found.there[4].numpy()[hidden].all() and found.there.sum() == hidden.sum()
    assert np.abs(found.values[4].numpy() - values[4])[:, hidden].max() < 0.005
    assert found.nuggets[4].numpy()[hidden] == pytest.approx(NUGGET, abs=0.05)
    assert not found.values[[0, 1, 2, 3, 5, 6, 7]].any() and not found.nuggets[0].any()


def test_what_differs_on_dates_near_by_is_kept():
    """A field 0.03 brighter than its like on all dates is told to be so on the hidden one."""
    values, wheat = fields()
    values[:, :, 12:16, 12:16] += 0.03
    seen = np.ones((8, *wheat.shape), bool)
    seen[4, 10:22, 10:30] = False
    found = told(values, seen).values[4].numpy()
    assert found[:, 12:16, 12:16] == pytest.approx(values[4, :, 12:16, 12:16], abs=0.008)


def test_disagreement_of_similar_cells_is_uncertainty():
    values, wheat = fields()
    rng = np.random.default_rng(1)
    values[4] += 0.1 * rng.standard_normal(values[4].shape).astype(np.float32)
    seen = np.ones((8, *wheat.shape), bool)
    seen[4, 10:22, 10:30] = False
    nuggets = told(values, seen).nuggets[4].numpy()[~seen[4]]
    # Deviations of 0.1 in units of 0.1, and of their mean over some cells.
    assert np.median(nuggets) == pytest.approx(NUGGET + 1, abs=0.3)


def test_what_nobody_shows_or_nothing_resembles_is_not_told():
    values, wheat = fields()
    seen = np.ones((8, *wheat.shape), bool)
    seen[4] = False
    assert not told(values, seen).there.any()
    seen[4] = True
    seen[4, 10:22, 10:30] = False
    values[:, :, 12:16, 12:16] = np.linspace(2, -2, 8)[:, None, None, None]
    there = told(values, seen).there[4].numpy()
    assert not there[12:16, 12:16].any() and there[10:12, 10:30].all()
    few = told(values[:3], np.concatenate([seen[:2], seen[4:5]]), DAYS[:3]).there
    assert not few.any()


def test_an_answer_hangs_on_cells_within_reach():
    values, wheat = fields((2 * REACH + 12, 2 * REACH + 12), noise=0.01)
    seen = np.ones((8, *wheat.shape), bool)
    seen[4, 5:-5, 5:-5] = np.random.default_rng(2).random(seen[4, 5:-5, 5:-5].shape) < 0.3
    middle = REACH + 6
    seen[4, middle, middle] = False
    before = told(values, seen)
    values[:, :, : middle - REACH] += 0.2
    values[:, :, :, middle + REACH + 1 :] -= 0.1
    after = told(values, seen)
    assert before.there[4, middle, middle]
    for name in ("values", "nuggets"):
        one, other = (getattr(found, name)[4, ..., middle, middle].numpy() for found in (before, after))
        assert one == pytest.approx(other, abs=1e-7)
    places = np.array(similar_cells.offsets())
    assert np.abs(places).max() <= REACH and len(set(map(tuple, places))) == len(places) > 4 / LEAST


def test_strips_and_blocks_of_dates_change_nothing(monkeypatch):
    values, wheat = fields(noise=0.01)
    seen = np.random.default_rng(3).random((8, *wheat.shape)) < 0.6
    whole = told(values, seen)
    monkeypatch.setitem(similar_cells.STRIP, "cpu", 7)
    monkeypatch.setattr(similar_cells, "BLOCK", 4)
    parts = told(values, seen)
    assert whole.there.any() and torch.equal(whole.there, parts.there)
    assert parts.values.numpy() == pytest.approx(whole.values.numpy(), abs=1e-6)
    assert parts.nuggets.numpy() == pytest.approx(whole.nuggets.numpy(), abs=1e-5)


def test_fields_of_other_years_do_not_count():
    """Of a long series, dates are told by those near by: crops change their fields from year to year."""
    values, wheat = fields()
    later = values[:, :, ::-1, ::-1]
    values = np.concatenate([values, values, values, values, later])
    days = np.concatenate([DAYS + 365 * year for year in range(5)])
    seen = np.ones((len(values), *wheat.shape), bool)
    seen[4, 10:22, 10:30] = False
    found = told(values, seen, days)
    assert np.abs(found.values[4].numpy() - values[4])[:, ~seen[4]].max() < 0.005


def test_every_other_cell_is_told_as_if_all_were():
    values, wheat = fields(noise=0.01)
    seen = np.random.default_rng(5).random((8, *wheat.shape)) < 0.6
    every, some = told(values, seen), told(values, seen, picked=(slice(1, None, 2), slice(0, None, 2)))
    assert every.there[:, 1::2, ::2].any()
    for name in ("values", "nuggets", "there"):
        expected = getattr(every, name)[..., 1::2, ::2].numpy()
        assert getattr(some, name).numpy() == pytest.approx(expected, abs=1e-5)
