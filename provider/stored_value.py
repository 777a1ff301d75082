# SPDX-License-Identifier: GPL-2.0-or-later
"""Values of QGIS's settings, which people also write by hand: always of the type that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from qgis.core import QgsSettings

from ..core import jsontext

Kind = TypeVar("Kind", str, int, float, bool)

_LARGEST = 2**31 - 1
"""What Qt's widgets take of whole numbers."""


def stored_value(name: str, default: Kind) -> Kind:
    """The value of a setting, of the type of `default`, which stands for what is none of that type.

    Of a text with commas and without quotes Qt makes a list: it becomes the text again.
    """
    value = QgsSettings().value(name)
    if isinstance(default, bool):
        return {"true": True, "false": False, "1": True, "0": False}.get(str(value).lower(), default)
    if isinstance(default, str):
        if isinstance(value, list) and all(isinstance(part, str) for part in value):
            return ", ".join(value)
        return str(value) if isinstance(value, (str, int, float)) else default
    try:
        number = type(default)(value)
    except (TypeError, ValueError, OverflowError):
        return default
    return number if -_LARGEST <= number <= _LARGEST else default


def stored_names(name: str, default: Iterable[str] = ()) -> list[str]:
    """The names of a setting, which has commas between them; one that is empty where there is none."""
    return re.split(r",\s*", stored_value(name, ",".join(default)))


def stored_json(name: str, default: Any) -> Any:
    """The JSON of a setting; `default` where there is none."""
    try:
        return jsontext.loads(stored_value(name, ""))
    except ValueError:
        return default
