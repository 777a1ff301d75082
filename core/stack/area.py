# SPDX-License-Identifier: GPL-2.0-or-later
"""A training area as arrays: dated images, with SPOT truth or without, packed and read without GDAL."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass, field, fields
from pathlib import Path
from tokenize import TokenError
from typing import Any

import numpy as np

from ..errors import RasterError, StackError
from ..raster.sensors import wavelength_of

BANDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12")
"""Sentinel-2 L2A bands of WorldStrat, in its order."""

WAVELENGTHS = (0.443, 0.490, 0.560, 0.665, 0.704, 0.740, 0.783, 0.842, 0.865, 0.945, 1.610, 2.190)
"""Centre wavelengths of BANDS in micrometres."""

RESOLUTIONS = dict(zip(BANDS, (60.0, 10.0, 10.0, 10.0, 20.0, 20.0, 20.0, 10.0, 20.0, 60.0, 20.0, 20.0)))
"""Metres of the pixels in which Sentinel-2 observes each band."""

RGB = (3, 2, 1)
"""Positions of red, green and blue in BANDS."""

SCALE = 1e-4
"""Reflectance = stored number * SCALE."""

SCALES = (2, 4, 6)
"""Factors of the adapted truth images."""


_DAMAGE = (
    *(OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, MemoryError),
    *(NotImplementedError, RuntimeError, SyntaxError, TokenError, zipfile.BadZipFile, zlib.error),
)
"""What numpy and zipfile raise for files that are cut short, damaged or of other programs."""


@dataclass(frozen=True)
class Area:
    """One place: its dates in order of time, and the high-resolution truth where there is one."""

    name: str
    """Folder name."""

    numbers: np.ndarray
    """(T, B, h, w) uint16: reflectance * 10000, 0 is nodata."""

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

    bands: tuple[str, ...] = BANDS
    """(B,) names of the bands."""

    masks: dict[str, np.ndarray] = field(default_factory=dict)
    """Name (CLM, SCL) -> (T, h, w) uint8 classes, as the provider gave them."""

    adapted_gsd: tuple[float, float] | None = None
    """Metres per pixel of `adapted`, which keep the sampling that was published; None: `gsd`."""

    @property
    def reflectance(self) -> np.ndarray:
        """(T, B, h, w) float32 reflectance, 0 where not clear."""
        return self.numbers * np.float32(SCALE) * self.clear[:, None]

    @property
    def clear_shares(self) -> np.ndarray:
        """(T,) share of each date's clear pixels among those that are clear on any date."""
        ever = self.clear.any(axis=0).sum()
        return self.clear.sum(axis=(1, 2)) / max(1, int(ever))

    @property
    def wavelengths(self) -> np.ndarray:
        """(B,) float64 centre wavelengths in micrometres; NaN where a band's name does not say."""
        known = dict(zip(BANDS, WAVELENGTHS))
        return np.array([known.get(name, wavelength_of(name)) for name in self.bands])

    @property
    def resolutions(self) -> np.ndarray:
        """(B,) float64 metres of the pixels in which each band was observed: 10, 20 or 60 for Sentinel-2."""
        finest = max(self.gsd)
        return np.array([max(finest, RESOLUTIONS.get(name, finest)) for name in self.bands])

    def positions(self, names: tuple[str, ...]) -> list[int]:
        """Where bands of these names stand.

        Raises StackError for one that the area lacks.
        """
        missing = [name for name in names if name not in self.bands]
        if missing:
            raise StackError(
                "The area {name} lacks {missing}; it has {bands}. Leave it out, or give one with "
                "these bands.",
                name=self.name,
                missing=", ".join(missing),
                bands=", ".join(self.bands),
            )
        return [self.bands.index(name) for name in names]


def save_area(area: Area, path: str | Path, compress: bool = True) -> None:
    """Write an area as one .npz that `load_area` reads without GDAL; compressing takes most of the time."""
    arrays: dict[str, Any] = {}
    for entry in fields(area):
        value = getattr(area, entry.name)
        if entry.name == "adapted_truth":
            arrays.update({f"adapted_x{scale}": image for scale, image in value.items()})
        elif entry.name == "masks":
            arrays.update({f"mask_{name}": classes for name, classes in value.items()})
        elif value is not None:
            arrays[entry.name] = np.asarray(value)
    (np.savez_compressed if compress else np.savez)(path, **arrays)


def load_area(path: str | Path) -> Area:
    """Read what `save_area` wrote.

    Raises RasterError for a file that is damaged or holds no area.
    """
    try:
        with np.load(path, allow_pickle=False) as file:
            return _area_of({key: file[key] for key in file.files})
    except _DAMAGE as error:
        raise RasterError(
            "{path} cannot be read ({error}). Write it again from the rasters.", path=path, error=error
        ) from error


def _area_of(arrays: dict[str, Any]) -> Area:
    shape = arrays["numbers"].shape
    expected = {
        "numbers": (shape, np.uint16),
        "clear": ((shape[0], *shape[2:]), np.bool_),
        "days": (shape[:1], float),
    }
    for name, (size, kind) in expected.items():
        found = arrays[name]
        if len(shape) != 4 or found.shape != size or found.dtype != kind:
            raise ValueError(f"{name} is {found.dtype} of {found.shape}, expected {np.dtype(kind)} of {size}")
    truth = {scale: arrays.pop(f"adapted_x{scale}") for scale in SCALES if f"adapted_x{scale}" in arrays}
    masks = {key[5:]: arrays.pop(key) for key in list(arrays) if key.startswith("mask_")}
    arrays["name"] = str(arrays["name"])
    for key in ("gsd", "adapted_gsd"):
        if key in arrays:
            arrays[key] = tuple(float(v) for v in arrays[key])
    if "bands" in arrays:
        arrays["bands"] = tuple(str(name) for name in arrays["bands"])
    arrays["truth_day"] = float(arrays["truth_day"])
    return Area(**arrays, adapted_truth=truth, masks=masks)


def area_files(folder: str | Path) -> list[Path]:
    """The .npz files of areas in a folder, by name; files of other arrays are left out."""
    return sorted((path for path in Path(folder).glob("*.npz") if _is_area(path)), key=lambda path: path.stem)


def _is_area(path: Path) -> bool:
    try:
        with np.load(path, allow_pickle=False) as file:
            return {"name", "numbers", "clear"} <= set(file.files)
    except _DAMAGE:
        # Reading it names what is wrong.
        return True


def load_areas(folder: str | Path) -> list[Area]:
    """All areas that `save_area` wrote into a folder, sorted by name.

    Raises StackError when there is none.
    """
    paths = area_files(folder)
    if not paths:
        raise StackError(
            "{folder} holds no area: expected files named .npz. Pack the areas into it first.", folder=folder
        )
    return [load_area(path) for path in paths]
