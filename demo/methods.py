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

PLAIN = "kriging"
"""The method beyond which fine detail is counted."""

_BASELINE = {"MODEL": "baseline", "UPSAMPLING": "bicubic"}
OTHERS = {
    "unregistered": (
        "linear, dates as they are",
        {**_BASELINE, "METHOD": "linear", "REGISTER": False, "SCREEN": False},
    ),
    "nearest": ("nearest date", {**_BASELINE, "METHOD": "nearest"}),
    "linear": ("linear", {**_BASELINE, "METHOD": "linear"}),
    "kriging": (PLAIN, {**_BASELINE, "METHOD": "kriging"}),
}
"""Folder -> name and parameters. All are enlarged bicubically, and all but the first get dates that are
registered and screened, as ours does."""

NOTE = (
    "All but Temporal LIIF are enlarged by bicubic interpolation;\nall but the first get dates that are "
    "registered and screened."
)


def run_all(
    qgis: Qgis,
    inputs: list[Path],
    output: Path,
    compared: Path,
    report,
    own: dict[str, object],
    **parameters: object,
) -> dict[str, list[Image]]:
    """Run every method on the same inputs: series by name, the plugin's last, with its `own` parameters."""
    qgis.superresolve(inputs, output, **parameters, **own)
    ours = read_series(output)
    report(f"temporalliif:superresolve on {len(inputs)} dates: {model_of(ours[0].path)}")
    results = {}
    for folder, (name, others) in OTHERS.items():
        report(f"  the same: {name}")
        qgis.superresolve(inputs, compared / folder, **parameters, **others)
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
    return provenance(path).get("model", "")


def provenance(path: Path) -> dict:
    """How a raster was made, as it says itself."""
    return json.loads(gdal.Open(str(path)).GetMetadataItem("PROVENANCE") or "{}")
