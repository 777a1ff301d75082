# SPDX-License-Identifier: GPL-2.0-or-later
"""Chain of steps over the areas of a run: resumable, one area after the other, with a report at the end."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from ..core.errors import CancelledError, OutputError, TemporalLiifError, explained
from ..core.raster.locks import HeldError, Lock
from .areas import NamedArea
from .session import Session
from .status import write_json
from .steps import AreaSteps

REPORT, LOG = "report.json", "log.jsonl"

DONE, KEPT, FAILED, STOPPED = "done", "kept", "failed", "stopped"
"""What became of a step: done now, done by an earlier run, failed, or stopped before its end."""


class Held:
    """The output folder, which one run has at a time; a context manager."""

    def __init__(self, out: Path) -> None:
        """Raises OutputError where another run has it."""
        try:
            out.mkdir(parents=True, exist_ok=True)
            self._lock = Lock(out / ".run.lock")
        except HeldError as error:
            raise OutputError(
                "{out} is the output folder of a run that is still at work ({error}). Wait until "
                "it has ended, or choose another folder.",
                out=out,
                error=error,
            ) from error

    def __enter__(self) -> Held:
        return self

    def __exit__(self, *error: object) -> None:
        self._lock.release()


def run(
    session: Session, areas: Sequence[NamedArea], steps: Sequence[str], parallel: int = 1
) -> dict[str, Any]:
    """Do the steps for each area, and return the report, which is written into the output folder too.

    `parallel` areas are at work at once.

    An area that fails is reported, and the next one follows. Nothing that is done is done again.
    """
    started = datetime.now(timezone.utc)
    with ThreadPoolExecutor(parallel, thread_name_prefix="temporal-liif-area") as pool:
        rows = list(pool.map(lambda area: _area(session, area, steps), areas))
    counts = {state: sum(row["status"] == state for row in rows) for state in (DONE, FAILED, STOPPED)}
    report = session.log.public(
        {
            "started": started.isoformat(timespec="seconds"),
            "seconds": round((datetime.now(timezone.utc) - started).total_seconds(), 1),
            "steps": list(steps),
            **counts,
            "days_failed": sum(len(row["steps"].get("fetch", {}).get("failed", ())) for row in rows),
            "areas": rows,
        }
    )
    write_json(session.out / REPORT, report)
    return report


def _area(session: Session, area: NamedArea, steps: Sequence[str]) -> dict[str, Any]:
    """The report of one area, whose steps are done up to the first that fails."""
    row: dict[str, Any] = {"area": area.name, "status": DONE, "steps": {}}
    work = AreaSteps(session, area)
    for step in steps:
        found = _step(session, work, step)
        row["steps"][step] = found
        session.log.write("step", area=area.name, step=step, **found)
        if found["status"] in (FAILED, STOPPED):
            row["status"] = found["status"]
            break
    return row


def _step(session: Session, work: AreaSteps, step: str) -> dict[str, Any]:
    """What became of one step."""
    start = time.monotonic()
    names = {"area": work.area.name, "step": step}
    try:
        if session.cancelled():
            raise CancelledError("Stopped.")
        if work.is_done(step):
            known = dict(work.status.of(step, work.requests[step]))
            return {**known, "status": KEPT}
        found = work.do(step, session.log.records(**names), session.log.progress(**names))
        return {**found, "status": DONE, "seconds": round(time.monotonic() - start, 2)}
    except CancelledError:
        return {"status": STOPPED}
    except Exception as error:
        why = explained(error)
        if not isinstance(error, TemporalLiifError):
            session.log.write("log", **names, level="warning", code=why.code, text=repr(error))
        return {"status": FAILED, "error": {"code": why.code, "message": str(why)}}
