# SPDX-License-Identifier: GPL-2.0-or-later
"""The measures of clouds on synthetic areas whose clouds, masks and harvests are known."""

import numpy as np
import pytest
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.stack.area import Area
from temporal_liif.research.evaluation import clouds, methods

BANDS = ("B02", "B03", "B04", "B08", "B11")
GRASS = np.array((300, 600, 400, 4000, 2000))
SOIL = np.array((800, 1100, 1500, 2200, 3200))
CLOUD = np.array((6000, 5800, 5700, 6200, 4500))


def area(covers: dict, masks: dict, dates: int = 12, **layers) -> Area:
    """A meadow of 48 x 48 pixels; `covers` and `masks`: date -> squares of another cover, of SCL cloud."""
    rng = np.random.default_rng(3)
    numbers = GRASS[:, None, None] + rng.normal(0, 10, (dates, 5, 48, 48))
    scl = np.full((dates, 48, 48), 4, np.uint8)
    for date, squares in covers.items():
        for (rows, cols), cover in squares:
            numbers[date][:, rows, cols] = (
                cover[:, None, None] + rng.normal(0, 10, (5, 48, 48))[:, rows, cols]
            )
    for date, (rows, cols) in masks.items():
        scl[date, rows, cols] = 9
    return Area(
        "meadow",
        numbers.astype(np.uint16),
        scl == 4,
        5.0 * np.arange(dates),
        (10.0, 10.0),
        bands=BANDS,
        masks={"SCL": scl, **layers},
    )


SQUARE = slice(8, 28), slice(8, 28)


@pytest.fixture
def cloudy() -> Area:
    """Clouds that the mask knows on three dates."""
    return area({date: [(SQUARE, CLOUD)] for date in (2, 5, 8)}, dict.fromkeys((2, 5, 8), SQUARE))


def test_withheld_clouds_are_found(cloudy):
    found = clouds.evaluate([cloudy], {"linear": methods.always(BaselineModel("linear"))})
    assert found["missed"]["found"] == 1 and found["missed"]["false"] < 0.01
    assert found["missed"]["pixels"] == 3 * 400
    rows = found["withheld"]["linear"]
    assert rows["neither"] < rows["masks"] - 3
    assert rows["loss_db"] == pytest.approx(rows["masks"] - rows["screen"]) and abs(rows["loss_db"]) < 0.3
    assert found["seam"]["linear"] < 1.3


def test_a_mask_of_clear_ground_is_not_found():
    found = clouds.evaluate([area({}, {3: SQUARE})], {})
    shares = {"found": 0.0, "false": 0.0}
    assert found["missed"] == {**shares, "pixels": 400, "reviewed": shares}


def test_dates_that_frames_contradict_are_left_out_of_what_is_reviewed(cloudy, monkeypatch):
    """The fourth date, 1970-01-16, has a cloud that no mask knows."""
    missed = area({date: [(SQUARE, CLOUD)] for date in (2, 3, 5, 8)}, dict.fromkeys((2, 5, 8), SQUARE))
    before = clouds.evaluate([missed], {})["missed"]
    assert before["false"] > 0.01 and before["reviewed"]["false"] == before["false"]
    monkeypatch.setitem(clouds.MASKS_MISS, "meadow", "1970-01-16 1970-02-01")
    after = clouds.evaluate([missed], {})["missed"]
    assert after["false"] == before["false"] and after["reviewed"]["false"] < 0.01
    blind = area({}, {3: SQUARE})
    monkeypatch.setitem(clouds.NOTHING_SEEN, "meadow", "1970-01-16")
    assert np.isnan(clouds.evaluate([blind], {})["missed"]["reviewed"]["found"])


def test_components_need_both_masks_and_stand_on_few_dates(cloudy):
    assert [date for date, _ in clouds.components(cloudy)] == [2, 5, 8]
    clm = np.zeros((12, 48, 48), np.uint8)
    clm[5] = 1
    both = area({}, {2: SQUARE, 5: SQUARE}, CLM=clm)
    assert [date for date, _ in clouds.components(both)] == [5]
    standing = area({}, dict.fromkeys(range(12), SQUARE))
    assert clouds.components(standing) == []


def test_first_dates_of_a_harvest_are_counted():
    harvested = area({date: [(SQUARE, SOIL)] for date in range(6, 12)}, {})
    found = clouds.evaluate([harvested], {})
    assert found["change"] == {"rejected": 0.0, "n": 400}


def test_a_cloud_before_a_harvest_is_no_first_date():
    ndvi = np.array([0.8, 0.8, 0.8, 0.2, 0.2, 0.2, 0.2, 0.2])[:, None, None]
    blue = np.array([0.03, 0.03, 0.03, 0.2, 0.06, 0.06, 0.06, 0.06])[:, None, None]
    clear = np.ones((8, 1, 1), bool)
    assert list(clouds.harvests(ndvi, blue, clear)) == []
    assert list(clouds.harvests(ndvi, np.where(blue > 0.1, 0.06, blue), clear)) == [(3, 0, 0)]


def test_a_step_at_a_rim_is_measured():
    image = np.zeros((1, 6, 8))
    image[:, :, 4:] = 0.5
    image += 0.1 * np.arange(8)
    hidden = np.zeros((6, 8), bool)
    hidden[:, :4] = True
    across, inside = clouds.steps_across(image, hidden, ~hidden)
    np.testing.assert_allclose(across, 0.6)
    np.testing.assert_allclose(inside, 0.1)
    assert len(across) == 6
