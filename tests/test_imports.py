# SPDX-License-Identifier: GPL-2.0-or-later
"""What the contracts of pyproject.toml cannot say of imports, and what no code of the plugin may do."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import grimp
import pytest
from temporal_liif.engine.locate import PACKAGES

ROOT = Path(__file__).resolve().parents[1]

ENGINE = set(PACKAGES)
"""Packages of the engine's Python, which QGIS's does not have."""

ALLOWED = {
    "core/": {"numpy", "osgeo"},
    "models/": ENGINE,
    "research/": ENGINE,
    "cli/": {"numpy", "osgeo", "tomli", "dask", "distributed"},
    "engine/catalog/": ENGINE | {"urllib3"},
    "engine/services/": ENGINE | {"markupsafe"},
    "engine/": {"numpy"},
    "provider/": {"numpy", "osgeo", "qgis", "processing"},
    "ui/": {"numpy", "osgeo", "qgis", "processing"},
    "plugin.py": {"qgis"},
    "__init__.py": set(),
    "__main__.py": set(),
}
"""Packages that a room may import beside Python's own; the first entry that fits a file counts."""

PICKLES = {"pickle", "cPickle", "_pickle", "dill", "cloudpickle", "joblib", "marshal", "shelve"}

STANDARD = set(sys.stdlib_module_names) | {"__future__"}

BARE = """
import importlib, sys

lacking, names = sys.argv[1], sys.argv[2:]

class Bare:
    def find_spec(self, name, path=None, target=None):
        package = name.split(".")[0]
        known = {*sys.stdlib_module_names, "numpy", "osgeo", "temporal_liif"}
        if package in lacking.split(",") or (lacking == "others" and package not in known):
            raise ModuleNotFoundError(f"No module named {name!r} here")

import numpy
if "osgeo" not in lacking:
    from osgeo import gdal, ogr, osr
sys.meta_path.insert(0, Bare())
for name in names:
    for loaded in [loaded for loaded in sys.modules if loaded.split(".")[0] == "temporal_liif"]:
        del sys.modules[loaded]
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(f"{name}: {error}")
"""
"""Imports each module by itself without some packages ("others": all but Python's own, numpy and osgeo), and
prints what fails."""


@dataclass(frozen=True)
class Source:
    """One file of the plugin, by its path from the repository's root."""

    path: str
    tree: ast.Module
    text: str

    @classmethod
    def parse(cls, path: str, text: str) -> Source:
        return cls(path, ast.parse(text, path), text)

    @property
    def packages(self) -> list[tuple[int, str]]:
        """Line and top-level package of every import from outside."""
        found = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found += [(node.lineno, alias.name.split(".")[0]) for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.append((node.lineno, (node.module or "").split(".")[0]))
        return found

    @property
    def allowed(self) -> set[str]:
        return next(packages for place, packages in ALLOWED.items() if self.path.startswith(place))

    def under(self, *places: str) -> bool:
        return self.path.startswith(places)


def plugin_sources() -> list[Source]:
    paths = [ROOT / "__init__.py", ROOT / "__main__.py", ROOT / "plugin.py"]
    for room in ("core", "models", "engine", "provider", "cli", "ui", "research"):
        paths += sorted((ROOT / room).rglob("*.py"))
    return [Source.parse(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths]


# --- the rules; each yields "file:line: what is wrong"


def packages_have_their_place(source: Source):
    """From outside, each room imports what is named for it alone."""
    for line, package in source.packages:
        if package in STANDARD or package == "temporal_liif" or package in source.allowed:
            continue
        yield f"{source.path}:{line}: {package} is not among {', '.join(sorted(source.allowed))}"


def nothing_dangerous(source: Source):
    """No assert, pickle, eval, exec or shell; checkpoints are loaded as weights only."""
    for line, package in source.packages:
        if package in PICKLES:
            yield f"{source.path}:{line}: {package} runs code that a file brings along"
    for node in ast.walk(source.tree):
        where = f"{source.path}:{getattr(node, 'lineno', 0)}: "
        if isinstance(node, ast.Assert):
            yield where + "assert vanishes under -O; raise an error of core/errors"
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        options = {option.arg: ast.unparse(option.value) for option in node.keywords}
        if name in ("eval", "exec", "compile", "__import__"):
            yield where + f"{name} runs text as code"
        if name in ("os.system", "os.popen") or name.startswith("os.spawn"):
            yield where + f"{name} goes through a shell; use engine/commands.py"
        if options.get("shell", "False") != "False":
            yield where + "shell=True lets a file name become a command"
        if name in ("torch.load", "torch.jit.load") and options.get("weights_only") != "True":
            yield where + f"{name} needs weights_only=True"
        if options.get("allow_pickle", "False") != "False":
            yield where + "allow_pickle runs code that a file brings along"
        if source.under("engine/") and name.endswith(".recv"):
            yield where + "Connection.recv unpickles; messages are bytes (recv_bytes)"


def old_python_can_read_it(source: Source):
    """QGIS's Python may be 3.9: its grammar, and annotations that are not evaluated."""
    try:
        ast.parse(source.text, source.path, feature_version=(3, 9))
    except SyntaxError as error:
        yield f"{source.path}:{error.lineno}: Python 3.9 cannot read this ({error.msg})"
        return
    if any(package == "__future__" for _, package in source.packages):
        return
    for node in ast.walk(source.tree):
        for part in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if part is not None and any(isinstance(piece, ast.BitOr) for piece in ast.walk(part)):
                yield f"{source.path}:{part.lineno}: `X | Y` needs the annotations of __future__ in 3.9"


def licence_is_named(source: Source):
    """The first line names the licence, but for empty files."""
    if source.text and not source.text.startswith("# SPDX-License-Identifier: GPL-2.0-or-later\n"):
        yield f"{source.path}:1: the first line must be '# SPDX-License-Identifier: GPL-2.0-or-later'"


RULES = [packages_have_their_place, nothing_dangerous, old_python_can_read_it, licence_is_named]


@pytest.fixture(scope="module")
def sources():
    return plugin_sources()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule(rule, sources):
    broken = [line for source in sources for line in rule(source)]
    assert not broken, f"{rule.__doc__}\n" + "\n".join(broken)


def test_no_module_imports_itself_through_others():
    graph = grimp.build_graph("temporal_liif", cache_dir=None)
    order = graphlib.TopologicalSorter(
        {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    )
    order.prepare()


def failing(lacking: str, sources: list[Source], *places: str) -> str:
    """What cannot be imported of some rooms without some packages."""
    names = [
        "temporal_liif." + source.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for source in sources
        if source.under(*places) and not source.path.endswith("launcher.py")
    ]
    command = [sys.executable, "-c", BARE, lacking, *names]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT / "build" / "plugins", check=True)
    return done.stdout


def test_each_module_of_core_loads_with_numpy_and_osgeo_alone(sources):
    assert failing("others", sources, "core/") == ""


def test_the_engine_and_the_networks_load_without_osgeo_and_qgis(sources):
    assert failing("osgeo,osgeo_utils,qgis,processing", sources, "engine/", "models/") == ""


# --- the rules see what they are for


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (packages_have_their_place, "core/raster/grid.py", "from qgis.core import QgsProject"),
        (packages_have_their_place, "core/raster/grid.py", "def f():\n    import torch"),
        (packages_have_their_place, "engine/client.py", "import torch"),
        (packages_have_their_place, "provider/a.py", "import requests"),
        (packages_have_their_place, "models/a.py", "from osgeo import gdal"),
        (packages_have_their_place, "engine/catalog/a.py", "from osgeo import gdal"),
        (packages_have_their_place, "ui/dock.py", "from PyQt5.QtWidgets import QDialog"),
        (packages_have_their_place, "core/a.py", "import rasterio"),
        (nothing_dangerous, "core/a.py", "assert True"),
        (nothing_dangerous, "core/a.py", "import pickle"),
        (nothing_dangerous, "core/a.py", "eval('1')"),
        (nothing_dangerous, "core/a.py", "subprocess.run('ls', shell=True)"),
        (nothing_dangerous, "core/a.py", "os.system('ls')"),
        (nothing_dangerous, "models/a.py", "torch.load('x')"),
        (nothing_dangerous, "models/a.py", "torch.load('x', weights_only=False)"),
        (nothing_dangerous, "core/a.py", "np.load('x', allow_pickle=True)"),
        (nothing_dangerous, "engine/a.py", "connection.recv()"),
        (old_python_can_read_it, "core/a.py", "match x:\n    case 1: pass"),
        (old_python_can_read_it, "core/a.py", "def f(x: int | None): pass"),
        (licence_is_named, "core/a.py", "x = 1"),
    ],
)
def test_rule_catches(rule, path, text):
    lines = list(rule(Source.parse(path, text)))
    assert len(lines) == 1
    file, line, what = lines[0].split(":", 2)
    assert file == path and int(line) >= 1 and what


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (packages_have_their_place, "engine/catalog/a.py", "import requests"),
        (packages_have_their_place, "core/stack/reader.py", "from osgeo import gdal"),
        (nothing_dangerous, "models/a.py", "torch.load('x', weights_only=True)"),
        (old_python_can_read_it, "core/a.py", "from __future__ import annotations\nx: int | None = None"),
    ],
)
def test_rule_allows(rule, path, text):
    assert list(rule(Source.parse(path, text))) == []
