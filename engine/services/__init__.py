# SPDX-License-Identifier: GPL-2.0-or-later
"""What the engine process can do for QGIS; engine/worker.py lists the handlers and says how to add one."""
