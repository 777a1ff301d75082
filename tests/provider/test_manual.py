# SPDX-License-Identifier: GPL-2.0-or-later
"""The manual as HTML: whole, offline, reproducible, true to the algorithms, and what Help opens."""

from __future__ import annotations

import re
import shlex
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from qgis.core import QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QUrl
from temporal_liif.core import errors
from temporal_liif.provider import manual
from temporal_liif.scripts.manual.build import build
from temporal_liif.scripts.manual.reference import references

# MyST still asks Sphinx in a way that Sphinx will drop.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning", "ignore::DeprecationWarning")

ROOT = Path(__file__).parents[2]
DOCS = sorted((ROOT / "docs").glob("*.md"))


class Page(HTMLParser):
    """What a page links to, loads, and can be linked to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.anchors: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attributes: list) -> None:
        values = dict(attributes)
        if tag == "a" and values.get("href"):
            self.links.add(values["href"])
        elif values.get("src") or (tag == "link" and "href" in values):
            self.loaded.add(values.get("src") or values["href"])
        self.anchors.update(value for name, value in attributes if name in ("id", "name"))


@pytest.fixture(scope="module")
def built(plugin, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("a folder with spaces") / "manual"
    return build(ROOT, out, references(plugin.provider.algorithms()))


@pytest.fixture(scope="module")
def pages(built) -> dict[str, Page]:
    return {path.name: Page(path) for path in sorted(built.glob("*.html"))}


def test_every_page_is_there_and_in_the_contents(pages):
    contents = {urlsplit(link).path for link in pages["index.html"].links}
    assert {f"{path.stem}.html" for path in DOCS} <= {*contents, "index.html"} & {*pages}


def test_links_anchors_and_pictures_lead_somewhere(built, pages):
    for name, page in pages.items():
        for link in page.links | page.loaded:
            parts = urlsplit(link)
            if parts.scheme in ("https", "mailto"):
                assert link not in page.loaded, f"{name} needs the network for {link}"
                continue
            assert not parts.scheme and not parts.netloc, f"{name}: {link}"
            target = unquote(parts.path) or name
            assert (built / target).is_file(), f"{name}: {link}"
            if parts.fragment and target in pages:
                assert unquote(parts.fragment) in pages[target].anchors, f"{name}: {link}"


def test_the_search_works_from_disk(built, pages):
    # A script, not an answer that a browser would have to ask a file for.
    assert any(name.startswith("searchindex.js") for name in pages["search.html"].loaded)
    index = (built / "searchindex.js").read_text(encoding="utf-8")
    assert index.startswith("Search.setIndex(") and '"wavelength"' in index and '"nodata"' in index


def test_it_is_small_and_nothing_in_it_is_superfluous(built):
    names = [path for path in built.rglob("*") if path.is_file()]
    assert {path.name for path in built.iterdir() if path.is_dir()} == {"_images", "_static"}
    assert sum(path.stat().st_size for path in names) < 6_000_000
    assert {path.suffix for path in names} <= {
        *(".html", ".css", ".js", ".svg", ".png", ".jpg", ".webp", ".txt"),
    }
    assert "Permission is hereby granted" in (built / "_static" / "LICENSES.txt").read_text(encoding="utf-8")


def test_two_builds_are_byte_for_byte_equal(plugin, built, tmp_path):
    again = build(ROOT, tmp_path / "again", references(plugin.provider.algorithms()))
    first, second = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (built, again)
    )
    assert first == second


def test_every_parameter_choice_and_output_is_on_its_page(plugin, built):
    hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
    for algorithm in plugin.provider.algorithms():
        path = built / f"{Path(QUrl(algorithm.helpUrl()).toLocalFile()).stem}.html"
        page = path.read_text(encoding="utf-8")
        text = " ".join(unescape(re.sub(r"<[^>]*>", "", page)).split())
        names = re.findall(r"<td><p><code[^>]*><span[^>]*>([^<]*)</span></code><br", page)
        shown = [one for one in algorithm.parameterDefinitions() if not one.flags() & hidden]
        assert shown
        for one in (*shown, *algorithm.outputDefinitions()):
            assert one.name() in names, (path.name, one.name())
            assert " ".join(one.description().split()) in text
        for one in shown:
            assert " ".join(one.help().split()) in text, (path.name, one.name())
            for key in getattr(one, "options", list)():
                assert key in text, (path.name, key)
        assert f'processing.run("{algorithm.id()}"' in text


def test_what_is_wrong_in_a_page_is_named(tmp_path):
    (tmp_path / "docs" / "images").mkdir(parents=True)
    (tmp_path / "provider" / "icons").mkdir(parents=True)
    icon = ROOT / "provider" / "icons" / "temporal_liif.svg"
    (tmp_path / "provider" / "icons" / icon.name).write_bytes(icon.read_bytes())
    (tmp_path / "docs" / "index.md").write_text("# M\n\n## A\n\n- [a](a.md)\n")
    (tmp_path / "docs" / "a.md").write_text("# A\n\n[x](gone.md) [y](index.md#gone) ![z](images/gone.png)\n")
    (tmp_path / "docs" / "b.md").write_text("# B\n")
    with pytest.raises(ValueError) as problem:
        build(tmp_path, tmp_path / "out", {})
    for words in ("gone.md", "gone'", "images/gone.png", "b.md"):
        assert words in str(problem.value)
    assert not (tmp_path / "out").exists()


def test_help_opens_the_html_from_a_folder_with_spaces(plugin, built, monkeypatch):
    monkeypatch.setattr(manual, "BUILT", (built.parent / "gone", built))
    for algorithm in plugin.provider.algorithms():
        url = algorithm.helpUrl()
        assert url.startswith("file:///") and " " not in url and "a%20folder" in url
        assert Path(QUrl(url).toLocalFile()).parent == built and Path(QUrl(url).toLocalFile()).is_file()


def test_help_opens_the_markdown_where_no_html_is_built(plugin, monkeypatch):
    monkeypatch.setattr(manual, "BUILT", ())
    for algorithm in plugin.provider.algorithms():
        path = Path(QUrl(algorithm.helpUrl()).toLocalFile())
        assert path.is_file() and path.suffix == ".md"


def test_every_code_of_an_error_has_its_causes_and_remedies():
    text = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", text, re.M | re.S))
    kinds = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, Exception)]
    assert sections.keys() == {one.code for one in kinds}
    for code, section in sections.items():
        assert "**What to do**" in section, code
        assert code == "cancelled" or "**Causes**" in section, code


def test_every_command_in_the_manual_fits_its_algorithm(plugin):
    count = 0
    for path in (*DOCS, ROOT / "README.md"):
        text = re.sub(r" \\\n\s*", " ", path.read_text(encoding="utf-8"))
        for name, rest in re.findall(r"qgis_process run temporalliif:(\w+) ([^\n`]*)", text):
            definitions = plugin.provider.algorithm(name).parameterDefinitions()
            words = [re.sub("^--", "", word) for word in shlex.split(rest) if word != "--"]
            given = {word.partition("=")[0] for word in words}
            assert given and given <= {one.name() for one in definitions}, (path.name, name)
            count += 1
    assert count > 3
