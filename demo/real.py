# SPDX-License-Identifier: GPL-2.0-or-later
"""The demonstration on a folder of real scenes: NN_YYYY-MM-DD_L2A.tif, each with its _mask.tif.

One clear date is hidden and predicted from the others; the series is made from all of them. Where the folder
has a SPOT image of the same place (spot_rgbn.tif), it is shown beside.
"""

from __future__ import annotations

import json
import re
import time
import warnings
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..core.stack.training_areas import clear_pixels
from . import real_sheet
from .methods import OURS, closing, run_all
from .plan import write_project
from .process import DemoError, Qgis
from .real_series import Real
from .score import score, table

BANDS = ("B02", "B03", "B04", "B08")
SCALE = 4
MOST_TARGETS = 24
"""Dates of the series at most; a step of a week is widened for long periods."""
SHADOW_REACH = 60
"""Pixels from a cloud within which something dark is taken as its shadow."""
CLEAR_ENOUGH = 0.9
"""Clear share from which a date may be hidden and predicted."""

_NAME = re.compile(r"\d+_(\d{4}-\d{2}-\d{2})_L2A\.tif$")


def run(data: Path, folder: Path, say=print) -> None:
    """Copy with clouds masked, hide a date, make the series, and leave results in `folder`."""
    began = time.monotonic()
    scenes = read_scenes(data, folder / "input")
    usable = [scene for scene in screened(scenes) if scene.clear.any()]
    if len(usable) < 3:
        raise DemoError(f"{data} has {len(usable)} dates with clear pixels; three are needed.")
    qgis = Qgis(folder / "qgis")
    hidden = choose_hidden(usable)
    say(f"{data.name}: {len(usable)} dates, {usable[0].time:%Y-%m-%d} to {usable[-1].time:%Y-%m-%d}.")
    say(f"{hidden.time:%Y-%m-%d} is hidden and predicted from the others:")
    others = [scene.path for scene in usable if scene is not hidden]
    day = f"{hidden.time:%Y-%m-%d}"
    guesses = run_all(qgis, others, folder / "hidden/ours", folder / "hidden", say, TARGETS=day, SCALE=1)
    truth = np.where(hidden.clear, hidden.seen, np.nan)
    scores = score({name: [images[0].values] for name, images in guesses.items()}, [truth])
    say(table(scores, "* best. Clear pixels of the hidden date, 4 bands, reflectance, peak 1."))
    spot = read_spot(data)
    targets = choose_targets(usable, spot)
    results = run_all(
        qgis,
        [scene.path for scene in usable],
        folder / "output",
        folder / "compared",
        say,
        TARGETS=",".join(f"{target:%Y-%m-%d}" for target in targets),
        SCALE=SCALE,
    )
    ours = results[OURS]
    groups = [
        (f"Temporal LIIF, x{SCALE}", [(image.path, image.time) for image in ours], True),
        ("Input, clouds as nodata", [(scene.path, scene.time) for scene in usable], False),
    ]
    shown = np.concatenate([scene.seen[:3, scene.clear].ravel()[::7] for scene in usable])
    title = f"Temporal LIIF: {data.name}"
    write_project(
        folder, qgis, title, groups, [3, 2, 1], [0, round(float(np.nanpercentile(shown, 98)) * 1e4)]
    )
    real_sheet.draw(folder / "demo.png", data.name, usable, hidden, guesses, scores, results, spot)
    say("")
    say(closing(folder, time.monotonic() - began))


def read_scenes(data: Path, copies: Path) -> list[Real]:
    """The scenes of a folder in order of time, copied with clouds as nodata. Raises DemoError."""
    if not data.is_dir():
        raise DemoError(f"{data} is not a folder. Give one with NN_YYYY-MM-DD_L2A.tif files.")
    found = sorted((match[1], path) for path in data.iterdir() if (match := _NAME.match(path.name)))
    if not found:
        raise DemoError(f"{data} holds no NN_YYYY-MM-DD_L2A.tif file.")
    copies.mkdir(parents=True, exist_ok=True)
    scenes = []
    for day, path in found:
        moment = datetime.fromisoformat(day).replace(tzinfo=timezone.utc)
        scenes.append(_copy(path, copies / f"S2_{day}.tif", moment))
    return scenes


def screened(scenes: list[Real]) -> list[Real]:
    """The scenes less what their masks miss, their copies rewritten.

    Cloud: white, and much brighter in the blue than the median over the dates. Shadow: much darker than the
    median in blue and infrared, with a cloud in reach. What lies within 30 m of either goes with it.
    """
    seen = np.stack([np.where(scene.clear, scene.seen, np.nan) for scene in scenes])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        median = np.nanmedian(seen, axis=0)
    kept = []
    for scene in scenes:
        blue, _, red, infrared = scene.seen
        cloud = _solid((blue > median[0] + 0.04) & (blue > 0.8 * red))
        dark = _solid((blue < 0.8 * median[0]) & (infrared < 0.7 * median[3]))
        shadow = dark & _grown(cloud, SHADOW_REACH)
        clear = scene.clear & ~_grown(cloud | shadow, 3)
        copy = gdal.Open(str(scene.path), gdal.GA_Update)
        for index in range(len(BANDS)):
            band = copy.GetRasterBand(index + 1)
            band.WriteArray(np.where(clear, band.ReadAsArray(), 0))
        copy = None
        kept.append(replace(scene, clear=clear))
    return kept


def _solid(mask: np.ndarray) -> np.ndarray:
    """The mask without pixels that have fewer than four neighbours in it."""
    return mask & (_around(mask).sum(0) >= 5)


def _grown(mask: np.ndarray, steps: int) -> np.ndarray:
    """The mask and `steps` pixels around it."""
    for _ in range(steps):
        mask = _around(mask).any(0)
    return mask


def _around(mask: np.ndarray) -> np.ndarray:
    """(9, h, w): the mask moved by one pixel to every side, and itself."""
    height, width = mask.shape
    padded = np.pad(mask, 1)
    return np.stack([padded[y : y + height, x : x + width] for y in range(3) for x in range(3)])


def _copy(path: Path, target: Path, moment: datetime) -> Real:
    """One scene with BANDS alone, where it is clear."""
    mask_path = path.with_name(path.name.replace("_L2A", "_mask"))
    if not mask_path.is_file():
        raise DemoError(f"{mask_path} is missing: it says where {path.name} is cloudy.")
    source, mask = gdal.Open(str(path)), gdal.Open(str(mask_path))
    names = [source.GetRasterBand(index + 1).GetDescription() for index in range(source.RasterCount)]
    if not set(BANDS) <= set(names):
        raise DemoError(f"{path.name} has the bands {', '.join(names)}; {', '.join(BANDS)} are needed.")
    stored = source.ReadAsArray()
    layers = [mask.GetRasterBand(index + 1).GetDescription() for index in range(mask.RasterCount)]
    clear = clear_pixels(stored, np.atleast_3d(mask.ReadAsArray()).reshape(-1, *stored.shape[1:]), layers)
    kept = stored[[names.index(name) for name in BANDS]]
    copy = gdal.GetDriverByName("GTiff").Create(
        str(target), source.RasterXSize, source.RasterYSize, len(BANDS), gdal.GDT_UInt16, ["COMPRESS=DEFLATE"]
    )
    copy.SetProjection(source.GetProjection())
    copy.SetGeoTransform(source.GetGeoTransform())
    copy.SetMetadataItem("ACQUISITION_DATE", f"{moment:%Y-%m-%d}")
    for index, name in enumerate(BANDS):
        band = copy.GetRasterBand(index + 1)
        band.SetNoDataValue(0)
        band.SetDescription(name)
        band.WriteArray(np.where(clear, kept[index], 0))
    copy = None
    seen = np.where(kept > 0, kept * np.float32(1e-4), np.float32(np.nan)).astype(np.float32)
    return Real(target, moment, seen, clear)


def choose_hidden(scenes: list[Real]) -> Real:
    """The inner date to hide: clear enough, and nearest to the middle of the period; else the clearest."""
    inner = scenes[1:-1]
    middle = scenes[0].time + (scenes[-1].time - scenes[0].time) / 2
    clear = [scene for scene in inner if scene.clear.mean() >= CLEAR_ENOUGH]
    if not clear:
        return max(inner, key=lambda scene: scene.clear.mean())
    return min(clear, key=lambda scene: abs(scene.time - middle))


def choose_targets(scenes: list[Real], spot: tuple[datetime, np.ndarray] | None) -> list[datetime]:
    """Even steps of whole weeks over the period, and the day of the SPOT image if it lies within."""
    span = (scenes[-1].time - scenes[0].time).days
    step = 7 * max(1, -(-span // (7 * MOST_TARGETS)))
    targets = {scenes[0].time + timedelta(days=days) for days in range(0, span + 1, step)}
    if spot is not None and scenes[0].time <= spot[0] <= scenes[-1].time:
        targets.add(spot[0])
    return sorted(targets)


def read_spot(data: Path) -> tuple[datetime, np.ndarray] | None:
    """Date and (3, H, W) blue, green, red of the SPOT image, sharpened by its panchromatic band; or None."""
    info = data / "info.json"
    colour, sharp = data / "spot_rgbn.tif", data / "spot_pan.tif"
    if not (info.is_file() and colour.is_file()):
        return None
    date = json.loads(info.read_text(encoding="utf-8")).get("hr_date")
    if not date:
        return None
    rgb = read_numbers(colour)[[2, 1, 0]]
    if sharp.is_file():
        pan = gdal.Open(str(sharp)).ReadAsArray().astype(np.float32)
        size = {"width": pan.shape[1], "height": pan.shape[0], "format": "MEM", "resampleAlg": "cubic"}
        fine = gdal.Translate("", str(colour), **size, outputType=gdal.GDT_Float32).ReadAsArray()[[2, 1, 0]]
        # Brovey: the ratios of the colours, the brightness of the panchromatic band.
        rgb = fine * (pan / np.maximum(fine.mean(0), 1))
    return datetime.fromisoformat(date).replace(tzinfo=timezone.utc), rgb.astype(np.float32)


def read_numbers(path: Path) -> np.ndarray:
    """(B, H, W) float32 as stored."""
    return gdal.Open(str(path)).ReadAsArray().astype(np.float32)
