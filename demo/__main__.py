# SPDX-License-Identifier: GPL-2.0-or-later
"""python -m temporal_liif.demo [--data FOLDER] [--out FOLDER]"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..core.errors import TemporalLiifError
from .process import ROOT, DemoError


def main() -> int:
    """Run the demonstration; 1 with a message when it cannot."""
    parser = argparse.ArgumentParser(prog="make demo", description="A series of its own, or of real scenes.")
    parser.add_argument("--data", type=Path, help="folder of NN_YYYY-MM-DD_L2A.tif and _mask.tif files")
    parser.add_argument("--out", type=Path, help="where results go (build/demo)")
    arguments = parser.parse_args()
    out = (arguments.out or ROOT / "build" / "demo").resolve()
    try:
        if arguments.data is None:
            from . import made

            made.run(out / "synthetic")
        else:
            from . import real

            real.run(arguments.data.resolve(), out / arguments.data.resolve().name)
    except (DemoError, TemporalLiifError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
