# SPDX-License-Identifier: GPL-2.0-or-later
"""The manual as HTML: docs/*.md, and a reference that is made from the algorithms themselves."""
