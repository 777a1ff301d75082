# SPDX-License-Identifier: GPL-2.0-or-later
"""What the log says of the dates of a stack: where they come from, and where two sources of one disagree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..messages import Message, joined

EXAMPLES = 3
"""Rasters named in a warning about many."""

BY_TAG = "TIFFTAG_DATETIME"
_ORIGINS = {
    "temporal range": Message("the temporal range"),
    "metadata": Message("the metadata"),
    "bands": Message("the bands"),
    "name": Message("the name"),
    BY_TAG: Message("the TIFFTAG_DATETIME"),
    "parameter": Message("the parameter"),
}
"""Where a date may come from."""


@dataclass
class DateReport:
    """Where the dates of a stack come from, and where two sources of one disagree."""

    counts: dict[str, int] = field(default_factory=dict)
    by_metadata: list[str] = field(default_factory=list)
    by_bands: list[str] = field(default_factory=list)
    by_name: list[str] = field(default_factory=list)
    by_tag: list[str] = field(default_factory=list)

    def count(self, origin: str) -> None:
        """One more raster whose date comes from there."""
        self.counts[origin] = self.counts.get(origin, 0) + 1

    def notes(self) -> list[str]:
        """How many dates come from where."""
        known = [
            Message("{count} from {origin}", count=self.counts[origin], origin=origin_text)
            for origin, origin_text in _ORIGINS.items()
            if origin in self.counts
        ]
        return [Message("Dates: {origins}.", origins=joined(", ", known))] if known else []

    def warnings(self) -> list[str]:
        """Disagreements of a day or more, and dates that may be no acquisition."""
        found = []
        if self.by_metadata:
            found.append(
                Message(
                    "The metadata and the name say different days; the metadata count: {listed}. Where "
                    "the name is right, give the dates ('Dates of the inputs').",
                    listed=_listed(self.by_metadata),
                )
            )
        if self.by_bands:
            found.append(
                Message(
                    "The bands, or the files behind them, and the name say different days; the bands "
                    "count: {listed}. Where the name is right, give the dates ('Dates of the inputs').",
                    listed=_listed(self.by_bands),
                )
            )
        if self.by_name:
            found.append(
                Message(
                    "TIFFTAG_DATETIME, mostly the time when a file was made, and the name say "
                    "different days; the name counts: {listed}. Where the tag is right, give the dates "
                    "('Dates of the inputs').",
                    listed=_listed(self.by_name),
                )
            )
        if self.by_tag:
            found.append(
                Message(
                    "The date is known from TIFFTAG_DATETIME alone, mostly the time when a file was "
                    "made: {listed}. Where it is not the acquisition, give the dates "
                    "('Dates of the inputs').",
                    listed=_listed(self.by_tag),
                )
            )
        return found


def _listed(texts: Sequence[str]) -> Message:
    """The first few of many."""
    more, listed = len(texts) - EXAMPLES, joined("; ", texts[:EXAMPLES])
    return Message("{texts}; and {count} more", texts=listed, count=more) if more > 0 else listed
