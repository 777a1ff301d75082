# SPDX-License-Identifier: GPL-2.0-or-later
"""The networks, and models of a stack around them."""
