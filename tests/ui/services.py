# SPDX-License-Identifier: GPL-2.0-or-later
"""Handlers that stand in for the catalogue where a real answer would come too soon."""

import time

from ...core.errors import CancelledError


def slow(params, arrays, context):
    """A search that takes for ever, unless it is cancelled."""
    context.progress(0.1, "Searching")
    while not context.cancelled():
        time.sleep(0.02)
    raise CancelledError("Stopped.")
