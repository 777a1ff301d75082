# SPDX-License-Identifier: GPL-2.0-or-later
"""What is measured on images and stacks, and made of them."""
