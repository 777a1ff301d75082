# SPDX-License-Identifier: GPL-2.0-or-later
"""Services of the engine process; engine/worker.py lists the handlers and explains how to add one."""
