# SPDX-License-Identifier: GPL-2.0-or-later
"""Damaged inputs are read or refused in words: no crash, no hang, no error of Python's, nothing written.

`make fuzz` reads a thousand, FUZZ=N of `make fuzz` or the environment says another number; SEED others.
"""

from __future__ import annotations

import os

import pytest

from .mutations import damaged
from .runs import read_all
from .subjects import GROUPS, subjects_of

COUNT = max(1, int(os.environ.get("FUZZ", "200")) // sum(len(subjects_of(group)) for group in GROUPS))
SEED = int(os.environ.get("SEED", "1"))

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="needs POSIX limits of memory"),
    pytest.mark.timeout(max(600, 100 * COUNT)),
]


@pytest.mark.fault("Input: damaged at random", "no crash, no hang, an error in words")
@pytest.mark.parametrize("group", GROUPS)
def test_damaged_inputs(group, tmp_path):
    found = read_all(group, COUNT, SEED, tmp_path)
    assert list(found) == list(subjects_of(group))
    for name, one in found.items():
        assert not one.hangs and not one.crashes, (name, one.hangs, one.crashes)
        raw = [(outcome["number"], outcome["error"]) for outcome in one.of_kind("raw")]
        assert not raw, f"{name}: {len(raw)} of {COUNT} with seed {SEED}: {raw[:5]}"
        assert not one.written, (name, one.written[:3])
        assert one.inputs == COUNT
        assert all(outcome["error"].strip() for outcome in one.of_kind("refused"))


def test_damage_is_the_same_for_the_same_seed_and_differs_between_seeds():
    import random

    data = bytes(range(256)) * 4
    same = [damaged(data, random.Random("a 1 2")) for _ in range(2)]
    assert same[0] == same[1] != data
    results = {damaged(b'{"a": 1, "bcd": 2.5}', random.Random(seed), text=True) for seed in range(50)}
    assert len(results) > 30
