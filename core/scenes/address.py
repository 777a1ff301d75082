# SPDX-License-Identifier: GPL-2.0-or-later
"""Validation of addresses from catalogues and servers: which may be used, and which may be sent a secret."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import SplitResult, urljoin, urlsplit

from ..errors import CatalogError
from ..messages import Message

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
# https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, and the older rule for names.
_BUCKET = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.)){1,253}[A-Za-z0-9]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_LOOPBACK = re.compile(r"localhost|127(?:\.\d{1,3}){3}|::1")


def problem_of(href: str, outside: bool) -> str:
    """Why an address may not be used, as the end of a sentence; empty for one that may.

    `outside`: the address comes from a catalogue or server, and may only be https, http or s3. Raises
    ValueError for an address that cannot be taken apart.
    """
    if _CONTROL.search(href) or href.lstrip().startswith("<"):
        return Message("which is no address")
    found = _SCHEME.match(href)
    scheme = found[1].lower() if found else ""
    if scheme in ("http", "https"):
        return _problem_of_host(href)
    if scheme == "s3":
        return _problem_of_object(href)
    return Message("which is neither https nor s3") if outside else ""


def is_web_address(href: str) -> bool:
    """Whether an address is one of http or https that may be used."""
    try:
        return href.startswith(("https://", "http://")) and not problem_of(href, outside=True)
    except ValueError:
        return False


def resolved(base: str, href: str, outside: bool) -> str:
    """An address of an item, with its scheme in small letters: relative ones belong to `base`.

    `base` is the item's own address, or the path of its file. Paths and addresses of other kinds stay as
    they are. Raises ValueError for an address that cannot be taken apart.
    """
    scheme = _SCHEME.match(href)
    if scheme and href[scheme.end() :].startswith("//"):
        return scheme[1].lower() + href[len(scheme[1]) :]
    if base.lower().startswith(("https://", "http://")) and (outside or not href.startswith(("/", "\\"))):
        return urljoin(base, href)
    if not base or scheme or href.startswith(("/", "\\", "<")):
        return href
    folder = re.sub(r"[^/\\]*$", "", base)
    return folder + re.sub(r"^\./", "", href)


def split_s3(href: str) -> tuple[str, str]:
    """(bucket, key) of `s3://bucket/key`. Raises CatalogError for what is no name of a bucket or object."""
    problem = _problem_of_object(href)
    if problem:
        raise CatalogError(
            "The address {href} cannot be read, {problem}. Choose another scene.",
            href=repr(href[:80]),
            problem=problem,
        )
    bucket, _, key = href[len("s3://") :].partition("/")
    return bucket, key


def secure(url: str) -> bool:
    """Whether a secret may be sent there: over TLS, or within this computer."""
    parts = _parts(url)
    return parts.scheme == "https" or bool(_LOOPBACK.fullmatch(parts.hostname or ""))


def belongs(url: str, places: Iterable[str]) -> bool:
    """Whether a secret for `places` may go to an address: at the scheme, host and port of one of them, or
    over https in one of the domains (bare names)."""
    parts = _parts(url)
    host = f".{(parts.hostname or '').rstrip('.')}"
    for place in filter(None, places):
        if "://" in place:
            same = _origin(parts) == _origin(_parts(place))
        else:
            same = parts.scheme == "https" and host.endswith(f".{place}")
        if same and secure(url):
            return True
    return False


def same_host(one: str, other: str) -> bool:
    """Whether two addresses name one host."""
    host = _parts(one).hostname
    return bool(host) and host == _parts(other).hostname


def _problem_of_host(href: str) -> str:
    parts = urlsplit(href)
    unusual = "\\" in href or parts.username is not None or parts.password is not None
    # `port` is worked out, and checked, when it is asked for.
    if not parts.hostname or unusual or parts.port == 0 or re.search(r"[\s<>\"'{}|^`]", parts.netloc):
        return Message("whose host cannot be made out")
    return ""


def _problem_of_object(href: str) -> str:
    bucket, slash, key = href[len("s3://") :].partition("/")
    if not href.startswith("s3://") or not _BUCKET.fullmatch(bucket):
        return Message("whose bucket has a name that cannot be")
    if not slash or {".", ".."} & set(key.split("/")) or _CONTROL.search(key):
        return Message("which names no object of its bucket")
    return ""


def _parts(url: str) -> SplitResult:
    """The parts of an address; no parts for one that cannot be taken apart."""
    try:
        parts = urlsplit(url)
        return parts if parts.port != 0 else urlsplit("")
    except ValueError:
        return urlsplit("")


def _origin(parts: SplitResult) -> tuple[str, str, int | None]:
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    return parts.scheme, parts.hostname or "", port
