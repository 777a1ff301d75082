# SPDX-License-Identifier: GPL-2.0-or-later
"""Steps of the chain for one area: search, fetch, series, evaluate; each known to be done by its output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Callable

from ..core.dates import check_targets, parse_targets, text_of
from ..core.errors import CatalogError, DateError, FileError, StackError
from ..core.log import warning
from ..core.messages import Message
from ..core.raster.checksums import sha256
from ..core.raster.grid import Grid
from ..core.raster.ownership import SOFTWARE
from ..core.raster.replacement import put_right
from ..core.series import pipeline
from ..core.series.extras import NO_EXTRAS
from ..core.series.patch import Model
from ..core.series.screen import Screen
from ..core.stack.model import Stack
from ..core.stack.open import read_stack
from ..core.words import first_few
from . import evaluation
from .areas import NamedArea
from .fetching import FetchJob
from .session import Session
from .status import FINGERPRINT, Status, fingerprint, made_for, read_json, write_json

STEPS = ("search", "fetch", "series", "evaluate")
"""In the order in which they are done."""

SCENES, SERIES, EVALUATION = "scenes", "series", "evaluation.json"

Log = Callable[[str], None]
Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class AreaSteps:
    """The steps of one area."""

    session: Session
    area: NamedArea

    @property
    def folder(self) -> Path:
        """Where all of the area's output goes."""
        return self.session.out / "areas" / self.area.name

    @cached_property
    def status(self) -> Status:
        """What is known of earlier runs."""
        return Status(self.folder)

    @cached_property
    def requests(self) -> dict[str, str]:
        """Fingerprints of the steps; each contains those that it builds on."""
        config, geometry = self.session.config, self.area.geometry
        if config.items is None:
            search = fingerprint("search", config.query(geometry).to_json())
        else:
            search = fingerprint("items", _checksum(config.items))
        fetched = fingerprint(search, geometry, _without(config.values["fetch"], "readers"))
        series = _without(config.values["series"], "tile", "device")
        model = _checksum(config.checkpoint) if config.checkpoint else ""
        made = fingerprint(fetched, series, model)
        scored = fingerprint(made, config.values["evaluate"])
        return dict(zip(STEPS, (search, fetched, made, scored)))

    def is_done(self, step: str) -> bool:
        """Whether a step is done, for the same request."""
        request = self.requests[step]
        known = self.status.of(step, request)
        if step == "search":
            return self._items.is_file()
        # What a killed run has not wholly put in place is undone before it is taken for done.
        for name in (SCENES, SERIES):
            put_right(self.folder / name)
        if step == "fetch":
            if self.session.again and known.get("failed"):
                return False
            undated = known.get("undated", [])
            return made_for(self.folder / SCENES) == request or (
                bool(undated) and all((self.folder / SCENES / name).is_file() for name in undated)
            )
        if step == "series":
            return made_for(self.folder / SERIES) == request
        return read_json(self.folder / EVALUATION).get(FINGERPRINT) == request

    def do(self, step: str, log: Log, progress: Progress) -> dict[str, Any]:
        """Do a step; what the report tells of it. Raises errors of the library."""
        self.folder.mkdir(parents=True, exist_ok=True)
        work = {
            "search": self._search,
            "fetch": self._fetch,
            "series": self._series,
            "evaluate": self._evaluate,
        }
        found = work[step](log, progress)
        self.status.save(step, self.requests[step], found)
        return found

    @property
    def _items(self) -> Path:
        """The item file of the area: what the search has found, or as it was given."""
        return self.session.config.items or self.folder / f"items-{self.requests['search']}.json"

    def _search(self, log: Log, progress: Progress) -> dict[str, Any]:
        query = self.session.config.query(self.area.geometry)
        answer, _ = self.session.engine.call(
            "catalog.search",
            {
                "query": query.to_json(),
                "connections": list(self.session.connections),
                "items_file": str(self._items.absolute()),
            },
            progress=progress,
            cancelled=self.session.cancelled,
            log=log,
        )
        return {"scenes": answer["count"], "provider": answer["provider"]}

    def _fetch(self, log: Log, progress: Progress) -> dict[str, Any]:
        session = self.session
        if self.status.of("search", self.requests["search"]).get("scenes") == 0:
            raise CatalogError("No scene was found. Widen the period, the area or the cloud cover.")
        job = FetchJob(
            session.config,
            self._items,
            self.area.geometry,
            self.folder / SCENES,
            self._provenance("fetch"),
            session.keys,
            session.connections,
        )
        if session.cluster is not None:
            return session.cluster.fetch(job, log, session.cancelled)
        return job.run(session.engine, log, progress, session.cancelled)

    def _series(self, log: Log, progress: Progress) -> dict[str, Any]:
        section = self.session.config.values["series"]
        stack = self._scenes(log)
        model = self.session.model(stack, log)
        times = [one.time for one in stack.observations]
        targets = possible(parse_targets(section["targets"], times), times, model, log)
        grid = pipeline.target_grid(stack, section["scale"], section["gsd"])
        made = self.compute(stack, targets, grid, model, self.folder / SERIES, "series", log, progress)
        return {"dates": len(made.observations), "model": model.name}

    def _evaluate(self, log: Log, progress: Progress) -> dict[str, Any]:
        section = self.session.config.values["evaluate"]
        stack = self._scenes(log)
        model = self.session.model(stack, log)
        held, rest = evaluation.held_out(stack, section["held_out"], self.session.cancelled)
        times = [one.time for one in held.observations]
        made = self.compute(
            rest, times, stack.grid, model, self.folder / "evaluation", "evaluate", log, progress
        )
        report = evaluation.score(held, made, section["peak"], self.session.cancelled)
        request = {FINGERPRINT: self.requests["evaluate"]}
        write_json(self.folder / EVALUATION, {**request, "model": model.provenance(), **report})
        return {"held_out": len(times), **report["mean"]}

    def compute(
        self,
        stack: Stack,
        targets: Sequence[datetime],
        grid: Grid,
        model: Model,
        folder: Path,
        step: str,
        log: Log,
        progress: Progress,
    ) -> Stack:
        """The series of a stack, computed as temporalliif:superresolve does."""
        session, section = self.session, self.session.config.values["series"]
        return pipeline.superresolve(
            stack,
            targets,
            grid,
            model,
            folder,
            overwrite=True,
            tile=section["tile"] or None,
            extras=session.config.extras if step == "series" else NO_EXTRAS,
            provenance=self._provenance(step),
            registration=session.register(stack, log),
            spread=session.spread(stack),
            screen=Screen(stack) if section["screen"] else None,
            progress=progress,
            cancelled=session.cancelled,
            log=log,
        )

    def _scenes(self, log: Log) -> Stack:
        """The fetched scenes as a stack. Raises StackError for fewer than two dates."""
        stack = read_stack(self.folder / SCENES)
        for note in stack.notes:
            log(note)
        for text in stack.warnings:
            log(warning(text, "stack"))
        if len(stack.observations) < 2:
            raise StackError(
                "{name} has {count} clear date, but 2 are needed at least. Widen the period, or "
                "lower minimum_clear.",
                name=self.area.name,
                count=len(stack.observations),
            )
        return stack

    def _provenance(self, step: str) -> dict[str, Any]:
        made_by = {"software": SOFTWARE, "command": f"temporal-liif {step}"}
        return {**made_by, "area": self.area.name, FINGERPRINT: self.requests[step]}


def possible(
    targets: Sequence[datetime], observed: Sequence[datetime], model: Model, log: Log
) -> list[datetime]:
    """The targets that a model can make of an area's dates; those left out are logged.

    Areas have other clear dates each, but one list of targets. Raises DateError if none is left.
    """
    kept, refused = [], []
    for target in targets:
        try:
            for text in check_targets([target], observed, model.extrapolates):
                log(warning(text, "target-outside"))
            kept.append(target)
        except DateError as error:
            refused.append((target, error))
    if not kept:
        raise refused[0][1]
    if refused:
        dates = first_few([text_of(target) for target, _ in refused])
        text = Message("Not made, as no clear date lies on both sides: {dates}.", dates=dates)
        log(warning(text, "target-left-out"))
    return kept


def _without(section: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """The options of a section that change values."""
    return {name: value for name, value in section.items() if name not in names}


def _checksum(path: Path) -> str:
    try:
        return sha256(path)
    except OSError as error:
        raise FileError(
            "{path} cannot be read ({reason}). Check the path.", path=path, reason=error.strerror or error
        ) from error
