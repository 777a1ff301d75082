# SPDX-License-Identifier: GPL-2.0-or-later
"""From a stack to a denser and finer one, tile by tile."""
