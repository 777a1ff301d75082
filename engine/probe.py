# SPDX-License-Identifier: GPL-2.0-or-later
"""Probe of a part of a remote file: status and bytes, by the standard library alone."""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping
from concurrent.futures import TimeoutError as FutureTimeout
from http.client import HTTPException
from typing import Callable, TypeVar
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, HTTPSHandler, ProxyHandler, Request, build_opener

from ..core.fetch.answers import BEGINNING, Answer
from ..core.fetch.readers import Readers
from ..core.scenes.address import problem_of

T = TypeVar("T")


def ask(
    address: str,
    proxy: str | None,
    ca_file: str | None,
    timeout: float,
    headers: Mapping[str, str],
    first: int = 0,
    count: int = BEGINNING,
) -> Answer:
    """What the server says to a request for `count` bytes from `first` on; no status where it says nothing.

    Redirects get no `headers`.
    """
    context = ssl.create_default_context(cafile=ca_file)
    handlers = [
        ProxyHandler({"http": proxy, "https": proxy} if proxy else {}),
        HTTPSHandler(context=context),
        _WebOnly(),
    ]
    request = Request(address, headers={"Range": f"bytes={first}-{first + count - 1}"})

    for name, value in headers.items():
        request.add_unredirected_header(name, value)

    def part() -> Answer:
        with build_opener(*handlers).open(request, timeout=timeout) as answer:
            kind = answer.headers.get_content_type()
            start = answer.read(count + 1)
            length = answer.headers.get("Content-Length", "")
            whole = answer.status != 206 and length.isdigit()
            bounded = whole or len(start) <= count
            total = length if whole else answer.headers.get("Content-Range", "").rpartition("/")[2]
            size = int(total) if re.fullmatch("[0-9]{1,18}", total) else None
            return Answer(answer.status, kind, start[:count], bounded, size, url=answer.geturl())

    try:
        # A time-out is one between two pieces of the answer.
        return within(2 * timeout, part)
    except HTTPError as error:
        with error:
            start = _explanation(error, timeout)
        again = error.headers.get("Retry-After")
        return Answer(error.code, "", start, retry_after=again, url=error.geturl() or "")
    except (OSError, HTTPException) as error:
        return Answer(None, failure=str(getattr(error, "reason", error)))


class _WebOnly(HTTPRedirectHandler):
    """Follows redirects to the web alone, and from https to https."""

    def redirect_request(self, request, answer, code, message, headers, address):
        """The request for the new address. Raises HTTPError where it is not followed."""
        try:
            refused = problem_of(address, outside=True) or not address.startswith("http")
        except ValueError:
            refused = "unreadable"
        if refused or (request.full_url.startswith("https:") and not address.startswith("https:")):
            raise HTTPError(address, code, "a redirect that is not followed", headers, answer)
        return super().redirect_request(request, answer, code, message, headers, address)


def _explanation(error: HTTPError, timeout: float) -> bytes:
    """What the server says about an error; empty where it takes its time."""
    try:
        return within(timeout, lambda: error.read(BEGINNING))
    except (OSError, HTTPException):
        return b""


def within(seconds: float, work: Callable[[], T]) -> T:
    """What `work` gives, in a thread that is left alone if it takes longer: then TimeoutError is raised."""
    readers = Readers(1)
    try:
        return readers.submit(work).result(seconds)
    except FutureTimeout as error:
        raise TimeoutError("no whole answer in time") from error
    finally:
        readers.close()
