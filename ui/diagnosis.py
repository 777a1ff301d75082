# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine's diagnosis as text, for the settings page and for a bug report."""

from __future__ import annotations

from typing import Any

from ..provider.translation import tr


def summary(report: dict[str, Any]) -> str:
    """One line a device: name, memory and measured speed; or what is missing."""
    if report.get("torch_error"):
        return tr("PyTorch cannot be used: {reason}").format(reason=report["torch_error"])
    lines = []
    for device in report.get("devices", []):
        if "error" in device:
            lines.append(
                tr("{device}: cannot compute ({reason})").format(
                    device=device["device"], reason=device["error"]
                )
            )
            continue
        parts = [f"{device['device']}: {device['name']}" if device.get("name") else device["device"]]
        memory = device.get("memory") or (report.get("memory") if device["device"] == "cpu" else None) or {}
        if memory.get("total"):
            parts.append(tr("{size} GB memory").format(size=f"{memory['total'] / 1e9:.0f}"))
        parts.append(tr("{speed} GFLOP/s").format(speed=f"{device['gflops']:.0f}"))
        lines.append(", ".join(parts))
    return "\n".join(lines)


def full_text(report: dict[str, Any]) -> str:
    """Everything, for the clipboard."""
    torch = report.get("torch")
    computes = "no PyTorch"
    if torch:
        graphics = f"CUDA {torch['cuda']}" if torch.get("cuda") else "no CUDA"
        computes = f"PyTorch {torch.get('version')}, {graphics}, {torch.get('threads')} threads"
    lines = [
        f"Python {report.get('python')} ({report.get('executable')})",
        f"Platform {report.get('platform')}, {report.get('processors')} processors",
        computes,
        *(f"{name} {version or '-'}" for name, version in (report.get("packages") or {}).items()),
        summary(report),
    ]
    return "\n".join(lines)
