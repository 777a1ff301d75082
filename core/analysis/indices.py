# SPDX-License-Identifier: GPL-2.0-or-later
"""Spectral indices (`indices.json`): which bands they need, their values, and stacks of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..errors import CancelledError, ParameterError
from ..messages import Message
from ..raster.windows import windows
from ..stack.band_names import find_band
from ..stack.model import Band, Stack
from ..stack.reader import Reader
from ..stack.writer import StackWriter
from .formula import Formula
from .index_definitions import definitions

BLOCK = 512
"""Side of the blocks that are read."""


@dataclass(frozen=True)
class Index:
    """A spectral index: a formula of reflectance."""

    name: str
    """Short name: NDVI."""

    title: str
    """Long name."""

    theme: str
    """What it is for: vegetation, moisture, water, snow and ice, burnt areas, soil, built-up areas."""

    formula: str
    """Of the names in `bands` and `constants`."""

    bands: Mapping[str, str]
    """Common names of the bands (nir, red) by their names in the formula (N, R)."""

    constants: Mapping[str, float] = field(default_factory=dict)
    """By their names in the formula."""

    unit: str = ""
    """Empty for a plain number."""

    ramp: str = ""
    """Kind of colour ramp."""

    shown: tuple[float, float] | None = None
    """Values between which it is drawn; None: as they occur."""

    reference: str = ""
    """Where it was published."""

    @cached_property
    def compiled(self) -> Formula:
        """The formula, read."""
        return Formula(self.formula)

    def of(self, reflectance: np.ndarray, positions: Mapping[str, int]) -> np.ndarray:
        """Values (..., h, w) float32, NaN where undefined, of reflectance (..., B, h, w).

        `positions`: index along B by the formula's name of a band, as `positions_of` gives it.
        """
        bands = {name: reflectance[..., place, :, :] for name, place in positions.items()}
        return self.compiled({**self.constants, **bands}).astype(np.float32)

    def of_valid(
        self, reflectance: np.ndarray, valid: np.ndarray, positions: Mapping[str, int]
    ) -> tuple[np.ndarray, np.ndarray]:
        """Values (1, h, w) of (B, h, w) reflectance, and where both it and the index are valid (h, w)."""
        made = self.of(reflectance, positions)
        return made[None], valid & np.isfinite(made)


@lru_cache(maxsize=1)
def indices() -> dict[str, Index]:
    """The known indices by short name, grouped by theme."""
    known = definitions()
    common = known["bands"]
    made = {}
    for name, given in known["indices"].items():
        bands = {letter: common[letter] for letter in given["bands"]}
        shown = tuple(given["shown"]) if "shown" in given else None
        made[name] = Index(name, **{**given, "bands": bands, "shown": shown})
    return made


def index_named(name: str) -> Index:
    """The index of a short name, in any case; ParameterError for none."""
    found = next((index for key, index in indices().items() if key.lower() == name.strip().lower()), None)
    if found is None:
        raise ParameterError(
            "There is no index '{name}'. Choose among: {indices}.", name=name, indices=", ".join(indices())
        )
    return found


def positions_of(index: Index, bands: Sequence[Band]) -> dict[str, int]:
    """Place of each band of an index among `bands`, by its name in the formula.

    ParameterError naming the bands that are missing.
    """
    names, lengths = [band.name for band in bands], [band.wavelength for band in bands]
    found = {letter: find_band(name, names, lengths) for letter, name in index.bands.items()}
    missing = [index.bands[letter] for letter, place in found.items() if place is None]
    if missing:
        raise ParameterError(
            "{name} needs {needed}, and the rasters have no band that is known as {missing}. "
            "They have: {names}. Name their bands as the sensor does (B04) or by common names (red, nir), "
            "or choose another index.",
            name=index.name,
            needed=", ".join(index.bands.values()),
            missing=", ".join(missing),
            names=", ".join(names),
        )
    return found


def held_index(bands: Sequence[Band]) -> Index | None:
    """The index whose values rasters hold already: their only band is called by it and has no wavelength."""
    if len(bands) != 1 or not math.isnan(bands[0].wavelength):
        return None
    return indices().get(bands[0].name)


def values_of(
    index: Index, bands: Sequence[Band]
) -> Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]:
    """What makes values (1, h, w) and their validity (h, w) of those of the bands (B, h, w), (h, w).

    Rasters that hold the index give it as it is. Raises ParameterError for bands that are missing.
    """
    if held_index(bands) == index:
        return lambda values, valid: (values, valid)
    positions = positions_of(index, bands)
    return lambda values, valid: index.of_valid(values, valid, positions)


def computable(bands: Sequence[Band], among: Iterable[Index] | None = None) -> list[Index]:
    """The indices that can be had of some bands: of those in `among`, or of all known ones."""
    possible = []
    for index in indices().values() if among is None else among:
        try:
            positions_of(index, bands)
        except ParameterError:
            continue
        possible.append(index)
    return possible


def bands_needed(chosen: Iterable[Index], bands: Sequence[Band]) -> list[str]:
    """Names of the bands that indices need, each once, in the order of `bands`. ParameterError as there."""
    places = {place for index in chosen for place in positions_of(index, bands).values()}
    return [bands[place].name for place in sorted(places)]


def stack_of(index: Index, stack: Stack) -> Stack:
    """What a stack of an index looks like: float32, NaN for nodata, on the grid and dates of `stack`."""
    return replace(
        stack,
        bands=(Band(index.name),),
        band_indexes=(),
        dtype="float32",
        nodata=float("nan"),
        masked=False,
        reflectance_scale=1.0,
    )


def write_indices(
    stack: Stack,
    chosen: Sequence[Index],
    folders: Mapping[str, Path],
    *,
    overwrite: bool = False,
    provenance: dict[str, Any] | None = None,
    progress: Callable[[float, str], None] = lambda share, text: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> dict[str, Stack]:
    """Write a stack of each index chosen into its folder: `folders` and the result are by their names.

    Every index is made of one reading of the rasters, and no file stands in a folder before all are made.
    Raises ParameterError for bands that are missing, RasterError, OutputError and CancelledError.
    """
    by_name = {index.name: index for index in chosen}
    places = {name: positions_of(index, stack.bands) for name, index in by_name.items()}
    times = [observation.time for observation in stack.observations]
    parts = list(windows(stack.grid.height, stack.grid.width, BLOCK))
    with ExitStack() as open_writers:
        writers = {
            name: open_writers.enter_context(
                StackWriter(
                    folders[name],
                    stack_of(index, stack),
                    stack.grid,
                    times,
                    overwrite=overwrite,
                    provenance={**(provenance or {}), "index": name, "formula": index.formula},
                )
            )
            for name, index in by_name.items()
        }
        with Reader(stack) as reader:
            for done, part in enumerate(parts):
                for date in range(len(times)):
                    if cancelled():
                        raise CancelledError("Cancelled.")
                    values, valid = reader.read_date(date, part.rows, part.cols)
                    for name, writer in writers.items():
                        made = np.where(valid, by_name[name].of(values, places[name]), np.nan)
                        writer.write(date, part.row, part.col, made[None])
                progress(0.8 * (done + 1) / len(parts), Message("Calculating"))
        results = {}
        for done, (name, writer) in enumerate(writers.items()):

            def tick(share: float, text: str, done: int = done) -> None:
                progress(0.8 + 0.2 * (done + share) / len(writers), text)

            results[name] = writer.commit(tick, cancelled)
    return results
