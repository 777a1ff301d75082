# SPDX-License-Identifier: GPL-2.0-or-later
"""Catalogues: what a provider offers, searched, signed and downloaded."""
