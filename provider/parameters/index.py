# SPDX-License-Identifier: GPL-2.0-or-later
"""The choice of a spectral index, for algorithms that can show one."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext

from ...core.analysis.indices import Index, index_named, indices
from ..algorithm import Algorithm
from ..definitions import choice
from ..translation import tr

INDEX = "INDEX"


def index_words() -> dict[str, str]:
    """What people read for each index, by its short name."""
    return {name: f"{name} – {index.title}" for name, index in indices().items()}


def add_index(algorithm: Algorithm, text: str) -> None:
    """One index, or none."""
    algorithm.add(choice(INDEX, tr("Spectral index"), index_words(), default=None, optional=True), text)


def index_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Index | None:
    """The index chosen, if any."""
    name = algorithm.parameterAsEnumString(parameters, INDEX, context)
    return index_named(name) if name else None
