# SPDX-License-Identifier: GPL-2.0-or-later
"""The demonstration on the synthetic series, whose truth is known everywhere and on every day."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..core.analysis.metrics import psnr
from ..core.stack.index import read_items
from . import made_sheet
from .methods import NOTE, OURS, PLAIN, closing, provenance, run_all
from .plan import write_project
from .process import Qgis
from .rasters import Image, read_series, support_beside
from .score import score, table
from .synthetic import COARSE, FINE, THIN, Scene, Synthetic, days_of, write_tiff

SCALE = round(COARSE / FINE)
TARGETS = "P7D"
HIDDEN = 1.0
"""Days from every observation from which on a target counts as hidden."""


def run(folder: Path, size: float = 1600.0, report=print) -> None:
    """Make a series of `size` metres, run everything on it, and leave results and picture in `folder`."""
    began = time.monotonic()
    series = Synthetic(size)
    inputs = series.write(folder / "input")
    scenes = series.scenes()
    side = series.coarse
    report(f"A series of {len(inputs)} dates on {side} x {side} pixels of {COARSE:g} m, partly in clouds.")
    qgis = Qgis(folder / "qgis")
    results = run_all(
        qgis,
        inputs,
        folder / "output",
        folder / "compared",
        report,
        {"SUPPORT": True},
        TARGETS=TARGETS,
        SCALE=SCALE,
    )
    ours = results[OURS]
    truth = [series.truth(days_of(image.time)) for image in ours]
    gaps = [min(abs(days_of(image.time) - scene.day) for scene in scenes) for image in ours]
    hidden = [index for index, gap in enumerate(gaps) if gap > HIDDEN]
    scores = score(
        {name: [images[index].values for index in hidden] for name, images in results.items()},
        [truth[index] for index in hidden],
        FINE,
    )
    report("")
    report(
        f"{len(hidden)} of {len(ours)} weekly dates are on no observed day. At {FINE:g} m against the "
        "truth (4 bands, reflectance, peak 1):"
    )
    note = (
        f"* best. {NOTE}\nAll pixels that any date ever saw clear. Detail: what is finer than a Gaussian "
        f"of 10 m;\nthe share is of what '{PLAIN}' lacks of it."
    )
    report(table(scores, note, PLAIN))
    report(_registration(series, ours[0].path))
    support = gdal.Open(str(support_beside(ours[0].path))).ReadAsArray()
    report(
        f"Of detail finer than a pixel of the input the dates decide {100 * np.nanmean(support):.0f} % "
        "(support); the rest is the model's."
    )
    missed = _missed(folder, qgis, inputs, scenes, ours, truth)
    report(
        f"On {missed.scene.time:%d %B} the mask misses a thin cloud. Of what is more than 5 % opaque of it, "
        f"{100 * missed.found:.0f} % is found and\nrejected; below it {missed.errors[0]:.1f} dB without "
        f"screening, {missed.errors[1]:.1f} dB with it. Of all clear pixels {100 * missed.rejected:.1f} % "
        "are rejected."
    )
    for image, real in zip(ours, truth):
        (folder / "truth").mkdir(exist_ok=True)
        write_tiff(folder / "truth" / image.path.name, real, series.transform(FINE), image.time)
    _project(folder, qgis, inputs, [scene.time for scene in scenes], ours)
    made_sheet.draw(folder / "demo.png", series, scenes, results, truth, scores, hidden, missed, support)
    report("")
    report(closing(folder, time.monotonic() - began))


def _registration(series: Synthetic, path: Path) -> str:
    """How well the shifts of the dates were found."""
    rows = provenance(path)["registration"]["dates"]
    found = np.array([(row["pixels_down"], row["pixels_right"]) for row in rows])
    put, left = (float(np.sqrt((x**2).mean())) for x in (series.shifts, found - series.shifts))
    return (
        f"The dates lie {put:.2f} pixels (rms, along each axis) beside the truth; "
        f"registered, they lie {left:.2f} beside it."
    )


def _missed(
    folder: Path,
    qgis: Qgis,
    inputs: list[Path],
    scenes: list[Scene],
    ours: list[Image],
    truth: list[np.ndarray],
) -> made_sheet.Missed:
    """Screen the dates, and make the day of the thin cloud without screening."""
    qgis.screen(inputs, folder / "weights")
    weights = [_weights(item.path) for item in read_items(folder / "weights")]
    thin = scenes[THIN]
    clear = [scene.clear & ~scene.missed for scene in scenes]
    index = min(range(len(ours)), key=lambda i: abs(days_of(ours[i].time) - thin.day))
    day = f"{ours[index].time:%Y-%m-%dT%H:%M:%S}"
    qgis.superresolve(inputs, folder / "compared" / "unscreened", TARGETS=day, SCALE=SCALE, SCREEN=False)
    without = read_series(folder / "compared" / "unscreened")[0].values
    below = np.kron(thin.missed, np.ones((SCALE, SCALE), bool))
    below &= np.isfinite(without).all(0) & np.isfinite(ours[index].values).all(0)
    before, after = (psnr(image, truth[index], 1.0, below) for image in (without, ours[index].values))
    return made_sheet.Missed(
        thin,
        weights[THIN],
        float((weights[THIN] < 0.5)[thin.missed].mean()),
        sum(int((weight < 0.5)[some].sum()) for weight, some in zip(weights, clear))
        / sum(map(np.sum, clear)),
        without,
        (before, after),
    )


def _weights(path: Path) -> np.ndarray:
    """(h, w) float32 weights from 0 to 1, NaN where there are none."""
    stored = gdal.Open(str(path)).ReadAsArray().astype(np.float32)
    return np.where(stored == 255, np.nan, stored / 100)


def _project(folder: Path, qgis: Qgis, inputs: list[Path], times: list[datetime], ours: list[Image]) -> None:
    """Write the project: what was made on top, then what was seen, then the truth."""
    made = [(image.path, image.time) for image in ours]
    real = [(folder / "truth" / image.path.name, image.time) for image in ours]
    groups = [
        ("Temporal LIIF, 2.5 m, weekly", made, True),
        ("Input, 10 m, clouds as nodata", list(zip(inputs, times)), False),
        ("Truth", real, False),
    ]
    shares = [("Support of the detail", [(support_beside(path), when) for path, when in made], False)]
    write_project(folder, qgis, "Temporal LIIF: demonstration", groups, [3, 2, 1], [0, 2400], shares)
