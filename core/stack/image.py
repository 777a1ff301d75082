# SPDX-License-Identifier: GPL-2.0-or-later
"""One image as a stack of one date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ..dates import EPOCH
from .mask_content import NO_MASKS, MaskOptions
from .model import Source, Stack
from .open import open_stack


def open_image(
    source: Source,
    bands: Sequence[str] | Sequence[int] | None = None,
    reflectance_scale: float | None = None,
    extent: tuple[float, float, float, float] | None = None,
    nodata_rule: str = "auto",
    reflectance_offset: float | None = None,
    masks: MaskOptions = NO_MASKS,
) -> Stack:
    """A raster as a stack of one date; 1970-01-01 where it has no date (see `time_of`)."""
    return open_stack(
        [source],
        bands=bands,
        undated=EPOCH,
        bands_are_dates=False,
        reflectance_scale=reflectance_scale,
        reflectance_offset=reflectance_offset,
        extent=extent,
        minimum=1,
        nodata_rule=nodata_rule,
        masks=masks,
    )


def time_of(image: Stack) -> datetime | None:
    """When an image was taken, None where it is not known."""
    time = image.observations[0].time
    return None if time == EPOCH else time
