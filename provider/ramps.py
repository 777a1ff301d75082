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
from ..core.analysis.ramps import COLOURS
from .styling import RenderStyle, stretch_of


def share_style(lowest: str, highest: str) -> RenderStyle:
    """The look of a layer of shares from 0 to 1; the legend has names for these ends."""
    return ramp_style(COLOURS["neutral"], 0.0, 1.0, ends=(lowest, highest))


def index_style(index: Index, images: Sequence[Path]) -> RenderStyle:
    """The look of a series of an index: by its ramp, between its usual values, else those that occur."""
    low, high = index.shown or stretch_of(images, (1,))[1]
    return ramp_style(COLOURS[index.ramp], low, high, index.unit)


def ramp_style(
    colours: Sequence[str], low: float, high: float, unit: str = "", ends: tuple[str, str] = ("", "")
) -> RenderStyle:
    """Colours of the first band's values from `low` to `high`; those beyond take the last colour.

    `ends` stand in the legend for the lowest and the highest value, where given.
    """
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
    legend.setMinimumLabel(ends[0])
    legend.setMaximumLabel(ends[1])
    function.setLegendSettings(legend)
    shader = QgsRasterShader(low, high)
    shader.setRasterShaderFunction(function)
    return RenderStyle((1,), {}, QgsSingleBandPseudoColorRenderer(None, 1, shader))
