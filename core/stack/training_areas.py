# SPDX-License-Identifier: GPL-2.0-or-later
"""Training areas read from disk: dated Sentinel-2 rasters, with SPOT truth or without, or blocks of a stack.

An area is a folder (NN_DATE_L2A.tif, NN_DATE_mask.tif, and perhaps spot_*.tif, adapted/*.png, info.json), a
stack on disk (stack.json), or one .npz file that `save_area` wrote from either, which needs no GDAL to read.
The rasters have any bands, named by their descriptions. What was sampled into degrees by nearest neighbour is
put back on its UTM grid (`utm_pixels`), unless the stored sampling is asked for.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from ..choices import GIVEN, HIDDEN_IN_TRAINING, NONE
from ..dates import to_days
from ..errors import RasterError, StackError
from ..messages import labelled
from ..raster.gdal_text import description_of
from ..raster.gdalio import captured, grid_of, open_raster
from ..raster.header import read_header
from ..sampling import evenly_spread
from .area import BANDS, SCALE, SCALES, WAVELENGTHS, Area, area_files, load_area
from .area_clouds import clear_pixels
from .cloud_masks import overlaps, report
from .mask_content import NO_MASKS, MaskOptions
from .model import Band, Source, Stack
from .open import open_stack, read_stack
from .reader import Reader
from .utm_pixels import UtmPixels, find_utm_pixels

_NAME = re.compile(r"(\d+)_(\d{4}-\d{2}-\d{2})_L2A\.tif$")


def day_number(date: str) -> float:
    """Days since 1970-01-01 of an ISO date."""
    return float(np.datetime64(date, "D").astype(np.int64))


@dataclass(frozen=True)
class AreaFolder:
    """Something in a folder that holds one area, or a stack of one or more."""

    name: str
    """Folder or file name, without the ending."""

    path: Path
    """Folder, or .npz file."""

    published: dict[str, Any] = field(default_factory=dict)
    """Its entry of published.json."""

    def read(
        self,
        raw: bool = False,
        masks: MaskOptions | None = None,
        log: Callable[[str], None] = lambda text: None,
    ) -> list[Area]:
        """Read it; `raw`: on the stored sampling (what was packed stays as it is).

        masks: what hides clouds, beside nodata; None: the `_mask` files, and of a stack nothing more. What
        each date was masked by is logged. Raises StackError, RasterError or ParameterError.
        """
        if self.path.is_file():
            return [load_area(self.path)]
        if (self.path / "stack.json").is_file():
            return read_stack_areas(self.path, masks or NO_MASKS, log)
        return [read_area(self.path, self.published, raw, masks, log)]


def find_area_folders(folder: str | Path) -> list[AreaFolder]:
    """All areas and stacks in a folder, sorted by name; the folder itself may be one.

    Raises StackError when there is none.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise StackError(
            "{folder} is not a folder. Give the folder that holds one subfolder (or .npz) an area.",
            folder=folder,
        )
    if _holds_area(folder):
        return [AreaFolder(folder.name, folder, _published(folder.parent).get(folder.name, {}))]
    published = _published(folder)
    places = {path.stem: AreaFolder(path.stem, path) for path in area_files(folder)}
    for path in folder.iterdir():
        if path.is_dir() and path.name not in places and _holds_area(path):
            places[path.name] = AreaFolder(path.name, path, published.get(path.name, {}))
    if not places:
        raise StackError(
            "{folder} holds no area: expected subfolders with NN_YYYY-MM-DD_L2A.tif files or a "
            "stack.json, or .npz files.",
            folder=folder,
        )
    return [places[name] for name in sorted(places)]


def read_areas(*folders: str | Path, raw: bool = False) -> list[Area]:
    """All areas below some folders, sorted by name in each; `raw`: on the stored sampling.

    Raises StackError when a folder holds none, or two areas have one name.
    """
    areas = [area for folder in folders for place in find_area_folders(folder) for area in place.read(raw)]
    names = [area.name for area in areas]
    double = sorted({name for name in names if names.count(name) > 1})
    if double:
        raise StackError(
            "Several areas are named {double}. Give each once, or rename a folder.", double=", ".join(double)
        )
    return areas


def _holds_area(folder: Path) -> bool:
    return (folder / "stack.json").is_file() or any(folder.glob("*_L2A.tif"))


def read_area(
    folder: str | Path,
    published: dict[str, Any] | None = None,
    raw: bool = False,
    masks: MaskOptions | None = None,
    log: Callable[[str], None] = lambda text: None,
) -> Area:
    """One area from its rasters; `published` is its entry of published.json (which dates were adapted).

    `raw`: on the stored sampling, even where it can be undone; `masks` and `log` as of AreaFolder.read.
    Raises StackError, RasterError or ParameterError.
    """
    folder = Path(folder)
    found = [(match, path) for path in folder.glob("*_L2A.tif") if (match := _NAME.search(path.name))]
    if not found:
        raise StackError("{folder} holds no NN_YYYY-MM-DD_L2A.tif file.", folder=folder)
    found.sort(key=lambda item: (item[0][2], int(item[0][1])))
    images = [_read(path) for _, path in found]
    paths = [path for _, path in found]
    layers = [_mask_of(path) for path in paths] if masks is None else _hidden_in(paths, masks, log)
    bands = _one_layout(folder, images)
    grid = grid_of(open_raster(str(found[0][1])))
    pixels = None if raw else find_utm_pixels([image for image, _ in images], bands, grid)
    numbers = pixels.images() if pixels else np.stack([image for image, _ in images]).astype(np.uint16)
    placed = [(pixels.masks(mask) if pixels else mask, names) for mask, names in layers]
    days = {int(match[1]): day_number(match[2]) for match, _ in found}
    extra = _truth(folder, published or {}, days, pixels)
    return Area(
        folder.name,
        numbers,
        np.stack([clear_pixels(image, *mask) for image, mask in zip(numbers, placed)]),
        np.array([day_number(match[2]) for match, _ in found]),
        pixels.grid.gsd() if pixels else grid.gsd(),
        bands=bands,
        masks=_classes(placed),
        adapted_gsd=grid.gsd() if "adapted" in extra else None,
        **extra,
    )


def _one_layout(folder: Path, images: list[tuple[np.ndarray, list[str]]]) -> tuple[str, ...]:
    """The bands of dates that all have the same ones and one size.

    Raises StackError where they differ, or a band has no name.
    """
    sizes = {image.shape for image, _ in images}
    layouts = {tuple(names) for _, names in images}
    if len(sizes) != 1 or len(layouts) != 1:
        raise StackError(
            "{folder}: dates of different shapes {sizes} or bands {layouts}; expected one. "
            "Keep the dates of one grid with the same bands in a folder of their own.",
            folder=folder,
            sizes=sorted(sizes),
            layouts=sorted(layouts),
        )
    (bands,) = layouts
    if not all(bands):
        raise StackError(
            "{folder}: bands without a name {bands}; expected such as {expected}. Describe them.",
            folder=folder,
            bands=bands,
            expected=BANDS,
        )
    return bands


def _classes(layers: list[tuple[np.ndarray, list[str]]]) -> dict[str, np.ndarray]:
    """Masks (T, h, w) by name that all dates have."""
    shared = [name for name in layers[0][1] if all(name in names for _, names in layers)]
    return {
        name: np.stack([mask[names.index(name)] for mask, names in layers]).astype(np.uint8)
        for name in shared
    }


def _mask_of(path: Path) -> tuple[np.ndarray, list[str]]:
    """(bands, h, w) and names of the mask of a date: its `_mask` file, else what other masks beside it hide.

    Raises StackError for a date without any, and RasterError.
    """
    beside = path.with_name(path.name.replace("_L2A", "_mask"))
    if beside.is_file():
        return _read(beside)
    (hidden,) = _hidden_in(
        [path], MaskOptions(hidden=frozenset(HIDDEN_IN_TRAINING), growth=0.0), lambda text: None
    )
    return hidden


def _hidden_in(
    paths: Sequence[Path], masks: MaskOptions, log: Callable[[str], None]
) -> list[tuple[np.ndarray, list[str]]]:
    """(1, h, w) uint8 of each date, 1 where a mask hides or nodata is, as a layer CLM.

    Raises StackError for a date without a mask where some are to be used.
    """
    place = read_header(str(paths[0]))
    near = tuple(one for one in masks.given if overlaps(read_header(one.path, one.settings), place))
    if masks.given and not near:
        if masks.source == GIVEN:
            raise _without_mask(paths[0])
        masks = replace(masks, band="")
    masks = replace(masks, given=near)
    found = []
    for path in paths:
        stack = open_stack(
            [Source(str(path))], reflectance_scale=1.0, minimum=1, check_pixels=False, masks=masks
        )
        if masks.source != NONE and not stack.observations[0].masks:
            raise _without_mask(path)
        _log_masks(stack, path.parent.name, log)
        with Reader(stack) as reader:
            _, valid = reader.read_date(0, (0, stack.grid.height), (0, stack.grid.width))
        found.append(((~valid[None]).astype(np.uint8), ["CLM"]))
    return found


def _log_masks(stack: Stack, name: str, log: Callable[[str], None]) -> None:
    """Log what each date of an area was masked by."""
    notes: list[str] = []
    report(stack, notes, notes)
    for note in notes:
        log(labelled(name, note))


def _without_mask(path: Path) -> StackError:
    return StackError(
        "{path} has no cloud mask. Put {mask} (band CLM: 0 clear, or SCL) or its scene "
        "classification (..._SCL.tif) beside it, or choose 'Cloud masks'. Where its clouds are "
        "nodata already, take no masks ('Masks to use': 'None').",
        path=path,
        mask=path.name.replace("_L2A", "_mask"),
    )


def _published(folder: Path) -> dict[str, Any]:
    """Area name -> its entry of table 6 in published.json, if the file is there."""
    for place in (folder, folder.parent):
        if (place / "published.json").is_file():
            return json.loads((place / "published.json").read_text(encoding="utf-8")).get("table6", {})
    return {}


def _truth(
    folder: Path, published: dict[str, Any], days: dict[int, float], pixels: UtmPixels | None
) -> dict[str, Any]:
    """What an area knows of the SPOT image, as keyword arguments of Area."""
    extra: dict[str, Any] = {}
    date = published.get("hr_date")
    if (folder / "info.json").is_file():
        date = json.loads((folder / "info.json").read_text(encoding="utf-8")).get("hr_date", date)
    if date:
        extra["truth_day"] = day_number(date)
    if (folder / "spot_pan.tif").is_file() and (folder / "spot_rgbn.tif").is_file():
        extra["pan"] = _finer(folder / "spot_pan.tif", 1.5, pixels)[0]
        extra["rgbn"] = _finer(folder / "spot_rgbn.tif", 6.0, pixels)
    pairs = sorted((folder / "adapted").glob("lr_*.png"))
    selected = published.get("selected", [])
    if pairs and len(pairs) == len(selected):
        extra["adapted"] = np.stack([_image(path) for path in pairs])
        extra["adapted_days"] = np.array([days[index] for index in selected])
        files = {scale: folder / "adapted" / f"hr_x{scale}.png" for scale in SCALES}
        extra["adapted_truth"] = {scale: _image(path) for scale, path in files.items() if path.is_file()}
    return extra


def _finer(path: Path, metres: float, pixels: UtmPixels | None) -> np.ndarray:
    """(B, H, W) uint16 of a finer sensor, in the dates' extent."""
    image, _ = _read(path)
    return pixels.resample(image, grid_of(open_raster(str(path))), metres) if pixels else image


def _image(path: Path) -> np.ndarray:
    """(h, w, 3) uint8."""
    return np.ascontiguousarray(_read(path)[0][:3].transpose(1, 2, 0))


def _read(path: Path) -> tuple[np.ndarray, list[str]]:
    """(bands, h, w) and the bands' names."""
    array, source = None, open_raster(str(path))
    with captured() as log:
        array = source.ReadAsArray()
    if array is None or log.failures:
        raise RasterError(
            "{path} cannot be read ({log}). Get the file again, or remove it.", path=path, log=log
        )
    names = [description_of(source.GetRasterBand(i + 1)) for i in range(source.RasterCount)]
    return (array if array.ndim == 3 else array[None]), names


BLOCK = 256
"""Longest side of an area in pixels; larger stacks give several."""

MOST_BLOCKS = 16
"""Blocks taken of one stack, evenly spread: with 16 dates, 400 MB."""

TOLERANCE = 0.011
"""Micrometres by which a band's wavelength may differ from Sentinel-2's; B08 and B8A lie 0.023 apart."""

LEAST_BLOCK = 64
"""Blocks that would be smaller become part of their neighbours."""


def read_stack_areas(
    folder: str | Path,
    masks: MaskOptions = NO_MASKS,
    log: Callable[[str], None] = lambda text: None,
) -> list[Area]:
    """The areas of a stack, whose clouds are nodata or hidden by masks.

    Raises StackError for a stack without all bands of Sentinel-2.
    """
    folder = Path(folder)
    stack = read_stack(folder, masks)
    _log_masks(stack, folder.name, log)
    positions = _positions(stack, folder)
    blocks = [(rows, cols) for rows in _cuts(stack.grid.height) for cols in _cuts(stack.grid.width)]
    days = np.array([to_days(observation.time) for observation in stack.observations])
    areas = []
    with Reader(stack) as reader:
        for rows, cols in (blocks[index] for index in evenly_spread(len(blocks), MOST_BLOCKS)):
            name = folder.name if len(blocks) == 1 else f"{folder.name} {rows[0]},{cols[0]}"
            areas.append(_area(reader, positions, name, rows, cols, days))
    return areas


def _area(
    reader: Reader,
    positions: list[int],
    name: str,
    rows: tuple[int, int],
    cols: tuple[int, int],
    days: np.ndarray,
) -> Area:
    shape = len(days), len(BANDS), rows[1] - rows[0], cols[1] - cols[0]
    numbers, clear = np.zeros(shape, np.uint16), np.empty((shape[0], *shape[2:]), bool)
    for date in range(len(days)):
        values, clear[date] = reader.read_date(date, rows, cols)
        # 0 says nodata in this format; reflectance may be 0 or less in shadow.
        stored = np.clip(np.rint(values[positions] / SCALE), 1, 65535)
        numbers[date] = stored * clear[date]
    return Area(name, numbers, clear, days, reader.stack.grid.gsd())


def _positions(stack: Stack, folder: Path) -> list[int]:
    """Where the bands of Sentinel-2 stand in a stack."""
    found = [_position(stack.bands, name, wavelength) for name, wavelength in zip(BANDS, WAVELENGTHS)]
    missing = [name for name, position in zip(BANDS, found) if position is None]
    if missing:
        raise StackError(
            "The stack {folder} lacks {missing}; it has {bands}. Networks learn from all bands "
            "of Sentinel-2 L2A: fetch the scenes with the bands {expected}.",
            folder=folder,
            missing=", ".join(missing),
            bands=", ".join(band.name for band in stack.bands),
            expected=", ".join(BANDS),
        )
    return [position for position in found if position is not None]


def _position(bands: tuple[Band, ...], name: str, wavelength: float) -> int | None:
    for index, band in enumerate(bands):
        if band.name.upper() == name:
            return index
    distances = [abs(band.wavelength - wavelength) for band in bands]
    known = [math.inf if math.isnan(distance) else distance for distance in distances]
    nearest = int(np.argmin(known))
    return nearest if known[nearest] <= TOLERANCE else None


def _cuts(size: int) -> list[tuple[int, int]]:
    """Ranges of at most BLOCK pixels or so along an axis, none of them tiny."""
    count = max(1, math.ceil((size - LEAST_BLOCK) / BLOCK))
    edges = np.linspace(0, size, count + 1).round().astype(int).tolist()
    return list(zip(edges[:-1], edges[1:]))
