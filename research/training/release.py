# SPDX-License-Identifier: GPL-2.0-or-later
"""From a training's output to the weights that ship, with their card.

    python -m temporal_liif.research.training.release --training DIR --weights DIR [--results FILE.json]

DIR/fold-N/temporal-liif-3.safetensors become temporal-liif-3.safetensors (fold 0) and .fold-N.safetensors,
the SPOT heads beside them temporal-liif-3-spot*; their sums and the figures of an evaluation's report go into
temporal-liif-3.json, which says by hand what they are.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from ...core.errors import ModelError, TemporalLiifError
from ...models import checkpoint as checkpoints
from ...models.architectures.temporal_liif_3.model import NAME
from ..evaluation.spot_head import NAME as SPOT
from ..folds import read_folds

NOTE = (
    f"{SPOT}*.safetensors map the product into the frame of SPOT images for the published tables and are no "
    "part of the product. Trained on SPOT pixels of WorldStrat, (c) Airbus, CC BY-NC 4.0: not for commercial "
    "use."
)

PROTOCOL = (
    "cross-validated: each area or place by the weights of a fold of research/folds.json that left it out; "
    "the shipped weights then use all of them"
)

RESULTS = (
    "temporal",
    "temporal_aligned",
    "gaps",
    "cloudy_gaps",
    "detail",
    "looks",
    "split_half",
    "steadiness",
    "consistency",
    "consistency_forward",
    "calibration",
    "calibration_detail",
    "published_inner",
    "cost",
)
"""Keys of an evaluation's report that the card shows."""


def release(training: Path, weights: Path, results: dict[str, Any]) -> Path:
    """Copy the files and write the card anew, what else it says left as it was; its path.

    Raises ModelError where the training lacks a fold.
    """
    path = weights / f"{NAME}.json"
    card: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {"name": NAME}
    card["fold_weights"], heads = {}, {}
    for fold in range(len(read_folds()) + 1):
        folder = training / f"fold-{fold}"
        ending = f".fold-{fold}.safetensors" if fold else ".safetensors"
        source = folder / f"{NAME}.safetensors"
        if not source.is_file():
            raise ModelError(f"{source} is missing. Train every fold first (--folds all).")
        found = _copied(source, weights / f"{NAME}{ending}")
        if fold:
            card["fold_weights"][f"{NAME}{ending}"] = found
        else:
            card["sha256"] = found
        if (folder / "spot.safetensors").is_file():
            heads[f"{SPOT}{ending}"] = _copied(folder / "spot.safetensors", weights / f"{SPOT}{ending}")
    card["evaluation_only"] = {"note": NOTE, "sha256": heads}
    if results:
        card["results"] = {
            "protocol": PROTOCOL,
            **{key: _without_places(results[key]) for key in RESULTS if key in results},
        }
    path.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    return path


def _copied(source: Path, target: Path) -> str:
    """Its SHA-256 in groups of eight, as the card shows it."""
    shutil.copyfile(source, target)
    text = checkpoints.read(target).sha256
    return " ".join(text[start : start + 8] for start in range(0, len(text), 8))


def _without_places(value: Any) -> Any:
    """Figures rounded, those of single areas and places left out."""
    if isinstance(value, dict):
        return {key: _without_places(one) for key, one in value.items() if key not in ("areas", "places")}
    return round(value, 5) if isinstance(value, float) else value


def main(arguments: list[str] | None = None) -> int:
    """Release; 0 on success, 1 with a message on stderr."""
    parser = argparse.ArgumentParser(prog="python -m temporal_liif.research.training.release")
    parser.add_argument("--training", required=True, type=Path, help="output folder of a training")
    parser.add_argument("--weights", required=True, type=Path, help="folder to write to")
    parser.add_argument("--results", type=Path, help="report of an evaluation with FOLDS=5")
    options = parser.parse_args(arguments)
    results = json.loads(options.results.read_text(encoding="utf-8")) if options.results else {}
    try:
        print(release(options.training, options.weights, results))
    except TemporalLiifError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
