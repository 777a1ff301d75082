# SPDX-License-Identifier: GPL-2.0-or-later
"""Metrics of a 10980 x 10980 pair, block by block: memory, and time and values against scikit-image."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from temporal_liif.benchmarks._measure import child, line, peak
from temporal_liif.core.analysis import metrics

gdal.UseExceptions()
SIDE, BLOCK, CROP, PEAK = 10_980, 512, 2048, 1.0
LIMIT = 1e9


def write_pair(folder: Path) -> tuple[str, str]:
    """Two one-band uint16 rasters of reflectance x 10000, with a nodata edge."""
    rng = np.random.default_rng(0)
    paths = []
    tile = rng.gamma(3, 400, (1098, 1098)).clip(1, 9000)
    for name in ("reference", "result"):
        path = str(folder / f"{name}.tif")
        options = ["TILED=YES", "COMPRESS=ZSTD", "ZSTD_LEVEL=1"]
        raster = gdal.GetDriverByName("GTiff").Create(path, SIDE, SIDE, 1, gdal.GDT_UInt16, options)
        raster.GetRasterBand(1).SetNoDataValue(0)
        for row in range(0, SIDE, 1098):
            noise = rng.normal(0, 60, (1098, 1098)) if name == "result" else 0
            line = np.tile((tile + noise).clip(1, 60_000).astype(np.uint16), (1, 10))
            line[:, :100] = 0
            raster.GetRasterBand(1).WriteArray(line, 0, row)
        raster = None
        paths.append(path)
    return paths[0], paths[1]


def read(raster: gdal.Dataset, column: int, row: int, width: int, height: int):
    """Reflectance (1, h, w) float32 and validity (h, w)."""
    stored = raster.ReadAsArray(column, row, width, height)
    return (stored * np.float32(1e-4))[None], stored != 0


def whole(reference: str, result: str) -> None:
    """All metrics of the pair; prints seconds and the peak of this process's memory in bytes."""
    gdal.SetCacheMax(64 << 20)
    first, second = gdal.Open(reference), gdal.Open(result)
    comparison = metrics.Comparison(1, PEAK)
    start = time.perf_counter()
    for block in metrics.blocks(SIDE, SIDE, BLOCK):
        window = (block.column, block.row, block.width, block.height)
        theirs, theirs_valid = read(first, *window)
        ours, ours_valid = read(second, *window)
        comparison.add(theirs, ours, theirs_valid, ours_valid, block.core)
    seconds = time.perf_counter() - start
    if not np.isfinite(comparison.result()["cpsnr"].all):
        raise SystemExit("metrics: no figure came out")
    print(json.dumps({"seconds": seconds, "bytes": peak() * 2**20}))


def main() -> None:
    """Print memory over 1 GB, time per pixel over scikit-image's, and the differences from it."""
    from skimage import metrics as theirs

    with tempfile.TemporaryDirectory() as folder:
        paths = write_pair(Path(folder))
        whole_pair = child(sys.executable, __file__, *paths)
        first, valid = read(gdal.Open(paths[0]), 3000, 3000, CROP, CROP)
        second, _ = read(gdal.Open(paths[1]), 3000, 3000, CROP, CROP)
    start = time.perf_counter()
    mse = theirs.mean_squared_error(first[0], second[0])
    psnr = theirs.peak_signal_noise_ratio(first[0], second[0], data_range=PEAK)
    ssim = theirs.structural_similarity(
        first[0].astype(np.float64), second[0].astype(np.float64), data_range=PEAK
    )
    theirs_per_pixel = (time.perf_counter() - start) / CROP**2
    ours = metrics.compare(first, second, PEAK, valid)
    per_pixel = whole_pair["seconds"] / SIDE**2
    line("metrics  memory of 10980 x 10980 / 1 GB", f"{whole_pair['bytes'] / LIMIT:.2f}", "below 1.00")
    line("metrics  all nine per pixel / scikit-image's three", f"{per_pixel / theirs_per_pixel:.2f}")
    line("metrics  difference in MSE, relative", f"{abs(ours['mse'].all / mse - 1):.1e}", "at most 1e-6")
    line("metrics  difference in PSNR, dB", f"{abs(ours['psnr'].all - psnr):.1e}", "at most 1e-6")
    line("metrics  difference in SSIM", f"{abs(ours['ssim'].all - ssim):.1e}", "at most 1e-6")


if __name__ == "__main__":
    whole(*sys.argv[1:]) if len(sys.argv) == 3 else main()
