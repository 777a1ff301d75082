# SPDX-License-Identifier: GPL-2.0-or-later
"""S3 without a client library: addresses, signed requests (AWS Signature Version 4), and listing a folder.

https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html

Not botocore: it would save some twenty lines of `SignedS3`, and its wheel takes 32 MB in the engine.
"""

from __future__ import annotations

import hashlib
import hmac
import html
import re
from collections.abc import Iterator
from datetime import datetime, timezone
from urllib.parse import parse_qsl, quote, urlsplit

import requests

from ...core.errors import CatalogError, CredentialsError
from ...core.messages import Message
from ...core.scenes.address import split_s3
from ...core.scenes.providers import Provider
from .http import Http
from .login import Credentials

PAGES = 1000
"""Pages of a listing, of a thousand objects each, after which it is taken to be endless."""

LARGEST = 8 * 2**20
"""Bytes of such a page."""

EMPTY = hashlib.sha256(b"").hexdigest()
"""Hash of no body."""


class SignedS3(requests.auth.AuthBase):
    """Signs a request for a region with keys."""

    def __init__(
        self, credentials: Credentials, region: str, requester_pays: bool = False, now: datetime | None = None
    ) -> None:
        self._credentials = credentials
        self._region = region
        self._requester_pays = requester_pays
        self._now = now

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        now = (self._now or datetime.now(timezone.utc)).strftime("%Y%m%dT%H%M%SZ")
        parts = urlsplit(request.url)
        added = {"host": parts.netloc, "x-amz-content-sha256": EMPTY, "x-amz-date": now}
        if self._credentials.session_token:
            added["x-amz-security-token"] = self._credentials.session_token
        if self._requester_pays:
            added["x-amz-request-payer"] = "requester"
        if "Range" in request.headers:
            added["range"] = request.headers["Range"]
        names = sorted(added)
        signed = ";".join(names)
        pairs = sorted(parse_qsl(parts.query, keep_blank_values=True))
        canonical = "\n".join(
            [
                request.method or "GET",
                parts.path or "/",
                "&".join(f"{quote(key, safe='-_.~')}={quote(value, safe='-_.~')}" for key, value in pairs),
                *(f"{name}:{added[name].strip()}" for name in names),
                "",
                signed,
                EMPTY,
            ]
        )
        scope = f"{now[:8]}/{self._region}/s3/aws4_request"
        to_sign = "\n".join(["AWS4-HMAC-SHA256", now, scope, hashlib.sha256(canonical.encode()).hexdigest()])
        key = b"AWS4" + self._credentials.secret_key.encode()
        for part in scope.split("/"):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        signature = hmac.new(key, to_sign.encode(), hashlib.sha256).hexdigest()
        request.headers.update({name: value for name, value in added.items() if name != "host"})
        request.headers["Authorization"] = (
            f"AWS4-HMAC-SHA256 Credential={self._credentials.access_key}/{scope}, "
            f"SignedHeaders={signed}, Signature={signature}"
        )
        return request


def address(href: str, provider: Provider) -> tuple[str, str, str]:
    """(https address, bucket, region) of an `s3://bucket/key` of a provider.

    Raises CatalogError for what names no bucket.
    """
    bucket, key = split_s3(href)
    settings = provider.s3
    region = settings.get("regions", {}).get(bucket) or settings.get("region") or "us-east-1"
    path = quote(key, safe="/-_.~")
    endpoint = str(settings.get("endpoint") or "").rstrip("/")
    if settings.get("path_style"):
        return f"{endpoint}/{bucket}/{path}", bucket, region
    if endpoint:
        scheme, _, host = endpoint.partition("://")
        return f"{scheme}://{bucket}.{host}/{path}", bucket, region
    return f"https://{bucket}.s3.{region}.amazonaws.com/{path}", bucket, region


def auth(href: str, provider: Provider, credentials: Credentials) -> requests.auth.AuthBase | None:
    """What signs requests for an s3 address; None where the bucket is public and no keys are given.

    Raises CredentialsError when the bucket is known to need keys.
    """
    _, bucket, region = address(href, provider)
    pays = bucket in provider.s3.get("requester_pays", ())
    if credentials.has_keys:
        return SignedS3(credentials, region, pays)
    if pays or bucket in provider.s3.get("buckets", ()):
        why = (
            Message("is paid for by who reads it (requester pays)")
            if pays
            else Message("needs the keys of an account")
        )
        raise CredentialsError(
            "The bucket {bucket} of {title} {why}: choose an authentication configuration of "
            "QGIS with the S3 access key as user name and the secret key as password, or "
            "another provider.",
            bucket=bucket,
            title=provider.title,
            why=why,
        )
    return None


def listed(http: Http, provider: Provider, href: str, credentials: Credentials) -> Iterator[tuple[str, int]]:
    """(s3 address, bytes) of every object below an address that ends with a slash.

    Raises CatalogError if there is none.
    """
    bucket, prefix = split_s3(href)
    root, _, _ = address(f"s3://{bucket}/", provider)
    token, count = "", 0
    for _ in range(PAGES):
        url = f"{root}?list-type=2&prefix={quote(prefix, safe='')}"
        if token:
            url += f"&continuation-token={quote(token, safe='')}"
        response = http.request("GET", url, auth=auth(href, provider, credentials), largest=LARGEST)
        page = response.content.decode("utf-8", "replace")
        for entry in page.split("<Contents>")[1:]:
            key, size = _text(entry, "Key"), _text(entry, "Size")
            if not key.startswith(prefix) or not re.fullmatch(r"[0-9]{1,18}", size or "0"):
                raise CatalogError(
                    "{title} answers for {href} with what was not asked for.", title=provider.title, href=href
                )
            if not key.endswith("/"):
                count += 1
                yield f"s3://{bucket}/{key}", int(size or 0)
        following = _text(page, "NextContinuationToken")
        if following in ("", token):
            break
        token = following
    if not count:
        raise CatalogError("{title} has nothing at {href}. Search again.", title=provider.title, href=href)


def _text(page: str, tag: str) -> str:
    """What stands in the first element of a name; empty if there is none."""
    return html.unescape(page.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0])
