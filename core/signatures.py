# SPDX-License-Identifier: GPL-2.0-or-later
"""Removal of signatures and passwords from addresses that are shown or kept."""

from __future__ import annotations

import re

SIGNS = re.compile(r"sig|s[epvrt]|sk\w+|ske|access_token|token|signature|x-amz-[\w-]+|awsaccesskeyid", re.I)
"""Names of the parts of a query that sign an address, or may."""

# Also within an address that is a part of another one's query, and so quoted.
_SIGNATURE = re.compile(
    rf"((?:[?&]|%3f|%26)(?:{SIGNS.pattern})(?:=|%3d))(?:(?!%26)[^&\s;\"'<>)])+", re.IGNORECASE
)
_LOGIN = re.compile(r"((?:://|%3a%2f%2f)[^/\s:@%]+(?::|%3a))[^@\s/]+(?=@|%40)", re.IGNORECASE)


def public(text: str) -> str:
    """A text without what signs the addresses in it, and without passwords in them."""
    return _LOGIN.sub(r"\1***", _SIGNATURE.sub(r"\1***", text))


def is_signed(address: str) -> bool:
    """Whether an address carries a signature or a password, which may be in nothing that is kept."""
    return public(address) != address
