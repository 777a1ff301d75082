# SPDX-License-Identifier: GPL-2.0-or-later
"""The picture of the synthetic series: what was seen, what was made, what is true."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import numpy as np

from ..core.analysis.metrics import psnr
from . import landscape as ground
from .methods import OTHERS, OURS
from .picture import ACCENT, INK, NOTHING, QUIET, WARM, Curve, Sheet, colours
from .rasters import Image
from .score import Score, score
from .season import CROPS
from .synthetic import COARSE, FINE, Scene, Synthetic, days_of

RGB = (2, 1, 0)
SCALE = round(COARSE / FINE)
PALE = (170, 176, 182)


@dataclass(frozen=True)
class Missed:
    """What the screen does with the thin cloud that a mask misses, and with all dates."""

    scene: Scene
    """The date under the thin cloud."""

    weights: np.ndarray
    """(h, w) float32 weights of that date from 0 to 1, NaN where it is masked."""

    found: float
    """Share of the missed pixels that are rejected."""

    rejected: float
    """Share rejected of all pixels that are clear and not under that cloud, over all dates."""

    without: np.ndarray
    """(4, H, W) reflectance of that day, made without screening."""

    errors: tuple[float, float]
    """dB below the missed cloud, without screening and with it."""


def draw(
    path: Path,
    series: Synthetic,
    scenes: list[Scene],
    results: dict[str, list[Image]],
    truth: list[np.ndarray],
    scores: dict[str, Score],
    hidden: list[int],
    missed: Missed,
    support: np.ndarray,
) -> None:
    """One PNG: what was seen, what was made, what is true. `scores` are of the targets `hidden`; `support`
    (H, W) of the detail."""
    ours = results[OURS]
    sheet = Sheet(2100, 3400)
    left = 340
    best, linear = scores[OURS], scores[OTHERS["linear"][0]]
    title = (
        f"{len(scenes)} cloudy dates at {COARSE:g} m, every week at {FINE:g} m: {best.psnr():.1f} dB (linear "
        f"{linear.psnr():.1f}), detail {best.correlation():.2f} ({linear.correlation():.2f})"
    )
    sheet.text((sheet.margin, 84), title, 46, bold=True)
    for line, words in enumerate(_measured(scores, hidden)):
        sheet.text((sheet.margin, 128 + 30 * line), words, 22, QUIET)
    shown = [round(step) for step in np.linspace(1, len(ours) - 2, 6)]
    columns = sheet.columns(6, left)
    y = sheet.timeline(
        190,
        [(scene.time, float(scene.clear.mean())) for scene in scenes],
        [image.time for image in ours],
        [ours[index].time for index in shown],
        left,
        columns,
    )
    near = [min(scenes, key=lambda scene: abs(scene.time - ours[index].time)) for index in shown]
    y = sheet.row(
        y,
        "Input, 10 m",
        "the date nearest to\neach column, clouds\nand swath as they are",
        [colours(scene.values, RGB) for scene in near],
        [f"seen {scene.time:%d %B}, {100 * scene.clear.mean():.0f} % clear" for scene in near],
        left,
    )
    y = sheet.row(
        y,
        "Temporal LIIF, 2.5 m",
        "made for the date below;\ngrey where no date\never saw the ground",
        [colours(ours[index].values, RGB) for index in shown],
        [f"{ours[index].time:%d %B}   {_psnr(ours[index].values, truth[index]):.1f} dB" for index in shown],
        left,
    )
    y = sheet.row(
        y,
        "Truth, 2.5 m",
        "what the ground was like",
        [colours(truth[index], RGB) for index in shown],
        [f"{ours[index].time:%d %B}" for index in shown],
        left,
    )
    y = _detail(sheet, y + 34, series, scenes, results, truth, hidden, support)
    y = _screened(sheet, y + 20, missed, results, truth)
    y = _curves(sheet, y + 30, series, scenes, results)
    sheet.save(path, y)


def _measured(scores: dict[str, Score], hidden: list[int]) -> list[str]:
    """What the sheet says was measured."""
    psnr = ", ".join(f"{name} {one.psnr():.1f}" for name, one in scores.items())
    fine = ", ".join(f"{name} {one.correlation():.2f}" for name, one in scores.items())
    return [
        f"Synthetic. PSNR in dB at {FINE:g} m, {len(hidden)} weeks without an observation: {psnr}.",
        f"Correlation of detail finer than 10 m with the truth's: {fine}.",
    ]


def _psnr(image: np.ndarray, truth: np.ndarray) -> float:
    """PSNR where the image has values."""
    return psnr(image, truth, 1.0, np.isfinite(image).all(0))


def _detail(sheet, y, series, scenes, results, truth, hidden, support) -> int:
    """The same 450 m, on the hidden date farthest from one that shows nine tenths of it clear."""
    quarter = series.fine / 4
    rows, cols = (
        slice(4 * round(start * quarter), 4 * round(stop * quarter))
        for start, stop in ((0.19, 0.47), (0.52, 0.80))
    )
    half = tuple(slice(part.start // SCALE, part.stop // SCALE) for part in (rows, cols))
    ours = results[OURS]

    def gap(image: Image) -> float:
        clear = [abs(days_of(image.time) - scene.day) for scene in scenes if scene.clear[half].mean() > 0.9]
        return min(clear)

    index = max(hidden, key=lambda i: gap(ours[i]))
    date = ours[index].time
    near = min(scenes, key=lambda scene: abs(scene.time - date))
    side = round((rows.stop - rows.start) * FINE)
    real = truth[index][:, rows, cols]
    parts = {name: images[index].values[:, rows, cols] for name, images in results.items()}
    measured = score({name: [part] for name, part in parts.items()}, [real], FINE)
    images = [near.values[:, half[0], half[1]], *parts.values(), real]
    captions = [f"input, {near.time:%d %B}"]
    captions += [
        f"{name}\n{one.psnr():.1f} dB, detail {one.correlation():.2f}" for name, one in measured.items()
    ]
    return sheet.panels(
        y,
        f"{side} m on {date:%d %B}, {gap(ours[index]):.0f} days from the nearest date that shows it all: "
        "PSNR, and correlation of detail",
        [*(colours(image, RGB) for image in images), _grey(support[rows, cols])],
        [*captions, "truth", "support of the detail:\nwhite: by the dates"],
        OURS,
    )


def _screened(sheet, y, missed, results, truth) -> int:
    """The date under a thin cloud that its mask misses: weights, and what is made without and with."""
    ours = results[OURS]
    index = min(range(len(ours)), key=lambda i: abs(ours[i].time - missed.scene.time))
    return sheet.panels(
        y,
        f"{missed.scene.time:%d %B}: a thin cloud that the mask misses; the screen finds "
        f"{100 * missed.found:.0f} % of it",
        [
            colours(missed.scene.values, RGB),
            _grey(missed.weights),
            colours(missed.without, RGB),
            colours(ours[index].values, RGB),
            colours(truth[index], RGB),
        ],
        [
            "input",
            "weights: black is rejected,\ngrey-blue masked",
            f"{OURS}, not screened\n{missed.errors[0]:.1f} dB below the cloud",
            f"{OURS}\n{missed.errors[1]:.1f} dB below the cloud",
            "truth",
        ],
        OURS,
    )


def _grey(shares: np.ndarray) -> np.ndarray:
    """(H, W, 3) uint8 of shares from 0 to 1, black to white."""
    known = np.isfinite(shares)
    grey = np.where(known, 255 * np.nan_to_num(shares), 0).astype(np.uint8)
    return np.where(known[..., None], grey[..., None], np.array(NOTHING, np.uint8))


def _curves(sheet, y, series, scenes, results) -> int:
    """NDVI of three fields: the truth, what was seen, what was made."""
    sheet.heading(y, "NDVI of one pixel of 10 m in three fields")
    sheet.legend(
        (820, y + 46),
        [
            ("truth", INK, False),
            ("seen clear", WARM, True),
            ("linear", PALE, False),
            ("Temporal LIIF", ACCENT, False),
        ],
    )
    pixels = [_pixel_of(series, scenes, crop) for crop in ("rapeseed", "maize", "cereal")]
    first, last = scenes[0].time, scenes[-1].time
    steps = [first + timedelta(days=2 * step) for step in range((last - first).days // 2 + 1)]
    real = [series.clean(days_of(step)) for step in steps]
    wide = (sheet.width - 2 * sheet.margin - 2 * 40) // 3
    for index, (crop, (row, col)) in enumerate(zip(("Rapeseed", "Maize", "Cereal"), pixels)):
        fine = slice(row * SCALE, (row + 1) * SCALE), slice(col * SCALE, (col + 1) * SCALE)
        curves = [Curve(steps, [_ndvi(image[:, row, col]) for image in real], INK, width=3)]
        for name, colour in ((OTHERS["linear"][0], PALE), (OURS, ACCENT)):
            images = results[name]
            values = [_ndvi(image.values[:, fine[0], fine[1]].mean((1, 2))) for image in images]
            curves.append(Curve([image.time for image in images], values, colour, width=4))
        clear = [scene for scene in scenes if scene.clear[row, col]]
        values = [_ndvi(scene.values[:, row, col]) for scene in clear]
        curves.append(Curve([scene.time for scene in clear], values, WARM, dots=True))
        sheet.chart((sheet.margin + index * (wide + 40), y + 76), (wide, 320), crop, curves, 0.0, 1.0)
    return y + 76 + 320 + 40


def _pixel_of(series: Synthetic, scenes: list[Scene], crop: str) -> tuple[int, int]:
    """A coarse pixel well inside a field of a crop, the one seen least often among those seen five times."""
    land = series.ground
    factor = 2 * SCALE
    number = land.field[factor // 2 :: factor, factor // 2 :: factor]
    blocks = (land.cover == ground.FIELD).reshape(series.coarse, factor, series.coarse, factor).all((1, 3))
    same = blocks.copy()
    for axis in (0, 1):
        for step in (-1, 1):
            same &= np.roll(blocks, step, axis) & (np.roll(number, step, axis) == number)
    wanted = same & np.isin(number, np.flatnonzero(series.season.crop == CROPS.index(crop)))
    times = np.stack([scene.clear for scene in scenes]).sum(0)
    times = np.where(wanted & (times >= 5), times, 99)
    times[:12], times[-12:] = 99, 99
    return tuple(int(part) for part in np.unravel_index(times.argmin(), times.shape))


def _ndvi(values: np.ndarray) -> float:
    """Normalised difference vegetation index of (B02, B03, B04, B08)."""
    return float((values[3] - values[2]) / (values[3] + values[2]))
