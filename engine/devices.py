# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory of the engine's devices."""

from __future__ import annotations

import gc
import sys


def release_memory() -> None:
    """Give back to the devices what is not in use any more, so that others find room."""
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is None:
        return
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    if torch.backends.mps.is_available():
        torch.mps.empty_cache()
