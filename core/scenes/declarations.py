# SPDX-License-Identifier: GPL-2.0-or-later
"""Declarations of providers, collections and families (`providers.json`) as they are written."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..errors import ParameterError

FILE = Path(__file__).with_name("providers.json")
"""The declarations that come with the plugin."""

EXTRA = "TEMPORAL_LIIF_PROVIDERS"
"""Environment variable naming a second file of the same form, whose entries add to or replace these."""

PARTS = ("providers", "collections", "families")


def extra_file(extra: str | None = None) -> tuple[str, int]:
    """Path of the second file, `extra` or the one that EXTRA names, and its version; empty and 0: none."""
    path = extra if extra is not None else os.environ.get(EXTRA, "")
    return path, Path(path).stat().st_mtime_ns if path and Path(path).exists() else 0


@lru_cache(maxsize=4)
def declarations(path: str, version: int) -> dict[str, dict[str, Any]]:
    """The entries of each part by name, with those of a file on top, which is read anew when it has changed.

    Raises ParameterError where that file cannot be read.
    """
    data = json.loads(FILE.read_text(encoding="utf-8"))
    if path:
        try:
            more = json.loads(Path(path).read_text(encoding="utf-8"))
            for part in PARTS:
                for name, entry in more.get(part, {}).items():
                    data[part][name] = {**data[part].get(name, {}), **entry}
        except (OSError, ValueError, RecursionError, AttributeError, TypeError) as error:
            raise unusable(path, error) from error
    return data


def unusable(path: str, error: Exception) -> ParameterError:
    """The error that a second file stands for which cannot be read, or declares what cannot be."""
    return ParameterError(
        "The file of further providers {path} cannot be read: {error}. Repair it, or let {extra} name "
        "another.",
        path=path,
        error=error.message if isinstance(error, ParameterError) else error,
        extra=EXTRA,
    )


def titles(part: str) -> dict[str, str]:
    """What people read for each entry of a part; without a second file that cannot be read.

    What is wrong with that file is said when it is needed; it must not keep algorithms from being there.
    """
    try:
        entries = declarations(*extra_file())[part]
    except ParameterError:
        entries = declarations("", 0)[part]
    return {name: str(entry.get("title", name)) for name, entry in entries.items()}
