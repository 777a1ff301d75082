# SPDX-License-Identifier: GPL-2.0-or-later
"""Look of a series' extra layers: a ramp with its unit, and one scale for all dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ..core.series.why import WHY, Code
from .ramps import ramp_style, share_style
from .styling import RenderStyle, stretch_of
from .translation import tr

_RAMPS = {
    "days": ("#ffffe5", "#fed98e", "#fe9929", "#cc4c02", "#662506"),
    "count": ("#f7fcf0", "#ccebc5", "#7bccc4", "#2b8cbe", "#084081"),
    "uncertainty": ("#fcfdbf", "#fc8961", "#b73779", "#51127c", "#000004"),
    "weights": ("#8c510a", "#d8b365", "#f5f5f5", "#5ab4ac", "#01665e"),
}
"""Colours from the lowest to the highest value: ColorBrewer's YlOrBr, GnBu and BrBG, matplotlib's magma."""

_CODES = {
    Code.BELIEVED: "#1a9641",
    Code.BEST_REJECTED: "#fdae61",
    Code.NEVER_CLEAR: "#404040",
    Code.NOT_MADE: "#d7191c",
}


@dataclass(frozen=True)
class CodeStyle:
    """Where values come from, by words."""

    def apply(self, layer: QgsRasterLayer) -> None:
        """Give the layer this look. Main thread."""
        words = {
            Code.BELIEVED: tr("from clear observations"),
            Code.BEST_REJECTED: tr("the best of the rejected observations"),
            Code.NEVER_CLEAR: tr("no value: never clear"),
            Code.NOT_MADE: tr("no value: not made by the model"),
        }
        classes = [
            QgsPalettedRasterRenderer.Class(int(code), QColor(_CODES[code]), words[code]) for code in Code
        ]
        layer.setRenderer(
            QgsPalettedRasterRenderer(layer.dataProvider(), 1 + WHY.names.index("code"), classes)
        )


def extra_style(name: str, paths: Sequence[Path]) -> RenderStyle | CodeStyle:
    """The look of an extra layer by its name, or of `weights` in percent.

    The scale is that of all dates together. Reads pixels: worker thread.
    """
    if name == WHY.name:
        return CodeStyle()
    if name == "support":
        return share_style(tr("0: the model"), tr("1: the dates"))
    if name == "weights":
        return ramp_style(_RAMPS[name], 0.0, 100.0, "%")
    low, high = stretch_of(paths, (1,))[1]
    if name == "uncertainty":
        return ramp_style(_RAMPS[name], low, high, tr("reflectance (one standard deviation)"))
    return ramp_style(_RAMPS[name], 0.0, high, tr("days") if name == "days" else tr("clear dates"))
