# SPDX-License-Identifier: GPL-2.0-or-later
"""What a script without the plugin would do: interpolate clear dates in time, and enlarge with gdalwarp.

    python benchmarks/_series_references.py linear|xarray FOLDER OUTPUT DAY,DAY,...

Reads the dated rasters of a folder, and writes a COG a target (days since 1970-01-01): twice as many pixels
along each side, cubic, as stored in the inputs. Prints seconds of processor time.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import numpy as np
from osgeo import gdal

gdal.UseExceptions()
COG = ["COMPRESS=ZSTD", "LEVEL=1", "PREDICTOR=YES", "BLOCKSIZE=512"]


def read(folder: Path) -> tuple[np.ndarray, np.ndarray, gdal.Dataset]:
    """Values (T, B, h, w) float32 with NaN for nodata, days (T,), and one of the rasters."""
    paths = sorted(folder.glob("*.tif"))
    values = np.stack([gdal.Open(str(path)).ReadAsArray() for path in paths]).astype(np.float32)
    values[values == 0] = np.nan
    days = np.array([path.stem for path in paths], "datetime64[D]").astype(float)
    return values, days, gdal.Open(str(paths[0]))


def linear(values: np.ndarray, days: np.ndarray, target: float) -> np.ndarray:
    """Between each pixel's nearest clear dates on either side, with numpy; the nearer one outside of them."""
    before, after = (np.full(values.shape[1:], np.nan, np.float32) for _ in range(2))
    first, last = (np.zeros(values.shape[1:], np.float32) for _ in range(2))
    for day, image in zip(days, values):
        clear = np.isfinite(image)
        if day <= target:
            before, first = np.where(clear, image, before), np.where(clear, day, first)
        else:
            new = clear & np.isnan(after)
            after, last = np.where(new, image, after), np.where(new, day, last)
    share = (target - first) / np.maximum(last - first, 1e-6)
    between = before + share * (after - before)
    return np.where(np.isnan(before), after, np.where(np.isnan(after), before, between))


def by_xarray(values: np.ndarray, days: np.ndarray, targets: list[float]) -> np.ndarray:
    """The same by DataArray.interpolate_na, (N, B, h, w)."""
    import xarray

    series = xarray.DataArray(values, dims=("time", "band", "y", "x"), coords={"time": days})
    whole = series.reindex(time=np.union1d(days, targets))
    return whole.interpolate_na("time", method="linear", fill_value="extrapolate").sel(time=targets).values


def write(image: np.ndarray, like: gdal.Dataset, path: Path) -> None:
    """Enlarge and write (B, h, w)."""
    bands, height, width = image.shape
    source = gdal.GetDriverByName("MEM").Create("", width, height, bands, gdal.GDT_UInt16)
    source.SetProjection(like.GetProjection())
    source.SetGeoTransform(like.GetGeoTransform())
    stored = np.rint(np.clip(np.nan_to_num(image), 0, 65535)).astype(np.uint16)
    for index, one in enumerate(stored, 1):
        source.GetRasterBand(index).SetNoDataValue(0)
        source.GetRasterBand(index).WriteArray(one)
    options = {"width": 2 * width, "height": 2 * height, "resampleAlg": "cubic", "multithread": False}
    gdal.Warp(str(path), source, format="COG", creationOptions=COG, **options)


def main() -> None:
    """Make all targets, and print the processor's seconds."""
    kind, folder, output, days = sys.argv[1:]
    targets = [float(day) for day in days.split(",")]
    if kind == "xarray":
        import xarray  # noqa: F401  (its import is not measured)
    Path(output).mkdir(parents=True, exist_ok=True)
    begun, start = time.perf_counter(), time.process_time()
    values, dates, like = read(Path(folder))
    images = by_xarray(values, dates, targets) if kind == "xarray" else None
    for number, target in enumerate(targets):
        image = linear(values, dates, target) if images is None else images[number]
        write(image, like, Path(output) / f"{number}.tif")
    print(json.dumps({"cpu": time.process_time() - start, "seconds": time.perf_counter() - begun}))


if __name__ == "__main__":
    main()
