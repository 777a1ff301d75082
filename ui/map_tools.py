# SPDX-License-Identifier: GPL-2.0-or-later
"""Map tools that are taken for a while: whoever puts one away has the tool of before at hand again."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip


def take(canvas: QgsMapCanvas, tool: QgsMapTool) -> None:
    """Make a tool of the plugin that of the canvas."""
    now = canvas.mapTool()
    if now is not tool:
        # From one of the plugin's tools to the next: the one of before is QGIS's.
        tool.before = getattr(now, "before", now)
    canvas.setMapTool(tool)


def put_away(canvas: QgsMapCanvas, tool: QgsMapTool) -> None:
    """Give the canvas the tool of before, unless another was taken meanwhile."""
    if canvas.mapTool() is not tool:
        return
    canvas.unsetMapTool(tool)
    before, tool.before = getattr(tool, "before", None), None
    if before is not None and not sip.isdeleted(before):
        canvas.setMapTool(before)
