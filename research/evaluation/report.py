# SPDX-License-Identifier: GPL-2.0-or-later
"""Report of all measurements on areas, as plain JSON values."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Callable

from ...core.stack.area import Area
from ...models import runtime
from .choice import Choice, overlap
from .parts import PARTS, Run


def measure(
    areas: list[Area],
    choice: Choice,
    parts: Iterable[str] = tuple(PARTS),
    report: Callable[[str], None] = lambda text: None,
    keep: Callable[[dict[str, Any]], None] = lambda result: None,
) -> dict[str, Any]:
    """Everything asked for; `minutes` says what each part took. `keep` gets what there is after each."""
    run = Run(areas, choice)
    result: dict[str, Any] = {
        "areas": [area.name for area in areas],
        "weights": choice.model.name,
        **overlap(areas, choice.weights),
        "device": runtime.choose(choice.device).reason,
    }
    if run.originals:
        result["originals"] = {
            name: {"weights": one.path.name, **overlap(areas, one.weights)}
            for name, one in run.originals.items()
        }
    minutes: dict[str, float] = {}
    result["minutes"] = minutes
    for part in parts:
        start = time.monotonic()
        result.update(PARTS[part](run))
        minutes[part] = round((time.monotonic() - start) / 60, 2)
        report(f"{part}: {minutes[part]:.2f} minutes")
        keep(result)
    return result


def write(result: dict[str, Any], path: Path) -> None:
    """Write the report as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
