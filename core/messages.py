# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts for the user that can be said in another language: an English template and named values.

`Message("{name} has {count} bands.", name=path.name, count=3)` is its English text, a `str`, and goes
wherever a text goes; its template and values go along, also to another process. Who shows it asks
`rendered` for the text in another language. What joins or cuts a text (`+`, `" ".join`, an f-string)
leaves English alone: `joined` and values that are messages themselves keep the parts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from numbers import Integral, Real
from string import Formatter
from typing import Any, Union

Value = Union[str, int, float, None]
"""What a field of a template takes: plain values, and messages, which are texts."""

LONGEST = 10_000
"""Characters of a template or of a value that travels to another process."""

MOST = 200
"""Templates and values of a message that travels, nested ones included."""

DEEPEST = 6
"""Levels of messages within messages that travel."""

# Bounded, as a width from another process could ask for gigabytes of spaces.
_FORMAT = re.compile(r"[<>^]?[+ ]?#?0?\d{0,2}[,_]?(\.\d{1,3})?[a-zA-Z%]?")


class Message(str):
    """A text for the user. Read as a `str` it is English."""

    template: str
    """The English text with a field in braces for each value; without values, the text itself."""

    values: dict[str, Value]
    """What stands in the fields, by name."""

    def __new__(cls, template: str, /, **values: object) -> Message:
        """`values` may be anything: of an error its message is taken, of all that is not plain its text.

        A template without values is taken as it is, braces included.
        """
        plain = {name: _plain(value) for name, value in values.items()}
        made = super().__new__(cls, template.format_map(plain) if plain else template)
        made.template, made.values = str(template), plain
        return made

    @classmethod
    def known(cls, text: str, template: str, values: dict[str, Value]) -> Message:
        """A message whose English text is at hand."""
        made = str.__new__(cls, text)
        made.template, made.values = template, values
        return made


def message_of(thing: object) -> Message:
    """The message that an error carries, the message itself, or the text of anything else."""
    found = _carried(thing)
    return Message(str(thing)) if found is None else found


def with_values(text: object, values: dict[str, object]) -> Message:
    """The message of a template; without values that of any thing."""
    return Message(str(text), **values) if values else message_of(text)


def joined(separator: str, texts: Iterable[object]) -> Message:
    """Texts one after the other: `separator.join`, except that messages among them stay messages.

    Plain texts, such as names, are never translated.
    """
    parts = {f"part_{number}": _plain(text) for number, text in enumerate(texts, 1)}
    between = separator.replace("{", "{{").replace("}", "}}")
    return Message(between.join(f"{{{name}}}" for name in parts), **parts)


def labelled(label: object, text: object) -> Message:
    """A text about a thing: the thing's name before it."""
    return joined(": ", [label, text])


def rendered(text: object, translate: Callable[[str], str]) -> str:
    """A message with its template, and those of its values, as `translate` gives them.

    A translation that has other fields than its template counts as missing. Where a template does not fit
    its values, as may be in what another process sent, the English text stands.
    """
    message = message_of(text)
    if not message.values:
        return (translate(message.template) or str(message)) if len(message) < LONGEST else str(message)
    translation = translate(message.template)
    names = fields(message.template)
    if names is None or fields(translation) != names:
        translation = message.template
    values = {
        name: rendered(value, translate) if isinstance(value, Message) else value
        for name, value in message.values.items()
    }
    return _filled(translation, values) or str(message)


@lru_cache(maxsize=1024)
def fields(template: str) -> frozenset[str] | None:
    """Names of the fields of a template; None where it has others than a plain name and a short format."""
    try:
        parts = [part[1:] for part in Formatter().parse(template) if part[1] is not None]
    except ValueError:
        return None
    plain = all(
        name.isidentifier() and not conversion and _FORMAT.fullmatch(form) for name, form, conversion in parts
    )
    return frozenset(name for name, _, _ in parts) if plain else None


def to_json(message: str) -> dict[str, Any]:
    """{template, values} as it travels beside the text; empty where the text is all there is to know."""
    if not isinstance(message, Message) or not message.values:
        return {}
    nodes = [0]
    try:
        return _packed(message, nodes, 0)
    except OverflowError:
        return {}


def from_json(text: str, data: object) -> Message:
    """The message of which `text` is the English and `data` holds {template, values}; the text alone else.

    `data` may come from anywhere: what is no message, or too large for one, is left out.
    """
    nodes = [0]
    try:
        found = _unpacked(data, nodes, 0)
    except (OverflowError, TypeError, KeyError):
        return Message(text)
    return Message.known(text, found.template, found.values)


def _plain(value: object) -> Value:
    if isinstance(value, Message) or value is None or type(value) in (str, int, float, bool):
        return value
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real):
        # By way of its text a float32 of NumPy's has no digits that it did not have.
        return float(str(value)) if hasattr(value, "dtype") else float(value)
    found = _carried(value)
    return str(value) if found is None else found


def _carried(thing: object) -> Message | None:
    """The message that a thing is or has, or an error was raised with."""
    if isinstance(thing, BaseException) and len(thing.args) == 1:
        thing = thing.args[0]
    found = getattr(thing, "message", thing)
    return found if isinstance(found, Message) else None


def _filled(template: str, values: dict[str, Value]) -> str:
    """The template with its values; empty where they do not fit. No attribute or item is looked up."""
    if fields(template) is None:
        return ""
    try:
        return template.format_map(values)
    except (ValueError, KeyError, TypeError, OverflowError):
        return ""


def _packed(message: Message, nodes: list[int], depth: int) -> dict[str, Any]:
    _count(message.template, nodes, depth)
    values: dict[str, Any] = {}
    for name, value in message.values.items():
        if isinstance(value, Message):
            values[name] = _packed(value, nodes, depth + 1)
            continue
        _count(value, nodes, depth)
        # JSON has no infinity; the template then does not fit, and the English text stands.
        values[name] = str(value) if isinstance(value, float) and not math.isfinite(value) else value
    return {"template": message.template, "values": values}


def _unpacked(data: Any, nodes: list[int], depth: int) -> Message:
    template, given = data["template"], data["values"]
    if not isinstance(template, str) or not isinstance(given, dict):
        raise TypeError
    _count(template, nodes, depth)
    values: dict[str, Value] = {}
    for name, value in given.items():
        if isinstance(value, dict):
            values[name] = _unpacked(value, nodes, depth + 1)
            continue
        if not isinstance(value, (str, int, float, type(None))):
            raise TypeError
        _count(value, nodes, depth)
        values[name] = value
    text = (_filled(template, values) or template) if values else template
    return Message.known(text, template, values)


def _count(value: Value, nodes: list[int], depth: int) -> None:
    nodes[0] += 1
    if nodes[0] > MOST or depth > DEEPEST or (isinstance(value, str) and len(value) > LONGEST):
        raise OverflowError
    if isinstance(value, int) and abs(value) >= 2**63:
        raise OverflowError
