# SPDX-License-Identifier: GPL-2.0-or-later
"""A training run: areas in; one validated file of weights, its card and its curves out."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

from ...core.errors import ModelError, OutputError
from ...core.messages import Message
from ...core.raster.locks import HeldError, Lock
from ...core.raster.ownership import MARK, claim, is_marked, mark
from ...core.raster.replacement import new_file
from ...core.stack.area import Area
from .. import checkpoint as checkpoints
from ..architectures.temporal_liif_3 import WEIGHTS
from ..architectures.temporal_liif_3.model import NAME
from ..runtime import Device
from . import export, originals, recipe
from .curves import draw
from .original_task import with_truth
from .originals import OriginalPlan
from .validation import split, validate, validate_original

TRAINED = 0.9
"""Share of the progress that training takes; validation takes the rest."""

_FOLD = "fold-0"
"""Folder of the states within the working folder: a training of a user's own has one fold."""


@dataclass(frozen=True)
class Request:
    """What is asked for."""

    architecture: str
    """temporal-liif-3, temporal-liif or liif."""

    output: Path
    """The file of weights to write: .safetensors with a card, or .pth."""

    work: Path
    """Folder of states, from which a training that was stopped goes on; gone when the weights are written.
    One that is there and is not the plugin's is an error."""

    curves: Path | None = None
    """PNG to write."""

    tune: bool = True
    """Start from weights; else from random ones."""

    start: Path | None = None
    """Which; None: those that the plugin ships."""

    minutes: float = 60.0
    steps: int | None = None
    validation_share: float = 0.2
    """Share of the areas that is held out: not learned from, but measured on."""

    seed: int = 0
    resume: bool = False
    options: dict[str, Any] = field(default_factory=dict)
    """Of the architecture: names of recipe.PARTS, or fields of originals.OriginalPlan."""


def train(
    areas: list[Area],
    request: Request,
    device: Device,
    report: Callable[[str], None],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> dict[str, float]:
    """Train, validate, and write the weights; PSNR in dB by method on the areas held out.

    Raises ParameterError, ModelError, StackError, OutputError, CancelledError; then nothing is written but
    the states.
    """
    start = _start(request)
    if request.architecture != NAME:
        areas = with_truth(areas)
    learned, held_out = split(areas, request.validation_share, request.seed)
    names = f": {', '.join(area.name for area in held_out)}" if held_out else ""
    report(
        Message(
            "{learned} areas to learn from, {held_out} for validation{names}. {device}.",
            learned=len(learned),
            held_out=len(held_out),
            names=names,
            device=device.reason,
        )
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

    with _working_in(request.work, request.resume):
        scores = _trained(learned, held_out, request, common, start, device, report, so_far, cancelled)
    progress(1.0)
    return scores


def _trained(
    learned: list[Area],
    held_out: list[Area],
    request: Request,
    common: dict[str, Any],
    start: Path | None,
    device: Device,
    report: Callable[[str], None],
    so_far: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> dict[str, float]:
    """Train, validate, and put the weights under their name."""
    folder = request.work / _FOLD
    if request.architecture == NAME:
        parts = {name: recipe.PARTS[name] for name in common.pop("parts", recipe.PARTS)}
        plan = recipe.Plan(parts=parts, **common)
        recipe.train(learned, request.work, plan, device, report, so_far, cancelled)
        weights, shipped = folder / f"{NAME}.safetensors", recipe.read_start(WEIGHTS)
        if "prior" not in parts and start is None:
            # It learns from no area: nothing is gained by another one.
            recipe.take_over(shipped, folder, ["prior"])
        measured = export.Measured.of(shipped if start is None else recipe.read_start(start))
        export.join(folder, measured)
        scores = validate(folder, held_out, start, device, report) if held_out else {}
    else:
        original = OriginalPlan(request.architecture, **common)
        (weights,) = originals.train(learned, request.work, original, device, report, so_far, cancelled)
        scores = validate_original(weights, held_out, start, device, report) if held_out else {}
    training = {
        "areas": [area.name for area in learned],
        "validation_areas": [area.name for area in held_out],
        "seed": request.seed,
        "started_from": start.name if start else None,
    }
    _deliver(request, weights, training, scores)
    return scores


def _start(request: Request) -> Path | None:
    if not request.tune:
        return None
    if request.start is None and request.architecture != NAME:
        raise ModelError(
            "The plugin has no weights of {architecture} to start from. Choose a file of "
            "weights, or start anew.",
            architecture=request.architecture,
        )
    return request.start or WEIGHTS


def _deliver(request: Request, weights: Path, training: dict[str, Any], scores: dict[str, float]) -> None:
    """Put the weights, with their card, and the curves under their names, each only when it is whole."""
    checkpoint = checkpoints.read(weights)
    known = checkpoint.card.get("training")
    card = {
        **checkpoint.card,
        "training": {**(known if isinstance(known, dict) else {}), **training},
        "measured": {"psnr_on_areas_not_learned_from": scores},
    }
    with new_file(request.output) as part:
        if request.output.suffix.lower() in (".pth", ".pt"):
            checkpoints.write_original(part, checkpoint.name, checkpoint.args, checkpoint.state)
        else:
            checkpoints.write(part, checkpoint.name, checkpoint.args, checkpoint.state, **card)
    if request.curves is not None and (drawn := draw(weights.parent)) is not None:
        with new_file(request.curves) as part:
            shutil.copyfile(drawn, part)


@contextlib.contextmanager
def _working_in(folder: Path, resume: bool) -> Iterator[None]:
    """Hold the folder of states, and take it away when the work is done; what a user has put there stays.

    Raises OutputError for a folder of this name that is not the plugin's, and while another training uses it.
    """
    if resume and not is_marked(folder) and any(folder.glob(f"{_FOLD}/*.state.pt")):
        # A training that version 0.1.0 began.
        mark(folder)
    claim(folder)
    try:
        lock = Lock(folder / ".lock")
    except HeldError as error:
        raise OutputError(
            "{folder} is in use by a training that is still at work ({error}). Wait until it "
            "has ended, or choose another output.",
            folder=folder,
            error=error,
        ) from error
    try:
        yield
        shutil.rmtree(folder / _FOLD, ignore_errors=True)
    finally:
        lock.release()
        if not any(folder.glob(f"{_FOLD}/*")):
            for path in (folder / _FOLD, folder / MARK, folder):
                with contextlib.suppress(OSError):
                    (path.rmdir if path.is_dir() else path.unlink)()
