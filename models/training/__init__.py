# SPDX-License-Identifier: GPL-2.0-or-later
"""Training of the networks."""
