# SPDX-License-Identifier: GPL-2.0-or-later
"""From an asset's address to what GDAL opens, and with which options."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from osgeo import gdal

from ..catalog.providers import Provider, Registry, registry
from ..catalog.scene import Asset, Scene
from ..errors import CatalogError

HTTP_OPTIONS: Mapping[str, str] = {
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
    "GDAL_HTTP_MAX_RETRY": "4",
    "GDAL_HTTP_RETRY_DELAY": "0.5",
    "GDAL_HTTP_CONNECTTIMEOUT": "20",
    "GDAL_HTTP_LOW_SPEED_TIME": "30",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "1000",
    "GDAL_HTTP_MULTIPLEX": "YES",
    "GDAL_HTTP_MERGE_CONSECUTIVE_RANGES": "YES",
}
"""Two requests open a COG; a lost connection is tried again; a silent one ends after half a minute."""


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


@dataclass(frozen=True)
class Access:
    """How this session reaches the providers' files."""

    sign: Callable[[Scene, str], str] | None = None
    """Gives a signed address for a provider that needs it (`Provider.signing`); called for each opening."""

    credentials: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    """GDAL options with keys or tokens, by provider id."""

    network: Mapping[str, str] = field(default_factory=dict)
    """GDAL options for proxy and certificates."""

    declared: Registry = field(default_factory=registry)
    """The providers."""

    def locate(self, scene: Scene, asset: Asset) -> Location:
        """The asset as GDAL opens it. Raises CatalogError for an address that no driver reads."""
        provider = self.declared.providers.get(scene.provider)
        secret = self.credentials.get(scene.provider, {})
        href = self._choose(asset, provider, bool(secret))
        parts = urlsplit(href)
        options = {**HTTP_OPTIONS, **self.network}
        if parts.scheme in ("http", "https"):
            signed = self.sign(scene, href) if self.sign and provider and provider.signing else href
            name = f"{parts.scheme}://{parts.netloc}{parts.path}"
            return Location(f"/vsicurl/{signed}", {**options, **secret}, parts.netloc, name)
        if parts.scheme == "s3":
            options.update(_s3_options(provider, parts.netloc, bool(secret)))
            return Location(f"/vsis3/{parts.netloc}{parts.path}", {**options, **secret}, parts.netloc, href)
        if parts.scheme == "file":
            return Location(parts.path, name=parts.path)
        if "://" in href:
            raise CatalogError(
                f"Scene {scene.id}: the address {href[:80]} of {asset.key} starts with {parts.scheme}://, "
                "which cannot be read. Choose another provider for this collection."
            )
        return Location(href, name=href)

    def connections(self, scene: Scene) -> int:
        """Reads at once that the scene's provider allows."""
        provider = self.declared.providers.get(scene.provider)
        return provider.connections if provider else 8

    @staticmethod
    def _choose(asset: Asset, provider: Provider | None, keys: bool) -> str:
        """The s3 address where there are keys for it, else https where there is one."""
        hrefs = (asset.href, *asset.alternates)
        wanted = "s3://" if keys and provider and provider.s3 else "http"
        return next((href for href in hrefs if href.startswith(wanted)), asset.href)


def _s3_options(provider: Provider | None, bucket: str, keys: bool) -> dict[str, str]:
    declared = provider.s3 if provider else {}
    options = {} if keys else {"AWS_NO_SIGN_REQUEST": "YES"}
    endpoint = str(declared.get("endpoint", ""))
    if endpoint and bucket in declared.get("buckets", [bucket]):
        options["AWS_S3_ENDPOINT"] = endpoint.split("://")[-1]
        options["AWS_HTTPS"] = "NO" if endpoint.startswith("http://") else "YES"
    region = declared.get("regions", {}).get(bucket) or declared.get("region")
    if region:
        options["AWS_REGION"] = str(region)
    if declared.get("path_style"):
        options["AWS_VIRTUAL_HOSTING"] = "FALSE"
    if bucket in declared.get("requester_pays", ()):
        options["AWS_REQUEST_PAYER"] = "requester"
    return options


@contextmanager
def thread_options(options: Mapping[str, str]) -> Iterator[None]:
    """Set GDAL options for this thread alone, and take them back."""
    before = {key: gdal.GetThreadLocalConfigOption(key) for key in options}
    for key, value in options.items():
        gdal.SetThreadLocalConfigOption(key, value)
    try:
        yield
    finally:
        for key, value in before.items():
            gdal.SetThreadLocalConfigOption(key, value)
