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
from .translation import language_of_texts, tr


def comparison_html(
    engine: Engine, params: dict[str, Any], arrays: Mapping[str, np.ndarray], feedback: QgsProcessingFeedback
) -> str:
    """The page of results against a reference. `params` and `arrays` as engine/services/analysis.py has them.

    Raises EngineError, which says how to get the engine.
    """
    params = {**params, "texts": comparison_texts()}
    return _ask_for_html(engine, "analysis.comparison_report", params, arrays, feedback)


def adaptation_html(
    engine: Engine, params: dict[str, Any], arrays: Mapping[str, np.ndarray], feedback: QgsProcessingFeedback
) -> str:
    """The page of candidates for a radiometric reference; as `comparison_html`."""
    params = {**params, "texts": adaptation_texts()}
    return _ask_for_html(engine, "analysis.adaptation_report", params, arrays, feedback)


def comparison_texts() -> dict[str, Any]:
    """What the template comparison.html says, in QGIS's language; the engine puts values into the braces."""
    return {
        "language": language_of_texts(),
        "reference": tr("Reference: {name}."),
        "result": tr("Result"),
        "is_reference": tr("reference"),
        "error": tr("error, mean {value}"),
        "error_of": tr("Error of {name}"),
        "errors": tr("Below each result: its absolute difference from the reference"),
        "brightest": tr("{value} reflectance or more, mean over the bands"),
        "bands": tr("Bands"),
        # In the order of the columns.
        "metrics": {
            "mae": "MAE",
            "mse": "MSE",
            "psnr": "PSNR",
            "bias": tr("Bias"),
            "cpsnr": "cPSNR",
            "shift_x": tr("Shift x"),
            "shift_y": tr("Shift y"),
            "ssim": "SSIM",
            "sam": "SAM",
            "consistency": tr("Consistency"),
        },
        "units": {
            "reflectance": tr("reflectance"),
            "reflectance squared": tr("reflectance squared"),
            "pixels": tr("pixels"),
            "degrees": tr("degrees"),
        },
    }


def adaptation_texts() -> dict[str, Any]:
    """What the template adaptation.html says; as `comparison_texts`."""
    return {
        "language": language_of_texts(),
        "number": tr("Reference of this run: number {number}."),
        "median": tr("Reference of this run: the median of all dates."),
        "another": tr("To take another, run the algorithm again with its number as the reference."),
        "pair": tr("Left: {image}, adapted. Right: the date itself."),
        "best": tr("best"),
        "best_robust": tr("best robust"),
        "date": tr("Date {number}"),
        "robust": tr("Robust PSNR"),
        "share_clear": tr("{range}, {share} clear"),
        "histogram": tr("Histogram"),
    }


def _ask_for_html(
    engine: Engine,
    method: str,
    params: dict[str, Any],
    arrays: Mapping[str, np.ndarray],
    feedback: QgsProcessingFeedback,
) -> str:
    _, reply = engine.call(method, params, arrays, cancelled=feedback.isCanceled, log=report_to(feedback))
    return reply["html"].tobytes().decode("utf-8")


def write_text(path: str | Path, text: str) -> None:
    """Write a text file, whole or not at all. Raises OutputError."""
    with new_file(path) as part:
        part.write_text(text, encoding="utf-8")


def made_by(algorithm: str) -> dict[str, str]:
    """Provenance of what an algorithm writes."""
    return {"software": SOFTWARE, "algorithm": f"temporalliif:{algorithm}"}
