# SPDX-License-Identifier: GPL-2.0-or-later
"""What the demonstration compares: the plugin as it comes, and simpler ways."""

from __future__ import annotations

import json
import os
from pathlib import Path

from osgeo import gdal

from .process import Qgis
from .rasters import Image, read_series

OURS = "Temporal LIIF"
"""The plugin as it comes: nothing set."""

SIMPLE = {
    "nearest": ("nearest date, bicubic", {"MODEL": "baseline", "METHOD": "nearest", "UPSAMPLING": "bicubic"}),
    "linear": ("linear in time, bicubic", {"MODEL": "baseline", "METHOD": "linear", "UPSAMPLING": "bicubic"}),
}
"""Folder -> name and parameters."""

BASELINE = ("baseline", ("kriging, band-limited", {"MODEL": "baseline"}))
"""The model that needs no engine; shown beside the default where that is another."""


def run_all(
    qgis: Qgis, inputs: list[Path], output: Path, compared: Path, say, **parameters: object
) -> dict[str, list[Image]]:
    """Run every method on the same inputs: series by name, the plugin's own last."""
    say(f"temporalliif:superresolve on {len(inputs)} dates")
    qgis.superresolve(inputs, output, **parameters)
    ours = read_series(output)
    others = dict(SIMPLE)
    if model_of(ours[0].path) != "baseline":
        others[BASELINE[0]] = BASELINE[1]
    results = {}
    for folder, (name, own) in others.items():
        say(f"  the same by {name}")
        qgis.superresolve(inputs, compared / folder, **parameters, **own)
        results[name] = read_series(compared / folder)
    return {**results, OURS: ours}


def closing(folder: Path, seconds: float) -> str:
    """Where the results are, and how long they took."""
    here = Path(os.path.relpath(folder))
    return "\n".join(
        (
            f"{here / 'demo.png'}   inputs, output and truth",
            f"{here / 'demo.qgz'}   the project: open it in QGIS and press play in the Temporal Controller",
            f"{here / 'output'}/    the series: one GeoTIFF a date, and stack.json",
            f"{seconds:.0f} s.",
        )
    )


def model_of(path: Path) -> str:
    """Name of the model that made a raster, from its metadata."""
    return json.loads(gdal.Open(str(path)).GetMetadataItem("PROVENANCE") or "{}").get("model", "")
