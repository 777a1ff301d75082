# SPDX-License-Identifier: GPL-2.0-or-later
"""Processors that this process may use."""

from __future__ import annotations

import os


def available() -> int:
    """How many processors run threads of this process side by side."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on Windows and macOS
        return os.cpu_count() or 1
