# SPDX-License-Identifier: GPL-2.0-or-later
"""Check of the values that a model which comes with the plugin is run with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm

from ..core.errors import StackError, TemporalLiifError
from ..core.stack.writer import check_folder
from .algorithm import shown_error
from .outputs import check_outputs, destination
from .parameters.rasters import SERIES
from .parameters.stack import OUTPUT, OVERWRITE
from .paths import with_whole_paths
from .rasters import no_rasters, rasters_of


def why_not(
    model: QgsProcessingModelAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> str:
    """What is to be done before a run can begin; empty where it can. Steps are QGIS's own algorithms too."""
    try:
        whole = with_whole_paths(model, parameters, context)
        if model.parameterDefinition(SERIES) is not None and not rasters_of(whole, context):
            raise StackError(no_rasters())
        check_outputs(model, whole, context)
        _check_series_folders(model, whole)
    except (OSError, TemporalLiifError) as error:
        return shown_error(error)
    return ""


def _check_series_folders(model: QgsProcessingModelAlgorithm, parameters: dict[str, Any]) -> None:
    """Raise OutputError where a step would write a series into a folder that has one already."""
    steps = model.childAlgorithms()
    for definition in model.destinationParameterDefinitions():
        step, _, name = definition.name().partition(":")
        folder = destination(parameters, definition.name())
        sources = steps[step].parameterSources().get(OVERWRITE) if step in steps else None
        if name == OUTPUT and folder and sources is not None:
            check_folder(Path(folder), any(source.staticValue() for source in sources))
