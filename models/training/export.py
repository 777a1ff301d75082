# SPDX-License-Identifier: GPL-2.0-or-later
"""Export of trained parts to one file of weights, its uncertainty calibrated on held-out areas."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from ...core.analysis.metrics import decibels
from ...core.errors import ModelError
from ...core.stack.area import Area
from .. import checkpoint as checkpoints
from ..architectures.temporal_liif_2 import date_support
from ..architectures.temporal_liif_2.date_support import CELL, Groups
from ..architectures.temporal_liif_2.model import NAME, OBSERVED_DEVIATION, TemporalLiif2
from ..architectures.temporal_liif_2.temporal import TemporalNet
from ..runtime import Device
from .areas import series, whole
from .date_scores import INTERVALS, hidden_dates
from .hidden_dates import reduce
from .restored_dates import restored
from .time_task import FLOOR

SAMPLES = 4000
"""Values drawn per hidden date for the calibration."""

TRUSTS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Shares of the network's judgement that are tried."""


def join(
    folder: Path,
    detail: str = "detail",
    spread: float = 1.0,
    trust: float = 1.0,
    detail_spread: float = 1.0,
    **card: object,
) -> Path:
    """Write FOLDER/temporal-liif-2.safetensors from the parts in FOLDER; `detail` names the spatial part."""
    state, args = {}, {"spread": spread, "detail_spread": detail_spread, "trust": trust}
    for key, part in (("temporal", "temporal"), ("detail", detail)):
        path = folder / f"{part}.safetensors"
        if not path.is_file():
            raise ModelError(f"{path} is missing. Train the part {part} first.")
        checkpoint = checkpoints.read(path)
        args[key] = checkpoint.args
        state.update({f"{key}.{name}": value for name, value in checkpoint.state.items()})
    target = folder / f"{NAME if detail == 'detail' else f'{NAME}-{detail}'}.safetensors"
    checkpoints.write(target, NAME, args, state, **card)
    return target


def trust(weights: dict[int, Path], areas: dict[int, list[Area]]) -> float:
    """The share of the network's judgement that is best for hidden dates of areas that were left out.

    `weights` and `areas`: file of the temporal part and left-out areas by fold. Measured on cells, with what
    is finer as the training counts it; one number for all folds.
    """
    gains = []
    for fold, path in weights.items():
        checkpoint = checkpoints.read(path)
        network = TemporalNet(**checkpoint.args)
        checkpoints.fill(network, checkpoint)
        gains += [_gains(network.eval(), area, t) for area in areas[fold] for t in hidden_dates(area)]
    return TRUSTS[int(np.argmax(np.mean(gains, axis=0)))] if gains else 1.0


def _gains(network: TemporalNet, area: Area, date: int) -> list[float]:
    """PSNR for each of TRUSTS."""
    others = np.delete(np.arange(len(area.days)), date)
    values, valid = reduce(area.reflectance, area.clear, CELL)
    near = others[date_support.nearest(area.days[others], area.days[date])]
    groups = Groups.of(area.wavelengths)
    support = date_support.gather(values[near], valid[near], area.days[near], area.days[date], groups)
    tensors = [torch.from_numpy(x)[None] for x in support.arrays()]
    known = valid[date] & valid[near].any(axis=0)
    truth, scores = values[date][:, known], []
    for share in TRUSTS:
        with torch.inference_mode():
            weights = network(*tensors, torch.from_numpy(groups.of_band), share)[0][0].numpy()
        estimate = np.einsum("tbyx,tbyx->byx", weights[:, groups.of_band], values[near])[:, known]
        scores.append(decibels(float(np.mean((estimate - truth) ** 2)) + FLOOR**2, 1.0))
    return scores


def spreads(weights: dict[int, Path], areas: dict[int, list[Area]], device: Device) -> dict[int, float]:
    """Factor on the uncertainty for each fold, from the errors of all *other* folds; 0: from every fold.

    It makes 95 % of the errors on areas that were left out lie inside the 95 % interval. `weights` and
    `areas`: file and left-out areas by fold.
    """
    return _factors({fold: _ratios(weights[fold], areas[fold], device) for fold in weights})


def detail_spreads(
    weights: dict[int, Path], areas: dict[int, list[Area]], device: Device
) -> dict[int, float]:
    """As `spreads`, for the uncertainty of the detail: clear dates of left-out areas, halved and restored."""
    return _factors({fold: _detail_ratios(weights[fold], areas[fold], device) for fold in weights})


def _factors(ratios: dict[int, np.ndarray]) -> dict[int, float]:
    """For each fold what takes 95 % of the other folds' ratios into the 95 % interval."""
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
    model, found = TemporalLiif2(checkpoints.read(path), device), [np.empty(0)]
    rng, width = np.random.default_rng(0), INTERVALS["95"]
    for area in areas:
        for error, deviation in restored(area, model):
            beyond = np.maximum(error.astype(np.float64) ** 2 - (width * OBSERVED_DEVIATION) ** 2, 0)
            own = np.maximum(deviation.astype(np.float64) ** 2 - OBSERVED_DEVIATION**2, 1e-12)
            found.append(rng.choice(np.sqrt(beyond / own).ravel(), SAMPLES))
    return np.concatenate(found)


def _ratios(path: Path, areas: list[Area], device: Device) -> np.ndarray:
    """Errors of hidden dates in units of the predicted standard deviation."""
    model, found = TemporalLiif2(checkpoints.read(path), device), [np.empty(0)]
    rng = np.random.default_rng(0)
    for area in areas:
        for t in hidden_dates(area):
            patch = series(area, np.delete(np.arange(len(area.days)), t))
            prediction = model.predict(patch, whole(patch, [area.days[t]]), lambda: False)
            known = area.clear[t] & patch.valid.any(axis=0)
            error = prediction.values[0][:, known] - area.numbers[t][:, known] * np.float32(1e-4)
            found.append(rng.choice((np.abs(error) / prediction.uncertainty[0][:, known]).ravel(), SAMPLES))
    return np.concatenate(found)
