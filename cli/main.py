# SPDX-License-Identifier: GPL-2.0-or-later
"""Command temporal-liif: arguments, exit codes, and the last line on standard output."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any, Callable

from ..core.errors import (
    CredentialsError,
    EngineError,
    ModelError,
    ParameterError,
    TemporalLiifError,
    explained,
)
from ..core.messages import to_json
from ..engine import cli as engine_cli
from ..engine import locate
from .keys import VARIABLES, keys_in, login_in
from .log import Log

MOST_PARALLEL = 64
"""Areas at once at most."""

ALL_DONE, SOME_FAILED, USAGE, NOTHING_DONE, STOPPED = 0, 1, 2, 3, 130

CHAINS = {
    "search": ("search",),
    "fetch": ("search", "fetch"),
    "series": ("search", "fetch", "series"),
    "evaluate": ("search", "fetch", "evaluate"),
    "run": ("search", "fetch", "series"),
}
"""The steps of each command; `run` adds evaluate where the configuration has that section."""

_HELP = {
    "search": "find the scenes of each area in a catalogue (items-*.json)",
    "fetch": "the same, and read their pixels into clean, dated stacks (scenes/)",
    "series": "the same, and make the regular, cloud-free and finer series (series/)",
    "evaluate": "hold clear dates out, predict them from the others, and compare (evaluation.json)",
    "run": "the whole chain, then a STAC catalogue and mosaics that QGIS loads as one series",
    "config": "print a configuration with every option, its default and its meaning",
    "engine": "make, find or test the environment of the networks: engine create|find|diagnose",
}

_EPILOG = f"""
start here:
  temporal-liif config > run.toml           then set the dates in it
  temporal-liif run areas.geojson --config run.toml --out results

areas.geojson has one polygon (longitude, latitude) an area. Everything of an area lies in
results/areas/NAME; results/catalog.json is STAC, and results/mosaic/ holds one VRT a date.
The same command again goes on where the last one ended, however it ended: what is done is kept,
days of a fetch too, and what failed is tried again. A changed option redoes what depends on it.

keys of object stores come from the environment, or from files that it names:
  {", ".join(VARIABLES.values())}
  {VARIABLES["access_key"]}_FILE, ...
{locate.VARIABLE} names the Python of the networks, where it is not this one.

standard error has one JSON object a line (results/log.jsonl too); standard output has one at
the end. Exit codes:
  0  everything is done
  1  some areas or days failed; results/report.json says which and why
  2  the arguments, the configuration or the areas cannot be used; nothing was begun
  3  nothing could be done
  130  stopped by Ctrl-C or a termination signal; the same command goes on
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; its exit code."""
    given = _parser().parse_args(arguments)
    if given.command == "engine":
        return engine_cli.main([given.action, *(["--cluster"] if given.cluster else [])])
    log = Log()
    try:
        _check_python()
        if given.command == "config":
            return _print_example()
        code, summary = _chain(given)
    except TemporalLiifError as error:
        code, summary = _refused(error)
        log.write("error", code=error.code, text=str(error), **to_json(error.message))
    except OSError as error:
        why = explained(error)
        code, summary = NOTHING_DONE, {"error": why.code}
        log.write("error", code=why.code, text=str(why), **to_json(why.message))
    # ASCII: what a console of Windows cannot show would be an error.
    print(json.dumps({**summary, "exit_code": code}))
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="temporal-liif",
        description="Regular, cloud-free and finer time series of many areas, without QGIS.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in CHAINS:
        command = commands.add_parser(name, help=_HELP[name], description=_sentence(name))
        command.add_argument("areas", type=Path, help="GeoJSON file with one polygon an area")
        command.add_argument("--config", type=Path, required=True, help="TOML file: see temporal-liif config")
        command.add_argument("--out", type=Path, required=True, help="output folder, made if need be")
        command.add_argument("--parallel", type=int, metavar="N", help="areas at once (1; with --cluster 4)")
        command.add_argument(
            "--cluster", metavar="WHERE", help="workers: local, local:N, tcp://host:8786 or a scheduler file"
        )
        command.add_argument("--only", nargs="+", default=(), metavar="NAME", help="these areas alone")
        command.add_argument(
            "--again", action="store_true", help="fetch again what lacks days that failed in an earlier run"
        )
    commands.add_parser("config", help=_HELP["config"], description=_sentence("config"))
    engine = commands.add_parser("engine", help=_HELP["engine"])
    engine.add_argument("action", choices=["create", "find", "diagnose"])
    engine.add_argument("--cluster", action="store_true", help="create: with what clusters need, too")
    return parser


def _sentence(command: str) -> str:
    text = _HELP[command]
    return f"{text[0].upper()}{text[1:]}."


def _chain(given: argparse.Namespace) -> tuple[int, dict[str, Any]]:
    """Do what was asked for: exit code and summary. Raises errors of the library before anything is begun."""
    # Late, for a message of its own in a Python without GDAL.
    from ..core.fetch.access import store_keys
    from ..core.scenes.connection import use_connections
    from . import chain
    from .areas import read_areas
    from .catalogue import write_catalogue
    from .config import read_config
    from .session import Session

    config = read_config(given.config)
    areas = read_areas(given.areas, config.values["areas"]["name"])
    unknown = sorted(set(given.only) - {area.name for area in areas})
    if unknown:
        raise ParameterError(
            "--only: there is no area {unknown} in {areas}.", unknown=", ".join(unknown), areas=given.areas
        )
    wanted = [area for area in areas if not given.only or area.name in given.only]
    steps = CHAINS[given.command]
    if given.command == "run" and "evaluate" in config.named:
        steps = (*steps, "evaluate")
    keys, connection = keys_in(os.environ), config.connection
    logins = login_in(os.environ, connection.login) if connection else {}
    connections = [{"name": connection.name, "url": connection.url, "credentials": logins}] if logins else []
    log = Log([*keys.values(), *logins.values()])
    parallel = given.parallel or (4 if given.cluster else 1)
    if not 1 <= parallel <= MOST_PARALLEL:
        raise ParameterError(
            "--parallel is {parallel}. Choose 1 to {most} areas at once.",
            parallel=parallel,
            most=MOST_PARALLEL,
        )
    with ExitStack() as held:
        held.enter_context(chain.Held(given.out))
        use_connections([connection] if connection else [])
        held.callback(use_connections, [])
        held.enter_context(log.libraries())
        cancelled = held.enter_context(_signals())
        cluster = held.enter_context(_cluster(given.cluster)) if given.cluster else None
        log.also_to(given.out / chain.LOG)
        session = Session(
            config, given.out, log, cancelled, store_keys(keys), connections, given.again, cluster
        )
        with session:
            if session.needs_engine(steps):
                locate.find(session.engine.interpreter)
            log.write("run", command=given.command, areas=len(wanted), steps=steps)
            report = chain.run(session, wanted, steps, parallel)
            mosaics = []
            if given.command == "run":
                mosaics = write_catalogue(given.out, [area.name for area in areas])
        code = _code(report)
        summary = {name: report[name] for name in (chain.DONE, chain.FAILED, chain.STOPPED, "days_failed")}
        summary |= {"report": str(given.out / chain.REPORT), "mosaics": len(mosaics)}
        log.write("run", **summary, exit_code=code)
        log.close()
    return code, summary


def _print_example() -> int:
    from .options import example

    print(example(), end="")
    return ALL_DONE


def _cluster(address: str) -> AbstractContextManager[Any]:
    # Late: dask is an extra.
    from .cluster import Cluster

    return Cluster(address)


def _code(report: dict[str, Any]) -> int:
    if report["stopped"]:
        return STOPPED
    if report["failed"]:
        return SOME_FAILED if report["done"] else NOTHING_DONE
    return SOME_FAILED if report["days_failed"] else ALL_DONE


def _refused(error: TemporalLiifError) -> tuple[int, dict[str, Any]]:
    """Exit code and summary for a run that did not begin."""
    usage = isinstance(error, (ParameterError, ModelError, CredentialsError))
    return (USAGE if usage or error.code == "date" else NOTHING_DONE), {"error": error.code}


def _check_python() -> None:
    """EngineError where this Python has no GDAL."""
    try:
        from osgeo import gdal  # noqa: F401
    except ImportError as error:
        raise EngineError(
            "{interpreter} has no GDAL (osgeo), which reads and writes the rasters. Run the "
            "command with QGIS's own Python, Debian's python3-gdal, or an environment of "
            "conda-forge: see docs/cli.md.",
            interpreter=sys.executable,
        ) from error


@contextmanager
def _signals() -> Iterator[Callable[[], bool]]:
    """Whether to stop, which Ctrl-C and a termination signal say; as they were, afterwards."""
    stop = threading.Event()
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda *_: stop.set()) for number in numbers]
    try:
        yield stop.is_set
    finally:
        for number, handler in zip(numbers, before):
            signal.signal(number, handler)
