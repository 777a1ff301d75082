# SPDX-License-Identifier: GPL-2.0-or-later
"""Style of a single image that Processing loads after a run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProcessingContext

from ..core.stack.model import Band
from .results import PostProcessor
from .styling import render_style_of


def load_in_natural_colours(path: str, bands: Sequence[Band], context: QgsProcessingContext) -> None:
    """Have Processing draw an image of these bands in natural colours, or grey, where it is to be loaded."""
    if context.willLoadLayerOnCompletion(path):
        style = render_style_of([Path(path)], bands)
        processor = PostProcessor(lambda layer, project: style.apply(layer))
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(processor)
