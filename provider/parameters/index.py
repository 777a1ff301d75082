# SPDX-License-Identifier: GPL-2.0-or-later
"""The choice of a spectral index or a formula of bands, for algorithms that can show one."""

from __future__ import annotations

from ...core.analysis.index_definitions import definitions
from ..definitions import choice, formula_text
from ..head import AlgorithmHead
from ..translation import tr

INDEX, FORMULA = "INDEX", "FORMULA"


def index_words() -> dict[str, str]:
    """What people read for each index, by its short name."""
    return {name: f"{name} – {entry['title']}" for name, entry in definitions()["indices"].items()}


def add_index(algorithm: AlgorithmHead, text: str) -> None:
    """One index, or none; or a formula in its place."""
    algorithm.add(choice(INDEX, tr("Spectral index"), index_words(), default=None, optional=True), text)
    add_formula(algorithm, tr("In place of an index."))


def add_formula(algorithm: AlgorithmHead, text: str) -> None:
    """A formula of bands; `text` says how it and an index go together."""
    algorithm.add(
        formula_text(FORMULA, tr("Formula of bands")),
        tr(
            "{text} Numbers and names of bands (B8, B08, nir) with + - * / ** and brackets: "
            "(nir - red) / (nir + red). What is before = is its name: my_index = nir / red."
        ).format(text=text),
    )
