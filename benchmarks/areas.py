# SPDX-License-Identifier: GPL-2.0-or-later
"""A thousand small areas by `temporal-liif run`, killed at random moments, against one run left alone.

    .venv/bin/python benchmarks/areas.py [--areas 1000] [--kills 10] [--seed 0] [--compare N] [--parallel N]

The catalogue and the web server of the scenes run on this machine. What is done twice shows in the log of the
runs, in the requests to the catalogue and in the bytes that the web server sent; what is lost, in the files.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from temporal_liif.benchmarks._measure import PLUGINS, line
from temporal_liif.core.raster.checksums import sha256
from temporal_liif.tests.cli.conftest import Place, square, write_areas
from temporal_liif.tests.servers.earthsearch import EarthSearch
from temporal_liif.tests.servers.fixtures import declare
from temporal_liif.tests.servers.nginx import Nginx
from temporal_liif.tests.servers.products import EAST, NORTH, Products

CONFIG = """
[search]
provider = "earth-search"
start = 2021-05-01
end = 2021-05-31
[fetch]
bands = ["red", "nir"]
[series]
targets = "2021-05-06/2021-05-26/P5D"
model = "baseline"
"""

SIDE, STEP, ACROSS = 8, 8, 32
"""Pixels of an area, from one to the next, and areas side by side."""


def main() -> None:
    """Both runs, and what differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--areas", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--compare", type=int, help="areas of the run that is left alone (all)")
    parser.add_argument("--parallel", type=int, default=1, help="areas at once")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "files").mkdir()
        server = Nginx(folder / "files", folder / "nginx")
        products = Products(folder / "files", server.url, None)
        catalogue = EarthSearch(products.items["sentinel-2-c1-l2a"])
        declare(folder / "providers.json", {"providers": {"earth-search": {"url": catalogue.url}}})
        os.environ["TEMPORAL_LIIF_PROVIDERS"] = str(folder / "providers.json")
        try:
            _compare(folder, server, catalogue, given)
        finally:
            catalogue.stop()
            server.stop()


def _compare(folder: Path, server: Nginx, catalogue: EarthSearch, given: argparse.Namespace) -> None:
    squares = {
        f"a{n:04d}": square(STEP * (n // ACROSS), STEP * (n % ACROSS), SIDE, (EAST, NORTH))
        for n in range(given.areas)
    }
    compared = given.compare or given.areas
    some = dict(list(squares.items())[:: given.areas // compared][:compared])
    alone, killed = _place(folder / "alone", some), _place(folder / "killed", squares)
    before, asked = len(server.requests()), len(catalogue.requests)
    start = time.perf_counter()
    code = _start(alone, given.parallel).wait()
    clock = time.perf_counter() - start
    once, searches = _sent(server.requests()[before:]), len(catalogue.requests) - asked
    line(f"areas: {len(some)} left alone, exit code", code)
    line("areas: seconds an area by the clock", f"{clock / len(some):.3f}")
    for step in ("search", "fetch", "series"):
        line(f"areas: {step}, from its begin to its end", f"{_seconds(alone, step) / len(some):.3f}")
    before, asked = len(server.requests()), len(catalogue.requests)
    expected = clock / len(some) * given.areas
    codes = _killed(killed, given, expected)
    again, repeated = _sent(server.requests()[before:]), len(catalogue.requests) - asked
    line(f"areas: {given.areas}, exit codes of the killed runs and the last", " ".join(map(str, codes)))
    steps = Counter((one["area"], one["step"]) for one in _done(killed))
    line("areas: steps done twice, by the log", sum(count > 1 for count in steps.values()), "0")
    line("areas: steps done without a line in the log (killed between)", 3 * given.areas - len(steps))
    line(
        "areas: requests to the catalogue an area, killed / alone",
        f"{repeated / given.areas:.3f} / {searches / len(some):.3f}",
    )
    line(
        "areas: KB that the web server sent an area, killed / alone",
        f"{again / given.areas / 1e3:.2f} / {once / len(some) / 1e3:.2f}",
    )
    ours, theirs = _files(killed), _files(alone)
    line("areas: with rasters, of all", f"{len({name.split('/')[1] for name in ours})} of {given.areas}")
    same = {name: found for name, found in ours.items() if name.split("/")[1] in some}
    line(
        "areas: rasters lost or added, of those compared", f"{len(set(same) ^ set(theirs))} of {len(theirs)}"
    )
    line("areas: rasters that differ", sum(theirs.get(name) != found for name, found in same.items()), "0")
    report = killed.report()
    states = Counter(row["status"] for row in report["areas"])
    line("areas: the last report", json.dumps(states))
    left = [path for path in killed.out.rglob("*") if path.name.startswith(".") or ".partial" in path.name]
    line("areas: hidden files left", len(left), "0")


def _place(folder: Path, squares: dict[str, dict]) -> Place:
    folder.mkdir()
    place = Place(folder)
    place.configure(CONFIG)
    write_areas(folder / "areas.geojson", squares)
    return place


def _start(place: Place, parallel: int) -> subprocess.Popen:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    variables = {**os.environ, "PYTHONPATH": str(PLUGINS)}
    command = [sys.executable, "-m", "temporal_liif", *place.arguments(), "--parallel", str(parallel)]
    return subprocess.Popen(command, env=variables, cwd=place.folder, **quiet)


def _killed(place: Place, given: argparse.Namespace, expected: float) -> list[int]:
    """Exit codes of runs that are killed after a while each, and of the last, which is not."""
    codes, chance = [], np.random.default_rng(given.seed)
    for _ in range(given.kills):
        process = _start(place, given.parallel)
        try:
            codes.append(process.wait(chance.uniform(0.2, 1.8) * expected / (given.kills + 1)))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            codes.append(process.wait())
    return [*codes, _start(place, given.parallel).wait()]


def _done(place: Place) -> list[dict]:
    """Steps that were done, by the log of all runs; lines that a kill has cut off are left out."""
    found = []
    for text in (place.out / "log.jsonl").read_text("utf-8").splitlines():
        try:
            one = json.loads(text)
        except ValueError:
            continue
        if one["event"] == "step" and one["status"] == "done":
            found.append(one)
    return found


def _seconds(place: Place, step: str) -> float:
    return sum(one["seconds"] for one in _done(place) if one["step"] == step)


def _sent(requests: list[str]) -> int:
    return sum(int(text.split()[2]) for text in requests)


def _files(place: Place) -> dict[str, str]:
    """Checksums of the rasters by path."""
    return {str(path.relative_to(place.out)): sha256(path) for path in place.out.rglob("*.tif")}


if __name__ == "__main__":
    main()
