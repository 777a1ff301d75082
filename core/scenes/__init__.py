# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes as catalogues describe them; nothing here talks to a server."""
