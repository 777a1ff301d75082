# SPDX-License-Identifier: GPL-2.0-or-later
"""Indices by formulas of the user's, in names of bands: `NAME = (nir - red) / (nir + red)`."""

from __future__ import annotations

import re

from ..errors import ParameterError
from .formula import Formula
from .indices import Index, indices

THEME = "own"
"""What the indices of the user's are for, in place of vegetation and the like."""

UNNAMED = "formula"
"""What a formula is called that has no name."""

RAMP = "neutral"
"""Colour ramp of formulas, of which nobody knows what their values mean."""

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")


def own_index(text: str) -> Index:
    """The index of `NAME = formula` or of a formula alone, in names of bands (`find_band` of core.stack).

    ^ is ** as in QGIS's raster calculator. Raises ParameterError for a formula that cannot be read or names
    no band, and for a name that cannot be one or is that of a known index.
    """
    name, equals, formula = text.rpartition("=")
    name, formula = name.strip(), formula.strip()
    if equals:
        check_name(name)
    read = Formula(formula.replace("^", "**"))
    if not read.names:
        raise ParameterError(
            "The formula '{formula}' names no band. Write names of bands, such as (nir - red) / (nir + red).",
            formula=formula,
        )
    bands = {band: band for band in sorted(read.names)}
    return Index(name or UNNAMED, formula, THEME, read.text, bands, ramp=RAMP)


def check_name(name: str) -> None:
    """Raise ParameterError for what a formula cannot be called: bands and folders get its name."""
    if not _NAME.fullmatch(name):
        raise ParameterError(
            "'{name}' cannot be the name of a formula. Use up to 40 letters of the alphabet, "
            "digits and _, with no digit first, such as my_index.",
            name=name,
        )
    if name.lower() in (known.lower() for known in indices()):
        raise ParameterError(
            "{name} is an index that the plugin has already. Give the formula another name.", name=name
        )


def own_indices(text: str) -> list[Index]:
    """The indices of several formulas, on lines or with ; between. Raises ParameterError as `own_index`."""
    found = [own_index(part) for part in re.split(r"[;\n]", text) if part.strip()]
    names = [index.name.lower() for index in found]
    twice = next((index.name for index in found if names.count(index.name.lower()) > 1), "")
    if twice:
        raise ParameterError(
            "Two formulas are called {twice}. Give each a name of its own: a = nir - red; b = nir / red.",
            twice=twice,
        )
    return found


def text_of(index: Index) -> str:
    """What `own_index` makes the index of."""
    return index.title if index.name == UNNAMED else f"{index.name} = {index.title}"
