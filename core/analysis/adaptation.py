# SPDX-License-Identifier: GPL-2.0-or-later
"""Adaptation of the dates of a stack, and of a high-resolution image, to the radiometry of one reference.

An inventory reads everything once: histograms of all clear pixels, and an even lattice of pixels that stands
for each image in regressions, scores and pictures. From it the candidates are rated and the maps are made; a
second reading applies them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import CancelledError, ParameterError, StackError
from ..messages import Message
from ..stack.image_writer import ImageWriter, as_bytes
from ..stack.model import Stack
from ..stack.reader import Reader
from ..stack.writer import StackWriter
from ..words import whole_number
from . import metrics, radiometry
from .inventory import Cancelled, ImageInventory, Inventory, Progress, date_blocks
from .radiometry import Curve

CHOICES = ("best", "best_robust", "median")
"""References that are found: highest PSNR as published, highest robust PSNR, and the median over dates."""

_SCORED_VALUES = 200_000_000
"""Values that the rating of all candidates together sends through curves, at most."""

_FIT_COST = 40
"""How many times as long a robust fit takes a value as a curve does."""


@dataclass(frozen=True)
class Candidate:
    """A date as reference, rated."""

    number: int
    """Position in time, from 1."""

    psnr: float
    """dB. With a high-resolution image: it, matched to this date, against this date (as published). Without:
    the mean over the other dates, each matched to this one, against this one."""

    robust: float
    """The same from the median absolute error."""


def candidates(found: Inventory, cancelled: Cancelled = lambda: False) -> list[Candidate]:
    """Every date rated as reference; StackError where a date cannot be matched."""
    rated = []
    count = len(found.dates)
    pairs = count if found.image else count * (count - 1)
    values = _SCORED_VALUES // (_FIT_COST if found.method == "gain_bias" else 1)
    pixels = max(1024, values // max(1, pairs * len(found.dates[0].sample)))
    dates = [_thinned(inventory, pixels) for inventory in found.dates]
    image = _thinned(found.image, pixels) if found.image else None
    for number, reference in enumerate(dates, 1):
        if cancelled():
            raise CancelledError("Cancelled.")
        others = [image] if image else [inventory for inventory in dates if inventory is not reference]
        plain, robust = [], []
        for other in others:
            both = reference.clear & other.clear
            if not both.any():
                continue
            try:
                first = _apply_sample(other, reference, found.method)
            except StackError:
                # Two dates without enough in common cannot rate each other; a flat band is an error.
                if found.method != "gain_bias":
                    raise
                continue
            second = _scored(reference, found.method)
            plain.append(metrics.psnr(first, second, _peak(found), both))
            robust.append(metrics.robust_psnr(first, second, _peak(found), both))
        rated.append(Candidate(number, _mean(plain), _mean(robust)))
    return rated


def choose(found: Inventory, rated: list[Candidate], asked: str) -> tuple[ImageInventory, int | None]:
    """The reference asked for: one of CHOICES or a candidate's number; and that number, None for the median.

    Among equals the first counts, as in the published loop.
    """
    word = asked.strip().lower()
    if word == "median":
        if found.median is None:
            raise ParameterError("The median was not surveyed. Ask for it before the images are read.")
        return found.median, None
    if word in ("best", "best_robust"):
        scores = [c.psnr if word == "best" else c.robust for c in rated]
        if np.isnan(scores).all():
            raise StackError(
                "No date shares a clear pixel with the images it is to be compared with, so none is best. "
                "Choose a reference by its number, or the median."
            )
        number = int(np.nanargmax(scores)) + 1
    elif 1 <= (whole_number(word) or 0) <= len(found.dates):
        number = whole_number(word)
    else:
        raise ParameterError(
            "The reference '{asked}' is unknown. Choose {choices}, or a number from 1 to {count}.",
            asked=asked,
            choices=", ".join(CHOICES),
            count=len(found.dates),
        )
    return found.dates[number - 1], number


def preview(inventory: ImageInventory, reference: ImageInventory, method: str) -> np.ndarray:
    """The image's lattice after adaptation, (B, h, w) float32 reflectance, NaN where not clear."""
    values = _apply_sample(inventory, reference, method)
    values = values / np.float32(255) if method == "value_8bit" else values
    return np.where(inventory.clear, values, np.nan).astype(np.float32)


def adapt_stack(
    stack: Stack,
    found: Inventory,
    reference: ImageInventory,
    folder: Path | str,
    *,
    overwrite: bool = False,
    provenance: dict[str, Any] | None = None,
    progress: Progress = lambda share, text: None,
    cancelled: Cancelled = lambda: False,
) -> Stack:
    """Write all dates, adapted, into `folder`, in the stack's type (8 bits for "value_8bit")."""
    maps = [_maps(inventory, reference, found.method) for inventory in found.dates]
    written = as_bytes(stack) if found.method == "value_8bit" else stack
    times = [observation.time for observation in stack.observations]
    metadata = {**_provenance(found, reference), **(provenance or {})}
    covers = [observation.cloud_cover for observation in stack.observations]
    with StackWriter(
        folder, written, stack.grid, times, overwrite=overwrite, provenance=metadata, cloud_cover=covers
    ) as writer:
        with Reader(stack) as reader:
            for index in range(len(times)):
                for row, col, values, valid in date_blocks(reader, index):
                    if cancelled():
                        raise CancelledError("Cancelled.")
                    own, width = found.dates[index], stack.grid.width
                    done = _applied(values, own, maps[index], found.method, width, col)
                    writer.write(index, row, col, np.where(valid, done, np.nan))
                    share = (row + values.shape[1]) / stack.grid.height
                    progress(0.85 * (index + share) / len(times), Message("Adapting"))
        return writer.commit(lambda share, text: progress(0.85 + 0.15 * share, text), cancelled)


def adapt_image(
    image: Stack,
    found: Inventory,
    reference: ImageInventory,
    path: Path | str,
    *,
    provenance: dict[str, Any] | None = None,
    cancelled: Cancelled = lambda: False,
) -> Path:
    """Write the high-resolution image, adapted, on its own grid."""
    maps = _maps(found.image, reference, found.method)
    written = as_bytes(image) if found.method == "value_8bit" else image
    metadata = {**_provenance(found, reference), **(provenance or {})}
    inputs = [observation.source for observation in image.observations]
    with ImageWriter(path, written, image.grid, metadata, inputs) as writer, Reader(image) as reader:
        for row, col, values, valid in date_blocks(reader, 0):
            if cancelled():
                raise CancelledError("Cancelled.")
            done = _applied(values, found.image, maps, found.method, image.grid.width, col)
            writer.write(row, col, np.where(valid, done, np.nan))
        return writer.commit(cancelled=cancelled)


def _thinned(inventory: ImageInventory, pixels: int) -> ImageInventory:
    """The image with at most about `pixels` pixels of its lattice."""
    step = radiometry.lattice_step(*inventory.clear.shape, pixels)
    return replace(
        inventory, sample=inventory.sample[:, ::step, ::step], clear=inventory.clear[::step, ::step]
    )


def _maps(inventory: ImageInventory, reference: ImageInventory, method: str) -> list[Any]:
    """What to send the values through: a table of levels, a curve of V, or a curve or line per band."""
    if method == "value_8bit":
        return [radiometry.value_table(inventory.histograms[0], reference.histograms[0], inventory.name)]
    if method == "gain_bias":
        both = inventory.clear & reference.clear
        pairs = zip(inventory.sample[:, both], reference.sample[:, both])
        return [radiometry.fit_line(x, y, inventory.name) for x, y in pairs]
    pairs = zip(inventory.histograms, reference.histograms)
    curves = [radiometry.match_curve(own, wanted, inventory.name) for own, wanted in pairs]
    if inventory.stored is None:
        return curves
    return [_Lookup.of(curve, inventory.stored, band) for band, curve in enumerate(curves)]


@dataclass(frozen=True)
class _Lookup:
    """A curve of reflectance as a table over the stored integers, which is many times as fast."""

    gain: float
    """Stored units per reflectance."""

    bias: float
    """Position in the table of reflectance 0."""

    table: np.ndarray
    """(levels,) float32 reflectance."""

    @classmethod
    def of(cls, curve: Curve, stack: Stack, index: int) -> _Lookup:
        """The curve on the levels of a stack's band."""
        band, limits = stack.bands[index], np.iinfo(stack.dtype)
        levels = np.arange(limits.min, limits.max + 1)
        reflectance = (levels * band.scale + band.offset) * stack.reflectance_scale
        gain = 1 / (band.scale * stack.reflectance_scale)
        bias = -band.offset / band.scale - limits.min
        return cls(gain, bias, curve(reflectance).astype(np.float32))

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """Mapped reflectance."""
        place = np.rint(values.astype(np.float64) * self.gain + self.bias).astype(np.int64)
        return np.take(self.table, place, mode="clip")


def _applied(
    values: np.ndarray, inventory: ImageInventory, maps: list[Any], method: str, width: int, column: int
) -> np.ndarray:
    """A block (B, h, w) of reflectance through the maps, as reflectance."""
    if method == "value_8bit":
        pixels = radiometry.to_byte(values, inventory.peak)
        return radiometry.match_value_byte(pixels, maps[0], width, column) / np.float32(255)
    if method == "value":
        return radiometry.match_value(values, maps[0]).astype(np.float32)
    return np.stack([line(band) for line, band in zip(maps, values)]).astype(np.float32)


def _apply_sample(inventory: ImageInventory, reference: ImageInventory, method: str) -> np.ndarray:
    """The lattice of an image adapted to a reference, in the unit that is scored."""
    maps = _maps(inventory, reference, method)
    values = _applied(inventory.sample, inventory, maps, method, inventory.sample.shape[2], 0)
    return np.rint(values * 255) if method == "value_8bit" else values


def _scored(reference: ImageInventory, method: str) -> np.ndarray:
    """The reference's lattice in the unit that is scored: levels of 8 bits, or reflectance."""
    return (
        radiometry.to_byte(reference.sample, reference.peak) if method == "value_8bit" else reference.sample
    )


def _peak(found: Inventory) -> float:
    return 255.0 if found.method == "value_8bit" else 1.0


def _mean(scores: list[float]) -> float:
    return float(np.mean(scores)) if scores else float("nan")


def _provenance(found: Inventory, reference: ImageInventory) -> dict[str, Any]:
    return {"adapted_by": found.method, "reference": reference.name}
