# SPDX-License-Identifier: GPL-2.0-or-later
"""Radiometry: equal to scikit-image, to the published pixels, robust, and indifferent to nodata."""

import colorsys
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal
from temporal_liif.core.analysis import hsv, metrics
from temporal_liif.core.analysis import radiometry as rad
from temporal_liif.core.errors import ParameterError, StackError

REFERENCES = {
    "Amnesty_POI-6-3-3": 5,
    "Amnesty_POI-8-1-1": 3,
    "Landcover-14956": 1,
    "Landcover-1864782": 5,
    "Landcover-461460": 5,
    "Landcover-770156": 2,
    "Landcover-770516": 11,
    "Landcover-771435": 8,
    "Landcover-771547": 1,
    "Landcover-772421": 5,
    "Landcover-772423": 2,
    "Landcover-777404": 7,
    "Landcover-777410": 7,
    "Landcover-8732": 7,
    "UNHCR-AFGs000003": 5,
    "UNHCR-AFGs003914": 3,
    "UNHCR-CODs026828": 3,
    "UNHCR-CODs026832": 5,
    "UNHCR-NERs009697": 3,
    "UNHCR-NGAs036021": 3,
    "UNHCR-TGOs003383": 3,
}
"""The published number of the date to which all others were matched; it alone gives the published pixels."""


def histogram_of(values, valid=None, nodata=None):
    counts = rad.Counts(values.dtype, rad.Interval().widened(values, valid))
    counts.add(values, valid)
    return counts.histogram(nodata)


def gamma(seed, shape=(90, 110), dtype=np.uint16):
    return np.random.default_rng(seed).gamma(3, 400 * seed, shape).clip(1, 60_000).astype(dtype)


def test_equals_scikit_image():
    exposure = pytest.importorskip("skimage.exposure")
    source, reference = gamma(1), gamma(2)
    expected = exposure.match_histograms(source.astype(np.float64), reference.astype(np.float64))
    curve = rad.match_curve(histogram_of(source), histogram_of(reference))
    assert np.abs(curve(source) - expected).max() < 1e-6
    assert np.array_equal(np.rint(curve(source)), np.rint(expected))


@pytest.mark.parametrize("dtype", [np.uint8, np.int8, np.int16, np.uint16, np.int32, np.float32, np.float64])
def test_every_type_meets_the_reference_distribution(dtype):
    source = np.random.default_rng(3).normal(30, 8, (120, 100)).clip(1, 60).astype(dtype)
    reference = np.random.default_rng(4).gamma(6, 9, (80, 140)).clip(1, 120).astype(dtype)
    curve = rad.match_curve(histogram_of(source), histogram_of(reference))
    out = curve(source)
    out = np.rint(out) if np.dtype(dtype).kind in "iu" else out
    tolerance = 0.02 if np.dtype(dtype).kind == "f" else 6.5
    for quantile in (0.1, 0.5, 0.9):
        assert abs(np.quantile(out, quantile) - np.quantile(reference, quantile)) < tolerance


def test_negative_values_of_signed_types_are_counted_in_order():
    values = np.array([-300, -300, 5, 7], np.int16)
    histogram = histogram_of(values)
    assert histogram.values.tolist() == [-300, 5, 7]
    assert histogram.counts.tolist() == [2, 1, 1]
    curve = rad.Curve(np.array([-300.0, 7.0]), np.array([-100.0, 20.0]))
    assert curve(values)[[0, 3]].tolist() == [-100, 20]


def test_nodata_and_clouds_take_no_part():
    source, reference = gamma(1), gamma(2)
    clear = np.random.default_rng(5).random(source.shape) > 0.3
    alone = rad.match_curve(histogram_of(source[clear]), histogram_of(reference))
    spoilt = np.where(clear, source, 0).astype(np.uint16)
    by_value = rad.match_curve(histogram_of(spoilt, nodata=0), histogram_of(reference))
    bright = np.where(clear, source, 65_000).astype(np.uint16)
    by_mask = rad.match_curve(histogram_of(bright, clear), histogram_of(reference))
    assert np.array_equal(alone.y, by_value.y)
    assert np.array_equal(alone.y, by_mask.y)
    assert (by_value(spoilt[clear]) > 0).all()


def test_blocks_give_the_same_counts():
    values = gamma(2).astype(np.float32)
    values[0, 0] = np.nan
    whole = histogram_of(values)
    interval, counts = rad.Interval(), None
    for part in (values[:37], values[37:]):
        interval = interval.widened(part)
    counts = rad.Counts(np.float32, interval)
    for part in (values[:37], values[37:]):
        counts.add(part, np.isfinite(part))
    assert np.array_equal(counts.histogram().counts, whole.counts)
    assert whole.total == values.size - 1
    assert whole.values[-1] == interval.high


def test_flat_and_empty_bands_are_named():
    flat, rich = np.full((5, 5), 7, np.uint16), gamma(1)
    with pytest.raises(StackError, match=r"B04 of 2020-01-01 has the single value 7"):
        rad.match_curve(histogram_of(flat), histogram_of(rich), "B04 of 2020-01-01")
    with pytest.raises(StackError, match="The reference has the single value 7"):
        rad.match_curve(histogram_of(rich), histogram_of(flat))
    with pytest.raises(StackError, match="no clear pixel"):
        rad.match_curve(histogram_of(rich, np.zeros(rich.shape, bool)), histogram_of(rich))
    with pytest.raises(ParameterError, match="range"):
        rad.Counts(np.float32, rad.Interval())
    with pytest.raises(StackError, match="cannot be brought to 8 bits"):
        rad.to_byte(np.zeros((3, 2, 2), np.float32), 0.0)


@settings(max_examples=30)
@given(st.floats(0.3, 3), st.floats(-500, 500), st.integers(0, 1000))
def test_gain_and_bias_survive_changed_land(gain, bias, seed):
    rng = np.random.default_rng(seed)
    x = rng.gamma(4, 300, 4000)
    y = gain * x + bias + rng.normal(0, 10, x.size)
    changed = rng.random(x.size) < 0.2
    y[changed] = rng.uniform(y.min(), y.max() * 2, changed.sum())
    line = rad.fit_line(x, y)
    assert abs(line.gain - gain) < 0.02
    assert abs(line.bias - bias) < 20
    assert 0.6 < line.share < 0.95


def test_exact_line_is_found_exactly():
    x = np.arange(100.0)
    line = rad.fit_line(x, 3 * x - 4)
    assert abs(line.gain - 3) < 1e-9
    assert abs(line.bias + 4) < 1e-6


def test_gain_and_bias_need_pixels_and_contrast():
    with pytest.raises(StackError, match="3 clear pixels in common"):
        rad.fit_line(np.arange(3.0), np.arange(3.0))
    with pytest.raises(StackError, match="B02 has a single value"):
        rad.fit_line(np.ones(50), np.arange(50.0), "B02")
    with pytest.raises(StackError, match="The reference has a single value"):
        rad.fit_line(np.arange(50.0), np.ones(50), "B02")


def test_lattice_keeps_memory_bounded():
    for size in (10, 1000, 10_980, 100_000):
        step = rad.lattice_step(size, size)
        assert (-(-size // step)) ** 2 <= 1.01 * rad.SAMPLE_LIMIT
    assert rad.lattice_step(1024, 1024) == 1


def test_hsv_against_the_standard_library():
    rgb = np.random.default_rng(6).integers(0, 256, (3, 20, 20), dtype=np.uint8)
    pixels = hsv.from_rgb(rgb)
    for y in range(20):
        for x in range(20):
            h, s, v = colorsys.rgb_to_hsv(*(rgb[:, y, x] / 255))
            assert abs((pixels[0, y, x] - h * 180 + 90) % 180 - 90) <= 0.6
            assert abs(pixels[1, y, x] - s * 255) <= 0.51
            assert pixels[2, y, x] == round(v * 255)
    back = hsv.to_rgb(pixels).astype(int)
    assert np.abs(back - rgb).max() <= 4


def test_blocks_of_hsv_equal_the_whole():
    pixels = hsv.from_rgb(np.random.default_rng(7).integers(0, 256, (3, 4, 150), dtype=np.uint8))
    whole = hsv.to_rgb(pixels)
    for start, stop in ((0, 40), (40, 130), (130, 150)):
        assert np.array_equal(hsv.to_rgb(pixels[..., start:stop], 150, start), whole[..., start:stop])


def test_value_matching_keeps_hue_for_any_type():
    rgb = np.random.default_rng(8).uniform(0.01, 0.4, (3, 30, 30)).astype(np.float32)
    rgb[:, 0, 0] = 0
    out = rad.match_value(rgb, rad.Line(1.5, 0.02, 1.0))
    assert np.allclose(hsv.value(out)[1:], 1.5 * hsv.value(rgb)[1:] + 0.02)
    assert np.allclose(out[:, 1:] / hsv.value(out)[1:], rgb[:, 1:] / hsv.value(rgb)[1:])
    assert (out[:, 0, 0] == 0).all()


def published_inputs(folder):
    """The dates as the published adaptation saw them: 8-bit red, green, blue by published number."""
    images = {}
    for path in sorted(folder.glob("*_L2A.tif")):
        bands = gdal.Open(str(path)).ReadAsArray()[[3, 2, 1]]
        reflectance = bands.astype(np.float32) / np.float32(10_000)
        images[int(path.name[:2])] = rad.to_byte(reflectance, float(reflectance.max()))
    return images


def adapted(image, reference):
    table = rad.value_table(histogram_of(hsv.value(image)), histogram_of(hsv.value(reference)))
    return rad.match_value_byte(image, table)


def test_published_pixels(worldstrat):
    """All 105 published images come out bit for bit, from one reference per area and from no other."""
    published = json.loads((worldstrat / "published.json").read_text())["table6"]
    for area, row in published.items():
        images = published_inputs(worldstrat / area)
        truth = [
            gdal.Open(str(worldstrat / area / "adapted" / f"lr_{i}.png")).ReadAsArray()[:3]
            for i in range(1, 6)
        ]
        exact = []
        for candidate, reference in images.items():
            pairs = zip(row["selected"], truth)
            if all(np.array_equal(adapted(images[n], reference), expected) for n, expected in pairs):
                exact.append(candidate)
        assert exact == [REFERENCES[area]], area


def test_psnr_and_its_robust_variant():
    rng = np.random.default_rng(9)
    first = rng.random((3, 80, 80))
    second = first + rng.normal(0, 0.01, first.shape)
    plain = metrics.psnr(first, second, 1.0)
    assert abs(plain - 40) < 0.1
    assert abs(metrics.robust_psnr(first, second, 1.0) - plain) < 0.2
    second[:, :20] = 1.0
    assert metrics.psnr(first, second, 1.0) < 12
    assert abs(metrics.robust_psnr(first, second, 1.0) - plain) < 4
    valid = np.ones((80, 80), bool)
    valid[:20] = False
    assert abs(metrics.psnr(first, second, 1.0, valid) - 40) < 0.2
    assert metrics.psnr(first, first, 1.0) == np.inf
    assert np.isnan(metrics.psnr(first, first, 1.0, np.zeros((80, 80), bool)))
