# SPDX-License-Identifier: GPL-2.0-or-later
"""Keys of an object store and logins, from variables or files that variables name; never from arguments."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

from ..core.errors import CredentialsError

NAMES = ("access_key", "secret_key", "session_token")

VARIABLES = {name: f"TEMPORAL_LIIF_S3_{name.upper()}" for name in NAMES}
"""Variables with the keys; with _FILE at the end, they name a file that holds one (a container's secret)."""


_HEADER = re.compile(r"([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \t]+(\S.*)")
_SCHEME = re.compile(r"(Basic|Bearer) +\S+", re.IGNORECASE)


def login_in(environment: Mapping[str, str], variable: str) -> dict[str, str]:
    """The HTTP header of a login: `user:password`, `Bearer TOKEN`, or any header as `Name: value`.

    Raises CredentialsError for a variable that is not set, or holds something else.
    """
    value = _value(variable, environment)
    if not value:
        raise CredentialsError(
            "[search] login names the variable {variable}, which is not set. Set it, or {variable}_FILE to "
            "the file that holds the login.",
            variable=variable,
        )
    header = _HEADER.fullmatch(value)
    if not value.isprintable() or not (header or _SCHEME.fullmatch(value) or ":" in value):
        raise CredentialsError(
            "The variable {variable} holds no login. Write user:password, Bearer TOKEN, or a header like "
            "X-API-Key: VALUE.",
            variable=variable,
        )
    if header:
        return {header[1]: header[2]}
    if _SCHEME.fullmatch(value):
        return {"Authorization": value}
    return {"Authorization": f"Basic {b64encode(value.encode()).decode()}"}


def keys_in(environment: Mapping[str, str]) -> dict[str, str]:
    """access_key, secret_key and session_token, as far as they are set.

    Raises CredentialsError for one key without the other, and for a file that cannot be read.
    """
    found = {name: _value(variable, environment) for name, variable in VARIABLES.items()}
    keys = {name: value for name, value in found.items() if value}
    if keys and not {"access_key", "secret_key"} <= set(keys):
        raise CredentialsError(
            "S3 keys are a pair: set {access_key} and {secret_key}, or the same with _FILE at "
            "the end, or none of them.",
            access_key=VARIABLES["access_key"],
            secret_key=VARIABLES["secret_key"],
        )
    return keys


def _value(variable: str, environment: Mapping[str, str]) -> str:
    value, file = environment.get(variable, "").strip(), environment.get(f"{variable}_FILE", "").strip()
    if value or not file:
        return value
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "not a text"
        raise CredentialsError(
            "The file that {variable}_FILE names cannot be read ({why}). Check its path and permissions.",
            variable=variable,
            why=why,
        ) from error
