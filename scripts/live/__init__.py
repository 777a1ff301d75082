# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks against the live services of the providers (make live)."""
