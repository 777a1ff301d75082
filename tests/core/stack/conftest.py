# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters of two dates."""

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.stack.model import Source

from .masked import DAYS, SHAPE


@pytest.fixture
def write(tmp_path, make_raster):
    """A function that writes one raster a day and returns their sources; `alphas` are marked as such."""

    def made(planes, alphas=(), colours=(), **arguments) -> list[Source]:
        sources = []
        for day in DAYS:
            path = make_raster(f"x_{day}.tif", planes, **arguments)
            dataset = gdal.Open(path, gdal.GA_Update)
            for number in alphas:
                dataset.GetRasterBand(number).SetColorInterpretation(gdal.GCI_AlphaBand)
            for number, colour in enumerate(colours, 1):
                dataset.GetRasterBand(number).SetColorInterpretation(colour)
            dataset = None
            sources.append(Source(path))
        return sources

    return made


@pytest.fixture
def rasters(make_raster):
    """Two dates of two bands without nodata, called `stem` with {day}."""

    def made(stem="x_{day}", days=DAYS, names=("B04", "B08"), extra=None, **arguments) -> list[Source]:
        rng = np.random.default_rng(1)
        sources = []
        for day in days:
            planes = rng.integers(500, 3000, (len(names), *SHAPE)).astype("uint16")
            if extra is not None:
                planes = np.concatenate([planes, extra[None].astype("uint16")])
            sources.append(
                Source(make_raster(f"{stem.format(day=day)}.tif", planes, names=names, **arguments))
            )
        return sources

    return made
