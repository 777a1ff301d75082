# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters: grids, headers, pixels read and written block by block."""
