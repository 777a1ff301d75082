# SPDX-License-Identifier: GPL-2.0-or-later
"""Any small stack: strategies, its rasters, and the baseline's series of it."""

from __future__ import annotations

import itertools
import os
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

import numpy as np
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from osgeo import gdal
from temporal_liif.core.choices import METHODS
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.pipeline import superresolve, target_grid
from temporal_liif.core.stack.model import Source, Stack
from temporal_liif.core.stack.open import open_stack

EXAMPLES = max(1, int(os.environ.get("FUZZ", "120")) // 10)
SEED = int(os.environ.get("SEED", "1"))
NODATA = {
    "uint8": (0, 255, None),
    "int16": (-32768, -9999, 0, None),
    "uint16": (0, 65535, 7, None),
    "int32": (-(2**31), None),
    "uint32": (0, 2**32 - 1, None),
    "float32": (float("nan"), -9999.0, 0.0, None),
    "float64": (float("nan"), -1e300, None),
}

any_series = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@dataclass(frozen=True)
class Scene:
    """A stack that is to be made, and how it is super-resolved."""

    shape: tuple[int, int, int, int]
    """Dates, bands, rows, columns."""

    transform: tuple[float, ...]
    epsg: int
    dtype: str
    nodata: float | None
    days: tuple[int, ...]
    cloudy: float
    """Share of pixels without data on each date."""

    targets: tuple[int, ...]
    scale: float
    tile: int
    method: str
    seed: int


@st.composite
def scenes(draw) -> Scene:
    dtype = draw(st.sampled_from(sorted(NODATA)))
    days = draw(st.lists(st.integers(0, 90), min_size=2, max_size=5, unique=True))
    inside = st.one_of(st.sampled_from(days), st.integers(min(days), max(days)))
    pixel = st.floats(0.25, 60).map(lambda side: round(side, 3))
    origin = st.floats(3e5, 7e5)
    epsg = draw(st.sampled_from([32631, 32631, 4326]))
    # About as many metres a pixel.
    unit = 1e-5 if epsg == 4326 else 1.0
    south_up = draw(st.booleans()) and draw(st.booleans())
    rows, cols = draw(st.integers(1, 24)), draw(st.integers(1, 24))
    return Scene(
        (len(days), draw(st.integers(1, 3)), rows, cols),
        (
            draw(origin) * unit,
            draw(pixel) * unit,
            0.0,
            10 * draw(origin) * unit,
            0.0,
            draw(pixel) * (unit if south_up else -unit),
        ),
        epsg,
        dtype,
        draw(st.sampled_from(NODATA[dtype])),
        tuple(days),
        draw(st.sampled_from([0.0, 0.3, 0.8])),
        tuple(draw(st.lists(inside, min_size=1, max_size=2, unique=True))),
        draw(st.one_of(st.floats(1.001, 8), st.sampled_from([1.001, 2.0, 3.0, 4.0, 8.0]))),
        draw(st.integers(16, 70)),
        draw(st.sampled_from(METHODS)),
        draw(st.integers(0, 999)),
    )


def day(number: int) -> datetime:
    return datetime(2021, 4, 1, tzinfo=timezone.utc) + timedelta(days=number)


def pixels(scene: Scene, constant: bool) -> tuple[np.ndarray, np.ndarray]:
    """Stored values (T, B, h, w) and where they hold data (T, h, w); never nodata, some on every date."""
    rng = np.random.default_rng(scene.seed)
    low, high = (20, 240) if scene.dtype == "uint8" else (1000, 5000)
    values = np.full(scene.shape, rng.integers(low, high))
    if not constant:
        values = rng.integers(low, high, scene.shape)
    dates, _, rows, cols = scene.shape
    valid = rng.random((dates, rows, cols)) >= scene.cloudy
    valid[:, rng.integers(rows), rng.integers(cols)] = True
    return values.astype(scene.dtype), valid


class Folders:
    """Another folder for each example."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.numbers = folder, itertools.count()

    def next(self) -> Path:
        return self.folder / str(next(self.numbers))


def sources_of(
    scene: Scene,
    folder: Path,
    make_raster,
    constant: bool = False,
    values: np.ndarray | None = None,
    clear: np.ndarray | None = None,
) -> list[Source]:
    """Rasters of the scene; of other `values` (T, B, h, w), or `clear` elsewhere (T, h, w), if given."""
    images, valid = pixels(scene, constant)
    values = images if values is None else values
    valid = valid if clear is None else clear
    sources = []
    for number, image, held in zip(scene.days, values, valid):
        options = {}
        if scene.nodata is None:
            options["mask"] = held
        else:
            image = np.where(held, image, np.dtype(scene.dtype).type(scene.nodata))
        path = f"{folder.name}/in/x_{day(number):%Y%m%d}.tif"
        made = make_raster(
            path, image, transform=scene.transform, epsg=scene.epsg, nodata=scene.nodata, **options
        )
        sources.append(Source(made))
    return sources


def opened(sources: list[Source], **options) -> Stack:
    return open_stack(sources, reflectance_scale=1e-4, nodata_rule="any", **options)


class Series(NamedTuple):
    stack: Stack
    values: np.ndarray
    """(N, B, H, W) as stored."""
    valid: np.ndarray
    """(N, H, W) bool."""
    transform: tuple[float, ...]


def bands_of(dataset: gdal.Dataset) -> np.ndarray:
    """(B, h, w), where GDAL gives (h, w) of a single band."""
    return dataset.ReadAsArray().reshape(dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize)


def series(scene: Scene, stack: Stack, folder: Path, tile: int = 4096, **options) -> Series:
    made = superresolve(
        stack,
        [day(number) for number in scene.targets],
        target_grid(stack, scene.scale),
        BaselineModel(scene.method),
        folder,
        tile=tile,
        **options,
    )
    values, valid = [], []
    for observation in made.observations:
        dataset = gdal.Open(observation.source)
        values.append(bands_of(dataset))
        assert dataset.RasterCount == len(made.bands)
        valid.append(dataset.GetRasterBand(1).GetMaskBand().ReadAsArray() > 0)
        transform = dataset.GetGeoTransform()
    return Series(made, np.stack(values), np.stack(valid), transform)
