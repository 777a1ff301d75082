# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole way from rasters to a finer stack, with the baseline and with models that misbehave."""

import json
import threading
import time
from dataclasses import replace
from datetime import datetime, timezone

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.dates import to_days
from temporal_liif.core.errors import (
    CancelledError,
    ModelError,
    OutOfMemoryError,
    OutputError,
    ParameterError,
)
from temporal_liif.core.series import pipeline, tiles
from temporal_liif.core.series.extras import NO_EXTRAS
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.patch import Prediction
from temporal_liif.core.series.registration import Registration
from temporal_liif.core.series.screen import Screen
from temporal_liif.core.stack.encoding import encode
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.writer import StackWriter
from temporal_liif.tests.stopwatch import Stopwatch

DAYS = ("2021-05-01", "2021-05-11", "2021-05-26", "2021-06-20")
ORIGIN = (430000.0, 10.0, 0.0, 4600000.0, 0.0, -10.0)


@pytest.fixture
def stack(make_raster):
    return make_stack(make_raster, "in")


def make_stack(make_raster, folder, height=90, width=110, bands=("B04", "B08")):
    rng = np.random.default_rng(0)
    sources = []
    for index, day in enumerate(DAYS):
        data = rng.integers(2500, 5000, (len(bands), height, width)).astype(np.uint16)
        data[:, 10 * index : 10 * index + 25, 5:40] = 0
        data[:, 80:, 90:] = 0
        name = f"{folder}/S2_{day.replace('-', '')}.tif"
        sources.append(Source(make_raster(name, data, transform=ORIGIN, nodata=0, names=bands), day))
    return open_stack(sources)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


def read(stack):
    out = []
    for observation in stack.observations:
        dataset = gdal.Open(observation.source)
        out.append(dataset.ReadAsArray())
    return np.stack(out)


def run(stack, folder, model=None, targets=("2021-05-11", "2021-06-01"), scale=2.0, **options):
    return pipeline.superresolve(
        stack,
        [utc(t) for t in targets],
        stack.grid.scaled(scale),
        model or BaselineModel(),
        folder,
        **options,
    )


def test_output_keeps_extent_crs_dtype_nodata_and_bands(stack, tmp_path):
    result = run(stack, tmp_path / "out", scale=2.7)
    dataset = gdal.Open(result.observations[0].source)
    assert (dataset.RasterXSize, dataset.RasterYSize) == (297, 243)
    transform = dataset.GetGeoTransform()
    assert transform[0] == ORIGIN[0] and transform[3] == ORIGIN[3]
    assert transform[1] * 297 == pytest.approx(1100.0, abs=1e-9)
    assert dataset.GetSpatialRef().IsSame(gdal.Open(stack.observations[0].source).GetSpatialRef())
    band = dataset.GetRasterBand(2)
    assert band.DataType == gdal.GDT_UInt16 and band.GetNoDataValue() == 0 and band.GetDescription() == "B08"
    assert [o.time.date().isoformat() for o in result.observations] == ["2021-05-11", "2021-06-01"]


def test_degrading_gives_back_a_clear_observation_and_unsupported_pixels_are_nodata(stack, tmp_path):
    result = run(stack, tmp_path / "out", scale=4)
    fine = read(result)[0].astype(float)
    source = read(stack)[1].astype(float)
    clear = (source > 0).all(axis=0)
    back = fine.reshape(2, 90, 4, 110, 4).mean(axis=(2, 4))
    # 0.002 of reflectance is 20 stored units; what is left is the rounding of 16 fine pixels.
    assert np.abs(back - source)[:, clear].max() < 1
    np.testing.assert_array_equal(fine[0, 320:, 360:], 0)
    assert (fine[:, :320] > 0).all()


@pytest.mark.parametrize(
    ("tile", "scale"), [(16, 2.7), (50, 2.7), (64, 2.7), (1000, 2.7), (40, 1.01), (64, 1.03)]
)
def test_any_tile_size_gives_the_same_image(stack, tmp_path, tile, scale):
    whole = read(run(stack, tmp_path / "whole", scale=scale, tile=4096)).astype(int)
    tiled = read(run(stack, tmp_path / "tiled", scale=scale, tile=tile)).astype(int)
    assert np.abs(whole - tiled).max() <= 1  # one stored unit is 1e-4: rounding of equal values


def test_two_runs_are_the_same(stack, tmp_path):
    first, second = run(stack, tmp_path / "a"), run(stack, tmp_path / "b")
    np.testing.assert_array_equal(read(first), read(second))


def test_days_and_count_layers(stack, tmp_path):
    result = run(stack, tmp_path / "out", extras=pipeline.Extras(days=True, count=True))
    source = read(stack)
    clear = (source > 0).all(axis=1)
    count = gdal.Open(str(next((tmp_path / "out").glob("*2021-06-01*count*.tif")))).ReadAsArray()
    np.testing.assert_array_equal(count, np.kron(clear.sum(axis=0), np.ones((2, 2), int)))
    days = gdal.Open(str(next((tmp_path / "out").glob("*2021-06-01*days*.tif"))))
    distance = np.abs(np.array([to_days(utc(day)) for day in DAYS]) - to_days(utc("2021-06-01")))
    expected = np.where(clear, distance[:, None, None], np.inf).min(axis=0)
    expected[np.isinf(expected)] = np.nan
    np.testing.assert_allclose(days.ReadAsArray(), np.kron(expected, np.ones((2, 2))))
    assert result.observations[0].source.endswith(".tif")


def test_provenance_names_model_dates_and_parameters(stack, tmp_path):
    run(stack, tmp_path / "out", BaselineModel("linear"), provenance={"version": "9.9"})
    items = json.loads((tmp_path / "out" / "stack.json").read_text())
    text = json.dumps(items)
    assert '"linear"' in text and "9.9" in text and "2021-06-20" in text


class Greedy(BaselineModel):
    """Runs out of memory on tiles above a size, until it is moved."""

    def __init__(self, limit, movable=False):
        super().__init__()
        self.limit, self.movable, self.sides, self.moved = limit, movable, [], False

    def predict(self, patch, query, cancelled):
        side = max(query.rows.count, query.cols.count)
        if side > self.limit and not self.moved:
            raise OutOfMemoryError("too large")
        self.sides.append(side)
        return super().predict(patch, query, cancelled)

    def relocate(self):
        self.moved = self.movable
        return self.movable


def test_out_of_memory_halves_the_tile_and_changes_nothing_else(stack, tmp_path):
    log = []
    model = Greedy(60)
    small = read(run(stack, tmp_path / "small", model, tile=220, log=log.append)).astype(int)
    assert max(model.sides) <= 60 and any("Out of memory" in line for line in log)
    whole = read(run(stack, tmp_path / "whole", tile=220)).astype(int)
    assert np.abs(small - whole).max() <= 1


def test_out_of_memory_at_the_smallest_tile_moves_the_model_or_ends(stack, tmp_path):
    model = Greedy(1, movable=True)
    run(stack, tmp_path / "moved", model, tile=220)
    assert model.moved
    with pytest.raises(OutOfMemoryError):
        run(stack, tmp_path / "out", Greedy(1), tile=220)
    assert not (tmp_path / "out").exists()


def no_memory():
    """What numpy raises where an array does not fit."""
    np.empty((1 << 60,), np.float32)


class Heavy(Greedy):
    """Runs out of memory in this process, as the baseline does."""

    def predict(self, patch, query, cancelled):
        if max(query.rows.count, query.cols.count) > self.limit:
            no_memory()
        return super().predict(patch, query, cancelled)


def test_no_memory_in_this_process_halves_the_tile(stack, tmp_path):
    log, model = [], Heavy(70)
    small = read(run(stack, tmp_path / "small", model, tile=220, log=log.append)).astype(int)
    assert 0 < max(model.sides) <= 70 and log.count("Out of memory: going on with tiles of 110 pixels.") == 1
    whole = read(run(stack, tmp_path / "whole", tile=220)).astype(int)
    assert np.abs(small - whole).max() <= 1
    with pytest.raises(OutOfMemoryError, match=r"not enough memory \(Unable to allocate.*smaller tile"):
        run(stack, tmp_path / "out", Heavy(1), tile=220)
    assert not (tmp_path / "out").exists()


def test_no_memory_for_reading_or_mixing_halves_the_tile(stack, make_raster, tmp_path, monkeypatch):
    whole = read(run(stack, tmp_path / "whole", tile=220)).astype(int)
    sizes = []

    def reading(reader, stack, query, registration, screen, original=tiles.read_patch):
        side = max(query.rows.count, query.cols.count)
        if side > 64:
            no_memory()
        sizes.append(side)
        return original(reader, stack, query, registration, screen)

    monkeypatch.setattr(tiles, "read_patch", reading)
    log = []
    small = read(run(stack, tmp_path / "read", tile=220, log=log.append)).astype(int)
    assert max(sizes) <= 64 and np.abs(small - whole).max() <= 1
    assert any(line.startswith("Out of memory: going on with tiles of") for line in log)
    monkeypatch.undo()
    stack = make_stack(make_raster, "wide", width=300)
    whole = read(run(stack, tmp_path / "whole-wide", tile=600)).astype(int)
    count = len(stack.bands)
    mixing = pipeline.Mixing(stack.bands, np.eye(count))

    def applied(self, patch, original=pipeline.Mixing.applied):
        if patch.values.shape[-1] > 299:
            no_memory()
        return original(self, patch)

    monkeypatch.setattr(pipeline.Mixing, "applied", applied)
    mixed = read(run(stack, tmp_path / "mixed", tile=600, mixing=mixing)).astype(int)
    assert np.abs(mixed - whole).max() <= 1


def test_a_model_of_the_whole_image_has_no_smaller_tile(stack, tmp_path):
    model = Heavy(10)
    model.margin = None
    with pytest.raises(OutOfMemoryError, match="not enough memory"):
        run(stack, tmp_path / "out", model)


class Slow(BaselineModel):
    def predict(self, patch, query, cancelled):
        while not cancelled():
            time.sleep(0.01)
        raise CancelledError("Cancelled.")


def test_cancel_ends_within_a_second_and_leaves_nothing(stack, tmp_path):
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    watch = Stopwatch()
    with pytest.raises(CancelledError):
        run(stack, tmp_path / "out", Slow(), cancelled=stop.is_set)
    assert watch.within(0.3 + 1)
    assert not (tmp_path / "out").exists()


def test_progress_rises_to_one(stack, tmp_path):
    seen = []
    run(stack, tmp_path / "out", tile=64, progress=lambda share, text: seen.append(share))
    assert seen == sorted(seen) and seen[-1] == pytest.approx(1.0) and len(seen) > 8


def test_coarser_grids_and_absurd_ones_are_refused(stack, tmp_path):
    with pytest.raises(ParameterError, match="scale of 1 or more"):
        run(stack, tmp_path / "out", scale=0.5)
    with pytest.raises(ParameterError, match="smaller scale"):
        run(stack, tmp_path / "out", scale=200000)
    with pytest.raises(ParameterError, match="too small"):
        run(stack, tmp_path / "out", tile=3)
    with pytest.raises(ParameterError, match="no uncertainty"):
        run(stack, tmp_path / "out", extras=pipeline.Extras(uncertainty=True))
    with pytest.raises(ParameterError, match="no support of its detail"):
        run(stack, tmp_path / "out", extras=pipeline.Extras(support=True))
    assert not (tmp_path / "out").exists()


class Whole(BaselineModel):
    """A model that looks at the whole image, and knows its uncertainty."""

    margin = None

    def __init__(self):
        super().__init__()
        self.margin = None

    def predict(self, patch, query, cancelled):
        values = super().predict(patch, query, cancelled).values
        return Prediction(values, np.full_like(values, 0.01))


def test_a_model_without_margin_gets_the_whole_image_and_uncertainty_is_written(stack, tmp_path):
    log = []
    run(stack, tmp_path / "out", Whole(), tile=64, extras=pipeline.Extras(uncertainty=True), log=log.append)
    assert any("whole image" in line for line in log)
    path = next((tmp_path / "out").glob("*2021-06-01*uncertainty*.tif"))
    assert gdal.Open(str(path)).ReadAsArray() == pytest.approx(np.full((2, 180, 220), 0.01))


class InParts(Whole):
    """Answers in strips of some rows, as it is stored where it is asked for, as a model elsewhere does."""

    def __init__(self, rows=17, fails=False):
        super().__init__()
        self.margin, self.rows, self.fails, self.reports = 40, rows, fails, []

    def predict_parts(self, read, query, receive, report, cancelled):
        plain = super().predict(read(), replace(query, encoding=None), cancelled)
        support = np.linspace(0, 1, query.cols.count, dtype=np.float32) + np.zeros(
            (query.rows.count, 1), "f4"
        )
        for start in reversed(range(query.rows.start, query.rows.stop, self.rows)):
            rows = replace(query.rows, start=start, stop=min(query.rows.stop, start + self.rows))
            inside = rows.inside(query.rows)
            stored, valid = zip(*(encode(image, query.encoding) for image in plain.values[:, :, inside]))
            answer = np.stack(stored), plain.uncertainty[:, :, inside], support[inside], np.stack(valid)
            receive(replace(query, rows=rows), Prediction(*answer))
            report(0.5)
            if self.fails and query.rows.count > 100:
                raise OutOfMemoryError("too large after the first part")


EXTRAS = pipeline.Extras(days=True, count=True, why=True, uncertainty=True)


@pytest.mark.parametrize("fails", [False, True])
def test_parts_as_stored_give_the_files_that_the_whole_gives(stack, tmp_path, fails):
    shifts = np.array([[0.0, 0.0], [0.4, -0.3], [0.0, 0.2], [-0.5, 0.1]])
    ones = np.ones(len(DAYS))
    registration = Registration(shifts[..., None], (90, 110), ones, 0.05 * ones, ones, 0.0 * ones)
    options = {"registration": registration, "extras": EXTRAS, "tile": 128}
    screens = Screen(stack), Screen(stack)
    run(stack, tmp_path / "whole", WithMargin(), screen=screens[0], **options)
    shares = []
    run(
        stack,
        tmp_path / "parts",
        InParts(fails=fails),
        screen=screens[1],
        progress=lambda share, text: shares.append(share),
        **options,
    )
    files = sorted(path.name for path in (tmp_path / "whole").glob("*.tif"))
    assert len(files) == 2 * 5
    for name in files:
        whole, parts = (
            gdal.Open(str(tmp_path / folder / name)).ReadAsArray() for folder in ("whole", "parts")
        )
        assert whole.dtype == parts.dtype
        # Halved tiles round some equal values to another stored unit.
        away = 1 if fails and whole.dtype == np.uint16 else 0
        np.testing.assert_allclose(parts.astype(float), whole.astype(float), rtol=0, atol=away)
    # A patch that is read again is not counted again.
    for ours, theirs in zip(screens[1].counts, screens[0].counts):
        np.testing.assert_allclose(ours, theirs)
    assert shares == sorted(shares) and shares[-1] == pytest.approx(1.0)
    # Half of the first of four tiles: what there is of it, of 180 x 220 pixels.
    assert fails or shares[0] == pytest.approx(0.85 * 0.5 * 128 * 128 / (180 * 220))


class WithMargin(Whole):
    """The same without parts, in tiles."""

    def __init__(self):
        super().__init__()
        self.margin = 40


def test_support_of_a_pixel_without_value_is_nodata(stack, tmp_path):
    run(stack, tmp_path / "out", InParts(), extras=pipeline.Extras(support=True), tile=4096)
    image = gdal.Open(str(tmp_path / "out" / "2021-06-01.tif")).ReadAsArray()
    support = gdal.Open(str(tmp_path / "out" / "2021-06-01_support.tif")).ReadAsArray()
    expected = np.tile(np.linspace(0, 1, 220, dtype=np.float32), (180, 1))
    np.testing.assert_array_equal(support, np.where((image > 0).all(axis=0), expected, np.nan))


def test_a_full_disk_ends_a_model_that_still_works(stack, tmp_path, monkeypatch):
    ended = threading.Event()

    class Endless(InParts):
        def predict_parts(self, read, query, receive, report, cancelled):
            super().predict_parts(read, query, receive, report, cancelled)
            while not cancelled():
                time.sleep(0.01)
            ended.set()
            raise CancelledError("Cancelled.")

    def write_stored(*arguments):
        raise OutputError("no space left on the device")

    monkeypatch.setattr(StackWriter, "write_stored", write_stored)
    with pytest.raises(OutputError, match="no space left"):
        run(stack, tmp_path / "out", Endless())
    assert ended.is_set() and not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("width", "chosen", "expected"),
    [(10980, 2048, 2048), (1024, 1792, 1024), (1100, 1024, 768), (100, 512, 256), (3000, 512, 512)],
)
def test_tiles_are_even(stack, width, chosen, expected):
    class Chooses(BaselineModel):
        def tile_size(self, dates, bands, targets, scale):
            assert (dates, bands, targets, scale) == (4, 2, 18, 2.0)
            return chosen

    stack = replace(stack, grid=stack.grid.resized(width, 90))
    grid = stack.grid.resized(2 * width, 180)
    log = []
    assert tiles.tile_side(stack, 18, grid, Chooses(), None, log.append) == expected


@pytest.mark.parametrize(
    ("height", "width", "side", "tops", "lefts", "parts"),
    [
        (4096, 4096, 1792, [0, 512, 2304], [0, 512, 2304], [(0, 0), (0, 64), (64, 0)]),
        (21_960, 2048, 1792, [0, *range(512, 21_960, 1792)], [0, 256], [(0, 0), (0, 64), (64, 0)]),
        (1792, 3584, 1792, [0], [0, 1792], [(0, 0), (0, 64), (64, 0)]),
        (512, 100, 1792, [0], [0], [(0, 0)]),
        (300, 300, 80, [0, 80, 160, 240], [0, 80, 160, 240], [(0, 0)]),
    ],
)
def test_a_first_tile_that_is_wanted_soon_is_small_and_costs_few_pixels_more(
    stack, height, width, side, tops, lefts, parts
):
    stack = replace(stack, grid=stack.grid.resized(width // 2, height // 2))
    grid, days = stack.grid.resized(width, height), np.zeros(1)
    asked = [list(tiles.queries(stack, grid, days, side, 20, soon=soon)) for soon in (False, True)]
    starts = [*parts, *[(y, x) for y in tops for x in lefts][1:]]
    assert [(one.rows.start, one.cols.start) for one in asked[1]] == starts
    for one in asked:
        covered = np.zeros((height // 20 + 1, width // 20 + 1), int)
        for query in one:
            there = (slice(-(-axis.start // 20), -(-axis.stop // 20)) for axis in (query.rows, query.cols))
            covered[tuple(there)] += 1
        assert (covered[: -(-height // 20), : -(-width // 20)] == 1).all()
    read, soon = (
        sum(
            (one.rows.patch_stop - one.rows.patch_start) * (one.cols.patch_stop - one.cols.patch_start)
            for one in queries
        )
        for queries in asked
    )
    assert soon <= (1 + tiles.FIRST_COSTS * (len(parts) > 1)) * read


def test_a_series_of_several_tiles_begins_with_a_small_one_unless_a_size_is_asked_for(stack, tmp_path):
    class Chooses(BaselineModel):
        def __init__(self):
            super().__init__()
            self.asked = []

        def tile_size(self, dates, bands, targets, scale):
            return 512

        def predict(self, patch, query, cancelled):
            self.asked.append((query.rows.start, query.cols.start, *query.shape[1:]))
            return super().predict(patch, query, cancelled)

    model = Chooses()
    made = run(stack, tmp_path / "soon", model, scale=6)
    assert model.asked == [(0, 0, 256, 256), (0, 256, 256, 404), (256, 0, 284, 256), (256, 256, 284, 404)]
    model.asked.clear()
    whole = run(stack, tmp_path / "whole", model, scale=6, tile=1000)
    assert model.asked == [(0, 0, 540, 660)]
    for one, other in zip(made.observations, whole.observations):
        values = [gdal.Open(image.source).ReadAsArray().astype(int) for image in (one, other)]
        np.testing.assert_allclose(*values, atol=1)


@pytest.mark.parametrize("soon", [True, False])
def test_nothing_is_read_beside_the_first_values_of_a_series_that_is_wanted_soon(stack, monkeypatch, soon):
    read, seen = [], []
    read_patch = tiles.read_patch

    def watched(reader, stack, query, *rest):
        read.append((query.rows.start, query.cols.start))
        return read_patch(reader, stack, query, *rest)

    class Slow(BaselineModel):
        def predict(self, patch, query, cancelled):
            # As long as another patch may take to be read.
            end = time.monotonic() + 0.3
            while time.monotonic() < end and len(read) < 2:
                time.sleep(0.005)
            seen.append(len(read))
            return super().predict(patch, query, cancelled)

    monkeypatch.setattr(tiles, "read_patch", watched)
    grid, days = stack.grid.resized(220, 180), np.array([18748.0])
    several = tiles.Tiles(stack, stack, grid, days, 64, NO_EXTRAS, soon=soon)
    made = list(pipeline.predictions(several, Slow()))
    assert seen[0] == (1 if soon else 2)
    assert len(made) == len(read) == len(list(tiles.queries(stack, grid, days, 64, 0, soon=soon)))


def test_what_fails_before_the_first_values_is_raised_and_nothing_waits(stack):
    class Fails(BaselineModel):
        def predict(self, patch, query, cancelled):
            raise ModelError("No.")

    grid, days = stack.grid.resized(220, 180), np.array([18748.0])
    several = tiles.Tiles(stack, stack, grid, days, 64, NO_EXTRAS, soon=True)
    with pytest.raises(ModelError):
        list(pipeline.predictions(several, Fails()))
    end = time.monotonic() + 10
    while any(one.name == "temporal-liif-stage" for one in threading.enumerate()):
        assert time.monotonic() < end
        time.sleep(0.01)
