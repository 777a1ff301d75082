# SPDX-License-Identifier: GPL-2.0-or-later
"""What users choose from, by the fixed words of parameters and options.

It stands apart from what computes, without numpy and GDAL: QGIS lists these as it starts.
"""

from __future__ import annotations

METHODS = ("kriging", "linear", "nearest")
"""The interpolators in time."""

UPSAMPLINGS = ("band_limited", "bicubic")
"""The up-samplers: mean-preserving cubic spline, and cubic convolution."""

LANCZOS = "lanczos"
"""Lanczos' windowed sinc with three lobes: sharper than bicubic, rings a little. For single images."""

RESAMPLINGS = ("bilinear", "nearest", "cubic", "average")
"""How bands come onto another grid."""

NODATA_RULES = ("auto", "any", "all")
"""When a pixel is nodata: as the rasters suggest, if any band has its nodata value, or if all have."""

AUTOMATIC, GIVEN, NONE = "automatic", "given", "none"
MASK_SOURCES = (AUTOMATIC, GIVEN, NONE)
"""Which masks are used: found ones where none are given, given ones alone, or none at all."""

MEANINGS = ("cloud", "dilated", "shadow", "cirrus", "snow", "defective", "dark", "unclassified", "water")
"""Meanings of masks that a user chooses from; pixels without a value are hidden whatever is chosen."""

HIDDEN_BY_DEFAULT = ("nodata", "defective", "cloud", "dilated", "shadow", "cirrus", "snow")
"""Meanings whose pixels become nodata unless chosen otherwise."""

HIDDEN_IN_TRAINING = ("nodata", "defective", "shadow", "cloud", "cirrus")
"""Meanings of masks whose pixels teach nothing; snow is a state of the ground as others are."""

LARGEST_GROWTH = 10_000.0
"""Metres by which masks can grow; more is a mistake."""
