# SPDX-License-Identifier: GPL-2.0-or-later
"""Interpreter of the engine that the command, or a worker of its cluster, starts."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

from ..engine import locate


def engine_python() -> str | None:
    """This Python, where it has the engine's packages and none is named; None: what `locate.find` finds."""
    packages = ("torch", "pystac_client")
    if os.environ.get(locate.VARIABLE, "").strip() or any(find_spec(name) is None for name in packages):
        return None
    return sys.executable
