# SPDX-License-Identifier: GPL-2.0-or-later
"""The README says what is true: its table of algorithms, its links and its commands."""

import re
import shlex
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
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.M))
    for page in PAGES:
        text = re.sub(r" \\\n\s*", " ", page.read_text(encoding="utf-8"))
        for target, rest in re.findall(r"(?:^    |`)make ([a-z]+)([^\n`#]*)", text, re.M):
            assert target in targets, page.name
            for variable in re.findall(r"\b([A-Z]+)=", re.sub("\"[^\"]*\"|'[^']*'", "", rest)):
                # Used in a recipe, or named by `make help` and read from the environment.
                assert re.search(rf"\b{variable}\b", makefile), (page.name, variable)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first = re.findall(r"^    make (\w+)", readme, re.M)[:2]
    assert first == ["demo", "test"]


def test_every_command_line_of_the_command_can_be_read(capsys):
    from temporal_liif.cli.main import _parser

    lines = []
    for page in PAGES:
        for line in re.findall(
            r"^    (?:\$ )?temporal-liif ([^\n#>]*)", page.read_text(encoding="utf-8"), re.M
        ):
            lines.append(_parser().parse_args(shlex.split(line)).command)
    assert {"config", "run"} <= set(lines) and len(lines) > 2


def test_every_module_that_is_run_by_name_is_there():
    count = 0
    for page in PAGES:
        for name in re.findall(r"python3? -m temporal_liif\.([\w.]+)", page.read_text(encoding="utf-8")):
            path = ROOT.joinpath(*name.split("."))
            assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file(), (page.name, name)
            count += 1
    assert count > 2


def test_every_variable_that_the_manual_names_is_read():
    rooms = ("core", "engine", "models", "cli", "provider", "ui")
    source = "".join(path.read_text("utf-8") for room in rooms for path in (ROOT / room).rglob("*.py"))
    for page in PAGES:
        for name in re.findall(r"\bTEMPORAL_LIIF_[A-Z0-9_]+", page.read_text(encoding="utf-8")):
            # Names of keys are put together (cli/keys.py).
            start = name.removesuffix("_FILE").rpartition("_S3_")[0]
            assert name in source or (start and f"{start}_S3_{{" in source), (page.name, name)


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
