# SPDX-License-Identifier: GPL-2.0-or-later
"""Files that lie beside the dates of a stack and are no dates: its extra layers, and its masks."""

from __future__ import annotations

import os
from collections.abc import Sequence

from .mask_names import mask_in_name, masks_among

EXTRAS = ("days", "count", "why", "uncertainty", "support")
"""Names of the extra layers of a series, which end the names of their files (2021-05-01_days.tif)."""


def extra_of(path: str) -> str:
    """The name of the extra layer that a file is called as; empty for none."""
    stem = os.path.splitext(path.replace("\\", "/").rpartition("/")[2])[0]
    name = stem.rpartition("_")[2]
    return name if name in EXTRAS and stem != name else ""


def are_extras(paths: Sequence[str]) -> list[bool]:
    """Which of the files are extra layers of others among them.

    Where the images are not among them, the extra layers are the data.
    """
    images = {_without_suffix(path) for path in paths}
    return [bool(extra_of(path)) and _without_suffix(path).rpartition("_")[0] in images for path in paths]


def are_masks(paths: Sequence[str]) -> list[bool]:
    """Which of the files are masks by their names: of a known kind, or called as a raster among them."""
    return masks_among(paths, [mask_in_name(path) for path in paths])


def _without_suffix(path: str) -> str:
    return os.path.splitext(path.replace("\\", "/"))[0]
