# SPDX-License-Identifier: GPL-2.0-or-later
"""Analysis of images and stacks: metrics, radiometry, comparison, clips and frames."""
