# SPDX-License-Identifier: GPL-2.0-or-later
"""Research code behind the published tables, cross-validation and benchmarks; not packaged."""
