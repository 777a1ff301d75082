# SPDX-License-Identifier: GPL-2.0-or-later
"""Serialisation of errors between engine and QGIS, with secrets redacted."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urlsplit

from ..core import errors
from ..core.messages import from_json, to_json
from ..core.signatures import public

_SECRET_KEY = re.compile(
    r"passw|secret|token|authorization|api_?key|subscription_?key|credential", re.IGNORECASE
)


def describe(error: BaseException, method: str) -> dict[str, Any]:
    """{kind, message, details} of an error raised by a handler, and its message's {template, values}.

    `kind` is a class name of core/errors.
    """
    details = dict(getattr(error, "details", None) or {})
    if not isinstance(error, errors.TemporalLiifError):
        lines = traceback.format_exception(type(error), error, error.__traceback__)
        details["traceback"] = "".join(lines)[-20_000:]
    meant = _meant(error, method)
    packed = to_json(meant.message)
    return {"kind": type(meant).__name__, "message": str(meant), "details": details, **packed}


def _meant(error: BaseException, method: str) -> errors.TemporalLiifError:
    """The error as one of core/errors."""
    if isinstance(error, errors.TemporalLiifError):
        return error
    if errors.is_out_of_memory(error):
        return errors.OutOfMemoryError(
            "The engine's device ran out of memory in {method}. Choose a smaller tile, or device 'cpu'.",
            method=method,
        )
    meant = errors.explained(error)
    if not isinstance(meant, errors.UnexpectedError):
        return meant
    return errors.EngineError(
        "The engine failed in {method}: {kind}: {error}. If it happens again, report it with the details "
        "below this line in the log.",
        method=method,
        kind=type(error).__name__,
        error=error,
    )


def rebuild(failure: dict[str, Any]) -> errors.TemporalLiifError:
    """The error that `describe` wrote down, with its `details`; of unknown kinds, an EngineError."""
    known = getattr(errors, str(failure.get("kind")), None)
    if not (isinstance(known, type) and issubclass(known, errors.TemporalLiifError)):
        known = errors.EngineError
    return with_details(known(from_json(str(failure.get("message")), failure)), failure.get("details"))


def with_details(error: errors.TemporalLiifError, details: Any) -> errors.TemporalLiifError:
    """The error, carrying details (a dict) for the log and for code that handles it."""
    error.details = details if isinstance(details, dict) else {}
    return error


def secrets_in(values: Any, named: bool = False) -> set[str]:
    """Texts in nested parameters that must not be shown: values of secret keys, passwords within URLs."""
    if isinstance(values, dict):
        found = (
            secrets_in(value, named or bool(_SECRET_KEY.search(str(key)))) for key, value in values.items()
        )
        return set().union(*found)
    if isinstance(values, (list, tuple)):
        return set().union(*(secrets_in(value, named) for value in values))
    if not isinstance(values, str) or not values:
        return set()
    return {values} if named else _password(values)


def redact(text: str, secrets: Iterable[str]) -> str:
    """The text with every secret starred out, the longest first, and without what signs addresses."""
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, "***")
    return public(text)


def redact_all(value: Any, secrets: Iterable[str]) -> Any:
    """Nested JSON values with every secret starred out."""
    if isinstance(value, dict):
        return {key: redact_all(item, secrets) for key, item in value.items()}
    if isinstance(value, list):
        return [redact_all(item, secrets) for item in value]
    return redact(value, secrets) if isinstance(value, str) else value


def _password(url: str) -> set[str]:
    """The password that a URL carries before its host, as written and decoded."""
    if "@" not in url or "://" not in url:
        return set()
    try:
        password = urlsplit(url).password
    except ValueError:
        return set()
    return {password, unquote(password)} if password else set()
