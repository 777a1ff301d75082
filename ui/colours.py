# SPDX-License-Identifier: GPL-2.0-or-later
"""Colours of cloud cover, readable on light and dark windows and without telling red from green."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QWidget

READABLE = 90
"""Difference of lightness (0 to 255) from which text can be read."""

_CLEAR = (33, 145, 201)
_CLOUDY = (158, 158, 158)
_UNKNOWN = (187, 156, 96)


def cloud_colour(percent: float | None) -> QColor:
    """From blue sky (0) to grey (100); ochre where the cloud cover is not known."""
    if percent is None:
        return QColor(*_UNKNOWN)
    share = min(1.0, max(0.0, percent / 100.0))
    return QColor(*(round(a + (b - a) * share) for a, b in zip(_CLEAR, _CLOUDY)))


def text_on_base(palette: QPalette) -> QColor:
    """The palette's text, or what can be read on its base: some of QGIS's dark themes leave `Text` dark."""
    role = QPalette.ColorRole
    text, base = palette.color(role.Text), palette.color(role.Base)
    if abs(text.lightness() - base.lightness()) >= READABLE:
        return text
    far = palette.color(role.BrightText if base.lightness() < 128 else role.Shadow)
    return mixed(far, base, 0.3)


def readable_palette(widget: QWidget) -> QPalette:
    """A widget's palette, or the nearest parent's whose text can be read on its base.

    QGIS's dark themes are style sheets, which leave odd colours in the palettes of panels.
    """
    role, one = QPalette.ColorRole, widget
    while one is not None:
        palette = one.palette()
        if abs(palette.color(role.Text).lightness() - palette.color(role.Base).lightness()) >= READABLE:
            return palette
        one = one.parentWidget()
    return widget.palette()


def faded(palette: QPalette) -> QColor:
    """Text of second rank: between the text and its base."""
    return mixed(text_on_base(palette), palette.color(QPalette.ColorRole.Base), 0.3)


def fade(label: QWidget) -> None:
    """Show a label's text as one of second rank."""
    palette = label.palette()
    palette.setColor(palette.ColorRole.WindowText, faded(palette))
    label.setPalette(palette)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with `share` of `other`."""
    return QColor(
        round(one.red() + (other.red() - one.red()) * share),
        round(one.green() + (other.green() - one.green()) * share),
        round(one.blue() + (other.blue() - one.blue()) * share),
    )
