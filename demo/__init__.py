# SPDX-License-Identifier: GPL-2.0-or-later
"""A demonstration that needs nothing but this repository."""
