# SPDX-License-Identifier: GPL-2.0-or-later
"""What an engine's handler gets beside its parameters: reporting, cancelling, settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable


@dataclass(frozen=True)
class Settings:
    """QGIS's network settings; they arrive in a message before any work and never reach a log or a file."""

    proxy: str | None = field(default=None, repr=False)
    """URL of the proxy for http and https, its user and password included; None: connect directly."""

    no_proxy: tuple[str, ...] = ()
    """Names of hosts that are reached directly."""

    ca_file: str | None = None
    """PEM file of the certificate authorities to trust; None: those of the requests package."""

    def proxies(self) -> dict[str, str]:
        """The `proxies` argument of a requests session: empty for a direct connection."""
        if not self.proxy:
            return {}
        # requests looks up scheme and host first; an empty text there means directly.
        direct = {f"{scheme}://{host}": "" for host in self.no_proxy for scheme in ("http", "https")}
        return {"http": self.proxy, "https": self.proxy, **direct}

    def verify(self) -> bool | str:
        """The `verify` argument of a requests session."""
        return self.ca_file or True

    def to_json(self) -> dict[str, Any]:
        """Plain values for the message."""
        return {"proxy": self.proxy, "no_proxy": list(self.no_proxy), "ca_file": self.ca_file}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Settings:
        """The settings of a message."""
        return cls(values.get("proxy"), tuple(values.get("no_proxy") or ()), values.get("ca_file"))


@dataclass(frozen=True)
class Context:
    """The running call, as its handler sees it."""

    progress: Callable[[float, str], None]
    """Report the fraction done (0 to 1) and what is being done."""

    log: Callable[[str], None]
    """Tell the user of a decision taken, in one line."""

    cancelled: Callable[[], bool]
    """Whether the user asked to stop; ask between steps and then raise CancelledError.

    A handler that does not stop within about 0.7 s is killed with its process.
    """

    settings: Settings
    """QGIS's proxy and certificate authorities."""
