# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporal LIIF as published, computed as the original computes it; fast.py holds its equal for daily use.

C. Gutierrez, "End-to-End Framework for Continuous Space-Time Super-Resolution on Remote Sensing data"
(UAB, 2023). LIIF in three dimensions: frames are stacked along t, the encoder's convolutions are 3D, and a
query (t, y, x) is answered from the 2 x 2 x 2 nearest codes. Features are unfolded within each frame.
"""

from __future__ import annotations

import torch

from .liif import LIIF


class TemporalLIIF(LIIF):
    """(B, 3, T, h, w) in [-1, 1], queries and cells (B, Q, 3) in [-1, 1] -> (B, Q, out) in [-1, 1]."""

    dims = 3

    def unfold(self, features: torch.Tensor) -> torch.Tensor:
        """The 3 x 3 neighbourhood within each frame as channels: (B, C, T, h, w) -> (B, 9 C, T, h, w)."""
        frames = [super(TemporalLIIF, self).unfold(frame) for frame in features.unbind(2)]
        return torch.stack(frames, dim=2)
