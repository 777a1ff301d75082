# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers of web servers, for requests of the engine and for GDAL's reads: remedies, and web pages."""

from __future__ import annotations

from .messages import Message

TOO_MANY = 429
"""Too many requests."""

_REMEDIES = {
    401: Message("Choose an authentication configuration of QGIS with a valid user name and password."),
    403: Message(
        "A requester-pays bucket needs S3 keys (an authentication configuration with key "
        "and secret); other data need an account with the right to them, or a new search."
    ),
    404: Message("It is not there any more, or the address is wrong: search again, or leave this scene out."),
    407: Message("The proxy wants a login: set it in QGIS's options, Network."),
    416: Message("The file is shorter than its header says: leave this scene out."),
    TOO_MANY: Message("Too many requests: wait some minutes, or use fewer connections."),
}


def remedy_for(status: int) -> str:
    """What the user can do about an answer of status 400 and above, in one sentence."""
    if status >= 500:
        return Message("The server has a problem: try again later, or choose another provider.")
    return _REMEDIES.get(status, Message("It does not accept this request: check filters, area and dates."))


def is_web_page(start: bytes, kind: str = "") -> bool:
    """Whether an answer is HTML, by its first bytes or its content type: a login page, or a proxy's."""
    return "html" in kind or start[:200].lstrip().lower().startswith((b"<!doctype html", b"<html"))
