# SPDX-License-Identifier: GPL-2.0-or-later
"""Diagnosis of the engine: packages, devices, memory and speed."""

from __future__ import annotations

import os
import platform
import sys
import time
from importlib import metadata
from typing import Any

from ...core.messages import Message
from ..context import Context

DISTRIBUTIONS = (
    "torch",
    "numpy",
    "safetensors",
    "scipy",
    "scikit-image",
    "Pillow",
    "Jinja2",
    "pystac-client",
    "requests",
)


def diagnose(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{} -> a report of Python, packages, memory and devices, whatever of them is missing."""
    context.progress(0.0, Message("Reading versions"))
    report: dict[str, Any] = {
        "python": platform.python_version(),
        "executable": sys.executable,
        "platform": platform.platform(),
        "processors": os.cpu_count(),
        "memory": _memory(),
        "packages": {name: _version(name) for name in DISTRIBUTIONS},
        "torch": None,
        "devices": [],
    }
    try:
        import torch
    except Exception as error:
        report["torch_error"] = f"{type(error).__name__}: {error}"
        return report, {}
    report["torch"] = {
        "version": torch.__version__,
        "cuda": torch.version.cuda,
        "threads": torch.get_num_threads(),
    }
    names = _devices(torch)
    for index, name in enumerate(names):
        context.progress((index + 1) / (len(names) + 1), Message("Measuring {name}", name=name))
        report["devices"].append(_describe(torch, name))
    return report, {}


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _memory() -> dict[str, int | None]:
    """Bytes of main memory, where the system reports them."""
    try:
        page = os.sysconf("SC_PAGE_SIZE")
        total = page * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return {"total": None, "free": None}
    try:
        return {"total": total, "free": page * os.sysconf("SC_AVPHYS_PAGES")}
    except (ValueError, OSError):
        return {"total": total, "free": None}


def _devices(torch: Any) -> list[str]:
    names = [f"cuda:{index}" for index in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        names.append("mps")
    return [*names, "cpu"]


def _describe(torch: Any, name: str) -> dict[str, Any]:
    """Name, memory and measured speed of one device; {error} if it cannot compute."""
    device: dict[str, Any] = {"device": name}
    try:
        if name.startswith("cuda"):
            free, total = torch.cuda.mem_get_info(name)
            device.update(name=torch.cuda.get_device_name(name), memory={"total": total, "free": free})
        device["gflops"] = round(_speed(torch, name), 1)
    except Exception as error:
        device["error"] = f"{type(error).__name__}: {error}"
    return device


def _speed(torch: Any, name: str) -> float:
    """GFLOP/s of a 3 x 3 convolution of 64 to 64 channels in float32, the networks' main work."""
    side, channels = 128, 64
    image = torch.ones(1, channels, side, side, device=name)
    kernel = torch.ones(channels, channels, 3, 3, device=name)
    work = 2 * channels * channels * 9 * side * side
    with torch.inference_mode():
        rounds, elapsed = 0, 0.0
        torch.nn.functional.conv2d(image, kernel, padding=1).sum().item()
        start = time.perf_counter()
        while elapsed < 0.2:
            # Fetching one number waits for the device.
            torch.nn.functional.conv2d(image, kernel, padding=1)[0, 0, 0, 0].item()
            rounds += 1
            elapsed = time.perf_counter() - start
    return rounds * work / elapsed / 1e9
