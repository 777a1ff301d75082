# SPDX-License-Identifier: GPL-2.0-or-later
"""Parts of Temporal LIIF as a checkpoint describes them: sane sizes only, and no memory before they fit.

A checkpoint may come from anybody. Its arguments say how large networks are to be made.
"""

from __future__ import annotations

from typing import Any, TypeVar

import torch
from torch import nn

from ....core.messages import Message

Network = TypeVar("Network", bound=nn.Module)

MOST = {"features": 1024, "layers": 32}
"""Largest settings of networks; those that are shipped have 48 and 5."""

LARGEST = 1e6
"""Of factors: what is trained gives some units."""


def outline(kind: type[Network], settings: Any) -> Network:
    """A network of these settings on the meta device, where it takes no memory.

    Raises TypeError and ValueError for settings that cannot be.
    """
    if not isinstance(settings, dict):
        raise TypeError(Message("{name} has no settings", name=kind.__name__))
    for name, value in settings.items():
        if type(value) is not int or not 1 <= value <= MOST.get(name, 0):
            raise ValueError(
                Message("{name} of {kind} is {value:.40}", name=name, kind=kind.__name__, value=repr(value))
            )
    with torch.device("meta"):
        return kind(**settings)


def factor(value: Any) -> float:
    """A factor of 0 to LARGEST. Raises TypeError and ValueError for what is none."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(Message("{value:.40} is no number", value=repr(value)))
    if not 0 <= value <= LARGEST:
        raise ValueError(Message("{value:.40} is no factor", value=repr(value)))
    return float(value)


def factors(values: Any, count: int) -> list[float]:
    """So many of them. Raises TypeError and ValueError."""
    if not isinstance(values, (list, tuple)) or len(values) != count:
        raise ValueError(Message("{value:.40} are no {count} factors", value=repr(values), count=count))
    return [factor(one) for one in values]
