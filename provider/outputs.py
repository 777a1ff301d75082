# SPDX-License-Identifier: GPL-2.0-or-later
"""Check of outputs before algorithms and models run: each can be written, and takes no input's place."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFolderDestination,
    QgsProcessingUtils,
)

from ..core.errors import OutputError
from ..core.raster.ownership import check_file, check_place
from .layers import expanded
from .loaded import files_of, files_of_source
from .translation import tr

_LAYERS = ("raster", "vector", "layer", "source", "multilayer", "file")
"""Types of parameters that name files to read."""


def named_files(algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any]) -> list[Path]:
    """The files that stand where destination parameters (with whole paths) say."""
    return [Path(path) for _, path in _destinations(algorithm, parameters) if os.path.isfile(path)]


def destination(parameters: Mapping[str, Any], name: str) -> str:
    """The path (whole) that a destination names; empty for none, a temporary one and what is no file."""
    value = parameters.get(name)
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    on_disk = isinstance(value, str) and os.path.isabs(value) and not value.startswith("/vsi")
    return value if on_disk else ""


def _destinations(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any]
) -> Iterator[tuple[QgsProcessingParameterDefinition, str]]:
    """Each destination for which a path is given."""
    for definition in algorithm.destinationParameterDefinitions():
        path = destination(parameters, definition.name())
        if path:
            yield definition, path


def check_outputs(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> None:
    """Raise OutputError if a destination (a whole path) cannot be written, or is a file that an input names,
    or one behind it."""
    for definition, path in _destinations(algorithm, parameters):
        if isinstance(definition, QgsProcessingParameterFolderDestination):
            check_place(Path(path))
        else:
            check_file(Path(path))
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
