# SPDX-License-Identifier: GPL-2.0-or-later
"""The synthetic series: its truth, and that what is written is what a satellite would have seen of it."""

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.demo.synthetic import ORIGIN, PASSES, THIN, Synthetic, days_of


@pytest.fixture(scope="module")
def series() -> Synthetic:
    return Synthetic(size=480.0)


def test_the_truth_is_a_pure_function_of_the_day(series):
    day = series.scene(3).day
    first = series.truth(day)
    series.truth(day + 40)
    assert np.array_equal(first, series.truth(day))
    assert np.array_equal(first, Synthetic(size=480.0).truth(day))
    assert first.shape == (4, 192, 192)
    assert first.dtype == np.float32
    assert first.min() > 0.005 and first.max() < 0.75


def test_fields_green_up_and_ripen_each_in_its_own_time(series):
    start = series.scene(0).day

    def ndvi(day: float) -> np.ndarray:
        red, infrared = series.truth(day)[2:]
        return (infrared - red) / (infrared + red)

    curves = np.stack([ndvi(start + step) for step in range(0, 150, 10)])
    assert curves[5].mean() > curves[0].mean() + 0.15
    peaks = curves.argmax(0)
    assert len(np.unique(peaks)) > 5
    assert np.abs(np.diff(curves, axis=0)).max() > 0.2


def test_a_clear_pixel_is_a_shifted_and_blurred_mean_of_the_truth_but_for_haze_and_noise(series):
    scene, (down, right) = series.scene(3), series.shifts[3]
    assert max(abs(down), abs(right)) > 0.1
    # Computed another way: a Gaussian and a box of one pixel by the Fourier transform, then the shift.
    truth = series.truth(scene.day).astype(float)
    padded = np.pad(truth, ((0, 0), (64, 64), (64, 64)), mode="edge")
    freq = np.fft.fftfreq(padded.shape[1]) * 4
    optics = np.exp(-2 * (np.pi * 0.35 * freq) ** 2) * np.sinc(freq) / np.sinc(freq / 4)
    turn = [optics * np.exp(-2j * np.pi * freq * by) for by in (down, right)]
    seen = np.fft.ifft2(np.fft.fft2(padded) * turn[0][:, None] * turn[1][None]).real[:, 64:-64, 64:-64]
    half = np.pad(seen, ((0, 0), (1, 0), (1, 0)), mode="edge")
    middle = (half[:, 1:, 1:] + half[:, :-1, 1:] + half[:, 1:, :-1] + half[:, :-1, :-1]) / 4
    looks = middle[:, 2::4, 2::4]
    inner = np.zeros_like(scene.clear)
    inner[4:-4, 4:-4] = scene.clear[4:-4, 4:-4]
    for band, observed in zip(looks, scene.values):
        gain, haze = np.polyfit(band[inner], observed[inner], 1)
        assert abs(gain - 1) < 0.12 and abs(haze) < 0.02
        assert 0.0012 < np.std(observed[inner] - gain * band[inner] - haze) < 0.0035


def test_dates_lie_beside_the_truth_and_their_median_on_it(series):
    assert np.allclose(np.median(series.shifts, axis=0), 0)
    assert 0.15 < np.sqrt((series.shifts**2).mean()) < 0.4


def test_one_mask_misses_a_thin_cloud(series):
    scenes = series.scenes()
    assert [bool(scene.missed.any()) for scene in scenes] == [index == THIN for index in range(len(scenes))]
    scene = scenes[THIN]
    assert 0.02 < scene.missed.mean() < 0.3 and scene.clear[scene.missed].all()
    brighter = scene.values[0][scene.missed].mean() - scene.values[0][scene.clear & ~scene.missed].mean()
    assert brighter > 0.05


def test_clouds_move_and_some_ground_is_never_seen(series):
    scenes = series.scenes()
    assert [scene.day for scene in scenes] == sorted(scene.day for scene in scenes)
    assert len(scenes) == len(PASSES)
    clear = np.stack([scene.clear for scene in scenes])
    shares = clear.mean((1, 2))
    assert shares.min() < 0.6 and shares.max() > 0.95
    never = ~clear.any(0)
    assert 0 < never.mean() < 0.05
    assert never[-1, 0]
    cloudy = [
        scene.values[0][~scene.clear & np.isfinite(scene.values[0])]
        for scene in scenes
        if scene.clear.mean() < 0.8
    ]
    assert all(values.max() > 0.3 for values in cloudy)


def test_files_hold_dates_bands_georeference_and_nodata(series, tmp_path):
    paths = series.write(tmp_path)
    assert len(paths) == len(PASSES)
    scene = series.scene(4)
    data = gdal.Open(str(paths[4]))
    assert data.GetGeoTransform() == (ORIGIN[0], 10.0, 0.0, ORIGIN[1], 0.0, -10.0)
    assert data.GetSpatialRef().GetAuthorityCode(None) == "32631"
    assert data.GetMetadataItem("ACQUISITION_DATE") == f"{scene.time:%Y-%m-%dT%H:%M:%SZ}"
    assert abs(days_of(scene.time) - scene.day) < 1e-9
    for index, name in enumerate(("B02", "B03", "B04", "B08"), 1):
        band = data.GetRasterBand(index)
        assert (band.GetDescription(), band.GetNoDataValue(), band.DataType) == (name, 0.0, gdal.GDT_UInt16)
        stored = band.ReadAsArray()
        assert np.array_equal(stored > 0, scene.clear)
        error = stored[scene.clear] / 1e4 - scene.values[index - 1][scene.clear]
        assert np.abs(error).max() <= 0.5001e-4
