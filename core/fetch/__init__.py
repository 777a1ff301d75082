# SPDX-License-Identifier: GPL-2.0-or-later
"""From scenes to a stack: the windows of an area, on one grid, with clouds masked."""
