# SPDX-License-Identifier: GPL-2.0-or-later
"""The main job by size of the input: time per pixel, peak memory of both processes, tiled against whole.

Files to files, scale 2, as the algorithm runs it: QGIS's own Python reads and writes; the model is the
baseline in that process ('baseline'), or an interpolation in the engine ('engine'), so that both are seen.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from temporal_liif.benchmarks._measure import child, line, peak
from temporal_liif.core.dates import to_days
from temporal_liif.core.series import pipeline
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.engine.client import Engine
from temporal_liif.engine.model import load_model

gdal.UseExceptions()
DATES, BANDS, TARGETS, SCALE = 4, 3, 2, 2
SIZES = (512, 1024, 2048, 4096)
SMALLEST, REFERENCE, LARGEST = SIZES[0], SIZES[1], SIZES[-1]
START = datetime(2021, 5, 1, tzinfo=timezone.utc)
KINDS = ("baseline", "engine")
QGIS_PYTHON = "/usr/bin/python3"
TILE = 256


def write_inputs(folder: Path, side: int) -> list[Path]:
    """DATES rasters of `side` pixels, uint16 reflectance x 10000, a sixth of each without data."""
    rng = np.random.default_rng(0)
    system = osr.SpatialReference()
    system.ImportFromEPSG(32631)
    cell = rng.gamma(4, 300, (BANDS, 512, 512)).clip(1, 9000)
    paths = []
    for date in range(DATES):
        path = folder / f"{START + timedelta(days=10 * date):%Y-%m-%d}.tif"
        options = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=ZSTD", "ZSTD_LEVEL=1"]
        raster = gdal.GetDriverByName("GTiff").Create(str(path), side, side, BANDS, gdal.GDT_UInt16, options)
        raster.SetProjection(system.ExportToWkt())
        raster.SetGeoTransform((500_000, 10, 0, 4_700_000, 0, -10))
        block = (cell * (1 + 0.05 * date)).astype(np.uint16)
        block[:, 80 * date : 80 * date + 209, 100:309] = 0
        for index in range(BANDS):
            band = raster.GetRasterBand(index + 1)
            band.SetNoDataValue(0)
            for row in range(0, side, 512):
                for col in range(0, side, 512):
                    band.WriteArray(block[index], col, row)
        raster = None
        paths.append(path)
    return paths


def model_of(kind: str, engine: Engine):
    """The model in this process, or behind the engine."""
    if kind == "baseline":
        return BaselineModel()
    options = {"time": "linear", "space": "linear"}
    return load_model(engine, {"model": "interpolation", "device": "cpu", "options": options})


def run(kind: str, inputs: Path, output: Path, tile: int, interpreter: str) -> None:
    """One run of the main job; prints seconds and MiB of both processes."""
    engine = Engine(interpreter)
    try:
        stack = open_stack([Source(str(path), path.name) for path in sorted(inputs.glob("*.tif"))])
        targets = [START + timedelta(days=4 + 11 * index) for index in range(TARGETS)]
        model = model_of(kind, engine)
        start = time.perf_counter()
        pipeline.superresolve(stack, targets, stack.grid.scaled(SCALE), model, output, tile=tile or None)
        seconds = time.perf_counter() - start
        worker = peak(engine.pid) if engine.pid else 0.0
        print(json.dumps({"seconds": seconds, "qgis": peak(), "engine": worker}))
    finally:
        engine.stop()


def difference(inputs: Path) -> float:
    """Largest difference in reflectance between tiles and the whole image."""
    stack = open_stack([Source(str(path), path.name) for path in sorted(inputs.glob("*.tif"))])
    grid = stack.grid.scaled(SCALE)
    days = np.array([to_days(START + timedelta(days=4))])
    worst, whole = 0.0, None
    for side in (grid.width, TILE):
        image = np.empty((BANDS, grid.height, grid.width), np.float32)
        for _, query, found in pipeline.predictions(stack, grid, days, BaselineModel(), side):
            rows, cols = query.rows, query.cols
            image[:, rows.start : rows.stop, cols.start : cols.stop] = found.values[0]
        if whole is not None:
            if not np.array_equal(np.isnan(image), np.isnan(whole)):
                raise SystemExit("pipeline: tiles and the whole image differ in nodata")
            worst = float(np.nanmax(np.abs(image - whole)))
        whole = image
    return worst


def measure(kind: str, inputs: Path, tile: int = 0, repeats: int = 1) -> dict[str, float]:
    """Medians of some runs, each in its own process of QGIS's Python."""
    runs = []
    for _ in range(repeats):
        with tempfile.TemporaryDirectory(dir=inputs.parent) as output:
            arguments = ("--child", kind, inputs, output, tile, sys.executable)
            runs.append(child(QGIS_PYTHON, __file__, *arguments))
    return {name: statistics.median(one[name] for one in runs) for name in runs[0]}


def main() -> None:
    """Print ratios and, if asked, write all figures to a file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there")
    parser.add_argument("--repeats", type=int, default=3, help="runs of the small sizes")
    parser.add_argument("--child", nargs=5, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        kind, inputs, output, tile, interpreter = arguments.child
        return run(kind, Path(inputs), Path(output) / "series", int(tile), interpreter)

    report: dict[str, dict] = {kind: {} for kind in KINDS}
    with tempfile.TemporaryDirectory() as folder:
        for side in SIZES:
            inputs = Path(folder) / str(side)
            inputs.mkdir()
            write_inputs(inputs, side)
            for kind in KINDS:
                repeats = arguments.repeats if side <= REFERENCE else 1
                report[kind][side] = measure(kind, inputs, repeats=repeats)
        smallest = Path(folder) / str(SMALLEST)
        tiled = measure("baseline", smallest, TILE, arguments.repeats)
        whole = measure("baseline", smallest, SCALE * SMALLEST, arguments.repeats)
        report["tiled"] = {
            "tiled": tiled,
            "whole": whole,
            "largest_difference": difference(smallest),
        }
    for kind in KINDS:
        found = report[kind]
        base = found[REFERENCE]
        for side in SIZES:
            if side != REFERENCE:
                ratio = found[side]["seconds"] / side**2 / (base["seconds"] / REFERENCE**2)
                line(f"pipeline  {kind}: time per pixel, {side} / {REFERENCE}", f"{ratio:.2f}")
        processes = ("qgis", "engine") if kind == "engine" else ("qgis",)
        for process in processes:
            for side in SIZES[2:]:
                ratio = found[side][process] / base[process]
                goal = "0.90 to 1.10" if side == LARGEST else ""
                line(
                    f"pipeline  {kind}: peak memory of {process}, {side} / {REFERENCE}", f"{ratio:.2f}", goal
                )
    ratio = tiled["seconds"] / whole["seconds"]
    line(f"pipeline  time, tiles of {TILE} / whole ({SCALE * SMALLEST} px)", f"{ratio:.2f}")
    line(f"pipeline  peak memory, tiles of {TILE} / whole", f"{tiled['qgis'] / whole['qgis']:.2f}")
    worst = report["tiled"]["largest_difference"]
    line("pipeline  largest difference, tiles - whole", f"{worst:.1e}", "at most 1e-5")
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    if worst > 1e-5:
        raise SystemExit("pipeline: tiles and the whole image differ")


if __name__ == "__main__":
    main()
