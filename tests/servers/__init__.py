# SPDX-License-Identifier: GPL-2.0-or-later
"""Real servers on the loopback, started by the tests that need them, and the products that they offer."""
