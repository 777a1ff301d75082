# SPDX-License-Identifier: GPL-2.0-or-later
"""temporal-liif, the command: the whole chain over a list of areas, without QGIS."""
