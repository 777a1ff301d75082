# SPDX-License-Identifier: GPL-2.0-or-later
"""The README says what is true: its table of algorithms, its links and its commands."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_the_table_of_algorithms_is_that_of_the_provider(qgis_app):
    from temporal_liif.provider.provider import TemporalLiifProvider
    from temporal_liif.provider.workflow import Workflow

    provider = TemporalLiifProvider()
    provider.refreshAlgorithms()
    real = {algorithm.id() for algorithm in provider.algorithms() if not isinstance(algorithm, Workflow)}
    listed = set(
        re.findall(r"^\| `(temporalliif:\w+)` \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.M)
    )
    assert listed == {f"temporalliif:{name.rpartition(':')[2]}" for name in real}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text):
        if not target.startswith("https://"):
            assert (page.parent / target).exists(), target


def test_every_command_is_a_target_of_the_makefile():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    for page in PAGES:
        assert set(re.findall(r"`make ([a-z]+)", page.read_text(encoding="utf-8"))) <= targets
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first = re.findall(r"^    make (\w+)", readme, re.M)[:2]
    assert first == ["demo", "test"]


def test_every_file_that_the_architecture_names_is_there():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    paths = re.findall(r"`((?:\w+/)+(?:\w+(?:\.\w+)?)?|\w+\.py)`", text)
    assert len(paths) > 30
    roots = (ROOT, ROOT / "engine", ROOT / "provider", ROOT / "models")
    lost = [path for path in paths if not any(_exists(root / path) for root in roots)]
    assert lost == []


def test_every_module_that_the_architecture_names_in_a_room_is_there():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = re.findall(r"^\| `((?:core/)?\w+)/?` \| ([^|]*) \|", text, re.M)
    assert {room for room, _ in rooms} >= {
        f"core/{path.name}" for path in (ROOT / "core").iterdir() if (path / "__init__.py").exists()
    }
    for room, contents in rooms:
        for name in re.findall(r"`(\w+)`", contents):
            assert _exists(ROOT / room / name), f"{room}/{name}"


def _exists(path: Path) -> bool:
    return path.exists() or path.with_name(f"{path.name}.py").exists()
