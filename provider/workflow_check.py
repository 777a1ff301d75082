# SPDX-License-Identifier: GPL-2.0-or-later
"""Check of the values that a model which comes with the plugin is run with."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm

from ..core.errors import StackError, TemporalLiifError
from .algorithm import shown_error
from .outputs import check_outputs
from .parameters.rasters import SERIES
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
    except (OSError, TemporalLiifError) as error:
        return shown_error(error)
    return ""
