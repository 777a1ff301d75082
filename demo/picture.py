# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws a sheet of dated images, a timeline and curves. Needs Pillow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

PAPER = (250, 250, 248)
INK = (28, 33, 38)
QUIET = (112, 120, 128)
FAINT = (222, 224, 226)
ACCENT = (0, 122, 108)
WARM = (201, 96, 32)
NOTHING = (198, 201, 204)
"""Colour of pixels without data."""

BRIGHT = 0.21
"""Reflectance that the stretch draws at four fifths of white; clouds keep their shape above it."""


def colours(values: np.ndarray, bands: Sequence[int], bright: float = BRIGHT) -> np.ndarray:
    """(H, W, 3) uint8 natural colours of (B, H, W) reflectance, the same stretch for all; grey where NaN."""
    rgb = np.moveaxis(values[list(bands)], 0, -1).astype(np.float64)
    known = np.isfinite(rgb).all(-1)
    shown = np.clip(np.nan_to_num(rgb), 0, None) / bright
    shown = 0.80 * shown**0.72
    knee = shown > 0.70
    shown[knee] = 0.70 + 0.30 * (1 - np.exp(-(shown[knee] - 0.70) / 0.42))
    image = np.rint(255 * shown.clip(0, 1)).astype(np.uint8)
    image[~known] = NOTHING
    return image


@dataclass(frozen=True)
class Curve:
    """One line, or one row of dots, of a chart."""

    times: Sequence[datetime]
    values: Sequence[float]
    colour: tuple[int, int, int]
    dots: bool = False
    width: int = 4


class Sheet:
    """A page that is drawn from top to bottom. Sizes are pixels of the finished picture."""

    def __init__(self, width: int, height: int, margin: int = 56):
        self.page = Image.new("RGB", (width, height), PAPER)
        self.draw = ImageDraw.Draw(self.page)
        self.width, self.margin = width, margin

    def text(
        self,
        place: tuple[float, float],
        words: str,
        size: int = 22,
        colour: tuple[int, int, int] = INK,
        anchor: str = "ls",
        bold: bool = False,
    ) -> None:
        """Write words; `anchor` as in Pillow (ls: left end of the base line)."""
        self.draw.text(
            place,
            words,
            fill=colour,
            font=ImageFont.load_default(size),
            anchor=anchor,
            stroke_width=0.5 if bold else 0,
        )

    def picture(self, place: tuple[int, int], image: np.ndarray, side: int | tuple[int, int]) -> None:
        """Draw an image: enlarged by whole pixels (so that pixels are seen), or reduced smoothly."""
        size = (side, side) if isinstance(side, int) else side
        drawn = Image.fromarray(image)
        way = Image.Resampling.NEAREST if size[0] >= drawn.width else Image.Resampling.LANCZOS
        self.page.paste(drawn.resize(size, way), place)

    def row(
        self,
        top: int,
        label: str,
        note: str,
        images: Sequence[np.ndarray],
        captions: Sequence[str],
        left: int,
        gap: int = 14,
    ) -> int:
        """A row of square images, captions below, its name at the left; returns where the next begins."""
        side = (self.width - self.margin - left + gap) // len(images) - gap
        self.text((self.margin, top + 30), label, 28, bold=True)
        for index, line in enumerate(note.split("\n")):
            self.text((self.margin, top + 64 + 26 * index), line, 20, QUIET)
        for index, (image, caption) in enumerate(zip(images, captions)):
            x = left + index * (side + gap)
            self.picture((x, top), image, side)
            self.text((x, top + side + 26), caption, 20, INK)
        return top + side + 50

    def heading(self, top: int, words: str) -> None:
        """A rule over the whole width, and words below it; they take 70 pixels."""
        self.draw.line((self.margin, top, self.width - self.margin, top), fill=FAINT, width=2)
        self.text((self.margin, top + 46), words, 30, bold=True)

    def panels(
        self,
        top: int,
        heading: str,
        images: Sequence[np.ndarray],
        captions: Sequence[str],
        bold: str,
        gap: int = 14,
    ) -> int:
        """A heading, and square images over the whole width; returns where the next begins.

        Captions are below, of one line or two, bold where `bold` is in them.
        """
        self.heading(top, heading)
        top += 70
        side = (self.width - 2 * self.margin + gap) // len(images) - gap
        for position, (image, caption) in enumerate(zip(images, captions)):
            x = self.margin + position * (side + gap)
            self.picture((x, top), image, side)
            for line, words in enumerate(caption.split("\n")):
                self.text((x, top + side + 28 + 26 * line), words, 20, bold=bold in caption)
        return top + side + 82

    def columns(self, count: int, left: int, gap: int = 14) -> list[float]:
        """Middles of the columns that `row` draws."""
        side = (self.width - self.margin - left + gap) // count - gap
        return [left + index * (side + gap) + side / 2 for index in range(count)]

    def timeline(
        self,
        top: int,
        observed: Sequence[tuple[datetime, float]],
        made: Sequence[datetime],
        shown: Sequence[datetime],
        left: int,
        columns: Sequence[float],
    ) -> int:
        """Observations as discs filled by their clear share, made dates as ticks; lines lead to `columns`."""
        first = min(observed[0][0], made[0]) - timedelta(days=4)
        last = max(observed[-1][0], made[-1]) + timedelta(days=4)
        right = self.width - self.margin

        def x_of(time: datetime) -> float:
            return left + (right - left) * ((time - first) / (last - first))

        self.text((self.margin, top + 36), "Seen", 22, bold=True)
        self.text((self.margin, top + 62), "filled: clear share", 18, QUIET)
        self.text((self.margin, top + 118), "Made", 22, ACCENT, bold=True)
        axis = top + 84
        month = datetime(first.year, first.month, 1, tzinfo=first.tzinfo)
        while month < last:
            if month > first:
                self.draw.line((x_of(month), top, x_of(month), axis + 44), fill=FAINT, width=2)
                if right - x_of(month) > 130:
                    self.text((x_of(month) + 8, top + 12), f"{month:%B %Y}", 18, QUIET)
            month = (month + timedelta(days=32)).replace(day=1)
        self.draw.line((left, axis, right, axis), fill=FAINT, width=2)
        for time, clear in observed:
            x, y, r = x_of(time), top + 46, 15
            self.draw.ellipse((x - r, y - r, x + r, y + r), fill=PAPER, outline=INK, width=2)
            self.draw.pieslice((x - r, y - r, x + r, y + r), -90, -90 + 360 * clear, fill=INK)
        for time in made:
            x = x_of(time)
            long = time in shown
            self.draw.line((x, axis + 8, x, axis + (34 if long else 26)), fill=ACCENT, width=5 if long else 3)
        bottom = top + 172
        for time, column in zip(shown, columns):
            start, end = (x_of(time), axis + 36), (column, bottom - 6)
            self.draw.line((*start, *end), fill=(150, 196, 190), width=2)
        return bottom

    def chart(
        self,
        place: tuple[int, int],
        size: tuple[int, int],
        title: str,
        curves: Sequence[Curve],
        low: float,
        high: float,
    ) -> None:
        """Curves over time on axes from `low` to `high`, each month marked."""
        left, top = place[0] + 46, place[1] + 40
        right, bottom = place[0] + size[0], place[1] + size[1] - 30
        first = min(min(curve.times) for curve in curves)
        last = max(max(curve.times) for curve in curves)
        self.text((place[0], place[1] + 18), title, 21, bold=True)

        def at(time: datetime, value: float) -> tuple[float, float]:
            x = left + (right - left) * ((time - first) / (last - first))
            return x, bottom - (bottom - top) * (min(max(value, low), high) - low) / (high - low)

        for value in np.linspace(low, high, 3):
            y = at(first, value)[1]
            self.draw.line((left, y, right, y), fill=FAINT, width=2)
            self.text((left - 8, y), f"{value:.1f}", 17, QUIET, "rm")
        month = (first.replace(day=1) + timedelta(days=32)).replace(day=1, hour=0, minute=0)
        while month < last:
            x = at(month, low)[0]
            self.draw.line((x, bottom, x, bottom + 6), fill=QUIET, width=2)
            self.text((x, bottom + 24), f"{month:%b}", 17, QUIET, "ms")
            month = (month + timedelta(days=32)).replace(day=1)
        for curve in curves:
            points = [at(time, value) for time, value in zip(curve.times, curve.values) if np.isfinite(value)]
            if curve.dots:
                for x, y in points:
                    self.draw.ellipse((x - 7, y - 7, x + 7, y + 7), fill=curve.colour, outline=PAPER, width=2)
            else:
                self.draw.line(points, fill=curve.colour, width=curve.width, joint="curve")

    def legend(
        self, place: tuple[int, int], entries: Sequence[tuple[str, tuple[int, int, int], bool]]
    ) -> None:
        """Names of curves in a line: words, colour, whether it is drawn as dots."""
        x, y = place
        for words, colour, dots in entries:
            if dots:
                self.draw.ellipse((x + 10, y - 14, x + 24, y), fill=colour)
            else:
                self.draw.line((x, y - 7, x + 30, y - 7), fill=colour, width=5)
            self.text((x + 40, y), words, 20, QUIET)
            x += 40 + ImageFont.load_default(20).getlength(words) + 36

    def save(self, path: Path, bottom: int) -> None:
        """Write the picture down to `bottom`; it appears whole or not at all."""
        part = path.with_suffix(".part.png")
        self.page.crop((0, 0, self.width, bottom)).save(part, optimize=True)
        part.replace(path)
