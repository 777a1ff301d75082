# SPDX-License-Identifier: GPL-2.0-or-later
"""Encoders of LIIF and Temporal LIIF: images in [-1, 1] to features on the same grid."""

from .edsr import edsr, edsr_baseline
from .rcan import rcan
from .rdn import rdn

ENCODERS = {"edsr-baseline": edsr_baseline, "edsr": edsr, "rdn": rdn, "rcan": rcan}
"""Constructors by the names that checkpoints use; no other name is ever built."""

__all__ = ["ENCODERS"]
