# SPDX-License-Identifier: GPL-2.0-or-later
"""What signs addresses is in no text that is shown or kept."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from temporal_liif.core.signatures import is_signed, public

SIGNED = (
    "https://acc.blob.core.windows.net/c/a.tif?sv=2021-06-08&st=2026&se=2027-01-01&sp=rl&sig=S3%2Bcr3t%3D"
)
PRESIGNED = "https://b.s3.amazonaws.com/k.tif?X-Amz-Credential=AKIA9&X-Amz-Signature=c0ffee&X-Amz-Expires=900"


@pytest.mark.parametrize(
    ("text", "secrets"),
    [
        (SIGNED, ["S3%2Bcr3t"]),
        (f"/vsicurl/{SIGNED} is damaged (HTTP 403)", ["S3%2Bcr3t"]),
        (f"/vsicurl?empty_dir=yes&url={quote(SIGNED, safe='')}", ["S3%252Bcr3t", "S3"]),
        (f"'{PRESIGNED}', and more", ["c0ffee", "AKIA9"]),
        ("https://x.example/a?access_token=abc.def-1; next", ["abc.def-1"]),
        ("http://me:pa55@proxy.example:3128/x", ["pa55"]),
        (quote("http://me:pa55@proxy.example:3128/x", safe=""), ["pa55"]),
    ],
)
def test_signatures_and_passwords_are_starred_out(text, secrets):
    shown = public(text)
    assert is_signed(text) and "***" in shown and public(shown) == shown
    assert not [secret for secret in secrets if secret in shown]
    assert text.split("?")[0].split("pa55")[0] in shown


@pytest.mark.parametrize(
    "text",
    [
        "https://x.example/a.tif?collection=sentinel-2&limit=5",
        "/data/2021-05-01_sig=3.tif",
        "The scale is 2: choose 3 or more (4 @ 5).",
        "mail me@example.com about https://x.example/",
        "http://x.example:8080/a@b",
    ],
)
def test_other_texts_stay(text):
    assert public(text) == text and not is_signed(text)
