# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters by which a user overrules how stored values become reflectance; for all algorithms."""

from __future__ import annotations

from ..definitions import decimal
from ..head import AlgorithmHead
from ..translation import tr

REFLECTANCE_SCALE, REFLECTANCE_OFFSET = "REFLECTANCE_SCALE", "REFLECTANCE_OFFSET"


def add_reflectance(algorithm: AlgorithmHead) -> None:
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
