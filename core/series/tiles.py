# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiles of the target grid: their size, their order, the source pixels each needs, read one ahead."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import Callable

import numpy as np

from ..dates import to_days
from ..errors import ParameterError, explained
from ..messages import Message
from ..raster.grid import Grid
from ..raster.raster_plan import BLOCK
from ..raster.windows import Place
from ..stack.model import Band, Stack
from ..stack.reader import Reader
from .ahead import in_thread
from .extras import Extras
from .patch import Axis, Cancelled, Model, Patch, Query, contiguous, without_values
from .registration import Registration
from .screen import Screen

SMALLEST_TILE = 64
"""Side in target pixels under which a tile is not halved any more when memory runs out."""

FIRST_COSTS = 0.03
"""Share of all source pixels that are read by which they may become more for a first tile in parts."""

_FIRST = BLOCK // 4
"""Side in target pixels of the first of these parts. Most of what is computed for it are margins; what lies
beside it has its rows, and costs the less the fewer they are."""


_POLL = 0.1
"""Seconds between looks at whether to stop."""


@dataclass(frozen=True)
class Mixing:
    """New bands as weighted sums of a stack's, for bands at other wavelengths."""

    bands: tuple[Band, ...]
    """The new bands."""

    weights: np.ndarray
    """(new bands, bands of the stack) float64, rows summing to 1."""

    def applied(self, patch: Patch) -> Patch:
        """The patch with the new bands; what is not valid stays 0."""
        values = np.einsum("nb,tbhw->tnhw", self.weights.astype(np.float32), patch.values)
        wavelengths = np.array([band.wavelength for band in self.bands])
        return replace(patch, values=values, wavelengths=wavelengths)


@dataclass(frozen=True)
class Tiles:
    """The tiles of a series that are to be computed, and what they share."""

    stack: Stack
    """What they are made of."""

    written: Stack
    """What they are written as: the stack, or that of other bands."""

    grid: Grid
    """Of the output."""

    days: np.ndarray
    """(N,) float64: target days since 1970-01-01T00:00Z."""

    side: int
    """Target pixels of a tile along each side."""

    extras: Extras
    mixing: Mixing | None = None
    registration: Registration | None = None
    screen: Screen | None = None
    soon: bool = False
    """Whether the first tile is to be small; see `queries`."""


def tile_side(
    stack: Stack,
    images: int,
    grid: Grid,
    model: Model,
    tile: int | None,
    log: Callable[[str], None],
    even: bool = True,
) -> int:
    """Side of a tile in target pixels: what was asked for, or the model's choice; all of it if it must be.

    `images`: how many are made, uncertainties among them. `even`: less than the model's choice, where as many
    tiles then are of one size."""
    whole = max(grid.width, grid.height)
    if model.margin is None:
        if tile and tile < whole:
            log(
                Message(
                    "The model {name} looks at the whole image at once: the tile size is not used.",
                    name=model.name,
                )
            )
        return whole
    if tile is not None and tile < 16:
        raise ParameterError(
            "A tile of {tile} pixels is too small. Choose 16 or more, or 0 for automatic.", tile=tile
        )
    scale = grid.height / stack.grid.height
    side = tile or model.tile_size(len(stack.observations), len(stack.bands), images, scale)
    if even and not tile:
        side = _even(whole, side)
    log(
        Message(
            "Tiles of {side} pixels with a margin of {margin} source pixels.",
            side=min(side, whole),
            margin=model.margin,
        )
    )
    return side


def _even(whole: int, side: int) -> int:
    """The side of as many tiles of one size as tiles of `side` pixels are needed, in whole blocks of the
    files where they have several: none takes more memory than the others, and workers end together."""
    even = -(-whole // -(-whole // side))
    step = next((step for step in (BLOCK, 64) if side % step == 0 and even > 2 * step), 1)
    return min(side, -(-even // step) * step)


def queries(
    stack: Stack,
    grid: Grid,
    days: np.ndarray,
    side: int,
    margin: int | None,
    uncertainty: bool = True,
    soon: bool = False,
) -> Iterator[Query]:
    """The tiles of `grid` in reading order, as queries; `uncertainty`: whether it is asked for.

    `soon`: those at the top and left edges are as narrow as the number of tiles allows, so that the first
    values come soon. Along an axis tiles and margins together are as many pixels however it is divided. The
    first tile comes in parts, where that costs little of the whole.
    """
    margin = max(stack.grid.width, stack.grid.height) if margin is None else margin
    down, across = _along(grid.height, side, soon), _along(grid.width, side, soon)

    def query(rows: tuple[int, int], cols: tuple[int, int]) -> Query:
        return Query(
            days,
            Axis.around(stack.grid.height, grid.height, *rows, margin),
            Axis.around(stack.grid.width, grid.width, *cols, margin),
            uncertainty,
        )

    first = [query(*place) for place in _corner(down[0], across[0])] if soon else []
    more = sum(map(_pixels_read, first)) - _pixels_read(query(down[0], across[0]))
    high = sum(_read(query(rows, across[0]).rows) for rows in down)
    wide = sum(_read(query(down[0], cols).cols) for cols in across)
    if more > FIRST_COSTS * high * wide:
        first = []
    yield from first
    yield from (query(*place) for place in islice(product(down, across), 1 if first else 0, None))


def _corner(rows: tuple[int, int], cols: tuple[int, int]) -> list[Place]:
    """Rows and columns of the first tile, as its first part, what lies beside that, and the rest."""
    bottom, right = min(_FIRST, rows[1]), min(_FIRST, cols[1])
    places = [((0, bottom), (0, right)), ((0, bottom), (right, cols[1])), ((bottom, rows[1]), cols)]
    return [place for place in places if all(start < stop for start, stop in place)]


def _pixels_read(query: Query) -> int:
    return _read(query.rows) * _read(query.cols)


def _read(axis: Axis) -> int:
    return axis.patch_stop - axis.patch_start


def _along(size: int, side: int, soon: bool) -> list[tuple[int, int]]:
    """First and last (exclusive) target pixels of the tiles along an axis."""
    count = -(-size // side)
    # In whole blocks of the files, which are then written once.
    least = -(-(size - (count - 1) * side) // BLOCK) * BLOCK
    first = least if soon and count > 1 and side % BLOCK == 0 else side
    edges = [0, *range(first, size, side), size]
    return list(zip(edges[:-1], edges[1:]))


class LargestTile:
    """The side above which tiles are halved, for good: set where memory runs out, by any thread."""

    def __init__(self, margin: int | None) -> None:
        """`margin` of the model; None: it needs the whole image, and nothing can be halved."""
        self.margin = margin
        self.side: int | None = None

    def allows(self, query: Query) -> bool:
        """Whether a query may be answered as it is."""
        return self.side is None or max(query.rows.count, query.cols.count) <= self.side

    def halve(self, query: Query) -> bool:
        """Allow half of a query's side from now on; False where it is as small as can be."""
        side = max(query.rows.count, query.cols.count)
        if self.margin is None or side <= SMALLEST_TILE:
            return False
        self.side = min(self.side or side, max(SMALLEST_TILE, -(-side // 2)))
        return True

    def quarters(self, query: Query) -> list[Query]:
        """The query in four, or two where it is one pixel high or wide."""
        rows, cols = (self._halves(axis) for axis in (query.rows, query.cols))
        return [replace(query, rows=above, cols=beside) for above in rows for beside in cols]

    def _halves(self, axis: Axis) -> list[Axis]:
        middle = (axis.start + axis.stop) // 2
        parts = [(axis.start, middle), (middle, axis.stop)] if axis.count > 1 else [(axis.start, axis.stop)]
        return [Axis.around(axis.source_size, axis.target_size, *part, self.margin) for part in parts]


class LentPatch:
    """The patch of a query until it is used. Who takes it is the only one that holds it; where it is needed
    after that, it is read again."""

    def __init__(self, read: Callable[[Query], Patch], query: Query, patch: Patch | None = None) -> None:
        """`read` reads the patch of any query; `patch`: that of this one, if it has been read already."""
        self._read, self._query, self._patch = read, query, patch

    def take(self) -> Patch:
        """The patch, which is not held here any more."""
        patch, self._patch = self._held(), None
        return patch

    @property
    def empty(self) -> bool:
        """Whether no date is clear anywhere."""
        return not self._held().valid.any()

    def beside(self, margin: int) -> Patch:
        """What is known beside the values, with at most `margin` source pixels around what is asked for."""
        narrow = (axis.narrowed(margin) for axis in (self._query.rows, self._query.cols))
        narrow = replace(self._query, **dict(zip(("rows", "cols"), narrow)))
        return contiguous(cut(without_values(self._held()), self._query, narrow))

    def of(self, part: Query) -> LentPatch:
        """That of a part of the query, not yet read."""
        return LentPatch(self._read, part)

    def _held(self) -> Patch:
        if self._patch is None:
            self._patch = self._read(self._query)
        return self._patch


def cut(patch: Patch, query: Query, part: Query) -> Patch:
    """The pixels of a query's patch that a part of the query needs."""
    return patch.window(part.rows.of(query.rows), part.cols.of(query.cols))


def read_ahead(
    tiles: Tiles, largest: LargestTile, cancelled: Cancelled, begun: threading.Event | None = None
) -> Iterator[tuple[LentPatch, Query]]:
    """Patches and queries in order, read one ahead; close it when leaving early.

    `begun`: if given, what follows the first tile is not read before it is set.
    """

    def read() -> Iterator[tuple[LentPatch, Query]]:
        stack, grid, asked = tiles.stack, tiles.grid, tiles.extras.uncertainty
        with Reader(stack) as reader:
            for query in queries(stack, grid, tiles.days, tiles.side, largest.margin, asked, tiles.soon):
                yield from patches(reader, tiles, query, largest)
                while begun and not (begun.wait(_POLL) or cancelled()):
                    pass

    return in_thread(read, cancelled)


def patches(
    reader: Reader, tiles: Tiles, query: Query, largest: LargestTile
) -> Iterator[tuple[LentPatch, Query]]:
    """The patch of a query, or those of its parts where there is no memory for it."""
    stack, registration, screen = tiles.stack, tiles.registration, tiles.screen

    def again(query: Query) -> Patch:
        # What is read once more is not counted once more.
        with Reader(stack) as reader:
            return read_patch(reader, stack, query, registration, screen and Screen(stack))

    lent = None
    if largest.allows(query):
        try:
            lent = LentPatch(again, query, read_patch(reader, stack, query, registration, screen))
        except MemoryError as error:
            if not largest.halve(query):
                raise explained(error) from error
    if lent is not None:
        yield lent, query
        return
    for part in largest.quarters(query):
        yield from patches(reader, tiles, part, largest)


def read_patch(
    reader: Reader,
    stack: Stack,
    query: Query,
    registration: Registration | None = None,
    screen: Screen | None = None,
) -> Patch:
    """The source pixels that a query needs, with the shifts and, by the screen, the weights of the dates."""
    rows = query.rows.patch_start, query.rows.patch_stop
    cols = query.cols.patch_start, query.cols.patch_stop
    values, valid = reader.read(*((rows, cols) if screen is None else screen.window(query)))
    patch = Patch(
        values=values,
        valid=valid,
        days=np.array([to_days(observation.time) for observation in stack.observations]),
        wavelengths=np.array([band.wavelength for band in stack.bands]),
        gsd=stack.grid.gsd(),
    )
    if screen is not None:
        patch = screen.weighed(patch, query)
    return patch if registration is None else replace(patch, shifts=registration.shifts(rows[0], cols[0]))
