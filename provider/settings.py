# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's settings, and the engine of this QGIS session."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..core.choices import HIDDEN_BY_DEFAULT, MEANINGS
from ..core.errors import ParameterError
from .stored_value import stored_names, stored_value
from .translation import tr

if TYPE_CHECKING:
    from ..engine.client import Engine

_DEVICE = re.compile(r"auto|cpu|mps|cuda(:[0-9]+)?", re.IGNORECASE)

INTERPRETER = "temporal_liif/interpreter"
"""Setting that names the engine's Python; empty: found by itself."""

DEVICE = "temporal_liif/device"
"""Setting: what networks compute on where an algorithm says auto."""

PROVIDER = "temporal_liif/provider"
"""Setting: provider id of the first choice."""

READERS = "temporal_liif/readers"
"""Setting: files read at once when scenes are fetched."""

LOGIN = "temporal_liif/copernicus_login"
"""Setting: id of the authentication configuration for Copernicus; no secret."""

KEYS = "temporal_liif/copernicus_keys"
"""Setting: id of the authentication configuration with S3 keys for Copernicus; no secret."""


MASKED = "temporal_liif/masked_classes"
"""Setting: what masks hide where nobody says, separated by commas; empty: nothing."""

GROWTH = "temporal_liif/mask_growth"
"""Setting: metres by which masks grow where nobody says; empty: two pixels."""

OUTPUT_FOLDER = "temporal_liif/output_folder"
"""Setting: where series go that are made in a project without a folder; empty: the user's documents."""


def interpreter_setting() -> str | None:
    """The engine's Python that the user names, or None."""
    return stored_value(INTERPRETER, "").strip() or None


def device_setting() -> str:
    """The device that stands for auto."""
    return stored_value(DEVICE, "auto").strip().lower() or "auto"


def device_asked_for(text: str) -> str:
    """The device of a parameter; the setting where it is empty or auto."""
    asked = text.strip().lower()
    return device_setting() if asked in ("", "auto") else asked


def check_device(text: str) -> None:
    """Raise ParameterError for a text that names no device."""
    device = text.strip()
    if device and not _DEVICE.fullmatch(device):
        raise ParameterError(
            tr("'{value}' is no device. Use auto, cpu, cuda:0, cuda:1, ... or mps.").format(value=device)
        )


def login_setting() -> str:
    """Id of the authentication configuration for Copernicus, or empty."""
    return stored_value(LOGIN, "")


def keys_setting() -> str:
    """Id of the authentication configuration with S3 keys for Copernicus, or empty."""
    return stored_value(KEYS, "")


def readers_setting(default: int) -> int:
    """Files read at once."""
    return max(1, stored_value(READERS, default))


def masked_setting() -> list[str]:
    """The classes that masks hide by default in dialogs, in the order of MEANINGS."""
    hidden = stored_names(MASKED, HIDDEN_BY_DEFAULT)
    return [name for name in MEANINGS if name in hidden]


def growth_setting() -> float | None:
    """Metres by which masks grow by default in dialogs; None: two pixels."""
    try:
        return float(stored_value(GROWTH, ""))
    except ValueError:
        return None


def output_folder_setting() -> str:
    """Where series go by default; empty: the user's documents."""
    return stored_value(OUTPUT_FOLDER, "").strip()


def session_engine() -> Engine:
    """The engine that is kept for this session. Main thread only; nothing is started yet."""
    from ..engine.client import shared_engine

    return shared_engine(interpreter_setting())
