# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters by which a user overrules how stored values become reflectance; for all algorithms."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext

from .algorithm import Algorithm
from .definitions import decimal
from .translation import tr

REFLECTANCE_SCALE, REFLECTANCE_OFFSET = "REFLECTANCE_SCALE", "REFLECTANCE_OFFSET"


def add_reflectance(algorithm: Algorithm) -> None:
    """Factor and offset, both optional."""
    algorithm.add(
        decimal(REFLECTANCE_SCALE, tr("Reflectance scale"), None),
        tr(
            "Reflectance per unit of the values (0.0001 for Sentinel-2). Empty: decided for each raster "
            "by what it declares, its product and its type; the log says how. Outputs are stored as the "
            "inputs are."
        ),
        advanced=True,
    )
    algorithm.add(
        decimal(REFLECTANCE_OFFSET, tr("Reflectance offset"), None),
        tr(
            "Reflectance of the value 0, for all rasters: -0.1 for Sentinel-2 of processing baseline 04.00 "
            "or later, 0 where nothing is to be added. Empty: decided for each raster."
        ),
        advanced=True,
    )


def reflectance_of(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> tuple[float | None, float | None]:
    """Factor and offset to reflectance as given; None for what is to be decided for each raster."""
    scale, offset = (
        algorithm.number(parameters, name, context) for name in (REFLECTANCE_SCALE, REFLECTANCE_OFFSET)
    )
    return scale, offset
