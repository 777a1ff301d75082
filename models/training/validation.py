# SPDX-License-Identifier: GPL-2.0-or-later
"""Validation of a training on held-out areas, for the log and the card of the weights."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Callable

import numpy as np

from ...core.errors import ParameterError
from ...core.messages import Message
from ...core.series.interpolation import BaselineModel
from ...core.series.patch import Model
from ...core.stack.area import Area
from .. import checkpoint as checkpoints
from ..architectures import temporal_liif_3
from ..architectures.temporal_liif_3.time_estimate import TimeEstimator
from ..runtime import Device
from . import adapted_scores, date_scores, export, time_calibration
from .areas import registered
from .published_network import Original

Report = Callable[[str], None]


def split(areas: list[Area], share: float, seed: int) -> tuple[list[Area], list[Area]]:
    """Areas to learn from, and areas for validation: a share, drawn by the seed; none of a single area.

    Raises ParameterError if the share leaves nothing to learn from.
    """
    if not 0 <= share < 1:
        raise ParameterError(
            "The share of areas for validation is {share:g}. Give a number from 0 to below 1.", share=share
        )
    count = 0 if share == 0 or len(areas) < 2 else min(len(areas) - 1, max(1, round(share * len(areas))))
    drawn = set(np.random.default_rng(seed).permutation(len(areas))[:count].tolist())
    learned = [area for index, area in enumerate(areas) if index not in drawn]
    return learned, [areas[index] for index in sorted(drawn)]


def validate(
    folder: Path, areas: list[Area], start: Path | None, device: Device, report: Report
) -> dict[str, float]:
    """PSNR in dB of hidden dates of areas that Temporal LIIF 3 in `folder` has not learned from.

    By method: kriging, before (the weights that the training started from), after; all on registered dates.
    The uncertainty is calibrated on these areas too, and the weights in the folder written again.
    """
    if not any(date_scores.hidden_dates(area) for area in areas):
        report(
            Message(
                "The areas for validation have no inner date that is 90 % clear; nothing can be measured on "
                "them."
            )
        )
        return {}
    weights = folder / f"{temporal_liif_3.NAME}.safetensors"
    measured = replace(export.Measured.of(checkpoints.read(weights)), detail_spread=1.0)
    export.join(folder, replace(measured, spreads=export.Measured().spreads))
    estimator = TimeEstimator.from_checkpoint(checkpoints.read(weights)).to(device.torch)
    found = [time_calibration.errors(estimator, area) for area in areas]
    measured = replace(measured, spreads=time_calibration.factors_of(found))
    export.join(folder, measured)
    of_detail = export.detail_spreads({1: weights}, {1: areas}, device)[0]
    export.join(folder, replace(measured, detail_spread=of_detail))
    factors = ", ".join(f"{factor:.2f}" for factor in measured.spreads)
    report(
        Message(
            "Uncertainty x {factors} by the length of the gap, of the detail x {detail:.2f}.",
            factors=factors,
            detail=of_detail,
        )
    )
    models: dict[str, Model] = {"kriging": BaselineModel("kriging")}
    if start is not None:
        models["before"] = temporal_liif_3.from_checkpoint(checkpoints.read(start), device, {})
    models["after"] = temporal_liif_3.from_checkpoint(checkpoints.read(weights), device, {})
    methods = {name: _always(model) for name, model in models.items()}
    rows, _ = date_scores.evaluate([registered(area) for area in areas], methods)
    scores = {name: float(row["psnr"]) for name, row in rows.items()}
    count = Message("{count} hidden dates", count=rows["after"]["n"])
    _log_scores(count, scores, report)
    return scores


def validate_original(
    weights: Path, areas: list[Area], start: Path | None, device: Device, report: Report
) -> dict[str, float]:
    """PSNR in dB of LIIF or Temporal LIIF on areas that they have not learned from, at the smallest factor.

    By method: mean_of_bicubic, before, after.
    """
    some = [
        replace(area, adapted_truth={min(area.adapted_truth): area.adapted_truth[min(area.adapted_truth)]})
        for area in areas
        if area.adapted is not None and area.adapted_truth
    ]
    if not some:
        report(Message("The areas for validation have no adapted images; nothing can be measured on them."))
        return {}
    methods = {"mean_of_bicubic": adapted_scores.baselines()["mean_of_bicubic"]}
    if start is not None:
        methods["before"] = Original(start, str(device.torch))
    methods["after"] = Original(weights, str(device.torch))
    rows = adapted_scores.evaluate(some, methods, similarity=False)[1]
    scale = min(some[0].adapted_truth)
    scores = {name: float(row[f"x{scale}"]) for name, row in rows.items()}
    _log_scores(Message("{count} areas to x{scale}", count=len(some), scale=scale), scores, report)
    return scores


def _log_scores(what: Message, scores: dict[str, float], report: Report) -> None:
    figures = ", ".join(f"{name} {score:.2f} dB" for name, score in scores.items())
    report(Message("Not learned from, {what}: {figures}.", what=what, figures=figures))


def _always(model: Model) -> Callable[[str], Model]:
    return lambda name: model
