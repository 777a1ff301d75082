# SPDX-License-Identifier: GPL-2.0-or-later
"""Colour ramps of rasters with one band: one scale for all dates of a series, and its unit in the legend."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..core.analysis.indices import Index
from .styling import RenderStyle, stretch_of

COLOURS = {
    "vegetation": ("#8c510a", "#d8b365", "#f6f1c3", "#a6d96a", "#1a9641", "#0b4d1c"),
    "moisture": ("#8c510a", "#d8b365", "#f5f0dc", "#5ab4ac", "#01665e"),
    "dryness": ("#01665e", "#5ab4ac", "#f5f0dc", "#d8b365", "#8c510a"),
    "water": ("#7f5b34", "#d9c49a", "#f2f2ee", "#6baed6", "#08519c"),
    "snow": ("#6b5b4b", "#c7bfb5", "#ffffff", "#9ecae1", "#3182bd"),
    "fire": ("#ffffe0", "#fed976", "#fd8d3c", "#e31a1c", "#4d0012"),
    "soil": ("#1a6b3a", "#e9e4c1", "#d8a35d", "#8c510a", "#543005"),
}
"""From the lowest to the highest value, evenly spread."""


def index_style(index: Index, images: Sequence[Path]) -> RenderStyle:
    """The look of a series of an index: by its ramp, between its usual values, else those that occur."""
    low, high = index.shown or stretch_of(images, (1,))[1]
    return RenderStyle((1,), {}, ramp_renderer(COLOURS[index.ramp], low, high, index.unit))


def ramp_renderer(
    colours: Sequence[str], low: float, high: float, unit: str = ""
) -> QgsSingleBandPseudoColorRenderer:
    """Colours of the first band's values from `low` to `high`; those beyond take the last colour."""
    shares = [place / (len(colours) - 1) for place in range(len(colours))]
    stops = [QgsGradientStop(share, QColor(colour)) for share, colour in zip(shares, colours)]
    ramp = QgsGradientColorRamp(QColor(colours[0]), QColor(colours[-1]), False, stops[1:-1])
    function = QgsColorRampShader(low, high, ramp, QgsColorRampShader.Type.Interpolated)
    function.setClassificationMode(QgsColorRampShader.ClassificationMode.Continuous)
    function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(
                low + share * (high - low), QColor(colour), f"{low + share * (high - low):.4g}"
            )
            for share, colour in zip(shares, colours)
        ]
    )
    legend = QgsColorRampLegendNodeSettings()
    legend.setSuffix(f" {unit}" if unit else "")
    function.setLegendSettings(legend)
    shader = QgsRasterShader(low, high)
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(None, 1, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    return renderer
