# SPDX-License-Identifier: GPL-2.0-or-later
"""The form of the files that the images of a stack are written to."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ..raster.credits import CREDIT_KEY, joined_credits
from ..raster.grid import Grid
from ..raster.header import NODATA_RULE_KEY, REFLECTANCE_KEY
from ..raster.raster_plan import RasterPlan
from .model import Stack


def plan_of(image: Stack, grid: Grid, tags: Mapping[str, str]) -> RasterPlan:
    """The plan of an image with the type, nodata, mask and bands of `image`.

    Scale and offset are declared where one of them differs from 1 and 0.
    """
    bands = image.bands
    declared = any((band.scale, band.offset) != (1.0, 0.0) for band in bands)
    return RasterPlan(
        grid=grid,
        dtype=image.dtype,
        names=tuple(band.name for band in bands),
        nodata=image.nodata,
        masked=image.masked,
        classes=any(band.classes for band in bands),
        scales=tuple(band.scale for band in bands) if declared else (),
        offsets=tuple(band.offset for band in bands) if declared else (),
        metadata=tags,
        band_metadata=tuple(_wavelength(band.wavelength) for band in bands),
    )


def reflectance_tags(image: Stack) -> dict[str, str]:
    """Metadata that say what the stored values are."""
    return {REFLECTANCE_KEY: repr(image.reflectance_scale), NODATA_RULE_KEY: image.nodata_rule}


def credit_of(stack: Stack) -> dict[str, str]:
    """For the provenance of what is made of a stack: the credit that its rasters carry; empty for none."""
    line = joined_credits(observation.credit for observation in stack.observations)
    return {CREDIT_KEY: line} if line else {}


def _wavelength(length: float) -> dict[str, str]:
    """A band's centre wavelength (micrometres), as ENVI names it; NaN: none."""
    return {} if math.isnan(length) else {"wavelength": f"{length:.6g}", "wavelength_units": "Micrometers"}
