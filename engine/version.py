# SPDX-License-Identifier: GPL-2.0-or-later
"""Version of the plugin, as metadata.txt has it."""

from __future__ import annotations

from pathlib import Path

METADATA = Path(__file__).resolve().parents[1] / "metadata.txt"


def version() -> str:
    """The plugin's version, empty where its metadata are not there."""
    if not METADATA.is_file():
        return ""
    for line in METADATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    return ""
