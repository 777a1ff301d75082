# SPDX-License-Identifier: GPL-2.0-or-later
"""The library: scenes, stacks, grids and the arithmetic over them. No Qt, no qgis, no torch."""
