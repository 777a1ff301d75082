# SPDX-License-Identifier: GPL-2.0-or-later
"""The larger quicklook that comes when the cursor rests on a scene of the list."""

from __future__ import annotations

import threading

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QColor, QGuiApplication, QHelpEvent, QImage, QMouseEvent
from qgis.PyQt.QtWidgets import QApplication
from temporal_liif.ui import thumbnails
from temporal_liif.ui.quicklook import SIDE
from temporal_liif.ui.thumbnails import LARGE, Thumbnails, small_picture


def hover(panel, row: int) -> None:
    """Rest the cursor on a row."""
    place = panel.view.visualRect(panel.model.index(row)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, panel.view.viewport().mapToGlobal(place))
    QApplication.sendEvent(panel.view.viewport(), event)


def test_resting_on_a_row_shows_a_larger_quicklook_that_takes_no_focus(found, qtbot):
    look, view = found.quicklook, found.view
    found.filter.setFocus()
    before = QApplication.focusWidget()
    assert look.scene is None
    hover(found, 1)
    scene = found.model.shown[1]
    assert look.scene is scene and QApplication.focusWidget() is before
    assert scene.id in look.text.text() and "% cloud" in look.text.text()
    qtbot.waitUntil(lambda: look.pictures.get(scene.thumbnail) is not None, timeout=20_000)
    large = look.pictures.get(scene.thumbnail)
    assert large.width() == 48 and look.picture.width() == SIDE
    drawn = look.picture.grab().toImage()
    # It is the scene's picture: its corner has the colour of the file's.
    ends = [QColor(one.pixel(2, 2)) for one in (drawn, large.scaled(drawn.size()))]
    assert abs(ends[0].red() - ends[1].red()) < 40
    # Within the screen, beside the list.
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(look.geometry())
    place = view.visualRect(found.model.index(2)).center()
    QApplication.sendEvent(
        view.viewport(),
        QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    assert look.scene is found.model.shown[2]
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert look.scene is None


def test_a_quicklook_goes_with_the_list_it_is_of(found, qtbot):
    hover(found, 0)
    assert found.quicklook.scene is not None
    found.filter.setText("no such scene")
    assert found.quicklook.scene is None
    found.filter.setText("")
    hover(found, 0)
    qtbot.keyClick(found.view, Qt.Key.Key_Down)
    assert found.quicklook.scene is None
    hover(found, 0)
    found.stop()
    assert found.quicklook.scene is None


def test_pictures_are_decoded_off_the_gui_thread(qgis_app, nginx, monkeypatch, qtbot):
    picture = QImage(3000, 2000, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    assert picture.save(str(nginx.root / "huge.png"))
    used = []

    def decode(data, side):
        used.append(threading.current_thread())
        return small_picture(data, side)

    monkeypatch.setattr(thumbnails, "small_picture", decode)
    pictures = Thumbnails(kind=LARGE)
    url = f"{nginx.url}/huge.png"
    with qtbot.waitSignal(pictures.loaded, timeout=20_000):
        assert pictures.get(url) is None
    assert pictures.get(url).height() == LARGE.side
    assert used and threading.main_thread() not in used
