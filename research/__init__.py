# SPDX-License-Identifier: GPL-2.0-or-later
"""What published tables, cross-validation and benchmarks need, and no user."""
