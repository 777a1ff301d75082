# SPDX-License-Identifier: GPL-2.0-or-later
"""Parts of a stack that other processes compute: windows of all dates as files, joined to one COG a date.

A part is written whole or not at all, and is the same whoever writes it: a window that was computed twice,
as its process was given up too early, does no harm.
"""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Callable

import numpy as np

from ..errors import FileError, OutputError
from ..raster.cog import Scratch
from ..raster.moving import replace_file
from ..raster.raster_plan import RasterPlan
from ..raster.windows import Window
from .encoding import Encoding, encode
from .model import Stack
from .writer import ExtraLayer, size_and_checksum, stored_layer

IMAGE = ""
"""Name of the images among the layers, as in StackWriter."""


class PartWriter:
    """Holds one window of all dates, and writes it to a folder; written to as a StackWriter is."""

    def __init__(self, window: Window, stack: Stack, dates: int, layers: Sequence[ExtraLayer]) -> None:
        """`stack` says how images are stored."""
        self._window, self._encoding = window, Encoding.of(stack)
        self._layers = {layer.name: layer for layer in layers}
        shapes = {IMAGE: (len(stack.bands), stack.dtype)}
        shapes.update({layer.name: (layer.bands, layer.dtype) for layer in layers})
        size = window.height, window.width
        self._values = {name: np.zeros((dates, bands, *size), kind) for name, (bands, kind) in shapes.items()}
        self._valid = {name: np.zeros((dates, *size), bool) for name in shapes}

    def write(self, index: int, row: int, col: int, values: np.ndarray) -> None:
        """See StackWriter."""
        self.write_stored(index, row, col, *encode(values, self._encoding))

    def write_stored(self, index: int, row: int, col: int, stored: np.ndarray, valid: np.ndarray) -> None:
        """See StackWriter."""
        self._put(IMAGE, index, row, col, stored, valid)

    def write_layer(self, name: str, index: int, row: int, col: int, values: np.ndarray) -> None:
        """See StackWriter."""
        self._put(name, index, row, col, *stored_layer(self._layers[name], values))

    def save(self, folder: Path) -> None:
        """Write the part. Raises OutputError."""
        for name, values in self._values.items():
            for file, array in zip(_files(folder, self._window, name), (values, self._valid[name])):
                fresh = file.with_suffix(f".{uuid.uuid4().hex}")
                try:
                    with fresh.open("wb") as stream:
                        np.save(stream, array, allow_pickle=False)
                    replace_file(fresh, file)
                except OSError as error:
                    raise OutputError(
                        "A part cannot be written to {folder} ({reason}). The output folder must be one "
                        "that every worker sees, under the same path, and can write to.",
                        folder=folder,
                        reason=error.strerror or error,
                    ) from error

    def _put(self, name: str, index: int, row: int, col: int, stored: np.ndarray, valid: np.ndarray) -> None:
        rows, cols = Window(row, col, *valid.shape).within(self._window)
        self._values[name][index, :, rows, cols] = stored
        self._valid[name][index, rows, cols] = valid


def join(
    folder: Path,
    windows: Sequence[Window],
    index: int,
    name: str,
    plan: RasterPlan,
    target: Path,
    tick: Callable[[float], bool] = lambda share: True,
) -> tuple[int, str]:
    """Make the COG of one date's image or layer at `target`; its bytes and multihash.

    Raises OutputError, CancelledError where `tick` says False, and FileError for a part that is not there.
    """
    fresh = target.with_name(f"{uuid.uuid4().hex}-{target.name}")
    # What is put together lies on this machine's own disk: parts and COG alone go over the network.
    with tempfile.TemporaryDirectory(prefix="temporal-liif-") as local:
        scratch = Scratch(Path(local, f"{target.name}.scratch"), plan)
        try:
            for window, values, valid in _parts(folder, windows, index, name):
                scratch.write(window.row, window.col, values, valid)
            scratch.finish(fresh, tick)
            replace_file(fresh, target)
        finally:
            scratch.close()
            fresh.unlink(missing_ok=True)
    return size_and_checksum(target)


def _parts(
    folder: Path, windows: Sequence[Window], index: int, name: str
) -> Iterator[tuple[Window, np.ndarray, np.ndarray]]:
    """Each window with its values (B, h, w) and valid pixels (h, w) of one date."""
    for window in windows:
        values, valid = _files(folder, window, name)
        try:
            held = [np.load(file, mmap_mode="r", allow_pickle=False) for file in (values, valid)]
        except (OSError, ValueError) as error:
            raise FileError(
                "A computed part, {values}, cannot be read ({error}). The output folder must be "
                "one that every worker sees, under the same path.",
                values=values,
                error=error,
            ) from error
        yield window, held[0][index], held[1][index]


def _files(folder: Path, window: Window, name: str) -> tuple[Path, Path]:
    """The files of a part's values and valid pixels."""
    stem = f"{window.row}-{window.col}-{name or 'image'}"
    return folder / f"{stem}.npy", folder / f"{stem}.valid.npy"
