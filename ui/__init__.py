# SPDX-License-Identifier: GPL-2.0-or-later
"""Widgets: dock, settings page, engine set-up."""
