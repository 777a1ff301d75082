# SPDX-License-Identifier: GPL-2.0-or-later
"""Stacks to write."""

from __future__ import annotations

import numpy as np
import pytest
from temporal_liif.core.stack.model import Source, Stack
from temporal_liif.core.stack.open import open_stack


@pytest.fixture
def stack(make_raster) -> Stack:
    rng = np.random.default_rng(7)
    paths = [
        make_raster(
            f"in/x_2022-03-{day}.tif", rng.integers(900, 4000, (2, 21, 34)).astype("uint16"), nodata=0
        )
        for day in ("02", "12")
    ]
    return open_stack([Source(path) for path in paths])


def numbers(dtype: str, bands: int, height: int = 40, width: int = 50, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).uniform(1, 250, (bands, height, width)).astype(dtype)


@pytest.fixture
def make_stack(make_raster):
    """A function that makes a stack of two dates in the folder `in`."""

    def make(dtype="uint16", bands=2, shape=(40, 50), **arguments) -> Stack:
        sources = [
            Source(
                make_raster(f"in/s_2021-05-{day}.tif", numbers(dtype, bands, *shape, seed=day), **arguments)
            )
            for day in (10, 20)
        ]
        return open_stack(sources, reflectance_scale=arguments.get("scale") and 1.0)

    return make
