# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes dist/temporal_liif-VERSION.zip from the last commit, and refuses what the plugin repository would.
Its bill of materials goes beside it (temporal_liif-VERSION.cdx.json).

    python -m temporal_liif.scripts.package [--release]

Placeholders in metadata.txt are warned of; with --release they are refused.

The zip holds what git has, the translations compiled from its .ts files, and the manual built from its docs.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from configparser import ConfigParser
from datetime import datetime, timezone
from pathlib import Path

from . import lock, sbom, translate

ROOT = Path(__file__).resolve().parents[1]
NAME = "temporal_liif"
LARGEST = 25_000_000
"""Bytes that the plugin repository accepts."""
REQUIRED = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)
"""Fields of metadata.txt that the plugin repository asks for."""
PLACEHOLDER = re.compile(r"\bexample\.(com|net|org)\b|\.(example|invalid|test)\b")
"""Domains that stand for none (RFC 2606): a field of metadata.txt that the owner has not filled yet."""
PROGRAMS = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa")
"""How programs and libraries of Linux, Windows and macOS begin, whatever they are called."""
NOT_PACKAGED = (".pyc", ".pyo", ".so", ".dll", ".exe", ".dylib", ".sh", ".bat")
NEEDED = ("metadata.txt", "__init__.py", "plugin.py", "LICENSE", "manual/index.html")
OWN_FOLDERS = {
    "tests",
    "docs",
    "demo",
    "benchmarks",
    "research",
    "scripts",
    "build",
    "dist",
    ".git",
    ".ci",
    ".github",
    "__pycache__",
}


def metadata(text: str) -> dict[str, str]:
    """The [general] section of metadata.txt, names as they are written."""
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign]
    parser.read_string(text)
    return dict(parser["general"])


def placeholders(text: str) -> list[str]:
    """The fields of a metadata.txt that its owner has yet to fill."""
    return [name for name, value in metadata(text).items() if PLACEHOLDER.search(value)]


def build(folder: Path, commit: str = "HEAD") -> Path:
    """Write the zip of a commit into `folder`; raises ValueError when the repository would refuse it."""
    text = _git("show", f"{commit}:metadata.txt").decode()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{NAME}-{metadata(text)['version']}.zip"
    _git("archive", "--format=zip", "-9", f"--prefix={NAME}/", f"--output={path}", commit)
    _add_translations(path)
    _add_manual(path, commit)
    found = problems(path)
    if found:
        path.unlink()
        raise ValueError("\n".join(found))
    return path


def _add_translations(path: Path) -> None:
    """Compile the .ts files in a zip to .qm beside them, dated as they are."""
    with zipfile.ZipFile(path, "a") as archive:
        for info in [info for info in archive.infolist() if info.filename.endswith(".ts")]:
            with tempfile.TemporaryDirectory() as folder:
                source = Path(folder, "text.ts")
                source.write_bytes(archive.read(info))
                name = info.filename[: -len(".ts")] + ".qm"
                _add(archive, name, translate.compile_file(source).read_bytes(), info)


def _add_manual(path: Path, commit: str) -> None:
    """Build the manual of the commit, by the builder of the commit, into a zip of it."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path, "a") as archive:
        archive.extractall(folder)
        for part in ("docs", "scripts"):
            content = _git("archive", "--format=zip", f"--prefix={NAME}/{part}/", f"{commit}:{part}")
            with zipfile.ZipFile(io.BytesIO(content)) as more:
                more.extractall(folder)
        built = Path(folder, "manual")
        # The commit's code first; after it what was found before, a QGIS that is not the system's.
        paths = os.pathsep.join(filter(None, [folder, os.environ.get("PYTHONPATH")]))
        done = subprocess.run(
            [sys.executable, "-m", f"{NAME}.scripts.manual", str(built)],
            env={**os.environ, "PYTHONPATH": paths},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise ValueError(f"The manual cannot be built:\n{done.stderr.strip()}")
        like = archive.getinfo(f"{NAME}/metadata.txt")
        for file in sorted(one for one in built.rglob("*") if one.is_file()):
            name = f"{NAME}/manual/{file.relative_to(built).as_posix()}"
            _add(archive, name, file.read_bytes(), like)


def _add(archive: zipfile.ZipFile, name: str, content: bytes, like: zipfile.ZipInfo) -> None:
    """Add a file with the date and the rights of another."""
    info = zipfile.ZipInfo(name, like.date_time)
    info.external_attr = like.external_attr
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, content, compresslevel=9)


def problems(path: Path) -> list[str]:
    """What the plugin repository would refuse in a zip, in words."""
    found = []
    if path.stat().st_size > LARGEST:
        found.append(f"{path.name} has {path.stat().st_size} bytes; {LARGEST} is the most that is accepted.")
    with zipfile.ZipFile(path) as archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        names = {info.filename for info in infos}
        for info in infos:
            parts = info.filename.split("/")
            mode = info.external_attr >> 16
            if parts[0] != NAME:
                found.append(f"{info.filename} lies outside of the folder {NAME}/.")
            if OWN_FOLDERS & set(parts[1:2]) or "__pycache__" in parts:
                found.append(f"{info.filename} does not belong in the plugin.")
            with archive.open(info) as content:
                program = content.read(4).startswith(PROGRAMS)
            if program or info.filename.endswith(NOT_PACKAGED) or mode & 0o111:
                found.append(f"{info.filename} is executable or compiled.")
            if mode & 0o170000 == 0o120000:
                found.append(f"{info.filename} is a link.")
            if not info.filename.isascii():
                found.append(f"{info.filename} has a name outside of ASCII.")
        for needed in NEEDED:
            if f"{NAME}/{needed}" not in names:
                found.append(f"{needed} is missing. Is it committed?")
        if f"{NAME}/metadata.txt" in names:
            fields = metadata(archive.read(f"{NAME}/metadata.txt").decode())
            missing = [field for field in REQUIRED if not fields.get(field, "").strip()]
            found += [f"metadata.txt has no {field}." for field in missing]
            icon = fields.get("icon", "")
            if icon and f"{NAME}/{icon}" not in names:
                found.append(f"The icon {icon} of metadata.txt is missing.")
    return found


def bill(commit: str = "HEAD") -> str:
    """The bill of materials of a commit (CycloneDX); see sbom.py."""
    fields = metadata(_git("show", f"{commit}:metadata.txt").decode())
    lists = ("requirements.lock", "requirements-cluster.lock")
    packages = "".join(_git("show", f"{commit}:engine/{name}").decode() for name in lists)
    licenses = lock.declared_licenses(_git("show", f"{commit}:docs/licenses.md").decode())
    released = datetime.fromtimestamp(int(_git("show", "-s", "--format=%ct", commit)), timezone.utc)
    return sbom.sbom(NAME, fields["version"], released, packages, licenses)


def _git(*arguments: str) -> bytes:
    git = shutil.which("git")
    if git is None:
        raise ValueError("git is not installed: the zip is made from a commit.")
    # Zips hold local times: the same everywhere, as everything in them must be.
    variables = {**os.environ, "TZ": "UTC"}
    return subprocess.run([git, *arguments], cwd=ROOT, env=variables, check=True, capture_output=True).stdout


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the zip; 1 with the reasons when it must not be published."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--release", action="store_true", help="refuse placeholders in metadata.txt")
    release = parser.parse_args(arguments).release
    try:
        unfilled = placeholders(_git("show", "HEAD:metadata.txt").decode())
        if unfilled:
            print(f"Placeholders in metadata.txt: {', '.join(unfilled)}.", file=sys.stderr)
            if release:
                return 1
        path = build(ROOT / "dist")
        path.with_suffix(".cdx.json").write_text(bill(), "utf-8")
    except (ValueError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"git: {error.stderr.decode().strip()}", file=sys.stderr)
        return 1
    if _git("status", "--porcelain", "--untracked-files=no").strip():
        print("Some changes are not committed: they are not in the zip.", file=sys.stderr)
    print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
