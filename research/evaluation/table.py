# SPDX-License-Identifier: GPL-2.0-or-later
"""The main figures of a report as text."""

from __future__ import annotations

from typing import Any

from . import cost
from .gaps import GAPS
from .looks import DATES as LOOKS


def table(result: dict[str, Any]) -> str:
    """The main figures as text."""
    lines = [f"{len(result['areas'])} areas, weights {result['weights']} {_training_overlap(result)}"]
    for name, row in result.get("originals", {}).items():
        lines.append(f"{name} {_training_overlap({**result, **row})}")
    for part in ("published", "published_inner"):
        for name, row in result.get(part, {}).items():
            figures = "  ".join(f"x{s} {row[f'x{s}']:6.2f} dB" for s in (2, 4, 6) if f"x{s}" in row)
            lines.append(f"{part:16} {name:22} {figures}")
    for part in ("temporal", "temporal_aligned"):
        for name, row in result.get(part, {}).items():
            if row["n"]:
                bins = "  ".join(f"{k}: {b['psnr']:.2f} ({b['n']})" for k, b in row["bins"].items() if b["n"])
                lines.append(f"{part:16} {name:22} {row['psnr']:6.2f} dB  MAE {row['mae']:.4f}  {bins}")
    for part, keys in (("gaps", GAPS), ("cloudy_gaps", GAPS[1:]), ("looks", LOOKS)):
        for name, row in result.get(part, {}).items():
            figures = "  ".join(f"{key}: {row[str(key)]:.3f}" for key in keys if str(key) in row)
            lines.append(f"{part:16} {name:22} {figures}")
    for part in ("calibration", "calibration_detail"):
        for name, row in result.get(part, {}).items():
            bins = "  ".join(
                f"{key}: {one['95']:.3f}" for key, one in row.get("bins", {}).items() if one["n"]
            )
            lines.append(f"{part:18} {name:22} 68 %: {row['68']:.3f}  95 %: {row['95']:.3f}  {bins}")
    for part in ("split_half", "split_half_beyond", "steadiness", "consistency", "consistency_forward"):
        for name, value in result.get(part, {}).items():
            lines.append(f"{part:20} {name:22} {value:.4f}")
    for name, row in result.get("detail", {}).items():
        for part, values in (("detail", row), ("detail, absolute", row["absolute"])):
            numbers = {key: value for key, value in values.items() if isinstance(value, float)}
            figures = "  ".join(f"{key} {value:.3f}" for key, value in numbers.items())
            lines.append(f"{part:16} {name:22} {figures}")
    lines += _clouds(result["clouds"]) if "clouds" in result else []
    for name, row in result.get("cost", {}).items():
        kinds = (*(f"x{scale}" for scale in cost.SCALES), cost.NINE)
        figures = "  ".join(f"{kind} {row[kind]['seconds']:.3f} s" for kind in kinds)
        lines.append(f"{'cost':16} {name:22} {figures}")
    return "\n".join(lines)


def _clouds(row: dict[str, Any]) -> list[str]:
    lines = [
        f"{'clouds, withheld':16} {name:22} "
        + "  ".join(f"{key} {value:.2f}" for key, value in one.items() if key != "areas")
        for name, one in row["withheld"].items()
    ]
    lines += [f"{'clouds, seam':16} {name:22} {value:.2f}" for name, value in row["seam"].items()]
    missed, change = row["missed"], row["change"]
    lines.append(
        f"{'clouds, screen':16} missed: found {missed['found']:.3f}  false {missed['false']:.3f}  "
        f"reviewed: found {missed['reviewed']['found']:.3f}  false {missed['reviewed']['false']:.3f}  "
        f"change: rejected {change['rejected']:.3f} ({change['n']})"
    )
    return lines


def _training_overlap(result: dict[str, Any]) -> str:
    new, count = len(result["unseen"]), len(result["areas"])
    return f"(trained without {'any' if new == count else f'{new} of {count}'} of the areas they answer for)"
