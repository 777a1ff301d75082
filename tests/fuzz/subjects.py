# SPDX-License-Identifier: GPL-2.0-or-later
"""All kinds of input that are damaged, in groups that one process reads, which loads no other group's."""

from __future__ import annotations

from importlib import import_module

from .subject import Subject

GROUPS = ("rasters", "catalogues", "files", "checkpoints", "texts", "messages", "window")
"""Modules of this package."""


def subjects_of(group: str) -> dict[str, Subject]:
    """The kinds of a group by their names."""
    return import_module(f".{group}", __package__).SUBJECTS
