# SPDX-License-Identifier: GPL-2.0-or-later
"""One example for each algorithm: values by parameter. Tests run those that need no engine and no network."""

from __future__ import annotations

from typing import Any

DATES = [f"2021-05-{day}.tif" for day in ("01", "11", "21")]
"""Dated rasters of one place."""

EXTENT = "600020,600200,4999800,4999980 [EPSG:32631]"
PLACE = "4.27,4.32,45.12,45.15 [EPSG:4326]"
PERIOD = {"START": "2021-05-01", "END": "2021-07-31"}

EXAMPLES: dict[str, dict[str, Any]] = {
    "searchscenes": {
        "COLLECTION": "sentinel-2-l2a",
        "EXTENT": PLACE,
        **PERIOD,
        "CLOUD_COVER": 40,
        "OUTPUT": "footprints.gpkg",
        "ITEMS": "items.json",
    },
    "fetchscenes": {
        "ITEMS": "items.json",
        "EXTENT": PLACE,
        "BANDS": "B02, B03, B04, B08",
        "MIN_CLEAR": 30,
        "OUTPUT": "scenes",
    },
    "downloadproducts": {"ITEMS": "items.json", "ASSETS": "B04, SCL", "OUTPUT": "products"},
    "clipstack": {"SERIES": "scenes", "EXTENT": EXTENT, "OUTPUT": "clipped"},
    "registerstack": {"SERIES": "scenes", "OUTPUT": "registered", "TABLE": "shifts.csv"},
    "screenstack": {"SERIES": "scenes", "OUTPUT": "weights"},
    "adapthistograms": {
        "SERIES": "scenes",
        "METHOD": "gain_bias",
        "REFERENCE": "median",
        "OUTPUT": "adapted",
    },
    "temporalsubset": {"SERIES": "scenes", "TARGET": "2021-05-12", "NUMBER": 2, "OUTPUT": "chosen.csv"},
    "superresolve": {"INPUT": DATES, "TARGETS": "P7D", "SCALE": 2, "OUTPUT": "series"},
    "interpolatestack": {
        "SERIES": "scenes",
        "TARGETS": "2021-05-01/2021-05-21/P5D",
        "TIME": "linear",
        "SCALE": 1,
        "OUTPUT": "every-5-days",
    },
    "indexstack": {"SERIES": "series", "INDEX": ["NDVI", "NDWI"], "OUTPUT": "indices"},
    "upsampleimage": {"INPUT": DATES[0], "METHOD": "lanczos", "SCALE": 2, "OUTPUT": "finer.tif"},
    "compareimages": {
        "REFERENCE": "truth.tif",
        "RESULTS": ["series/2021-05-15.tif", "other/2021-05-15.tif"],
        "BANDS": "B04, B03, B02",
        "OUTPUT": "figures.csv",
    },
    "exportanimation": {
        "SERIES": "series",
        "BANDS": "B04, B03, B02",
        "RATE": 4,
        "WIDTH": 640,
        "MP4": "series.mp4",
    },
    "trainmodel": {"INPUT": "areas", "START": "tune", "MINUTES": 60, "OUTPUT": "tuned.safetensors"},
    "weeklyseries": {
        "EXTENT": PLACE,
        **PERIOD,
        "TARGETS": "P7D",
        "scenes:Scenes": "scenes",
        "series:Series": "series",
    },
    "seasonalrange": {
        "INPUT": DATES,
        "BAND": "B08",
        "series:OUTPUT": "series",
        "range:OUTPUT": "range.tif",
    },
    "comparemodels": {
        "INPUT": DATES,
        "REFERENCE": "truth.tif",
        "TARGET": "2021-05-15",
        "compare:OUTPUT": "figures.csv",
    },
    "worldstratpair": {
        "INPUT": DATES,
        "IMAGE": "spot.tif",
        "TARGET": "2021-05-15",
        "NUMBER": 2,
        "EXTENT": EXTENT,
        "adapt:OUTPUT": "adapted",
        "adapt:OUTPUT_IMAGE": "adapted.tif",
        "subset:OUTPUT": "chosen.csv",
    },
}
