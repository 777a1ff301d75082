# SPDX-License-Identifier: GPL-2.0-or-later
"""Run of a fetch: scenes and an area into a stack on disk, day by day, a few at once, resumable."""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Any
from urllib.parse import unquote, urlsplit

import numpy as np
from osgeo import gdal

from ..errors import CancelledError, CatalogError, CredentialsError
from ..log import warning
from ..messages import Message, joined, labelled
from ..raster.credits import CREDIT_KEY
from ..raster.file_names import safe_name
from ..raster.gdalio import dtype_of
from ..raster.ownership import gone, may_replace, outdated_files
from ..raster.replacement import Workspace
from ..raster.unchanged import on_disk
from ..scenes.credit import credit
from ..scenes.scene import Asset, Scene
from ..stack.index import FILE_NAME, dump
from ..stack.model import Stack
from ..stack.open import read_stack
from ..stack.scene_clouds import CloudShares, disagreement
from .access import Access, Location
from .day_writer import DayWriter
from .days import DayReader, Files, clear_share, inside_area, tiles
from .headers import grid_of_file
from .kept import is_whole
from .masks import growth_of
from .naming import PARTIAL, UNNAMED, file_names, reserved
from .plan import DayPlan, Plan, make_plan
from .request import Request
from .stored import InFile
from .window import opened

DAYS_AT_ONCE = 2
"""Days whose tiles are held in memory at the same time."""

Progress = Callable[[float, str], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class Fetched:
    """What came of a request."""

    paths: tuple[Path, ...]
    """The rasters, by time."""

    stack: Stack | None
    """The stack on disk; None for what has no time (a DEM) or one date alone."""

    failures: tuple[tuple[str, str], ...]
    """Days that could not be read, each with the reason."""

    skipped: tuple[str, ...]
    """Scenes and days left out, each with the reason."""

    notes: tuple[str, ...]
    """Decisions taken."""


def fetch(
    scenes: Sequence[Scene],
    request: Request,
    folder: Path | str,
    access: Access,
    *,
    overwrite: bool = False,
    provenance: dict[str, Any] | None = None,
    progress: Progress = lambda share, text: None,
    cancelled: Cancelled = lambda: False,
    log: Callable[[str], None] = lambda text: None,
) -> Fetched:
    """Read the area of the scenes into `folder`: one COG a solar day, and stack.json.

    A day that cannot be read is left out whole and named in `failures`. If the run is cancelled or ends
    early, finished days stay in a hidden folder, and the same request goes on from there. Files that stand
    under the names of the days are replaced with `overwrite` alone, and only if the plugin wrote them. Raises
    CatalogError if no day could be read, OutputError, ParameterError and CancelledError.
    """
    folder = Path(folder).absolute()
    messages: SimpleQueue[str] = SimpleQueue()
    stop = threading.Event()
    files = Files(access, lambda: stop.is_set() or cancelled(), messages.put)
    try:
        plan = make_plan(
            scenes,
            request,
            access.declared,
            lambda scene, asset: grid_of_file(scene, asset, request, files),
            lambda wanted: _stored_in_files(wanted, files),
        )
        with reserved(folder, plan, overwrite, _local_files(scenes)) as work:
            for line in (
                *plan.notes,
                *(Message("Left out: {reason}.", reason=reason) for reason in plan.skipped),
            ):
                log(line)
            log(
                Message(
                    "{count} days on a grid of {width} x {height} pixels of {gsd:g} m, {size:.0f} MB.",
                    count=len(plan.days),
                    width=plan.grid.width,
                    height=plan.grid.height,
                    gsd=min(plan.grid.gsd()),
                    size=plan.size / 1e6,
                )
            )
            run = _Run(plan, request, folder, files, provenance or {}, messages)
            done = run.all_days(stop, progress, log)
            result = run.outcome(log)
            if not done:
                shutil.rmtree(folder / PARTIAL, ignore_errors=True)
                raise run.nothing(result)
            paths, stack = commit(work, plan, done, overwrite)
    finally:
        stop.set()
        files.close()
    progress(1.0, Message("Done"))
    return replace(result, paths=paths, stack=stack)


class _Run:
    """One run over the days of a plan. What its threads log waits in a queue for the caller's own."""

    def __init__(
        self,
        plan: Plan,
        request: Request,
        folder: Path,
        files: Files,
        provenance: dict[str, Any],
        messages: SimpleQueue[str],
    ) -> None:
        self.plan, self.request, self.partial = plan, request, folder / PARTIAL
        self.provenance, self.messages, self.files = provenance, messages, files
        self.failures: list[tuple[str, str]] = []
        self.skipped: list[str] = []
        self.clouds: list[CloudShares] = []
        self.unauthorized = False
        self._lock = threading.Lock()
        # One COG at a time: another day is read meanwhile, and what compressing takes is taken once.
        self._finishing = threading.Lock()
        self._bytes = 0
        self.reader = DayReader(plan, request, files)
        self.area = [inside_area(request, tile) for tile in tiles(plan.grid)]

    def all_days(
        self, stop: threading.Event, progress: Progress, log: Callable[[str], None]
    ) -> dict[int, Path]:
        """Fetch every day that is not there yet; folders of the finished ones by number, in order."""
        done: dict[int, Path] = {}
        pool = ThreadPoolExecutor(DAYS_AT_ONCE, thread_name_prefix="temporal-liif-day")
        jobs: dict[Future, int] = {pool.submit(self._day, day): n for n, day in enumerate(self.plan.days)}
        waiting = set(jobs)
        try:
            while waiting:
                if self.files.cancelled():
                    raise CancelledError("Cancelled.")
                finished, waiting = wait(waiting, timeout=0.1, return_when=FIRST_COMPLETED)
                for job in finished:
                    try:
                        folder = job.result()
                    except CatalogError as error:
                        self.failures.append((self.plan.days[jobs[job]].label, error.message))
                        self.unauthorized = self.unauthorized or isinstance(error, CredentialsError)
                        continue
                    if folder is not None:
                        done[jobs[job]] = folder
                self._report(progress, log)
        except CancelledError as error:
            raise CancelledError("Cancelled. The same request goes on where it stopped.") from error
        finally:
            stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            # They check whether to stop ten times a second, and clean up behind themselves.
            wait(jobs, timeout=0.6)
        return {number: done[number] for number in sorted(done)}

    def outcome(self, log: Callable[[str], None]) -> Fetched:
        """What went wrong and was decided, which is logged; no file is published yet."""
        failures = (*self.plan.failures, *sorted(self.failures))
        for label, why in failures:
            log(warning(Message("Not fetched: {label}: {why}", label=label, why=why), "not-fetched"))
        differing = disagreement(sorted(self.clouds, key=lambda one: one.date))
        if differing:
            log(warning(differing, "scene-clouds"))
        return Fetched((), None, failures, (*self.plan.skipped, *sorted(self.skipped)), self.plan.notes)

    def nothing(self, result: Fetched) -> CatalogError:
        """The error where no day could be fetched."""
        reasons = [*(labelled(label, why) for label, why in result.failures), *result.skipped]
        kind = CredentialsError if self.unauthorized else CatalogError
        what = (
            ""
            if result.failures
            else Message(". Ask for a lower clear share, mask less, or widen the period.")
        )
        return kind(
            Message("No day could be fetched. {reasons}{what}", reasons=joined("; ", reasons[:3]), what=what)
        )

    def _day(self, day: DayPlan) -> Path | None:
        """Fetch one day into its folder below the partial one; None if too little of it is clear."""
        request = fingerprint(day, self.plan, self.request)
        target = self.partial / f"{safe_name(day.label or UNNAMED)}-{request}"
        if is_whole(target):
            self.messages.put(Message("{label}: already fetched.", label=day.label))
            self._count(self.plan.size // len(self.plan.days))
            return target
        usable = [self.reader.masks(day, tile) for tile in tiles(self.plan.grid)]
        if self.plan.mask is not None:
            share = clear_share(usable, self.area)
            if self._too_cloudy(day, share):
                return None
            # Beyond the edge of a scene is no cloud: what is hidden says nothing against a clear scene.
            self.clouds.append(CloudShares(day.label, day.cloud_cover, 0.0, 1 - share))
        shutil.rmtree(target, ignore_errors=True)
        if not self.partial.is_dir():
            # Made anew, it would be taken for the user's.
            raise gone(self.partial)
        with DayWriter(target, self.plan, day, self._provenance_of(day)) as writer:
            if self._too_cloudy(day, self._write(day, writer, usable)):
                return None
            with self._finishing:
                writer.finish(self.files.cancelled)
        return target

    def _write(self, day: DayPlan, writer: DayWriter, usable: list[np.ndarray]) -> float:
        """Write the pixels tile by tile, letting go of the masks; the share of the area that is valid."""
        visible = inside = 0
        for tile, area in zip(tiles(self.plan.grid), self.area):
            stored, valid = self.reader.pixels(day, tile, usable.pop(0))
            writer.write(tile.row, tile.col, stored, valid)
            visible += np.count_nonzero(valid & area)
            inside += np.count_nonzero(area)
            self._count(stored.nbytes)
        self.reader.verify(day)
        return visible / inside if inside else 0.0

    def _too_cloudy(self, day: DayPlan, share: float) -> bool:
        """Note and log a day with too few usable pixels; one without any is always left out."""
        if share > 0 and share >= self.request.minimum_clear:
            return False
        reason = Message(
            "{label} ({scenes}): {share:.0%} usable",
            label=day.label,
            scenes=", ".join(scene.id for scene in day.scenes),
            share=share,
        )
        self.skipped.append(reason)
        self.messages.put(Message("Left out: {reason} of the area.", reason=reason))
        return True

    def _count(self, size: int) -> None:
        with self._lock:
            self._bytes += size

    def _report(self, progress: Progress, log: Callable[[str], None]) -> None:
        while not self.messages.empty():
            log(self.messages.get())
        share = min(1.0, self._bytes / max(1, self.plan.size))
        text = Message("{done:.0f} of {size:.0f} MB", done=self._bytes / 1e6, size=self.plan.size / 1e6)
        progress(0.98 * share, text)

    def _provenance_of(self, day: DayPlan) -> dict[str, Any]:
        return {
            **self.provenance,
            "scenes": [scene.id for scene in day.scenes],
            "providers": sorted({scene.provider for scene in day.scenes}),
            CREDIT_KEY: credit(day.scenes),
            "calibration": sorted({str(note) for scene in day.scenes for note in scene.notes}),
            "masked": sorted(self.request.masked) if self.plan.mask else [],
            "mask_growth": growth_of(self.plan.mask, self.plan.grid, self.request.growth)
            if self.plan.mask
            else 0.0,
        }


def fingerprint(day: DayPlan, plan: Plan, request: Request) -> str:
    """Short text that is the same only for the same pixels asked for."""
    scenes = [(scene.id, [scene.find(band.name)[0].href for band in plan.bands]) for scene in day.scenes]
    what = [
        asdict(plan.grid),
        [asdict(band) for band in plan.bands],
        scenes,
        sorted(request.masked),
        request.growth,
        request.minimum_clear,
        request.resampling,
        request.offset,
    ]
    return hashlib.sha256(json.dumps(what, sort_keys=True, default=str).encode()).hexdigest()[:12]


def _stored_in_files(
    wanted: Sequence[tuple[Scene, Asset]], files: Files
) -> list[tuple[InFile, ...] | CatalogError]:
    """How files store their bands, or why that cannot be read. Raises CancelledError."""

    def bands(dataset: gdal.Dataset) -> tuple[InFile, ...]:
        every = (dataset.GetRasterBand(n + 1) for n in range(dataset.RasterCount))
        return tuple(InFile(dtype_of(band), band.GetScale(), band.GetOffset()) for band in every)

    def work(location: Location) -> tuple[InFile, ...]:
        return opened(location, bands, files.cancelled)

    return list(files.each(partial(files.attempt, scene, asset, work) for scene, asset in wanted))


def _local_files(scenes: Sequence[Scene]) -> set[str]:
    """The files on disk, archives too, that scenes name as their assets."""
    hrefs = (asset.href for scene in scenes for asset in scene.assets.values())
    paths = (unquote(urlsplit(href).path) if href.startswith("file:") else href for href in hrefs)
    return {on_disk(path) for path in paths if "://" not in path}


def commit(
    work: Workspace, plan: Plan, done: dict[int, Path], overwrite: bool
) -> tuple[tuple[Path, ...], Stack | None]:
    """Move the finished days into the folder, and write stack.json for the dated ones.

    Raises OSError where one is not there any more.
    """
    folder, names = work.folder, file_names(plan)
    finished: list[tuple[Path, Path]] = []
    features: list[dict[str, Any]] = []
    head: dict[str, Any] = {}
    for number, part in done.items():
        file = next(part.glob("*.tif"), None)
        if file is None:
            raise gone(part)
        finished.append((file, folder / names[number]))
        if (part / FILE_NAME).exists():
            head = json.loads((part / FILE_NAME).read_text(encoding="utf-8"))
            feature = head["features"][0]
            feature["id"] = Path(names[number]).stem
            feature["assets"]["image"]["href"] = f"./{names[number]}"
            features.append(feature)
    paths = tuple(final for _, final in finished)
    outdated: list[Path] = []
    if features:
        index = work.path / FILE_NAME
        index.write_text(dump({**head, "features": features}), encoding="utf-8")
        finished.append((index, folder / FILE_NAME))
        outdated = outdated_files(folder, paths)
    work.commit(finished, outdated, may_replace(overwrite))
    shutil.rmtree(folder / PARTIAL, ignore_errors=True)
    return paths, read_stack(folder) if features else None
