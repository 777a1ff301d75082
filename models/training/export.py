# SPDX-License-Identifier: GPL-2.0-or-later
"""Export of trained parts to one file of weights, its uncertainty calibrated on held-out areas."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
from torch import nn

from ...core.errors import ModelError
from ...core.stack.area import Area
from .. import checkpoint as checkpoints
from ..architectures import temporal_liif_3
from ..architectures.temporal_liif_3 import DETAIL_SPREAD, prior
from ..architectures.temporal_liif_3.date_weights import DateWeights
from ..architectures.temporal_liif_3.gap_correction import GapCorrection
from ..architectures.temporal_liif_3.model import NAME
from ..architectures.temporal_liif_3.prepared import OBSERVED_DEVIATION
from ..architectures.temporal_liif_3.prior import PriorNet
from ..architectures.temporal_liif_3.time_estimate import GAP_KNOTS, PART
from ..checkpoint import Checkpoint
from ..runtime import Device
from . import time_calibration
from .date_scores import INTERVALS
from .restored_dates import restored

SAMPLES = 4000
"""Values drawn per restored date for the calibration."""

PLACES = {"date-weights": (PART, "weights"), "gap-correction": (PART, "gap"), "prior": (prior.PART,)}
"""Where each part's arguments and parameters stand in a checkpoint."""

_NEEDED = ("date-weights", "gap-correction")
"""Without a prior the ground is the closed form's."""

_Network = TypeVar("_Network", bound=nn.Module)


@dataclass(frozen=True)
class Measured:
    """What is measured on areas that were left out."""

    spreads: tuple[float, ...] = (1.0,) * len(GAP_KNOTS)
    """Factors on the uncertainty in time at GAP_KNOTS."""

    trust: float = 0.5
    """Share of the correction across gaps that counts, chosen with all folds in view (docs/model.md)."""

    detail_spread: float = 1.0
    """Factor on the uncertainty of the detail."""

    @classmethod
    def of(cls, checkpoint: Checkpoint | None) -> Measured:
        """As weights have it; it holds until it is measured anew. None: nothing was measured."""
        if checkpoint is None or PART not in checkpoint.args:
            return cls()
        time = checkpoint.args[PART]
        return cls(tuple(time["spreads"]), time["trust"], checkpoint.args.get(DETAIL_SPREAD, 1.0))


def write_part(network: nn.Module, folder: Path, part: str) -> Path:
    """Write FOLDER/PART.safetensors."""
    path = folder / f"{part}.safetensors"
    state = {key: value.contiguous() for key, value in network.state_dict().items()}
    checkpoints.write(path, f"{NAME}-{part}", network.settings, state)
    return path


def read_part(kind: type[_Network], path: Path) -> _Network:
    """The network of a part."""
    checkpoint = checkpoints.read(path)
    network = kind(**checkpoint.args)
    checkpoints.fill(network, checkpoint)
    return network.eval()


def complete(folder: Path) -> bool:
    """Whether a folder holds the parts that a model needs."""
    return all((folder / f"{part}.safetensors").is_file() for part in _NEEDED)


def join(folder: Path, measured: Measured, **card: object) -> Path:
    """Write FOLDER/temporal-liif-3.safetensors from the parts in FOLDER, with the prior if it is there.

    Raises ModelError where a part is missing.
    """
    paths = {part: folder / f"{part}.safetensors" for part in PLACES}
    for part in _NEEDED:
        if not paths[part].is_file():
            raise ModelError("{path} is missing. Train the part {part} first.", path=paths[part], part=part)
    weights = read_part(DateWeights, paths["date-weights"])
    gap = read_part(GapCorrection, paths["gap-correction"])
    args, state = time_calibration.part(weights, gap, measured.spreads, measured.trust)
    args[DETAIL_SPREAD] = measured.detail_spread
    if paths["prior"].is_file():
        network = read_part(PriorNet, paths["prior"])
        args[prior.PART] = network.settings
        state |= {f"{prior.PART}.{name}": value for name, value in network.state_dict().items()}
    target = folder / f"{NAME}.safetensors"
    checkpoints.write(target, NAME, args, state, **card)
    return target


def detail_spreads(
    weights: dict[int, Path], areas: dict[int, list[Area]], device: Device
) -> dict[int, float]:
    """Factor on the uncertainty of the detail for each fold, from the errors of all *other* folds; 0: of all.

    It makes 95 % of the errors of clear dates of left-out areas, halved in resolution and restored, lie
    inside the 95 % interval. `weights` and `areas`: file and left-out areas by fold.
    """
    ratios = {fold: _detail_ratios(weights[fold], areas[fold], device) for fold in weights}
    factors = {}
    for fold in (0, *ratios):
        others = [ratio for other, ratio in ratios.items() if other != fold and len(ratio)]
        factors[fold] = float(np.quantile(np.concatenate(others), 0.95) / INTERVALS["95"]) if others else 1.0
    return factors


def _detail_ratios(path: Path, areas: list[Area], device: Device) -> np.ndarray:
    """Errors of restored dates in units of the detail's predicted standard deviation.

    What an observation is unsure of by itself is no part of the detail and taken off both, inside the 95 %
    interval.
    """
    model = temporal_liif_3.from_checkpoint(checkpoints.read(path), device, {})
    found, rng, width = [np.empty(0)], np.random.default_rng(0), INTERVALS["95"]
    for area in areas:
        for error, deviation in restored(area, model):
            beyond = np.maximum(error.astype(np.float64) ** 2 - (width * OBSERVED_DEVIATION) ** 2, 0)
            own = np.maximum(deviation.astype(np.float64) ** 2 - OBSERVED_DEVIATION**2, 1e-12)
            found.append(rng.choice(np.sqrt(beyond / own).ravel(), SAMPLES))
    return np.concatenate(found)
