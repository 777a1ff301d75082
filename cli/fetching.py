# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetch of one area, in this process or as the task of a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Callable

from ..core.errors import OutputError
from ..core.fetch.request import WGS84, Area
from ..core.fetch.run import fetch
from ..core.raster.locks import HeldError
from ..core.retry_policy import sleep
from ..core.scenes.connection import Connection, use_connections
from ..core.scenes.items import read_items
from ..engine.access import access_by
from ..engine.client import Engine
from .cancellation import task_cancelled
from .config import Config
from .interpreter import engine_python

LEASES = (30.0, 90.0)
"""Seconds to wait for the lock of a worker that was lost: file systems of a network keep it for a while."""

Log = Callable[[str], None]


@dataclass(frozen=True)
class FetchJob:
    """What is fetched of one area."""

    config: Config
    items: Path
    """The item file with its scenes."""

    geometry: Mapping[str, Any]
    """The area: GeoJSON in degrees."""

    folder: Path
    provenance: Mapping[str, Any]
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    """GDAL options with the keys of an object store; they travel in the message, and are never shown."""

    connections: Sequence[Mapping[str, Any]] = field(default=(), repr=False)
    """STAC APIs with a login, as in Session; they travel and hide as the keys do."""

    def run(
        self,
        engine: Engine,
        log: Log,
        progress: Callable[[float, str], None] = lambda share, text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> dict[str, Any]:
        """Fetch; what the report tells. Raises the errors of core.fetch.run.fetch."""
        scenes = read_items(self.items, note=log)
        area = Area.of_geojson(self.geometry, WGS84)
        readers = self.config.values["fetch"]["readers"]
        headers = {one["url"]: one["credentials"] for one in self.connections}
        with access_by(engine, engine.network, readers, self.keys, cancelled, headers) as access:
            result = fetch(
                scenes,
                self.config.fetch.request(area, scenes),
                self.folder,
                access,
                overwrite=True,
                provenance=dict(self.provenance),
                progress=progress,
                cancelled=cancelled,
                log=log,
            )
        found = {"days": len(result.paths), "failed": result.failures, "left_out": result.skipped}
        return found if result.stack else {**found, "undated": [path.name for path in result.paths]}


def on_worker(job: FetchJob) -> tuple[dict[str, Any], list[str]]:
    """Fetch an area as a task: what the report tells, and the records of the log."""
    log: list[str] = []
    cancelled = task_cancelled()
    use_connections(Connection(one["name"], one["url"], "given") for one in job.connections)
    for lease in LEASES:
        try:
            return job.run(_engine(), log.append, cancelled=cancelled), log
        except OutputError as error:
            if not isinstance(error.__cause__, HeldError):
                raise
            sleep(lease, cancelled, lambda text: None)
    return job.run(_engine(), log.append, cancelled=cancelled), log


@lru_cache(maxsize=1)
def _engine() -> Engine:
    """The engine of this worker, which signs addresses; started when it is first asked."""
    return Engine(engine_python())
