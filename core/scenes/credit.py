# SPDX-License-Identifier: GPL-2.0-or-later
"""Credit that the owners of scenes ask for, in their own words and with the years of the data."""

from __future__ import annotations

from collections.abc import Sequence

from .scene import Scene

_LINES = (
    ("sentinel", "Contains modified Copernicus Sentinel data {years}"),
    ("landsat", "Landsat data {years} courtesy of the U.S. Geological Survey"),
    (
        "dem",
        "© DLR e.V. 2010-2014 and © Airbus Defence and Space GmbH 2014-2018, provided under COPERNICUS by "
        "the European Union and ESA; all rights reserved",
    ),
)


def credit(scenes: Sequence[Scene]) -> str:
    """The line for wherever pictures of scenes are shown; empty where no owner is known."""
    years = sorted({scene.time.year for scene in scenes if scene.time})
    text = "" if not years else str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
    kinds = {f"{scene.collection} {scene.platform} {scene.family}".lower() for scene in scenes}
    return "; ".join(
        line.format(years=text).strip() for word, line in _LINES if any(word in kind for kind in kinds)
    )
