# SPDX-License-Identifier: GPL-2.0-or-later
"""A tool of the plugin that is put away leaves the map with the tool of before."""

from __future__ import annotations

import pytest
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolPan
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QAction
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


def toggled(canvas, tool) -> QAction:
    """The action of a tool that stays, as the panels have it."""
    action = QAction(tool)
    action.setCheckable(True)
    tool.setAction(action)
    action.toggled.connect(lambda on: (map_tools.take if on else map_tools.put_away)(canvas, tool))
    return action


def test_after_a_tool_that_was_taken_briefly_one_of_the_plugin_is_at_hand_again(canvas):
    pan, profile, area = QgsMapToolPan(canvas), OwnTool(canvas), OwnTool(canvas)
    canvas.setMapTool(pan)
    action = toggled(canvas, profile)
    action.setChecked(True)
    for _ in range(2):
        map_tools.take(canvas, area, briefly=True)
        assert canvas.mapTool() is area and not action.isChecked()
        map_tools.put_away(canvas, area)
        assert canvas.mapTool() is profile and action.isChecked()
    action.setChecked(False)
    assert canvas.mapTool() is pan


def test_a_tool_that_was_put_away_meanwhile_does_not_come_back(canvas):
    """Its panel was closed while an area was drawn."""
    pan, profile, area = QgsMapToolPan(canvas), OwnTool(canvas), OwnTool(canvas)
    canvas.setMapTool(pan)
    toggled(canvas, profile).setChecked(True)
    map_tools.take(canvas, area, briefly=True)
    map_tools.put_away(canvas, profile)
    assert canvas.mapTool() is area
    map_tools.put_away(canvas, area)
    assert canvas.mapTool() is pan


def test_a_tool_that_stays_takes_the_place_of_another(canvas):
    pan, profile, compare = QgsMapToolPan(canvas), OwnTool(canvas), OwnTool(canvas)
    canvas.setMapTool(pan)
    profile_action, compare_action = toggled(canvas, profile), toggled(canvas, compare)
    profile_action.setChecked(True)
    compare_action.setChecked(True)
    assert canvas.mapTool() is compare and not profile_action.isChecked()
    compare_action.setChecked(False)
    assert canvas.mapTool() is pan
