# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the manual: pages that browsers open from disk, with a search, and with nothing from the network."""

from __future__ import annotations

import io
import re
import shutil
import tempfile
from collections.abc import Mapping
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util.console import nocolor
from sphinx.util.docutils import docutils_namespace, patch_docutils

TITLE = "Temporal LIIF for QGIS"
STYLE = Path(__file__).with_name("manual.css")
USED = ("furo", "sphinx")
"""Whose style sheets and scripts the pages hold."""
UNNEEDED = (
    ".buildinfo*",
    "_sources",
    "objects.inv",
    "genindex.html",
    "_static/**/*.map",
    "_static/debug.css",
)
SETTINGS: Mapping[str, Any] = {
    "project": TITLE,
    "extensions": ["myst_parser"],
    "root_doc": "index",
    "language": "en",
    "smartquotes": False,
    "myst_heading_anchors": 4,
    "html_theme": "furo",
    "html_title": TITLE,
    "html_logo": "logo.svg",
    "html_favicon": "logo.svg",
    "html_static_path": ["static"],
    "html_css_files": [STYLE.name],
    "html_copy_source": False,
    "html_show_copyright": False,
    "html_show_sourcelink": False,
    "html_show_search_summary": False,
    "html_use_index": False,
    "html_theme_options": {"top_of_page_buttons": []},
}


def build(root: Path, out: Path, references: Mapping[str, str]) -> Path:
    """Write the manual of a plugin's folder `root` into `out`, which is replaced; it begins at `index.html`.

    `references` has Markdown by page, which is put at the page's end. Raises ValueError with everything that
    is wrong: links, anchors and pictures that lead nowhere, pages that the index does not list.
    """
    with tempfile.TemporaryDirectory() as name:
        source, made = Path(name, "source"), Path(name, "made")
        _write_sources(root, source, references)
        problems = io.StringIO()
        nocolor()
        with patch_docutils(), docutils_namespace():
            Sphinx(
                srcdir=source,
                confdir=None,
                outdir=made,
                doctreedir=Path(name, "doctrees"),
                buildername="html",
                confoverrides=dict(SETTINGS),
                status=None,
                warning=problems,
            ).build()
        if problems.getvalue():
            raise ValueError(problems.getvalue().replace(f"{source}/", "docs/").strip())
        for pattern in UNNEEDED:
            for path in made.glob(pattern):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        (made / "_static" / "LICENSES.txt").write_text(_licences(), encoding="utf-8", newline="\n")
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(made, out)
    return out


def _write_sources(root: Path, source: Path, references: Mapping[str, str]) -> None:
    """What Sphinx reads: the pages with their references, and the index with its tables of contents."""
    shutil.copytree(root / "docs" / "images", source / "images")
    (source / "static").mkdir()
    shutil.copy(STYLE, source / "static")
    shutil.copy(root / "provider" / "icons" / "temporal_liif.svg", source / "logo.svg")
    for path in sorted((root / "docs").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if path.stem == "index":
            text += contents(text)
        if path.stem in references:
            text += f"\n{references[path.stem]}"
        (source / path.name).write_text(text, encoding="utf-8")


def contents(index: str) -> str:
    """Tables of contents, one for each section of the index, of the pages that it links to."""
    found = []
    for section in re.split(r"^## ", index, flags=re.M)[1:]:
        title, _, text = section.partition("\n")
        pages = "\n".join(dict.fromkeys(re.findall(r"\]\((\w+)\.md\)", text)))
        found.append(f"\n```{{toctree}}\n:hidden:\n:caption: {title}\n\n{pages}\n```\n")
    return "".join(found)


def _licences() -> str:
    """Licences of what the pages hold of others."""
    texts = []
    for name in USED:
        package = distribution(name)
        files = [file for file in package.files or () if re.match(r"(LICEN[CS]E|COPYING)", file.name)]
        texts += [f"{name} {package.version}\n\n{file.read_text(encoding='utf-8')}" for file in sorted(files)]
    return f"\n{'-' * 80}\n".join(texts)
