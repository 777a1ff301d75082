# SPDX-License-Identifier: GPL-2.0-or-later
"""Writer of one raster under a name of the user's choice, written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..errors import CancelledError, OutputError
from ..stack.dates import text_of
from ..stack.image import time_of
from ..stack.model import Stack
from .cog import RasterPlan, Scratch, band_metadata
from .encoding import encode
from .grid import Grid
from .header import NODATA_RULE_KEY, REFLECTANCE_KEY
from .ownership import as_named, check_not_read
from .replacement import Workspace
from .unchanged import read_by

SUFFIXES = (".tif", ".tiff")
"""What an output may be called: all are written as (cloud-optimised) GeoTIFF."""


class ImageWriter:
    """Writes one raster tile by tile; a context manager that leaves nothing behind without commit().

    Type, scale, offset, nodata, mask and band names are those of `image`. What is there under the name, which
    the user has chosen, is replaced at the end, and untouched until then.
    """

    def __init__(
        self,
        path: Path | str,
        image: Stack,
        grid: Grid,
        provenance: Mapping[str, Any],
        inputs: Sequence[str] = (),
    ) -> None:
        """Reserve the place; raises OutputError where it cannot be written, or is one of `inputs`."""
        self.path = Path(path).absolute()
        self._image = image
        self._scratch: Scratch | None = None
        self._check([*inputs, *(observation.source for observation in image.observations)], grid)
        self._work = Workspace(self.path.parent, self.path.name)
        try:
            self._scratch = Scratch(self._work.path / "image.scratch", self._plan(grid, provenance))
        except BaseException:
            self._work.close()
            raise

    def __enter__(self) -> ImageWriter:
        return self

    def __exit__(self, *_exception: object) -> None:
        if self._scratch is not None:
            # What is thrown away may fail to be written.
            try:
                self._scratch.close()
            except OutputError:
                self._scratch = None
        self._work.close()

    def write(self, row: int, col: int, values: np.ndarray) -> None:
        """Write a tile: (B, h, w) reflectance, NaN where nodata, first pixel (row, col)."""
        self._scratch.write(row, col, *encode(values, self._image))

    def commit(
        self,
        progress: Callable[[float, str], None] = lambda share, text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Path:
        """Turn the tiles into a COG under the final name. Raises OutputError or CancelledError."""
        if cancelled():
            raise CancelledError("Cancelled.")

        def tick(share: float) -> bool:
            progress(share, f"Writing {self.path.name}")
            return not cancelled()

        finished = self._work.path / self.path.name
        self._scratch.finish(finished, tick)
        self._work.publish([(finished, self.path)], [], as_named)
        return self.path

    def _plan(self, grid: Grid, provenance: Mapping[str, Any]) -> RasterPlan:
        image, time = self._image, time_of(self._image)
        declared = any((band.scale, band.offset) != (1.0, 0.0) for band in image.bands)
        dated = {}
        if time is not None:
            dated = {
                "ACQUISITION_DATE": text_of(time),
                "TIFFTAG_DATETIME": time.strftime("%Y:%m:%d %H:%M:%S"),
            }
        return RasterPlan(
            grid=grid,
            dtype=image.dtype,
            names=tuple(band.name for band in image.bands),
            nodata=image.nodata,
            masked=image.masked,
            classes=any(band.classes for band in image.bands),
            scales=tuple(band.scale for band in image.bands) if declared else (),
            offsets=tuple(band.offset for band in image.bands) if declared else (),
            metadata={
                **dated,
                "PROVENANCE": json.dumps(dict(provenance), sort_keys=True, default=str),
                REFLECTANCE_KEY: repr(image.reflectance_scale),
                NODATA_RULE_KEY: image.nodata_rule,
            },
            band_metadata=band_metadata([band.wavelength for band in image.bands]),
        )

    def _check(self, inputs: Sequence[str], grid: Grid) -> None:
        if self.path.suffix.lower() not in SUFFIXES:
            raise OutputError(f"{self.path.name} is no name for a GeoTIFF. Let it end in .tif.")
        if not self.path.parent.is_dir():
            raise OutputError(f"There is no folder {self.path.parent}. Make it, or choose another.")
        if self.path.is_dir():
            raise OutputError(f"{self.path} is a folder. Choose a file name ending in .tif.")
        if self.path.exists() and any(
            Path(source).exists() and os.path.samefile(source, self.path) for source in inputs
        ):
            raise OutputError(f"{self.path} is an input of this run. Choose another name for the output.")
        image = self._image
        check_not_read({self.path}, read_by(image.observations))
        need = grid.width * grid.height * len(image.bands) * np.dtype(image.dtype).itemsize
        free = shutil.disk_usage(self.path.parent).free
        if need > free:
            raise self._refused(f"{need / 1e9:.3g} GB are needed, {free / 1e9:.3g} GB are free")

    def _refused(self, reason: str) -> OutputError:
        return OutputError(
            f"{self.path} cannot be written ({reason}). Choose another place, or make room there."
        )


def as_bytes(stack: Stack) -> Stack:
    """The stack as it is stored in 8 bits: 0 to 255 for reflectance 0 to 1, nodata under a mask."""
    bands = tuple(replace(band, scale=1.0, offset=0.0) for band in stack.bands)
    return replace(stack, bands=bands, dtype="uint8", nodata=None, masked=True, reflectance_scale=1 / 255)
