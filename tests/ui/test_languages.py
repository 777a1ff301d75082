# SPDX-License-Identifier: GPL-2.0-or-later
"""Words of other languages are longer: the panel and its dialog show them whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtGui import QGuiApplication
from temporal_liif.provider import translation
from temporal_liif.ui.scenes_dialog import ScenesDialog

WIDEST = 480
"""Pixels of the panel beside the map of a small laptop (1280 x 720)."""


@pytest.fixture(params=["es", "ca"])
def language(qgis_app, request) -> Iterator[str]:
    """QGIS in that language."""
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", request.param)
    try:
        translator = translation.install()
        assert translator is not None
        yield request.param
        translation.remove(translator)
    finally:
        settings.remove("locale/overrideFlag")
        settings.remove("locale/userLocale")


def test_the_panel_fits_beside_the_map(language, found, qtbot):
    found.view.selectAll()
    words = {"es": "seleccionadas", "ca": "seleccionades"}[language]
    qtbot.waitUntil(lambda: words in found.status.text())
    assert found.minimumSizeHint().width() <= WIDEST


def test_the_dialog_shows_every_line(language, found, qtbot):
    found.view.selectAll()
    dialog = ScenesDialog(found.view.selected_scenes()[:6], found.form.area.area())
    qtbot.addWidget(dialog)
    # It is placed as large as it will be, or nearly.
    assert dialog.height() > 450
    dialog.show()
    qtbot.waitUntil(lambda: dialog.estimate is not None, timeout=30_000)
    qtbot.waitUntil(
        lambda: all(fact.height() >= fact.heightForWidth(fact.width()) for fact in dialog.summary.values())
    )
    assert "Copernicus Sentinel" in dialog.summary["credit"].text()
    room = QGuiApplication.primaryScreen().availableGeometry().height() - 40
    assert dialog.height() >= min(room, dialog.layout().totalHeightForWidth(dialog.width())) > 400
