# SPDX-License-Identifier: GPL-2.0-or-later
"""Command line of the engine: python -m temporal_liif.engine.cli create|find|diagnose."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, Callable

from ..core.errors import TemporalLiifError
from ..core.network import Network
from . import install
from .client import Engine
from .locate import find, own_folder
from .lock import CLUSTER_LOCK, LOCK

_CREATION = 0.9
"""Share of the progress before what clusters need is added."""


def create(
    progress: Callable[[float, str], None] = lambda fraction, text: None,
    cancelled: Callable[[], bool] = lambda: False,
    log: Callable[[str], None] = lambda text: None,
    network: Network | None = None,
    cluster: bool = False,
) -> Path:
    """Make the plugin's own environment, if need be, and return its Python; see install.py.

    With `cluster`, it has what clusters need, too.
    """
    share = _CREATION if cluster else 1.0
    python = install.create(
        own_folder(), LOCK, lambda done, text: progress(share * done, text), cancelled, log, network
    )
    if cluster:
        rest = 1 - share
        install.extend(
            python,
            CLUSTER_LOCK,
            lambda done, text: progress(share + rest * done, text),
            cancelled,
            log,
            network,
        )
    return python


def diagnose(interpreter: str | Path | None = None) -> dict[str, Any]:
    """What the engine says of itself: versions, devices, memory, speed. Raises EngineError."""
    engine = Engine(interpreter)
    try:
        return engine.call("engine.diagnose", {})[0]
    finally:
        engine.stop()


def main(arguments: list[str] | None = None) -> int:
    """The command line; 0, or 1 with a message on stderr."""
    parser = argparse.ArgumentParser(prog="temporal_liif.engine.cli", description=__doc__)
    parser.add_argument("command", choices=["create", "find", "diagnose"])
    parser.add_argument("--cluster", action="store_true", help="create: with what clusters need, too")
    given = parser.parse_args(arguments)
    command = given.command
    try:
        if command == "create":
            print(
                create(
                    lambda fraction, text: print(f"{fraction:4.0%} {text}", flush=True),
                    log=print,
                    cluster=given.cluster,
                )
            )
        elif command == "find":
            print(find())
        else:
            print(json.dumps(diagnose(), indent=2))
    except TemporalLiifError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
