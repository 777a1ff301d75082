# SPDX-License-Identifier: GPL-2.0-or-later
"""Retry policy: one for requests, for GDAL's reads and for previews.

Not urllib3's Retry: it ends with the head of an answer, so that a body that breaks off is not asked for
again; it reads the bodies of errors whatever their length; and a malformed Retry-After ends the request. Nor
GDAL_HTTP_MAX_RETRY: GDAL 3.6 comes back before the time that Retry-After asks for, not at all after a broken
transfer, and no cancel ends its sleep.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from random import SystemRandom

from .errors import CancelledError
from .log import warning
from .messages import Message

TRIES = 5
"""The first attempt and four more."""

BACK_OFF = 1.0
"""Seconds before the second attempt; doubled for each further one, where the server does not say when."""

JITTER = 0.1
"""Largest part of a wait that is added by chance, lest all who wait for a server come back at once."""

LONGEST_WAIT = 900.0
"""Seconds: a server that asks for more is not waited for."""

RETRY = "retry"
"""Log code of a new attempt."""

BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which the same request is sent again."""


class Retries:
    """Attempts at one request: how many, and the waits between them."""

    def __init__(self, cancelled: Callable[[], bool], notify: Callable[[str], None]) -> None:
        """`notify` receives waits and new attempts, as warnings of code RETRY."""
        self._cancelled = cancelled
        self._notify = notify
        self.failures = 0
        """Attempts that failed so far."""

    def wait(self, why: str, asked: float | None = None, tries: int | None = None) -> bool:
        """Wait before the next attempt; False, at once, where there is none.

        `why`: what failed, for the log; `asked`: seconds that the server asks for; `tries`: attempts at
        what failed like this, the first among them (None: TRIES). Raises CancelledError.
        """
        most = TRIES if tries is None else tries
        self.failures += 1
        seconds = max(BACK_OFF * 2 ** (self.failures - 1), asked or 0.0)
        if self.failures >= most or seconds > LONGEST_WAIT:
            return False
        text = Message(
            "{why}: trying again in {seconds:.0f} s ({failures} of {tries}).",
            why=why,
            seconds=seconds,
            failures=self.failures,
            tries=most - 1,
        )
        self._notify(warning(text, RETRY))
        sleep(seconds * (1 + SystemRandom().uniform(0, JITTER)), self._cancelled, self._notify)
        return True


def sleep(seconds: float, cancelled: Callable[[], bool], notify: Callable[[str], None]) -> None:
    """Sleep; a long wait is counted down, lest it be taken for a hang. Raises CancelledError within 0.1 s."""
    now = time.monotonic()
    end, reported = now + seconds, now
    while now < end:
        if cancelled():
            raise CancelledError("The run was stopped.")
        if now - reported > 30:
            reported = now
            notify(Message("{seconds:.0f} s to wait.", seconds=end - now))
        time.sleep(min(0.1, end - now))
        now = time.monotonic()


def pause_of(text: str | None) -> float | None:
    """Seconds that a Retry-After header asks for, a number or a date; None for what is neither."""
    value = (text or "").strip()
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]+)?", value):
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
