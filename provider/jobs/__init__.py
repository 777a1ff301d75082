# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs: the request of one run of an algorithm, without layers and widgets, and its steps."""
