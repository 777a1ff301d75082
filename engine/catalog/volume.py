# SPDX-License-Identifier: GPL-2.0-or-later
"""Volume of a search's answers: a few packed kilobytes a page must not become gigabytes of items."""

from __future__ import annotations

from ...core.errors import CatalogError

FREE = 256 * 2**20
"""Bytes of answers that are always taken."""

PER_ITEM = 100_000
"""Bytes an item beyond them; catalogues' items have 5,000 to 40,000."""


class Volume:
    """Counts the answers of one search."""

    def __init__(self, title: str) -> None:
        """`title` names the provider in messages."""
        self._title = title
        self._bytes = self._items = 0

    def add(self, size: int, items: int) -> None:
        """A page of so many bytes, unpacked, and items. Raises CatalogError once there are too many bytes."""
        self._bytes += size
        self._items += items
        if self._bytes > max(FREE, PER_ITEM * self._items):
            raise CatalogError(
                "{title} answers with {size:.0f} MB for {items} items, far more than items have. Narrow the "
                "search, or choose another provider.",
                title=self._title,
                size=self._bytes / 1e6,
                items=self._items,
            )
