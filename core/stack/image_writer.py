# SPDX-License-Identifier: GPL-2.0-or-later
"""Writer of one raster under a name of the user's choice, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..errors import CancelledError, OutputError
from ..messages import Message
from ..raster.cog import Scratch
from ..raster.grid import Grid
from ..raster.ownership import as_named, check_file, check_not_read
from ..raster.raster_plan import check_space, run_tags
from ..raster.replacement import Workspace
from .encoding import Encoding, encode
from .image import time_of
from .image_plan import credit_of, plan_of, reflectance_tags
from .model import Stack, read_by

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
        known = {**credit_of(image), **provenance}
        tags = {**run_tags(known, time_of(image)), **reflectance_tags(image)}
        try:
            plan = plan_of(image, grid, tags)
            self._scratch = Scratch(self._work.path / "image.scratch", plan)
        except BaseException:
            self._work.close()
            raise

    def __enter__(self) -> ImageWriter:
        return self

    def __exit__(self, *exception: Any) -> None:
        if self._scratch is not None:
            # What is thrown away may fail to be written.
            try:
                self._scratch.close()
            except OutputError:
                self._scratch = None
        self._work.__exit__(*exception)

    def write(self, row: int, col: int, values: np.ndarray, valid: np.ndarray | None = None) -> None:
        """Write a tile with the first pixel (row, col): (B, h, w) reflectance, NaN where nodata; or, with
        `valid` (h, w), values as they are stored."""
        if valid is None:
            values, valid = encode(values, Encoding.of(self._image))
        self._scratch.write(row, col, values, valid)

    def commit(
        self,
        progress: Callable[[float, str], None] = lambda share, text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Path:
        """Turn the tiles into a COG under the final name. Raises OutputError or CancelledError."""
        if cancelled():
            raise CancelledError("Cancelled.")

        def tick(share: float) -> bool:
            progress(share, Message("Writing {file}", file=self.path.name))
            return not cancelled()

        finished = self._work.path / self.path.name
        self._scratch.finish(finished, tick)
        self._work.commit([(finished, self.path)], [], as_named)
        return self.path

    def _check(self, inputs: Sequence[str], grid: Grid) -> None:
        if self.path.suffix.lower() not in SUFFIXES:
            raise OutputError("{name} is no name for a GeoTIFF. Let it end in .tif.", name=self.path.name)
        check_file(self.path)
        if self.path.exists() and any(
            Path(source).exists() and os.path.samefile(source, self.path) for source in inputs
        ):
            raise OutputError(
                "{path} is an input of this run. Choose another name for the output.", path=self.path
            )
        image = self._image
        check_not_read({self.path}, read_by(image.observations))
        need = grid.width * grid.height * len(image.bands) * np.dtype(image.dtype).itemsize
        check_space(self.path.parent, need, Message("choose another folder"))


def as_bytes(stack: Stack) -> Stack:
    """The stack as it is stored in 8 bits: 0 to 255 for reflectance 0 to 1, nodata under a mask."""
    bands = tuple(replace(band, scale=1.0, offset=0.0) for band in stack.bands)
    return replace(stack, bands=bands, dtype="uint8", nodata=None, masked=True, reflectance_scale=1 / 255)
