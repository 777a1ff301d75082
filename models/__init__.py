# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks, their weights and how they are run; imported in the engine process only."""
