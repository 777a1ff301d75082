# SPDX-License-Identifier: GPL-2.0-or-later
"""Checkpoints that describe networks which cannot be, or would take all memory."""

from __future__ import annotations

import copy
import time

import pytest
from temporal_liif.core.errors import ModelError
from temporal_liif.models import checkpoint, registry
from temporal_liif.models.architectures.temporal_liif_3 import WEIGHTS

ODD = {
    "time.weights.features": [10**9, 60_000, 0, -1, 1.5, True, "16", None, [16]],
    "time.gap.features": [10**9, 2048],
    "time.weights": [{"features": 16, "more": 1}, [], None],
    "time.spreads": [[1.0], [1.0] * 7, [float("nan")] * 6, [-1.0] * 6, ["a"] * 6, 5, [10**400] * 6],
    "time.trust": ["half", float("inf"), -1, True, None],
    "time": [[], 5, None],
    "prior.layers": [10**9, 33, 0, "5"],
    "prior.features": [10**6],
    "prior": [[], 3],
    "detail_spread": ["x", None, float("nan"), [1.0], -1.0, True],
}


@pytest.mark.parametrize("name", ODD)
def test_what_cannot_be_is_refused_at_once(tmp_path, name):
    known = checkpoint.read(WEIGHTS)
    path = tmp_path / "mine.safetensors"
    for value in ODD[name]:
        args = copy.deepcopy(known.args)
        *parts, last = name.split(".")
        place = args
        for part in parts:
            place = place[part]
        place[last] = value
        checkpoint.write(path, known.name, args, known.state)
        start = time.monotonic()
        with pytest.raises(ModelError, match=r"mine\.safetensors"):
            registry.load({"model": str(path), "device": "cpu"})
        assert time.monotonic() - start < 5


def test_the_shipped_one_is_loaded_as_it_was(tmp_path):
    known = checkpoint.read(WEIGHTS)
    path = tmp_path / "mine.safetensors"
    checkpoint.write(path, known.name, known.args, known.state)
    made = registry.load({"model": str(path), "device": "cpu"})
    assert made.provenance()["weights"] == "mine.safetensors"
    states = [part.state_dict() for part in (made._network._weights, made._network._correction)]
    assert all(value.device.type == "cpu" for state in states for value in state.values())
