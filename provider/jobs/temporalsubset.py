# SPDX-License-Identifier: GPL-2.0-or-later
"""Job of temporalsubset: dates and clear shares from layers and folders, and the dates chosen."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Callable

from ...core.dates import parse_time, text_of
from ...core.errors import DateError, ParameterError, StackError
from ...core.raster.date_names import time_from_name
from ...core.stack.band_files import joined
from ...core.stack.cloud_masks import report, separated
from ...core.stack.mask_content import NO_MASKS, MaskOptions
from ...core.stack.model import Source
from ...core.stack.observed import clear_shares
from ...core.stack.open import open_stack
from ...core.stack.select import Selection, choose
from ..layers import expanded
from ..masks import warn_of_clouds
from ..translation import tr, translated


@dataclass(frozen=True)
class Found:
    """The choice for one stack."""

    name: str
    sources: tuple[tuple[Source, ...], ...]
    """The rasters of each date."""

    times: tuple[datetime, ...]
    clear: tuple[float, ...]
    target: datetime
    selection: Selection

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return {
            "stack": self.name,
            "target": text_of(self.target),
            "value": text_of(self.selection.value),
            "difference_days": round(self.selection.distance, 6),
            "equally_near_pairs": self.selection.ties,
            "selected": [
                {
                    "name": source.label,
                    "date": text_of(self.times[index]),
                    "source": source.path,
                    "clear": round(self.clear[index], 6),
                }
                for index in self.selection.indexes
                for source in self.sources[index]
            ],
        }


def choice_for(
    name: str,
    sources: Sequence[Source],
    times: list[str] | None,
    target: datetime,
    number: int,
    measure: bool,
    rule: str = "auto",
    masks: MaskOptions = NO_MASKS,
    folder: str = "",
    log: Callable[[str], None] = lambda text: None,
    warn: Callable[[str], None] = lambda text: None,
) -> Found:
    """The choice for one series; clear shares are measured only where they can decide.

    Files of one band each are joined to one date, by virtual rasters in `folder`, and chosen together. What
    each date was masked by is logged where they are, and masks that cannot be used are warned of.
    """
    given = joined(sources, folder, times)
    stack = open_stack(
        given.sources,
        times=given.times(times),
        reflectance_scale=1.0,
        minimum=1,
        check_pixels=False,
        nodata_rule=rule,
        classes=True,
        masks=masks,
    )
    when = [one.time for one in stack.observations]
    files = {
        made.path: [Source(one.path, one.label) for one in own]
        for made, own in zip(given.sources, given.files)
        if len(own) > 1
    }
    ordered = tuple(
        tuple(
            file
            for raster in one.rasters
            for file in files.get(raster.source, [Source(raster.source, raster.name)])
        )
        for one in stack.observations
    )
    notes, warnings = [given.note()] if files else [], list(stack.warnings)
    if measure:
        stack = report(stack, notes, warnings)
        warn_of_clouds(stack.observations, warnings.append)
    for text in notes:
        log(text)
    for text in warnings:
        warn(text)
    clear = clear_shares(stack) if measure else [1.0] * len(when)
    selection = choose(when, target, number, clear)
    return Found(name, ordered, tuple(when), tuple(clear), target, selection)


def series_of(
    folder: Path, table: dict[str, datetime], target: str, use_masks: bool, warn: Any
) -> list[tuple[str, tuple[Source, ...], datetime]]:
    """Name, rasters and target date of each series in the subfolders of a folder, by name.

    Masks lie among the rasters, unless there is no use for them: `separated` tells them from these.
    """
    found = []
    for part in sorted(path for path in folder.iterdir() if path.is_dir()):
        dated = [path for path in _dated(part) if time_from_name(Path(path).name) is not None]
        sources = [Source(path, found=True) for path in dated]
        if not use_masks:
            sources, _, _ = separated(sources, None)
        if not sources:
            continue
        when = table.get(part.name) or _own_target(part)
        if when is None and not target:
            warn(
                tr("{name}: no target date is known, so it is left out. Give one for it.").format(
                    name=part.name
                )
            )
            continue
        found.append((part.name, tuple(sources), when or parse_time(target)))
    if not found:
        raise StackError(
            tr(
                "No subfolder of {folder} holds dated rasters with a target date. Choose another folder, or "
                "give a target date."
            ).format(folder=folder)
        )
    return found


def read_targets(path: str) -> dict[str, datetime]:
    """Target dates by name of a series, from CSV or JSON; empty without a file."""
    if not path:
        return {}
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
        if Path(path).suffix.lower() == ".json":
            pairs = dict(json.loads(text)).items()
        else:
            rows = [row for row in csv.reader(text.splitlines()) if len(row) >= 2]
            pairs = [(row[0].strip(), row[1].strip()) for row in rows]
            # A first line that holds no date is the header.
            pairs = pairs[1:] if pairs and not any(mark.isdigit() for mark in pairs[0][1]) else pairs
        return {str(name): parse_time(str(date)) for name, date in pairs}
    except (OSError, ValueError, TypeError, RecursionError) as error:
        raise ParameterError(
            tr(
                "The target dates cannot be read from {path} ({why}). Write lines 'name,date', or a JSON of "
                "names and dates."
            ).format(path=path, why=translated(error))
        ) from error


def _dated(folder: Path) -> list[str]:
    """Rasters of a folder; none where it holds no raster."""
    try:
        return expanded(str(folder))
    except StackError:
        return []


def _own_target(folder: Path) -> datetime | None:
    """The date of the high-resolution image as a WorldStrat-like folder states it."""
    try:
        return parse_time(str(json.loads((folder / "info.json").read_text(encoding="utf-8"))["hr_date"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError, DateError):
        return None
