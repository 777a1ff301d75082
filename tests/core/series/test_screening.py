# SPDX-License-Identifier: GPL-2.0-or-later
"""The screen for clouds that masks missed: closed forms of clouds, shadows, snow and change; tiles."""

from dataclasses import replace

import numpy as np
import pytest
from temporal_liif.core.series import screening
from temporal_liif.core.series.patch import Patch

WAVELENGTHS = np.array([0.49, 0.56, 0.665, 0.842, 1.61])
GRASS = np.array([0.03, 0.06, 0.04, 0.40, 0.20], np.float32)
SOIL = np.array([0.08, 0.11, 0.15, 0.22, 0.32], np.float32)
SNOW = np.array([0.80, 0.80, 0.78, 0.70, 0.10], np.float32)
CLOUD = np.array([0.60, 0.58, 0.57, 0.62, 0.45], np.float32)


def series(dates: int = 9, size: int = 48, ground: np.ndarray = GRASS) -> Patch:
    """A meadow with a little noise, a date every ten days."""
    noise = np.random.default_rng(5).normal(0, 0.003, (dates, len(ground), size, size))
    values = (ground[:, None, None] + noise).astype(np.float32)
    return Patch(
        values, np.ones((dates, size, size), bool), 10.0 * np.arange(dates), WAVELENGTHS, (10.0, 10.0)
    )


def mixed(
    patch: Patch, date: int, cover: np.ndarray, share: float = 1.0, size: slice = slice(16, 32)
) -> None:
    """Put `share` of another cover over a square of a date."""
    square = patch.values[date, :, size, size]
    square *= 1 - share
    square += share * cover[:, None, None]


def test_clear_dates_are_believed() -> None:
    found = screening.weights(series())
    assert found.shape == (9, 48, 48) and found.dtype == np.float32
    assert found.min() > 0.9 and found.max() <= 1


@pytest.mark.parametrize("date", [0, 4, 8])
def test_cloud_is_found_with_its_rim(date: int) -> None:
    patch = series()
    mixed(patch, date, CLOUD)
    found = screening.weights(patch)
    assert (found[date, 16:32, 16:32] < 0.5).all()
    assert (found[date, 15, 16:32] < 0.5).all()
    assert found[date, :4].min() > 0.9
    assert np.delete(found, date, 0).min() > 0.9


@pytest.mark.parametrize("share", [0.15, 0.3])
def test_haze_is_found(share: float) -> None:
    patch = series()
    mixed(patch, 3, CLOUD, share)
    assert (screening.weights(patch)[3, 17:31, 17:31] < 0.5).all()


def test_shadow_is_found_between_clear_dates_and_kept_at_the_end() -> None:
    patch = series()
    mixed(patch, 4, np.zeros(5, np.float32), 0.6)
    mixed(patch, 8, np.zeros(5, np.float32), 0.6)
    found = screening.weights(patch)
    assert (found[4, 17:31, 17:31] < 0.5).all()
    assert found[8].min() > 0.9


@pytest.mark.parametrize("date", range(1, 9))
def test_harvest_is_kept_from_its_first_date_on(date: int) -> None:
    patch = series()
    for later in range(date, 9):
        mixed(patch, later, SOIL)
    assert screening.weights(patch).min() > 0.5


def test_fire_and_flood_that_stay_are_kept() -> None:
    burnt, water = np.array([[0.02, 0.03, 0.03, 0.08, 0.12], [0.03, 0.03, 0.02, 0.01, 0.005]], np.float32)
    for cover in (burnt, water):
        patch = series()
        for later in range(4, 9):
            mixed(patch, later, cover)
        assert screening.weights(patch).min() > 0.5


def test_snow_is_kept_where_it_stays_and_not_on_a_single_date() -> None:
    lasting, single = series(), series()
    for date in range(2, 7):
        mixed(lasting, date, SNOW)
    mixed(single, 4, SNOW)
    assert screening.weights(lasting)[3:6].min() > 0.5
    assert (screening.weights(single)[4, 16:32, 16:32] < 0.5).all()


def test_most_dates_may_be_cloudy() -> None:
    patch = series(20)
    cloudy = [date for date in range(20) if date % 5 not in (0, 3)]
    for date, share in zip(cloudy, np.random.default_rng(3).uniform(0.3, 1, len(cloudy))):
        mixed(patch, date, CLOUD, share)
    found = screening.weights(patch)[:, 17:31, 17:31]
    clear = np.setdiff1d(np.arange(20), cloudy)
    assert (found[cloudy] < 0.5).all() and (found[clear] > 0.5).all()


def test_departures_beside_a_mask_count_more() -> None:
    """What the rim of a mask hides less than half of is doubted there, and believed elsewhere."""
    patch = series()
    mixed(patch, 4, CLOUD, 0.03)
    alone = screening.weights(patch)[4, 17:31, 17:31]
    patch.valid[4, :, :16] = False
    patch.values[4, :, :, :16] = 0
    beside = screening.weights(patch)[4, 17:31, 17:19]
    assert alone.min() > 0.5
    assert beside.mean() < alone[:, :2].mean() - 0.1


def test_two_dates_know_the_white_one() -> None:
    patch = series(2)
    mixed(patch, 1, CLOUD)
    found = screening.weights(patch)
    assert (found[1, 16:32, 16:32] < 0.5).all() and found[0].min() > 0.5
    mixed(patch, 1, SOIL)
    assert screening.weights(patch).min() > 0.5


def test_one_date_and_no_valid_pixel_are_believed() -> None:
    assert (screening.weights(series(1)) == 1).all()
    patch = series(3)
    patch.valid[:] = False
    patch.values[:] = 0
    assert (screening.weights(patch) == 1).all()


def test_a_sensor_without_visible_bands_is_screened() -> None:
    patch = replace(series(), wavelengths=np.array([0.7, 0.74, 0.78, 0.842, 1.61]))
    mixed(patch, 4, CLOUD)
    found = screening.weights(patch)
    assert (found[4, 16:32, 16:32] < 0.5).all() and np.delete(found, 4, 0).min() > 0.5


@pytest.mark.parametrize("wavelength", [np.nan, 55465.76])
def test_an_index_and_radar_are_believed(wavelength: float) -> None:
    patch = replace(series(), wavelengths=np.full(5, wavelength))
    mixed(patch, 4, CLOUD)
    assert (screening.weights(patch) == 1).all()


def test_tiles_equal_the_whole() -> None:
    patch = series(7, 120)
    mixed(patch, 2, CLOUD, 0.4, slice(30, 71))
    mixed(patch, 4, np.zeros(5, np.float32), 0.6, slice(50, 77))
    patch.valid[3, 40:60, 20:90] = False
    patch.values[3, :, 40:60, 20:90] = 0
    whole = screening.weights(patch)
    margin = screening.MARGIN
    for first in (37, 38, 41, 51):
        rows, cols = slice(first - margin, first + 9 + margin), slice(first + 3 - margin, first + 14 + margin)
        part = screening.weights(patch.window(rows, cols), (rows.start, cols.start))
        inner = part[:, margin:-margin, margin:-margin]
        np.testing.assert_allclose(inner, whole[:, first : first + 9, first + 3 : first + 14], atol=1e-6)


@pytest.mark.parametrize("rows", [4, 12, 64])
def test_rows_compared_together_change_nothing(rows, monkeypatch) -> None:
    patch = series(7, 61)
    mixed(patch, 2, CLOUD, 0.4, slice(3, 41))
    patch.valid[3, 20:30, 5:40] = False
    patch.values[3, :, 20:30, 5:40] = 0
    whole = screening.weights(patch, (7, 2))
    assert whole[2, 20, 20] < 0.5 < whole[1, 20, 20]
    monkeypatch.setattr(screening, "_ROWS", rows)
    np.testing.assert_array_equal(screening.weights(patch, (7, 2)), whole)


def test_bright_cover_that_stays_for_a_while_is_kept() -> None:
    """A greenhouse's whitening, salt: bright on several dates, alike on each."""
    patch = series()
    for date in range(3, 7):
        mixed(patch, date, CLOUD)
    assert screening.weights(patch).min() > 0.5


def test_an_even_veil_over_noisy_ground_is_found_in_means_over_many_cells() -> None:
    """Single cells scatter as much as the veil lifts them."""
    patch = series()
    patch.values[:, :1] += np.random.default_rng(1).normal(0, 0.06, (9, 1, 48, 48)).astype(np.float32)
    patch.values[4] += np.array([0.03, 0.024, 0.018, 0.006, 0.0], np.float32)[:, None, None]
    found = screening.weights(patch)
    assert (found[4] < 0.5).mean() > 0.95
    assert (np.delete(found, 4, 0) > 0.5).mean() > 0.95


def test_even_light_on_one_date_that_haze_does_not_make_is_kept() -> None:
    """Dry soil lifts red more than blue: along the clear line."""
    patch = series()
    patch.values[4] += np.array([0.015, 0.02, 0.03, 0.04, 0.05], np.float32)[:, None, None]
    assert screening.weights(patch).min() > 0.5


def test_a_cloud_smaller_than_a_cell_is_found_alone() -> None:
    patch = series(size=50)
    mixed(patch, 4, CLOUD, 0.15, slice(22, 23))
    found = screening.weights(patch)
    assert found[4, 22, 22] < 0.5
    assert (found < 0.5).sum() == 1


def test_usual_detail_of_a_place_is_no_cloud() -> None:
    patch = series(size=50)
    for date in range(9):
        mixed(patch, date, CLOUD, 0.15, slice(22, 23))
    assert screening.weights(patch).min() > 0.5


def test_ice_clouds_are_dark_in_the_short_wave_infrared() -> None:
    patch = replace(series(), wavelengths=np.array([0.705, 0.74, 0.783, 0.865, 1.61]))
    mixed(patch, 4, np.array([0.7, 0.68, 0.66, 0.65, 0.1], np.float32))
    assert (screening.weights(patch)[4, 16:32, 16:32] < 0.5).all()
