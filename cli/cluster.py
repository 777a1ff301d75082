# SPDX-License-Identifier: GPL-2.0-or-later
"""Cluster of dask.distributed: its workers fetch the areas and compute the windows of the series.

The unit is the fetch of an area, then a window with all target dates; one task a raster joins the parts to a
COG. A lost worker costs its windows, which run again. dask is an extra of the engine
(engine/requirements-cluster.txt).
"""

from __future__ import annotations

import importlib
import logging
import os
import shutil
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Protocol

from ..core.errors import CancelledError, EngineError, TemporalLiifError
from ..core.messages import Message
from ..core.raster.moving import replace_file
from ..core.raster.raster_plan import RasterPlan
from ..core.series.pipeline import Progress, Spread
from ..core.series.registration import Registration
from ..core.series.tiles import Tiles, queries
from ..core.stack.model import Stack
from ..engine import launcher
from ..engine.cluster import LOCAL, check_address
from ..engine.version import version
from . import fetching, tasks

RETRIES = 2
"""Times that a window or raster is tried again after an error of the system."""

ATTEMPTS = 5
"""Workers that a window may lose before it is given up: it is the window, then, and not the workers. A
scheduler that runs elsewhere has a number of its own (dask: 3)."""

CONNECT = 30.0
"""Seconds in which a scheduler has to answer."""

_MADE_AGAIN = ("lost", "pending")
"""States of a result whose worker was lost before it could be taken: another computes it again."""

POLL = 0.02
"""Seconds between looks for results, and whether the user asked to stop."""

WINDOWS_SHARE = 0.85
"""Share of the progress that the windows take."""

Cancelled = Callable[[], bool]


class Output(Protocol):
    """What a StackWriter says of its output, here or in another process."""

    provenance: dict[str, Any]

    @property
    def working_folder(self) -> Path:
        """The hidden folder in which the output is made."""

    def rasters(self) -> list[tuple[int, str, str, RasterPlan]]:
        """Date index, layer, file name and plan of each raster."""


class Cluster:
    """A connection to a scheduler; a context manager that ends workers of its own."""

    def __init__(self, address: str) -> None:
        """`local`, `local:4`, a scheduler's address (tcp://host:8786), or the path of its scheduler file.

        Raises EngineError where dask is missing or the scheduler does not answer.
        """
        self.address = address
        self._client, self._own = _connected(address)

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *error: object) -> None:
        self._client.close()
        if self._own is not None:
            self._own.close()

    def spread(self, spec: dict[str, Any]) -> Spread:
        """Has the tiles of a series computed by the workers, with the model of `Session.model_spec`."""
        return lambda tiles, model, writer, progress, cancelled, log: self.files(
            spec, tiles, model.margin, writer, progress, cancelled, log
        )

    def files(
        self,
        spec: dict[str, Any],
        tiles: Tiles,
        margin: int | None,
        output: Output,
        progress: Progress,
        cancelled: Cancelled,
        log: Callable[[str], None],
    ) -> dict[str, tuple[int, str]]:
        """What `core.series.pipeline.Spread` gives, for a model of a margin."""
        return _Run(self._client, spec, tiles, margin, output, cancelled).files(progress, log)

    def fetch(
        self, job: fetching.FetchJob, log: Callable[[str], None], cancelled: Cancelled
    ) -> dict[str, Any]:
        """Have a worker do the fetch of an area. Raises what the step raises, and EngineError."""
        return self._one(fetching.on_worker, job, log, cancelled)

    def register(self, stack: Stack, log: Callable[[str], None], cancelled: Cancelled) -> Registration:
        """Have a worker find where the dates of a stack lie. Raises as `register`, and EngineError."""
        return self._one(tasks.register, stack, log, cancelled)

    def _one(self, function: Any, about: Any, log: Callable[[str], None], cancelled: Cancelled) -> Any:
        """What one task gives, after its records of the log."""
        ((found, lines),) = _results(self._client, [(function, about)], cancelled)
        for line in lines:
            log(line)
        return found


class _Run:
    """One series on the cluster."""

    def __init__(
        self,
        client: Any,
        spec: dict[str, Any],
        tiles: Tiles,
        margin: int | None,
        output: Output,
        cancelled: Cancelled,
    ) -> None:
        self._client, self._tiles, self._output, self._cancelled = client, tiles, output, cancelled
        self._folder = output.working_folder / "parts"
        self._folder.mkdir()
        self._job = tasks.Job(replace(tiles, screen=None), tiles.screen is not None, spec, str(self._folder))
        wanted = tiles.grid, tiles.days, tiles.side, margin, tiles.extras.uncertainty
        self._queries = list(queries(tiles.stack, *wanted))

    def files(self, progress: Progress, log: Callable[[str], None]) -> dict[str, tuple[int, str]]:
        """Compute and join; bytes and multihash of the files by name."""
        rest = 1 - WINDOWS_SHARE
        shared = self._client.submit(tasks.share, self._job, pure=False)
        calls = [(tasks.compute, shared, query) for query in self._queries]
        computed = self._results(
            calls,
            lambda n, of: progress(
                WINDOWS_SHARE * n / of, Message("{count} of {all} windows", count=n, all=of)
            ),
        )
        self._take(computed, log)
        windows = [tasks.window_of(query) for query in self._queries]
        rasters, work = self._output.rasters(), self._output.working_folder
        # Among the parts, to which a worker that is not yet stopped cannot write once they are removed.
        calls = [
            (tasks.join, shared, windows, index, name, plan, str(self._folder / file))
            for index, name, file, plan in rasters
        ]
        found = self._results(
            calls,
            lambda n, of: progress(
                WINDOWS_SHARE + rest * n / of, Message("{count} of {all} rasters", count=n, all=of)
            ),
        )
        for _, _, file, _ in rasters:
            replace_file(self._folder / file, work / file)
        shutil.rmtree(self._folder, ignore_errors=True)
        return {file: tuple(known) for (_, _, file, _), known in zip(rasters, found)}

    def _results(self, calls: Sequence[tuple[Any, ...]], done: Callable[[int, int], None]) -> list[Any]:
        return _results(self._client, calls, self._cancelled, done)

    def _take(self, computed: Sequence[tasks.Computed], log: Callable[[str], None]) -> None:
        """Add up what the screens counted, log what workers logged, and note by what was computed."""
        for line in dict.fromkeys(line for one in computed for line in one.log):
            log(line)
        for one in computed if self._tiles.screen is not None else ():
            self._tiles.screen.add(*one.counts)
        devices = Counter(str(one.provenance.get("device", "cpu")) for one in computed)
        # Of several devices the most frequent one stands for all; the counts are kept.
        device = devices.most_common(1)[0][0]
        chosen = next(one for one in computed if str(one.provenance.get("device", "cpu")) == device)
        self._output.provenance.update(chosen.provenance, cluster={"windows": dict(devices)})


def _results(
    client: Any,
    calls: Sequence[tuple[Any, ...]],
    cancelled: Cancelled,
    done: Callable[[int, int], None] = lambda count, of: None,
) -> list[Any]:
    """What functions give with their arguments on the workers, in order.

    Each is taken from its worker when it is there, so that a worker that is lost later costs nothing of it.
    Raises CancelledError, the first error of a task, or EngineError.
    """
    from distributed import as_completed

    waiting = {client.submit(*call, pure=False, retries=RETRIES): n for n, call in enumerate(calls)}
    found: dict[int, Any] = {}
    # One question for all of them: `wait` would ask for each, again and again.
    completed = as_completed(list(waiting))
    try:
        while waiting:
            if cancelled():
                raise CancelledError("Cancelled.")
            finished = []
            for future in completed.next_batch(block=False):
                if future.status == "finished":
                    finished.append(future)
                elif future.status in _MADE_AGAIN:
                    completed.add(future)
                else:
                    raise _failure(future)
            if not finished:
                time.sleep(POLL)
                continue
            # All at once: each by itself would be a round trip.
            for future, result in zip(finished, client.gather(finished)):
                found[waiting.pop(future)] = result
            done(len(found), len(calls))
    finally:
        client.cancel(list(waiting), force=True)
    return [found[n] for n in range(len(calls))]


def _failure(future: Any) -> TemporalLiifError:
    """The error of a task, or what became of the cluster."""
    error = future.exception(timeout=10) if future.status == "error" else None
    if isinstance(error, TemporalLiifError):
        return error
    if type(error).__name__ == "KilledWorker":
        return EngineError(
            "A window was given up, as one worker after the other was lost with it ({error}). "
            "Most likely their memory was not enough: choose a smaller tile, or workers with "
            "more memory.",
            error=error,
        )
    why = f"{type(error).__name__}: {error}" if error is not None else future.status
    return EngineError(
        "A window failed on the cluster ({why}). Check that every worker runs in the same "
        "environment as the command, and that scheduler and workers are still there.",
        why=why,
    )


def _connected(address: str) -> tuple[Any, Any]:
    """A client, and the cluster that was started for it, if any."""
    # Of workers on this machine, which begin with the variables that are set here.
    check_address(address)
    os.environ.setdefault("DASK_DISTRIBUTED__LOGGING__DISTRIBUTED", "critical")
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise EngineError(
            "A cluster needs dask.distributed, which the Python {interpreter} lacks ({error}). In QGIS, tick "
            "'For clusters' in Settings > Options > Temporal LIIF > 'Set up engine'; elsewhere install it, "
            "here and on all workers: pip install 'distributed>=2024.8'.",
            interpreter=sys.executable,
            error=error,
        ) from error
    # Their records go where those of all libraries go.
    for handler in list(logging.getLogger("distributed").handlers):
        logging.getLogger("distributed").removeHandler(handler)
    # dask would look into each worker's threads a hundred times a second.
    settings = {"scheduler.allowed-failures": ATTEMPTS, "worker.profile.enabled": False}
    dask.config.set({f"distributed.{name}": value for name, value in settings.items()})
    local = LOCAL.fullmatch(address)
    try:
        if local:
            count = int(local[1]) if local[1] else None
            options = {"dashboard_address": None, "preload": [launcher.PRELOAD]}
            own = LocalCluster(n_workers=count, threads_per_worker=1, **options)
            return Client(own), own
        named = {"address": address} if "://" in address else {"scheduler_file": address}
        client = Client(timeout=CONNECT, **named)
    except (OSError, TimeoutError, ValueError) as error:
        raise EngineError(
            "The scheduler {address} cannot be reached ({error}). Check the address, and that it runs.",
            address=address,
            error=error,
        ) from error
    try:
        _check_workers(client)
    except BaseException:
        client.close()
        raise
    return client, None


def _check_workers(client: Any) -> None:
    """EngineError where a worker has not this plugin in this version: it could not even read its tasks."""
    try:
        client.run(importlib.import_module, tasks.__name__)
        found = client.run(tasks.plugin_version)
    except (ImportError, AttributeError) as error:
        raise EngineError(
            "A worker of the cluster cannot run the plugin ({error}). Install it there, in this version and "
            "with GDAL: pip install 'FOLDER[engine,cluster]' (docs/cluster.md).",
            error=error,
        ) from error
    for worker, theirs in found.items():
        if theirs != version():
            raise EngineError(
                "The worker {worker} has version {found} of the plugin, and this is {version}. Install the "
                "same version on all machines.",
                worker=worker,
                found=theirs,
                version=version(),
            )
