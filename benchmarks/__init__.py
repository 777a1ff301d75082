# SPDX-License-Identifier: GPL-2.0-or-later
"""Ratios that the software promises: make benchmark."""
