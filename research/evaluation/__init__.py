# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures models and baselines on areas with truth: the table that the model card reports."""
