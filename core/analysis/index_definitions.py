# SPDX-License-Identifier: GPL-2.0-or-later
"""Definitions of the spectral indices (`indices.json`) as they are written."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("indices.json")
"""The definitions, with their source and licence."""


@lru_cache(maxsize=1)
def definitions() -> dict[str, Any]:
    """The `indices` by short name, grouped by theme, and the common names of their `bands` by letter."""
    return json.loads(FILE.read_text(encoding="utf-8"))
