# SPDX-License-Identifier: GPL-2.0-or-later
"""The exact packages of the engine: every version and checksum, and which of them a build of torch needs.

`make lock` writes the lists (scripts/lock.py); engine/requirements.txt says what is asked for.
"""

from __future__ import annotations

import re
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
LOCK = Path(__file__).with_name("requirements.lock")
CLUSTER_REQUIREMENTS = Path(__file__).with_name("requirements-cluster.txt")
CLUSTER_LOCK = Path(__file__).with_name("requirements-cluster.lock")
"""What a cluster needs beside: an extra, in the versions of the other list where both name a package."""

UV_LOCK = Path(__file__).with_name("uv.lock")

CUDA = "cu130"
"""The build of torch for NVIDIA's cards whose libraries the lock lists."""

_OF_CUDA = ("nvidia-", "cuda-", "triton")
"""Beginnings of the names of packages that only that build needs."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def blocks(text: str) -> list[tuple[str, str]]:
    """The entries of a list in pip's format, as (name, lines with line ends); options have an empty name."""
    found: list[tuple[str, str]] = []
    for line in text.splitlines(keepends=True):
        if line[0].isspace() and found:
            found[-1] = (found[-1][0], found[-1][1] + line)
        elif line.strip() and not line.startswith("#"):
            match = _NAME.match(line)
            found.append((match.group() if match else "", line))
    return found


def is_of_cuda(name: str) -> bool:
    """Whether only torch's build for NVIDIA's cards needs the package."""
    return name.startswith(_OF_CUDA)


def without_cuda(text: str) -> str:
    """The list without what only torch's build for NVIDIA's cards needs."""
    return "".join(lines for name, lines in blocks(text) if not is_of_cuda(name))


def for_build(text: str, build: str, system: str) -> tuple[str, str]:
    """What to ask torch's own server for, and the list, where `build` of torch fits a computer.

    `build` is "cpu", CUDA, one that the list does not have (then that for processors is taken), or "" for the
    registry's own (on Linux CUDA's, elsewhere that for processors); then nothing is asked of it ("").
    `system` is named as by sys.platform.
    """
    if not build:
        return "", text
    build = build if build == CUDA else "cpu"
    usual = CUDA if system == "linux" else "cpu"
    return "" if build == usual else build, without_cuda(text) if build == "cpu" else text


def version_of(text: str, name: str) -> str:
    """The version that the list pins a package to; raises LookupError where it does not."""
    match = re.search(rf"^{re.escape(name)}==([^\s;\\]+)", text, re.MULTILINE)
    if match is None:
        raise LookupError(f"{name} is not pinned to a version.")
    return match.group(1)
