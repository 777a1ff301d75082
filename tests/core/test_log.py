# SPDX-License-Identifier: GPL-2.0-or-later
"""Levels and codes of log records."""

import pytest
from temporal_liif.core.log import INFO, WARNING, Record, as_record, warning


def test_a_record_is_its_text():
    record = warning("The server is slow.", "retry")
    assert record == "The server is slow." and f"{record}" == str(record)
    assert record.to_json() == {"level": "warning", "code": "retry", "text": "The server is slow."}
    assert as_record(record) is record


@pytest.mark.parametrize("text", ["Instead: another is searched", "Doubtful", "x is busy", "files left out"])
def test_no_words_make_a_warning(text):
    assert as_record(text).level == INFO and as_record(text).code == ""


@pytest.mark.parametrize("level, expected", [(WARNING, WARNING), (INFO, INFO), ("alarm", INFO), (None, INFO)])
def test_unknown_levels_are_information(level, expected):
    assert Record("text", level).level == expected
