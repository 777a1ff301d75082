# SPDX-License-Identifier: GPL-2.0-or-later
"""Style of a single image that Processing loads after a run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
)

from ..core.stack.model import Band
from .styling import RenderStyle, render_style_of


def load_in_natural_colours(path: str, bands: Sequence[Band], context: QgsProcessingContext) -> None:
    """Have Processing draw an image of these bands in natural colours, or grey, where it is to be loaded."""
    if context.willLoadLayerOnCompletion(path):
        style = render_style_of([Path(path)], bands)
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(_Styler(style))


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Called by Processing on the main thread, when it has added the layer."""

    _waiting: ClassVar[set[_Styler]] = set()
    """The context owns post-processors, yet their Python half lives only as long as Python holds it."""

    def __init__(self, style: RenderStyle) -> None:
        super().__init__()
        self._style = style
        self._waiting.add(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Draw it."""
        self._waiting.discard(self)
        if isinstance(layer, QgsRasterLayer):
            self._style.apply(layer)
