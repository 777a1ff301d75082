# SPDX-License-Identifier: GPL-2.0-or-later
"""Access to the providers' files by GDAL, with signatures that the engine gets."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from types import MappingProxyType
from typing import TYPE_CHECKING, Callable

from ..core.network import Network
from ..core.scenes.connection import is_root
from ..core.scenes.providers import registry
from ..core.scenes.scene import Scene
from ..core.scenes.stac_item import parse_instant
from .client import Engine
from .probe import ask

if TYPE_CHECKING:
    from ..core.fetch.access import Access

RENEW = timedelta(seconds=60)
"""A signature with less time left is not used any more."""

Cancelled = Callable[[], bool]


@contextmanager
def access_by(
    engine: Engine,
    network: Network,
    readers: int,
    keys: Mapping[str, str],
    cancelled: Cancelled,
    headers: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
) -> Iterator[Access]:
    """Access for one run, whose threads get no signature any more when it has ended.

    `readers` files are read at once; `keys` are GDAL options with the keys of an object store, and `headers`
    those that log in at connections, by provider id.
    """
    # Late, as the engine itself has no GDAL.
    from ..core.fetch.access import Access

    over = threading.Event()
    # A thread that is left at a silent server may ask for a signature when the run has been let go of.
    signatures = Signatures(engine, lambda: over.is_set() or cancelled())
    try:
        yield Access(
            ask=ask,
            sign=signatures.sign,
            renew=signatures.renew,
            keys={name: keys for name in registry().providers if keys and not is_root(name)},
            headers=headers,
            network=network,
            readers=readers,
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
