# SPDX-License-Identifier: GPL-2.0-or-later
"""One remedy a status."""

import pytest
from temporal_liif.core.http_remedies import is_web_page, remedy_for


@pytest.mark.parametrize("status", [400, 401, 403, 404, 407, 408, 416, 418, 429, 500, 503, 599])
def test_every_status_has_a_sentence(status):
    text = remedy_for(status)
    assert text[0].isupper() and text.endswith(".") and len(text) > 30


def test_known_statuses_have_their_own():
    known = {remedy_for(status) for status in (400, 401, 403, 404, 407, 416, 429, 500)}
    assert len(known) == 8 and remedy_for(500) == remedy_for(503)


def test_web_pages_are_known_by_their_type_or_beginning():
    assert (
        is_web_page(b" \n<!DOCTYPE html><p>Log in")
        and is_web_page(b"<HTML>")
        and is_web_page(b"", "text/html")
    )
    assert not is_web_page(b"II*\0", "image/tiff") and not is_web_page(b"<?xml version='1.0'?><html>")
