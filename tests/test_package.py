# SPDX-License-Identifier: GPL-2.0-or-later
"""The zip that is published: what the plugin repository asks of it, and of metadata.txt."""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from temporal_liif.engine import lock
from temporal_liif.scripts import package, translate

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    """The zip of the last commit."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git clone: the zip is made from a commit")
    return package.build(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def unpacked(archive, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)
    return folder


def test_one_version_everywhere():
    version = package.metadata((ROOT / "metadata.txt").read_text(encoding="utf-8"))["version"]
    asked = [sys.executable, "setup.py", "--quiet", "--version"]
    project = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()[-1]
    change = re.search(r"^## (\d\S*)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert project == version
    assert change[1] == version


def test_placeholders_are_found_and_refused_in_a_release(monkeypatch, capsys):
    known = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    for name, value in (
        ("email", "owner@example.org"),
        ("homepage", "https://www.example.com/x"),
        ("tracker", "https://plugin.invalid/issues"),
    ):
        text = re.sub("(?m)^(email|homepage|repository|tracker)=.*$", r"\1=https://qgis.org/", known)
        assert package.placeholders(text) == []
        text = re.sub(f"(?m)^{name}=.*$", f"{name}={value}", text)
        assert package.placeholders(text) == [name]
        monkeypatch.setattr(package, "_git", lambda *_, text=text: text.encode())
        assert package.main(["--release"]) == 1
        assert name in capsys.readouterr().err


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a git clone: the bill is made from a commit")
def test_the_bill_of_materials_is_valid_and_names_every_package():
    text = package.bill()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert package.bill() == text
    bom = json.loads(text)
    assert bom["metadata"]["component"]["name"] == "temporal_liif"
    parts = {(part["name"], part["version"]): part for part in bom["components"]}
    locked = lock.LOCK.read_text("utf-8") + lock.CLUSTER_LOCK.read_text("utf-8")
    names = {name for name, _ in lock.blocks(locked)}
    assert {name for name, _ in parts} == names
    torch = parts["torch", lock.version_of(locked, "torch")]
    assert len(torch["hashes"]) == next(
        lines.count("--hash=") for name, lines in lock.blocks(locked) if name == "torch"
    )
    assert "Apache-2.0" in json.dumps(torch["licenses"])
    assert len([part for part in parts.values() if "licenses" in part]) > 0.9 * len(parts)
    assert "://" not in json.dumps(bom["components"])


def test_metadata_is_complete_and_true():
    fields = package.metadata((ROOT / "metadata.txt").read_text(encoding="utf-8"))
    assert [name for name in package.REQUIRED if not fields.get(name)] == []
    assert fields["hasProcessingProvider"] == "yes"
    assert fields["qgisMinimumVersion"] == "3.22"
    assert "supportsQt6" not in fields
    assert (ROOT / fields["icon"]).is_file()
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", fields["email"])
    assert all(fields[name].startswith("https://") for name in ("tracker", "repository"))
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_the_zip_holds_the_plugin_and_nothing_else(archive):
    assert package.problems(archive) == []
    with zipfile.ZipFile(archive) as file:
        names = [info.filename for info in file.infolist() if not info.is_dir()]
    top = {name.split("/")[1] for name in names}
    assert {"metadata.txt", "__init__.py", "plugin.py", "LICENSE", "README.md", "CHANGELOG.md"} <= top
    assert {"core", "engine", "models", "provider", "ui"} <= top
    assert not top & {
        "docs",
        "tests",
        "demo",
        "benchmarks",
        "research",
        "scripts",
        "Makefile",
        ".ci",
        ".github",
        ".gitattributes",
        ".gitignore",
    }
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    compiled = {f"i18n/temporal_liif_{language}.qm" for language in ("es", "ca")}
    inside = {name.split("/", 1)[1] for name in names}
    pages = {name for name in inside if name.startswith("manual/")}
    assert {"manual/index.html", "manual/superresolve.html", "manual/searchindex.js"} <= pages
    assert inside - compiled - pages <= set(tracked.splitlines())
    assert compiled | pages <= inside - set(tracked.splitlines())


def test_two_zips_of_a_commit_are_byte_for_byte_equal(archive, tmp_path, monkeypatch):
    for name, value in (("TZ", "Asia/Tokyo"), ("PYTHONHASHSEED", "7"), ("LANG", "es_ES.UTF-8")):
        monkeypatch.setenv(name, value)
    before = os.umask(0o077)
    try:
        assert package.build(tmp_path).read_bytes() == archive.read_bytes()
    finally:
        os.umask(before)


def test_help_opens_the_page_that_is_packaged(unpacked):
    code = (
        "from temporal_liif.provider import manual; from qgis.PyQt.QtCore import QUrl; "
        "print(QUrl(manual.address('superresolve')).toLocalFile())"
    )
    ran = subprocess.run(
        ["/usr/bin/python3", "-c", code], cwd=unpacked, capture_output=True, text=True, check=True
    )
    assert Path(ran.stdout.strip()) == unpacked / "temporal_liif" / "manual" / "superresolve.html"


def test_the_translations_are_compiled_from_those_of_the_commit(unpacked):
    for language in ("es", "ca"):
        compiled = (unpacked / f"temporal_liif/i18n/temporal_liif_{language}.qm").read_bytes()
        source = unpacked / f"temporal_liif/i18n/temporal_liif_{language}.ts"
        copy = unpacked / source.name
        copy.write_bytes(source.read_bytes())
        assert translate.compile_file(copy).read_bytes() == compiled
        assert len(compiled) > 100_000


def test_what_the_repository_refuses_is_found(tmp_path):
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(bad, "w") as file:
        file.writestr("temporal_liif/metadata.txt", "[general]\nname=X\nicon=gone.svg\n")
        file.writestr("temporal_liif/tests/test_x.py", "")
        file.writestr("elsewhere/plugin.py", "")
        file.writestr("temporal_liif/core/__pycache__/grid.pyc", "")
        file.writestr("temporal_liif/core/tool.dat", b"\x7fELF\x02\x01")
        file.writestr("temporal_liif/.github/workflows/tests.yml", "")
        file.writestr("temporal_liif/core/large.bin", random.Random(1).randbytes(package.LARGEST + 1))
    found = "\n".join(package.problems(bad))
    for words in (
        "tests/test_x.py",
        "elsewhere/plugin.py",
        "grid.pyc",
        "core/tool.dat is executable",
        ".github/workflows/tests.yml does not belong",
        "25000000 is the most",
        "LICENSE is missing",
        "no version",
        "gone.svg",
    ):
        assert words in found


def test_every_packaged_file_states_its_licence(unpacked):
    first = "# SPDX-License-Identifier: GPL-2.0-or-later"
    silent = [
        str(path.relative_to(unpacked))
        for path in unpacked.rglob("*.py")
        if not path.read_text(encoding="utf-8").startswith(first)
    ]
    assert silent == []


def test_the_security_scan_of_the_repository_passes(unpacked):
    bandit = subprocess.run(
        [sys.executable, "-m", "bandit", "-q", "-r", "-f", "json", "--skip", "B404,B603", str(unpacked)],
        capture_output=True,
        text=True,
    )
    report = json.loads(bandit.stdout)
    assert report["errors"] == []
    assert [(issue["filename"], issue["issue_text"]) for issue in report["results"]] == []


def test_no_secret_is_packaged(unpacked):
    scan = subprocess.run(
        [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "."],
        cwd=unpacked,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(scan.stdout)["results"]
    assert {name: [(hit["line_number"], hit["type"]) for hit in hits] for name, hits in found.items()} == {}


def test_the_package_imports_as_it_would_in_qgis(unpacked):
    code = "import temporal_liif, sys; print(sorted(n for n in sys.modules if n in ('torch', 'requests')))"
    ran = subprocess.run(
        ["/usr/bin/python3", "-c", code], cwd=unpacked, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"


def test_pip_makes_the_command_of_the_unpacked_zip(unpacked, tmp_path):
    source, there = tmp_path / "source", tmp_path / "there"
    shutil.copytree(unpacked / "temporal_liif", source)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps"]
    options = ["--no-index", "--no-build-isolation", "--target", str(there), str(source)]
    subprocess.run([*pip, *options], check=True, capture_output=True)
    ran = subprocess.run(
        [sys.executable, str(there / "bin" / "temporal-liif"), "config"],
        env={**os.environ, "PYTHONPATH": str(there)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "[series]" in ran.stdout
    package = there / "temporal_liif"
    for name in (
        "core/scenes/providers.json",
        "engine/requirements.lock",
        "engine/templates/base.html",
        "models/weights/temporal-liif-3.safetensors",
    ):
        assert (package / name).is_file(), name
    assert not list(package.glob("models/weights/*fold*")) and not (package / "ui").exists()
