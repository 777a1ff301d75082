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
    told = set(
        re.findall(r"^\| `(temporalliif:\w+)` \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.M)
    )
    assert told == {f"temporalliif:{name.rpartition(':')[2]}" for name in real}


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
