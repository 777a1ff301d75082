# SPDX-License-Identifier: GPL-2.0-or-later
"""The picture of a real series: what was seen, what was made, the hidden date, and SPOT."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import numpy as np

from ..core.sampling import evenly_spread
from .methods import OURS, PLAIN
from .picture import QUIET, Sheet, colours
from .rasters import Image
from .real_series import Real, Spot
from .score import Score

RGB = (2, 1, 0)
COLUMNS = 6


def draw(
    path: Path,
    name: str,
    scenes: list[Real],
    hidden: Real,
    guesses: dict[str, list[Image]],
    scores: dict[str, Score],
    ours: list[Image],
    spot: Spot | None,
) -> None:
    """One PNG."""
    bright = float(np.nanpercentile(np.concatenate([s.values[:3, s.clear].ravel()[::7] for s in scenes]), 97))
    sheet, left = Sheet(2100, 2900), 340
    title = f"{name}: {len(scenes)} dates seen, {len(ours)} made"
    if spot is not None:
        mine, plain = spot.measured[OURS][0], spot.measured[PLAIN][0]
        title += f"; detail correlates {mine:.2f} with SPOT's ({PLAIN} {plain:.2f})"
    sheet.text((sheet.margin, 84), title, 46, bold=True)
    sheet.text(
        (sheet.margin, 128),
        "Sentinel-2, natural colours, one stretch throughout. Contains modified Copernicus Sentinel data."
        + (" SPOT (c) Airbus, CC BY-NC 4.0, from WorldStrat." if spot else ""),
        22,
        QUIET,
    )
    shown = evenly_spread(len(ours), COLUMNS)
    y = sheet.timeline(
        160,
        [(scene.time, float(scene.clear.mean())) for scene in scenes],
        [image.time for image in ours],
        [ours[index].time for index in shown],
        left,
        sheet.columns(len(shown), left),
    )
    near = [_nearest(scenes, ours[index].time) for index in shown]
    y = sheet.row(
        y,
        "Input, 10 m",
        "the date nearest to\neach column, clouds\nas they are",
        [colours(square(scene.values), RGB, bright) for scene in near],
        [f"{scene.time:%d %b %Y}, {100 * scene.clear.mean():.0f} % clear" for scene in near],
        left,
    )
    y = sheet.row(
        y,
        "Temporal LIIF",
        "four times finer,\nmade for the date below",
        [colours(square(ours[index].values), RGB, bright) for index in shown],
        [f"{ours[index].time:%d %b %Y}" for index in shown],
        left,
    )
    y = _hidden(sheet, y + 34, scenes, hidden, guesses, scores, bright)
    if spot is not None:
        y = _spot(sheet, y + 20, scenes, spot, bright)
    sheet.save(path, y)


def _hidden(sheet, y, scenes, hidden, guesses, scores, bright) -> int:
    """The hidden date beside what each method made of the others."""
    rest = [scene for scene in scenes if scene is not hidden]
    near = _nearest(rest, hidden.time)
    gap = abs((near.time - hidden.time).days)
    heading = f"{hidden.time:%d %B %Y} hidden, and predicted from the others ({gap} days away, or more)"
    images = [square(images[0].values) for images in guesses.values()] + [square(hidden.values)]
    captions = [f"{name}\n{scores[name].psnr():.2f} dB" for name in guesses] + ["truth: the hidden date"]
    return sheet.panels(y, heading, [colours(image, RGB, bright) for image in images], captions, OURS)


def _spot(sheet, y, scenes, spot, bright) -> int:
    """The middle of the area on the day nearest to SPOT's, beside SPOT itself."""
    near = _nearest(scenes, spot.target)
    heading = (
        f"{spot.target:%d %B %Y}, enlarged: correlation of detail with SPOT ({spot.taken:%d %B %Y}), and "
        f"share of what {PLAIN} lacks"
    )
    images = [centre(near.values), *(centre(image) for image in spot.results.values()), centre(spot.image)]
    captions = [f"input, {near.time:%d %B %Y}"]
    captions += [
        f"{name}\n{fine:.2f}, {round(share, 2) + 0.0:.2f}" for name, (fine, share) in spot.measured.items()
    ]
    captions.append("truth: SPOT, registered,\nin Sentinel-2's reflectance")
    return sheet.panels(y, heading, [colours(part, RGB, bright) for part in images], captions, OURS)


def _nearest(scenes: list[Real], moment: datetime) -> Real:
    return min(scenes, key=lambda scene: abs(scene.time - moment))


def square(values: np.ndarray, share: float = 1.0) -> np.ndarray:
    """The middle square of (B, H, W), `share` of the shorter side."""
    height, width = values.shape[1:]
    side = round(share * min(height, width))
    top, left = (height - side) // 2, (width - side) // 2
    return values[:, top : top + side, left : left + side]


def centre(values: np.ndarray) -> np.ndarray:
    """A third of the area in its middle."""
    return square(values, 0.33)
