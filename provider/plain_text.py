# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts of catalogues, servers and files, shown as they are: Qt takes what looks like HTML for HTML.

It would load pictures that such a text names, on the GUI thread and from wherever they are said to be.
"""

from __future__ import annotations

import html
import re

# Qt lets spaces stand between the bracket and the name of a tag.
_TAG = re.compile(r"<(?=\s*[A-Za-z/!?])")

_LONGEST = 6000
"""Characters of a message."""


def plain(text: object) -> str:
    """A text for widgets of QGIS's that take plain text and HTML alike: no part of it is taken for a tag.

    The brackets of what looks like one become single quotation marks (‹).
    """
    return _TAG.sub("\u2039", str(text))


def shortened(text: object) -> str:
    """A message of which somebody reads all: of a very long one (a parameter of megabytes), begin and end."""
    text = str(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1000]} [...] {text[-1000:]}"


def one_line(text: object) -> str:
    """A message of others' within a sentence: PROJ's have several lines, of which a panel shows the first."""
    return " ".join(str(text).split())


def tooltip(text: object) -> str:
    """A text for a tooltip: shown to the letter, whatever it holds."""
    text = str(text)
    return f"<span>{escaped(text)}</span>" if _TAG.search(text) else text


def escaped(text: object) -> str:
    """A text within HTML, its lines kept: for QGIS's message bar, which takes all for HTML."""
    return html.escape(str(text), quote=False).replace("\n", "<br>")
