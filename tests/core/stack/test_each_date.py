# SPDX-License-Identifier: GPL-2.0-or-later
"""Looks at the dates of a stack side by side."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from temporal_liif.core.errors import RasterError
from temporal_liif.core.stack import each_date as looks
from temporal_liif.core.stack.each_date import each_date
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack


@pytest.fixture
def stack(make_raster):
    images = np.random.default_rng(0).integers(1, 9000, (5, 2, 20, 30)).astype(np.uint16)
    return open_stack(
        [Source(make_raster(f"x_2021-05-0{day}.tif", image)) for day, image in enumerate(images, 1)],
        reflectance_scale=1e-4,
    )


def mean_of(reader, index):
    return float(reader.read_date(index, (0, 20), (0, 30))[0].mean())


@pytest.mark.parametrize("threads", [1, 2, 3, 9])
def test_what_is_found_comes_in_the_order_of_the_dates(stack, monkeypatch, threads):
    monkeypatch.setattr(looks, "_THREADS", threads)
    asked = [4, 0, 3, 1]
    alone = {index: each_date(stack, [index], mean_of)[0] for index in asked}
    assert len(set(alone.values())) == 4
    assert each_date(stack, asked, mean_of) == [alone[index] for index in asked]


def test_two_threads_have_readers_of_their_own(stack, monkeypatch):
    monkeypatch.setattr(looks, "_THREADS", 2)
    met = threading.Barrier(2)

    def look(reader, index):
        if index < 2:
            met.wait(10)
        return id(reader), threading.get_ident()

    found = each_date(stack, range(5), look)
    assert (
        len(set(found)) == len({reader for reader, _ in found}) == len({thread for _, thread in found}) == 2
    )


def test_dates_that_share_a_file_are_looked_at_in_turn(make_raster, monkeypatch):
    monkeypatch.setattr(looks, "_THREADS", 2)
    path = make_raster("x.tif", np.random.default_rng(0).integers(1, 9000, (3, 20, 30)).astype(np.uint16))
    stack = open_stack([Source(path)], times=["2021-05-01", "2021-05-02", "2021-05-03"])
    assert len({one.source for observation in stack.observations for one in observation.rasters}) == 1
    assert set(each_date(stack, range(3), lambda reader, index: threading.get_ident())) == {
        threading.get_ident()
    }


def test_what_a_look_raises_is_raised(stack, monkeypatch):
    monkeypatch.setattr(looks, "_THREADS", 2)

    def look(reader, index):
        if index == 3:
            raise RasterError("damaged")

    with pytest.raises(RasterError, match="damaged"):
        each_date(stack, range(5), look)
