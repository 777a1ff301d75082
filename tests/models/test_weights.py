# SPDX-License-Identifier: GPL-2.0-or-later
"""The shipped weights: their card tells the truth, and they beat kriging on a hidden date."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.stack.training_areas import read_area
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models import registry
from temporal_liif.models.architectures.temporal_liif_2 import WEIGHTS
from temporal_liif.models.training import date_scores

FOLDER = Path(WEIGHTS).parent


def test_the_card_fits_the_files():
    card = json.loads((FOLDER / "temporal-liif-2.json").read_text())
    hashes = {"temporal-liif-2.safetensors": card["sha256"], **card["fold_weights"]}
    hashes |= card["evaluation_only"]["sha256"]
    assert {path.name for path in FOLDER.glob("temporal-liif-2*.safetensors")} == set(hashes)
    for name, expected in hashes.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == expected.replace(" ", "")
    assert sum(path.stat().st_size for path in FOLDER.glob("*.safetensors")) < 10e6
    assert "CC BY-NC" in card["evaluation_only"]["note"]
    results = card["results"]
    assert results["temporal"]["temporal-liif-2"]["n"] == 125
    assert results["temporal"]["temporal-liif-2"]["psnr"] > results["temporal"]["kriging"]["psnr"] + 0.5
    assert 0.93 < results["calibration"]["temporal-liif-2"]["95"] < 0.97


def test_the_card_of_the_third_model_fits_its_file():
    card = json.loads((FOLDER / "temporal-liif-3.json").read_text())
    found = hashlib.sha256((FOLDER / "temporal-liif-3.safetensors").read_bytes()).hexdigest()
    assert found == card["sha256"].replace(" ", "")
    folds = {path.name: path for path in FOLDER.glob("temporal-liif-3.fold-*.safetensors")}
    assert len(folds) == 5
    assert set(folds) == set(card["fold_weights"])
    for name, path in folds.items():
        expected = card["fold_weights"][name].replace(" ", "")
        assert hashlib.sha256(path.read_bytes()).hexdigest() == expected
        assert set(checkpoints.read(path).args) == {"prior", "time"}
    gaps = card["results"]["time"]["gaps"]
    assert all(gaps["temporal-liif-3"][key] > gaps["linear"][key] + 0.5 for key in gaps["linear"])
    plain, learned = (
        card["results"]["detail"][key] for key in ("ground without learning", "temporal-liif-3")
    )
    assert learned["pan_explained"] > plain["pan_explained"]
    assert learned["pan_correlation"] > plain["pan_correlation"]


def test_the_shipped_model_beats_kriging_where_two_orbits_look(worldstrat):
    area = read_area(worldstrat / "UNHCR-AFGs000003")
    shipped = registry.load({"model": "temporal-liif-2", "device": "cpu"})
    assert np.isfinite(shipped.margin)
    methods = {"kriging": BaselineModel(), "ours": shipped}
    scores, calibration = date_scores.evaluate([area], {k: (lambda name, m=m: m) for k, m in methods.items()})
    assert scores["ours"]["psnr"] > scores["kriging"]["psnr"] + 2
    assert calibration["ours"]["95"] > 0.8
