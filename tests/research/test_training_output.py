# SPDX-License-Identifier: GPL-2.0-or-later
"""Cross-validation and release of Temporal LIIF 3: what folds share, what is calibrated, what ships."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import pytest
import torch
from temporal_liif.core.errors import ModelError, ParameterError
from temporal_liif.core.stack.area import Area
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models import runtime
from temporal_liif.models.architectures.temporal_liif_3.date_weights import DateWeights
from temporal_liif.models.architectures.temporal_liif_3.gap_correction import GapCorrection
from temporal_liif.models.training import export, prior_task, recipe
from temporal_liif.models.training.export import Measured
from temporal_liif.models.training.recipe import PARTS, Plan
from temporal_liif.research.folds import read_folds
from temporal_liif.research.training.cross_validation import calibrate
from temporal_liif.research.training.parts import parse_parts
from temporal_liif.research.training.release import release

CPU = runtime.choose("cpu")


def area(name, seed, bands=("B02", "B04", "B08")):
    """Seven dates of a noisy ground that brightens."""
    rng = np.random.default_rng(seed)
    days = 18000.0 + 8.0 * np.arange(7)
    ground = rng.uniform(500, 2500, (1, len(bands), 32, 32))
    numbers = ground + 10 * np.arange(7)[:, None, None, None] + rng.normal(0, 40, (7, len(bands), 32, 32))
    return Area(name, numbers.astype(np.uint16), np.ones((7, 32, 32), bool), days, (10.0, 10.0), bands=bands)


@pytest.fixture(scope="module")
def places():
    """A place of the first fold, and one of the second."""
    return [area("belgium-1", 0), area("tanzania-1", 1)]


@pytest.fixture(scope="module")
def trained(places, tmp_path_factory):
    """All folds after a step."""
    out = tmp_path_factory.mktemp("training")
    folds = {number: frozenset(names) for number, names in enumerate(read_folds(), 1)}
    plan = Plan(PARTS, {**folds, 0: frozenset()}, steps=1, features=8, batch=1)
    with pytest.MonkeyPatch.context() as patch:
        # A ground takes a tenth of a second to simulate.
        patch.setattr(prior_task, "GROUNDS", 2)
        recipe.train(places, out, plan, CPU, lambda text: None)
    return out


def test_the_prior_is_the_same_in_every_fold_and_time_is_not(trained):
    first, second = (
        checkpoints.read(trained / f"fold-{fold}" / "temporal-liif-3.safetensors").state for fold in (1, 2)
    )
    assert all(torch.equal(value, second[key]) for key, value in first.items() if key.startswith("prior."))
    for part in ("date-weights", "gap-correction"):
        curves = [(trained / f"fold-{fold}" / f"{part}.csv").read_text() for fold in (1, 2)]
        assert curves[0] != curves[1]


def test_the_uncertainty_is_calibrated_by_what_other_folds_left_out(trained, places):
    calibrate(places, trained, CPU, lambda text: None)
    measured = [
        Measured.of(checkpoints.read(trained / f"fold-{fold}" / "temporal-liif-3.safetensors"))
        for fold in range(6)
    ]
    # The first fold's factors come from the second's place, and the other way round; others have both.
    assert measured[1].spreads != measured[2].spreads
    assert measured[3] == measured[4] == measured[5] == measured[0]
    assert measured[1] != measured[3] != measured[2]
    assert all(0 < factor < 20 for one in measured for factor in (*one.spreads, one.detail_spread))
    assert measured[0].detail_spread != 1


def test_weights_are_released_with_their_card(trained, tmp_path):
    (tmp_path / "temporal-liif-3.json").write_text(json.dumps({"licence": "GPL", "results": {"old": 1}}))
    head = trained / "fold-2" / "spot.safetensors"
    checkpoints.write(head, "temporal-liif-3-spot", {}, {"a": torch.ones(1)})
    release(trained, tmp_path, {})
    report = {"gaps": {"linear": {"0": 28.123456789, "places": {"x": 1}}}, "minutes": {}}
    card = json.loads(release(trained, tmp_path, report).read_text())
    head.unlink()
    assert card["licence"] == "GPL" and len(card["fold_weights"]) == 5
    sums = {"temporal-liif-3.safetensors": card["sha256"], **card["fold_weights"]}
    sums |= card["evaluation_only"]["sha256"]
    assert set(sums) == {path.name for path in tmp_path.glob("*.safetensors")}
    assert "temporal-liif-3-spot.fold-2.safetensors" in sums
    for name, expected in sums.items():
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == expected.replace(" ", "")
    assert card["results"]["gaps"] == {"linear": {"0": 28.12346}}
    assert "minutes" not in card["results"] and "old" not in card["results"]
    with pytest.raises(ModelError, match="Train every fold first"):
        release(tmp_path / "none", tmp_path, {})


def test_tuning_begins_with_the_weights_and_leaves_the_other_parts(places, tmp_path):
    torch.manual_seed(0)
    weights = DateWeights(8)
    torch.nn.init.normal_(weights.nuggets[-1].weight)
    folder = tmp_path / "start"
    folder.mkdir()
    for part, network in (("date-weights", weights), ("gap-correction", GapCorrection(8))):
        export.write_part(network, folder, part)
    start = export.join(folder, Measured((1.0, 2.0, 3.0, 4.0, 5.0, 6.0), 0.25, 1.5))
    plan = Plan({"gap-correction": PARTS["gap-correction"]}, steps=1, batch=1, start=start)
    recipe.train(places, tmp_path / "out", plan, CPU, lambda text: None)
    before, after = (
        checkpoints.read(path)
        for path in (start, tmp_path / "out" / "fold-0" / "temporal-liif-3.safetensors")
    )
    assert after.args == before.args
    changed = {key for key, value in before.state.items() if not torch.equal(value, after.state[key])}
    assert changed and all(key.startswith("time.gap.") for key in changed)


def test_a_correction_without_weights_of_dates_is_refused(places, tmp_path):
    plan = Plan({"gap-correction": PARTS["gap-correction"]}, steps=1)
    with pytest.raises(ParameterError, match="Train the part date-weights first"):
        recipe.train(places, tmp_path, plan, CPU, lambda text: None)


def test_parts_are_named_in_their_order():
    assert parse_parts("prior,date-weights") == ("date-weights", "prior")
    with pytest.raises(ParameterError, match="--parts detail is unknown"):
        parse_parts("detail")
