# SPDX-License-Identifier: GPL-2.0-or-later
"""Transfer of one file over HTTP: resumed where the server resumes, renamed when complete."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from ...core import jsontext
from ...core.errors import CatalogError, DownloadError
from ...core.http_remedies import is_web_page
from ...core.messages import Message
from ...core.raster.locks import HeldError, Lock
from ...core.raster.moving import flush, move_new
from ...core.raster.ownership import not_ours
from ...core.retry_policy import Retries
from .http import Bearer, Http
from .http_errors import endpoint, unreachable
from .login import Login

LEAST = 2**20
"""Bytes that a try has to bring for the tries before it to be forgotten."""

SPARED = 2**30
"""Bytes of a disk, a twentieth of a small one, that a file of unknown length leaves free."""

LOOK = 2**24
"""Bytes after which the disk is looked at again for such a file."""


@dataclass
class Transfer:
    """A file to fetch."""

    url: str
    """https, signed where it must be."""

    target: Path
    """Final name; until the file is whole it is called `target`.part."""

    size: int | None = None
    """Bytes, where the catalogue says so."""

    auth: requests.auth.AuthBase | None = None
    """What authorises the request, for S3."""

    login: Login | None = None
    """What authorises the request, for a provider's own login."""

    renew: Callable[[str], str] | None = None
    """Gives a new signed address for one that is refused."""

    checked: bool = True
    """Whether the file is compared with a checksum afterwards: else a part of an earlier run is only gone on
    with where the server can say that the file is still the same."""


def fetch(http: Http, transfer: Transfer, progress: Callable[[int, int | None], None]) -> None:
    """Fetch the file into `target`.part and check its length.

    `progress` receives (bytes at hand, bytes in all or None). A broken transfer is taken up again, four
    times; what an earlier run left is used. Raises DownloadError, CatalogError, CredentialsError,
    CancelledError; the part stays for the next run unless it is wrong.
    """
    part = transfer.target.with_name(transfer.target.name + ".part")
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        lock = Lock(part.with_name(part.name + ".lock"))
    except HeldError as error:
        raise DownloadError(
            "{name} is being downloaded to {folder} by another run ({error}). Wait until it "
            "has ended, or choose another folder.",
            name=transfer.target.name,
            folder=part.parent,
            error=error,
        ) from error
    except OSError as error:
        raise _unwritable(part, error) from error
    try:
        _fetch(http, transfer, part, progress)
    except OSError as error:
        if isinstance(error, requests.exceptions.RequestException):
            raise
        raise _unwritable(part, error) from error
    finally:
        lock.release()


def _unwritable(path: Path, error: OSError) -> DownloadError:
    """The error for a file that the disk does not take, or whose folder has gone."""
    return DownloadError(
        "{path} cannot be written ({reason}). Make room, or choose another folder.",
        path=path,
        reason=error.strerror,
    )


def _fetch(http: Http, transfer: Transfer, part: Path, progress: Callable[[int, int | None], None]) -> None:
    for path in (part, _mark(part)):
        if path.exists() and not _is_own(_mark(part)) and not _is_begun(part):
            raise not_ours(path)
    if not transfer.checked and part.exists() and not _validator(part):
        # Of an earlier run, and nobody could say whether the file is still the same.
        part.unlink()
    retries = Retries(http.cancelled, http.notify)
    while True:
        before = part.stat().st_size if part.exists() else 0
        try:
            total = _attempt(http, transfer, part, progress)
        except (requests.exceptions.RequestException, _Short) as error:
            # Who sends a little each time is not waited for without end.
            if part.exists() and part.stat().st_size - before >= LEAST:
                retries.failures = 0
            if not retries.wait(Message("{name}: the transfer broke off", name=transfer.target.name)):
                raise _failed(http, transfer, error) from error
            continue
        at_hand = part.stat().st_size
        expected = transfer.size if total is None else total
        if expected is not None and at_hand != expected:
            discard(transfer.target)
            raise DownloadError(
                "{name} has {at_hand} bytes, and {title} says {expected}. It was deleted; download it again.",
                name=transfer.target.name,
                at_hand=at_hand,
                title=http.title,
                expected=expected,
            )
        return


def finish(target: Path) -> None:
    """Give a part its name, which nothing else must have. Raises OutputError, DownloadError."""
    part = target.with_name(target.name + ".part")
    try:
        flush(part)
        move_new(part, target)
        _mark(part).unlink(missing_ok=True)
    except FileExistsError as error:
        raise not_ours(target) from error
    except OSError as error:
        raise _unwritable(target, error) from error


def discard(target: Path) -> None:
    """Take a part away that is wrong."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    _mark(part).unlink(missing_ok=True)


class _Short(Exception):
    """The connection ended before the file did."""


def _attempt(
    http: Http, transfer: Transfer, part: Path, progress: Callable[[int, int | None], None]
) -> int | None:
    """One request, appended to the part where the server agrees; the total size that it states."""
    at_hand = part.stat().st_size if part.exists() else 0
    validator = _validator(part) if at_hand else ""
    # A gzip on the way would make lengths and offsets lie.
    headers = {"Accept-Encoding": "identity"}
    if at_hand:
        headers["Range"] = f"bytes={at_hand}-"
        if validator:
            headers["If-Range"] = validator
    with _open(http, transfer, headers) as response:
        total = _length(response)
        if response.status_code == 416:
            match = re.match(r"bytes \*/([0-9]{1,18})$", response.headers.get("Content-Range", ""))
            if match and int(match[1]) == at_hand:
                return at_hand
            part.unlink()
            raise _Short
        if response.status_code == 206:
            start, total = _content_range(response)
            fits = start == at_hand and (transfer.size is None or total in (None, transfer.size))
            # Some servers go on with another file, whatever If-Range says.
            fits = fits and (not validator or _strong(response) in ("", validator))
            if not fits:
                part.unlink(missing_ok=True)
                raise _Short
        else:
            at_hand = 0
            # The part first: a mark that a full disk leaves empty never stands beside one.
            discard(transfer.target)
            _mark(part).write_text(json.dumps({"validator": _strong(response)}), encoding="utf-8")
        limit = transfer.size if total is None else total
        with part.open("ab" if at_hand else "wb") as file:
            for chunk in http.pieces(response):
                if not at_hand:
                    _refuse_web_page(http, transfer, chunk)
                file.write(chunk)
                at_hand += len(chunk)
                if limit is not None and at_hand > limit:
                    discard(transfer.target)
                    raise DownloadError(
                        "{title} sends more of {name} than the {total} bytes that it says. Download it "
                        "again, or elsewhere.",
                        title=http.title,
                        name=transfer.target.name,
                        total=limit,
                    )
                if limit is None and at_hand // LOOK > (at_hand - len(chunk)) // LOOK:
                    _spare(http, transfer, at_hand)
                progress(at_hand, total or transfer.size)
        if total is not None and at_hand < total:
            raise _Short
        return total


def _spare(http: Http, transfer: Transfer, at_hand: int) -> None:
    """Leave some room beside a file of unknown length: else delete its part, and raise DownloadError."""
    disk = shutil.disk_usage(transfer.target.parent)
    if disk.free < min(SPARED, disk.total // 20):
        discard(transfer.target)
        raise DownloadError(
            "{title} does not say how long {name} is, and the disk is almost full after {size:.1f} GB of it. "
            "What there was of it is deleted. Make room, choose another folder, or download it elsewhere.",
            title=http.title,
            name=transfer.target.name,
            size=at_hand / 1e9,
        )


def _open(http: Http, transfer: Transfer, headers: dict[str, str]) -> requests.Response:
    """The answer; a token that has expired meanwhile is renewed once."""
    auth = transfer.login.bearer() if transfer.login else transfer.auth
    accept = {416} if "Range" in headers else set()
    again = ({401} if transfer.login else set()) | ({403} if transfer.renew else set())
    response = http.request(
        "GET", transfer.url, stream=True, headers=headers, auth=auth, accept=accept | again
    )
    if response.status_code not in again:
        return response
    response.close()
    if response.status_code == 403:
        transfer.url = transfer.renew(transfer.url)
        return http.request("GET", transfer.url, stream=True, headers=headers, auth=auth, accept=accept)
    rejected = auth if isinstance(auth, Bearer) else None
    fresh = transfer.login.bearer(rejected)
    return http.request("GET", transfer.url, stream=True, headers=headers, auth=fresh, accept=accept)


def _refuse_web_page(http: Http, transfer: Transfer, start: bytes) -> None:
    """Login pages come with status 200, and sometimes with the type of the file asked for."""
    if is_web_page(start) and transfer.target.suffix.lower() not in (".html", ".htm"):
        raise CatalogError(
            "{title} answered {endpoint} with a web page instead of the file. Check the login, "
            "and whether a proxy stands before it.",
            title=http.title,
            endpoint=endpoint(transfer.url),
        )


def _content_range(response: requests.Response) -> tuple[int, int | None]:
    """(first byte, bytes in all) of a 206; -1 for one that does not say."""
    match = re.match(
        r"bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\*)$", response.headers.get("Content-Range", "")
    )
    if not match:
        return -1, None
    return int(match[1]), None if match[3] == "*" else int(match[3])


def _length(response: requests.Response) -> int | None:
    text = response.headers.get("Content-Length", "")
    encoded = response.headers.get("Content-Encoding", "identity") not in ("", "identity")
    return int(text) if re.fullmatch(r"[0-9]{1,18}", text) and not encoded else None


def _strong(response: requests.Response) -> str:
    """What identifies this version of the file, where the server sends it: a strong ETag, or its date."""
    tag = response.headers.get("ETag", "")
    return tag if tag and not tag.startswith("W/") else response.headers.get("Last-Modified", "")


def _validator(part: Path) -> str:
    return str(_read(_mark(part)).get("validator") or "")


def _is_own(mark: Path) -> bool:
    """Whether a mark is one of the plugin's: else the part beside it is of another program, or the user's."""
    return list(_read(mark)) == ["validator"]


def _is_begun(part: Path) -> bool:
    """Whether nothing is there but a mark without content, as a full disk or a kill leaves it."""
    return not part.exists() and not _mark(part).stat().st_size


def _read(mark: Path) -> dict[str, Any]:
    try:
        known = jsontext.read(mark)
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _mark(part: Path) -> Path:
    return part.with_name(part.name + ".json")


def _failed(http: Http, transfer: Transfer, error: Exception) -> DownloadError:
    if isinstance(error, requests.exceptions.RequestException):
        why = unreachable(http.title, transfer.url, error).message
    else:
        why = Message(
            "{title} ({endpoint}) ended the transfer before the file was whole (truncated).",
            title=http.title,
            endpoint=endpoint(transfer.url),
        )
    return DownloadError(
        "{name} was not received whole. {why} Start again: the download resumes there.",
        name=transfer.target.name,
        why=why,
    )
