# SPDX-License-Identifier: GPL-2.0-or-later
"""A place with local scenes and two areas, for the command."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from osgeo import osr
from temporal_liif.cli.main import main
from temporal_liif.core.scenes.items import write_items
from temporal_liif.tests.core.fetch.scenes import ORIGIN, sentinel2

DAYS = ("2021-05-01", "2021-05-11", "2021-05-21", "2021-05-31", "2021-06-10", "2021-06-20")

CONFIG = """
[search]
items = "items.json"
[fetch]
bands = ["B04"]
masked = []
[series]
targets = "2021-05-06/2021-06-15/P20D"
model = "baseline"
"""


@dataclass
class Place:
    """Folder, areas, configuration and output of a run."""

    folder: Path

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def arguments(self, command: str = "run", *more: str) -> list[str]:
        files = ["--config", str(self.folder / "run.toml"), "--out", str(self.out)]
        return [command, str(self.folder / "areas.geojson"), *files, *more]

    def run(self, command: str = "run", *more: str) -> int:
        return main(self.arguments(command, *more))

    def configure(self, text: str) -> None:
        (self.folder / "run.toml").write_text(text, encoding="utf-8")

    def lines(self) -> list[dict]:
        return [json.loads(line) for line in (self.out / "log.jsonl").read_text("utf-8").splitlines()]

    def report(self) -> dict:
        return json.loads((self.out / "report.json").read_text("utf-8"))

    def steps(self, area: str) -> dict[str, str]:
        (row,) = [row for row in self.report()["areas"] if row["area"] == area]
        return {step: found["status"] for step, found in row["steps"].items()}


def square(row: int, col: int, side: int, origin: tuple[float, float] = ORIGIN) -> dict:
    """Pixels of 10 m of a scene in UTM 31N as a polygon in degrees."""
    utm, degrees = osr.SpatialReference(), osr.SpatialReference()
    utm.ImportFromEPSG(32631)
    degrees.ImportFromEPSG(4326)
    for one in (utm, degrees):
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(utm, degrees)
    # A little within, so that no neighbour is touched.
    low, high = 0.2, side - 0.2
    corners = [(low, low), (high, low), (high, high), (low, high), (low, low)]
    places = [(origin[0] + 10 * (col + x), origin[1] - 10 * (row + y)) for x, y in corners]
    return {"type": "Polygon", "coordinates": [[list(change.TransformPoint(*xy)[:2]) for xy in places]]}


def write_areas(path: Path, squares: dict[str, dict]) -> None:
    features = [
        {"type": "Feature", "id": name, "properties": {"called": name.upper()}, "geometry": geometry}
        for name, geometry in squares.items()
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


@pytest.fixture
def place(tmp_path) -> Place:
    """Six clear dates; areas `west` and `east` lie beside each other, of 24 x 24 pixels."""
    scenes = [
        sentinel2(tmp_path / "scenes", f"s{day}", f"{day}T10:50:00Z", seed=n) for n, day in enumerate(DAYS)
    ]
    write_items(tmp_path / "items.json", scenes)
    write_areas(tmp_path / "areas.geojson", {"west": square(20, 20, 24), "east": square(20, 44, 24)})
    found = Place(tmp_path)
    found.configure(CONFIG)
    return found
