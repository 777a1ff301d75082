# SPDX-License-Identifier: GPL-2.0-or-later
"""Command line of the evaluation: python -m temporal_liif.research.evaluation --data DIR --out FILE.json."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from ...core.errors import TemporalLiifError
from ...core.stack.training_areas import read_areas
from .choice import Choice
from .parts import PARTS, chosen
from .report import measure, write
from .table import table


def main(arguments: list[str] | None = None) -> int:
    """Measure, print a table and write JSON; 0 on success, 1 with a message on stderr."""
    parser = argparse.ArgumentParser(prog="python -m temporal_liif.research.evaluation", description=__doc__)
    parser.add_argument(
        "--data", required=True, nargs="+", help="folders of areas (rasters or .npz), with SPOT or without"
    )
    parser.add_argument("--out", required=True, help="JSON file to write")
    parser.add_argument(
        "--model",
        default="",
        help="id of a shipped model, a file of weights, or the output folder of a training",
    )
    parser.add_argument(
        "--folds", type=int, default=0, help="5: measure each area with weights that left it out"
    )
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps")
    parser.add_argument(
        "--parts",
        default=",".join(PARTS),
        help="what to measure, comma separated: each can be measured by itself",
    )
    parser.add_argument(
        "--original", action="append", default=[], help="checkpoint of an original network (repeatable)"
    )
    parser.add_argument(
        "--without-similarity", action="store_true", help="leave out cPSNR and SSIM of the tables"
    )
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.WARNING)
    try:
        parts, choice = chosen(options.parts), Choice.from_options(options)
        areas = read_areas(*options.data)
        result = measure(
            areas,
            choice,
            parts,
            lambda text: print(text, file=sys.stderr, flush=True),
            lambda result: write(result, Path(options.out)),
        )
    except TemporalLiifError as error:
        print(error, file=sys.stderr)
        return 1
    print(table(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
