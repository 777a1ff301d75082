# SPDX-License-Identifier: GPL-2.0-or-later
"""Calls into modules that may not have been imported, as the plugin goes."""

from __future__ import annotations

import sys

_PLUGIN = __package__.rpartition(".")[0]


def call_if_imported(module: str, function: str) -> None:
    """Call a function of one of the plugin's modules ("ui.tasks"); nothing is imported for it.

    When the plugin is unloaded, its files may be those of another version already.
    """
    found = sys.modules.get(f"{_PLUGIN}.{module}")
    if found is not None:
        getattr(found, function)()
