# SPDX-License-Identifier: GPL-2.0-or-later
"""Retry policy: one for requests, for GDAL's reads and for previews."""

from __future__ import annotations

import re
import time
from email.utils import parsedate_to_datetime

TRIES = 5
"""The first attempt and four more."""

BACK_OFF = 1.0
"""Seconds before the second attempt; doubled for each further one, where the server does not say when."""

LONGEST_WAIT = 900.0
"""Seconds: a server that asks for more is not waited for."""

RETRY = "retry"
"""Log code of a new attempt."""

BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which the same request is sent again."""


def pause_of(text: str | None) -> float | None:
    """Seconds that a Retry-After header asks for, a number or a date; None for what is neither."""
    value = (text or "").strip()
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]+)?", value):
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
