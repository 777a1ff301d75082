# SPDX-License-Identifier: GPL-2.0-or-later
"""The manual's table of faults is that of the tests that are marked."""

import ast
from pathlib import Path

import pytest
from temporal_liif.scripts.faults import PAGE, faults, page

TESTS = Path(__file__).parent


def test_the_manual_lists_every_fault():
    rows = faults(TESTS)
    assert len(rows) >= 60
    assert PAGE.read_text("utf-8") == page(rows), "run `make faults`"
    # What the page lists is what pytest runs: a test's name stands once in its file, and a fault once in all.
    assert len({row.test for row in rows}) == len(rows)
    assert len({(row.where, row.what) for row in rows}) == len(rows)


def test_every_slow_fault_is_a_fault():
    marked = {row.test for row in faults(TESTS) if row.slow}
    for path in TESTS.rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and "pytest.mark.slow_fault" in map(
                ast.unparse, node.decorator_list
            ):
                assert f"tests/{path.relative_to(TESTS).as_posix()}::{node.name}" in marked


@pytest.mark.parametrize("marker", ['"Disk: full"', '"full", "refused"', ""])
def test_a_marker_without_fault_and_promise_is_named(tmp_path, marker):
    folder = tmp_path / "tests"
    folder.mkdir()
    (folder / "test_a.py").write_text(
        '@pytest.mark.fault("Disk: full", "refused")\ndef test_a(): pass\n'
        f"@pytest.mark.slow_fault\n@pytest.mark.fault({marker})\ndef test_b(): pass\n"
    )
    with pytest.raises(ValueError, match=r"tests/test_a.py::test_b: expected fault\("):
        faults(folder)
