# SPDX-License-Identifier: GPL-2.0-or-later
"""Check of outputs before algorithms and models run: none takes the place of an input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
)

from ..core.errors import OutputError
from .layers import expanded
from .loaded import files_of, files_of_source
from .translation import tr

_LAYERS = ("raster", "vector", "layer", "source", "multilayer", "file")
"""Types of parameters that name files to read."""


def named_files(algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any]) -> list[Path]:
    """The files that stand where destination parameters (with whole paths) say."""
    found = []
    for definition in algorithm.destinationParameterDefinitions():
        value = parameters.get(definition.name())
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink.staticValue()
        if isinstance(value, str) and os.path.isfile(value):
            found.append(Path(value))
    return found


def check_outputs(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> None:
    """Raise OutputError if a destination (a whole path) is a file that an input names, or one behind it."""
    outputs = named_files(algorithm, parameters)
    if not outputs:
        return
    inputs = {
        path
        for definition in algorithm.parameterDefinitions()
        if not definition.isDestination() and definition.type() in _LAYERS
        for path in _files(definition, parameters.get(definition.name()), context)
    }
    for output in outputs:
        if os.path.normcase(os.path.realpath(output)) in inputs:
            raise OutputError(
                tr("{path} is an input of this run. Choose another name for the output.").format(path=output)
            )


def _files(
    definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext
) -> Iterator[str]:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    for one in expanded(value if isinstance(value, (list, tuple, QgsMapLayer, str, Path)) else None):
        layer = one
        if isinstance(one, str):
            layer = QgsProcessingUtils.mapLayerFromString(one, context, False)
        if isinstance(layer, QgsMapLayer):
            yield from files_of(layer)
        elif isinstance(one, str):
            yield from files_of_source("gdal", one.partition("|")[0])


def check_folders(paths: Iterable[str]) -> None:
    """OutputError where the folder of a file to write is not there, before any work; "" is no file."""
    for path in filter(None, paths):
        if not Path(path).parent.is_dir():
            raise OutputError(
                tr("There is no folder {path}. Make it, or choose another.").format(path=Path(path).parent)
            )
