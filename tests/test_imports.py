# SPDX-License-Identifier: GPL-2.0-or-later
"""The house stays a tower: who may import what, and what no code of the plugin may do."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

FLOORS = {"core": 0, "models": 1, "engine": 2, "provider": 3, "ui": 4, "plugin": 5}
"""Imports go from a floor to itself or down; the package's own __init__.py stands on the highest."""

SCANNED = (*FLOORS, "demo", "scripts")
"""Folders (or files) that hold code beside the tests."""

WORKER = ("engine/worker.py", "engine/launcher.py", "engine/services/")
"""The part of engine/ that runs in the engine process."""

ENGINE_SIDE = (*WORKER, "models/", "core/catalog/")
"""What runs in the engine process alone, whose Python has no GDAL and no QGIS."""

ENGINE_PACKAGES = {
    "torch",
    "safetensors",
    "scipy",
    "skimage",
    "PIL",
    "jinja2",
    "markupsafe",
    "pystac",
    "pystac_client",
    "requests",
    "pyotp",
    "imageio_ffmpeg",
    "urllib3",
}
"""Packages that QGIS's own Python does not have."""

PICKLES = {"pickle", "cPickle", "_pickle", "dill", "cloudpickle", "joblib", "marshal", "shelve"}

STANDARD = set(sys.stdlib_module_names) | {"__future__"}


@dataclass(frozen=True)
class Import:
    """One imported name of a file."""

    line: int
    target: str
    """Dotted name; below this package it begins with a dot, as in ".core.grid"."""
    at_load: bool
    """Whether importing the file imports it too (not within a function, not for type checkers alone)."""

    @property
    def package(self) -> str:
        return self.target.split(".")[0]


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
    def imports(self) -> list[Import]:
        found: list[Import] = []
        self._collect(self.tree, True, found)
        return found

    @property
    def floor(self) -> int | None:
        first = self.path.split("/")[0].removesuffix(".py")
        return FLOORS["plugin"] if self.path == "__init__.py" else FLOORS.get(first)

    def under(self, *places: str) -> bool:
        return self.path.startswith(places)

    def _collect(self, node: ast.AST, at_load: bool, found: list[Import]) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                found += [Import(child.lineno, self._own(alias.name), at_load) for alias in child.names]
            elif isinstance(child, ast.ImportFrom):
                base = self._base(child)
                found += [Import(child.lineno, f"{base}.{alias.name}", at_load) for alias in child.names]
            lazy = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) or (
                isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)
            )
            self._collect(child, at_load and not lazy, found)

    def _base(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return self._own(node.module or "")
        folders = self.path.split("/")[:-1]
        above = folders[: len(folders) - (node.level - 1)]
        # A leading empty part stands for this package itself.
        return ".".join(["", *above, *([node.module] if node.module else [])])

    @staticmethod
    def _own(name: str) -> str:
        return name.removeprefix("temporal_liif") if name.split(".")[0] == "temporal_liif" else name


def plugin_sources() -> list[Source]:
    paths = [ROOT / "__init__.py"]
    for name in SCANNED:
        paths += (
            [ROOT / f"{name}.py"] if (ROOT / f"{name}.py").exists() else sorted((ROOT / name).rglob("*.py"))
        )
    return [Source.parse(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths]


# --- the rules; each yields "file:line: what is wrong"


def imports_go_down(source: Source):
    """plugin -> ui -> provider -> engine -> models -> core; floors may be skipped."""
    if source.floor is None:
        return
    for item in source.imports:
        if item.package:
            continue
        target = item.target.split(".")[1]
        if target in ("demo", "scripts", "tests"):
            yield f"{source.path}:{item.line}: the plugin must not import {target}/"
        elif FLOORS.get(target, -1) > source.floor:
            yield f"{source.path}:{item.line}: imports go down, and {target} lies above"


def engine_client_knows_no_worker(source: Source):
    """The QGIS side never imports worker or models, nor engine/ the catalogue; it sends messages."""
    if source.floor is None or source.floor < FLOORS["engine"] or source.under(*WORKER):
        return
    beyond = (*WORKER, "models/", *(["core/catalog/"] if source.under("engine/") else []))
    for item in source.imports:
        path = item.target.lstrip(".").replace(".", "/") + "/"
        if not item.package and path.startswith(tuple(place.replace(".py", "/") for place in beyond)):
            yield f"{source.path}:{item.line}: {item.target} is the engine's; reach it by Engine.call"


def packages_have_their_place(source: Source):
    """qgis in plugin, ui, provider; torch and its like on the engine's side; osgeo not in models."""
    if source.floor is None:
        return
    for item in source.imports:
        package, where = item.package, f"{source.path}:{item.line}: "
        if not package or package in STANDARD or package == "numpy":
            continue
        if package == "qgis":
            if source.floor < FLOORS["provider"]:
                yield where + "qgis is imported in plugin, ui and provider alone"
        elif package in ("osgeo", "osgeo_utils"):
            if source.floor in (FLOORS["models"], FLOORS["engine"]) or source.under(*ENGINE_SIDE):
                yield where + "the engine's Python has no osgeo; rasters are read on QGIS's side"
        elif package in ENGINE_PACKAGES:
            if not source.under(*ENGINE_SIDE):
                yield where + f"QGIS's Python has no {package}; only the engine's side may import it"
        elif package == "processing" and source.floor >= FLOORS["provider"]:
            continue
        elif package.startswith("PyQt") or package.startswith("PySide"):
            yield where + "Qt comes through qgis.PyQt, for Qt 5 and 6 alike"
        else:
            yield where + f"{package} is neither QGIS's nor in engine/requirements.txt"


def nothing_dangerous(source: Source):
    """No assert, pickle, eval, exec or shell; checkpoints are loaded as weights only."""
    for item in source.imports:
        if item.package in PICKLES:
            yield f"{source.path}:{item.line}: {item.package} runs code that a file brings along"
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
    if any(item.target == "__future__.annotations" for item in source.imports):
        return
    for node in ast.walk(source.tree):
        for part in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if part is not None and any(isinstance(piece, ast.BitOr) for piece in ast.walk(part)):
                yield f"{source.path}:{part.lineno}: `X | Y` needs the annotations of __future__ in 3.9"


def licence_is_named(source: Source):
    """The first line names the licence, but for empty files."""
    if source.text and not source.text.startswith("# SPDX-License-Identifier: GPL-2.0-or-later\n"):
        yield f"{source.path}:1: the first line must be '# SPDX-License-Identifier: GPL-2.0-or-later'"


RULES = [
    imports_go_down,
    engine_client_knows_no_worker,
    packages_have_their_place,
    nothing_dangerous,
    old_python_can_read_it,
    licence_is_named,
]


@pytest.fixture(scope="module")
def sources():
    return plugin_sources()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule(rule, sources):
    broken = [line for source in sources for line in rule(source)]
    assert not broken, f"{rule.__doc__}\n" + "\n".join(broken)


# --- what a file brings along when it is loaded


def chains(sources: list[Source], start: tuple[str, ...], forbidden: set[str], lazy: bool):
    """For each file under `start`: a chain of imports (late ones too, if `lazy`) to a forbidden package."""
    files = {source.path: source for source in sources}
    for begin in sources:
        if not begin.under(*start):
            continue
        trail = {begin.path: begin.path}
        waiting = [begin.path]
        while waiting:
            path = waiting.pop()
            for item in files[path].imports:
                if not (item.at_load or lazy):
                    continue
                if item.package in forbidden:
                    yield f"{trail[path]}:{item.line} -> {item.package}"
                    waiting = []
                    break
                for found in resolve(item, files):
                    if found not in trail:
                        trail[found] = f"{trail[path]}:{item.line} -> {found}"
                        waiting.append(found)


def resolve(item: Import, files: dict[str, Source]) -> list[str]:
    """Files of the plugin that this import loads: the packages on the way, and the module itself."""
    if item.package:
        return []
    parts = item.target.split(".")[1:]
    found = []
    for length in range(1, len(parts) + 1):
        stem = "/".join(parts[:length])
        found += [path for path in (f"{stem}/__init__.py", f"{stem}.py") if path in files]
    return found


def test_the_qgis_side_needs_nothing_of_the_engine(sources):
    start = ("__init__.py", "plugin.py", "ui/", "provider/", *engine_files(sources))
    broken = list(chains(sources, start, ENGINE_PACKAGES, lazy=True))
    assert not broken, "QGIS's Python does not have this:\n" + "\n".join(broken)


def test_loading_the_engine_side_needs_nothing_of_qgis(sources):
    broken = list(chains(sources, ENGINE_SIDE, {"qgis", "osgeo", "processing"}, lazy=False))
    assert not broken, "the engine's Python does not have this:\n" + "\n".join(broken)


def engine_files(sources: list[Source]) -> list[str]:
    return [source.path for source in sources if source.under("engine/") and not source.under(*WORKER)]


# --- the rules see what they are for


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (imports_go_down, "core/grid.py", "from ..models import registry"),
        (imports_go_down, "core/catalog/search.py", "from ...engine.client import Engine"),
        (imports_go_down, "provider/a.py", "def run():\n    from ..ui import dock"),
        (imports_go_down, "models/a.py", "import temporal_liif.provider.provider"),
        (imports_go_down, "engine/a.py", "from ..tests import x"),
        (engine_client_knows_no_worker, "engine/client.py", "from .worker import HANDLERS"),
        (engine_client_knows_no_worker, "engine/client.py", "from . import services"),
        (engine_client_knows_no_worker, "engine/model.py", "from ..models import registry"),
        (engine_client_knows_no_worker, "engine/client.py", "from ..core.catalog.search import search"),
        (engine_client_knows_no_worker, "provider/a.py", "from ..models.registry import load"),
        (packages_have_their_place, "core/grid.py", "from qgis.core import QgsProject"),
        (packages_have_their_place, "core/grid.py", "def f():\n    import torch"),
        (packages_have_their_place, "engine/client.py", "import torch"),
        (packages_have_their_place, "provider/a.py", "import requests"),
        (packages_have_their_place, "models/a.py", "from osgeo import gdal"),
        (packages_have_their_place, "core/catalog/a.py", "from osgeo import gdal"),
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
        (imports_go_down, "plugin.py", "from .ui.dock import Dock"),
        (imports_go_down, "engine/services/a.py", "from ...models import registry"),
        (engine_client_knows_no_worker, "engine/services/a.py", "from ...core.catalog import search"),
        (engine_client_knows_no_worker, "engine/model.py", "from ..core.patch import Model"),
        (packages_have_their_place, "engine/services/a.py", "import requests"),
        (packages_have_their_place, "core/raster.py", "from osgeo import gdal"),
        (nothing_dangerous, "models/a.py", "torch.load('x', weights_only=True)"),
        (old_python_can_read_it, "core/a.py", "from __future__ import annotations\nx: int | None = None"),
    ],
)
def test_rule_allows(rule, path, text):
    assert list(rule(Source.parse(path, text))) == []


def test_chain_is_found_through_late_imports_where_they_count():
    texts = {
        "provider/a.py": "from ..core import b",
        "core/__init__.py": "",
        "core/b.py": "from .c import x",
        "core/c.py": "import torch",
        "provider/d.py": "def f():\n    from ..core import c",
    }
    sources = [Source.parse(path, text) for path, text in texts.items()]
    assert list(chains(sources, ("provider/",), {"torch"}, lazy=False)) == [
        "provider/a.py:1 -> core/b.py:1 -> core/c.py:1 -> torch"
    ]
    assert len(list(chains(sources, ("provider/",), {"torch"}, lazy=True))) == 2
