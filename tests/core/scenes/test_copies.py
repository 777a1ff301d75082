# SPDX-License-Identifier: GPL-2.0-or-later
"""Copies of one acquisition: the newest counts, and parts of a tile are no copies."""

from __future__ import annotations

from dataclasses import replace

import pytest
from temporal_liif.core.scenes.copies import newest
from temporal_liif.core.scenes.providers import registry

DECLARED = registry("")


def scene(
    identifier: str,
    time: str | None = "2021-06-01T10:00:31Z",
    collection: str = "sentinel-2-l2a",
    box=(4, 51, 5, 52),
    provider: str = "earth-search",
    **properties,
):
    west, south, east, north = box
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    given = {
        "type": "Feature",
        "id": identifier,
        "collection": collection,
        "bbox": list(box),
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {"datetime": time, "platform": "sentinel-2a", **properties},
        "assets": {"red": {"href": "https://x/a.tif", "type": "image/tiff", "roles": ["data"]}},
        "links": [],
    }
    return DECLARED.scene(given, provider)


def kept(*scenes) -> list[str]:
    found, dropped = newest(scenes)
    assert len(found) + len(dropped) == len(scenes)
    assert all(of in found for _, of in dropped)
    return [one.id for one in found]


OLD = scene("S2A_31UFS_20210601_0_L2A", **{"s2:processing_baseline": "03.00", "grid:code": "MGRS-31UFS"})
NEW = scene(
    "S2A_T31UFS_20210601T100031_L2A",
    "2021-06-01T10:00:38Z",
    "sentinel-2-c1-l2a",
    **{"s2:processing_baseline": "05.00", "s2:mgrs_tile": "31UFS"},
)
OTHER = scene(
    "S2A_MSIL2A_20210601T095531_N0400_R008_T31UFS_20220901T120000",
    "2021-06-01T09:55:31Z",
    provider="planetary-computer",
    platform="",
)


@pytest.mark.parametrize("order", [(OLD, NEW, OTHER), (NEW, OTHER, OLD), (OTHER, OLD, NEW)])
def test_of_baselines_collections_and_id_forms_the_newest_baseline(order):
    assert kept(*order) == [NEW.id]


def test_other_tiles_dates_satellites_and_levels_are_no_copies():
    later = scene("S2A_31UFS_20210611_0_L2A", "2021-06-11T10:00:31Z")
    beside = scene("S2A_31UGS_20210601_0_L2A")
    twin = scene("S2B_31UFS_20210601_0_L2A", platform="sentinel-2b")
    before = scene("S2A_31UFS_20210601_0_L1C", collection="sentinel-2-l1c")
    assert kept(OLD, later, beside, twin, before) == [one.id for one in (OLD, later, beside, twin, before)]


def test_two_parts_of_a_tile_are_no_copies():
    north = scene("S2A_31UFS_20210601_0_L2A", box=(4, 51.5, 5, 52))
    south = scene("S2A_31UFS_20210601_1_L2A", "2021-06-01T10:00:45Z", box=(4, 51, 5, 51.55))
    assert kept(north, south) == [north.id, south.id]
    # A whole newer copy stands for both.
    assert kept(north, south, NEW) == [NEW.id]


def test_of_one_baseline_the_latest_processing_and_then_the_certain_offset():
    uri = "S2A_MSIL2A_20210601T100031_N0500_R008_T31UFS_{}.SAFE"
    first = scene("a_31UFS_1", **{"s2:product_uri": uri.format("20230101T000000")})
    again = scene("a_31UFS_2", **{"s2:product_uri": uri.format("20230601T000000")})
    assert kept(first, again) == [again.id]
    sure = scene(
        "a_31UFS_3", collection="sentinel-2-c1-l2a", **{"s2:product_uri": uri.format("20230101T000000")}
    )
    assert first.notes[0].startswith("Doubtful") and kept(first, sure) == [sure.id]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("LC08_L2SP_198024_20210601_20210608_02_RT", "LC08_L2SP_198024_20210601_20210615_02_T1"),
        ("LC08_L2SP_198024_20210601_20210620_02_RT", "LC08_L2SP_198024_20210601_20210615_02_T2"),
        ("LE07_L1TP_198024_20010601_20160101_01_T1", "LE07_L1TP_198024_20010601_20200917_02_T1"),
        ("LC09_L2SP_198024_20230601_20230602_02_T1", "LC09_L2SP_198024_20230601_20230701_02_T1"),
        ("MOD09A1.A2021153.h18v03.006.2021162000000", "MOD09A1.A2021153.h18v03.061.2021162000000"),
        ("HLS.S30.T31UFS.2021152T103021.v1.5", "HLS.S30.T31UFS.2021152T103021.v2.0"),
        (
            "S5P_NRTI_L2__NO2____20210601T110000_20210601T110500_18831_01_010400_20210601T120000",
            "S5P_OFFL_L2__NO2____20210601T103000_20210601T121000_18831_01_010400_20210603T000000",
        ),
        (
            "S3A_OL_1_EFR____20210601T100000_20210601T100300_20210601T120000_0179_072_236_1980_LN1_O_NR_002",
            "S3A_OL_1_EFR____20210601T100000_20210601T100300_20210602T150000_0179_072_236_1980_LN1_O_NT_002",
        ),
    ],
)
def test_copies_by_the_names_of_other_missions(older, newer):
    pair = [scene(name, platform="", collection="any", provider="") for name in (older, newer)]
    assert kept(*pair) == [newer] and kept(*reversed(pair)) == [newer]


def test_radar_scenes_by_their_start_and_end():
    name = "S1A_IW_GRDH_1SDV_20210601T055000_20210601T055025_038142_048057"
    common = {"platform": "sentinel-1a", "provider": ""}
    first = scene(name, collection="sentinel-1-grd", **common)
    again = scene(
        f"{name}_84C1_COG",
        collection="sentinel-1-grd",
        **common,
        **{"processing:datetime": "2024-01-01T00:00:00Z"},
    )
    corrected = scene(f"{name}_rtc", collection="sentinel-1-rtc", **common)
    following = scene(name.replace("055000_20210601T055025", "055025_20210601T055050"), **common)
    assert kept(first, again, corrected, following) == [again.id, corrected.id, following.id]


def test_what_has_no_time_is_a_copy_by_its_id():
    one, same, other = (
        scene(name, None, "cop-dem-glo-30", platform="") for name in ("N51_E004", "N51_E004", "N51_E005")
    )
    assert kept(one, same, other) == ["N51_E004", "N51_E005"]


def test_without_a_footprint_only_another_baseline_is_a_copy():
    name = "S2A_MSIL2A_20210601T100031_{}_R008_T31UFS_{}"
    first, second, older = (
        replace(scene(name.format(*parts), platform=""), geometry=None)
        for parts in (
            ("N0500", "20230101T000000"),
            ("N0500", "20230201T000000"),
            ("N0300", "20210601T120000"),
        )
    )
    assert kept(older, first, second) == [first.id, second.id]
