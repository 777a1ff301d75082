# SPDX-License-Identifier: GPL-2.0-or-later
"""A tool of the plugin that is put away leaves the map with the tool of before."""

from __future__ import annotations

import pytest
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolPan
from qgis.PyQt import sip
from temporal_liif.ui import map_tools


class OwnTool(QgsMapTool):
    pass


@pytest.fixture
def canvas(qgis_app):
    canvas = QgsMapCanvas()
    yield canvas
    canvas.deleteLater()


def test_the_tool_of_before_is_at_hand_again(canvas):
    pan, own, other = QgsMapToolPan(canvas), OwnTool(canvas), OwnTool(canvas)
    canvas.setMapTool(pan)
    map_tools.take(canvas, own)
    map_tools.take(canvas, own)
    assert canvas.mapTool() is own
    map_tools.take(canvas, other)
    map_tools.put_away(canvas, own)
    assert canvas.mapTool() is other
    map_tools.put_away(canvas, other)
    assert canvas.mapTool() is pan


def test_a_tool_that_another_took_the_place_of_is_left_alone(canvas):
    pan, zoom, own = QgsMapToolPan(canvas), QgsMapToolPan(canvas), OwnTool(canvas)
    canvas.setMapTool(pan)
    map_tools.take(canvas, own)
    canvas.setMapTool(zoom)
    map_tools.put_away(canvas, own)
    assert canvas.mapTool() is zoom


def test_a_tool_that_has_gone_meanwhile_does_not_come_back(canvas):
    pan, own = QgsMapToolPan(canvas), OwnTool(canvas)
    canvas.setMapTool(pan)
    map_tools.take(canvas, own)
    sip.delete(pan)
    map_tools.put_away(canvas, own)
    assert canvas.mapTool() is None
