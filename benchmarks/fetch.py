# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetching measured against a local server: bytes read, time beside odc-stac, and memory by dates.

    QT_QPA_PLATFORM=offscreen .venv/bin/python benchmarks/fetch.py [bytes] [time] [memory]

Four COGs of 10980 x 10980 pixels in blocks of 1024, as Earth Search has them, are served by nginx under a
name for each date and band, and kept in build/. odc-stac runs in an environment of its own: see
requirements-fetch.txt.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "build" / "plugins"), str(ROOT)]

from temporal_liif.core.fetch.access import Access  # noqa: E402
from temporal_liif.core.fetch.days import DayReader, Files, tiles  # noqa: E402
from temporal_liif.core.fetch.plan import DayPlan, make_plan  # noqa: E402
from temporal_liif.core.fetch.request import Area, Request  # noqa: E402
from temporal_liif.core.fetch.run import DAYS_AT_ONCE, fetch  # noqa: E402
from temporal_liif.core.scenes.providers import registry  # noqa: E402
from temporal_liif.tests.servers.nginx import Nginx  # noqa: E402

from benchmarks._measure import child, peak  # noqa: E402

BANDS = {"blue": "B02", "green": "B03", "red": "B04", "nir": "B08"}
SIZE, BLOCK, GSD, EPSG = 10980, 1024, 10.0, 32631
EAST, NORTH = 600_000.0, 5_700_000.0
WINDOW = 1500
COL, ROW = 3000, 4100
ODC = ROOT / "build" / "benchmark-fetch" / "bin" / "python"


def make_files(folder: Path) -> dict[str, Path]:
    """A COG a band: fields and noise, as a scene compresses."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(EPSG)
    files = {key: folder / f"{key}.tif" for key in BANDS}
    for number, key in enumerate(BANDS):
        if files[key].exists():
            continue
        rng = np.random.default_rng(number)
        coarse = rng.integers(1200, 5000, (SIZE // 60, SIZE // 60))
        values = np.kron(coarse, np.ones((60, 60), np.uint16)).astype(np.uint16)
        values += rng.integers(0, 200, values.shape, dtype=np.uint16)
        memory = gdal.GetDriverByName("MEM").Create("", SIZE, SIZE, 1, gdal.GDT_UInt16)
        memory.SetProjection(srs.ExportToWkt())
        memory.SetGeoTransform((EAST, GSD, 0, NORTH, 0, -GSD))
        memory.GetRasterBand(1).SetNoDataValue(0)
        memory.GetRasterBand(1).WriteArray(values)
        options = [
            "COMPRESS=DEFLATE",
            "LEVEL=1",
            "PREDICTOR=YES",
            f"BLOCKSIZE={BLOCK}",
            "NUM_THREADS=ALL_CPUS",
        ]
        gdal.GetDriverByName("COG").CreateCopy(str(files[key]), memory, options=options)
    return files


def make_items(folder: Path, url: str, files: dict[str, Path], dates: int) -> list[dict]:
    """Items whose files are links to the same four, so that every address is read anew."""
    items = []
    for number in range(dates):
        when = datetime(2021, 5, 1, 10, 40, tzinfo=timezone.utc) + timedelta(days=5 * number)
        assets = {}
        keys = list(files)
        for place, key in enumerate(keys):
            name = f"{when:%Y%m%d}_{key}.tif"
            if not (folder / name).exists():
                (folder / name).hardlink_to(files[keys[(place + number) % len(keys)]])
            assets[key] = {
                "href": f"{url}/{name}",
                "type": "image/tiff; application=geotiff; profile=cloud-optimized",
                "roles": ["data"],
                "raster:bands": [{"nodata": 0, "data_type": "uint16", "scale": 0.0001, "offset": -0.1}],
                "eo:bands": [{"name": key, "common_name": key}],
                "proj:shape": [SIZE, SIZE],
                "proj:transform": [GSD, 0, EAST, 0, -GSD, NORTH],
            }
        box = [4.4, 50.4, 6.1, 51.5]
        ring = [[4.4, 50.4], [6.1, 50.4], [6.1, 51.5], [4.4, 51.5], [4.4, 50.4]]
        items.append(
            {
                "type": "Feature",
                "stac_version": "1.0.0",
                "stac_extensions": [
                    "https://stac-extensions.github.io/projection/v1.1.0/schema.json",
                    "https://stac-extensions.github.io/raster/v1.1.0/schema.json",
                    "https://stac-extensions.github.io/eo/v1.1.0/schema.json",
                ],
                "id": f"S2_{when:%Y%m%d}",
                "collection": "sentinel-2-c1-l2a",
                "geometry": {"type": "Polygon", "coordinates": [ring]},
                "bbox": box,
                "properties": {"datetime": when.isoformat().replace("+00:00", "Z"), "proj:epsg": EPSG},
                "assets": assets,
                "links": [],
            }
        )
    return items


def window() -> tuple[float, float, float, float]:
    """The box that is read, in EPSG."""
    xmin, ymax = EAST + GSD * COL, NORTH - GSD * ROW
    return xmin, ymax - GSD * WINDOW, xmin + GSD * WINDOW, ymax


def load(items: list[dict], bands: list[str], out: Path):
    """Fetch; ((seconds, those of the processor), result)."""
    declared = registry()
    scenes = [declared.scene(item, "earth-search", "sentinel-2-l2a") for item in items]
    request = Request(Area.box(*window(), f"EPSG:{EPSG}"), tuple(bands), masked=frozenset())
    gdal.VSICurlClearCache()
    start, busy = time.perf_counter(), time.process_time()
    result = fetch(scenes, request, out, Access())
    return (time.perf_counter() - start, time.process_time() - busy), result


def measure_bytes(nginx: Nginx, items: list[dict], out: Path) -> None:
    """Bytes over the wire for one band of one date, beside those of the blocks that the window touches."""
    href = items[0]["assets"]["red"]["href"]
    file = nginx.root / href.rpartition("/")[2]
    dataset = gdal.Open(str(file))
    band = dataset.GetRasterBand(1)
    touched = 0
    for row in range(ROW // BLOCK, (ROW + WINDOW - 1) // BLOCK + 1):
        for col in range(COL // BLOCK, (COL + WINDOW - 1) // BLOCK + 1):
            touched += int(band.GetMetadataItem(f"BLOCK_SIZE_{col}_{row}", "TIFF"))
    dataset = None
    before = len(nginx.requests())
    load(items[:1], ["B04"], out)
    time.sleep(0.2)
    lines = [line.split() for line in nginx.requests()[before:]]
    read = sum(int(fields[2]) for fields in lines)
    print(
        f"bytes: {read / 1e6:.2f} MB in {len(lines)} requests for blocks of {touched / 1e6:.2f} MB "
        f"(file {file.stat().st_size / 1e6:.0f} MB): ratio {read / touched:.3f} (to reach: 1.2)"
    )


def measure_time(folder: Path, items: list[dict], rounds: int = 5) -> None:
    """12 dates x 4 bands by turns with odc-stac: pixels into memory, and on to COGs on disk.

    Both sides read the same windows without masks, and write the same COGs (ZSTD, level 1, predictor, blocks
    of 512, averaged overviews). odc-stac reads 16 files at once and holds all dates before it writes three at
    a time; the plugin reads 8, goes day by day, checks each COG and writes the stack's catalogue. "Tuned" are
    odc-stac's COGs with the settings that the plugin gives to GDAL's driver.
    """
    if not ODC.exists():
        print(f"time: no odc-stac in {ODC.parents[1]} (see benchmarks/requirements-fetch.txt)")
        return
    items_file, values_file = folder / "items.json", folder / "odc.npy"
    items_file.write_text(json.dumps({"type": "FeatureCollection", "features": items}))
    box = ",".join(str(number) for number in window())
    command = [ODC, ROOT / "benchmarks" / "fetch_odc.py", items_file, values_file, ",".join(BANDS), box]
    command = [str(part) for part in (*command, EPSG, GSD)]
    ours: dict[str, list] = {"memory": [], "disk": []}
    theirs: dict[str, list] = {"memory": [], "disk": [], "tuned": []}
    for number in range(rounds):
        ours["memory"].append(into_memory(items))
        took, result = load(items, list(BANDS.values()), folder / f"time-{number}")
        ours["disk"].append(took)
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        said = json.loads(done.stdout.splitlines()[-1])
        for where, times in theirs.items():
            times.append(said[where])
    values = np.load(values_file).astype(np.int64)
    mine = np.stack([gdal.Open(str(path)).ReadAsArray() for path in result.paths])
    ours["tuned"] = ours["disk"]
    titles = {"memory": "into memory", "disk": "into COGs on disk", "tuned": "into COGs on disk, tuned"}
    for where, what in titles.items():
        for kind, name in ((0, "time"), (1, "processor time")):
            a, b = ([times[kind] for times in side[where]] for side in (ours, theirs))
            print(
                f"{name}, 12 dates x 4 bands {what}: {', '.join(f'{s:.2f}' for s in a)} s; odc-stac "
                f"{said['version']} {', '.join(f'{s:.2f}' for s in b)} s; ratio of medians "
                f"{statistics.median(a) / statistics.median(b):.2f} (to reach: 1)"
            )
    print(f"values: largest difference {np.abs(mine - values).max()} of {values.shape}")


def into_memory(items: list[dict]) -> tuple[float, float]:
    """What odc-stac's load does, all dates into memory; seconds, and those of the processor."""
    declared = registry()
    scenes = [declared.scene(item, "earth-search", "sentinel-2-l2a") for item in items]
    request = Request(Area.box(*window(), f"EPSG:{EPSG}"), tuple(BANDS.values()), masked=frozenset())
    gdal.VSICurlClearCache()
    start, busy = time.perf_counter(), time.process_time()
    plan = make_plan(scenes, request, declared, lambda scene, asset: None)
    files = Files(Access(), lambda: False, print)
    reader = DayReader(plan, request, files)

    def read(day: DayPlan) -> list[np.ndarray]:
        return [reader.pixels(day, tile, reader.masks(day, tile))[0] for tile in tiles(plan.grid)]

    with ThreadPoolExecutor(DAYS_AT_ONCE) as pool:
        found = list(pool.map(read, plan.days))
    took = time.perf_counter() - start, time.process_time() - busy
    files.close()
    if len(found) != len(items):
        raise SystemExit("Dates are missing.")
    return took


def measure_memory(folder: Path, items_file: Path) -> None:
    """Peak resident memory of a process that fetches 3 dates, and of one that fetches 24."""
    peaks = {}
    for dates in (3, 24):
        said = child(sys.executable, __file__, "one", items_file, folder / f"memory-{dates}", dates)
        peaks[dates] = said["peak"]
    print(
        f"memory: peak {peaks[3]:.0f} MiB for 3 dates, {peaks[24]:.0f} MiB for 24: "
        f"ratio {peaks[24] / peaks[3]:.2f} (to reach: 1.1; before the first date: {said['before']:.0f} MiB)"
    )


def main(wanted: list[str]) -> None:
    """All measurements, or those named."""
    gdal.UseExceptions()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = ROOT / "build" / "benchmark-files"
        root.mkdir(parents=True, exist_ok=True)
        nginx = Nginx(root, folder / "nginx")
        nginx.root = root
        try:
            items = make_items(root, nginx.url, make_files(root), 24)
            if not wanted or "bytes" in wanted:
                measure_bytes(nginx, items, folder / "bytes")
            if not wanted or "time" in wanted:
                measure_time(folder, items[:12])
            if not wanted or "memory" in wanted:
                items_file = folder / "all.json"
                items_file.write_text(json.dumps(items))
                measure_memory(folder, items_file)
        finally:
            nginx.stop()


if __name__ == "__main__":
    if sys.argv[1:2] == ["one"]:
        chosen = json.loads(Path(sys.argv[2]).read_text())[: int(sys.argv[4])]
        before = peak()
        load(chosen, list(BANDS.values()), Path(sys.argv[3]))
        print(json.dumps({"peak": peak(), "before": before}))
    else:
        main(sys.argv[1:])
