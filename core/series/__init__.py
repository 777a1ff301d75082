# SPDX-License-Identifier: GPL-2.0-or-later
"""Super-resolution and interpolation of stacks, tile by tile."""
