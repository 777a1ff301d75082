# SPDX-License-Identifier: GPL-2.0-or-later
"""Mosaics: rasters of one pass, or tiles of one date, joined to one observation.

Joined are rasters of the same time, or of one pass (at most PASS apart, in a chain), that lie beside each
other. Where several cover a pixel, the first with data there counts: those on the stack's own lattice before
those that are warped to it, then the earlier, then by name.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

import numpy as np

from .. import messages
from ..dates import text_of
from ..errors import DateError, StackError
from ..messages import Message
from ..raster.credits import joined_credits
from ..raster.gdalio import same_crs, transform_points
from ..raster.grid import Grid
from ..raster.header import Header
from ..raster.scene_clouds import mean_cover
from ..words import first_few
from .model import Observation

Out = tuple[np.ndarray, np.ndarray]
"""Values (B, h, w) float32 and valid (h, w) bool, which are to be set."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of a grid."""

PASS = timedelta(minutes=10)
"""Longest time between two rasters of one pass that follow each other."""

SAME_PLACE = 0.9
"""Share of the smaller of two rasters of one time from which on both show the same place."""

BESIDE = 0.5
"""Share of the smaller of two rasters up to which they lie beside each other, if only their times say so."""

SPREAD = 16
"""Most pixels of a joined grid for each pixel of its rasters."""

_STEPS = np.linspace(0.0, 1.0, 17)


class Part(Protocol):
    """A raster that is read on the stack's grid."""

    def read_into(self, rows: tuple[int, int], cols: tuple[int, int], out: Out) -> None:
        """Set values and valid."""

    def drop(self) -> None:
        """Let go of cached blocks."""

    def check(self) -> None:
        """Raise RasterError if the file has changed since it was opened."""

    def block_bytes(self, rows: tuple[int, int], cols: tuple[int, int]) -> int:
        """Bytes of blocks that a window touches."""

    def block_at(self, row: int, col: int) -> tuple[int, int]:
        """The block that holds a pixel."""

    def partly_nodata(self) -> tuple[int, int]:
        """Pixels that are nodata in some bands only; and all."""

    def masked_shares(self) -> list[float]:
        """Share that each cloud mask hides."""

    def mask_coverage(self) -> list[float]:
        """Share of the raster that each cloud mask covers."""


class Mosaic:
    """Several rasters of one observation, read as one: the first valid pixel counts."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts

    def read_into(self, rows: tuple[int, int], cols: tuple[int, int], out: Out) -> None:
        """Set values (B, h, w) and valid (h, w) to a window of the stack's grid."""
        self._parts[0].read_into(rows, cols, out)
        values, valid = out
        for part in self._parts[1:]:
            if valid.all():
                break
            more, there = np.empty_like(values), np.empty_like(valid)
            part.read_into(rows, cols, (more, there))
            there &= ~valid
            np.copyto(values, more, where=there)
            valid |= there

    def stored(self, _rows: tuple[int, int], _cols: tuple[int, int]) -> None:
        """None: what is joined is not stored anywhere."""

    def check(self) -> None:
        """Raise RasterError if a part has changed since the stack was opened."""
        for part in self._parts:
            part.check()

    def drop(self) -> None:
        """Take the blocks of all parts out of GDAL's cache."""
        for part in self._parts:
            part.drop()

    def block_bytes(self, rows: tuple[int, int], cols: tuple[int, int]) -> int:
        """Bytes of decoded blocks that a window touches at most."""
        return sum(part.block_bytes(rows, cols) for part in self._parts)

    def block_at(self, row: int, col: int) -> tuple[int, int]:
        """The block of the first part that holds a pixel, by its row and column."""
        return self._parts[0].block_at(row, col)

    def partly_nodata(self) -> tuple[int, int]:
        """Pixels of the parts that are nodata in some bands only; and how many are meant."""
        counts = [part.partly_nodata() for part in self._parts]
        return sum(partly for partly, _ in counts), sum(total for _, total in counts)

    def masked_shares(self) -> list[float]:
        """Share that each cloud mask of the parts hides."""
        return [share for part in self._parts for share in part.masked_shares()]

    def mask_coverage(self) -> list[float]:
        """Share of its part that each cloud mask of the parts covers."""
        return [share for part in self._parts for share in part.mask_coverage()]


def passes(observations: Sequence[Observation], headers: Sequence[Header]) -> list[list[int]]:
    """Which rasters (indexes) make up each observation, ascending in time.

    Raises DateError for two rasters of one time that show the same place.
    """
    groups, same = _grouped(observations, headers)
    if same:
        raise DateError(_same_place(same, observations, headers))
    return groups


def twins(observations: Sequence[Observation], headers: Sequence[Header]) -> list[tuple[int, int]]:
    """Pairs of rasters (indexes) of one time that show the same place."""
    return _grouped(observations, headers)[1]


def _grouped(
    observations: Sequence[Observation], headers: Sequence[Header]
) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """Which rasters make up each observation, ascending in time; and pairs that cannot be of one."""
    order = sorted(
        range(len(observations)), key=lambda index: (observations[index].time, observations[index].name)
    )
    groups: list[list[int]] = []
    near: list[list[int]] = []
    pairs: list[tuple[int, int]] = []
    for index in order:
        near = [group for group in near if observations[index].time - _last(group, observations) <= PASS]
        same = next(
            (
                other
                for group in near
                for other in group
                if observations[other].time == observations[index].time
                and overlap(headers[index].grid, headers[other].grid) >= SAME_PLACE
            ),
            None,
        )
        if same is not None:
            pairs.append((same, index))
            continue
        fitting = (group for group in reversed(near) if _fits(index, group, observations, headers))
        group = next(fitting, None)
        if group is None:
            groups.append([index])
            near.append(groups[-1])
        else:
            group.append(index)
    return groups, pairs


def ranked(
    groups: Sequence[Sequence[int]],
    observations: Sequence[Observation],
    headers: Sequence[Header],
    grid: Grid,
) -> list[tuple[int, ...]]:
    """The groups with the raster first that counts first: on the grid's lattice, earlier, by name."""

    def first(index: int) -> tuple[bool, datetime, str]:
        own = headers[index].grid
        on_lattice = same_crs(own.crs, grid.crs) and own.shift_to(grid) is not None
        return not on_lattice, observations[index].time, observations[index].name

    return [tuple(sorted(group, key=first)) for group in groups]


def _last(group: Sequence[int], observations: Sequence[Observation]) -> datetime:
    return max(observations[index].time for index in group)


def _fits(
    index: int, group: Sequence[int], observations: Sequence[Observation], headers: Sequence[Header]
) -> bool:
    """Whether a raster lies beside those of a group, and is of the same pass."""
    for other in group:
        together = observations[other].time == observations[index].time
        platforms = {headers[other].product.platform, headers[index].product.platform}
        if not together and len(platforms - {""}) > 1:
            return False
        # One satellite does not see a place twice in a pass; others that are not known may.
        limit = SAME_PLACE if together or (len(platforms) == 1 and platforms != {""}) else BESIDE
        if overlap(headers[index].grid, headers[other].grid) > limit:
            return False
    return True


def _same_place(
    twins: Sequence[tuple[int, int]], observations: Sequence[Observation], headers: Sequence[Header]
) -> str:
    """Message for rasters of one time and place."""
    listed: dict[int, dict[int, None]] = {}
    for one, other in twins:
        listed.setdefault(one, {one: None})[other] = None
    (one, group), *more = listed.items()
    problems = [
        Message(
            "{names} have the same date, {time}, and show the same place.",
            names=first_few([observations[index].name for index in group]),
            time=text_of(observations[one].time),
        )
    ]
    if more:
        problems.append(Message("Further dates like it: {count}.", count=len(more)))
    bands = {tuple(band.name for band in headers[index].bands) for pair in twins for index in pair}
    if len(bands) > 1 and all(len(names) == 1 for names in bands):
        # Band files of one product, of which none is too many.
        return Message(
            "{problems} They hold different bands: make one raster of those of each date (Raster > "
            "Miscellaneous > Build Virtual Raster, each file into a separate band).",
            problems=messages.joined(" ", problems),
        )
    if len(bands) > 1 or all(len(names) == 1 for names in bands):
        problems.append(
            Message(
                "They hold different bands: make one raster of them (Raster > Miscellaneous > Build Virtual "
                "Raster, each file into a separate band)."
            )
            if len(bands) > 1
            else Message(
                "If they hold different bands, make one raster of them (Raster > Miscellaneous > Build "
                "Virtual Raster, each file into a separate band)."
            )
        )
    return Message(
        "{problems} Keep one of them (of two processings of one acquisition the newer), or "
        "correct a date: set the temporal range in the layer's properties, put the date in "
        "the file name (2021-05-01), or give the dates ('Dates of the inputs') in the order of the inputs.",
        problems=messages.joined(" ", problems),
    )


def joined(group: Sequence[int], observations: Sequence[Observation]) -> Observation:
    """The observation of a group of rasters."""
    first, *others = parts = tuple(observations[index] for index in group)
    if not others:
        return first
    times = [observations[index].time for index in group]
    ends = [observations[index].end or observations[index].time for index in group]
    start, end = min(times), max(ends)
    name = f"{first.name} + {others[0].name}" if len(others) == 1 else f"{first.name} + {len(others)} more"
    return replace(
        first,
        time=start,
        end=end if end > start else None,
        name=name,
        parts=parts,
        cloud_cover=mean_cover(part.cloud_cover for part in parts),
        credit=joined_credits(part.credit for part in parts),
    )


def report(groups: Sequence[Sequence[int]], observations: Sequence[Observation]) -> list[str]:
    """Notes on what is joined."""
    return [
        Message(
            "Joined to one observation of {time}: {names}.",
            time=text_of(min(observations[index].time for index in group)),
            names=", ".join(observations[index].name for index in group),
        )
        for group in groups
        if len(group) > 1
    ]


def overlap(one: Grid, other: Grid) -> float:
    """Share of the smaller of two grids that their bounding boxes have in common; 0 to 1."""
    box = bounds_in(other, one)
    if box is None:
        return 0.0
    common = _inside(box, one)
    return common / min(one.width * one.height, _area(box)) if common else 0.0


def coverage(grid: Grid, frame: Grid) -> float:
    """Share of a frame that the bounding box of a grid covers; 1 where one of them states no place."""
    if bool(grid.crs) != bool(frame.crs):
        return 1.0
    box = bounds_in(grid, frame)
    if box is None:
        return 0.0
    return _inside(box, frame) / (frame.width * frame.height)


def _area(box: Box) -> float:
    left, top, right, bottom = box
    return (right - left) * (bottom - top)


def _inside(box: Box, grid: Grid) -> float:
    """Area of a box, in pixels of a grid, that lies within the grid."""
    left, top, right, bottom = box
    width = min(right, grid.width) - max(left, 0.0)
    height = min(bottom, grid.height) - max(top, 0.0)
    return max(0.0, width) * max(0.0, height)


def bounds_in(grid: Grid, frame: Grid) -> Box | None:
    """Left, top, right, bottom of a grid in pixels of another; None where it has no place there."""
    if bool(grid.crs) != bool(frame.crs):
        return None
    same, grid = same_crs(grid.crs, frame.crs), grid.near(frame)
    shift = frame.shift_to(grid) if same else None
    if shift is not None:
        row, col = shift
        return float(col), float(row), float(col + grid.width), float(row + grid.height)
    zero, one = np.zeros_like(_STEPS), np.ones_like(_STEPS)
    cols = np.concatenate([_STEPS, one, _STEPS, zero]) * grid.width
    rows = np.concatenate([zero, _STEPS, one, _STEPS]) * grid.height
    x, y = grid.place_of(cols, rows)
    places = transform_points(np.stack([x, y], axis=1), grid.crs, frame.crs)
    places = places[np.isfinite(places).all(axis=1)]
    if not len(places):
        return None
    x = places[:, 0] if same else frame.nearest_turn(places[:, 0])
    cols, rows = frame.pixel_of(x, places[:, 1])
    return float(cols.min()), float(rows.min()), float(cols.max()), float(rows.max())


def union(grid: Grid, grids: Sequence[Grid], names: Sequence[str]) -> Grid:
    """The grid, on its lattice, widened to cover others. Raises StackError for rasters far apart."""
    boxes = [box for box in (bounds_in(other, grid) for other in grids) if box is not None]
    left = min([0, *(math.floor(box[0] + 1e-3) for box in boxes)])
    top = min([0, *(math.floor(box[1] + 1e-3) for box in boxes)])
    right = max([grid.width, *(math.ceil(box[2] - 1e-3) for box in boxes)])
    bottom = max([grid.height, *(math.ceil(box[3] - 1e-3) for box in boxes)])
    width, height = right - left, bottom - top
    covered = sum(map(_area, boxes))
    if width * height > SPREAD * max(covered, grid.width * grid.height):
        raise StackError(
            "{names} are of one date or pass and lie far from each other: together they span "
            "{width} x {height} pixels. Work on each place by itself, or correct their dates.",
            names=", ".join(names),
            width=width,
            height=height,
        )
    return grid.window(top, left, height, width)


def cut_off(grid: Grid, headers: Sequence[Header], names: Sequence[str]) -> str:
    """Warning for rasters that reach beyond the grid by more than a pixel; empty for none."""
    shares: dict[str, float] = {}
    for header, name in zip(headers, names):
        box = bounds_in(header.grid, grid)
        if box is None:
            continue
        left, top, right, bottom = box
        if left < -1 or top < -1 or right > grid.width + 1 or bottom > grid.height + 1:
            shares[name] = 1.0 - _inside(box, grid) / _area(box)
    if not shares:
        return ""
    listed = first_few(f"{name} ({share:.0%})" for name, share in shares.items())
    return Message(
        "What lies outside of the reference raster's extent is left out, of {listed}. "
        "Another reference raster keeps it.",
        listed=listed,
    )
