# SPDX-License-Identifier: GPL-2.0-or-later
"""Groups of the algorithms in the Toolbox, in the order of the work, and their icons."""

from __future__ import annotations

from pathlib import Path

from .translation import tr

GET, PREPARE, SERIES, ASSESS, NETWORKS = "get", "prepare", "series", "assess", "networks"

ICONS = Path(__file__).with_name("icons")
PLUGIN_ICON = ICONS / "temporal_liif.svg"


def title_of(group: str) -> str:
    """The group's name for people."""
    return {
        GET: tr("Get"),
        PREPARE: tr("Prepare"),
        SERIES: tr("Series"),
        ASSESS: tr("Assess"),
        NETWORKS: tr("Networks"),
    }[group]


def icon_of(group: str) -> Path:
    """The group's icon; the series' is the plugin's own."""
    return PLUGIN_ICON if group == SERIES else ICONS / f"{group}.svg"
