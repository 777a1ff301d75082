# SPDX-License-Identifier: GPL-2.0-or-later
"""Loads what fetch.py asks for with odc-stac, in an environment of its own, and writes the same COGs.

Prints the seconds of loading and of writing, and keeps the values.

python benchmarks/fetch_odc.py ITEMS.json VALUES.npy BAND,BAND,... XMIN,YMIN,XMAX,YMAX EPSG GSD
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import odc.stac
import pystac
import rasterio
from odc.geo.geobox import GeoBox

items_path, out, bands, box, epsg, gsd = sys.argv[1:]
items = [pystac.Item.from_dict(item) for item in json.loads(Path(items_path).read_text())["features"]]
grid = GeoBox.from_bbox(tuple(float(n) for n in box.split(",")), f"EPSG:{epsg}", resolution=float(gsd))
names = bands.split(",")
odc.stac.configure_rio(cloud_defaults=True)
start, busy = time.perf_counter(), time.process_time()
data = odc.stac.load(items, bands=names, geobox=grid, groupby="solar_day", resampling="bilinear", pool=16)
seconds, busy = time.perf_counter() - start, time.process_time() - busy
values = np.stack([data[name].values for name in names], axis=1)


def write(number: int, folder: str) -> None:
    """A date as a COG with the options of the plugin's."""
    _, bands, height, width = values.shape
    profile = {"count": bands, "height": height, "width": width, "dtype": values.dtype, "nodata": 0}
    profile |= {"crs": f"EPSG:{epsg}", "transform": grid.transform, "driver": "COG", "compress": "ZSTD"}
    profile |= {"level": 1, "predictor": "YES", "blocksize": 512, "resampling": "AVERAGE"}
    with rasterio.open(f"{folder}/{number}.tif", "w", **profile) as dataset:
        dataset.write(values[number])


with tempfile.TemporaryDirectory(dir=Path(out).parent) as folder:
    start, wrote = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda number: write(number, folder), range(len(values))))
    writing, wrote = time.perf_counter() - start, time.process_time() - wrote
np.save(out, values)
took = {"memory": [seconds, busy], "disk": [seconds + writing, busy + wrote]}
print(json.dumps({**took, "version": odc.stac.__version__}))
