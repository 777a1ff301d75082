# SPDX-License-Identifier: GPL-2.0-or-later
"""Writer of a stack into a folder: one COG a date, extra layers beside them, and stack.json at last."""

from __future__ import annotations

import json
from collections import Counter, OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..dates import as_utc, text_of
from ..errors import OutputError
from ..messages import Message
from ..raster.checksums import multihash
from ..raster.cog import Scratch
from ..raster.grid import Grid
from ..raster.moving import flush
from ..raster.ownership import (
    check_not_read,
    check_place,
    check_targets,
    may_replace,
    outdated_files,
    unwritable,
)
from ..raster.raster_plan import RasterPlan, check_space, run_tags
from ..raster.replacement import Workspace
from ..raster.scene_clouds import CLOUD_COVER_KEY
from ..signatures import public
from .encoding import Encoding, encode
from .finishing import Finish, Tick, finish_all
from .image_plan import credit_of, plan_of, reflectance_tags
from .index import FILE_NAME, Asset, dump, item_collection
from .model import Observation, Stack, read_by
from .open import read_stack

OPEN_FILES = 64
"""Scratch files held open at once; a run may write thousands of dates."""


@dataclass(frozen=True)
class ExtraLayer:
    """A layer written beside each date's image, as a raster of its own."""

    name: str
    """Suffix of its files and key in stack.json."""

    dtype: str
    """numpy name of the stored type."""

    nodata: float | None
    """Declared nodata value; NaN in the values written becomes it."""

    description: str
    """What it holds, with its unit."""

    bands: int = 1
    """Bands; as many as the image, named like these, or 1, or as many as `names`."""

    names: tuple[str, ...] = ()
    """Names of its bands; empty: those of the image, or its own."""


def stored_layer(layer: ExtraLayer, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Values (bands, h, w) of an extra layer, in its own unit, as they are stored; and valid (h, w)."""
    values = np.asarray(values)
    valid = np.isfinite(values).all(axis=0)
    if layer.nodata is not None and np.dtype(layer.dtype).kind in "iu":
        values = np.where(np.isfinite(values), values, layer.nodata)
    return values.astype(layer.dtype), valid


def check_folder(folder: Path, overwrite: bool) -> None:
    """OutputError where a folder takes no series: it takes no files, or holds one that may not be replaced.

    To be asked before all work.
    """
    check_place(folder.absolute())
    check_targets(folder.absolute(), [FILE_NAME], overwrite, Message("a series"))


def masks_of(observations: Sequence[Observation]) -> list[dict[str, Any]]:
    """What cloud masks hid, for provenance: one entry a mask, with its date."""
    return [
        {
            "date": text_of(raster.time),
            "name": public(mask.name or mask.source),
            "kind": mask.kind.id,
            "hides": sorted(mask.hidden) if mask.kind.flags else [list(pair) for pair in mask.kind.ranges],
            "growth": mask.growth,
        }
        for observation in observations
        for raster in observation.rasters
        for mask in raster.masks
    ]


class StackWriter:
    """Writes a stack; a context manager that leaves nothing behind unless commit() has been called.

    Everything is first written to a hidden folder inside the output folder, which one run holds at a time.
    With `overwrite`, files of earlier runs are replaced; files that the plugin did not write are not. The
    output keeps the stack's dtype, scale, offset, band names and nodata, and carries a per-dataset mask where
    an input does, or where integers have no nodata value.
    """

    def __init__(
        self,
        folder: Path | str,
        stack: Stack,
        grid: Grid,
        times: Sequence[datetime],
        *,
        overwrite: bool = False,
        provenance: Mapping[str, Any],
        layers: Sequence[ExtraLayer] = (),
        buffered: bool = False,
        cloud_cover: Sequence[float | None] = (),
    ) -> None:
        """Check the folder and reserve it; raises OutputError when it cannot be used.

        `cloud_cover` is the percentage of each date's scene, where the dates are those of scenes.
        With `buffered`, a date that is written as one tile waits in memory for commit(), not in a file: for
        few dates, whose arrays the caller leaves alone then.
        """
        self.folder = Path(folder).absolute()
        self.stack = stack
        self._encoding = Encoding.of(stack)
        self.grid = grid
        self.times = [as_utc(time) for time in times]
        self._cloud_cover = list(cloud_cover) or [None] * len(self.times)
        masks = masks_of(stack.observations)
        known = {**credit_of(stack), **provenance, **({"masks": masks} if masks else {})}
        self.provenance = json.loads(json.dumps(known, default=str))
        self._buffered = buffered
        self._layers = {layer.name: layer for layer in layers}
        self._files: list[dict[str, str]] = [
            {"": f"{stem}.tif", **{name: f"{stem}_{name}.tif" for name in self._layers}}
            for stem in stems_of(self.times)
        ]
        self._scratch: dict[tuple[int, str], Scratch] = {}
        self._open: OrderedDict[tuple[int, str], Scratch] = OrderedDict()
        self._made: list[Path] = []
        self._overwrite = overwrite
        self.observed: list[dict[str, Any]] = []
        """What was found on each date that the stack is made of, for stack.json: see core.stack.observed."""
        self._work: Workspace | None = None
        self._check_input()
        try:
            self._reserve()
            names = [FILE_NAME, *(file for files in self._files for file in files.values())]
            check_targets(self.folder, names, overwrite)
            self._check_space()
        except BaseException:
            self.abort()
            raise

    def __enter__(self) -> StackWriter:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, *_trace: object) -> None:
        try:
            if self._work is not None:
                self._work.check_there(error)
        finally:
            self.abort()

    def write(self, index: int, row: int, col: int, values: np.ndarray) -> None:
        """Write a tile of the date `index`: (B, h, w) reflectance, NaN for nodata, first pixel (row, col)."""
        self.write_stored(index, row, col, *encode(values, self._encoding))

    def write_stored(self, index: int, row: int, col: int, stored: np.ndarray, valid: np.ndarray) -> None:
        """Write a tile of values (B, h, w) as the stack stores them, and where they are valid (h, w)."""
        self._target(index, "").write(row, col, stored, valid)

    def write_layer(self, name: str, index: int, row: int, col: int, values: np.ndarray) -> None:
        """Write a tile (bands, h, w) of an extra layer, in its own unit."""
        self._target(index, name).write(row, col, *stored_layer(self._layers[name], values))

    def commit(
        self,
        progress: Callable[[float, str], None] = lambda share, text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Stack:
        """Turn all into COGs, give them their final names, write stack.json, and return the new stack.

        Raises OutputError or CancelledError; existing files are then as they were.
        """
        total = len(self._files) * (1 + len(self._layers))
        return self.publish(finish_all(self._unfinished(), total, progress, cancelled))

    def _unfinished(self) -> Iterator[tuple[str, Finish]]:
        """Name of each file, and what makes it of its scratch file."""
        for index, files in enumerate(self._files):
            for name, file in files.items():
                scratch = self._target(index, name)
                self._open.pop((index, name), None)
                self._scratch.pop((index, name))
                scratch.close()
                yield file, partial(_finished, scratch, self.working_folder / file)

    def publish(self, written: Mapping[str, tuple[int, str]]) -> Stack:
        """The end of commit(): finished COGs in the working folder get their final names, with stack.json.

        `written` has the bytes and multihash of each by its name. Raises OutputError.
        """
        work = self.working_folder
        finished = [(work / file, self.folder / file) for files in self._files for file in files.values()]
        index_file = work / FILE_NAME
        try:
            index_file.write_text(dump(self._collection(written)), encoding="utf-8")
        except OSError as error:
            raise unwritable(self.folder, error) from error
        # stack.json last: whoever sees it finds every file that it names.
        finished.append((index_file, self.folder / FILE_NAME))
        outdated = outdated_files(self.folder, [final for _, final in finished])
        self._work.commit(finished, outdated, may_replace(self._overwrite))
        self._made = []
        self.abort()
        return read_stack(self.folder)

    def abort(self) -> None:
        """Remove everything unfinished, and the folder if it was made for this."""
        for scratch in self._scratch.values():
            # What is thrown away may fail to be written.
            try:
                scratch.close()
            except OutputError:
                continue
        self._scratch.clear()
        self._open.clear()
        if self._work is not None:
            self._work.close()
            self._work = None
        for folder in reversed(self._made):
            try:
                folder.rmdir()
            except OSError:
                break
        self._made = []

    def rasters(self) -> list[tuple[int, str, str, RasterPlan]]:
        """What is to be made: date index, layer ('' for the image), file name and plan of each raster."""
        return [
            (index, name, file, self._plan(index, name))
            for index, files in enumerate(self._files)
            for name, file in files.items()
        ]

    @property
    def working_folder(self) -> Path:
        """The hidden folder in which the output is made. Raises OutputError after the end."""
        if self._work is None:
            raise OutputError("Writing to {folder} has ended already. Start a new run.", folder=self.folder)
        return self._work.path

    def _target(self, index: int, name: str) -> Scratch:
        """The scratch file of a date's image ('') or layer, opened or made."""
        key = (index, name)
        if key not in self._scratch:
            file = self.working_folder / f"{self._files[index][name]}.scratch"
            self._scratch[key] = Scratch(file, self._plan(index, name), self._buffered)
        self._open[key] = self._scratch[key]
        self._open.move_to_end(key)
        while len(self._open) > OPEN_FILES:
            self._open.popitem(last=False)[1].close()
        return self._scratch[key]

    def _plan(self, index: int, name: str) -> RasterPlan:
        """What the file of a date's image ('') or layer looks like."""
        tags, cover = run_tags(self.provenance, self.times[index]), self._cloud_cover[index]
        if not name:
            if cover is not None:
                tags[CLOUD_COVER_KEY] = f"{cover:g}"
            return plan_of(self.stack, self.grid, {**tags, **reflectance_tags(self.stack)})
        layer, names = self._layers[name], tuple(band.name for band in self.stack.bands)
        return RasterPlan(
            grid=self.grid,
            dtype=layer.dtype,
            names=layer.names or (names if layer.bands == len(names) > 1 else (layer.name,) * layer.bands),
            nodata=layer.nodata,
            metadata={**tags, "TIFFTAG_IMAGEDESCRIPTION": layer.description},
        )

    def _collection(self, written: Mapping[str, tuple[int, str]]) -> dict[str, Any]:
        """The content of stack.json, with the bytes and multihash of the files by name."""
        wavelengths = tuple(band.wavelength for band in self.stack.bands)
        items = []
        for index, time in enumerate(self.times):
            files = self._files[index]
            image = files[""]
            assets = [
                Asset("image", image, self._plan(index, ""), wavelengths, text_of(time), *written[image])
            ]
            assets += [
                Asset(
                    name, files[name], self._plan(index, name), (), layer.description, *written[files[name]]
                )
                for name, layer in self._layers.items()
            ]
            items.append((time, self._cloud_cover[index], assets))
        items.sort(key=lambda item: item[0])
        scale = self.stack.reflectance_scale
        return item_collection(items, self.grid, self.provenance, scale, self.observed)

    def _check_input(self) -> None:
        """OutputError without a date, and for a folder that must not be written to."""
        if not self.times:
            raise OutputError("There is no date to write. Give at least one target date.")
        check_place(self.folder)
        for raster in (raster for date in self.stack.observations for raster in date.rasters):
            if Path(raster.source).exists() and Path(raster.source).resolve().parent == self.folder.resolve():
                raise OutputError(
                    "{folder} holds the input {name}. Choose another folder for the output.",
                    folder=self.folder,
                    name=Path(raster.source).name,
                )
        names = (FILE_NAME, *(file for files in self._files for file in files.values()))
        check_not_read({self.folder / name for name in names}, read_by(self.stack.observations))

    def _reserve(self) -> None:
        """Make the folder and the workspace in it; OutputError when that fails."""
        try:
            missing = [self.folder]
            while not missing[-1].exists():
                missing.append(missing[-1].parent)
            for folder in reversed(missing[:-1]):
                folder.mkdir(exist_ok=True)
                self._made.append(folder)
        except OSError as error:
            raise unwritable(self.folder, error) from error
        self._work = Workspace(self.folder)

    def _check_space(self) -> None:
        """OutputError where the disk has not the room."""
        pixel = len(self.stack.bands) * np.dtype(self.stack.dtype).itemsize
        pixel += sum(layer.bands * np.dtype(layer.dtype).itemsize for layer in self._layers.values())
        need = self.grid.width * self.grid.height * pixel * len(self.times)
        check_space(self.folder, need, Message("choose another folder, or ask for fewer dates or less scale"))


def _finished(scratch: Scratch, path: Path, tick: Tick) -> tuple[int, str]:
    """Make the COG of a scratch file; its bytes and multihash."""
    scratch.finish(path, tick)
    # Here, beside what is computed for other files, and not for all together at the end.
    try:
        flush(path)
    except OSError as error:
        raise unwritable(path.parent, error) from error
    return size_and_checksum(path)


def size_and_checksum(path: Path) -> tuple[int, str]:
    """Bytes and multihash of a finished file. Raises OutputError."""
    try:
        return path.stat().st_size, multihash(path)
    except OSError as error:
        raise unwritable(path.parent, error) from error


def stems_of(times: Sequence[datetime]) -> list[str]:
    """File names without extension: the day, and the time of day too where two dates share a day."""
    days = [time.strftime("%Y-%m-%d") for time in times]
    counts = Counter(days)
    stems = [day if counts[day] == 1 else time.strftime("%Y-%m-%dT%H%M%S") for day, time in zip(days, times)]
    if len(set(stems)) < len(stems):
        stems = [time.strftime("%Y-%m-%dT%H%M%S.%f") for time in times]
    if len(set(stems)) < len(stems):
        raise OutputError("Two target dates are the same. Name each date once.")
    return stems
