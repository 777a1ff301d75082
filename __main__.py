# SPDX-License-Identifier: GPL-2.0-or-later
"""python -m temporal_liif: the command temporal-liif."""

import sys

from .cli.main import main

if __name__ == "__main__":
    sys.exit(main())
