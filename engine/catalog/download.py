# SPDX-License-Identifier: GPL-2.0-or-later
"""Download of whole products: planned, four files at a time, verified, renamed when complete."""

from __future__ import annotations

import json
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ...core.errors import CancelledError, DownloadError, OutputError, TemporalLiifError
from ...core.messages import Message
from ...core.raster.moving import flush_all, flush_folder, move_new
from ...core.raster.ownership import MARK, claim, made_here, not_ours
from ...core.raster.replacement import new_file
from ...core.scenes.items import to_item
from ...core.scenes.providers import Provider, Registry, registry
from ...core.scenes.scene import Scene
from . import archive, checksum, s3
from .download_plan import DownloadFile, DownloadPlan, plan_download
from .http import Http
from .login import Credentials, Login, session
from .parallel import ended
from .search import HttpFactory
from .signing import Signer
from .transfer import Transfer, discard, fetch, finish

CONNECTIONS = 4
"""Most transfers at once."""

_REPORT_EVERY = 0.1
"""Seconds between reports of progress."""


@dataclass(frozen=True)
class Downloaded:
    """What became of one scene."""

    id: str

    paths: tuple[Path, ...] = ()
    """The product: a zip, or what it unpacked to, or a folder of assets with an `item.json`."""

    verified: bool = False
    """True when a checksum or the zip's own was compared for every file."""

    error: TemporalLiifError | None = None
    """Why it is not there."""


def download(
    scenes: Sequence[Scene],
    folder: str | Path,
    http: HttpFactory,
    credentials: Credentials = Credentials(),  # noqa: B008  (frozen)
    wanted: Iterable[str] = (),
    unpack: bool = False,
    declared: Registry | None = None,
    progress: Callable[[float, str], None] = lambda fraction, text: None,
    note: Callable[[str], None] = lambda text: None,
) -> list[Downloaded]:
    """Fetch the products (or the `wanted` assets) of scenes into a folder, in their order.

    One scene's failure costs no other; an error that is no failure of a scene ends all at once. Raises
    OutputError when the folder cannot take them, and CancelledError; parts stay for the next run.
    """
    declared, folder, wanted = declared or registry(), Path(folder), tuple(wanted)
    sessions = _Sessions(http, credentials)
    results: dict[int, Downloaded] = {}
    plans: dict[int, DownloadPlan] = {}
    taken: set[str] = set()
    for number, scene in enumerate(scenes):
        progress(
            0.0,
            Message("Preparing {number} of {count}: {id}", number=number + 1, count=len(scenes), id=scene.id),
        )
        try:
            client = sessions.http(declared.provider(scene.provider) if scene.provider else None)
            client.check()
            one = plan_download(scene, folder, wanted, declared, client, credentials, unpack)
            # Two names that differ in case alone are one file on some systems.
            targets = {str(file.target).casefold() for file in one.files}
            if not targets.isdisjoint(taken):
                raise DownloadError("{id} is given twice: it is downloaded once.", id=scene.id)
            taken |= targets
            if one.parts is not None and one.files:
                claim(one.parts)
            plans[number] = one
            for text in one.notes:
                note(text)
        except CancelledError:
            raise
        except TemporalLiifError as error:
            results[number] = Downloaded(scene.id, error=error)
    _check_space(folder, plans.values(), unpack, note)
    tracker = _Progress(plans.values(), progress)
    files = {
        number: [partial(_file, sessions, one.provider, file, tracker) for file in one.files]
        for number, one in plans.items()
    }
    # All files of a scene end before its first error is reported: nobody else writes then.
    with closing(ended(files, CONNECTIONS, sessions.stop)) as finished:
        for number, outcomes in finished:
            results[number] = _outcome(plans[number], outcomes, unpack, sessions)
    return [results[number] for number in range(len(scenes))]


def _outcome(
    one: DownloadPlan, outcomes: Sequence[bool | TemporalLiifError], unpack: bool, sessions: _Sessions
) -> Downloaded:
    """The result of a plan whose files have ended. Raises CancelledError."""
    errors = [outcome for outcome in outcomes if isinstance(outcome, TemporalLiifError)]
    if errors:
        return Downloaded(one.scene.id, error=errors[0])
    try:
        paths = _finished(one, unpack, sessions.http(one.provider).check)
    except CancelledError:
        raise
    except TemporalLiifError as error:
        return Downloaded(one.scene.id, error=error)
    return Downloaded(one.scene.id, paths, bool(outcomes) and all(outcomes))


class _Sessions:
    """HTTP clients, logins and signers by provider, made when first needed."""

    def __init__(self, http: HttpFactory, credentials: Credentials) -> None:
        self._make = http
        self._credentials = credentials
        self._lock = threading.Lock()
        self._clients: dict[str, Http] = {}
        self._logins: dict[str, Login] = {}
        self._signers: dict[str, Signer] = {}
        self.stop = threading.Event()
        """Set when the transfers have to end."""

    def http(self, provider: Provider | None) -> Http:
        provider = provider or Provider("", Message("The item's host"), "")
        with self._lock:
            if provider.id not in self._clients:
                client = self._make(provider)
                stopped = client.cancelled
                client.cancelled = lambda: self.stop.is_set() or stopped()
                self._clients[provider.id] = client
            return self._clients[provider.id]

    def login(self, provider: Provider) -> Login:
        client = self.http(provider)
        with self._lock:
            if provider.id not in self._logins:
                self._logins[provider.id] = session(client, provider, self._credentials)
            return self._logins[provider.id]

    def signer(self, provider: Provider) -> Signer | None:
        if provider.signing != "planetary-computer":
            return None
        client = self.http(provider)
        with self._lock:
            return self._signers.setdefault(provider.id, Signer(client, provider))


class _Progress:
    """Progress of all transfers by bytes, or by files where sizes are unknown."""

    def __init__(self, plans: Iterable[DownloadPlan], progress: Callable[[float, str], None]) -> None:
        self._files = [file for one in plans for file in one.files]
        self._progress = progress
        self._lock = threading.Lock()
        self._reported = 0.0
        self._at_hand: dict[Path, int] = {}
        self._sizes = {file.target: file.size for file in self._files if file.size}

    def report(self, file: DownloadFile, at_hand: int, total: int | None) -> None:
        with self._lock:
            self._at_hand[file.target] = at_hand
            if total:
                self._sizes[file.target] = total
            now = time.monotonic()
            if at_hand != total and now - self._reported < _REPORT_EVERY:
                return
            self._reported = now
            mean = sum(self._sizes.values()) / len(self._sizes) if self._sizes else 0.0
            whole = sum(self._sizes.values()) + mean * (len(self._files) - len(self._sizes))
            done = sum(self._at_hand.values())
        fraction = min(1.0, done / whole) if whole else 0.0
        self._progress(
            fraction, Message("Downloading: {done:.0f} of {whole:.0f} MB", done=done / 1e6, whole=whole / 1e6)
        )


def _file(sessions: _Sessions, provider: Provider, file: DownloadFile, tracker: _Progress) -> bool:
    """Fetch and verify one file; whether anything could be compared."""
    http = sessions.http(provider)
    http.check()
    if file.target.exists():
        verified = _verified_as_it_stands(file, http)
        http.notify(Message("{name} is there already.", name=file.target.name))
        tracker.report(file, file.target.stat().st_size, file.target.stat().st_size)
        return verified
    url = s3.address(file.href, provider)[0] if file.href.startswith("s3://") else file.href
    signer = sessions.signer(provider)
    transfer = Transfer(
        url=signer.sign(url)[0] if signer else url,
        target=file.target,
        size=file.size,
        auth=file.auth,
        login=sessions.login(provider) if file.needs_login else None,
        renew=(lambda refused: signer.renewed(refused)[0]) if signer else None,
        checked=bool(file.checksum) or file.archive,
    )
    fetch(http, transfer, lambda at_hand, total: tracker.report(file, at_hand, total))
    part = file.target.with_name(file.target.name + ".part")
    try:
        verified = _verified(file, part, http)
    except CancelledError:
        raise
    except TemporalLiifError:
        discard(file.target)
        raise
    finish(file.target)
    return verified


def _verified(file: DownloadFile, path: Path, http: Http) -> bool:
    """Compare what can be compared."""
    compared = checksum.verify(path, file.checksum, http.check)
    if file.archive:
        archive.check_zip(path, http.check)
    return compared or file.archive


def _verified_as_it_stands(file: DownloadFile, http: Http) -> bool:
    """The same for a file that stands under the name already: whoever put it there, it is never replaced."""
    size = file.target.stat().st_size
    try:
        if file.size not in (None, size):
            raise DownloadError(
                "It has {size} bytes, and {title} says {expected}.",
                size=size,
                title=http.title,
                expected=file.size,
            )
        return _verified(file, file.target, http)
    except CancelledError:
        raise
    except TemporalLiifError as error:
        raise DownloadError(
            "{target} is there already, and is not the file to be downloaded ({error}). It was "
            "left as it is: move it away, or choose another folder.",
            target=file.target,
            error=error,
        ) from error


def _finished(one: DownloadPlan, unpack: bool, check: Callable[[], None]) -> tuple[Path, ...]:
    """The product's final paths."""
    if one.folder is None:
        (file,) = one.files
        if not (unpack and file.archive):
            return (file.target,)
        tops = archive.unpack(file.target, file.target.parent, check)
        file.target.unlink()
        return tuple(tops)
    if one.parts is not None and one.parts.exists():
        flush_all(one.parts)
        try:
            move_new(one.parts, one.folder)
            (one.folder / MARK).unlink(missing_ok=True)
        except OSError as error:
            raise not_ours(one.folder) from error
        flush_folder(one.folder.parent)
    local = {file.key: file.target for file in one.files if file.key}
    if local:
        _write_item(one, local)
    return (one.folder,)


def _write_item(one: DownloadPlan, local: dict[str, Path]) -> None:
    """The item beside its files, with their names for addresses, so that it can be used as an item file."""
    # What was downloaded lies beside it: it is the user's own now.
    item = to_item(replace(one.scene, outside=False))
    given = item.get("assets") or {}
    assets = {}
    for key, path in local.items():
        entry = {name: value for name, value in (given.get(key) or {}).items() if name != "alternate"}
        assets[key] = {**entry, "href": path.name}
    path = one.folder / "item.json"
    if path.exists() and not made_here(path):
        raise not_ours(path)
    with new_file(path) as part:
        part.write_text(json.dumps({**item, "assets": assets, "links": []}), encoding="utf-8")


def _check_space(
    folder: Path, plans: Iterable[DownloadPlan], unpack: bool, note: Callable[[str], None]
) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise OutputError(
            "The folder {folder} cannot be used ({reason}). Choose another.",
            folder=folder,
            reason=error.strerror,
        ) from error
    needed, unknown = 0, 0
    for file in (file for one in plans for file in one.files):
        if file.target.exists():
            continue
        part = file.target.with_name(file.target.name + ".part")
        unknown += file.size is None
        needed += max(0, (file.size or 0) - (part.stat().st_size if part.exists() else 0))
        # The zip and what comes out of it are there together for a while.
        needed += (file.size or 0) if unpack and file.archive else 0
    if needed > free:
        raise OutputError(
            "The products need {needed:.2f} GB, and {folder} has {free:.2f} GB free. Make "
            "room, choose another folder, or fewer scenes.",
            needed=needed / 1e9,
            folder=folder,
            free=free / 1e9,
        )
    if unknown:
        note(
            Message(
                "The size of {unknown} files is not known beforehand; {free:.1f} GB are free.",
                unknown=unknown,
                free=free / 1e9,
            )
        )
