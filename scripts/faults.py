# SPDX-License-Identifier: GPL-2.0-or-later
"""The manual's table of faults: docs/faults.md, made from the tests that are marked with `fault`.

    python -m temporal_liif.scripts.faults

A marker names what happens and what is promised then:

    @pytest.mark.fault("Disk: fills up", "nothing is left")
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "faults.md"

_HEAD = """\
<!-- Made by `make faults` from the tests' markers. -->
# Faults

What is promised when something goes wrong, and the test that holds it. The rule: QGIS lives or ends in order,
the message names a remedy, no half-written file takes the name of a finished one, and a repeat succeeds.
Each row says what its test checks; one that speaks of no repeat is of a fault that ends no work (it goes on
by itself), of an end that somebody asked for, or of what is wrong and stays refused. `make faults` runs these
{count} tests, most of them with real processes, servers and files; `make test` runs all but the slow ones.
"""


@dataclass(frozen=True, order=True)
class Fault:
    """What a marker says, and the test below it."""

    where: str
    """What is struck: Engine, Disk, Input, ..."""
    what: str
    promise: str
    test: str
    """Path within the repository and name: tests/engine/test_deaths.py::test_killed."""
    slow: bool = False
    """Whether `make faults` alone runs it."""


def main() -> int:
    """Write the page anew."""
    PAGE.write_text(page(faults(ROOT / "tests")), "utf-8")
    return 0


def faults(tests: Path) -> list[Fault]:
    """Every marked test below a folder, in the order of the page.

    Raises ValueError where a marker has not two texts, "Where: what" and what is promised.
    """
    found = []
    for path in sorted(tests.rglob("test_*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef):
                name = f"{path.relative_to(tests.parent).as_posix()}::{node.name}"
                found += _marked(node, name)
    return sorted(found)


def page(rows: list[Fault]) -> str:
    """The page: a table for each thing that is struck."""
    text = _HEAD.format(count=len(rows))
    for where in dict.fromkeys(row.where for row in rows):
        text += f"\n## {where}\n\n| what happens | what is promised | test |\n| --- | --- | --- |\n"
        for row in rows:
            if row.where == where:
                path, _, name = row.test.removeprefix("tests/").partition("::")
                slow = " (slow)" if row.slow else ""
                text += f"| {row.what} | {row.promise} | `{path}` {name.removeprefix('test_')}{slow} |\n"
    return text


def _marked(node: ast.FunctionDef, test: str) -> list[Fault]:
    names = [ast.unparse(one) for one in node.decorator_list]
    slow = "pytest.mark.slow_fault" in names
    found = []
    for one in node.decorator_list:
        if isinstance(one, ast.Call) and ast.unparse(one.func) == "pytest.mark.fault":
            texts = [part.value for part in one.args if isinstance(part, ast.Constant)]
            where, colon, what = str(texts[0]).partition(": ") if texts else ("", "", "")
            if len(texts) != 2 or not colon:
                expected = 'expected fault("Where: what happens", "what is promised")'
                raise ValueError(f"{test}: {expected}, found {ast.unparse(one)}.")
            found.append(Fault(where, what, texts[1], test, slow))
    return found


if __name__ == "__main__":
    raise SystemExit(main())
