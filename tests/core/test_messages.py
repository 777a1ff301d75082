# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages keep their parts, from where they are written to where they are shown, and across processes."""

from __future__ import annotations

import copy
import json
import pickle

import numpy as np
import pytest
from temporal_liif.core.errors import CatalogError, StackError, explained
from temporal_liif.core.log import WARNING, Record, as_record, warning
from temporal_liif.core.messages import (
    DEEPEST,
    LONGEST,
    MOST,
    Message,
    fields,
    from_json,
    joined,
    message_of,
    rendered,
    to_json,
)
from temporal_liif.core.words import first_few

SPANISH = {
    "{name} has {count} bands. {remedy}": "{name} tiene {count} bandas. {remedy}",
    "Choose {choice}.": "Elija {choice}.",
    "Half a share of {share:.1f}": "La mitad: {share:.1f}",
    "Broken {name}": "Roto",
    "Odd {name}": "{name.__class__} y {name}",
    "Nothing to add": "Nada que añadir",
    "{names} and {count} more": "{names} y {count} más",
}


def spanish(text: str) -> str:
    """What a catalogue of translations gives; the text where it has none."""
    return SPANISH.get(text, text)


def example() -> Message:
    """One with a message within."""
    return Message("{name} has {count} bands. {remedy}", name="a.tif", count=3, remedy=remedy())


def remedy() -> Message:
    """What to do."""
    return Message("Choose {choice}.", choice="one of 2")


def test_a_message_is_its_english_text():
    assert example() == "a.tif has 3 bands. Choose one of 2."
    assert isinstance(example(), str) and hash(example()) == hash(str(example()))
    assert Message("Braces {stay} without values") == "Braces {stay} without values"
    assert Message("{{{name}}}", name="B04") == "{B04}"


def test_it_is_said_in_another_language_with_what_is_in_it():
    assert rendered(example(), spanish) == "a.tif tiene 3 bandas. Elija one of 2."
    assert rendered("Nothing to add", spanish) == "Nada que añadir"
    assert (
        rendered(Message("Half a share of {share:.1f}", share=np.float32(0.25)), spanish) == "La mitad: 0.2"
    )


@pytest.mark.parametrize(
    ("template", "shown"),
    [("Broken {name}", "Broken it"), ("Odd {name}", "Odd it"), ("New {name}", "New it")],
)
def test_a_translation_that_is_missing_or_wrong_leaves_english(template, shown):
    assert rendered(Message(template, name="it"), spanish) == shown


def test_values_are_never_looked_into():
    looks = from_json("English", {"template": "{name.__class__} {0}", "values": {"name": "x"}})
    assert rendered(looks, spanish) == "English"
    wide = from_json("English", {"template": "{name:999999999}", "values": {"name": "x"}})
    assert rendered(wide, spanish) == "English"
    other = from_json("English", {"template": "{name:d} {more}", "values": {"name": "x"}})
    assert rendered(other, spanish) == "English"
    # What looks like a field in a value is a value.
    assert rendered(Message("Broken {name}", name="{name}"), spanish) == "Broken {name}"


@pytest.mark.parametrize(
    "form", ["name.x", "name[0]", "name!r", "0", "", "name:{width}", "name:>1000", "a b"]
)
def test_templates_have_plain_fields(form):
    assert fields(f"{{{form}}}") is None


def test_fields_are_names():
    assert fields("{a} of {b:.2f} and {a:>8,} {{c}}") == {"a", "b"}
    assert fields("Unfinished {") is None


def test_errors_and_records_carry_it():
    inner = StackError("{name} has {count} bands. {remedy}", name="a.tif", count=3, remedy=remedy())
    assert str(inner) == str(example()) and inner.message.template == example().template
    outer = CatalogError("Odd {name}", name=inner)
    assert rendered(CatalogError(inner), spanish) == "a.tif tiene 3 bandas. Elija one of 2."
    assert rendered(outer, spanish) == "Odd a.tif tiene 3 bandas. Elija one of 2."
    record = warning(inner.message, "bands")
    assert (record, record.level, record.code) == (str(example()), WARNING, "bands")
    assert rendered(as_record(record), spanish) == "a.tif tiene 3 bandas. Elija one of 2."
    assert str(StackError("As it is: {x}")) == "As it is: {x}"


def test_joined_texts_keep_their_parts():
    assert joined(" {} ", ["a", remedy()]) == "a {} Choose one of 2."
    assert rendered(joined("; ", [remedy(), remedy()]), spanish) == "Elija one of 2.; Elija one of 2."
    # A band of this name keeps it.
    assert rendered(joined(", ", ["Nothing to add", remedy()]), spanish) == "Nothing to add, Elija one of 2."
    assert joined(", ", []) == ""
    assert first_few("abcde") == "a, b, c and 2 more"
    assert rendered(first_few("abcde"), spanish) == "a, b, c y 2 más"


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda thing: pickle.loads(pickle.dumps(thing))])
def test_copies_keep_it(copied):
    error = copied(StackError(example()))
    assert type(error) is StackError and error.message.values == example().values
    record = copied(warning(example(), "bands"))
    assert (record, record.code, record.template) == (example(), "bands", example().template)


def test_it_travels_beside_its_text():
    sent = json.loads(json.dumps({"text": str(example()), **to_json(example())}))
    got = from_json(sent["text"], sent)
    assert (got, got.template) == (example(), example().template)
    assert rendered(got, spanish) == "a.tif tiene 3 bandas. Elija one of 2."
    assert to_json("plain") == {} and to_json(Message("No values")) == {}
    record = Record.from_json(json.loads(json.dumps(warning(example(), "bands").to_json())))
    assert (record, record.level, record.code, record.values["count"]) == (example(), WARNING, "bands", 3)


def test_what_json_cannot_carry_stays_english():
    sent = json.loads(
        json.dumps(to_json(Message("Half a share of {share:.1f}", share=np.nan)), allow_nan=False)
    )
    assert rendered(from_json("Half a share of nan", sent), spanish) == "Half a share of nan"


def nested(depth: int) -> dict:
    """A message within a message, and so on."""
    values = {"remedy": nested(depth - 1)} if depth else {}
    return {"template": "Choose {remedy}." if depth else "it", "values": values}


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {"template": "{a}"},
        {"template": 1, "values": {}},
        {"template": "{a}", "values": []},
        {"template": "{a}", "values": {"a": [1]}},
        {"template": "{a}", "values": {"a": "x" * (LONGEST + 1)}},
        {"template": "x" * (LONGEST + 1), "values": {"a": 1}},
        {"template": "{a}", "values": {"a": 10**30}},
        {"template": "{a}", "values": {f"a{n}": n for n in range(MOST + 1)}},
        nested(DEEPEST + 2),
    ],
)
def test_what_is_no_message_leaves_the_text(data):
    got = from_json("English", data)
    assert (got, got.template, got.values) == ("English", "English", {})


def test_a_message_too_large_to_travel_goes_as_text():
    assert to_json(Message("{a}", a="x" * (LONGEST + 1))) == {}
    assert to_json(joined(", ", [remedy()] * MOST)) == {}


def test_only_plain_values_are_kept():
    message = Message(
        "{a} {b} {c} {d}", a=np.int16(3), b=ValueError("why"), c=message_of("text"), d=np.float32(0.1)
    )
    assert message == "3 why text 0.1"
    assert message.values == {"a": 3, "b": "why", "c": "text", "d": 0.1}
    assert [type(value) for value in message.values.values()] == [int, str, Message, float]
    assert rendered(Message("{why}", why=ValueError(remedy())), spanish) == "Elija one of 2."


def test_errors_of_the_system_name_the_file():
    found = explained(FileNotFoundError(2, "No such file or directory", "a.tif"))
    assert str(found) == (
        "a.tif cannot be used (No such file or directory). Check the path, or choose another."
    )
    assert isinstance(found.message.values["remedy"], Message)
    moved = explained(OSError(28, "No space left on device", "a", None, "b"))
    assert str(moved).startswith("a to b cannot be used (No space left on device). Make room there")
