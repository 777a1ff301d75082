# SPDX-License-Identifier: GPL-2.0-or-later
"""Throttle, retries and error messages for reads from servers that are busy, slow or broken."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from osgeo import gdal

from ..errors import CancelledError, CatalogError, CredentialsError
from ..http_remedies import TOO_MANY, is_web_page, remedy_for
from ..messages import Message, joined, message_of
from ..retry_policy import BUSY, LONGEST_WAIT, Retries, pause_of
from ..signatures import public
from .access import Access, Location
from .drivers import SIGNATURES
from .window import Unreadable

ASK_TIMEOUT = 15.0
"""Seconds in which a server that failed has to say why."""

Cancelled = Callable[[], bool]
T = TypeVar("T")

_STORE_ERRORS = {
    gdal.CPLE_AWSAccessDenied: 403,
    gdal.CPLE_AWSInvalidCredentials: 403,
    gdal.CPLE_AWSSignatureDoesNotMatch: 403,
    gdal.CPLE_AWSBucketNotFound: 404,
    gdal.CPLE_AWSObjectNotFound: 404,
    17: 403,
}
"""HTTP status behind GDAL's errors of object stores; 17 is CPLE_AWSError: keys, unknown or expired."""


class Throttle:
    """So many reads at once at one provider, and none while it asks for a pause. Used by several threads."""

    def __init__(self, connections: int) -> None:
        self._free = threading.Semaphore(connections)
        self._closed_until = 0.0

    def pause(self, seconds: float) -> None:
        """Begin no read for so long."""
        self._closed_until = max(self._closed_until, time.monotonic() + seconds)

    def enter(self, cancelled: Cancelled) -> None:
        """Wait for a place; `leave` must follow. Raises CancelledError."""
        while time.monotonic() < self._closed_until or not self._free.acquire(timeout=0.1):
            if cancelled():
                raise CancelledError("Cancelled.")
            time.sleep(0.05)

    def leave(self) -> None:
        """Give the place back."""
        self._free.release()


@dataclass(frozen=True)
class Cause:
    """Why a file cannot be read."""

    text: str
    """What happened, with the status where there is one."""

    remedy: str
    """What to do."""

    status: int | None = None
    """HTTP status, where there is one."""

    temporary: bool = False
    """Whether it may work in a moment."""

    wait: float | None = None
    """Seconds that the server asks for (Retry-After)."""


def with_retries(
    locate: Callable[[], Location],
    work: Callable[[Location], T],
    renew: Callable[[Location], bool],
    throttle: Throttle,
    access: Access,
    cancelled: Cancelled,
    log: Callable[[str], None],
) -> T:
    """What `work` makes of a file; where it is Unreadable for the moment, tried again four times.

    `locate` is asked anew for each try, as signatures expire; `renew` is called once with a location that was
    refused, and returns whether the next one will be another. Raises CatalogError (CredentialsError for 401)
    that names scene, file, cause and remedy, and CancelledError.
    """
    retries, renewed = Retries(cancelled, log), False
    while True:
        throttle.enter(cancelled)
        try:
            if cancelled():
                raise CancelledError("Cancelled.")
            location = locate()
            return work(location)
        except Unreadable as error:
            cause = cause_of(location, error, access)
        finally:
            throttle.leave()
        if cause.status in (401, 403) and not renewed and renew(location):
            renewed = True
            log(
                Message(
                    "{owner}: the signature of {name} was refused; reading with a new one.",
                    owner=location.owner,
                    name=location.name,
                )
            )
            continue
        if cause.wait:
            throttle.pause(cause.wait)
        if not cause.temporary or not retries.wait(
            Message(
                "{owner}: {problem} at {name}", owner=location.owner, problem=cause.text, name=location.name
            ),
            cause.wait,
        ):
            kind = CredentialsError if cause.status in (401, 407) else CatalogError
            raise kind(
                Message(
                    "{owner}: {name} cannot be read ({reason}). {remedy}",
                    owner=location.owner,
                    name=location.name,
                    reason=cause.text,
                    remedy=cause.remedy,
                )
            )
        gdal.VSICurlPartialClearCache(location.path)


def cause_of(location: Location, error: Unreadable, access: Access) -> Cause:
    """The cause behind an error of GDAL's: a web server is asked once more, for the file's beginning."""
    message = _plain(error, location)
    if location.address:
        found = _asked(location, message, access)
        if found is not None:
            return found
    status = error.status or next((_STORE_ERRORS[one] for one in error.numbers if one in _STORE_ERRORS), None)
    if status is not None:
        return _of_status(status, message, None)
    if location.host:
        return Cause(
            message,
            Message("Check the connection and QGIS's proxy, or leave this scene out."),
            temporary=True,
        )
    return Cause(message, Message("The file is broken or cut short: leave this scene out, or get it again."))


def _asked(location: Location, message: str, access: Access) -> Cause | None:
    """What the server itself answers; None where it cannot be asked like this."""
    answer = access.answer_at(location.address, ASK_TIMEOUT, location.headers)
    if answer is None:
        return None
    if answer.status is None:
        return Cause(
            Message(
                "{host} does not answer: {failure}",
                host=location.host,
                failure=_plain(answer.failure, location),
            ),
            Message("Check the connection and QGIS's proxy settings, or try again later."),
            temporary=True,
        )
    if answer.status >= 400:
        text = answer.start.decode("utf-8", "replace")
        return _of_status(answer.status, message, pause_of(answer.retry_after), text)
    if is_web_page(answer.start, answer.kind):
        return Cause(
            Message("the server answers with a web page (HTML) instead of the file"),
            Message("Check whether a login page or a proxy stands before it, or choose another provider."),
        )
    if answer.start and not answer.start.startswith(SIGNATURES):
        return Cause(
            Message("the file is neither a TIFF nor a JPEG 2000 image, and others are not read from outside"),
            Message("It cannot be used: leave this scene out, or download the product whole."),
        )
    remedy = Message(
        "The transfer broke off, or the file is broken: try again later, or leave this scene out."
    )
    return Cause(message, remedy, temporary=True)


def _of_status(status: int, message: str, wait: float | None, body: str = "") -> Cause:
    # Earth Search's way of saying that it is asked too often.
    throttled = status == 403 and re.fullmatch(r'\s*{\s*"message"\s*:\s*"Forbidden"\s*}\s*', body)
    remedy = joined(" ", [remedy_for(TOO_MANY), remedy_for(status)]) if throttled else remedy_for(status)
    temporary = status in BUSY or bool(throttled)
    if wait is not None and wait > LONGEST_WAIT:
        remedy, temporary = (
            Message("The server asks for a pause of {wait:.0f} s: try again after that.", wait=wait),
            False,
        )
    if not body and str(status) not in message:
        text = Message("status {status}: {message}", status=status, message=message)
    else:
        text = Message("status {status}", status=status)
    return Cause(text, remedy, status, temporary, wait if temporary else None)


def _plain(text: object, location: Location) -> str:
    """A text without what signs the address; a message that has none stays one."""
    message = message_of(text)
    shown = message.replace(location.path, location.name)
    if location.address:
        shown = shown.replace(location.address, location.name)
    cleaned = public(shown)
    return message if cleaned == message else cleaned
