# SPDX-License-Identifier: GPL-2.0-or-later
"""Map tools that are taken for a while: whoever puts one away has the tool of before at hand again."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip


def take(canvas: QgsMapCanvas, tool: QgsMapTool, briefly: bool = False) -> None:
    """Make a tool of the plugin that of the canvas; `briefly`: for one thing, such as drawing an area.

    After that, another tool of the plugin is at hand again, which a tool that stays takes the place of.
    """
    now = canvas.mapTool()
    tool.taken = True
    if now is tool:
        # It has come back, and its action says so.
        return
    kept = getattr(now, "before", None)
    tool.before = now if briefly else getattr(now, "before", now)
    canvas.setMapTool(tool)
    if briefly and hasattr(now, "taken"):
        # Its action, which goes up as it is left, has put it away.
        now.before, now.taken = kept, True


def put_away(canvas: QgsMapCanvas, tool: QgsMapTool) -> None:
    """Give the canvas the tool of before, unless another was taken meanwhile."""
    tool.taken = False
    if canvas.mapTool() is not tool:
        return
    canvas.unsetMapTool(tool)
    before, tool.before = getattr(tool, "before", None), None
    while before is not None and not (sip.isdeleted(before) or getattr(before, "taken", True)):
        # It was put away while the other one was in use.
        before, before.before = before.before, None
    if before is not None and not sip.isdeleted(before):
        canvas.setMapTool(before)
