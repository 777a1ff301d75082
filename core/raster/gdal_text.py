# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts of files as GDAL hands them on: what is no UTF-8 comes as bytes, or with half characters in it."""

from __future__ import annotations

from typing import Any

from osgeo import gdal


def as_text(value: Any) -> str:
    """The text, with a replacement character for each byte that is none."""
    data = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogateescape")
    return data.decode("utf-8", "replace")


def metadata_of(source: gdal.MajorObject, domain: str = "") -> dict[str, str]:
    """The metadata items of a dataset or band."""
    return {as_text(key): as_text(value) for key, value in (source.GetMetadata(domain) or {}).items()}


def description_of(band: gdal.Band) -> str:
    """The name that a file gives a band; empty where it gives none."""
    return as_text(band.GetDescription() or "")
