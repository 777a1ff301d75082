# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks the live services of every provider for a small window of every collection, and says what came.

    python -m temporal_liif.scripts.live [--provider ID] [--collection ID] [--login ID] [--keys ID]
                                         [--fixtures FOLDER]

Without an account all open data are checked, and what needs one is named. Login and S3 keys come from QGIS's
authentication database, the keys also from the variables of `temporal-liif` (cli.md); they are those of one
provider, and count with --provider alone. Exit code 1 where anything is not as expected, 2 where an account
cannot be read.
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
from ...core.errors import CredentialsError
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
    parser.add_argument("--keys", help="id of one with S3 keys, for pixels that need an account")
    parser.add_argument("--profile", help="folder of the profile that has them (default: QGIS's default)")
    parser.add_argument("--fixtures", type=Path, help="folder that gets an answer of each catalogue")
    parser.add_argument("--out", type=Path, help="folder for what is fetched (default: one that is removed)")
    options = parser.parse_args(arguments)
    if options.keys and not options.provider:
        parser.error("--keys are those of one provider: name it with --provider")
    try:
        login, keys = _credentials(options.login, options.keys, options.profile)
        keys = keys or (keys_in(os.environ) if options.provider else {})
    except CredentialsError as error:
        print(error, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        engine = Engine(sys.executable)
        try:
            checks = Checks(engine, options.out or Path(scratch), keys, login)
            rows = []
            for row in run(checks, options.provider, options.collection):
                print(_line(row), flush=True)
                rows.append(row)
        finally:
            engine.stop()
    if options.fixtures:
        write_fixtures(rows, options.fixtures)
    wrong, skipped = [row for row in rows if row.wrong], [row for row in rows if row.skipped]
    well = len(rows) - len(wrong) - len(skipped)
    print(f"{well} as expected, {len(wrong)} not, {len(skipped)} not checked for want of an account")
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
    mark = "FAIL" if row.wrong else "skip" if row.skipped else "ok"
    text = row.wrong or row.skipped or row.found
    return f"{mark:4} {row.provider:18} {row.collection:21} {row.when:4} {row.check:8} {text}"


def _credentials(
    login: str | None, keys: str | None, profile: str | None
) -> tuple[dict[str, str], dict[str, str]]:
    """Login and S3 keys of two configurations of QGIS's authentication database; {} for no id."""
    if not login and not keys:
        return {}, {}
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication

    from ...provider.credentials import keys_of, login_of

    # As QGIS's window calls itself: by these names Qt finds the folder of the user's profiles.
    QCoreApplication.setOrganizationName("QGIS")
    QCoreApplication.setOrganizationDomain("qgis.org")
    QCoreApplication.setApplicationName("QGIS3")
    application = QgsApplication([], False, profile or "")
    application.initQgis()
    try:
        return login_of(login or ""), keys_of(keys or "")
    finally:
        application.exitQgis()


if __name__ == "__main__":
    sys.exit(main())
