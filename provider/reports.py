# SPDX-License-Identifier: GPL-2.0-or-later
"""Reports that the engine makes, and files that appear under their names only when they are whole."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import QgsProcessingFeedback

from ..core.errors import OutputError
from ..engine.client import Engine
from .algorithm import tr


def ask_for_html(
    engine: Engine,
    method: str,
    params: dict[str, Any],
    arrays: Mapping[str, np.ndarray],
    feedback: QgsProcessingFeedback,
) -> str:
    """The page that a handler of the engine makes. Raises EngineError, which says how to get the engine."""
    _, reply = engine.call(method, params, arrays, cancelled=feedback.isCanceled, log=feedback.pushInfo)
    return reply["html"].tobytes().decode("utf-8")


def write_text(path: str | Path, text: str) -> None:
    """Write a text file, whole or not at all. Raises OutputError."""
    path = Path(path)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, path)
    except OSError as error:
        if part.exists():
            part.unlink()
        raise OutputError(
            tr("{path} cannot be written ({reason}). Choose another place.").format(
                path=path, reason=error.strerror or error
            )
        ) from error
