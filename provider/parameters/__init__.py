# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters of the larger algorithms, with their help."""
