# SPDX-License-Identifier: GPL-2.0-or-later
"""Colours of cloud cover, readable on light and dark windows and without telling red from green."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette

_CLEAR = (33, 145, 201)
_CLOUDY = (158, 158, 158)
_UNKNOWN = (187, 156, 96)


def cloud_colour(percent: float | None) -> QColor:
    """From blue sky (0) to grey (100); ochre where the cloud cover is not known."""
    if percent is None:
        return QColor(*_UNKNOWN)
    share = min(1.0, max(0.0, percent / 100.0))
    return QColor(*(round(a + (b - a) * share) for a, b in zip(_CLEAR, _CLOUDY)))


def faded(palette: QPalette, group: QPalette.ColorGroup = QPalette.ColorGroup.Active) -> QColor:
    """Text of second rank: between the window's text and its base."""
    text, base = palette.color(group, QPalette.ColorRole.Text), palette.color(group, QPalette.ColorRole.Base)
    return mixed(text, base, 0.35)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with `share` of `other`."""
    return QColor(
        round(one.red() + (other.red() - one.red()) * share),
        round(one.green() + (other.green() - one.green()) * share),
        round(one.blue() + (other.blue() - one.blue()) * share),
    )
