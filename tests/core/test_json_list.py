# SPDX-License-Identifier: GPL-2.0-or-later
"""Lists within JSON objects: the same as Python's own reader gives, and few objects at a time."""

from __future__ import annotations

import gc
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.json_list import read_list

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(st.text(), VALUES, max_size=4), st.lists(VALUES, max_size=4), st.sampled_from([None, 1])
)
def test_what_is_read_is_what_was_written(members, entries, indent):
    written = {**members, "features": entries, "after": {"features": [7]}}
    text = json.dumps(written, indent=indent)
    assert read_list(text, "features", lambda entry: [entry], written) == (
        [[entry] for entry in entries],
        {name: value for name, value in written.items() if name != "features"},
    )


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "7", "{", '{"features"', '{"features":', '{"features": [', '{"features": [1', "{}"),
        *(
            '{"features": [1,]}',
            '{"features": [1}',
            '{"features": [1] "a": 2}',
            '{"features": [1]} x',
            "{7: []}",
        ),
        *('{"features": {}}', '{"features": 3}', '{"features": [1],}', '\ufeff{"features": [1]}'),
    ],
)
def test_what_is_no_such_object_is_refused(text):
    with pytest.raises(ValueError):
        read_list(text, "features", str)


def test_the_objects_of_one_entry_are_gone_before_the_next():
    entry = {"a": [[[n] for n in range(50)]], "b": {str(n): {} for n in range(50)}}
    text = json.dumps({"features": [entry] * 200})
    most = []

    def convert(entry):
        most.append(gc.get_count()[0])
        return 0

    gc.collect()
    gc.disable()
    try:
        read_list(text, "features", convert)
    finally:
        gc.enable()
    assert max(most) - min(most) < 300
