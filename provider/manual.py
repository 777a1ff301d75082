# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the pages of the manual are."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

ROOT = Path(__file__).parents[1]
BUILT = (ROOT / "manual", ROOT / "build" / "manual")
"""Where the HTML is: in the plugin's zip, and in a clone after `make manual`."""


def page(name: str) -> QUrl:
    """Address of a page on this computer: its HTML or, in a clone without it, its Markdown."""
    for folder in BUILT:
        if (path := folder / f"{name}.html").is_file():
            return QUrl.fromLocalFile(str(path))
    return QUrl.fromLocalFile(str(ROOT / "docs" / f"{name}.md"))


def address(name: str) -> str:
    """The same as a text in which spaces are encoded, as browsers need it."""
    return bytes(page(name).toEncoded()).decode("ascii")
