# SPDX-License-Identifier: GPL-2.0-or-later
"""Comparing rasters: figures, grids, regions and consistency, from files, in blocks."""

import json

import numpy as np
import pytest
from temporal_liif.core.analysis import comparison, metrics
from temporal_liif.core.errors import CancelledError, ParameterError, StackError
from temporal_liif.core.raster.windows import Window
from temporal_liif.core.stack.image import open_image

from tests.core.analysis.test_adaptation import raster

NAMES = ("B04", "B03", "B02")


@pytest.fixture
def truth():
    rng = np.random.default_rng(0)
    return rng.gamma(4, 300, (3, 150, 170)).clip(1, 9000).astype(np.uint16)


def image(path, values, **options):
    return open_image(raster(path, values, **options), reflectance_scale=1e-4)


def test_figures_equal_those_in_memory_across_types_and_blocks(truth, tmp_path, monkeypatch):
    monkeypatch.setattr(comparison, "BLOCK", 64)
    rng = np.random.default_rng(1)
    made = (truth * 1e-4 * 0.95 + rng.normal(0, 0.01, truth.shape)).astype(np.float32)
    holes = truth.copy()
    holes[:, 20:30, 40:60] = 0
    reference = image(tmp_path / "truth.tif", holes)
    result = open_image(raster(tmp_path / "made.tif", made, nodata=None), reflectance_scale=1.0)
    report = comparison.compare(reference, [result])
    expected = metrics.compare(
        holes.astype(np.float32) * np.float32(1e-4), made, 1.0, (holes != 0).all(axis=0)
    )
    (found,) = report.results
    assert found.count == 150 * 170 - 200
    assert not found.warped
    for name, score in expected.items():
        assert np.isclose(found.scores[name].all, score.all, rtol=1e-5), name
    plain = json.loads(json.dumps(report.to_json(), allow_nan=False))
    assert plain["results"][0]["name"] == "made.tif"
    assert np.isclose(plain["results"][0]["bands"]["B03"]["psnr"], expected["psnr"].bands[1], rtol=1e-5)
    assert plain["units"]["psnr"] == "dB"


def test_equal_images_give_plain_json(truth, tmp_path):
    reference = image(tmp_path / "a.tif", truth)
    report = comparison.compare(reference, [image(tmp_path / "b.tif", truth)])
    figures = json.loads(json.dumps(report.to_json(), allow_nan=False))["results"][0]["all"]
    assert figures["psnr"] == "inf"
    assert figures["mae"] == 0


def test_other_grids_are_named_and_warped_only_when_asked(truth, tmp_path):
    reference = image(tmp_path / "truth.tif", truth)
    fine = truth.repeat(2, axis=1).repeat(2, axis=2)
    half = (300000.0, 5.0, 0.0, 4600000.0, 0.0, -5.0)
    result = image(tmp_path / "fine.tif", fine, transform=half)
    with pytest.raises(StackError, match=r"fine.tif lies on another grid \(340 x 300 pixels of 5 x 5 m\)"):
        comparison.compare(reference, [result])
    report = comparison.compare(reference, [result], resample=True)
    assert report.results[0].warped
    assert report.results[0].scores["mae"].all < 1e-6


def test_the_most_different_region_is_found(truth, tmp_path):
    reference = image(tmp_path / "truth.tif", truth)
    spoilt = truth.copy()
    spoilt[:, 70:90, 100:120] += 3000
    results = [image(tmp_path / "good.tif", truth), image(tmp_path / "bad.tif", spoilt)]
    report = comparison.compare(reference, results)
    region = comparison.most_different(report, 64)
    assert region.height == region.width == 64
    assert region.row <= 70 and region.row + 64 >= 90
    assert region.col <= 100 and region.col + 64 >= 120
    crops = [comparison.crop(one, report.grid, region) for one in (reference, *results)]
    assert crops[0][0].shape == (3, 64, 64)
    assert comparison.crop_psnr(crops[0], crops[1], 1.0) == np.inf
    mse = 3 * 0.3**2 * 400 / (3 * 64 * 64)
    assert np.isclose(comparison.crop_psnr(crops[0], crops[2], 1.0), -10 * np.log10(mse), atol=1e-3)
    whole = comparison.most_different(report, 10_000)
    assert (whole.height, whole.width) == (150, 170)


def test_consistency_with_the_observation(truth, tmp_path):
    coarse = (300000.0, 20.0, 0.0, 4600000.0, 0.0, -20.0)
    means = truth.reshape(3, 75, 2, 85, 2).mean(axis=(2, 4))
    observed = open_image(
        raster(tmp_path / "seen.tif", (means * 1e-4).astype(np.float32), nodata=None, transform=coarse),
        reflectance_scale=1.0,
    )
    reference, off = image(tmp_path / "truth.tif", truth), image(tmp_path / "off.tif", truth + 40)
    report = comparison.compare(reference, [reference, off], observed=observed)
    first, second = (result.scores["consistency"].all for result in report.results)
    assert first < 1e-6
    assert abs(second - 0.004) < 1e-6
    with pytest.raises(StackError, match="do not have the same extent"):
        comparison.compare(reference, [off], observed=image(tmp_path / "cut.tif", truth[:, :100]))


def test_bad_input_is_named(truth, tmp_path):
    reference = image(tmp_path / "truth.tif", truth)
    with pytest.raises(StackError, match="nothing to compare"):
        comparison.compare(reference, [])
    with pytest.raises(ParameterError, match=r"two.tif has 2 bands, the reference truth.tif has 3"):
        comparison.compare(reference, [image(tmp_path / "two.tif", truth[:2])])
    left, right = truth.copy(), truth.copy()
    left[:, :, 80:] = 0
    right[:, :, :80] = 0
    with pytest.raises(StackError, match="share no valid pixel"):
        comparison.compare(image(tmp_path / "l.tif", left), [image(tmp_path / "r.tif", right)])
    with pytest.raises(ParameterError, match="peak"):
        comparison.compare(reference, [reference], peak=0)
    with pytest.raises(CancelledError):
        comparison.compare(reference, [reference], cancelled=lambda: True)
    with pytest.raises(ParameterError, match="outside of the reference"):
        comparison.clipped(reference.grid, Window(500, 0, 10, 10))
