# SPDX-License-Identifier: GPL-2.0-or-later
"""The demonstration on a folder of real scenes: NN_YYYY-MM-DD_L2A.tif, each with its _mask.tif.

One clear date is hidden and predicted from the others; the series is made from all of them. Where the folder
has SPOT images of the same place (spot_rgbn.tif, spot_pan.tif), detail is measured against them.
"""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..core.dates import EPOCH
from ..core.raster.gdalio import grid_of, open_raster
from ..core.raster.grid import Grid
from ..core.stack.area import Area
from ..core.stack.training_areas import read_area
from ..core.stack.utm_pixels import find_utm_pixels
from ..models.training.adapted_scores import bicubic
from ..research.evaluation.choice import DEFAULT
from ..research.evaluation.temporal_aligned import rendered
from ..research.evaluation.truth import SpotTruth, spot_truth
from ..research.folds import fold_of
from . import real_sheet
from .methods import NOTE, PLAIN, closing, run_all
from .plan import write_project
from .process import ROOT, DemoError, Qgis
from .rasters import Image, read_series, support_beside
from .real_series import Real, Spot
from .score import Score, against_spot, score, table
from .synthetic import days_of

BANDS = ("B02", "B03", "B04", "B08")
SCALE = 4
MOST_TARGETS = 24
"""Dates of the series at most; a step of a week is widened for long periods."""
CLEAR_ENOUGH = 0.9
"""Clear share from which a date may be hidden and predicted."""


def run(data: Path, folder: Path, report=print) -> None:
    """Copy the scenes, hide a date, make the series, and leave results in `folder`."""
    began = time.monotonic()
    area = read_area(data)
    usable = [scene for scene in write_scenes(area, data, folder / "input") if scene.clear.any()]
    if len(usable) < 3:
        raise DemoError(f"{data} has {len(usable)} dates with clear pixels; three are needed.")
    qgis = Qgis(folder / "qgis")
    weights = held_out(data.name)
    hidden = choose_hidden(usable)
    report(f"{data.name}: {len(usable)} dates, {usable[0].time:%Y-%m-%d} to {usable[-1].time:%Y-%m-%d}.")
    if weights:
        report("The model has learned from this area: weights that have not are taken instead.")
    report(f"{hidden.time:%Y-%m-%d} is hidden and predicted from the others:")
    others = [scene.path for scene in usable if scene is not hidden]
    day = f"{hidden.time:%Y-%m-%d}"
    guesses = run_all(
        qgis, others, folder / "hidden/ours", folder / "hidden", report, weights, TARGETS=day, SCALE=1
    )
    scores = _of_hidden(area, hidden, guesses)
    note = (
        f"* best. {NOTE}\nClear pixels of the hidden date, 4 bands, reflectance, peak 1. Each result is moved"
        "\nby the fraction of a pixel by which the hidden date lies beside it: no other date tells that."
    )
    report(table(scores, note))
    truth = spot_truth(area)
    targets = choose_targets(usable, None if truth is None else _moment(area.truth_day))
    paths = [scene.path for scene in usable]
    report(f"The series: {len(targets)} dates, {SCALE} times finer.")
    qgis.superresolve(
        paths, folder / "output", TARGETS=",".join(map(_day, targets)), SCALE=SCALE, SUPPORT=True, **weights
    )
    ours = read_series(folder / "output")
    spot = None
    if truth is not None:
        spot = _beside_spot(area, truth, qgis, weights, paths, targets, folder, report)
    _project(folder, data.name, qgis, usable, ours)
    real_sheet.draw(folder / "demo.png", data.name, usable, hidden, guesses, scores, ours, spot)
    report("")
    report(closing(folder, time.monotonic() - began))


def held_out(name: str) -> dict[str, object]:
    """Parameters for the weights of the fold that leaves an area out; none where no fold does."""
    fold = fold_of(name)
    path = ROOT / "models" / "weights" / f"{DEFAULT}.fold-{fold}.safetensors"
    return {"MODEL": "checkpoint", "CHECKPOINT": path} if fold else {}


def _of_hidden(area: Area, hidden: Real, guesses: dict[str, list[Image]]) -> dict[str, Score]:
    """Each guess against the hidden date, moved into that date's own shift."""
    four = replace(area, numbers=area.numbers[:, area.positions(BANDS)], bands=BANDS)
    date = int(np.argmin(np.abs(four.days - days_of(hidden.time))))
    moved = {name: rendered(images[0].values, four, date) for name, images in guesses.items()}
    shown = {name: [np.where(known, image, np.nan)] for name, (image, known) in moved.items()}
    return score(shown, [np.where(hidden.clear, hidden.values, np.nan)])


def _beside_spot(
    area: Area,
    truth: SpotTruth,
    qgis: Qgis,
    weights: dict[str, object],
    paths: list[Path],
    targets: list[datetime],
    folder: Path,
    report,
) -> Spot:
    """Every method on the target nearest to SPOT's day, measured against its panchromatic image."""
    taken = _moment(area.truth_day)
    target = min(targets, key=lambda one: abs(one - taken))
    report(f"SPOT took its image on {taken:%Y-%m-%d}; for {target:%Y-%m-%d}:")
    made = run_all(
        qgis,
        paths,
        folder / "spot/ours",
        folder / "spot",
        report,
        weights,
        TARGETS=_day(target),
        SCALE=SCALE,
    )
    images = {name: series[0].values for name, series in made.items()}
    measured = against_spot(truth, images, BANDS, PLAIN)
    width = max(map(len, measured))
    report(f"{'':{width}}   correlation of detail   share of what {PLAIN} lacks")
    for name, (correlation, share) in measured.items():
        report(f"{name:{width}}   {correlation:21.3f}   {share:.3f}")
    report("Detail: what is finer than a Gaussian of 10 m in SPOT's panchromatic image.")
    return Spot(taken, target, _sharpened(truth), images, measured)


def _sharpened(truth: SpotTruth) -> np.ndarray:
    """(3, H, W) blue, green, red of SPOT in the reflectance of Sentinel-2: Brovey's ratios of its colours."""
    fine = bicubic(truth.rgbn, truth.pan.shape)
    pan = np.tensordot(truth.pan_weights, fine, 1)
    return (fine[[2, 1, 0]] * (truth.pan / np.maximum(pan, 1e-3))).astype(np.float32)


def _project(folder: Path, name: str, qgis: Qgis, usable: list[Real], ours: list[Image]) -> None:
    groups = [
        (f"Temporal LIIF, x{SCALE}", [(image.path, image.time) for image in ours], True),
        ("Input", [(scene.path, scene.time) for scene in usable], False),
    ]
    shown = np.concatenate([scene.values[:3, scene.clear].ravel()[::7] for scene in usable])
    stretch = [0, round(float(np.nanpercentile(shown, 98)) * 1e4)]
    shares = [("Support of the detail", [(support_beside(image.path), image.time) for image in ours], False)]
    write_project(folder, qgis, f"Temporal LIIF: {name}", groups, [3, 2, 1], stretch, shares)


def _moment(day: float) -> datetime:
    return EPOCH + timedelta(days=float(day))


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"


def write_scenes(area: Area, data: Path, copies: Path) -> list[Real]:
    """The dates of an area in order of time, written with their masks beside them.

    WorldStrat's Sentinel-2 comes in degrees, sampled from its UTM grid: it is written on that grid, as a user
    fetches it. Raises StackError where BANDS are missing.
    """
    copies.mkdir(parents=True, exist_ok=True)
    picked = area.positions(BANDS)
    grid = _grid(area, data)
    scenes = []
    for index, day in enumerate(area.days):
        moment = _moment(day)
        path = copies / f"{index + 1:02}_{_day(moment)}_L2A.tif"
        numbers = area.numbers[index][picked]
        _write(path, grid, numbers, BANDS, moment, nodata=0)
        masks = {name: classes[index] for name, classes in area.masks.items()}
        masks = masks or {"CLM": (~area.clear[index]).astype(np.uint8)}
        beside = path.with_name(path.name.replace("_L2A", "_mask"))
        _write(beside, grid, np.stack(list(masks.values())), tuple(masks), moment)
        values = np.where(numbers > 0, numbers * np.float32(1e-4), np.float32(np.nan)).astype(np.float32)
        scenes.append(Real(path, moment, values, area.clear[index]))
    return scenes


def _grid(area: Area, data: Path) -> Grid:
    """The grid on which the area was read."""
    rasters = [open_raster(str(path)) for path in sorted(data.glob("*_L2A.tif"))]
    grid = grid_of(rasters[0])
    if (grid.height, grid.width) == area.numbers.shape[2:] and not grid.geographic:
        return grid
    pixels = find_utm_pixels([raster.ReadAsArray() for raster in rasters], area.bands, grid)
    return grid if pixels is None else pixels.grid


def _write(
    path: Path,
    grid: Grid,
    values: np.ndarray,
    names: tuple[str, ...],
    moment: datetime,
    nodata: int | None = None,
) -> None:
    kind = gdal.GDT_UInt16 if values.dtype == np.uint16 else gdal.GDT_Byte
    copy = gdal.GetDriverByName("GTiff").Create(
        str(path), grid.width, grid.height, len(names), kind, ["COMPRESS=DEFLATE"]
    )
    copy.SetProjection(grid.crs)
    copy.SetGeoTransform(grid.transform)
    copy.SetMetadataItem("ACQUISITION_DATE", _day(moment))
    for index, name in enumerate(names):
        band = copy.GetRasterBand(index + 1)
        band.SetDescription(name)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        band.WriteArray(values[index])
    copy.FlushCache()


def choose_hidden(scenes: list[Real]) -> Real:
    """The inner date to hide: clear enough, and nearest to the middle of the period; else the clearest."""
    inner = scenes[1:-1]
    middle = scenes[0].time + (scenes[-1].time - scenes[0].time) / 2
    clear = [scene for scene in inner if scene.clear.mean() >= CLEAR_ENOUGH]
    if not clear:
        return max(inner, key=lambda scene: scene.clear.mean())
    return min(clear, key=lambda scene: abs(scene.time - middle))


def choose_targets(scenes: list[Real], spot: datetime | None) -> list[datetime]:
    """Even steps of whole weeks over the period, and the day of the SPOT image if it lies within."""
    span = (scenes[-1].time - scenes[0].time).days
    step = 7 * max(1, -(-span // (7 * MOST_TARGETS)))
    targets = {scenes[0].time + timedelta(days=days) for days in range(0, span + 1, step)}
    if spot is not None and scenes[0].time <= spot <= scenes[-1].time:
        targets.add(spot)
    return sorted(targets)
