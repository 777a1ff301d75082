# SPDX-License-Identifier: GPL-2.0-or-later
"""How a user overrules how stored values become reflectance, for all algorithms."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext

from .algorithm import Algorithm
from .parameters.reflectance import REFLECTANCE_OFFSET, REFLECTANCE_SCALE


def reflectance_of(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> tuple[float | None, float | None]:
    """Factor and offset to reflectance as given; None for what is to be decided for each raster."""
    scale, offset = (
        algorithm.number(parameters, name, context) for name in (REFLECTANCE_SCALE, REFLECTANCE_OFFSET)
    )
    return scale, offset
