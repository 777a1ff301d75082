# SPDX-License-Identifier: GPL-2.0-or-later
"""Training for the published tables: folds, and what learns from SPOT."""
