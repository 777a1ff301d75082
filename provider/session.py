# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine of this QGIS session, as the settings say."""

from __future__ import annotations

from qgis.core import QgsSettings

from ..engine.client import Engine, shared_engine

INTERPRETER = "temporal_liif/interpreter"
"""Setting that names the engine's Python; empty: found by itself."""


def session_engine() -> Engine:
    """The engine that is kept for this session. Main thread only; nothing is started yet."""
    return shared_engine(QgsSettings().value(INTERPRETER, "", type=str) or None)
