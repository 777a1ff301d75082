# SPDX-License-Identifier: GPL-2.0-or-later
"""A training area as arrays: dated Sentinel-2 images with SPOT truth, packed and read without GDAL."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import RasterError, StackError

BANDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12")
"""Sentinel-2 L2A bands of the format, in its order."""

WAVELENGTHS = (0.443, 0.490, 0.560, 0.665, 0.704, 0.740, 0.783, 0.842, 0.865, 0.945, 1.610, 2.190)
"""Centre wavelengths of BANDS in micrometres."""

RGB = (3, 2, 1)
"""Positions of red, green and blue in BANDS."""

SCALE = 1e-4
"""Reflectance = stored number * SCALE."""

SCALES = (2, 4, 6)
"""Factors of the adapted truth images."""


@dataclass(frozen=True)
class Area:
    """One place: its dates in order of time, and the high-resolution truth where there is one."""

    name: str
    """Folder name."""

    numbers: np.ndarray
    """(T, 12, h, w) uint16: reflectance * 10000, 0 is nodata."""

    clear: np.ndarray
    """(T, h, w) bool: clear ground with data in every band."""

    days: np.ndarray
    """(T,) float64 days since 1970-01-01, ascending."""

    gsd: tuple[float, float]
    """Metres per pixel along rows and columns."""

    truth_day: float = float("nan")
    """Day of the SPOT image; NaN where there is none."""

    pan: np.ndarray | None = None
    """(H, W) uint16 SPOT panchromatic, 1.5 m."""

    rgbn: np.ndarray | None = None
    """(4, H, W) uint16 SPOT red, green, blue, near infrared, 6 m."""

    adapted: np.ndarray | None = None
    """(5, h, w, 3) uint8: the dates of the published tables after histogram adaptation."""

    adapted_days: np.ndarray | None = None
    """(5,) float64 days of `adapted`, in its order."""

    adapted_truth: dict[int, np.ndarray] = field(default_factory=dict)
    """Factor -> (H, W, 3) uint8 SPOT image after the same adaptation."""

    @property
    def reflectance(self) -> np.ndarray:
        """(T, 12, h, w) float32 reflectance, 0 where not clear."""
        return self.numbers * np.float32(SCALE) * self.clear[:, None]


def save_area(area: Area, path: str | Path, compress: bool = True) -> None:
    """Write an area as one .npz that `load_area` reads without GDAL; compressing takes most of the time."""
    arrays: dict[str, Any] = {}
    for entry in fields(area):
        value = getattr(area, entry.name)
        if entry.name == "adapted_truth":
            arrays.update({f"adapted_x{scale}": image for scale, image in value.items()})
        elif value is not None:
            arrays[entry.name] = np.asarray(value)
    (np.savez_compressed if compress else np.savez)(path, **arrays)


def load_area(path: str | Path) -> Area:
    """Read what `save_area` wrote."""
    try:
        with np.load(path, allow_pickle=False) as file:
            arrays = {key: file[key] for key in file.files}
    except (OSError, ValueError) as error:
        raise RasterError(f"{path} cannot be read ({error}). Write it again from the rasters.") from error
    truth = {scale: arrays.pop(f"adapted_x{scale}") for scale in SCALES if f"adapted_x{scale}" in arrays}
    arrays["name"] = str(arrays["name"])
    arrays["gsd"] = tuple(float(v) for v in arrays["gsd"])
    arrays["truth_day"] = float(arrays["truth_day"])
    return Area(**arrays, adapted_truth=truth)


def load_areas(folder: str | Path) -> list[Area]:
    """All areas that `save_area` wrote into a folder, sorted by name.

    Raises StackError when there is none.
    """
    paths = sorted(Path(folder).glob("*.npz"), key=lambda path: path.stem)
    if not paths:
        raise StackError(f"{folder} holds no area: expected files named .npz. Pack the areas into it first.")
    return [load_area(path) for path in paths]
