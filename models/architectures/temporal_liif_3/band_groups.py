# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands grouped by wavelength, so that any set of bands can be estimated in time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

EDGES = (0.72, 1.3)
"""Wavelengths in micrometres between visible, near infrared and short-wave infrared: haze is seen in the
first, growth in the second, water in the third, so dates are weighted in each by itself."""

KINDS = len(EDGES) + 1

CHANNEL_EDGES = (0.61, 0.69, 0.72, 1.3, 1.9)
"""Wavelengths between the channels of vegetation: blue and green, red, red edge, near infrared, and the two
short-wave infrared windows."""

CHANNELS = len(CHANNEL_EDGES) + 1

_USUAL = {1: (0.665,), 3: (0.665, 0.560, 0.490), 4: (0.665, 0.560, 0.490, 0.842)}


def complete_wavelengths(wavelengths: np.ndarray) -> np.ndarray:
    """(B,) micrometres with unknown (NaN) ones guessed: the usual order of 1, 3 or 4 bands, else green."""
    known = np.asarray(wavelengths, dtype=np.float64)
    guess = np.array(_USUAL.get(len(known), (0.560,) * len(known)))
    return np.where(np.isfinite(known), known, guess)


@dataclass(frozen=True)
class Groups:
    """The groups of bands that a stack has, in order of wavelength."""

    shares: np.ndarray
    """(G, B) float32: the mean over a group's bands as weights."""

    kinds: np.ndarray
    """(G, KINDS) float32: which group it is, 1 of KINDS."""

    of_band: np.ndarray
    """(B,) int64: the group that a band belongs to."""

    channel_of_band: np.ndarray
    """(B,) int64: the channel of vegetation that a band belongs to, of CHANNELS."""

    @classmethod
    def of(cls, wavelengths: np.ndarray) -> Groups:
        """The groups of bands at (B,) micrometres; unknown (NaN) ones are guessed."""
        complete = complete_wavelengths(wavelengths)
        present, of_band = np.unique(np.searchsorted(EDGES, complete), return_inverse=True)
        member = of_band == np.arange(len(present))[:, None]
        shares = (member / member.sum(axis=1, keepdims=True)).astype(np.float32)
        channels = np.searchsorted(CHANNEL_EDGES, complete).astype(np.int64)
        return cls(shares, np.eye(KINDS, dtype=np.float32)[present], of_band.astype(np.int64), channels)

    def channel_means(self) -> np.ndarray:
        """(CHANNELS, B) float32: the mean over a channel's bands as weights; 0 for a channel without one."""
        member = self.channel_of_band == np.arange(CHANNELS)[:, None]
        return (member / np.maximum(member.sum(axis=1, keepdims=True), 1)).astype(np.float32)
