# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin under PyQt6, in a process of its own, where QGIS's own classes are stubs."""
