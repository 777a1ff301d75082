# SPDX-License-Identifier: GPL-2.0-or-later
"""The choice of a spectral index or a formula of bands, for algorithms that can show one."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext

from ...core.analysis.indices import Index, index_named, indices
from ...core.analysis.own_indices import own_indices
from ...core.errors import ParameterError
from ..algorithm import Algorithm
from ..definitions import choice, formula_text
from ..translation import tr

INDEX, FORMULA = "INDEX", "FORMULA"


def index_words() -> dict[str, str]:
    """What people read for each index, by its short name."""
    return {name: f"{name} – {index.title}" for name, index in indices().items()}


def add_index(algorithm: Algorithm, text: str) -> None:
    """One index, or none; or a formula in its place."""
    algorithm.add(choice(INDEX, tr("Spectral index"), index_words(), default=None, optional=True), text)
    add_formula(algorithm, tr("In place of an index."))


def add_formula(algorithm: Algorithm, text: str) -> None:
    """A formula of bands; `text` says how it and an index go together."""
    algorithm.add(
        formula_text(FORMULA, tr("Formula of bands")),
        tr(
            "{text} Numbers and names of bands (B8, B08, nir) with + - * / ** and brackets: "
            "(nir - red) / (nir + red). What is before = is its name: my_index = nir / red."
        ).format(text=text),
    )


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
