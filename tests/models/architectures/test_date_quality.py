# SPDX-License-Identifier: GPL-2.0-or-later
"""What is known of dates and cells before a target is asked for."""

import threading

import numpy as np
import pytest
from temporal_liif.models.architectures.temporal_liif_3 import date_quality
from temporal_liif.models.architectures.temporal_liif_3.band_groups import Groups
from temporal_liif.models.architectures.temporal_liif_3.covariance import leave_out

DAYS = 18000.0 + np.array([0.0, 5.0, 15.0, 30.0, 40.0, 62.0])
GROUPS = Groups.of(np.array([0.665, 0.56, 0.842]))


def cells():
    """Means (T, B, h, w) of a place that changes smoothly, and where they are known."""
    random = np.random.default_rng(7)
    known = random.random((len(DAYS), 20, 27)) > 0.25
    means = 0.1 + 0.03 * np.sin(DAYS / 40)[:, None, None, None] + 0.01 * random.random((len(DAYS), 3, 20, 27))
    return (means * known[:, None]).astype(np.float32), known


@pytest.mark.parametrize("side", [1, 5, 21])
def test_sums_around_are_those_of_every_square(side):
    images = np.random.default_rng(1).random((2, 13, 9), dtype=np.float32)
    found = date_quality.sums_around(images, side)
    reach = side // 2
    padded = np.pad(images, ((0, 0), (reach, reach), (reach, reach))).astype(float)
    squares = np.lib.stride_tricks.sliding_window_view(padded, (side, side), axis=(1, 2))
    assert found.dtype == np.float32 and found.shape == images.shape
    np.testing.assert_allclose(found, squares.sum(axis=(-2, -1)) / side**2, rtol=1e-6)


def test_covariances_that_are_tried_side_by_side_tell_the_same():
    means, known = cells()
    alone = date_quality.assess(means, known, DAYS, GROUPS)

    def all_at_once(work, items):
        threads = [threading.Thread(target=work, args=(item,)) for item in reversed(items)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    together = date_quality.assess(means, known, DAYS, GROUPS, all_at_once)
    for name, value in vars(alone).items():
        np.testing.assert_array_equal(getattr(together, name), value)


def test_features_of_a_date_are_its_groups_all_bands_the_bluest_groups_and_the_cells():
    means, known = cells()
    quality = date_quality.assess(means, known, DAYS, GROUPS)
    found, step = quality.features(2), quality.levels.shape[-1]
    assert found.shape == (2, 20, 27, date_quality.FEATURES) and found.dtype == np.float32
    for group in range(2):
        parts = [quality.levels[place, 2] for place in (1 + group, 0, 1)]
        np.testing.assert_array_equal(found[group, ..., : 3 * step], np.concatenate(parts, axis=-1))
        np.testing.assert_array_equal(found[group, ..., 3 * step :], quality.cell_features[group])


def test_a_rivals_errors_count_against_those_of_the_usual_covariance():
    means, known = cells()
    quality = date_quality.assess(means, known, DAYS, GROUPS)
    sills, gap = date_quality.RIVALS[-1]
    levels = []
    for one in (leave_out(means, known, DAYS, gap, sills), leave_out(means, known, DAYS, gap)):
        square = (one[0] ** 2).mean(axis=1).sum(axis=0)
        number = (one[1] > 0).sum(axis=0).astype(np.float32)
        levels.append(date_quality.sums_around(square, 9) / date_quality.sums_around(number, 9))
    expected = np.clip(np.log((levels[0] + 1e-8) / (levels[1] + 1e-8)), -2, 2)
    # After the group's own come those of all bands; each rival has one for each of two squares.
    place = date_quality.TRIALS // 2 + 2 * (len(date_quality.RIVALS) - 1)
    np.testing.assert_allclose(quality.cell_features[0, ..., place], expected, atol=1e-4)
