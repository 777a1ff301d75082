# SPDX-License-Identifier: GPL-2.0-or-later
"""Calibration by cross-validation: the uncertainty, from all folds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Callable

from ...core.stack.area import Area
from ...models import checkpoint as checkpoints
from ...models.architectures.temporal_liif_3.time_estimate import TimeEstimator
from ...models.runtime import Device
from ...models.training import export, time_calibration
from ...models.training.export import Measured
from ..folds import read_folds


def calibrate(areas: list[Area], out: Path, device: Device, report: Callable[[str], None]) -> None:
    """Write the joined weights again, with calibrated uncertainties.

    They come from the places that each fold left out, so this waits until every fold is there.
    """
    folds = read_folds()
    folders = {fold: out / f"fold-{fold}" for fold in range(1, len(folds) + 1)}
    if not all(export.complete(folder) for folder in folders.values()):
        return
    left_out = {fold: [area for area in areas if area.name in folds[fold - 1]] for fold in folders}
    weights = {fold: export.join(folder, Measured()) for fold, folder in folders.items()}
    found = {}
    for fold, path in weights.items():
        estimator = TimeEstimator.from_checkpoint(checkpoints.read(path)).to(device.torch)
        found[fold] = [time_calibration.errors(estimator, area) for area in left_out[fold]]
        report(f"fold {fold}: errors of {len(found[fold])} places left out")
    measured = {
        fold: Measured(factors)
        for fold, factors in time_calibration.spreads(found).items()
        if export.complete(out / f"fold-{fold}")
    }
    for fold, one in measured.items():
        export.join(out / f"fold-{fold}", one)
    of_detail = export.detail_spreads(weights, left_out, device)
    for fold, one in measured.items():
        export.join(out / f"fold-{fold}", replace(one, detail_spread=of_detail[fold]))
        factors = ", ".join(f"{factor:.2f}" for factor in one.spreads)
        report(
            f"fold {fold}: uncertainty x {factors} by the length of the gap, of the detail x "
            f"{of_detail[fold]:.2f}"
        )
