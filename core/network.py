# SPDX-License-Identifier: GPL-2.0-or-later
"""Network settings: one object for both processes, for requests and for GDAL alike.

QGIS's settings count first; what they leave open is taken from the environment's variables (http_proxy,
https_proxy, all_proxy, no_proxy, and the names of certificate files), as curl and requests take it.
Exclusions of both count, since libcurl heeds no_proxy in any case.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

_PORTS = {"http": 80, "https": 443}
_CERTIFICATES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")


@dataclass(frozen=True)
class Network:
    """Proxies, exclusions and certificate authorities; its values never reach a log or a file."""

    proxy: str | None = field(default=None, repr=False)
    """URL of the proxy for all addresses, its user and password included; None: those of `by_scheme`."""

    no_proxy: tuple[str, ...] = ()
    """What is reached directly: hosts and domains with their subdomains, either with a port or for all,
    a port of all hosts (`*:8443`), addresses, networks (10.0.0.0/8), patterns (10.*), or `*`."""

    ca_file: str | None = None
    """PEM file of the certificate authorities to trust; None: those that the library brings."""

    by_scheme: Mapping[str, str] = field(default_factory=dict, repr=False)
    """URL of the proxy for `http` and for `https` addresses, as in the environment."""

    @classmethod
    def surrounding(cls) -> Network:
        """What the environment says, where QGIS does not."""
        return cls().completed(os.environ)

    def completed(self, environment: Mapping[str, str]) -> Network:
        """These settings, with what they leave open taken from variables."""

        def variable(name: str) -> str:
            return (environment.get(name) or environment.get(name.upper()) or "").strip()

        found = {scheme: variable(f"{scheme}_proxy") or variable("all_proxy") for scheme in _PORTS}
        excluded = variable("no_proxy").replace(" ", ",").split(",")
        files = (environment.get(name, "") for name in _CERTIFICATES)
        return replace(
            self,
            no_proxy=tuple(dict.fromkeys(entry for entry in (*self.no_proxy, *excluded) if entry)),
            ca_file=self.ca_file or next((path for path in files if os.path.isfile(path)), None),
            by_scheme={} if self.proxy else {scheme: _url(text) for scheme, text in found.items() if text},
        )

    def proxy_for(self, address: str) -> str | None:
        """URL of the proxy for an address (https://host..., or a host alone); None: reached directly."""
        parts = _parts(address)
        proxy = self.proxy or self.by_scheme.get(parts.scheme)
        return None if proxy is None or self.direct(address) else proxy

    def direct(self, address: str) -> bool:
        """Whether an address is excluded from the proxy."""
        parts = _parts(address)
        return any(_matches(parts, entry) for entry in self.no_proxy)

    def proxies(self, address: str) -> dict[str, str | None]:
        """The `proxies` argument of requests for an address."""
        return dict.fromkeys(_PORTS, self.proxy_for(address))

    def verify(self) -> bool | str:
        """The `verify` argument of requests."""
        return self.ca_file or True

    def options(self, address: str) -> dict[str, str]:
        """GDAL options for files at an address.

        Empty texts say that it is reached directly, whatever QGIS or the environment have set for others.
        """
        options = {"CURL_CA_BUNDLE": self.ca_file} if self.ca_file else {}
        proxy = self.proxy_for(address)
        if proxy is None:
            return {**options, "GDAL_HTTP_PROXY": "", "GDAL_HTTPS_PROXY": ""}
        parts = urlsplit(proxy)
        host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
        where = f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port else "")
        options.update(GDAL_HTTP_PROXY=where, GDAL_HTTPS_PROXY=where)
        if parts.username:
            login = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            options["GDAL_HTTP_PROXYUSERPWD"] = login
        return options

    def variables(self) -> dict[str, str]:
        """Variables that carry the settings to other programs; they may hold the proxy's password."""
        found = {f"{scheme}_proxy": self.proxy or self.by_scheme.get(scheme) for scheme in _PORTS}
        values = {name: proxy for name, proxy in found.items() if proxy and urlsplit(proxy).hostname}
        if self.no_proxy:
            values["no_proxy"] = ",".join(self.no_proxy)
        if self.ca_file:
            values.update(PIP_CERT=self.ca_file, SSL_CERT_FILE=self.ca_file)
        return {**values, **{name.upper(): value for name, value in values.items()}}

    def to_json(self) -> dict[str, Any]:
        """Plain values for a message."""
        return {
            "proxy": self.proxy,
            "no_proxy": list(self.no_proxy),
            "ca_file": self.ca_file,
            "by_scheme": dict(self.by_scheme),
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Network:
        """The settings of a message."""
        return cls(
            values.get("proxy"),
            tuple(values.get("no_proxy") or ()),
            values.get("ca_file"),
            dict(values.get("by_scheme") or {}),
        )


def _url(proxy: str) -> str:
    """A proxy as a URL: variables may leave the scheme out."""
    return proxy if "://" in proxy else f"http://{proxy}"


def _parts(address: str) -> SplitResult:
    """An address taken apart; no parts for one that cannot be."""
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        # The port is worked out, and checked, when it is asked for.
        return parts if parts.port != 0 else urlsplit("")
    except ValueError:
        return urlsplit("")


def _matches(parts: SplitResult, entry: str) -> bool:
    """Whether an exclusion holds for an address."""
    host = (parts.hostname or "").rstrip(".")
    entry = entry.strip().lower()
    if entry == "*":
        return True
    network = _network(entry)
    if network is not None:
        number = _number(host)
        return number is not None and number.version == network.version and number in network
    excluded = _parts(entry.removeprefix("*").removeprefix("."))
    name = (excluded.hostname or "").rstrip(".")
    if not host or excluded.port not in (None, parts.port or _PORTS.get(parts.scheme)):
        return False
    if not name:
        # *:8443 and :8443 are that port of all hosts.
        return excluded.port is not None
    if "*" in name:
        return fnmatchcase(host, name)
    if _number(name) is not None or _number(host) is not None:
        return _number(name) == _number(host)
    return host == name or host.endswith(f".{name}")


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    """A network (10.0.0.0/8) or a bare address; None for names and for what has a port."""
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
