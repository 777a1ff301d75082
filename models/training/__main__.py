# SPDX-License-Identifier: GPL-2.0-or-later
"""Command line of the training: python -m temporal_liif.models.training --data DIR --out DIR."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

import torch

from ...core.errors import TemporalLiifError
from ...core.worldstrat import read_areas, save_area
from .. import runtime
from . import recipe

_LOG = logging.getLogger("training")


def main(arguments: list[str] | None = None) -> int:
    """Train what is asked for; 0 on success, 1 with a message on stderr."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    if options.threads:
        torch.set_num_threads(options.threads)
    try:
        areas = read_areas(options.data)
        if options.pack:
            Path(options.pack).mkdir(parents=True, exist_ok=True)
            for area in areas:
                save_area(area, Path(options.pack) / f"{area.name}.npz")
        device = runtime.choose(options.device)
        _LOG.info("%d areas, %s", len(areas), device.reason)
        recipe.train(areas, Path(options.out), recipe.Plan.from_options(options), device, _LOG.info)
    except TemporalLiifError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m temporal_liif.models.training", description=__doc__)
    parser.add_argument("--data", required=True, help="folder of areas (rasters or .npz)")
    parser.add_argument("--out", required=True, help="folder for weights, curves and states")
    parser.add_argument(
        "--budget-minutes", type=float, default=60.0, help="wall-clock time for all that is asked"
    )
    parser.add_argument("--steps", type=int, help="exact steps of each part instead of a budget")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps")
    parser.add_argument("--resume", action="store_true", help="go on from the saved states")
    parser.add_argument("--parts", default=",".join(recipe.DEFAULT), help="what to train, comma separated")
    parser.add_argument(
        "--folds", default="0", help="cross-validation: 'all', or numbers 1 to 5; 0: all areas"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, help="CPU threads")
    parser.add_argument("--features", type=int, help="width of the temporal part")
    parser.add_argument("--batch", type=int, help="samples of a batch")
    parser.add_argument("--pack", help="also write the areas as .npz here, for machines without GDAL")
    return parser


if __name__ == "__main__":
    sys.exit(main())
