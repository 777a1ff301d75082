# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the dataset format that models are trained and measured on: dated Sentinel-2 rasters with SPOT truth.

An area is a folder (NN_DATE_L2A.tif, NN_DATE_mask.tif, spot_*.tif, adapted/*.png, info.json), a stack on disk
(stack.json), or one .npz file that `save_area` wrote from either, which needs no GDAL to read.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import numpy as np

from .errors import RasterError, StackError
from .grid import Grid

BANDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12")
"""Sentinel-2 L2A bands of the format, in its order."""

WAVELENGTHS = (0.443, 0.490, 0.560, 0.665, 0.704, 0.740, 0.783, 0.842, 0.865, 0.945, 1.610, 2.190)
"""Centre wavelengths of BANDS in micrometres."""

RGB = (3, 2, 1)
"""Positions of red, green and blue in BANDS."""

SCALE = 1e-4
"""Reflectance = stored number * SCALE."""

CLOUDY_CLASSES = (0, 1, 3, 8, 9, 10)
"""Sen2Cor classes that hide the ground: no data, saturated, shadow, cloud medium and high, cirrus."""

SCALES = (2, 4, 6)
"""Factors of the adapted truth images."""

_NAME = re.compile(r"(\d+)_(\d{4}-\d{2}-\d{2})_L2A\.tif$")


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


def day_number(date: str) -> float:
    """Days since 1970-01-01 of an ISO date."""
    return float(np.datetime64(date, "D").astype(np.int64))


@dataclass(frozen=True)
class Place:
    """Something in a folder that holds one area, or a stack of one or more."""

    name: str
    """Folder or file name, without the ending."""

    path: Path
    """Folder, or .npz file."""

    published: dict[str, Any] = field(default_factory=dict)
    """Its entry of published.json."""

    def read(self) -> list[Area]:
        """Read it.

        Raises StackError or RasterError.
        """
        if self.path.is_file():
            return [load_area(self.path)]
        if (self.path / "stack.json").is_file():
            from .stack_areas import read_stack_areas

            return read_stack_areas(self.path)
        return [read_area(self.path, self.published)]


def find_places(folder: str | Path) -> list[Place]:
    """All areas and stacks in a folder, sorted by name; the folder itself may be one.

    Raises StackError when there is none.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise StackError(
            f"{folder} is not a folder. Give the folder that holds one subfolder (or .npz) an area."
        )
    if _holds_area(folder):
        return [Place(folder.name, folder, _published(folder.parent).get(folder.name, {}))]
    published = _published(folder)
    places = {path.stem: Place(path.stem, path) for path in folder.glob("*.npz")}
    for path in folder.iterdir():
        if path.is_dir() and path.name not in places and _holds_area(path):
            places[path.name] = Place(path.name, path, published.get(path.name, {}))
    if not places:
        raise StackError(
            f"{folder} holds no area: expected subfolders with NN_YYYY-MM-DD_L2A.tif files or a stack.json, "
            "or .npz files."
        )
    return [places[name] for name in sorted(places)]


def read_areas(folder: str | Path) -> list[Area]:
    """All areas below a folder, sorted by name.

    Raises StackError when it holds none.
    """
    return [area for place in find_places(folder) for area in place.read()]


def _holds_area(folder: Path) -> bool:
    return (folder / "stack.json").is_file() or any(folder.glob("*_L2A.tif"))


def read_area(folder: str | Path, published: dict[str, Any] | None = None) -> Area:
    """One area from its rasters; `published` is its entry of published.json (which dates were adapted)."""
    folder = Path(folder)
    found = [(match, path) for path in folder.glob("*_L2A.tif") if (match := _NAME.search(path.name))]
    if not found:
        raise StackError(f"{folder} holds no NN_YYYY-MM-DD_L2A.tif file.")
    found.sort(key=lambda item: (item[0][2], int(item[0][1])))
    numbers, clear = [], []
    for _, path in found:
        image, _ = _read(path)
        mask, names = _read(path.with_name(path.name.replace("_L2A", "_mask")))
        numbers.append(image.astype(np.uint16))
        clear.append(clear_pixels(image, mask, names))
    sizes = {image.shape for image in numbers}
    if len(sizes) != 1 or numbers[0].shape[0] != len(BANDS):
        raise StackError(f"{folder}: dates of different shapes {sorted(sizes)}; expected one, with 12 bands.")
    days = {int(match[1]): day_number(match[2]) for match, _ in found}
    extra = _truth(folder, published or {}, days)
    return Area(
        folder.name,
        np.stack(numbers),
        np.stack(clear),
        np.array([day_number(match[2]) for match, _ in found]),
        _gsd(found[0][1]),
        **extra,
    )


def clear_pixels(image: np.ndarray, mask: np.ndarray, names: list[str]) -> np.ndarray:
    """(h, w) bool: CLM says clear, every band has data, and SCL (where it exists) no cloud or shadow."""
    clear = (image > 0).all(axis=0)
    for layer, name in zip(mask, names):
        if name == "SCL":
            clear &= ~np.isin(layer, CLOUDY_CLASSES)
        else:
            clear &= layer == 0
    return clear


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


def _published(folder: Path) -> dict[str, Any]:
    """Area name -> its entry of table 6 in published.json, if the file is there."""
    for place in (folder, folder.parent):
        if (place / "published.json").is_file():
            return json.loads((place / "published.json").read_text(encoding="utf-8")).get("table6", {})
    return {}


def _truth(folder: Path, published: dict[str, Any], days: dict[int, float]) -> dict[str, Any]:
    """What an area knows of the SPOT image, as keyword arguments of Area."""
    extra: dict[str, Any] = {}
    date = published.get("hr_date")
    if (folder / "info.json").is_file():
        date = json.loads((folder / "info.json").read_text(encoding="utf-8")).get("hr_date", date)
    if date:
        extra["truth_day"] = day_number(date)
    if (folder / "spot_pan.tif").is_file() and (folder / "spot_rgbn.tif").is_file():
        extra["pan"] = _read(folder / "spot_pan.tif")[0][0]
        extra["rgbn"] = _read(folder / "spot_rgbn.tif")[0]
    pairs = sorted((folder / "adapted").glob("lr_*.png"))
    selected = published.get("selected", [])
    if pairs and len(pairs) == len(selected):
        extra["adapted"] = np.stack([_image(path) for path in pairs])
        extra["adapted_days"] = np.array([days[index] for index in selected])
        files = {scale: folder / "adapted" / f"hr_x{scale}.png" for scale in SCALES}
        extra["adapted_truth"] = {scale: _image(path) for scale, path in files.items() if path.is_file()}
    return extra


def _image(path: Path) -> np.ndarray:
    """(h, w, 3) uint8."""
    return np.ascontiguousarray(_read(path)[0][:3].transpose(1, 2, 0))


def _read(path: Path) -> tuple[np.ndarray, list[str]]:
    """(bands, h, w) and the bands' names."""
    from .gdalio import captured, open_raster

    array, source = None, open_raster(str(path))
    with captured() as log:
        array = source.ReadAsArray()
    if array is None or log.failures:
        raise RasterError(f"{path} cannot be read ({log}). Get the file again, or remove it.")
    names = [source.GetRasterBand(i + 1).GetDescription() for i in range(source.RasterCount)]
    return (array if array.ndim == 3 else array[None]), names


def _gsd(path: Path) -> tuple[float, float]:
    """Metres per pixel of a raster."""
    from .gdalio import open_raster

    source = open_raster(str(path))
    crs = source.GetSpatialRef()
    grid = Grid(
        source.GetProjection(),
        source.GetGeoTransform(),
        source.RasterXSize,
        source.RasterYSize,
        bool(crs and crs.IsGeographic()),
        crs.GetLinearUnits() if crs and crs.IsProjected() else 1.0,
    )
    return grid.gsd()
