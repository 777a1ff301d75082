# SPDX-License-Identifier: GPL-2.0-or-later
"""Curves of a training as a PNG, drawn with Pillow alone."""

from __future__ import annotations

import csv
from pathlib import Path

from PIL import Image, ImageDraw

WIDTH, HEIGHT, EDGE = 640, 240, 40


def draw(folder: Path) -> Path | None:
    """FOLDER/curves.png: one panel for every column of every CSV file but the steps; None without curves."""
    panels = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        numbers = [[float(value) for value in row] for row in rows[1:]]
        panels += [
            (f"{path.stem}: {name}", [(row[0], row[i]) for row in numbers])
            for i, name in enumerate(rows[0])
            if i and numbers
        ]
    if not panels:
        return None
    image = Image.new("RGB", (WIDTH, HEIGHT * len(panels)), "white")
    pen = ImageDraw.Draw(image)
    for index, (title, points) in enumerate(panels):
        _panel(pen, HEIGHT * index, title, points)
    image.save(folder / "curves.png")
    return folder / "curves.png"


def _panel(pen: ImageDraw.ImageDraw, top: int, title: str, points: list[tuple[float, float]]) -> None:
    low, high = min(y for _, y in points), max(y for _, y in points)
    last = max(x for x, _ in points)
    span = (high - low) or 1.0

    def to_pixel(x: float, y: float) -> tuple[float, float]:
        right = EDGE + (WIDTH - 2 * EDGE) * x / (last or 1.0)
        return right, top + HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (y - low) / span

    pen.rectangle([EDGE, top + EDGE, WIDTH - EDGE, top + HEIGHT - EDGE], outline="lightgrey")
    pen.line([to_pixel(x, y) for x, y in points], fill=(0, 90, 160), width=2)
    pen.text((EDGE, top + 12), f"{title}   {points[-1][1]:.3f} at step {last:.0f}", fill="black")
    pen.text((4, top + EDGE - 6), f"{high:.2f}", fill="black")
    pen.text((4, top + HEIGHT - EDGE - 6), f"{low:.2f}", fill="black")
