# SPDX-License-Identifier: GPL-2.0-or-later
"""Everything that talks to a catalogue: search, login, signatures, downloads."""
