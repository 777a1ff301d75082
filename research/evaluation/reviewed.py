# SPDX-License-Identifier: GPL-2.0-or-later
"""What frames of the real places show where their masks are wrong, judged by eye.

All dates of the places that are whole images were looked at side by side, with the outlines of the masks
and without the screen's weights; about fifty of them had been seen with weights before. Listed are whole
dates, so what a listed date shows besides is left out with it.
"""

from __future__ import annotations

import numpy as np

MASKS_MISS = {
    "Amnesty_POI-6-3-3": "2017-10-27",
    "Landcover-14956": "2019-09-13 2019-10-08",
    "Landcover-1864782": "2020-05-23 2020-06-12 2020-07-17",
    "Landcover-461460": "2018-06-17 2018-07-17",
    "Landcover-770156": "2020-01-28 2020-03-18",
    "Landcover-770516": "2018-08-03 2018-09-22 2018-10-07 2018-12-11 2019-02-14",
    "Landcover-771435": "2019-03-21",
    "Landcover-772421": "2021-08-06",
    "Landcover-772423": "2018-02-28",
    "Landcover-777404": "2019-07-26",
    "Landcover-777410": "2019-04-10",
    "UNHCR-CODs026828": "2017-12-29 2018-01-08",
    "UNHCR-CODs026832": "2018-10-23",
    "UNHCR-NERs009697": "2018-11-24",
    "UNHCR-NGAs036021": "2021-01-29",
    "UNHCR-TGOs003383": "2018-04-04",
    "belgium-1": (
        "2017-08-04 2017-08-24 2017-10-23 2017-12-27 2018-03-20 2018-04-16 2018-05-24 2018-06-03 "
        "2018-06-10 2018-06-13 2018-06-25 2018-07-13 2018-07-18 2018-07-28 2018-08-14 2018-09-13 "
        "2018-09-18 2018-11-02 2018-11-22 2018-11-27"
    ),
    "belgium-3": (
        "2018-08-12 2018-08-14 2018-08-17 2018-08-19 2018-09-01 2018-09-13 2018-09-23 2018-09-28 "
        "2018-10-01 2018-10-08 2018-10-31 2018-11-30 2018-12-30 2019-01-11 2019-01-14 2019-02-03 "
        "2019-03-07 2019-03-10 2019-03-25 2019-04-04 2019-04-16 2019-04-24 2019-04-29 2019-05-09 "
        "2019-06-08 2019-06-15 2019-07-03 2019-08-07 2019-09-01 2019-09-18 2019-09-28 2019-10-23 "
        "2019-10-26 2019-10-28 2019-11-17"
    ),
    "tanzania-1": (
        "2019-09-26 2019-10-01 2019-10-06 2019-10-11 2019-10-26 2019-11-10 2019-12-25 2019-12-30 "
        "2020-01-09 2020-01-14 2020-01-19 2020-01-29 2020-02-03 2020-02-13 2020-02-18 2020-03-19 "
        "2020-05-13 2020-05-18 2020-05-23 2020-08-06 2020-08-11 2020-08-26 2020-08-31 2020-09-15 "
        "2020-10-10 2020-10-15 2020-11-14 2020-11-19 2020-11-24 2021-01-13 2021-02-07 2021-03-19 "
        "2021-03-29 2021-04-28 2021-05-08 2021-05-23 2021-05-28 2021-06-02 2021-07-27 2021-08-01 "
        "2021-08-21"
    ),
}
"""Dates with cloud, haze, smoke, dust or shadow beyond the masks: their other pixels are not surely clear."""

NOTHING_SEEN = {
    "Landcover-770516": "2018-11-16",
    "Landcover-777404": "2019-12-23",
    "belgium-1": "2018-04-21 2018-09-11 2018-10-16",
    "belgium-3": "2019-02-20 2019-08-24 2019-10-31 2019-11-20",
    "tanzania-1": "2020-02-23 2020-12-24",
}
"""Dates on which nothing is seen of what the masks call cloud."""


def listed(dates: dict[str, str], place: str, days: np.ndarray) -> np.ndarray:
    """Which of the days (T,) since 1970-01-01 of a place a list has, (T,) bool."""
    texts = np.datetime_as_string(days.astype("datetime64[D]"))
    return np.isin(texts, dates.get(place, "").split())
