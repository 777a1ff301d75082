# SPDX-License-Identifier: GPL-2.0-or-later
"""Lines of the command's log: English, with the template and values of each text, and without secrets."""

from __future__ import annotations

import io
import json

from temporal_liif.cli.log import Log
from temporal_liif.core.log import warning
from temporal_liif.core.messages import Message


def test_a_line_has_the_parts_of_its_text():
    stream = io.StringIO()
    log = Log(["s3cr3t"], stream)
    report = log.records(area="north")
    remedy = Message("Ask {who}.", who="s3cr3t")
    report(warning(Message("{count} dates are left out. {remedy}", count=2, remedy=remedy), "left-out"))
    report("plain")
    first, second = map(json.loads, stream.getvalue().splitlines())
    assert (first["level"], first["code"], first["area"]) == ("warning", "left-out", "north")
    assert first["text"] == "2 dates are left out. Ask ***."
    assert first["template"] == "{count} dates are left out. {remedy}"
    assert first["values"] == {"count": 2, "remedy": {"template": "Ask {who}.", "values": {"who": "***"}}}
    assert second["text"] == "plain" and "template" not in second
