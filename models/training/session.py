# SPDX-License-Identifier: GPL-2.0-or-later
"""One training as an analyst asks for it: areas in, one judged file of weights and its curves out."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

from ...core.errors import ModelError, OutputError
from ...core.worldstrat import Area
from .. import checkpoint as checkpoints
from ..runtime import Device
from ..temporal_liif_2 import WEIGHTS
from ..temporal_liif_2.model import NAME
from . import export, originals, recipe
from .curves import draw
from .judge import judge, judge_original, split
from .original_task import taught
from .originals import OriginalPlan

TRAINED = 0.9
"""Share of the progress that training takes; judging takes the rest."""

PARTS = ("temporal", "detail")
"""Of Temporal LIIF 2: what the product consists of."""


@dataclass(frozen=True)
class Request:
    """What is asked for."""

    architecture: str
    """temporal-liif-2, temporal-liif or liif."""

    output: Path
    """The file of weights to write: .safetensors with a card, or .pth."""

    work: Path
    """Folder of states, from which a training that was stopped goes on; gone when the weights are written."""

    curves: Path | None = None
    """PNG to write."""

    tune: bool = True
    """Start from weights; else from random ones."""

    start: Path | None = None
    """Which; None: those that the plugin ships."""

    minutes: float = 60.0
    steps: int | None = None
    judged: float = 0.2
    """Share of the areas that is not learned from, but measured on."""

    seed: int = 0
    resume: bool = False
    options: dict[str, Any] = field(default_factory=dict)
    """Of the architecture: fields of recipe.Plan or originals.OriginalPlan."""


def train(
    areas: list[Area],
    request: Request,
    device: Device,
    report: Callable[[str], None],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> dict[str, float]:
    """Train, judge, and write the weights; PSNR in dB by method on the areas to judge by.

    Raises ParameterError, ModelError, StackError, OutputError, CancelledError; then nothing is written but
    the states.
    """
    start = _start(request)
    if request.architecture != NAME:
        areas = taught(areas)
    learned, judged = split(areas, request.judged, request.seed)
    report(
        f"{len(learned)} areas to learn from, {len(judged)} to judge by"
        f"{': ' + ', '.join(area.name for area in judged) if judged else ''}. {device.reason}."
    )
    common = {
        "minutes": request.minutes,
        "steps": request.steps,
        "resume": request.resume,
        "seed": request.seed,
        "start": start,
        **request.options,
    }

    def so_far(share: float) -> None:
        progress(TRAINED * share)

    folder = request.work / "fold-0"
    if request.architecture == NAME:
        plan = recipe.Plan(**{"parts": PARTS, **common})
        recipe.train(learned, request.work, plan, device, report, so_far, cancelled)
        weights = folder / f"{NAME}.safetensors"
        _check_whole(weights)
        scores = judge(folder, judged, start, device, report) if judged else {}
        if not judged and start is None:
            # Nobody knows how far these weights are to be trusted: as far as the plugin's own.
            export.join(folder, **recipe.trusted_as(recipe.read_start(WEIGHTS)))
    else:
        original = OriginalPlan(request.architecture, **common)
        (weights,) = originals.train(learned, request.work, original, device, report, so_far, cancelled)
        scores = judge_original(weights, judged, start, device, report) if judged else {}
    training = {
        "areas": [area.name for area in learned],
        "judged_by": [area.name for area in judged],
        "seed": request.seed,
        "started_from": start.name if start else None,
    }
    _deliver(request, weights, training, scores)
    progress(1.0)
    return scores


def _start(request: Request) -> Path | None:
    if not request.tune:
        return None
    if request.start is None and request.architecture != NAME:
        raise ModelError(
            f"The plugin has no weights of {request.architecture} to start from. Choose a file of weights, "
            "or start anew."
        )
    return request.start or WEIGHTS


def _check_whole(weights: Path) -> None:
    if not weights.is_file():
        raise ModelError(
            "Time alone is no model: without weights to start from, the detail has to be trained too. Train "
            "both, or start from weights."
        )


def _deliver(request: Request, weights: Path, training: dict[str, Any], scores: dict[str, float]) -> None:
    """Put the weights, with their card, and the curves under their names, each only when it is whole."""
    checkpoint = checkpoints.read(weights)
    known = checkpoint.card.get("training")
    card = {
        **checkpoint.card,
        "training": {**(known if isinstance(known, dict) else {}), **training},
        "measured": {"psnr_on_areas_not_learned_from": scores},
    }
    partial = request.output.with_name(f"{request.output.stem}.partial{request.output.suffix}")
    try:
        if request.output.suffix.lower() in (".pth", ".pt"):
            checkpoints.write_original(partial, checkpoint.name, checkpoint.args, checkpoint.state)
        else:
            checkpoints.write(partial, checkpoint.name, checkpoint.args, checkpoint.state, **card)
        os.replace(partial, request.output)
        if request.curves is not None and (drawn := draw(weights.parent)) is not None:
            shutil.copyfile(drawn, request.curves)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise OutputError(
            f"{error.filename or request.output} cannot be written ({error.strerror}). Choose another place."
        ) from error
    shutil.rmtree(request.work, ignore_errors=True)
