# SPDX-License-Identifier: GPL-2.0-or-later
"""List, timeline, map and details: what is done in one is seen in the others."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPalette
from temporal_liif.core.scenes.geometry import within_globe
from temporal_liif.ui.colours import cloud_colour, faded, text_on_base
from temporal_liif.ui.results_model import HOVERED, SORTS
from temporal_liif.ui.thumbnails import SIDE, Thumbnails
from temporal_liif.ui.timeline import BARS, MARGIN, ticks


def ids_of(panel):
    return [scene.id for scene in panel.model.shown]


def test_a_filter_without_a_match_says_so(found, qtbot):
    found.filter.setText("no such scene")
    qtbot.waitUntil(lambda: found.empty.isVisible())
    assert found.empty.text() == "No scene matches the filter." and not found.from_layers.isVisible()
    found.filter.clear()
    qtbot.waitUntil(lambda: found.view.isVisible())


def test_a_folded_question_asks_for_no_room(found, qtbot):
    found.search_box.setCollapsed(True)
    found.search_box.show_title("A question that is far longer than any panel is wide, " * 3)
    assert "…" in found.search_box.title() and found.search_box.toolTip()
    assert found.search_box.minimumSizeHint().width() < 300
    found.search_box.show_title("Short")
    assert found.search_box.title() == "Short"


def test_filter_and_sort(found, qtbot):
    every = len(found.model.scenes)
    found.filter.setText("31tdg sentinel-2a")
    assert 0 < len(ids_of(found)) < every
    assert all("T31TDG" in name and name.startswith("S2A") for name in ids_of(found))
    qtbot.waitUntil(lambda: f"({every} found)" in found.status.text())
    found.filter.setText("")
    assert len(ids_of(found)) == every
    found.sort_actions["clearest"].trigger()
    clouds = [scene.cloud_cover for scene in found.model.shown]
    assert clouds == sorted(clouds)
    found.sort_actions["oldest"].trigger()
    times = [scene.time for scene in found.model.shown]
    assert times == sorted(times)
    assert set(found.sort_actions) == set(SORTS)


def test_all_clear_scenes_are_selected(found, monkeypatch):
    first, second, *_ = found.model.shown
    known = {first.id: 100.0, second.id: 0.0}
    monkeypatch.setattr(found.area_clouds, "known_share", lambda scene: known.get(scene.id))
    found.select_clear.click()
    wanted = {scene.id for scene in found.model.shown if (scene.cloud_cover or 0) <= 20}
    # What is known of the area counts before the scene.
    assert set(found.view.selected_ids()) == (wanted | {second.id}) - {first.id}
    assert 2 < len(wanted) < len(found.model.shown)


def test_the_selection_outlives_sorting_and_filtering(found):
    chosen = ids_of(found)[5:9]
    found.view.select_ids(chosen)
    found.sort_actions["clearest"].trigger()
    assert sorted(found.view.selected_ids()) == sorted(chosen)
    found.filter.setText("T31TDG")
    kept = [name for name in chosen if "T31TDG" in name]
    assert kept and sorted(found.view.selected_ids()) == sorted(kept)


def test_dragging_over_the_timeline_selects_rows_and_footprints(found, qtbot):
    strip = found.timeline
    first, last = strip.days[-14], strip.days[-4]
    left, right = (int(strip.x_of(day.day)) for day in (first, last))
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(left, 20))
    qtbot.mouseMove(strip, QPoint(right, 20))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(right, 20))
    begin, end = strip.day_at(left), strip.day_at(right)
    wanted = {scene.id for scene in found.model.shown if begin <= scene.time.date() <= end}
    assert 18 <= len(wanted) <= 24
    assert set(found.view.selected_ids()) == wanted
    assert set(found.footprints.selected_ids) == wanted
    assert f"{len(wanted)} of {len(found.model.shown)} selected" in found.status.text()


def test_order_and_filter_of_what_is_loaded_say_so(found, qtbot):
    assert "alone" not in found.status.text()
    found.sort_actions["clearest"].trigger()
    qtbot.waitUntil(lambda: "of these alone" in found.status.text() and "load all" in found.status.text())
    found.status.linkActivated.emit("all")
    qtbot.waitUntil(lambda: found.search.complete and not found.search.running, timeout=30_000)
    qtbot.waitUntil(lambda: "alone" not in found.status.text())
    clouds = [scene.cloud_cover for scene in found.model.shown]
    assert clouds == sorted(clouds) and len(clouds) > 100


def test_one_scene_is_no_scenes(found, qtbot):
    found.stop_search()
    found.filter.setText(found.model.shown[0].id)
    qtbot.waitUntil(lambda: found.status.text() == f"1 scene ({len(found.model.scenes)} found)")


def test_the_timeline_by_keyboard(found, qtbot):
    strip = found.timeline
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert set(found.view.selected_ids()) == set(strip.days[-1].ids)
    qtbot.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert set(found.view.selected_ids()) == {*strip.days[-1].ids, *strip.days[-2].ids}
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    assert set(found.view.selected_ids()) == set(strip.days[0].ids)


def test_the_timeline_shows_clouds_and_gaps(found, qtbot):
    strip = found.timeline
    strip.resize(900, strip.height())
    image = strip.grab().toImage()
    base = strip.palette().color(QPalette.ColorRole.Base)
    for day in strip.days[-8:]:
        colour = image.pixelColor(round(strip.x_of(day.day)), MARGIN + BARS - 3)
        assert colour == cloud_colour(day.cloud)
    # The catalogue has a hole of more than two weeks: the strip is empty there.
    steps = [(later.day - earlier.day).days for earlier, later in zip(strip.days, strip.days[1:])]
    hole = steps.index(max(steps))
    middle = (strip.x_of(strip.days[hole].day) + strip.x_of(strip.days[hole + 1].day)) / 2
    assert max(steps) > 15 and image.pixelColor(round(middle), MARGIN + BARS - 3) == base
    # What is not loaded yet must not look like a hole.
    before = [image.pixelColor(x, MARGIN + 8) for x in range(MARGIN + 5, MARGIN + 40)]
    assert any(colour != base for colour in before)


def test_hovering_and_picking_on_the_map(found, canvas, qtbot, scenery):
    west, south, _, north = scenery.area()
    only_first = QgsPointXY(west + 20, (south + north) / 2)
    expected = {name for name in ids_of(found) if "T31TDG" in name}
    assert set(found.footprints.at(only_first)) == expected
    found.footprints.hovered.emit(list(expected))
    marked = {scene.id for row, scene in enumerate(found.model.shown) if found.model.index(row).data(HOVERED)}
    assert marked == expected
    found.pick.setChecked(True)
    assert canvas.mapTool() is found.footprints.tool
    place = canvas.getCoordinateTransform().transform(only_first).toQPointF().toPoint()
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert set(found.view.selected_ids()) == expected
    found.pick.setChecked(False)
    assert canvas.mapTool() is not found.footprints.tool


def test_hovering_in_the_list_marks_the_footprint(found):
    name = ids_of(found)[2]
    found.view.hovered.emit(name)
    assert found.footprints.hovered_ids == (name,)
    assert found.footprints.hovered_outline.size() == 1
    found.view.hovered.emit("")
    assert found.footprints.hovered_outline.size() == 0


def test_footprints_follow_the_crs_of_the_map(found, canvas, scenery):
    from qgis.core import QgsCoordinateReferenceSystem

    name = next(name for name in ids_of(found) if "T31TDG" in name)
    found.view.select_ids([name])
    box = found.footprints.selected_outline.asGeometry().boundingBox()
    west, _, _, north = scenery.area()
    assert box.xMinimum() == pytest.approx(west, abs=1) and box.yMaximum() == pytest.approx(north, abs=1)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    scene = next(scene for scene in found.model.shown if scene.id == name)
    outline = np.array(within_globe(scene.geometry)["coordinates"][0])
    box = found.footprints.selected_outline.asGeometry().boundingBox()
    assert box.xMinimum() == pytest.approx(outline[:, 0].min(), abs=1e-6)
    assert box.yMaximum() == pytest.approx(outline[:, 1].max(), abs=1e-6)


def test_details_show_properties_and_files(found):
    scene = found.model.shown[0]
    found.view.select_ids([scene.id])
    found.show_details.setChecked(True)
    table = found.details.properties
    rows = {
        table.topLevelItem(i).text(0): table.topLevelItem(i).text(1) for i in range(table.topLevelItemCount())
    }
    assert rows["id"] == scene.id and rows["s2:processing_baseline"] == "05.00"
    assert rows["earthsearch:boa_offset_applied"] == "no"
    table = found.details.assets
    files = {
        table.topLevelItem(i).text(0): [table.topLevelItem(i).text(column) for column in range(1, 5)]
        for i in range(table.topLevelItemCount())
    }
    assert files["red"][:3] == ["COG", "10 m", "48 × 48"] and files["red"][3].endswith("MB")
    assert files["scl"][1:3] == ["20 m", "24 × 24"]
    found.view.select_ids([])
    assert table.topLevelItemCount() == 0


def test_clouds_over_the_area_are_those_of_the_mask(found, qtbot, scenery):
    scene = next(s for s in found.model.shown if "T31TDG" in s.id and s.cloud_cover > 5)
    row = found.model.row_of(scene.id)
    found.view.scrollTo(found.model.index(row))
    qtbot.waitUntil(lambda: found.area_clouds.get(scene) is not None, timeout=30_000)
    number = int(scene.assets["scl"].href.rpartition("/")[2].split("_")[0])
    truth = scenery.made.scene(number)
    inside, cloud = (
        np.isfinite(truth.values[0])[::2, ::2],
        (~truth.clear & np.isfinite(truth.values[0]))[::2, ::2],
    )
    assert found.area_clouds.get(scene) == pytest.approx(100 * cloud.sum() / inside.sum(), abs=3)


def test_thumbnails_come_for_visible_rows(found, qtbot):
    scene = found.model.shown[0]
    qtbot.waitUntil(lambda: found.thumbnails.get(scene.thumbnail) is not None, timeout=30_000)
    image = found.model.index(0).data(Qt.ItemDataRole.DecorationRole)
    assert isinstance(image, QImage) and image.width() == 48


def test_thumbnails_are_made_small_and_a_missing_one_is_asked_for_once(qgis_app, nginx, qtbot):
    picture = QImage(900, 600, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    assert picture.save(str(nginx.root / "large.jpg"))
    pictures = Thumbnails()
    for name in ("large.jpg", "404/none.jpg"):
        url = f"{nginx.url}/{name}"
        assert pictures.get(url) is None
        with qtbot.waitSignal(pictures.loaded, timeout=20_000):
            pass
        found = pictures.get(url)
        assert found is not None and found.isNull() == ("404" in name)
    assert pictures.get(f"{nginx.url}/large.jpg").height() == SIDE
    assert pictures.get("s3://bucket/preview.jpg") is None


def test_stopped_thumbnails_do_not_come(qgis_app, nginx, qtbot):
    pictures = Thumbnails()
    messages = []
    pictures.loaded.connect(messages.append)
    pictures.get(f"{nginx.url}/slow/large.jpg")
    pictures.stop()
    qtbot.wait(300)
    assert messages == []


@pytest.mark.parametrize(
    ("first", "last", "most", "expected"),
    [
        (date(2021, 5, 3), date(2021, 5, 20), 4, ["3 May 2021", "10 May", "17 May"]),
        (date(2021, 1, 15), date(2021, 6, 2), 6, ["Feb 2021", "Mar", "Apr", "May", "Jun"]),
        (date(2021, 6, 29), date(2021, 8, 27), 5, ["1 Jul 2021", "15 Jul", "1 Aug", "15 Aug"]),
        (date(2019, 6, 1), date(2021, 8, 31), 5, ["Jul 2019", "2020", "Jul", "2021", "Jul"]),
        (date(1984, 1, 1), date(2021, 8, 31), 5, ["1990", "2000", "2010", "2020"]),
    ],
)
def test_the_axis_is_labelled_at_round_dates(first, last, most, expected):
    found = ticks(first, last, most)
    assert [label for _, label in found] == expected
    assert all(first <= day <= last for day, _ in found)


@pytest.mark.parametrize(
    ("base", "text"), [("#ffffff", "#000000"), ("#222222", "#111111"), ("#222222", "#dddddd")]
)
def test_text_can_be_read_in_every_theme(qgis_app, base, text):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(base))
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    for colour in (text_on_base(palette), faded(palette)):
        assert abs(colour.lightness() - QColor(base).lightness()) > 70
