# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters of one pass and tiles of one date are joined; one place twice is an error; no silent cut."""

from __future__ import annotations

from datetime import datetime, timezone

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.analysis.clip import clip
from temporal_liif.core.errors import DateError, OutputError, StackError
from temporal_liif.core.raster.grid import Grid
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.mosaic import overlap
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader
from temporal_liif.core.stack.writer import StackWriter

X, Y = 600000.0, 5000000.0


def place(col: int = 0, row: int = 0, step: float = 10.0):
    """Geotransform of a raster whose first pixel is (row, col) of a common lattice."""
    return (X + 10 * col, step, 0.0, Y - 10 * row, 0.0, -step)


def whole(seed=0, height=40, width=60) -> np.ndarray:
    return np.random.default_rng(seed).integers(500, 5000, (2, height, width)).astype("uint16")


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2021-{clock}").replace(tzinfo=timezone.utc)


def read(stack):
    with Reader(stack) as reader:
        return reader.read((0, stack.grid.height), (0, stack.grid.width))


@pytest.fixture
def tiles(make_raster):
    """A function: four overlapping tiles of a scene under a date's name, and the scene (2, 40, 60)."""

    def make(day: str, seed: int, which=(0, 1, 2, 3), **options):
        scene = whole(seed)
        parts = [(0, 0), (0, 26), (16, 0), (16, 26)]
        sources = []
        for number in which:
            row, col = parts[number]
            part = scene[:, row : row + 24, col : col + 34]
            name = f"T{number}_{day}.tif"
            sources.append(Source(make_raster(name, part, transform=place(col, row), nodata=0, **options)))
        return sources, scene

    return make


def test_tiles_of_a_date_are_one_observation(tiles):
    first, one = tiles("2021-05-01", 1)
    second, two = tiles("2021-05-11", 2)
    stack = open_stack([*second, *first])
    assert [seen.time for seen in stack.observations] == [at("05-01"), at("05-11")]
    assert [len(seen.rasters) for seen in stack.observations] == [4, 4]
    assert stack.grid.transform == place() and (stack.grid.width, stack.grid.height) == (60, 40)
    values, valid = read(stack)
    assert valid.all() and stack.nodata == 0
    np.testing.assert_allclose(values, np.stack([one, two]) * 1e-4, atol=1e-7)
    assert any("Joined" in note and "T3_2021-05-01.tif" in note for note in stack.notes)
    assert not any("left out" in warning for warning in stack.warnings)


def test_the_order_of_the_inputs_does_not_matter(tiles):
    sources = [*tiles("2021-05-01", 1)[0], *tiles("2021-05-11", 2)[0]]
    one, two = open_stack(sources), open_stack(sources[::-1])
    assert one.observations == two.observations
    np.testing.assert_array_equal(read(one)[0], read(two)[0])
    assert (one.grid.extent(), one.grid.width) == (two.grid.extent(), two.grid.width)


def test_a_tile_missing_on_one_date_is_nodata_there(tiles):
    stack = open_stack([*tiles("2021-05-01", 1)[0], *tiles("2021-05-11", 2, (0, 1))[0]])
    _, valid = read(stack)
    assert valid[0].all() and valid[1, :24].all() and not valid[1, 24:].any()


def test_where_tiles_overlap_the_first_with_data_counts(make_raster):
    left, right = whole(1, 20, 30), whole(2, 20, 30)
    left[:, 5:10, 22:28] = 0
    names = ("a_2021-05-01T10:30:00.tif", "b_2021-05-01T10:30:14.tif")
    sources = [
        Source(make_raster(name.replace(":", ""), values, transform=place(col), nodata=0))
        for name, values, col in zip(names, (left, right), (0, 20))
    ]
    stack = open_stack(sources[::-1], minimum=1)
    values, valid = read(stack)
    expected = np.concatenate([left, right[:, :, 10:]], axis=2)
    expected[:, 5:10, 22:28] = right[:, 5:10, 2:8]
    assert valid.all() and stack.grid.width == 50
    np.testing.assert_allclose(values[0], expected * 1e-4, atol=1e-7)
    assert stack.observations[0].time == at("05-01T10:30:00") and stack.observations[0].end == at(
        "05-01T10:30:14"
    )


def rows_of(make_raster, clocks, names="S2A_{}_x.tif", place_of=lambda n: place(0, 18 * n)):
    """Rasters one below the other, taken at these times of day."""
    return [
        Source(make_raster(names.format(n), whole(n, 20, 30), transform=place_of(n)), time=at(clock))
        for n, clock in enumerate(clocks)
    ]


@pytest.mark.parametrize(
    ("clocks", "observations"),
    [
        (("05-01T10:30:00", "05-01T10:30:24", "05-01T10:30:48"), 1),
        (("05-01T10:30:00", "05-01T10:36:00", "05-01T10:42:00"), 1),
        (("05-01T23:58:00", "05-02T00:01:00", "05-02T00:04:00"), 1),
        (("05-01T10:30:00", "05-01T10:50:00", "05-01T10:50:24"), 2),
    ],
)
def test_rows_of_one_pass(make_raster, clocks, observations):
    stack = open_stack(rows_of(make_raster, clocks), minimum=1, reflectance_scale=1.0, check_pixels=False)
    assert len(stack.observations) == observations


def test_one_place_minutes_apart_stays_apart(make_raster):
    sources = rows_of(
        make_raster, ("05-01T10:30:00", "05-01T10:35:00", "05-01T10:40:00"), place_of=lambda n: place(3 * n)
    )
    assert len(open_stack(sources).observations) == 3


def test_tiles_of_one_satellite_that_share_much_are_one_pass(make_raster):
    """Tiles at the edge of two zones share more than half of their ground."""
    names = (
        "S2A_MSIL2A_20210501T103021_N0500_R051_T31TGJ_x.tif",
        "S2A_MSIL2A_20210501T103021_N0500_R051_T32TLP_x.tif",
    )
    sources = [
        Source(make_raster(name, whole(n, 20, 30), transform=place(0, 8 * n)), time=at(f"05-01T10:30:{n}4"))
        for n, name in enumerate(names)
    ]
    (seen,) = open_stack(sources, minimum=1).observations
    assert len(seen.rasters) == 2


def test_two_satellites_are_no_pass(make_raster):
    names = (
        "S2A_MSIL2A_20210501T103021_N0500_R051_T31TCJ_x.tif",
        "LC08_L2SP_198030_20210501_20210601_02_T1.tif",
    )
    sources = [
        Source(make_raster(name, whole(n, 20, 30), transform=place(0, 10 * n)), time=at(f"05-01T10:3{n}:00"))
        for n, name in enumerate(names)
    ]
    assert len(open_stack(sources).observations) == 2


@pytest.mark.parametrize("shift", [0, 1, 2])
def test_the_same_place_twice_is_an_error_that_names_both(make_raster, shift):
    sources = [
        Source(make_raster(f"{name}_2021-05-01.tif", whole(1), transform=place(col), names=("B04", "B08")))
        for name, col in (("one", 0), ("two", shift))
    ]
    with pytest.raises(
        DateError, match=r"one_2021-05-01.tif, two_2021-05-01.tif have the same date.*same place"
    ):
        open_stack(sources, minimum=1)
    small = Source(make_raster("part_2021-05-01.tif", whole(1, 8, 8), transform=place(4, 4)))
    with pytest.raises(DateError, match=r"one_2021-05-01.tif, part_2021-05-01.tif"):
        open_stack([sources[0], small], minimum=1)


def test_files_of_single_bands_are_explained(make_raster):
    sources = [
        Source(make_raster(f"x_20210501_{band}.tif", whole(1)[:1], names=(band,))) for band in ("B04", "B08")
    ]
    with pytest.raises(DateError, match="different bands: make one raster"):
        open_stack(sources, minimum=1)
    # Of bands without a name only the user knows.
    sources = [Source(make_raster(f"x_20210501_{band}.tif", whole(1)[:1])) for band in ("red", "nir")]
    with pytest.raises(DateError, match="If they hold different bands, make one raster"):
        open_stack(sources, minimum=1)


def test_tiles_alone_are_one_date(tiles):
    sources, _ = tiles("2021-05-01", 1)
    with pytest.raises(StackError, match=r"4 rasters are tiles of 1 date \(2021-05-01\), but 2 dates"):
        open_stack(sources)


def test_tiles_far_apart_are_refused(make_raster):
    sources = [
        Source(make_raster(f"{n}_2021-05-01.tif", whole(n), transform=place(col, col)))
        for n, col in enumerate((0, 5000))
    ]
    with pytest.raises(StackError, match=r"0_2021-05-01.tif, 1_2021-05-01.tif.*far from each other"):
        open_stack(sources, minimum=1)


def test_an_extent_and_a_reference_with_tiles(tiles):
    sources = [*tiles("2021-05-01", 1)[0], *tiles("2021-05-11", 2)[0]]
    part = open_stack(sources, extent=(X + 300, Y - 380, X + 420, Y - 200))
    assert part.grid.transform == place(30, 20) and (part.grid.width, part.grid.height) == (12, 18)
    np.testing.assert_allclose(read(part)[0][0], whole(1)[:, 20:38, 30:42] * 1e-4, atol=1e-7)
    chosen = open_stack(sources, reference=sources[3].label)
    assert chosen.grid.extent() == (X, Y - 400, X + 600, Y)


def test_tiles_of_two_zones_meet_on_the_lattice_of_one(make_raster):
    west = make_raster(
        "w_2021-05-01.tif", whole(1, 40, 40), transform=(699800.0, 10, 0, 5000200.0, 0, -10), nodata=0
    )
    gdal.Warp(
        west.replace("w_", "e_"),
        make_raster("x.tif", whole(2, 60, 60), transform=(700100.0, 10, 0, 5000300.0, 0, -10), nodata=0),
        dstSRS="EPSG:32632",
        xRes=10,
        yRes=10,
    )
    stack = open_stack([Source(west), Source(west.replace("w_", "e_"))], minimum=1, reference=0)
    values, valid = read(stack)
    assert 'AUTHORITY["EPSG","32631"]' in stack.grid.crs and stack.grid.width >= 89
    col = round((699800.0 - stack.grid.transform[0]) / 10)
    row = round((stack.grid.transform[3] - 5000200.0) / 10)
    # On the lattice of the reference its own pixels count where both have some.
    np.testing.assert_allclose(
        values[0][:, row : row + 40, col : col + 40], whole(1, 40, 40) * 1e-4, atol=1e-7
    )
    assert valid[0][row + 10, col + 60]


def test_each_tile_with_its_own_offset(make_raster):
    old, new = whole(1, 20, 30), whole(2, 20, 30)
    names = [
        f"S2A_MSIL2A_20220120T105321_N{n}_R051_T31T{t}_x.tif" for n, t in (("0301", "CJ"), ("0400", "DJ"))
    ]
    sources = [
        Source(make_raster(name, values, transform=place(col), nodata=0))
        for name, values, col in zip(names, (old, new + 1000), (0, 30))
    ]
    stack = open_stack(sources, minimum=1)
    values, _ = read(stack)
    np.testing.assert_allclose(values[0], np.concatenate([old, new], axis=2) * 1e-4, atol=1e-6)


def test_joined_tiles_are_written_and_clipped(tiles, tmp_path):
    stack = open_stack([*tiles("2021-05-01", 1)[0], *tiles("2021-05-11", 2)[0]])
    result = clip(stack, tmp_path / "out")
    data = gdal.Open(result.observations[0].source)
    np.testing.assert_array_equal(data.ReadAsArray(), whole(1))
    assert data.GetGeoTransform() == place() and data.GetRasterBand(1).GetNoDataValue() == 0
    with pytest.raises(OutputError, match="holds the input"):
        StackWriter(tmp_path, stack, stack.grid, [at("05-01")], provenance={})


def test_what_a_reference_cuts_off_is_a_warning(make_raster):
    sources = [
        Source(make_raster("small_2021-05-01.tif", whole(1, 20, 20), transform=place(5, 5))),
        Source(make_raster("large_2021-05-11.tif", whole(2), transform=place())),
    ]
    stack = open_stack(sources)
    assert (stack.grid.width, stack.grid.height) == (20, 20)
    assert any("left out" in w and "large_2021-05-11.tif (83%)" in w for w in stack.warnings)
    wide = open_stack(sources, reference=1)
    assert not any("left out" in w for w in wide.warnings)
    asked = open_stack(sources, extent=(X + 60, Y - 200, X + 200, Y - 60))
    assert not any("left out" in w for w in asked.warnings)


def test_shares_of_grids():
    one = Grid("", place(), 60, 40)
    assert overlap(one, one) == 1
    assert overlap(one, Grid("", place(30), 60, 40)) == pytest.approx(0.5)
    assert overlap(one, Grid("", place(60), 60, 40)) == 0
    assert overlap(one, Grid("", place(10, 10), 10, 10)) == 1
    assert overlap(Grid("", place(10, 10), 10, 10), one) == 1
