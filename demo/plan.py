# SPDX-License-Identifier: GPL-2.0-or-later
"""Plans the project that QGIS's own Python then writes (project.py)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from .process import Qgis

Group = tuple[str, Sequence[tuple[Path, datetime]], bool]
"""Name, dated rasters, and whether they are shown."""


def write_project(
    folder: Path,
    qgis: Qgis,
    title: str,
    groups: Sequence[Group],
    bands: list[int],
    stretch: list[float],
    shares: Sequence[Group],
    step: int = 7,
) -> None:
    """demo.qgz in `folder` with groups of (name, [(path, time)], visible).

    Layers of `shares` hold values from 0 to 1 and are drawn in colours.
    """
    plan = {"title": title, "step_days": step, "bands": bands, "stretch": stretch, "groups": []}
    for name, dated, visible in (*groups, *shares):
        dated = sorted(dated, key=lambda pair: pair[1])
        ends = [later for _, later in dated[1:]] + [dated[-1][1] + timedelta(days=step)]
        layers = [
            {"path": str(path), "name": f"{begin:%Y-%m-%d}", "begin": _iso(begin), "end": _iso(end)}
            for (path, begin), end in zip(dated, ends)
        ]
        of_shares = name in {share[0] for share in shares}
        plan["groups"].append({"name": name, "visible": visible, "shares": of_shares, "layers": layers})
    path = folder / "qgis" / "project.json"
    path.write_text(json.dumps(plan), encoding="utf-8")
    qgis.script(Path(__file__).with_name("project.py"), str(path), str(folder / "demo.qgz"))


def _iso(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
