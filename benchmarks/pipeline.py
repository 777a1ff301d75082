# SPDX-License-Identifier: GPL-2.0-or-later
"""The main job by size of the input: processor time per pixel and target, beside what a script would do.

Files to files, scale 2, nine targets of eight cloudy dates in four bands, as the algorithm runs it: dates
registered and screened; QGIS's own Python reads and writes, and the engine computes ('network'), or all is
QGIS's ('baseline'). Time is the processor's, of both processes, so that a busy machine changes little.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from temporal_liif.benchmarks._measure import child, line, peak
from temporal_liif.benchmarks._series import stack_of, targets, write_series
from temporal_liif.core.dates import to_days
from temporal_liif.core.series import pipeline, stack_registration
from temporal_liif.core.series.answers import predict_parts
from temporal_liif.core.series.extras import NO_EXTRAS
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.screen import Screen
from temporal_liif.core.series.tiles import Tiles
from temporal_liif.engine.client import Engine
from temporal_liif.engine.model import EngineModel, load_model

gdal.UseExceptions()
TARGETS, SCALE = 9, 2
SIZES = (512, 1024, 2048)
KINDS = ("baseline", "network")
REFERENCES = {"baseline": "xarray", "network": "linear"}
"""What each kind is compared with: of _series_references."""
GOALS = {"baseline": (1.5, 1.0), "network": (3.0, 2.0)}
"""Microseconds per input pixel and target, and the ratio to the reference, that each kind is to reach."""
QGIS_PYTHON = "/usr/bin/python3"
XARRAY_PYTHON = Path(__file__).resolve().parents[1] / "build" / "benchmark-series" / "bin" / "python"
TILE = 256


def busy(pid: int | None) -> float:
    """Seconds of processor time that a process has taken (Linux)."""
    if pid is None:
        return 0.0
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Timed:
    """A model whose predictions are timed: wall seconds in all, but those in which parts wait to be taken."""

    def __init__(self, model: EngineModel | BaselineModel) -> None:
        self._model, self.seconds = model, 0.0

    def __getattr__(self, name: str):
        return getattr(self._model, name)

    def predict_parts(self, read, query, receive, report, cancelled):
        """As the model's."""
        waited, start = 0.0, time.perf_counter()

        def timed(*part):
            nonlocal waited
            before = time.perf_counter()
            receive(*part)
            waited += time.perf_counter() - before

        predict_parts(self._model, read, query, timed, report, cancelled)
        self.seconds += time.perf_counter() - start - waited


def run(kind: str, folder: Path, output: Path, tile: int, interpreter: str) -> None:
    """One run of the main job; prints seconds and MiB of both processes."""
    engine = Engine(interpreter)
    try:
        stack, spec = stack_of(folder), {"model": "temporal-liif-3", "device": "cpu"}
        model = Timed(BaselineModel() if kind == "baseline" else load_model(engine, spec))
        engine_before, before, start = busy(engine.pid), time.process_time(), time.perf_counter()
        registration = stack_registration.register(stack)
        registered = time.process_time() - before
        pipeline.superresolve(
            stack,
            targets(folder, TARGETS),
            stack.grid.scaled(SCALE),
            model,
            output,
            tile=tile or None,
            registration=registration,
            screen=Screen(stack),
        )
        seconds, own = time.perf_counter() - start, time.process_time() - before
        found = {"seconds": seconds, "qgis_cpu": own, "engine_cpu": busy(engine.pid) - engine_before}
        found |= {"register_cpu": registered, "model_seconds": model.seconds}
        found |= {"qgis": peak(), "engine": peak(engine.pid) if engine.pid else 0.0}
        print(json.dumps({**found, "cpu": own + found["engine_cpu"]}))
    finally:
        engine.stop()


def difference(folder: Path) -> float:
    """Largest difference in reflectance between tiles and the whole image."""
    stack = stack_of(folder)
    grid = stack.grid.scaled(SCALE)
    days = np.array([to_days(targets(folder, TARGETS)[4])])
    worst, whole = 0.0, None
    for side in (grid.width, TILE):
        image = np.empty((len(stack.bands), grid.height, grid.width), np.float32)
        tiles = Tiles(stack, stack, grid, days, side, NO_EXTRAS)
        for _, query, found in pipeline.predictions(tiles, BaselineModel()):
            rows, cols = query.rows, query.cols
            image[:, rows.start : rows.stop, cols.start : cols.stop] = found.values[0]
        if whole is not None:
            if not np.array_equal(np.isnan(image), np.isnan(whole)):
                raise SystemExit("pipeline: tiles and the whole image differ in nodata")
            worst = float(np.nanmax(np.abs(image - whole)))
        whole = image
    return worst


def measure(kind: str, folder: Path, tile: int = 0, repeats: int = 1) -> dict[str, float]:
    """Medians of some runs, each in its own process of QGIS's Python."""
    runs = []
    for _ in range(repeats):
        with tempfile.TemporaryDirectory(dir=folder.parent) as output:
            runs.append(child(QGIS_PYTHON, __file__, "--child", kind, folder, output, tile, sys.executable))
    return {name: statistics.median(one[name] for one in runs) for name in runs[0]}


def reference(kind: str, folder: Path) -> dict[str, float] | None:
    """The same targets by a script; None where its environment is not there."""
    python = str(XARRAY_PYTHON) if kind == "xarray" else QGIS_PYTHON
    if not Path(python).exists():
        return None
    script = Path(__file__).with_name("_series_references.py")
    days = ",".join(f"{to_days(target):.4f}" for target in targets(folder, TARGETS))
    with tempfile.TemporaryDirectory(dir=folder.parent) as output:
        return child(python, str(script), kind, folder, output, days)


def main() -> None:
    """Print times and ratios and, if asked, write all figures to a file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there")
    parser.add_argument("--repeats", type=int, default=1, help="runs of each size")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="pixels along a side")
    parser.add_argument("--kinds", default=",".join(KINDS), help="models")
    parser.add_argument("--child", nargs=5, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        kind, folder, output, tile, interpreter = arguments.child
        return run(kind, Path(folder), Path(output) / "series", int(tile), interpreter)

    sizes, kinds = [int(side) for side in arguments.sizes.split(",")], arguments.kinds.split(",")
    report: dict[str, dict] = {kind: {} for kind in kinds}
    with tempfile.TemporaryDirectory() as place:
        folders = dict(zip(sizes, write_series(Path(place), sizes)))
        for kind in kinds:
            for side, folder in folders.items():
                found = report[kind][side] = measure(kind, folder, repeats=arguments.repeats)
                found["us"] = 1e6 * found["cpu"] / side**2 / TARGETS
                _print(kind, side, found, reference(REFERENCES[kind], folder))
        for kind in kinds:
            if len(sizes) > 1:
                ratio = report[kind][sizes[-1]]["us"] / report[kind][sizes[-2]]["us"]
                line(
                    f"pipeline  {kind}: time per pixel, {sizes[-1]} / {sizes[-2]}",
                    f"{ratio:.2f}",
                    "0.9 to 1.1",
                )
        worst = difference(folders[sizes[0]])
    line("pipeline  largest difference, tiles - whole", f"{worst:.1e}", "at most 1e-5")
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    if worst > 1e-5:
        raise SystemExit("pipeline: tiles and the whole image differ")


def _print(kind: str, side: int, found: dict[str, float], other: dict[str, float] | None) -> None:
    name, (goal, ratio) = f"pipeline  {kind} {side}:", GOALS[kind]
    line(f"{name} us per input pixel and target", f"{found['us']:.2f}", f"at most {goal}")
    if other is not None:
        found["reference_cpu"] = other["cpu"]
        against = f"{name} processor time / {REFERENCES[kind]} and gdalwarp"
        line(against, f"{found['cpu'] / other['cpu']:.2f}", f"at most {ratio}")
    line(f"{name} cores busy", f"{found['cpu'] / found['seconds']:.2f}", "1.9 of 2")
    line(f"{name} whole job / the model alone", f"{found['seconds'] / found['model_seconds']:.2f}", "1.15")
    line(f"{name} peak memory of QGIS", f"{found['qgis']:.0f} MiB", "below 1000")
    if found["engine"]:
        line(f"{name} peak memory of the engine", f"{found['engine']:.0f} MiB", "below 3000")


if __name__ == "__main__":
    main()
