# SPDX-License-Identifier: GPL-2.0-or-later
"""Job of fetchscenes: the request of one run, without layers and widgets, and its steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from ...core.errors import CatalogError
from ...core.fetch.options import Options
from ...core.fetch.request import Area
from ...core.fetch.run import Fetched, fetch
from ...core.fetch.safe import find_products, open_safe
from ...core.network import Network
from ...core.scenes.packed import opened, unpack
from ...core.scenes.providers import registry
from ...core.scenes.query import SearchQuery
from ...core.scenes.scene import Scene
from ...engine.access import access_by
from ...engine.client import Engine
from ..connections import Message, headers_by_provider
from ..reports import made_by
from ..translation import tr, translated

SEARCH_SHARE = 0.05
"""Part of the progress bar that the search takes."""

Progress = Callable[[float, str], None]
Log = Callable[[str], None]
Cancelled = Callable[[], bool]


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
        provenance = made_by("fetchscenes")
        headers = headers_by_provider(self.connections)
        with access_by(self.engine, self.network, self.readers, self.keys, cancelled, headers) as access:
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


def _open_products(folder: str, log: Log) -> list[Scene]:
    """The products of a folder; broken ones are reported and left out, unless all are broken."""
    scenes, broken = [], []
    declared = registry()
    for path in find_products(folder):
        try:
            scenes.append(open_safe(path, declared))
        except CatalogError as error:
            broken.append(error)
            log(tr("Left out: {why}").format(why=translated(error)))
    if not scenes:
        raise broken[0]
    return scenes
