# SPDX-License-Identifier: GPL-2.0-or-later
"""HTTP client that answers every request with one text."""

import requests
from temporal_liif.engine.catalog.http import Http


class FixedAnswer(Http):
    """Client of a provider X; nothing is sent."""

    def __init__(self, text: str) -> None:
        super().__init__("X")
        self._text = text

    def request(self, *_arguments, **_options) -> requests.Response:
        """The text, with status 200."""
        response = requests.Response()
        response.status_code, response._content = 200, self._text.encode()
        return response
