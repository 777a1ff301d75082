# SPDX-License-Identifier: GPL-2.0-or-later
"""Paths in parameters, made absolute: relative ones begin at the folder of the caller.

The engine runs in a folder of its own, so that only whole paths may reach it. They are made here once, for
every file, folder and layer among an algorithm's parameters, before the algorithm looks at them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProperty,
)
from qgis.PyQt.QtCore import QUrl

from ..core.errors import ParameterError
from .translation import tr

_LAYERS = ("raster", "vector", "layer", "source", "multilayer", "extent")
"""Types of parameters that take layers: by object, id, name or path."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?!\\)")
"""Begin of a provider's source (memory:, ogr:, postgis:); one letter is a drive of Windows."""

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
"""Begin of an address on the network. Elsewhere, names of files may have colons."""

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def with_whole_paths(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """The parameters with every relative path made whole, `~` too. Raises ParameterError for bad ones."""
    whole = dict(parameters)
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if name in whole:
            whole[name] = _whole(definition, whole[name], context)
    return whole


def whole_path(text: str) -> str:
    """A path from the root; what is no path of a file (an address, a temporary output) stays as it is.

    Raises ParameterError for a path of Windows elsewhere.
    """
    if "\0" in text:
        raise ParameterError(
            tr("{path} cannot be a path: it holds a character with the code 0. Choose another.").format(
                path=text.replace("\0", "\\0")
            )
        )
    if text.lower().startswith("file:"):
        return QUrl(text).toLocalFile()
    if not text or text == QgsProcessing.TEMPORARY_OUTPUT or text.startswith("/vsi"):
        return text
    if os.name != "nt" and _DRIVE.match(text):
        raise ParameterError(
            tr("{path} is a path of Windows, which this system does not have. Give one of its own.").format(
                path=text
            )
        )
    if _ADDRESS.match(text):
        return text
    return os.path.abspath(os.path.expanduser(text))


def _whole(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> Any:
    if definition.isDestination():
        return _whole_destination(definition, value)
    if definition.type() == "file" and isinstance(value, (str, Path)):
        return whole_path(str(value))
    if definition.type() in _LAYERS:
        return _whole_layers(value, context)
    return value


def _whole_destination(definition: QgsProcessingParameterDefinition, value: Any) -> Any:
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        sink = value.sink
        if sink.propertyType() != QgsProperty.Type.StaticProperty or not isinstance(sink.staticValue(), str):
            return value
        made = QgsProcessingOutputLayerDefinition(value)
        made.sink = QgsProperty.fromValue(_whole_output(definition, sink.staticValue()))
        return made
    if not isinstance(value, (str, Path)):
        return value
    return _whole_output(definition, str(value))


def _whole_output(definition: QgsProcessingParameterDefinition, text: str) -> str:
    """A path to write to; for features also what QGIS's own providers write to (memory:, ogr:)."""
    whole = text if definition.type() == "sink" and _is_source(text) else whole_path(text)
    if definition.type() != "sink" and _ADDRESS.match(whole):
        raise ParameterError(
            tr("{name}: {path} is an address, and what is written are files. Give a path on disk.").format(
                name=definition.description(), path=text
            )
        )
    return whole


def _is_source(text: str) -> bool:
    return _SCHEME.match(text) is not None and not text.lower().startswith("file:")


def _whole_layers(value: Any, context: QgsProcessingContext) -> Any:
    """Paths of files that are there; ids and names of layers, which come first in QGIS, stay as they are."""
    if isinstance(value, (list, tuple)):
        return [_whole_layers(one, context) for one in value]
    if not isinstance(value, (str, Path)):
        return value
    # A source may name a layer of the file after a bar.
    path, bar, rest = str(value).partition("|")
    there = os.path.abspath(os.path.expanduser(path))
    if not path or "\0" in path or os.path.isabs(path) or not os.path.exists(there):
        return str(value)
    if QgsProcessingUtils.mapLayerFromString(str(value), context, False) is not None:
        return str(value)
    return there + bar + rest
