# SPDX-License-Identifier: GPL-2.0-or-later
"""Locations of assets for GDAL: path, options, and who signs them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from osgeo import gdal

from ..errors import CatalogError, CredentialsError
from ..messages import Message
from ..network import Network
from ..raster.gdalio import captured, thread_options
from ..scenes.address import problem_of, split_s3
from ..scenes.connection import LOGIN
from ..scenes.providers import Provider, Registry, registry
from ..scenes.scene import Asset, Scene
from .answers import BEGINNING, Answer, Ask
from .drivers import ALONE

HTTP_OPTIONS: Mapping[str, str] = {
    **ALONE,
    "GDAL_HTTP_CONNECTTIMEOUT": "10",
    "GDAL_HTTP_LOW_SPEED_TIME": "10",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "1000",
    "GDAL_HTTP_MULTIPLEX": "YES",
    "GDAL_HTTP_MERGE_CONSECUTIVE_RANGES": "YES",
    # The JPEG 2000 driver would open the file again in threads that do not have these options.
    "GDAL_NUM_THREADS": "1",
}
"""Two requests open a COG; a silent server is given up after 10 seconds.

How long one request may take is servers.py's; trying again is retry.py's."""


FOLLOW_TIMEOUT = 15.0
"""Seconds in which a server has to say where it redirects to."""

FEW = 4
"""Connections: who allows no more counts those that GDAL opens for the ranges of one file, too."""


_WEB = "/vsicurl/"
"""How paths of GDAL's begin that are addresses of web servers."""

_STORE = "/vsis3/"
"""How those of object stores begin."""


@dataclass(frozen=True)
class Location:
    """Where a file lies for GDAL."""

    path: str
    """What GDAL opens."""

    options: Mapping[str, str] = field(default_factory=dict, repr=False)
    """GDAL options for this file alone; they may hold secrets and are never printed."""

    host: str = ""
    """Whose limit of connections counts; empty for local files."""

    name: str = ""
    """What may be shown: the address without its signature."""

    owner: str = ""
    """Whose file it is, for messages: scene and provider."""

    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """HTTP headers that log in at its host; they are among the options as well."""

    @property
    def address(self) -> str:
        """The address at a web server, with its signature; empty for what lies elsewhere."""
        return self.path[len(_WEB) :] if self.path.startswith(_WEB) else ""

    def asked_at(self) -> str:
        """The web address at which its server can be asked for a part, signed for a minute where it is an
        object store; empty for what lies elsewhere, and where who reads pays."""
        if not self.path.startswith(_STORE) or "AWS_REQUEST_PAYER" in self.options:
            return self.address
        found = None
        with thread_options(self.options), captured():
            if "AWS_NO_SIGN_REQUEST" in self.options:
                found = gdal.GetActualURL(self.path)
            else:
                found = gdal.GetSignedURL(self.path, ["EXPIRATION_DELAY=60"])
        return found if found and found.startswith("http") else ""


READERS = 8
"""Files read at once, unless the user chooses."""


@dataclass(frozen=True)
class Access:
    """How this session reaches the providers' files."""

    sign: Callable[[Scene, str], str] | None = None
    """Gives a signed address for a provider that needs it (`Provider.signing`); called for each opening."""

    renew: Callable[[Scene, str], None] | None = None
    """Makes `sign` give another signature than that of the address, which was refused."""

    keys: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    """GDAL options with the keys of an account at an object store, by provider id."""

    headers: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    """HTTP headers that log in at a connection's host, by provider id; files at other hosts get none."""

    network: Network = field(default_factory=Network.surrounding)
    """Proxy and certificates."""

    declared: Registry = field(default_factory=registry)
    """The providers."""

    readers: int = READERS
    """Files read at once, over all hosts."""

    ask: Ask | None = None
    """Finds why a server refuses a file, beyond GDAL's message; None: that message alone."""

    def locate(self, scene: Scene, asset: Asset) -> Location:
        """The asset as GDAL opens it.

        Raises CatalogError for an address that no driver reads, CredentialsError where keys are missing.
        """
        provider = self.declared.providers.get(scene.provider)
        keys = self.keys.get(scene.provider, {})
        href = self._choose(asset, provider, bool(keys))
        title = provider.title if provider else scene.provider
        owner = (
            Message("Scene {id} of {title}", id=scene.id, title=title)
            if title
            else Message("Scene {id}", id=scene.id)
        )
        parts = _checked(href, scene, asset, owner)
        host = parts.netloc
        if parts.scheme in ("http", "https"):
            signed = self.sign(scene, href) if self.sign and provider and provider.signing else href
            name = f"{parts.scheme}://{host.split('@')[-1]}{parts.path}"
            headers = self._login(provider, href)
            signed, headers = self._redirected(provider, signed, headers)
            options = {**HTTP_OPTIONS, **_ranges(provider), **self.network.options(href), **_sent(headers)}
            return Location(f"{_WEB}{signed}", options, host, name, owner, headers)
        if parts.scheme == "s3":
            host, key = split_s3(href)
            declared = provider.s3 if provider else {}
            if declared and host not in (*declared.get("buckets", ()), *declared.get("requester_pays", ())):
                # A public bucket would refuse another store's keys.
                keys = {}
            store = _s3_options(declared, host, bool(keys), owner)
            at = store.get("AWS_S3_ENDPOINT", "amazonaws.com")
            where = f"{'http' if store.get('AWS_HTTPS') == 'NO' else 'https'}://{at}"
            options = {**HTTP_OPTIONS, **_ranges(provider), **self.network.options(where), **store, **keys}
            return Location(f"{_STORE}{host}/{key}", options, at, href, owner)
        if parts.scheme == "file":
            path = unquote(parts.path)
            return Location(path, ALONE, name=path, owner=owner)
        if "://" in href:
            raise CatalogError(
                "{owner}: the address {href} of {key} starts with {scheme}://, which cannot be "
                "read. Choose another provider for this collection.",
                owner=owner,
                href=href[:80],
                key=asset.key,
                scheme=parts.scheme,
            )
        return Location(href, ALONE, name=href, owner=owner)

    def renewed(self, scene: Scene, failed: Location) -> bool:
        """Have a file signed anew that was refused; False where its address is not signed."""
        provider = self.declared.providers.get(scene.provider)
        if self.renew is None or not provider or not provider.signing or not failed.address:
            return False
        self.renew(scene, failed.address)
        return True

    def connections(self, scene: Scene) -> int:
        """Reads at once that the scene's provider allows."""
        provider = self.declared.providers.get(scene.provider)
        return provider.connections if provider else 8

    def answer_at(
        self,
        address: str,
        timeout: float,
        headers: Mapping[str, str],
        first: int = 0,
        count: int = BEGINNING,
    ) -> Answer | None:
        """What a server answers to a request for `count` bytes of a file; None where it cannot be asked."""
        proxy = self.network.proxy_for(address)
        if self.ask is None or (proxy and proxy.startswith("socks")):
            return None
        return self.ask(address, proxy, self.network.ca_file, timeout, headers, first, count)

    def _login(self, provider: Provider | None, href: str) -> Mapping[str, str]:
        """The headers for an address; none where it is not at the connection's own host, over TLS."""
        known = provider is not None and provider.auth == LOGIN and provider.restricts(href)
        return self.headers.get(provider.id, {}) if known else {}

    def _redirected(
        self, provider: Provider | None, href: str, headers: Mapping[str, str]
    ) -> tuple[str, Mapping[str, str]]:
        """Where a file is read, and the headers for there.

        GDAL shows headers to whomever a server redirects to, but for `Authorization`. So where there are
        others the server is asked first, and another host is read by its own address, without them.
        """
        if {name.lower() for name in headers} <= {"authorization"}:
            return href, headers
        answer = self.answer_at(href, FOLLOW_TIMEOUT, headers)
        target = answer.url if answer else ""
        elsewhere = target and provider is not None and not provider.restricts(target)
        return (target, {}) if elsewhere else (href, headers)

    @staticmethod
    def _choose(asset: Asset, provider: Provider | None, keys: bool) -> str:
        """The s3 address where it takes keys to read the file, else https where there is one."""
        hrefs = (asset.href, *asset.alternates)
        stores = [href for href in hrefs if href.startswith("s3://")]
        needed = provider and any(urlsplit(href).netloc in provider.s3.get("buckets", ()) for href in stores)
        # The https address of such a file wants a token, and gives it as a whole only.
        wanted = "s3://" if stores and (needed or (keys and provider and provider.s3)) else "http"
        return next((href for href in hrefs if href.startswith(wanted)), asset.href)


def _checked(href: str, scene: Scene, asset: Asset, owner: str) -> SplitResult:
    """The parts of an address that may be read. Raises CatalogError."""
    try:
        problem = problem_of(href, scene.outside)
        parts = urlsplit(href)
    except ValueError:
        problem = Message("which cannot be read")
    if problem:
        raise CatalogError(
            "{owner}: {key} lies at {href}, {problem}. Choose another provider for this "
            "collection, or another scene.",
            owner=owner,
            key=asset.key,
            href=repr(href[:80]),
            problem=problem,
        )
    return parts


def store_keys(values: Mapping[str, str]) -> dict[str, str]:
    """GDAL options of access_key, secret_key and session_token; {} for no keys."""
    names = (
        ("access_key", "AWS_ACCESS_KEY_ID"),
        ("secret_key", "AWS_SECRET_ACCESS_KEY"),
        ("session_token", "AWS_SESSION_TOKEN"),
    )
    return {option: values[name] for name, option in names if values.get(name)}


def _sent(headers: Mapping[str, str]) -> dict[str, str]:
    """The GDAL option that sends headers; {} for none."""
    lines = "\r\n".join(f"{name}: {value}" for name, value in headers.items())
    return {"GDAL_HTTP_HEADERS": lines} if lines else {}


def _ranges(provider: Provider | None) -> dict[str, str]:
    """Where few connections are allowed, the ranges of one file are asked for one after the other."""
    return {"GDAL_HTTP_MULTIRANGE": "SERIAL"} if provider and provider.connections <= FEW else {}


def _s3_options(declared: Mapping[str, Any], bucket: str, keys: bool, owner: str) -> dict[str, str]:
    options = {} if keys else {"AWS_NO_SIGN_REQUEST": "YES"}
    pays = bucket in declared.get("requester_pays", ())
    if not keys and (pays or bucket in declared.get("buckets", ())):
        why = (
            Message("charges who reads it (requester pays)") if pays else Message("is open to accounts only")
        )
        otherwise = (
            ""
            if pays
            else Message("; or download the products whole, with a login, and fetch from their folder")
        )
        raise CredentialsError(
            "{owner}: the bucket {bucket} {why}. Choose an authentication configuration of "
            "QGIS with the S3 access key as user name and the secret key as password, or "
            "another provider{otherwise}.",
            owner=owner,
            bucket=bucket,
            why=why,
            otherwise=otherwise,
        )
    endpoint = str(declared.get("endpoint", ""))
    if endpoint and bucket in declared.get("buckets", [bucket]):
        options["AWS_S3_ENDPOINT"] = endpoint.split("://")[-1]
        options["AWS_HTTPS"] = "NO" if endpoint.startswith("http://") else "YES"
    region = declared.get("regions", {}).get(bucket) or declared.get("region")
    if region:
        options["AWS_REGION"] = str(region)
    if declared.get("path_style"):
        options["AWS_VIRTUAL_HOSTING"] = "FALSE"
    if pays:
        options["AWS_REQUEST_PAYER"] = "requester"
    return options
