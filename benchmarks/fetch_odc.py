# SPDX-License-Identifier: GPL-2.0-or-later
"""Loads what fetch.py asks for with odc-stac, in an environment of its own, and writes the same COGs.

Prints the seconds of loading and of writing, and keeps the values. The COGs have the options of the plugin's,
and are written twice: with the COG driver's settings as they are, and ("tuned") with those that the plugin
gives it.

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


def write(number: int, folder: str, settings: dict[str, str]) -> None:
    """A date as a COG with the options of the plugin's."""
    _, bands, height, width = values.shape
    profile = {"count": bands, "height": height, "width": width, "dtype": values.dtype, "nodata": 0}
    profile |= {"crs": f"EPSG:{epsg}", "transform": grid.transform, "driver": "COG", "compress": "ZSTD"}
    profile |= {"level": 1, "predictor": "YES", "blocksize": 512, "resampling": "AVERAGE"}
    with rasterio.Env(**settings), rasterio.open(f"{folder}/{number}.tif", "w", **profile) as dataset:
        dataset.write(values[number])


def write_all(**settings: str) -> list[float]:
    """Seconds, and those of the processor, from the beginning of loading to the last COG."""
    with tempfile.TemporaryDirectory(dir=Path(out).parent) as folder:
        start, wrote = time.perf_counter(), time.process_time()
        with ThreadPoolExecutor(3) as pool:
            list(pool.map(lambda number: write(number, folder, settings), range(len(values))))
        return [seconds + time.perf_counter() - start, busy + time.process_time() - wrote]


took = {"memory": [seconds, busy], "disk": write_all()}
took["tuned"] = write_all(COG_TMP_COMPRESSION="NONE", GDAL_OVR_CHUNK_MAX_SIZE="1000000")
np.save(out, values)
print(json.dumps({**took, "version": odc.stac.__version__}))
