# SPDX-License-Identifier: GPL-2.0-or-later
"""Job of fetchscenes: the request of one run, without layers and widgets, and its steps."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Callable

from ...core.errors import CatalogError
from ...core.fetch.access import Access
from ...core.fetch.bands import named_bands
from ...core.fetch.request import Area, Request
from ...core.fetch.run import Fetched, fetch
from ...core.fetch.safe import find_products, open_safe
from ...core.network import Network
from ...core.scenes.connection import is_root
from ...core.scenes.packed import opened, unpack
from ...core.scenes.providers import registry
from ...core.scenes.query import SearchQuery
from ...core.scenes.scene import Scene
from ...core.scenes.stac_item import parse_instant
from ...engine.client import Engine
from ...engine.probe import ask
from ..connections import Message, headers_by_provider
from ..reports import made_by
from ..translation import tr

SEARCH_SHARE = 0.05
"""Part of the progress bar that the search takes."""

RENEW = timedelta(seconds=60)
"""A signature with less time left is not used any more."""

Progress = Callable[[float, str], None]
Log = Callable[[str], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class Options:
    """How pixels are made, as the user chose it."""

    bands: tuple[str, ...]
    """Names or common names; none: the defaults of the scenes' kind."""

    gsd: float | None
    crs: str
    masked: frozenset[str]
    minimum_clear: float
    resampling: str
    offset: float | None
    growth: float | None = None
    """Metres by which clouds and shadows grow; None: two pixels."""

    def request(self, area: Area, scenes: Sequence[Scene]) -> Request:
        """The request for pixels of these scenes. Raises ParameterError."""
        return Request(
            area,
            named_bands(scenes, self.bands),
            self.gsd,
            self.crs,
            # What has no value is unusable whatever else is chosen.
            self.masked | {"nodata"} if self.masked else frozenset(),
            self.minimum_clear,
            self.resampling,
            growth=self.growth,
            offset=self.offset,
        )


@dataclass(frozen=True)
class Job:
    """The parameters of a run, made on the main thread for the worker thread."""

    area: Area
    options: Options
    folder: Path
    overwrite: bool
    engine: Engine
    network: Network
    readers: int
    """Files read at once."""

    query: SearchQuery | None = None
    """What to search for; None: the scenes are given."""

    scenes: tuple[Scene, ...] = ()
    """Scenes of an item file or of footprints."""

    products: str = ""
    """Folder of SAFE products."""

    keys: dict[str, str] = field(default_factory=dict, repr=False)
    """GDAL options with S3 keys."""

    connections: tuple[Message, ...] = field(default=(), repr=False)
    """Those that may be searched and read, as the engine takes them."""

    def find(self, progress: Progress, cancelled: Cancelled, log: Log) -> list[Scene]:
        """The scenes: searched for, opened, or as given. Raises CatalogError, EngineError, CancelledError."""
        if self.products:
            return _open_products(self.products, log)
        if self.query is None:
            return list(self.scenes)
        answer, arrays = self.engine.call(
            "catalog.search",
            {"query": self.query.to_json(), "connections": self.connections, "packed": True},
            progress=lambda share, text: progress(SEARCH_SHARE * share, text),
            cancelled=cancelled,
            log=log,
        )
        declared = registry()
        scenes = [opened(scene) for scene in unpack(answer["items"], arrays["packed"])]
        title = declared.provider(answer["provider"]).title
        log(tr("{count} scenes from {title}.").format(count=len(scenes), title=title))
        return scenes

    def run(self, scenes: Sequence[Scene], progress: Progress, cancelled: Cancelled, log: Log) -> Fetched:
        """Read and write. Raises the errors of `core.fetch.fetch.fetch`."""
        if not scenes:
            raise CatalogError(tr("No scene was found. Widen the period, the area or the cloud cover."))
        start = SEARCH_SHARE if self.query else 0.0
        over = threading.Event()
        # A thread that is left at a silent server may ask for a signature when QGIS has let go of the run.
        signatures = Signatures(self.engine, lambda: over.is_set() or cancelled())
        access = Access(
            ask=ask,
            sign=signatures.sign,
            renew=signatures.renew,
            keys={name: self.keys for name in registry().providers if self.keys and not is_root(name)},
            headers=headers_by_provider(self.connections),
            network=self.network,
            readers=self.readers,
        )
        provenance = made_by("fetchscenes")
        try:
            return fetch(
                scenes,
                self.options.request(self.area, scenes),
                self.folder,
                access,
                overwrite=self.overwrite,
                provenance={**provenance, "query": self.query.to_json()} if self.query else provenance,
                progress=lambda share, text: progress(start + (1 - start) * share, text),
                cancelled=cancelled,
                log=log,
            )
        finally:
            over.set()


class Signatures:
    """Signed addresses from the engine: one question a folder of files, renewed before they expire."""

    def __init__(self, engine: Engine, cancelled: Cancelled) -> None:
        self._engine, self._cancelled = engine, cancelled
        self._known: dict[tuple[str, str], tuple[str, datetime | None]] = {}
        self._lock = threading.Lock()

    def sign(self, scene: Scene, href: str) -> str:
        """The address with a signature that holds for another minute. Raises CatalogError, EngineError."""
        plain, folder = _parts(href)
        with self._lock:
            suffix, expiry = self._known.get((scene.provider, folder), ("", None))
            if not suffix or (expiry and expiry - datetime.now(timezone.utc) < RENEW):
                return self._ask(scene, href)
        return plain + suffix

    def renew(self, scene: Scene, refused: str) -> None:
        """Take another signature than that of an address that was refused. Raises as `sign`."""
        plain, folder = _parts(refused)
        with self._lock:
            suffix, _ = self._known.get((scene.provider, folder), ("", None))
            if not suffix or plain + suffix == refused:
                self._ask(scene, refused, refused=True)

    def _ask(self, scene: Scene, href: str, refused: bool = False) -> str:
        """The engine's answer, kept for the folder where it has an end."""
        plain, folder = _parts(href)
        question = {"provider": scene.provider, "hrefs": [href], "refused": refused}
        answer, _ = self._engine.call("catalog.sign", question, cancelled=self._cancelled)
        signed, expiry = answer["hrefs"][0], parse_instant(answer["expires"][0])
        if expiry is not None and signed.startswith(f"{plain}?"):
            self._known[scene.provider, folder] = signed[len(plain) :], expiry
        return signed


def _parts(href: str) -> tuple[str, str]:
    """An address without its signature, and the folder that it lies in."""
    plain = href.partition("?")[0]
    return plain, plain.rpartition("/")[0]


def _open_products(folder: str, log: Log) -> list[Scene]:
    """The products of a folder; broken ones are reported and left out, unless all are broken."""
    scenes, broken = [], []
    declared = registry()
    for path in find_products(folder):
        try:
            scenes.append(open_safe(path, declared))
        except CatalogError as error:
            broken.append(str(error))
            log(tr("Left out: {why}").format(why=error))
    if not scenes:
        raise CatalogError(broken[0])
    return scenes
