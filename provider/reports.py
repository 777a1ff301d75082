# SPDX-License-Identifier: GPL-2.0-or-later
"""Reports that the engine makes, provenance, and text files that appear only when they are whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import QgsProcessingFeedback

from ..core.raster.ownership import SOFTWARE
from ..core.raster.replacement import new_file
from ..engine.client import Engine
from .engine_access import report_to


def ask_for_html(
    engine: Engine,
    method: str,
    params: dict[str, Any],
    arrays: Mapping[str, np.ndarray],
    feedback: QgsProcessingFeedback,
) -> str:
    """The page that a handler of the engine makes. Raises EngineError, which says how to get the engine."""
    _, reply = engine.call(method, params, arrays, cancelled=feedback.isCanceled, log=report_to(feedback))
    return reply["html"].tobytes().decode("utf-8")


def write_text(path: str | Path, text: str) -> None:
    """Write a text file, whole or not at all. Raises OutputError."""
    with new_file(path) as part:
        part.write_text(text, encoding="utf-8")


def made_by(algorithm: str) -> dict[str, str]:
    """Provenance of what an algorithm writes."""
    return {"software": SOFTWARE, "algorithm": f"temporalliif:{algorithm}"}
