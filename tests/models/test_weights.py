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
from temporal_liif.models.architectures.temporal_liif_3 import WEIGHTS
from temporal_liif.models.training import date_scores

FOLDER = Path(WEIGHTS).parent


def test_the_card_fits_the_files():
    card = json.loads((FOLDER / "temporal-liif-3.json").read_text())
    hashes = {"temporal-liif-3.safetensors": card["sha256"], **card["fold_weights"]}
    hashes |= card["evaluation_only"]["sha256"]
    assert {path.name for path in FOLDER.glob("*.safetensors")} == set(hashes)
    assert len(card["fold_weights"]) == 5
    for name, expected in hashes.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == expected.replace(" ", "")
    assert sum(path.stat().st_size for path in FOLDER.glob("*.safetensors")) < 10e6
    assert "CC BY-NC" in card["evaluation_only"]["note"]
    assert "no part of the product" in card["evaluation_only"]["note"]


def test_weights_of_all_folds_have_all_parts_and_the_card_shows_what_they_gain():
    card = json.loads((FOLDER / "temporal-liif-3.json").read_text())
    for name in ("temporal-liif-3.safetensors", *card["fold_weights"]):
        assert set(checkpoints.read(FOLDER / name).args) == {"prior", "time", "detail_spread"}
    results = card["results"]
    gain = {
        key: results["gaps"]["temporal-liif-3"][key] - results["gaps"]["linear"][key]
        for key in ("0", "10", "20", "30", "45")
    }
    assert gain["0"] > 1 and all(value > 0.1 for value in gain.values())
    psnr = {name: row["psnr"] for name, row in results["temporal_aligned"].items()}
    assert psnr["temporal-liif-3"] > psnr["linear"] + 1.2
    assert all(0.9 < one["95"] < 0.99 for one in results["gaps"]["temporal-liif-3"]["coverage"].values())
    plain, learned = (
        card["results"]["detail"][key] for key in ("ground without learning", "temporal-liif-3")
    )
    assert learned["pan_explained"] > plain["pan_explained"]
    assert learned["pan_correlation"] > plain["pan_correlation"]


def test_the_shipped_model_beats_kriging_where_two_orbits_look(worldstrat):
    area = read_area(worldstrat / "UNHCR-AFGs000003")
    shipped = registry.load({"model": "temporal-liif-3", "device": "cpu"})
    assert np.isfinite(shipped.margin)
    methods = {"kriging": BaselineModel(), "ours": shipped}
    scores, calibration = date_scores.evaluate([area], {k: (lambda name, m=m: m) for k, m in methods.items()})
    assert scores["ours"]["psnr"] > scores["kriging"]["psnr"] + 2
    assert calibration["ours"]["95"] > 0.8
