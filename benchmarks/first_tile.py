# SPDX-License-Identifier: GPL-2.0-or-later
"""From the click to the first values of a series, with an engine that runs: a small area and a large one.

The algorithm in QGIS without a window: eight cloudy dates of four bands, nine targets, scale 2, registered,
screened, as Processing runs it (check, preparation, run). It is cancelled once the engine's first strip is
there. Before each run the engine is made ready, as the dialog of a series does.
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

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES, RUNS, TARGETS = (256, 2048), 3, 9
STEPS = ("checked", "first progress", "the engine is at work", "first values")


def run(folder: Path, runs: int) -> list[dict[str, list[float]]]:
    """Seconds since the click, and processor time of QGIS and the engine until then, by step, of each run."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingException,
        QgsProcessingFeedback,
    )
    from temporal_liif.benchmarks._series import targets
    from temporal_liif.benchmarks.pipeline import busy
    from temporal_liif.engine.client import Engine
    from temporal_liif.provider.provider import TemporalLiifProvider
    from temporal_liif.provider.settings import session_engine

    application = QgsApplication([], True)
    application.initQgis()
    provider = TemporalLiifProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    provider.refreshAlgorithms()
    found: dict[str, list[float]] = {}
    began = [0.0, 0.0]

    def now() -> list[float]:
        return [time.perf_counter(), time.process_time() + busy(session_engine().pid)]

    def note(step: str) -> None:
        found.setdefault(step, [here - before for here, before in zip(now(), began)])

    call = Engine.call

    def watched(engine, method, *arguments, **options):
        if method == "models.predict":
            note("the engine is at work")
            receive = options["part"]
            options["part"] = lambda *part: (note("first values"), feedback.cancel(), receive(*part))
        return call(engine, method, *arguments, **options)

    Engine.call = watched
    results = []
    for number in range(runs + 1):
        session_engine().call("models.warm", {})
        feedback, context = QgsProcessingFeedback(False), QgsProcessingContext()
        feedback.progressChanged.connect(lambda share: share > 0 and note("first progress"))
        parameters = {
            "INPUT": [str(path) for path in sorted(folder.glob("*.tif"))],
            "TARGETS": ",".join(f"{day:%Y-%m-%d}" for day in targets(folder, TARGETS)),
            "SCALE": 2,
            "MODEL": "temporal-liif-3",
            "DEVICE": "cpu",
            "OUTPUT": str(folder / f"series-{number}"),
            "LOAD": False,
        }
        found.clear()
        began[:] = now()
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("temporalliif:superresolve")
        able, why = algorithm.checkParameterValues(parameters, context)
        if not able or not algorithm.prepare(parameters, context, feedback):
            raise SystemExit(why or "The run cannot be prepared.")
        note("checked")
        try:
            algorithm.runPrepared(parameters, context, feedback)
        except QgsProcessingException:
            if "first values" not in found:
                raise
        results.append(dict(found))
    session_engine().stop()
    # The first one imports what the plugin's window has imported by then.
    return results[1:]


def main() -> None:
    """Print the medians, with the least, and write all figures as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=RUNS, help="of each size")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="pixels along a side")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        found = run(Path(arguments.child[0]), int(arguments.child[1]))
        print(json.dumps(found), flush=True)
        # QGIS would take its time to end.
        os._exit(0)
    from temporal_liif.benchmarks._measure import child, line
    from temporal_liif.benchmarks._series import write_series

    os.environ["TEMPORAL_LIIF_PYTHON"] = sys.executable
    report = {}
    with tempfile.TemporaryDirectory() as place:
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = f"{place}/profile"
        sizes = [int(side) for side in arguments.sizes.split(",")]
        for side, folder in zip(sizes, write_series(Path(place), sizes)):
            report[side] = child(sys.executable, __file__, "--child", folder, arguments.runs)
            for step in STEPS:
                seconds, computed = zip(*(one[step] for one in report[side]))
                line(
                    f"first tile  {side} px: {step}",
                    f"{statistics.median(seconds):.2f} s (least {min(seconds):.2f}), "
                    f"{statistics.median(computed):.2f} s of processor time",
                    "1 s" if step == "first values" else "",
                )
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
