# SPDX-License-Identifier: GPL-2.0-or-later
"""What an algorithm is asked to do, free of layers and widgets."""
