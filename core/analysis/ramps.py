# SPDX-License-Identifier: GPL-2.0-or-later
"""Colour ramps by kind, for layers and for pictures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

COLOURS = {
    "vegetation": ("#8c510a", "#d8b365", "#f6f1c3", "#a6d96a", "#1a9641", "#0b4d1c"),
    "moisture": ("#8c510a", "#d8b365", "#f5f0dc", "#5ab4ac", "#01665e"),
    "dryness": ("#01665e", "#5ab4ac", "#f5f0dc", "#d8b365", "#8c510a"),
    "water": ("#7f5b34", "#d9c49a", "#f2f2ee", "#6baed6", "#08519c"),
    "snow": ("#6b5b4b", "#c7bfb5", "#ffffff", "#9ecae1", "#3182bd"),
    "fire": ("#ffffe0", "#fed976", "#fd8d3c", "#e31a1c", "#4d0012"),
    "neutral": ("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725"),
    "soil": ("#1a6b3a", "#e9e4c1", "#d8a35d", "#8c510a", "#543005"),
}
"""From the lowest to the highest value, evenly spread. Neutral: matplotlib's viridis (CC0), even to the
eye and to the colour-blind."""


def painted(shares: np.ndarray, colours: Sequence[str]) -> np.ndarray:
    """(..., 3) uint8 colours of shares of a ramp, 0 to 1; those beyond take the last colour."""
    stops = np.array([[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in colours], np.float64)
    places = np.clip(shares, 0, 1) * (len(stops) - 1)
    channels = [np.interp(places, np.arange(len(stops)), stops[:, channel]) for channel in range(3)]
    return np.rint(np.stack(channels, axis=-1)).astype(np.uint8)
