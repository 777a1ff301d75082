# SPDX-License-Identifier: GPL-2.0-or-later
"""Modules of the plugin that are imported late, by name, and what becomes of them as the plugin goes."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

_PLUGIN = __package__.rpartition(".")[0]

_by_name: set[str] = set()
"""What `import_late` has brought."""


def import_late(module: str) -> ModuleType:
    """Import one of the plugin's modules ("ui.dock") that no statement names, from any thread."""
    name = f"{_PLUGIN}.{module}"
    _by_name.add(name)
    return import_module(name)


def forget_late() -> None:
    """Take these modules away, as QGIS does with all that statements import, when the plugin is unloaded: the
    next version must not meet them."""
    while _by_name:
        sys.modules.pop(_by_name.pop(), None)


def call_if_imported(module: str, function: str) -> None:
    """Call a function of one of the plugin's modules ("ui.tasks"); nothing is imported for it.

    When the plugin is unloaded, its files may be those of another version already.
    """
    found = sys.modules.get(f"{_PLUGIN}.{module}")
    if found is not None:
        getattr(found, function)()
