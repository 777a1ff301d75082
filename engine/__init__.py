# SPDX-License-Identifier: GPL-2.0-or-later
"""The bridge between QGIS's process and the engine process, which holds torch and the catalogue clients."""
