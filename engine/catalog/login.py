# SPDX-License-Identifier: GPL-2.0-or-later
"""Login at the Copernicus Data Space: tokens by password and one-time code, kept fresh; and S3 keys."""

from __future__ import annotations

import binascii
import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...core import jsontext
from ...core.errors import CredentialsError
from ...core.messages import Message, joined
from ...core.scenes.address import secure
from ...core.scenes.providers import Provider
from .http import Bearer, Http

RENEW = 30.0
"""Seconds: a token with less time left is renewed."""

LARGEST = 2**20
"""Bytes that an identity service may answer."""

REFUSALS = frozenset({400, 401})
"""Statuses by which it refuses a login."""


@dataclass(frozen=True)
class Credentials:
    """What the user has to show; lives in memory and messages only."""

    username: str = field(default="", repr=False)
    password: str = field(default="", repr=False)

    totp: str = field(default="", repr=False)
    """One-time code of six digits, or the secret (base 32) that makes them; empty without second factor."""

    refresh_token: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    """An access token that somebody else keeps fresh."""

    access_key: str = field(default="", repr=False)
    secret_key: str = field(default="", repr=False)
    session_token: str = field(default="", repr=False)
    """S3 keys, the last one for temporary keys."""

    @classmethod
    def from_json(cls, values: Mapping[str, str] | None) -> Credentials:
        """The credentials of a message; unknown names are ignored."""
        known = cls.__dataclass_fields__
        return cls(**{name: str(value) for name, value in (values or {}).items() if name in known and value})

    @property
    def can_login(self) -> bool:
        """Whether a token can be obtained."""
        return bool(self.token or self.refresh_token or (self.username and self.password))

    @property
    def has_keys(self) -> bool:
        """Whether S3 can be read."""
        return bool(self.access_key and self.secret_key)


class Login:
    """Keeps one session at the identity service; safe to use from several threads."""

    def __init__(self, http: Http, provider: Provider, credentials: Credentials) -> None:
        self._http = http
        self._provider = provider
        self._credentials = credentials
        self._refresh = credentials.refresh_token
        self._access = credentials.token
        self._access_end = float("inf") if credentials.token else 0.0
        self._refresh_end = float("inf") if credentials.refresh_token else 0.0
        self._lock = threading.Lock()

    def use(self, http: Http) -> None:
        """Reach the identity service this way from now on; a token that was given is tried once more."""
        with self._lock:
            self._http = http
            if self._credentials.token and self._access == self._credentials.token:
                # A server that refused it may have been at fault, and nobody here can get another.
                self._access_end = float("inf")

    def bearer(self, rejected: Bearer | None = None) -> Bearer:
        """A token that is valid now; `rejected`: one that the server would not take any more.

        Raises CredentialsError that says what is wrong with the login.
        """
        with self._lock:
            if rejected is not None and rejected.token == self._access:
                self._access_end = 0.0
            if time.monotonic() > self._access_end - RENEW:
                self._renew()
            return Bearer(self._access, self._provider.guarded)

    def _renew(self) -> None:
        """A new token: by the refresh token while it lasts, for every password grant opens a session."""
        if self._refresh and time.monotonic() < self._refresh_end - RENEW:
            try:
                return self._grant({"grant_type": "refresh_token", "refresh_token": self._refresh})
            except CredentialsError:
                # What answered instead of the service has ended no session.
                if self._refresh or not self._credentials.password:
                    raise
        given = self._credentials
        if not (given.username and given.password):
            expired = given.token or given.refresh_token
            title = self._provider.title
            raise CredentialsError(
                "{problem} Choose an authentication configuration of QGIS (type Basic) with the account's "
                "user name and password.",
                problem=Message("A login at {title} has expired.", title=title)
                if expired
                else Message("A login at {title} is needed.", title=title),
            )
        form = {"grant_type": "password", "username": given.username, "password": given.password}
        if given.totp:
            form["totp"] = one_time_code(given.totp)
        self._grant(form)

    def _grant(self, form: dict[str, str]) -> None:
        start = time.monotonic()
        if not secure(self._provider.token_url):
            raise CredentialsError(
                "The login of {title} has no address that begins with https://, and is sent "
                "nothing. Correct the declaration of the provider.",
                title=self._provider.title,
            )
        response = self._http.request(
            "POST",
            self._provider.token_url,
            data={"client_id": self._provider.client_id, **form},
            accept=REFUSALS,
            largest=LARGEST,
        )
        try:
            answer = jsontext.loads(response.content)
        except ValueError:
            answer = {}
        answer = answer if isinstance(answer, dict) else {}
        access = str(answer.get("access_token") or "")
        if response.status_code in REFUSALS and form["grant_type"] == "refresh_token":
            self._refresh = ""
        if response.status_code != 200 or not re.fullmatch(r"[\x21-\x7e]+", access):
            raise CredentialsError(self._explained(answer, form["grant_type"]))
        self._access = access
        self._access_end = start + _seconds(answer.get("expires_in"), 600.0)
        self._refresh = str(answer.get("refresh_token") or "")
        self._refresh_end = start + _seconds(answer.get("refresh_expires_in"), 3600.0)

    def _explained(self, answer: Mapping[str, Any], grant: str) -> str:
        error = str(answer.get("error") or "")[:200]
        says = str(answer.get("error_description") or "")[:200]
        head = Message(
            "{title} refuses the login ({reason}).",
            title=self._provider.title,
            reason=joined(": ", [error or Message("no token"), *([says] if says else [])]),
        )
        if grant == "refresh_token" and not self._refresh:
            return Message(
                "{head} The session has ended: choose a configuration with user name and password.", head=head
            )
        if error == "invalid_grant" and not self._credentials.totp:
            return Message(
                "{head} The user name or password is wrong or, if the account uses two-factor "
                "login, its one-time code is missing: write the six digits, or the secret of the "
                "authenticator app, into the field Realm of the authentication configuration.",
                head=head,
            )
        if error == "invalid_grant":
            return Message(
                "{head} The user name, password or one-time code is wrong. A code holds for 30 "
                "seconds and once only: write a fresh one, or the secret of the authenticator app, "
                "into the field Realm.",
                head=head,
            )
        return Message(
            "{head} Check the account at {title}, and the authentication configuration.",
            head=head,
            title=self._provider.title,
        )


_sessions: dict[tuple[str, Credentials], Login] = {}


def session(http: Http, provider: Provider, credentials: Credentials) -> Login:
    """The login of these credentials, kept while the process lives: it is renewed, not opened anew."""
    key = (provider.token_url, credentials)
    login = _sessions.setdefault(key, Login(http, provider, credentials))
    login.use(http)
    return login


def one_time_code(text: str, now: float | None = None) -> str:
    """Six digits as they are; else the code that the secret (base 32) makes now (RFC 6238: SHA-1, 30 s)."""
    text = re.sub(r"[\s-]", "", text)
    if re.fullmatch(r"\d{6,8}", text):
        return text
    # Late: searches go on with an engine of version 0.1.0, which lacks it.
    import pyotp

    try:
        return pyotp.TOTP(text).at(int(time.time() if now is None else now))
    except binascii.Error as error:
        raise CredentialsError(
            "The second factor is neither a code of six digits nor the secret of an authenticator app."
        ) from error


def _seconds(value: object, default: float) -> float:
    # A week: an answer without limit is no reason to keep a token for good.
    return float(value) if isinstance(value, (int, float)) and 0 < value < 604_800 else default
