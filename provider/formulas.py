# SPDX-License-Identifier: GPL-2.0-or-later
"""The user's formulas of bands, kept by name in QGIS's settings."""

from __future__ import annotations

from qgis.core import QgsSettings

from ..core.analysis.indices import Index
from ..core.analysis.own_indices import own_index
from ..core.errors import ParameterError
from .stored_value import stored_value

_GROUP = "temporal_liif/formulas"


def kept_formulas() -> list[Index]:
    """The formulas kept, by name; what cannot be read any more is left out."""
    settings = QgsSettings()
    settings.beginGroup(_GROUP)
    names = sorted(settings.childKeys())
    settings.endGroup()
    texts = [f"{name} = {stored_value(f'{_GROUP}/{name}', '')}" for name in names]
    found = []
    for text in texts:
        try:
            found.append(own_index(text))
        except ParameterError:
            continue
    return found


def kept_formula(name: str) -> Index | None:
    """The formula of a name."""
    return next((index for index in kept_formulas() if index.name == name), None)


def keep_formula(index: Index) -> None:
    """Keep a formula by its name, in place of an earlier one of that name."""
    QgsSettings().setValue(f"{_GROUP}/{index.name}", index.title)


def forget_formula(name: str) -> None:
    """Keep the formula of a name no longer."""
    QgsSettings().remove(f"{_GROUP}/{name}")
