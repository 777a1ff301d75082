# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors of HTTP requests: the cause and the remedy by status or by kind of failure."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import NewConnectionError

from ...core import jsontext
from ...core.errors import CatalogError, CredentialsError
from ...core.http_remedies import TOO_MANY, is_web_page, remedy_for
from ...core.messages import Message


def endpoint(url: str) -> str:
    """Host and path of an address: signatures and logins do not belong in a message."""
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return Message("an unreadable address")
    return f"{parts.hostname or ''}{port}{parts.path}"


def http_error(title: str, response: requests.Response) -> CatalogError:
    """The error that an answer of status 400 and above stands for."""
    status, where, explanation = response.status_code, endpoint(response.url), _explanation(response)
    if explanation:
        head = Message(
            "{title} refused {where} (status {status}: {explanation}).",
            title=title,
            where=where,
            status=status,
            explanation=explanation,
        )
    else:
        head = Message("{title} refused {where} (status {status}).", title=title, where=where, status=status)
    if status == 403 and where.endswith("/search"):
        # How Earth Search shows that there are too many requests.
        return CatalogError("{head} {remedy}", head=head, remedy=remedy_for(TOO_MANY))
    kind = CredentialsError if status in (401, 403, 407) else CatalogError
    return kind("{head} {remedy}", head=head, remedy=remedy_for(status))


def unreachable(title: str, url: str, error: Exception) -> CatalogError:
    """The error that no answer, or half of one, stands for."""
    kinds = requests.exceptions
    head = f"{title} ({endpoint(url)})"
    if isinstance(error, kinds.ProxyError):
        return CatalogError(
            "The proxy on the way to {head} does not answer: see QGIS's options, Network.", head=head
        )
    if isinstance(error, kinds.SSLError):
        return CatalogError(
            "{head} cannot be trusted: its certificate is not valid here. Behind a proxy that "
            "inspects traffic, add its certificate authority in QGIS's options, Authentication.",
            head=head,
        )
    if isinstance(error, kinds.Timeout):
        return CatalogError("{head} does not answer in time. Try again later.", head=head)
    if isinstance(error, (kinds.InvalidURL, kinds.InvalidSchema, kinds.MissingSchema)):
        return CatalogError(
            "{endpoint} is no address for a request: use one that begins with https://.",
            endpoint=repr(endpoint(url)),
        )
    if isinstance(error, kinds.TooManyRedirects):
        return CatalogError("{head} redirects again and again. Check the address.", head=head)
    if isinstance(error, (kinds.ChunkedEncodingError, kinds.ContentDecodingError)):
        return CatalogError(
            "{head} broke off in the middle of an answer (truncated). Try again later.", head=head
        )
    return CatalogError(
        "{head} cannot be reached. Check the network, the address, and QGIS's proxy.", head=head
    )


def not_json(title: str, response: requests.Response) -> CatalogError:
    """The error that a web page, or anything else that is no JSON, stands for."""
    kind = response.headers.get("Content-Type", "").split(";")[0]
    if is_web_page(response.content, kind):
        what = Message(
            "a web page (HTML). Check the address, and whether a proxy or a login page stands before it"
        )
    else:
        what = Message(
            "{kind} of {count} bytes. Check the address, or try again later",
            kind=kind or Message("no type"),
            count=len(response.content),
        )
    where = Message(
        "{endpoint} (status {status})", endpoint=endpoint(response.url), status=response.status_code
    )
    return CatalogError(
        "{title} answered {where} not with JSON but with {what}.", title=title, where=where, what=what
    )


def worth_retrying(error: requests.exceptions.RequestException) -> bool:
    """Whether the same request may succeed a little later."""
    kinds = requests.exceptions
    final = (kinds.SSLError, kinds.ProxyError, kinds.TooManyRedirects)
    passing = (kinds.Timeout, kinds.ConnectionError, kinds.ChunkedEncodingError)
    return isinstance(error, passing) and not isinstance(error, final) and not _unknown_host(error)


def unconnected(error: requests.exceptions.RequestException) -> bool:
    """Whether no connection came about: refused, or no way there."""
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(reason, NewConnectionError)


def _unknown_host(error: BaseException | None) -> bool:
    """Whether an error goes back to a name that the system cannot resolve."""
    while error is not None and not isinstance(error, socket.gaierror):
        error = error.__cause__ or error.__context__
    return error is not None


def _explanation(response: requests.Response) -> str:
    """The server's own explanation of an error, in one short line."""
    try:
        body = jsontext.loads(response.content)
    except (ValueError, requests.exceptions.RequestException):
        return ""
    for name in ("error_description", "description", "message", "detail", "error"):
        value = body.get(name) if isinstance(body, dict) else None
        if isinstance(value, dict):
            value = value.get("message")
        if isinstance(value, str) and value:
            return " ".join(value.split())[:200]
    return ""
