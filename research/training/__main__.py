# SPDX-License-Identifier: GPL-2.0-or-later
"""Command line of the training: python -m temporal_liif.research.training --data DIR --out DIR."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

import torch

from ...core.errors import ParameterError, TemporalLiifError
from ...core.stack.area import save_area
from ...core.stack.training_areas import read_areas
from ...models import runtime
from ...models.architectures.encoders import ENCODERS
from ...models.architectures.temporal_liif_3.model import NAME
from ...models.training import originals, recipe
from ...models.training.original_task import STRATEGIES
from ..folds import parse_folds
from .cross_validation import calibrate
from .parts import DEFAULT, PARTS, parse_parts

_LOG = logging.getLogger("training")


def main(arguments: list[str] | None = None) -> int:
    """Train what is asked for; 0 on success, 1 with a message on stderr."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    if options.threads:
        torch.set_num_threads(options.threads)
    try:
        plan = _plan(options)
        areas = read_areas(*options.data)
        if options.pack:
            Path(options.pack).mkdir(parents=True, exist_ok=True)
            for area in areas:
                save_area(area, Path(options.pack) / f"{area.name}.npz")
        device = runtime.choose(options.device)
        _LOG.info("%d areas, %s", len(areas), device.reason)
        if isinstance(plan, recipe.Plan):
            if not options.calibrate_only:
                recipe.train(areas, Path(options.out), plan, device, _LOG.info)
            if set(plan.parts) != {"spot"}:
                calibrate(areas, Path(options.out), device, _LOG.info)
        else:
            originals.train(areas, Path(options.out), plan, device, _LOG.info)
    except TemporalLiifError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _plan(options: argparse.Namespace) -> recipe.Plan | originals.OriginalPlan:
    """The choices for the architecture.

    Raises ParameterError for what is unknown, or belongs to another architecture.
    """
    ours = options.architecture == NAME
    for name in _ORIGINALS if ours else _OURS:
        if getattr(options, name) is not None:
            raise ParameterError(
                f"--{name} says nothing to {options.architecture}. Leave it out, or choose another "
                "--architecture."
            )
    common = {
        "folds": parse_folds(options.folds),
        "minutes": options.budget_minutes,
        "steps": options.steps,
        "resume": options.resume,
        "seed": options.seed,
        "start": options.weights and Path(options.weights),
    }
    given = {name: getattr(options, name) for name in (*_OURS, *_ORIGINALS)}
    given = {name: value for name, value in given.items() if value is not None}
    if ours:
        names = parse_parts(given.pop("parts", ",".join(DEFAULT)))
        return recipe.Plan({name: PARTS[name] for name in names}, **common, **given)
    return originals.OriginalPlan(options.architecture, **common, **given)


_OURS = ("parts", "features", "batch", "monthly")
_ORIGINALS = ("encoder", "size", "strategy", "crop", "queries", "rate")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m temporal_liif.research.training", description=__doc__)
    parser.add_argument(
        "--data", required=True, nargs="+", help="folders of areas (rasters or .npz), with SPOT or without"
    )
    parser.add_argument("--out", required=True, help="folder for weights, curves and states")
    parser.add_argument(
        "--architecture",
        default=NAME,
        choices=[NAME, *originals.DIMENSIONS],
        help="what is trained: this plugin's network, or one of the published ones",
    )
    parser.add_argument("--weights", help="file of weights to start from")
    parser.add_argument(
        "--budget-minutes", type=float, default=60.0, help="wall-clock time for all that is asked"
    )
    parser.add_argument("--steps", type=int, help="exact steps of each part instead of a budget")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps")
    parser.add_argument("--resume", action="store_true", help="go on from the saved states")
    parser.add_argument(
        "--folds", default="0", help="cross-validation: 'all', or numbers 1 to 5; 0: all areas"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, help="CPU threads")
    parser.add_argument("--pack", help="also write the areas as .npz here, for machines without GDAL")
    ours = parser.add_argument_group(NAME)
    ours.add_argument("--parts", help=f"what to train, comma separated (default: {','.join(DEFAULT)})")
    ours.add_argument(
        "--calibrate-only", action="store_true", help="calibrate what was trained before by itself"
    )
    ours.add_argument("--features", type=int, help="width of the networks of the dates' weights")
    ours.add_argument("--batch", type=int, help="samples of a batch in time")
    ours.add_argument(
        "--monthly", type=Path, help=".npz of pixels by month, for the correction across gaps besides"
    )
    published = parser.add_argument_group(" and ".join(originals.DIMENSIONS))
    published.add_argument("--encoder", choices=list(ENCODERS), help="default: edsr-baseline")
    published.add_argument(
        "--size",
        choices=list(originals.SIZES),
        help="default: full, as published; small is for two CPU cores",
    )
    published.add_argument(
        "--strategy", choices=list(STRATEGIES), help="dates in a sample of temporal-liif (default: complete)"
    )
    published.add_argument("--crop", type=int, help="side of a sample in pixels; published: 48, 72, 128")
    published.add_argument(
        "--queries", type=int, help="pixels asked for in a step (default: all of the crop)"
    )
    published.add_argument("--rate", type=float, help="learning rate of Adam (default: 0.0001, as published)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
