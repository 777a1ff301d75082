# SPDX-License-Identifier: GPL-2.0-or-later
"""Records of the log: texts with a level and a code, by which alone code decides."""

from __future__ import annotations

from typing import Any

from .messages import Message, from_json, message_of, to_json

INFO = "info"
WARNING = "warning"


class Record(Message):
    """One record of the log. It is its text, and so goes wherever a text goes."""

    level: str
    """INFO or WARNING."""

    code: str
    """Word for the kind of record, which never changes; empty where nothing depends on it."""

    def __new__(cls, text: str, level: str = INFO, code: str = "") -> Record:
        message = message_of(text)
        record = cls.known(str(message), message.template, message.values)
        record.level = WARNING if level == WARNING else INFO
        record.code = code
        return record

    def to_json(self) -> dict[str, Any]:
        """{level, code, text}, and the text's {template, values}, as it travels between the processes."""
        return {"level": self.level, "code": self.code, "text": str(self), **to_json(self)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Record:
        """What `to_json` gave."""
        return cls(from_json(data["text"], data), data["level"], data["code"])


def warning(text: str, code: str) -> Record:
    """A record that the user should mind."""
    return Record(text, WARNING, code)


def as_record(text: str) -> Record:
    """The record, or a plain text as information."""
    return text if isinstance(text, Record) else Record(text)
