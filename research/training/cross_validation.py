# SPDX-License-Identifier: GPL-2.0-or-later
"""Calibration by cross-validation: the network's share and its uncertainty, from all folds."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from ...core.stack.area import Area
from ...models.architectures.temporal_liif_2.model import NAME
from ...models.runtime import Device
from ...models.training import export
from ..folds import read_folds


def calibrate(areas: list[Area], out: Path, device: Device, report: Callable[[str], None]) -> None:
    """Write the joined weights again, with how far the network is trusted and with calibrated uncertainties.

    Both come from the areas that each fold left out, so this waits until every fold is there.
    """
    folds = read_folds()
    folders = {fold: out / f"fold-{fold}" for fold in range(1, len(folds) + 1)}
    left_out = {fold: [area for area in areas if area.name in folds[fold - 1]] for fold in folders}
    needed = (NAME, "temporal")
    if not all((folder / f"{part}.safetensors").is_file() for folder in folders.values() for part in needed):
        return
    trust = export.trust(
        {fold: folder / "temporal.safetensors" for fold, folder in folders.items()}, left_out
    )
    report(f"the network's judgement counts {trust:.2f}")
    weights = {fold: export.join(folder, trust=trust) for fold, folder in folders.items()}
    of_detail = export.detail_spreads(weights, left_out, device)
    for fold, factor in export.spreads(weights, left_out, device).items():
        report(f"fold {fold}: uncertainty x {factor:.3f}, of the detail x {of_detail[fold]:.3f}")
        for part in ("detail", "detail-spot"):
            folder = out / f"fold-{fold}"
            if (folder / f"{part}.safetensors").is_file() and (folder / "temporal.safetensors").is_file():
                export.join(folder, part, factor, trust, of_detail[fold])
