# SPDX-License-Identifier: GPL-2.0-or-later
"""The spectral index or formula of bands that an algorithm is asked for."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext

from ..core.analysis.indices import Index, index_named
from ..core.analysis.own_indices import own_indices
from ..core.errors import ParameterError
from .algorithm import Algorithm
from .parameters.index import FORMULA, INDEX
from .translation import tr


def formulas_of(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[Index]:
    """The indices of the formulas given. Raises ParameterError for what cannot be read."""
    return own_indices(algorithm.parameterAsString(parameters, FORMULA, context))


def index_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Index | None:
    """The index chosen or the one of the formula, if any. Raises ParameterError for more than one."""
    name = algorithm.parameterAsEnumString(parameters, INDEX, context)
    found = ([index_named(name)] if name else []) + formulas_of(algorithm, parameters, context)
    if len(found) > 1:
        names = ", ".join(index.name for index in found)
        raise ParameterError(
            tr("{names} are given, and one can be shown. Leave out the index or the formula.").format(
                names=names
            )
        )
    return found[0] if found else None
