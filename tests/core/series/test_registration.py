# SPDX-License-Identifier: GPL-2.0-or-later
"""Shifts of simulated looks are found again, and undone."""

import json
import threading
import time
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import CancelledError
from temporal_liif.core.log import WARNING, as_record
from temporal_liif.core.series import (
    pipeline,
    registration,
    registration_report,
    resampling,
    shift_fit,
    stack_registration,
    texture,
    window_equations,
)
from temporal_liif.core.series.ahead import in_thread
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.looks import Conditions, observe, simulate
from temporal_liif.core.series.shifts import Shifts
from temporal_liif.core.series.workspace import Workspace
from temporal_liif.core.stack.image import open_image
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack

VISIBLE = np.array([0.49, 0.56, 0.665])


def fields(rng, height, width, bands=3):
    """(bands, height, width) reflectance: fields with straight borders, and fine texture."""
    rows, cols = np.mgrid[:height, :width]
    turned, other = 0.9 * rows + 0.4 * cols, 0.9 * cols - 0.4 * rows
    label = np.floor(turned / 37).astype(int) * 131 + np.floor((other + 500) / 61).astype(int)
    bright = rng.uniform(0.05, 0.25, label.max() + 1)[label] + 0.004 * rng.standard_normal(label.shape)
    return np.stack([bright * (0.7 + 0.3 * band) for band in range(bands)])


def off(found, shifts):
    """Errors in pixels, relative to the median: only differences between dates can be known."""
    error = found - shifts
    return error - np.median(error, axis=0)


@pytest.mark.parametrize(
    "conditions",
    [
        Conditions(dates=6, jitter=0.3),
        Conditions(dates=6, jitter=0.3, noise=0.004, gain=0.4, coarse=0.01, clouds=0.3),
        Conditions(dates=3, jitter=0.6),
        Conditions(dates=2, jitter=0.4),
    ],
)
def test_shifts_of_simulated_looks_are_found(conditions):
    rng = np.random.default_rng(3)
    looks = simulate(fields(rng, 480, 440), 4, conditions, rng)
    found, quality = registration.estimate(looks.values, looks.valid, VISIBLE)
    assert found.dtype == quality.dtype == np.float32
    error = off(found, looks.shifts)
    assert np.sqrt(np.mean(error**2)) < 0.03 and np.abs(error).max() < 0.06
    assert (quality > 0.8).all()
    assert np.abs(np.median(found, axis=0)).max() < registration.NEGLIGIBLE


def test_steps_end_once_those_to_come_are_small(monkeypatch):
    rng = np.random.default_rng(3)
    conditions = Conditions(dates=6, jitter=0.3, noise=0.004, gain=0.4, coarse=0.01, clouds=0.3)
    looks = simulate(fields(rng, 480, 440), 4, conditions, rng)
    monkeypatch.setattr(registration, "NEGLIGIBLE", 0.0)
    found, _ = registration.estimate(looks.values, looks.valid, VISIBLE)
    monkeypatch.setattr(shift_fit, "_SETTLED", 0.0)
    settled, _ = registration.estimate(looks.values, looks.valid, VISIBLE)
    assert 0 < np.abs(found - settled).max() < 0.003
    # Steps that do not shrink are taken to go on; of a first one nothing is known.
    assert shift_fit._to_come(0.2, 0.0) == shift_fit._to_come(0.2, 0.1) == pytest.approx(0.2)
    assert shift_fit._to_come(0.02, 0.2) == pytest.approx(0.02 / 9)


def test_contrasts_that_turn_around_are_no_shifts():
    rng = np.random.default_rng(4)
    looks = simulate(fields(rng, 480, 480), 4, Conditions(dates=6, jitter=0.3), rng)
    turned = looks.values.copy()
    turned[1::2] = 0.3 - turned[1::2]
    turned[:, :, :60] = looks.values[:, :, :60]
    found, quality = registration.estimate(turned, looks.valid, VISIBLE)
    assert np.abs(off(found, looks.shifts)).max() < 0.06
    assert (quality > 0.8).all()


def test_down_and_right_are_positive():
    image = fields(np.random.default_rng(0), 120, 100)[None].astype(np.float32)
    values = np.concatenate([image, np.roll(image, (1, 0), (2, 3)), np.roll(image, (0, -1), (2, 3))])
    found, _ = registration.estimate(values, np.ones((3, 120, 100), bool), VISIBLE)
    np.testing.assert_allclose(found - found[0], [[0, 0], [1, 0], [0, -1]], atol=0.03)


def test_weights_and_masks_keep_wrong_pixels_out():
    rng = np.random.default_rng(5)
    looks = simulate(fields(rng, 480, 480), 4, Conditions(dates=5, jitter=0.3), rng)
    values, weights = looks.values.copy(), np.ones(looks.valid.shape, np.float32)
    clouds = 0.3 * rng.random((5, 1, 60, 120)).cumsum(axis=2).cumsum(axis=3) / 7200
    values[:, :, :60] = np.roll(values[:, :, 60:], 7, axis=3) + clouds
    weights[:, :60] = 0
    found, _ = registration.estimate(values, looks.valid, VISIBLE, weights)
    assert np.abs(off(found, looks.shifts)).max() < 0.06
    values[weights[:, None].repeat(3, axis=1) == 0] = np.nan
    found, _ = registration.estimate(values, weights > 0, VISIBLE)
    assert np.abs(off(found, looks.shifts)).max() < 0.06


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("one date", (1, 3, 90, 90)),
        ("water", (4, 3, 90, 90)),
        ("nothing", (4, 3, 90, 90)),
        ("tiny", (3, 3, 1, 2)),
        ("two of nothing", (2, 1, 30, 30)),
    ],
)
def test_what_holds_no_texture_stays_where_it_is(name, shape):
    rng = np.random.default_rng(1)
    values = (0.02 + 0.001 * rng.standard_normal(shape)).astype(np.float32)
    valid = np.ones((shape[0], *shape[2:]), bool)
    if "nothing" in name:
        values[:], valid[:] = np.nan, False
    found, quality = registration.estimate(values, valid, VISIBLE[: shape[1]])
    np.testing.assert_array_equal(found, np.zeros((shape[0], 2)))
    np.testing.assert_array_equal(quality, np.zeros(shape[0]))


@pytest.mark.parametrize("size", [(16, 20), (40, 50), (80, 90)])
def test_dates_that_lie_alike_within_the_error_are_not_moved(size):
    rows, cols = np.mgrid[: size[0], : size[1]]
    rng = np.random.default_rng(2)
    ground = np.stack([np.sin(cols / 4 + band) * np.cos(rows / 5) for band in range(3)])
    contrasts = np.array([0.12, 0.11, 0.1, 0.09])[:, None, None, None]
    values = 0.2 + contrasts * ground + 0.006 * rng.standard_normal((4, 3, *size))
    found, quality = registration.estimate(values.astype(np.float32), np.ones((4, *size), bool), VISIBLE)
    np.testing.assert_array_equal(found, 0)
    assert (quality > 0.9).all()


def test_a_date_unlike_the_others_or_too_far_away_is_not_registered():
    rng = np.random.default_rng(6)
    looks = simulate(fields(rng, 480, 480), 4, Conditions(dates=6, jitter=0.2), rng)
    values = looks.values.copy()
    values[2] = simulate(fields(rng, 480, 480), 4, Conditions(dates=1), rng).values[0, :, ::-1, ::-1]
    values[4] = np.roll(values[4], (6, 0), (1, 2))
    found, quality = registration.estimate(values, looks.valid, VISIBLE)
    np.testing.assert_array_equal(quality > 0, [True, True, False, True, False, True])
    np.testing.assert_array_equal(found[[2, 4]], 0)
    others = [0, 1, 3, 5]
    assert np.abs(off(found[others], looks.shifts[others])).max() < 0.06


def test_bands_are_visible_ones_else_those_whose_texture_the_dates_share():
    assert registration.visible(np.array([0.443, 0.49, 0.665, 0.705, 0.842])) == [1, 2]
    assert registration.visible(np.array([np.nan, 11.0])) == []
    rng = np.random.default_rng(7)
    noise = rng.standard_normal((4, 5, 80, 80)).astype(np.float32)
    noise[:, [1, 3]] = 0.3 * noise[:, [1, 3]] + fields(rng, 80, 80, 1) * 100
    assert set(registration.textured(noise, np.ones((4, 80, 80), bool))) > {1, 3}
    values = simulate(fields(rng, 480, 480), 4, Conditions(dates=4), np.random.default_rng(8))
    found, _ = registration.estimate(values.values, values.valid, np.full(3, np.nan))
    assert np.abs(off(found, values.shifts)).max() < 0.06


@pytest.fixture
def stack_of(make_raster):
    """A function that makes a stack on disk of (T, 3, h, w) reflectance; 0 is nodata."""

    def make(images):
        sources = []
        for index, image in enumerate(images, 1):
            stored = np.rint(image * 10000).clip(1, 65535).astype(np.uint16)
            path = make_raster(f"in/S2_202105{index:02}.tif", stored, nodata=0, names=("B02", "B03", "B04"))
            sources.append(Source(path, f"2021-05-{index:02}"))
        return open_stack(sources)

    return make


def test_a_stack_is_registered_from_windows(stack_of):
    rng = np.random.default_rng(10)
    looks = simulate(fields(rng, 800, 640), 4, Conditions(dates=3, jitter=0.3), rng)
    shares = []
    found = stack_registration.register(stack_of(looks.values), progress=shares.append)
    assert found.bands == ("B02", "B03", "B04") and found.reference == registration.REFERENCE
    assert np.abs(off(found.centre, looks.shifts)).max() < 0.03
    assert not any(found.shifts(5, 0)[date].varies for date in range(3))
    assert found.windows.tolist() == [2, 2, 2] and (found.residual < 0.05).all()
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_shifts_that_change_over_a_large_scene_are_a_field(stack_of):
    rng = np.random.default_rng(11)
    ground = fields(rng, 760, 760, 1)[0] + 0.003 * rng.standard_normal((760, 760))
    ground = np.fft.ifft2(
        np.fft.fft2(ground) * np.exp(-4 * np.add.outer(*2 * [np.fft.fftfreq(760) ** 2]))
    ).real
    rows, cols = np.mgrid[20:740, 20:740].astype(float)
    images = []
    for size in (0.0, 0.6, -0.6):
        slope = size * (cols - 380) / 360
        shift = np.stack([slope, 0 * slope])
        images.append(sampled(ground, rows - shift[0], cols - shift[1]))
    images = np.repeat(np.stack(images)[:, None], 3, axis=1)
    found = stack_registration.register(stack_of(images))
    assert found.coefficients.shape[2] > 1
    for date, size in enumerate((0.0, 0.6, -0.6)):
        down, right = found.shifts(0, 0)[date].field((720, 720))
        assert np.abs(down - size * (cols - 380) / 360)[60:-60, 60:-60].max() < 0.08
        assert np.abs(right).max() < 0.08


def sampled(image, rows, cols):
    """`image` at fractional places, by bicubic interpolation of its neighbours."""
    top, left = np.floor(rows).astype(int), np.floor(cols).astype(int)
    out = np.zeros(rows.shape)
    for dy in range(-1, 3):
        for dx in range(-1, 3):
            out += keys(rows - top - dy) * keys(cols - left - dx) * image[top + dy, left + dx]
    return out


def keys(x):
    x = np.abs(x)
    far = ((-0.5 * x + 2.5) * x - 4) * x + 2
    return np.where(x <= 1, (1.5 * x - 2.5) * x * x + 1, np.where(x < 2, far, 0))


def test_registering_can_be_cancelled(stack_of):
    stack = stack_of(0.2 + np.zeros((2, 3, 60, 60)))
    with pytest.raises(CancelledError):
        stack_registration.register(stack, cancelled=lambda: True)


def test_a_slow_source_does_not_hold_up_who_cancels():
    released, ended = threading.Event(), threading.Event()

    def slow():
        yield 1
        released.wait(60)
        ended.set()
        yield 2

    asked = iter([False, False, False, True, True])
    with pytest.raises(CancelledError):
        assert list(in_thread(slow, lambda: next(asked, True))) == []
    assert not ended.is_set()
    released.set()


def moved_fields(seed, dates=4, cloud=None):
    """A scene, its dates displaced by known shifts (T, 2), one of them under clouds, and what it shows
    undisplaced."""
    rng = np.random.default_rng(seed)
    ground = fields(rng, 640, 560)
    shifts = rng.uniform(-0.5, 0.5, (dates, 2))
    shifts -= np.median(shifts, axis=0)
    images = np.stack([observe(ground, 4, tuple(shift)) for shift in shifts])
    if cloud is not None:
        images[cloud] = 0.5 + 0.1 * rng.standard_normal(images[cloud].shape)
    return images, shifts, observe(ground, 4)


def written(result):
    return np.stack([gdal.Open(seen.source).ReadAsArray() for seen in result.observations]).astype(int)


def test_a_series_is_made_of_registered_dates_in_any_tiles(stack_of, tmp_path):
    images, shifts, still = moved_fields(12)
    stack = stack_of(images)
    log = []
    found = registration_report.register_and_log(stack, log.append)
    targets = [stack.observations[1].time, stack.observations[2].time]

    def run(name, registration, tile=None):
        return written(
            pipeline.superresolve(
                stack,
                targets,
                stack.grid,
                BaselineModel("linear"),
                tmp_path / name,
                registration=registration,
                tile=tile,
            )
        )

    whole = run("whole", found)
    assert whole.shape == (2, 3, 160, 140)
    inner = (slice(None), slice(None), slice(5, -5), slice(5, -5))
    error = np.sqrt(np.mean((whole[inner] - 10000 * still[inner[1:]]) ** 2))
    before = np.sqrt(np.mean((run("as-is", None)[inner] - 10000 * still[inner[1:]]) ** 2))
    assert error < 0.3 * before
    assert np.abs(run("tiles", found, tile=40) - whole).max() <= 1  # one stored unit: rounding
    table = json.loads((tmp_path / "whole" / "stack.json").read_text())
    dates = find(table, "registration")["dates"]
    np.testing.assert_allclose([row["pixels_down"] for row in dates], found.centre[:, 0], atol=1e-4)
    np.testing.assert_allclose([row["metres_right"] for row in dates], 10 * shifts[:, 1], atol=0.5)
    np.testing.assert_allclose([row["metres_up"] for row in dates], -10 * shifts[:, 0], atol=0.5)
    assert [line[:10] for line in log[1:]] == [f"2021-05-0{index}" for index in range(1, 5)]


def find(value, key):
    """The first value of a key in nested JSON."""
    if isinstance(value, dict):
        if key in value:
            return value[key]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            if (found := find(item, key)) is not None:
                return found
    return None


def test_the_log_says_how_each_date_lies_and_warns_of_those_that_could_not_be_registered(stack_of):
    images, _, _ = moved_fields(13, cloud=2)
    stack = stack_of(images)
    log = []
    found = registration_report.register_and_log(stack, log.append)
    assert len(log) == 6 and "B02, B03, B04" in log[0] and registration.REFERENCE in log[0]
    assert "2021-05-03" in log[3] and "stays where it is" in log[3]
    assert as_record(log[5]).level == WARNING and as_record(log[5]).code == "not-registered"
    assert "2021-05-03" in log[5] and "2021-05-01" not in log[5]
    row = registration_report.date_shifts(stack, found)[0]
    assert (row.date[:10], row.quality > 0.9) == ("2021-05-01", True)
    assert (row.x, row.y) == (
        pytest.approx(10 * row.right, abs=1e-2),
        pytest.approx(-10 * row.down, abs=1e-2),
    )
    side = "down" if row.down >= 0 else "up"
    assert f"{abs(row.down):.2f} {side}" in log[1] and f"y {row.y:+.1f} m" in log[1]


def test_dates_refined_to_the_global_reference_image_are_the_reference(stack_of):
    images, shifts, _ = moved_fields(14, dates=4)
    stack = stack_of(images)
    names = [
        f"S2A_MSIL2A_2021050{n}T103021_N{b}_R108_T31TCJ"
        for n, b in enumerate(("0300", "0510", "0301", "0500"))
    ]
    dates = tuple(replace(seen, name=name) for seen, name in zip(stack.observations, names))
    found = stack_registration.register(replace(stack, observations=dates))
    assert found.reference == registration.REFINED
    np.testing.assert_allclose(found.centre, shifts - shifts[[1, 3]].mean(axis=0), atol=0.03)


def test_a_reference_image_that_is_one_of_the_dates(stack_of):
    images, shifts, _ = moved_fields(15)
    stack = stack_of(images)
    reference = open_image(Source(stack.observations[3].source, "a date"))
    found = stack_registration.register(stack, reference=reference)
    assert found.reference == "a date" and len(found.quality) == 4
    np.testing.assert_allclose(found.centre, shifts - shifts[3], atol=0.03)


def test_windows_may_come_in_any_order_and_show_some_of_the_dates(monkeypatch):
    rng = np.random.default_rng(16)
    looks = simulate(fields(rng, 960, 960), 4, Conditions(dates=4, jitter=0.3), rng)
    looks.valid[1, :, :140], looks.valid[2, 100:] = False, False
    windows = []
    for place in registration.covering((240, 240), 4):
        rows, cols = (slice(*extent) for extent in place)
        centre = tuple(sum(extent) / 2 for extent in place)
        windows.append(
            texture.prepare(looks.values[..., rows, cols], looks.valid[:, rows, cols], None, centre)
        )
    assert [window.seen.tolist() for window in windows] == [[0, 2, 3], [0, 1, 2, 3], [0, 3], [0, 1, 3]]
    found = shift_fit.fit(windows, (240, 240))
    turned = shift_fit.fit(iter(windows[::-1]), (240, 240))
    monkeypatch.setattr(texture.Window, "seen", np.arange(4))
    all_asked = shift_fit.fit(windows, (240, 240))
    assert found.windows.tolist() == [4, 2, 2, 4]
    for name, expected in vars(found).items():
        np.testing.assert_array_equal(getattr(turned, name), expected)
        np.testing.assert_allclose(getattr(all_asked, name), expected, atol=1e-6)


def test_dates_of_a_long_series_are_multiplied_in_few_products_of_one_thread(monkeypatch):
    """From 2**18 multiplications on OpenBLAS does so; of much less each they would take seconds."""
    sizes, matmul = [], np.matmul

    def watched(one, other):
        sizes.append(one.shape[0] * one.shape[1] * other.shape[1])
        return matmul(one, other)

    monkeypatch.setattr(np, "matmul", watched)
    for dates in (1, 5, 64, 65, 300, 600):
        rows = np.random.default_rng(18).standard_normal((dates, 2000), dtype=np.float32)
        sizes.clear()
        np.testing.assert_allclose(window_equations._products(rows), rows @ rows.T, atol=2e-3)
        assert max(sizes) <= 2**18 and len(sizes) < 4 + 1.5 * dates**2 * 2000 / 2**18


def test_images_are_resampled_together_as_by_themselves():
    rng = np.random.default_rng(17)
    images, shifts = rng.standard_normal((3, 30, 35)).astype(np.float32), rng.uniform(-1.5, 1.5, (3, 2))
    space = Workspace()
    resampling.resampled(images[:2, ::2], 2 * shifts[:2], space)
    found = resampling.resampled(images, shifts, space)
    for one, image, shift in zip(found, images, shifts):
        alone = resampling.Resampling(Shifts.constant([shift])[0], image.shape, image)
        np.testing.assert_allclose(one, alone(image), atol=1e-6)


def test_distances_of_windows_are_by_the_inverse_of_their_information():
    rng = np.random.default_rng(5)
    root = rng.standard_normal((7, 2, 2)) * 10.0 ** rng.integers(-3, 4, (7, 1, 1))
    matrices, rests = root @ root.swapaxes(1, 2), rng.standard_normal((7, 2))
    matrices[0] = 0
    inverse = np.linalg.inv(matrices + np.eye(2) / shift_fit._PRIOR**2)
    expected = np.einsum("ki,kij,kj->k", rests, inverse, rests) / 2
    np.testing.assert_allclose(shift_fit._distances(matrices, rests), expected, rtol=1e-9)


def test_windows_are_looked_at_side_by_side_with_the_same_result(monkeypatch):
    rng = np.random.default_rng(18)
    looks = simulate(fields(rng, 960, 960), 4, Conditions(dates=4, jitter=0.3), rng)
    windows = []
    for rows, cols in registration.covering((240, 240), 4):
        y, x = slice(*rows), slice(*cols)
        windows.append(
            texture.prepare(looks.values[..., y, x], looks.valid[:, y, x], None, (rows[0], cols[0]))
        )
    found = {}
    for threads in (1, 2, 3):
        monkeypatch.setattr(shift_fit, "_THREADS", threads)
        found[threads] = shift_fit.fit(windows, (240, 240))
    for name, expected in vars(found[1]).items():
        np.testing.assert_array_equal(getattr(found[2], name), expected)
        np.testing.assert_array_equal(getattr(found[3], name), expected)


def test_work_side_by_side_ends_with_a_cancel_or_what_fails(monkeypatch):
    monkeypatch.setattr(shift_fit, "_THREADS", 2)
    done, asked, caller = [], [], threading.get_ident()

    def cancelled():
        asked.append(threading.get_ident())
        return len(done) >= 4

    def work(number, space):
        done.append(number)
        if threading.get_ident() != caller:
            # The caller's thread gets to its next question meanwhile.
            wait_until(lambda: len(done) >= 4)

    with pytest.raises(CancelledError):
        shift_fit._side_by_side(work, 1000, cancelled)
    assert len(done) < 10 and set(asked) == {caller}

    def fail(number, space):
        if threading.get_ident() != caller:
            raise MemoryError
        wait_until(lambda: False, 0.01)

    with pytest.raises(MemoryError):
        shift_fit._side_by_side(fail, 6, lambda: False)


def wait_until(met, seconds=10.0):
    end = time.monotonic() + seconds
    while not met() and time.monotonic() < end:
        time.sleep(0.001)
    return met()


def test_windows_of_one_block_are_read_together_the_most_first_and_few_of_many_dates(stack_of, monkeypatch):
    stack = stack_of(0.1 + 0.01 * np.random.default_rng(19).random((2, 3, 64, 64)))
    places = [((0, 16), (0, 16)), ((0, 16), (40, 56)), ((20, 36), (0, 16)), ((40, 64), (0, 16))]
    blocks = [places[1:2], [places[0], *places[2:]]]
    monkeypatch.setattr(stack_registration.Reader, "by_block", lambda self, places: blocks)
    groups = list(stack_registration._read([stack], places))
    assert [[place for _, place in group] for group in groups] == [blocks[1], blocks[0]]
    with stack_registration.Reader(stack) as reader:
        for group in groups:
            for [(values, valid)], place in group:
                expected = reader.read(*place)
                np.testing.assert_array_equal(values, expected[0])
                np.testing.assert_array_equal(valid, expected[1])
    monkeypatch.setattr(stack_registration, "_TOGETHER_BYTES", 2 * 6 * 5 * 24 * 16)
    groups = list(stack_registration._read([stack], places))
    assert [len(group) for group in groups] == [2, 1, 1]


def test_every_other_of_many_windows_tells_the_first_step_and_all_the_last(monkeypatch):
    rng = np.random.default_rng(20)
    looks = simulate(fields(rng, 1600, 1200), 4, Conditions(dates=4, jitter=0.3), rng)
    places = registration.covering((400, 300), 4)
    assert len(places) == 12 and stack_registration._every_other(places[:9]) == []
    few = list(map(stack_registration._centre, stack_registration._every_other(places)))
    rows, cols = (
        sorted({centre[axis] for centre in map(stack_registration._centre, places)}) for axis in (0, 1)
    )
    assert few == [(y, x) for i, y in enumerate(rows) for j, x in enumerate(cols) if (i + j) % 2 == 0]
    windows = []
    for place in places:
        y, x = (slice(*extent) for extent in place)
        centre = stack_registration._centre(place)
        windows.append(texture.prepare(looks.values[..., y, x], looks.valid[:, y, x], None, centre))
    asked = []
    equations_of = shift_fit.equations_of

    def watched(window, at, *rest):
        asked.append((window.centre, bool(at.any())))
        return equations_of(window, at, *rest)

    monkeypatch.setattr(shift_fit, "equations_of", watched)
    found = shift_fit.fit(windows, (400, 300), few=few)
    assert sorted(centre for centre, moved in asked if not moved) == few
    assert {centre for centre, moved in asked if moved} == {window.centre for window in windows}
    assert len([one for one in asked if one[1]]) % 12 == 0
    expected = shift_fit.fit(windows[::-1], (400, 300))
    assert found.windows.tolist() == expected.windows.tolist() == [12] * 4
    np.testing.assert_allclose(found.coefficients, expected.coefficients, atol=5e-4)
    np.testing.assert_allclose(found.error, expected.error, rtol=0.02)
    still = shift_fit.fit(
        [replace(one, texture=one.texture[:1].repeat(2, 0)) for one in two(windows)], (400, 300)
    )
    few_only = shift_fit.fit(
        [replace(one, texture=one.texture[:1].repeat(2, 0)) for one in two(windows)], (400, 300), few=few
    )
    # Nothing is moved, and yet all windows have been looked at.
    assert few_only.windows.tolist() == still.windows.tolist() == [12, 12]
    np.testing.assert_allclose(few_only.coefficients, 0, atol=1e-6)


def two(windows):
    """The windows of the first date, twice."""
    return [replace(one, weights=one.weights[:1].repeat(2, 0)) for one in windows]
