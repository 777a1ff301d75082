# SPDX-License-Identifier: GPL-2.0-or-later
"""Requests to a provider: patient with busy servers, cancellable, and clear about what went wrong."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

from ..errors import CancelledError
from .refusals import not_json, refused, unreachable, worth_retrying

TRIES = 5
"""The first attempt and four more."""

BACK_OFF = 1.0
"""Seconds before the second attempt; doubled for each further one."""

LONGEST_WAIT = 900.0
"""Seconds: a server that asks for more is not waited for."""

TIMEOUT = (15.0, 60.0)
"""Seconds to connect, and between two pieces of an answer."""

BUSY = frozenset({429, 500, 502, 503, 504})
"""Statuses after which the same request is sent again."""


class NoCredentials(requests.auth.AuthBase):
    """Sends none, and so keeps requests from looking into a .netrc file."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        return request


class Bearer(requests.auth.AuthBase):
    """Sends a token."""

    def __init__(self, token: str) -> None:
        self.token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self.token}"
        return request


class Http:
    """The way to one provider."""

    def __init__(
        self,
        title: str,
        cancelled: Callable[[], bool] = lambda: False,
        notify: Callable[[str], None] = lambda text: None,
        proxies: Mapping[str, str] | None = None,
        verify: bool | str = True,
        trusted: Iterable[str] = (),
    ) -> None:
        """`title` names the provider in messages.

        `notify` hears of waits and new attempts; `proxies` (with `no_proxy`) and `verify` are QGIS's
        settings as requests takes them; a token follows redirects among `trusted` addresses' hosts and
        domains (a bare name).
        """
        self.title = title
        self.cancelled = cancelled
        self.notify = notify
        self.session = _Session(trusted)
        self.session.headers["User-Agent"] = "temporal-liif-qgis"
        self.session.auth = NoCredentials()
        self.session.verify = verify
        self._no_proxy = (proxies or {}).get("no_proxy", "")
        self.session.proxies.update({k: v for k, v in (proxies or {}).items() if k != "no_proxy"})
        # Where QGIS says how to reach the network, the environment has no say.
        self.session.trust_env = not proxies and verify is True
        for scheme in ("http://", "https://"):
            self.session.mount(scheme, HTTPAdapter(pool_maxsize=16, max_retries=0))

    def request(
        self, method: str, url: str, *, accept: Iterable[int] = (), stream: bool = False, **options: Any
    ) -> requests.Response:
        """The answer, if its status is below 400 or among `accept`; busy servers are asked again.

        429 waits as long as the server says, 5xx and time-outs back off, four times. Options are those of
        `requests.Session.request`. Raises CatalogError or CredentialsError, CancelledError.
        """
        options.setdefault("timeout", TIMEOUT)
        if self._no_proxy and requests.utils.should_bypass_proxies(url, self._no_proxy):
            options["proxies"] = {"http": None, "https": None}
        attempt = 0
        while True:
            self.check()
            attempt += 1
            wait = BACK_OFF * 2 ** (attempt - 1)
            try:
                response = self.session.request(method, url, stream=stream, **options)
                if not stream:
                    _check_whole(response)
            except requests.exceptions.RequestException as error:
                failure = unreachable(self.title, url, error)
                if not worth_retrying(error):
                    raise failure from error
                why = "does not answer" if isinstance(error, requests.Timeout) else "broke the connection"
            else:
                status = response.status_code
                if status < 400 or status in accept:
                    return response
                failure = refused(self.title, response)
                wait = max(wait, retry_after(response))
                response.close()
                # Earth Search shows throttling as 403.
                throttled = status == 403 and url.endswith("/search")
                if status not in BUSY and not throttled:
                    raise failure
                why = f"is busy (status {status})"
            if attempt == TRIES or wait > LONGEST_WAIT:
                raise failure
            self.notify(f"{self.title} {why}: trying again in {wait:.0f} s ({attempt} of {TRIES - 1}).")
            self.wait(wait)

    def json(self, method: str, url: str, **options: Any) -> Any:
        """The answer as JSON. Raises CatalogError for HTML and all else that is none."""
        response = self.request(method, url, **options)
        try:
            return response.json()
        except ValueError as error:
            raise not_json(self.title, response) from error

    def check(self) -> None:
        """Raise CancelledError if the user asked to stop."""
        if self.cancelled():
            raise CancelledError("The run was stopped.")

    def wait(self, seconds: float) -> None:
        """Sleep, ready to be cancelled; a long wait is counted down, lest it be taken for a hang."""
        now = time.monotonic()
        end, told = now + seconds, now
        while now < end:
            self.check()
            if now - told > 30:
                told = now
                self.notify(f"{self.title}: {end - now:.0f} s to wait.")
            time.sleep(min(0.1, end - now))
            now = time.monotonic()


def retry_after(response: requests.Response) -> float:
    """Seconds that a busy server asks to wait: by header (number or date), or in the body of a 429."""
    value = response.headers.get("Retry-After", "").strip()
    if re.fullmatch(r"\d+(\.\d+)?", value):
        return float(value)
    if value:
        try:
            return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
        except (TypeError, ValueError):
            return 0.0
    if response.status_code != 429:
        return 0.0
    match = re.search(r"(\d+(?:\.\d+)?)\s*seconds", response.content[:2000].decode("utf-8", "replace"))
    return float(match[1]) if match else 0.0


class _Session(requests.Session):
    """Keeps the token on redirects between a provider's own hosts, and drops it on all others."""

    def __init__(self, trusted: Iterable[str]) -> None:
        super().__init__()
        self._trusted = tuple(trusted)

    def should_strip_auth(self, old_url: str, new_url: str) -> bool:
        old, new = urlsplit(old_url), urlsplit(new_url)
        if old.scheme == new.scheme and all(belongs(url, self._trusted) for url in (old_url, new_url)):
            return False
        return super().should_strip_auth(old_url, new_url)

    def rebuild_auth(self, prepared_request: requests.PreparedRequest, response: requests.Response) -> None:
        """As the base class, without its look into .netrc for the new host."""
        if self.should_strip_auth(response.request.url, prepared_request.url):
            prepared_request.headers.pop("Authorization", None)


def belongs(url: str, places: Iterable[str]) -> bool:
    """Whether an address lies at the host (and port) of one of the addresses, or in one of the domains."""
    parts = urlsplit(url)
    host = f".{parts.hostname or ''}"
    return any(
        parts.netloc == urlsplit(place).netloc if "://" in place else host.endswith(f".{place}")
        for place in places
        if place
    )


def _check_whole(response: requests.Response) -> None:
    """urllib3 1.26 does not mind a body that is shorter than its Content-Length."""
    promised = response.headers.get("Content-Length", "")
    if promised.isdigit() and response.request.method != "HEAD" and response.raw.tell() < int(promised):
        raise requests.exceptions.ChunkedEncodingError("the body is shorter than its Content-Length")
