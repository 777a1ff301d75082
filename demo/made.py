# SPDX-License-Identifier: GPL-2.0-or-later
"""The demonstration on the synthetic series, whose truth is known everywhere and on every day."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

from . import made_sheet
from .methods import OURS, closing, run_all
from .plan import write_project
from .process import Qgis
from .rasters import Image
from .score import score, table
from .synthetic import COARSE, FINE, Synthetic, days_of, write_tiff

SCALE = round(COARSE / FINE)
TARGETS = "P7D"


def run(folder: Path, size: float = 1600.0, say=print) -> None:
    """Make a series of `size` metres, run everything on it, and leave results and picture in `folder`."""
    began = time.monotonic()
    series = Synthetic(size)
    inputs = series.write(folder / "input")
    scenes = series.scenes()
    side = series.coarse
    say(f"A series of {len(inputs)} dates on {side} x {side} pixels of {COARSE:g} m, partly in clouds.")
    qgis = Qgis(folder / "qgis")
    results = run_all(qgis, inputs, folder / "output", folder / "compared", say, TARGETS=TARGETS, SCALE=SCALE)
    ours = results[OURS]
    truth = [series.truth(days_of(image.time)) for image in ours]
    scores = score({name: [image.values for image in images] for name, images in results.items()}, truth)
    say("")
    say(f"{len(ours)} weekly dates at {FINE:g} m against the truth (4 bands, reflectance, peak 1):")
    say(table(scores, "* best. All pixels that any date ever saw clear."))
    for image, real in zip(ours, truth):
        (folder / "truth").mkdir(exist_ok=True)
        write_tiff(folder / "truth" / image.path.name, real, series.transform(FINE), image.time)
    _project(folder, qgis, inputs, [scene.time for scene in scenes], ours)
    made_sheet.draw(folder / "demo.png", series, scenes, results, truth, scores)
    say("")
    say(closing(folder, time.monotonic() - began))


def _project(folder: Path, qgis: Qgis, inputs: list[Path], times: list[datetime], ours: list[Image]) -> None:
    """Write the project: what was made on top, then what was seen, then the truth."""
    made = [(image.path, image.time) for image in ours]
    real = [(folder / "truth" / image.path.name, image.time) for image in ours]
    groups = [
        ("Temporal LIIF, 2.5 m, weekly", made, True),
        ("Input, 10 m, clouds as nodata", list(zip(inputs, times)), False),
        ("Truth", real, False),
    ]
    write_project(folder, qgis, "Temporal LIIF: demonstration", groups, [3, 2, 1], [0, 2400])
