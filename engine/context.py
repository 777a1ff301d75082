# SPDX-License-Identifier: GPL-2.0-or-later
"""Context of a call in the engine's handlers: progress, log, cancellation, network settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..core.network import Network


@dataclass(frozen=True)
class Context:
    """The running call, as its handler sees it."""

    progress: Callable[[float, str], None]
    """Report the fraction done (0 to 1) and what is being done."""

    log: Callable[[str], None]
    """Report a decision, in one line; `core.log.warning` makes one that the user should mind."""

    cancelled: Callable[[], bool]
    """Whether the user asked to stop; check between steps and then raise CancelledError.

    A handler that does not stop within about 0.7 s is killed with its process.
    """

    network: Network
    """QGIS's proxy and certificate authorities."""

    send_part: Callable[[Mapping[str, object], Mapping[str, np.ndarray]], None]
    """Send a part of the answer, plain values and arrays, before the reply; from any thread."""
