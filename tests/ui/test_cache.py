# SPDX-License-Identifier: GPL-2.0-or-later
"""What is kept on disk: used again, no more of it than allowed, and nothing of others touched."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtGui import QImage
from temporal_liif.core.scenes.items import read_items
from temporal_liif.engine.locate import cache_folder
from temporal_liif.tests.ui.test_actions import choose
from temporal_liif.ui import area_clouds, cache
from temporal_liif.ui.cache import Cache
from temporal_liif.ui.options import OptionsFactory
from temporal_liif.ui.thumbnails import SIDE, Thumbnails


@pytest.fixture
def settings(tmp_path) -> Path:
    """The cache in a folder of its own, by the settings."""
    QgsSettings().remove("temporal_liif")
    QgsSettings().setValue(cache.FOLDER, str(tmp_path / "kept"))
    yield tmp_path / "kept"
    QgsSettings().remove("temporal_liif")


def test_the_oldest_go_first_and_only_as_many_as_must(tmp_path):
    store = Cache(tmp_path, 1000)
    for number in range(12):
        store.write("clouds", f"scene {number}", bytes(100))
        os.utime(store.path("clouds", f"scene {number}"), (number, number))
    assert store.read("clouds", "scene 0") == bytes(100)
    (tmp_path / "clouds" / "mine.doc").write_bytes(bytes(5000))
    assert store.size() == 1200
    store.trim()
    left = [number for number in range(12) if store.path("clouds", f"scene {number}").exists()]
    # The first was used just now.
    assert left == [0, 4, 5, 6, 7, 8, 9, 10, 11] and store.size() == 900
    store.trim()
    assert store.size() == 900
    store.clear()
    assert store.size() == 0 and (tmp_path / "clouds" / "mine.doc").exists()


def test_pictures_of_the_users_stay(tmp_path):
    store = Cache(tmp_path, 10)
    for name in ("holiday.jpg", "download.part", "0123456789abcdef0123456789abcdef.jpg.bak"):
        (tmp_path / "thumbnails").mkdir(exist_ok=True)
        (tmp_path / "thumbnails" / name).write_bytes(bytes(500))
    store.write("thumbnails", "https://host/a.jpg", bytes(10))
    assert store.size() == 10
    store.clear()
    assert store.size() == 0 and len(list((tmp_path / "thumbnails").iterdir())) == 3


def test_what_cannot_be_kept_is_no_error(tmp_path):
    (tmp_path / "file").write_text("")
    for store in (Cache(tmp_path / "file", 1000), Cache(tmp_path, 0)):
        store.write("clouds", "a", b"12.5")
        assert store.read("clouds", "a") is None and store.size() == 0
        store.trim()
        store.clear()


def test_threads_that_write_read_and_clear_at_once_see_whole_entries_only(tmp_path):
    """No error reaches anybody, what is read is whole, and nothing half-written is left."""
    store, end = Cache(tmp_path, 400_000), threading.Event()
    errors, torn, read = [], [], 0

    def repeat(work):
        def run() -> None:
            number = 0
            try:
                while not end.is_set():
                    number += 1
                    work(number % 7)
            except Exception as error:
                errors.append(error)

        return threading.Thread(target=run)

    def look(number: int) -> None:
        nonlocal read
        data = store.read("clouds", f"scene {number}")
        if data is not None:
            read += 1
            if data != bytes([number]) * 50_000:
                torn.append(data)

    works = [
        *(lambda number: store.write("clouds", f"scene {number}", bytes([number]) * 50_000),) * 2,
        *(look,) * 2,
        lambda number: store.clear(),
        lambda number: store.trim(),
        lambda number: store.size(),
    ]
    threads = [repeat(work) for work in works]
    for thread in threads:
        thread.start()
    end.wait(0.7)
    end.set()
    for thread in threads:
        thread.join()
    assert errors == [] and torn == [] and read
    assert not list((tmp_path / "clouds").glob("*.part"))
    assert store.size() % 50_000 == 0


def test_the_settings_are_obeyed(qgis_app, settings):
    assert cache.current() == Cache(settings, cache.MOST * 1_000_000)
    QgsSettings().setValue(cache.MEGABYTES, 3)
    QgsSettings().remove(cache.FOLDER)
    assert cache.current() == Cache(cache_folder(), 3_000_000)


def test_the_page_says_how_much_is_kept_and_clears_it(qgis_app, settings, qtbot):
    store = cache.current()
    store.write("thumbnails", "a", bytes(40_000))
    store.write("items", "b", bytes(7_000))
    page = OptionsFactory().createWidget(None)
    qtbot.addWidget(page)
    disk = page.disk
    assert disk.folder.filePath() == str(settings) and disk.limit.value() == cache.MOST
    previews, items = disk.rows["previews"], disk.rows["items"]
    qtbot.waitUntil(lambda: "40 kB" in previews.state.text(), timeout=20_000)
    qtbot.waitUntil(lambda: "7 kB" in items.state.text(), timeout=20_000)
    previews.button.click()
    qtbot.waitUntil(lambda: previews.state.text() == "nothing", timeout=20_000)
    assert not previews.button.isEnabled() and store.size() == 7000
    items.button.click()
    qtbot.waitUntil(lambda: items.state.text() == "nothing" and store.size() == 0, timeout=20_000)
    disk.folder.setFilePath("")
    disk.limit.setValue(7)
    page.apply()
    assert cache.current() == Cache(cache_folder(), 7_000_000)


def test_a_thumbnail_is_loaded_once(qgis_app, nginx, qtbot, tmp_path):
    picture = QImage(900, 600, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    assert picture.save(str(nginx.root / "once.jpg"))
    url, store = f"{nginx.url}/once.jpg", Cache(tmp_path, 1_000_000)
    for _ in range(2):
        pictures = Thumbnails(store=lambda: store)
        assert pictures.get(url) is None
        with qtbot.waitSignal(pictures.loaded, timeout=20_000):
            pass
        found = pictures.get(url)
        assert found.height() == SIDE and abs(found.pixelColor(9, 9).blue() - 0x99) < 4
        qtbot.waitUntil(lambda: 0 < store.size() < 20_000, timeout=20_000)
        # The second time there is nothing to be had from the server.
        (nginx.root / "once.jpg").unlink(missing_ok=True)


@pytest.mark.fault("Disk: entries of the panel's cache are damaged", "they are asked for again")
def test_damaged_entries_are_asked_for_again(panel, settings, qgis_app, nginx, qtbot, tmp_path):
    picture = QImage(90, 60, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    assert picture.save(str(nginx.root / "again.jpg"))
    url, store = f"{nginx.url}/again.jpg", Cache(tmp_path, 1_000_000)
    store.write("thumbnails", url, b"no picture")
    pictures = Thumbnails(store=lambda: store)
    assert pictures.get(url) is None
    with qtbot.waitSignal(pictures.loaded, timeout=20_000):
        pass
    assert pictures.get(url).height() == 60
    qtbot.waitUntil(lambda: store.read("thumbnails", url) != b"no picture", timeout=20_000)
    QgsSettings().setValue(cache.FOLDER, str(settings))
    for damage in (None, b"half", b"nan"):
        for path in (settings / "clouds").glob("*.txt") if damage else ():
            path.write_bytes(damage)
        panel.start_search()
        qtbot.waitUntil(lambda: not panel.search.running and bool(panel.timeline.days), timeout=60_000)
        scene = panel.model.shown[0]
        qtbot.waitUntil(lambda scene=scene: panel.area_clouds.get(scene) is not None, timeout=30_000)
        assert 0 <= panel.area_clouds.get(scene) <= 100
    (nginx.root / "again.jpg").unlink()


def test_clouds_over_an_area_are_read_once(panel, settings, qtbot, monkeypatch):
    QgsSettings().setValue(cache.FOLDER, str(settings))

    def found():
        panel.start_search()
        qtbot.waitUntil(lambda: not panel.search.running and bool(panel.timeline.days), timeout=60_000)
        scene = panel.model.shown[0]
        qtbot.waitUntil(lambda: panel.area_clouds.get(scene) is not None, timeout=30_000)
        return panel.area_clouds.get(scene)

    read = []
    shares = area_clouds.cloud_shares

    def messages(scenes, *given):
        read.extend(scene.id for scene in scenes)
        return shares(scenes, *given)

    monkeypatch.setattr(area_clouds, "cloud_shares", messages)
    first, name = found(), panel.model.shown[0].id
    assert name in read
    read.clear()
    assert found() == pytest.approx(first, abs=1e-12) and name not in read
    # Over another area it is another number.
    box = panel.form.area.area().box()
    box.setXMaximum(box.center().x())
    panel.form.area.use_rectangle(box)
    found()
    assert name in read


@pytest.mark.usefixtures("processing_provider")
def test_item_files_lie_in_the_cache(found, settings, qtbot, monkeypatch):
    from temporal_liif.ui import actions

    QgsSettings().setValue(cache.FOLDER, str(settings))
    opened = []
    monkeypatch.setattr(actions, "open_dialog", lambda *given: opened.append(given))
    scenes = choose(found, 2)
    found.scene_actions.download.trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    path = Path(opened[0][1]["ITEMS"])
    assert path.parent == settings / "items"
    assert [scene.id for scene in read_items(path)] == [scene.id for scene in scenes]
