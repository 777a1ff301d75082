# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks the live services of every provider for a small window of every collection, and says what came.

    python -m temporal_liif.scripts.live [--provider ID] [--collection ID] [--login ID] [--fixtures FOLDER]

Without an account all open data are checked. S3 keys come from the variables of `temporal-liif` (cli.md),
the login from QGIS's authentication database. Exit code 1 where anything is not as expected.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ...cli.keys import keys_in
from ...core.scenes.providers import registry
from ...engine.client import Engine
from .checks import Checks, Row

PLACES = Path(__file__).with_name("places.json")


def main(arguments: list[str] | None = None) -> int:
    """Run the checks, print the table, write the answers; 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="temporal_liif.scripts.live", description=__doc__)
    parser.add_argument("--provider", help="this provider alone")
    parser.add_argument("--collection", help="this collection alone")
    parser.add_argument("--login", help="id of an authentication configuration of QGIS, for downloads")
    parser.add_argument("--fixtures", type=Path, help="folder that gets an answer of each catalogue")
    parser.add_argument("--out", type=Path, help="folder for what is fetched (default: one that is removed)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        engine = Engine(sys.executable)
        try:
            checks = Checks(engine, options.out or Path(scratch), keys_in(os.environ), _login(options.login))
            rows = []
            for row in run(checks, options.provider, options.collection):
                print(_line(row), flush=True)
                rows.append(row)
        finally:
            engine.stop()
    if options.fixtures:
        write_fixtures(rows, options.fixtures)
    wrong = [row for row in rows if row.wrong]
    print(f"{len(rows) - len(wrong)} of {len(rows)} as expected")
    return 1 if wrong or not rows else 0


def run(checks: Checks, provider: str | None = None, collection: str | None = None) -> Iterable[Row]:
    """The rows of the table, as they come."""
    known = json.loads(PLACES.read_text("utf-8"))
    declared = registry()

    def providers(question: Mapping[str, Any]) -> list[str]:
        if collection not in (None, question["collection"]):
            return []
        sources = declared.collections[question["collection"]].sources
        return [source.provider for source in sources if provider in (None, source.provider)]

    for place in known["places"]:
        for name in providers(place):
            yield from checks.source(name, place)
    for name in providers(known["paging"]):
        yield checks.paging(name, known["paging"])
    for name in providers(known["download"]):
        if declared.provider(name).download_url:
            yield checks.download(name, known["download"])


def write_fixtures(rows: Iterable[Row], folder: Path) -> None:
    """One answer a provider and collection, for the tests: an item without signatures."""
    folder.mkdir(parents=True, exist_ok=True)
    for row in rows:
        if row.item:
            path = folder / f"{row.provider}-{row.collection}.json"
            path.write_text(json.dumps(row.item, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _line(row: Row) -> str:
    mark = "FAIL" if row.wrong else "ok  "
    return f"{mark} {row.provider:20} {row.collection:22} {row.check:9} {row.wrong or row.found}"


def _login(identifier: str | None) -> dict[str, str]:
    if not identifier:
        return {}
    from qgis.core import QgsApplication

    from ...provider.credentials import login_of

    application = QgsApplication([], False)
    application.initQgis()
    try:
        return login_of(identifier)
    finally:
        application.exitQgis()


if __name__ == "__main__":
    sys.exit(main())
