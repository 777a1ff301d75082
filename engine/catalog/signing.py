# SPDX-License-Identifier: GPL-2.0-or-later
"""Signatures for Planetary Computer's files: one token a container, renewed before it expires."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit

from ...core.errors import CatalogError
from ...core.scenes.address import secure
from ...core.scenes.providers import Provider
from ...core.scenes.stac_item import parse_instant
from .http import Http

RENEW = timedelta(seconds=60)
"""A token with less time left is renewed."""

BLOB = r"https://(?P<account>[a-z0-9]+)\.blob\.core\.windows\.net/(?P<container>[\w$-]+)/"
"""Address of a file in Azure's storage."""

LARGEST = 2**20
"""Bytes that the service may answer."""

_QUERY = re.compile(r"\??[\w.~%&=+/:,;-]+", re.A)


@dataclass(frozen=True)
class Token:
    """A shared access signature."""

    query: str
    """What is appended to addresses, without the question mark."""

    expiry: datetime
    """Aware, UTC."""


class Signer:
    """Signs addresses of one provider; safe to use from several threads."""

    def __init__(self, http: Http, provider: Provider) -> None:
        self._http = http
        self._root = provider.signing_url.rstrip("/")
        self._pattern = re.compile(provider.signing_pattern or BLOB)
        self._tokens: dict[tuple[str, str], Token] = {}
        self._lock = threading.Lock()

    def use(self, http: Http) -> None:
        """Ask for tokens this way from now on; those at hand are kept."""
        with self._lock:
            self._http = http

    def sign(self, href: str) -> tuple[str, datetime | None]:
        """The address with its token, and when that expires (None: needs none, or has one of its own).

        A signature of its own that has expired, as saved items have it, gives way to a new one. Raises
        CatalogError when no token can be obtained.
        """
        match = self._match(href)
        if match is None:
            return href, None
        own = parse_qs(urlsplit(href).query)
        if "sig" in own:
            end = parse_instant(own.get("se", [""])[0])
            if end is None or end - datetime.now(timezone.utc) >= RENEW:
                return href, None
            href = href.partition("?")[0]
        token = self._token(match["account"], match["container"])
        return f"{href}{'&' if '?' in href else '?'}{token.query}", token.expiry

    def renewed(self, refused: str) -> tuple[str, datetime | None]:
        """The address anew where the server refused it as it was signed. Raises CatalogError."""
        plain, _, query = refused.partition("?")
        match = self._match(plain)
        if match is not None:
            key = match["account"], match["container"]
            with self._lock:
                # Of several files that are refused at once, the first renews for all.
                if key in self._tokens and self._tokens[key].query == query:
                    del self._tokens[key]
        return self.sign(plain)

    def _match(self, href: str) -> re.Match[str] | None:
        """Account and container of an address to sign: one whose host is what it seems to be."""
        match = self._pattern.match(href)
        if match is None or re.search(r"[?#@\\\s]", match[0]) or not secure(href):
            return None
        return match

    def _token(self, account: str, container: str) -> Token:
        with self._lock:
            token = self._tokens.get((account, container))
            if token is None or token.expiry - datetime.now(timezone.utc) < RENEW:
                token = self._fetch(f"{self._root}/{account}/{container}")
                self._tokens[account, container] = token
            return token

    def _fetch(self, url: str) -> Token:
        answer = self._http.json("GET", url, largest=LARGEST)
        answer = answer if isinstance(answer, dict) else {}
        text, expiry = answer.get("token"), answer.get("msft:expiry")
        if not isinstance(text, str) or not _QUERY.fullmatch(text):
            raise CatalogError(
                "{title} gave no token for its files. Try again later.", title=self._http.title
            )
        # Without a stated end a token is good for this once.
        return Token(text.lstrip("?"), parse_instant(expiry) or datetime.now(timezone.utc))
