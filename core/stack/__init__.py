# SPDX-License-Identifier: GPL-2.0-or-later
"""Stacks: rasters of several dates on one grid."""
