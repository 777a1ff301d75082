# SPDX-License-Identifier: GPL-2.0-or-later
"""Search, fetch and super-resolve as one model, headless, on real pixels from a real catalogue."""

from __future__ import annotations

import json
import sys

import numpy as np
from osgeo import gdal

from .conftest import as_looked_at


def read(path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray().astype(float)


def test_area_to_weekly_series(qgis_process, local_providers, worldstrat, nginx, products, tmp_path):
    items = products.items["worldstrat"]
    west, south = items[0]["bbox"][:2]
    side = 0.004
    box = f"{west + side},{west + 3 * side},{south + side},{south + 3 * side} [EPSG:4326]"
    local_providers.data["collections"] = {
        "sentinel-2-l2a": {
            "title": "WorldStrat",
            "family": "sentinel-2-l2a",
            "sources": [{"provider": "planetary-computer", "collection": "worldstrat", "offset": "baseline"}],
        }
    }
    local_providers.save()
    days = sorted(item["properties"]["datetime"][:10] for item in items)
    done = qgis_process(
        "run",
        "temporalliif:weeklyseries",
        f"--EXTENT={box}",
        f"--START={days[0]}",
        f"--END={days[-1]}",
        "--PROVIDER=planetary-computer",
        "--CLOUD_COVER=100",
        "--BANDS=B04,B03,B02",
        "--MODEL=baseline",
        f"--scenes:Scenes={tmp_path / 'scenes'}",
        f"--series:Series={tmp_path / 'series'}",
        TEMPORAL_LIIF_PYTHON=sys.executable,
        TEMPORAL_LIIF_PROVIDERS=str(local_providers.path),
    )
    assert done.returncode == 0, done.stderr
    scenes = json.loads((tmp_path / "scenes" / "stack.json").read_text())["features"]
    series = json.loads((tmp_path / "series" / "stack.json").read_text())["features"]
    assert 2 <= len(scenes) <= len(days)
    first, *_ = (item["properties"]["datetime"][:10] for item in scenes)
    times = [np.datetime64(item["properties"]["datetime"][:10]) for item in series]
    assert str(times[0]) == first and set(np.diff(times)) == {np.timedelta64(7, "D")}

    # The scenes' pixels are the provider's own, where they are clear.
    source = gdal.Open(str(nginx.root / "worldstrat" / f"{first}_B04.tif"))
    fetched = gdal.Open(str(tmp_path / "scenes" / f"{first}.tif"))
    x, dx, _, y, _, dy = fetched.GetGeoTransform()
    sx, sdx, _, sy, _, sdy = source.GetGeoTransform()
    assert (dx, dy) == (sdx, sdy)
    col, row = round((x - sx) / dx), round((y - sy) / dy)
    truth = source.ReadAsArray(col, row, fetched.RasterXSize, fetched.RasterYSize)
    red = fetched.GetRasterBand(1).ReadAsArray()
    clear = red > 0
    assert clear.mean() > 0.3
    np.testing.assert_array_equal(red[clear], truth[clear])

    # The series is twice as fine over the same extent, and degrades to the scene on its date.
    made = gdal.Open(str(tmp_path / "series" / f"{first}.tif"))
    assert made.GetGeoTransform() == (x, dx / 2, 0, y, 0, dy / 2)
    assert (made.RasterXSize, made.RasterYSize) == (2 * fetched.RasterXSize, 2 * fetched.RasterYSize)
    after = read(tmp_path / "series" / f"{first}.tif")[0]
    after = after.reshape(fetched.RasterYSize, 2, fetched.RasterXSize, 2).mean(axis=(1, 3))
    after = as_looked_at(after, tmp_path / "series", first)
    assert np.abs(after - red)[clear].mean() * 1e-4 < 0.002
    assert (read(tmp_path / "series" / f"{times[1]}.tif") > 0).mean() > 0.9
