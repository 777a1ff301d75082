# SPDX-License-Identifier: GPL-2.0-or-later
"""Which areas each fold of the cross-validation leaves out."""

from __future__ import annotations

import json
from pathlib import Path

_FILE = Path(__file__).with_name("folds.json")


def read_folds() -> list[list[str]]:
    """Names of the areas that each fold leaves out, as fixed before any training."""
    return json.loads(_FILE.read_text(encoding="utf-8"))["folds"]
