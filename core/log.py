# SPDX-License-Identifier: GPL-2.0-or-later
"""Records of the log: texts with a level and a code, by which alone code decides."""

from __future__ import annotations

INFO = "info"
WARNING = "warning"


class Record(str):
    """One record of the log. It is its text, and so goes wherever a text goes."""

    level: str
    """INFO or WARNING."""

    code: str
    """Word for the kind of record, which never changes; empty where nothing depends on it."""

    def __new__(cls, text: str, level: str = INFO, code: str = "") -> Record:
        record = super().__new__(cls, text)
        record.level = WARNING if level == WARNING else INFO
        record.code = code
        return record

    def to_json(self) -> dict[str, str]:
        """{level, code, text}, as it travels between the processes."""
        return {"level": self.level, "code": self.code, "text": str(self)}


def warning(text: str, code: str) -> Record:
    """A record that the user should mind."""
    return Record(text, WARNING, code)


def as_record(text: str) -> Record:
    """The record, or a plain text as information."""
    return text if isinstance(text, Record) else Record(str(text))
