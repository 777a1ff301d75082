# SPDX-License-Identifier: GPL-2.0-or-later
"""Validation of footprints: polygons near the globe, of not too many points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import ParameterError
from ..messages import Message
from .geometry import LARGEST_LONGITUDE, polygons_of

MOST_POINTS = 50_000
"""More than any swath has."""


def checked_footprint(geometry: Mapping[str, Any]) -> list[str]:
    """What is wrong with a footprint that can be done without, as `Scene.problems` has it.

    Raises ValueError for one that cannot be meant.
    """
    try:
        polygons = polygons_of(geometry)
    except ParameterError:
        return [Message("a footprint that is no polygon")]
    points = sum(len(ring) for rings in polygons for ring in rings)
    if points > MOST_POINTS:
        raise ValueError(
            Message("a footprint of {points} points, more than {most}", points=points, most=MOST_POINTS)
        )
    if any(abs(x) > LARGEST_LONGITUDE for rings in polygons for ring in rings for x, _ in ring):
        raise ValueError(
            Message("a footprint with longitudes beyond {largest:g} degrees", largest=LARGEST_LONGITUDE)
        )
    return []
