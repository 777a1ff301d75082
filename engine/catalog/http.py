# SPDX-License-Identifier: GPL-2.0-or-later
"""HTTP client for providers: retries, cancellation, time and size limits, errors with remedies."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import requests

from ...core import jsontext, retry_policy
from ...core.errors import AnswerError, CancelledError, CatalogError
from ...core.messages import Message, joined
from ...core.network import Network
from ...core.retry_policy import BUSY, Retries, pause_of, sleep
from ...core.scenes.address import belongs, problem_of, same_host, secure
from ...core.signatures import SIGNS
from .deadline import Adapter, Deadline
from .http_errors import endpoint, http_error, not_json, unconnected, unreachable, worth_retrying

TOO_LARGE = frozenset({413, 500, 502, 504})
"""Statuses by which servers say that a page is too large (Earth Search: 502 above 6 MiB)."""

SMALLEST = 10
"""Items of a page below which a failing server is not asked for less."""

ANSWER_TIME = 90.0
"""Seconds in which an answer has to be there whole, and a file has to begin."""

STALL = 30.0
"""Seconds in which the next piece of a file has to be there: at 16 kB a piece, 550 bytes a second."""

LARGEST_ANSWER = 64 * 2**20
"""Bytes of an answer, unpacked; of a file there may be more."""

REDIRECTS = 10
"""Redirects that are followed, one after the other."""


@dataclass(frozen=True)
class Attempts:
    """How long a server is waited for, and how often it is asked."""

    timeout: tuple[float, float] = (15.0, 60.0)
    """Seconds to connect, and between two pieces of an answer."""

    busy: int | None = None
    """Requests to a server that is busy, or breaks off; None: retry_policy.TRIES."""

    unreached: int | None = None
    """Those where no connection comes about."""

    silent: int | None = None
    """Those to a server that does not answer in time."""


DIALOG = Attempts((8.0, 20.0), busy=1, unreached=1, silent=1)
"""Where somebody waits for the answer before a dialog."""

SEARCH = Attempts((6.0, 60.0), unreached=2, silent=2)
"""Where somebody waits for scenes: a server that is down does not come back within a search."""

ONE_OF_SEVERAL = Attempts((6.0, 30.0), unreached=2, silent=1)
"""The same, where others have the scenes as well."""

_PIECE = 2**14
_PACKED = ("", "identity", "gzip", "x-gzip", "deflate")


class NoCredentials(requests.auth.AuthBase):
    """Sends none, and so keeps requests from looking into a .netrc file."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        return request


class Bearer(requests.auth.AuthBase):
    """Sends a token, over TLS and to those alone whom it is for."""

    def __init__(self, token: str, hosts: Iterable[str] = ()) -> None:
        """`hosts`: addresses and domains that may have it (as `belongs` takes them); none: any."""
        self.token = token
        self.hosts = tuple(hosts)

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if secure(request.url) and (not self.hosts or belongs(request.url, self.hosts)):
            request.headers["Authorization"] = f"Bearer {self.token}"
        return request


class LoginHeaders(requests.auth.AuthBase):
    """Sends the headers of a connection's login, over TLS and to its own host alone."""

    def __init__(self, headers: Mapping[str, str], address: str) -> None:
        """`address`: whose scheme, host and port may have them."""
        self._headers, self._address = dict(headers), address

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if belongs(request.url, (self._address,)):
            request.headers.update(self._headers)
        return request


class Http:
    """HTTP client of one provider."""

    def __init__(
        self,
        title: str,
        cancelled: Callable[[], bool] = lambda: False,
        notify: Callable[[str], None] = lambda text: None,
        network: Network | None = None,
        trusted: Iterable[str] = (),
        login: LoginHeaders | None = None,
        attempts: Attempts | None = None,
    ) -> None:
        """`title` names the provider in messages.

        `notify` receives waits and new attempts; `network` has QGIS's settings (None: the environment's); a
        token follows redirects among `trusted` addresses' hosts and domains (a bare name); `login` is shown
        with every request that brings none of its own. `attempts`: how often is asked, and how long is waited
        (None: as where nobody waits).
        """
        self.title = title
        self.attempts = attempts or Attempts()
        self.answered = False
        """Whether the server has given what it was asked for, once at least."""
        self._slow_pages = 0
        self.cancelled = cancelled
        self.notify = notify
        self.session = _Session(trusted)
        self.session.headers["User-Agent"] = "temporal-liif-qgis"
        self.session.headers["Accept-Encoding"] = "gzip, deflate"
        self.session.auth = login or NoCredentials()
        self.network = Network.surrounding() if network is None else network
        self.session.verify = self.network.verify()
        # `network` has the proxies and certificates of the environment already.
        self.session.trust_env = False
        for scheme in ("http://", "https://"):
            self.session.mount(scheme, Adapter(pool_maxsize=16, max_retries=0))

    def request(
        self,
        method: str,
        url: str,
        *,
        accept: Iterable[int] = (),
        stream: bool = False,
        largest: int = LARGEST_ANSWER,
        retry_silence: bool = True,
        **options: Any,
    ) -> requests.Response:
        """The answer, if its status is below 400 or among `accept`; busy servers are asked again.

        429 waits as long as the server says, 5xx and time-outs back off, as often as `attempts` says. An
        answer has to be there within ANSWER_TIME, and may have `largest` bytes; with `stream` its body is
        left to `pieces`. Unless `retry_silence`, a server that stays silent is not asked again. Options are
        those of `requests.Session.request`. Raises AnswerError for an answer too large or too slow,
        CatalogError or CredentialsError, CancelledError.
        """
        options.setdefault("timeout", self.attempts.timeout)
        retries = Retries(self.cancelled, self.notify)
        while True:
            self.check()
            asked, most, deadline = None, self.attempts.busy, Deadline(ANSWER_TIME, self.cancelled)
            try:
                with deadline:
                    response = self._followed(method, url, options)
                    response.deadline = deadline
                    if not stream or response.status_code >= 400:
                        self._read(response, largest, deadline)
                    elif deadline.passed:
                        raise requests.exceptions.ReadTimeout
            except requests.exceptions.RequestException as error:
                self.check()
                if deadline.passed:
                    raise _too_slow(self.title, url) from error
                failure = unreachable(self.title, url, error)
                silent = isinstance(error, requests.exceptions.Timeout)
                if silent:
                    failure = AnswerError(failure)
                if not worth_retrying(error) or (silent and not retry_silence):
                    raise failure from error
                if silent:
                    why, most = Message("does not answer"), self.attempts.silent
                elif unconnected(error):
                    why, most = Message("cannot be reached"), self.attempts.unreached
                else:
                    why = Message("broke the connection")
            except OSError as error:
                if not self.network.ca_file or os.path.exists(self.network.ca_file):
                    raise
                raise CatalogError(
                    "The file of certificate authorities, {file}, is gone. Start again, and QGIS writes it "
                    "anew; without QGIS, correct the variable that names it.",
                    file=self.network.ca_file,
                ) from error
            else:
                status = response.status_code
                if status < 400 or status in accept:
                    self.answered = True
                    return response
                failure = http_error(self.title, response)
                asked = pause_of(response.headers.get("Retry-After"))
                response.close()
                # Earth Search shows throttling as 403.
                if status not in BUSY and not (status == 403 and url.endswith("/search")):
                    raise failure
                why = Message("is busy (status {status})", status=status)
            if not retries.wait(joined(" ", [self.title, why]), asked, most):
                raise failure

    def json(self, method: str, url: str, **options: Any) -> Any:
        """The answer as JSON. Raises CatalogError for HTML and all else that is none."""
        return read_json(self.title, self.request(method, url, **options))

    def page(self, method: str, url: str, size: int, **options: Any) -> requests.Response | None:
        """A page of `size` items; None where it is too large for the server and can be smaller."""
        smaller = size > SMALLEST
        try:
            accept = TOO_LARGE if smaller else ()
            response = self.request(method, url, accept=accept, retry_silence=not smaller, **options)
        except AnswerError:
            self._slow_pages += 1
            # Who has answered nothing yet is more likely to be down than to be slow.
            if smaller and (self.answered or self._slow_pages == 1):
                return None
            raise
        return None if response.status_code in TOO_LARGE else response

    def smaller(self, size: int, note: Callable[[str], None]) -> int:
        """The size of the pages to ask for instead of `size`, after a moment; `note` gets the notice."""
        size = max(SMALLEST, size // 2)
        note(
            Message(
                "{title} cannot do pages that large: {size} a page from here on.", title=self.title, size=size
            )
        )
        sleep(retry_policy.BACK_OFF, self.cancelled, self.notify)
        return size

    def pieces(self, response: requests.Response) -> Iterator[bytes]:
        """The body of a streamed answer, piece by piece, each of which has to be there within STALL.

        Raises requests' exceptions where it breaks off, or is too slow.
        """
        with Deadline(STALL, self.cancelled) as deadline:
            deadline.sockets |= response.deadline.sockets
            for piece in response.iter_content(_PIECE):
                # Whoever writes it may take as long as the disk does.
                deadline.extend(math.inf)
                yield piece
                self.check()
                deadline.extend(STALL)
            self.check()
            if deadline.passed:
                raise requests.exceptions.ReadTimeout(Message("the transfer stalled"))

    def _followed(self, method: str, url: str, options: dict[str, Any]) -> requests.Response:
        """The answer behind redirects, its body unread. Raises CatalogError for one that is not followed."""
        options = dict(options)
        for _ in range(REDIRECTS + 1):
            options["proxies"] = self.network.proxies(url)
            response = self.session.request(method, url, stream=True, allow_redirects=False, **options)
            location = requests.Session.get_redirect_target(self.session, response)
            if location is None:
                return response
            response.close()
            url, method, options = self._redirected(response, location, method, options)
        raise requests.exceptions.TooManyRedirects

    def _redirected(
        self, response: requests.Response, location: str, method: str, options: dict[str, Any]
    ) -> tuple[str, str, dict[str, Any]]:
        """Address, method and options after a redirect: what is secret stays with those whom it is for."""
        try:
            target = urljoin(response.url, location)
            problem = problem_of(target, outside=True)
        except ValueError:
            target, problem = "", Message("which cannot be read")
        scheme = urlsplit(target).scheme
        if not problem and (scheme == "s3" or (response.url.startswith("https:") and scheme != "https")):
            problem = Message("which is not https")
        options = {name: value for name, value in options.items() if name != "params"}
        if response.status_code in (301, 302, 303) and method == "POST":
            method = "GET"
            options = {name: value for name, value in options.items() if name not in ("json", "data")}
        elif not problem and method not in ("GET", "HEAD") and not same_host(response.url, target):
            problem = Message("another host, which is sent nothing")
        if problem:
            raise CatalogError(
                "{title} ({endpoint}) redirects to {target}, {problem}. Check the address, and "
                "whether a proxy or a login page stands before it.",
                title=self.title,
                endpoint=endpoint(response.url),
                target=endpoint(target),
                problem=problem,
            )
        if self.session.should_strip_auth(response.url, target):
            options.pop("auth", None)
        if not same_host(response.url, target):
            target = _unsigned(target, response.url)
        return target, method, options

    def _read(self, response: requests.Response, largest: int, deadline: Deadline) -> None:
        """Read a body, unpacked, of at most so many bytes. Raises CatalogError for more."""
        packing = response.headers.get("Content-Encoding", "").strip().lower()
        if packing not in _PACKED:
            response.close()
            raise CatalogError(
                "{title} ({endpoint}) answers packed as {packing}, which was not asked for. Check "
                "whether a proxy stands before it, or choose another provider.",
                title=self.title,
                endpoint=endpoint(response.url),
                packing=repr(packing[:40]),
            )
        data = bytearray()
        for piece in response.iter_content(_PIECE):
            data += piece
            self.check()
            if len(data) > largest:
                response.close()
                raise AnswerError(
                    "{title} ({endpoint}) answers with more than {largest:.0f} MB. Narrow the period, "
                    "the area or the filters, or choose another provider.",
                    title=self.title,
                    endpoint=endpoint(response.url),
                    largest=largest / 1e6,
                )
        if deadline.passed:
            raise requests.exceptions.ReadTimeout
        _check_whole(response)
        response._content = bytes(data)

    def check(self) -> None:
        """Raise CancelledError if the user asked to stop."""
        if self.cancelled():
            raise CancelledError("The run was stopped.")


def read_json(title: str, response: requests.Response) -> Any:
    """The JSON of an answer. Raises CatalogError for HTML and all else that is none."""
    try:
        return jsontext.loads(response.content)
    except ValueError as error:
        raise not_json(title, response) from error


class _Session(requests.Session):
    """Knows between which hosts a token may go: a provider's own. Follows no redirects by itself."""

    def __init__(self, trusted: Iterable[str]) -> None:
        super().__init__()
        self._trusted = tuple(trusted)

    def get_redirect_target(self, resp: requests.Response) -> None:
        """None: requests would read the whole body of an answer before it reads where it leads."""

    def should_strip_auth(self, old_url: str, new_url: str) -> bool:
        old, new = urlsplit(old_url), urlsplit(new_url)
        if old.scheme == new.scheme and all(belongs(url, self._trusted) for url in (old_url, new_url)):
            return False
        return super().should_strip_auth(old_url, new_url)


def _unsigned(target: str, signed: str) -> str:
    """An address at another host, without what signs the one that redirects there."""
    parts = urlsplit(target)
    secrets = {pair for pair in parse_qsl(urlsplit(signed).query) if SIGNS.fullmatch(pair[0])}
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    if secrets.isdisjoint(pairs):
        return target
    return urlunsplit(parts._replace(query=urlencode([pair for pair in pairs if pair not in secrets])))


def _too_slow(title: str, url: str) -> AnswerError:
    return AnswerError(
        "{title} ({endpoint}) does not answer in time: nothing whole within {seconds:.0f} "
        "s. Try again later, or choose another provider.",
        title=title,
        endpoint=endpoint(url),
        seconds=ANSWER_TIME,
    )


def _check_whole(response: requests.Response) -> None:
    """urllib3 1.26 does not mind a body that is shorter than its Content-Length."""
    promised = response.headers.get("Content-Length", "")
    whole = re.fullmatch(r"[0-9]{1,18}", promised) and response.request.method != "HEAD"
    if whole and response.raw.tell() < int(promised):
        raise requests.exceptions.ChunkedEncodingError("the body is shorter than its Content-Length")
