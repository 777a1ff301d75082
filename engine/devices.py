# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory of the engine and its devices."""

from __future__ import annotations

import ctypes
import gc
import sys


def release_memory() -> None:
    """Give back to the system and the devices what is not in use any more, so that others find room."""
    gc.collect()
    # glibc's; other C libraries are not told to keep anything (engine.commands).
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
    torch = sys.modules.get("torch")
    if torch is None:
        return
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    if torch.backends.mps.is_available():
        torch.mps.empty_cache()
