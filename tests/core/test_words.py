# SPDX-License-Identifier: GPL-2.0-or-later
"""Names in messages."""

from temporal_liif.core.words import first_few


def test_names_for_a_message():
    assert first_few(["a", "b"]) == "a, b" and first_few("abcdef") == "a, b, c and 3 more"
