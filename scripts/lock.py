# SPDX-License-Identifier: GPL-2.0-or-later
"""Pins what the engine is made of: engine/requirements.lock, requirements-cluster.lock and uv.lock there, and
docs/licenses.md.

    python -m temporal_liif.scripts.lock [--uv VERSION]

engine/requirements.txt says what is asked for. uv resolves it for all systems and all Pythons at once, with
the checksum of every file. torch's own server has further builds of the same version: their checksums stand
in torch-builds.json, and stay as they are where it cannot be reached.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from ..engine import interpreters, lock

ROOT = Path(__file__).resolve().parents[1]
BUILDS = Path(__file__).with_name("torch-builds.json")
LICENSES = ROOT / "docs" / "licenses.md"

_HEAD = "# Made by `make lock` from {source}. Every package of the engine, for all systems and Pythons.\n"
_CUDA_LICENSE = "NVIDIA Software License"
_UNKNOWN = "see the package"


def main(arguments: list[str] | None = None) -> int:
    """Write the lists anew."""
    parser = argparse.ArgumentParser(prog="temporal_liif.scripts.lock", description=__doc__)
    parser.add_argument("--uv", default=lock.version_of(lock.UV_LOCK.read_text("utf-8"), "uv"))
    version = parser.parse_args(arguments).uv
    _write(lock.UV_LOCK, "the version of uv", _compiled(f"uv=={version}"))
    packages = _compiled(lock.REQUIREMENTS.read_text("utf-8"))
    builds = _torch_builds(lock.version_of(packages, "torch"))
    BUILDS.write_text(json.dumps(builds, indent=1) + "\n", "utf-8")
    _write(lock.LOCK, lock.REQUIREMENTS.name, with_builds(packages, builds))
    extra = _compiled(lock.CLUSTER_REQUIREMENTS.read_text("utf-8"), "--constraint", lock.LOCK)
    _write(lock.CLUSTER_LOCK, lock.CLUSTER_REQUIREMENTS.name, extra)
    LICENSES.write_text(licenses(packages + extra, _metadata()), "utf-8")
    return 0


def with_builds(packages: str, builds: dict[str, dict[str, list[str]]]) -> str:
    """The list with the checksums of all builds of torch's pinned version beside those of the registry."""
    wanted = builds.get(lock.version_of(packages, "torch"), {})
    known = set(_checksums(packages))
    hashes = sorted({digest for digests in wanted.values() for digest in digests} - known)
    further = "".join(f"    --hash=sha256:{digest} \\\n" for digest in hashes)
    return re.sub(r"(?m)^(torch==.*\\\n)", lambda match: match.group() + further, packages)


def pinned(packages: str) -> list[tuple[str, str, list[str]]]:
    """Name, version and checksums of every entry of a list that pins a package."""
    found = []
    for name, lines in lock.blocks(packages):
        version = re.match(r"[^=]+==([^\s;\\]+)", lines)
        if version:
            found.append((name, version.group(1), _checksums(lines)))
    return found


def licenses(packages: str, metadata: dict[str, dict[str, Any]]) -> str:
    """A page of the manual: every package, its versions in the list, and the licence that it declares."""
    versions: dict[str, list[str]] = {}
    for name, version, _ in pinned(packages):
        if version not in versions.setdefault(name, []):
            versions[name].append(version)
    rows = [
        f"| {name} | {', '.join(found)} | {_license(name, metadata.get(name, {}))} |"
        for name, found in sorted(versions.items())
    ]
    return (
        "# Licences of the engine's packages\n\n"
        "The plugin is free software (GPL-2.0-or-later) and contains none of these. Setting up the engine\n"
        "downloads them from their publishers, each at one of the versions below and with the checksum in\n"
        "`engine/requirements.lock` (for clusters: `engine/requirements-cluster.lock`); what a system does\n"
        "not need is left out there. The licences are those that the packages declare.\n\n"
        "| package | version | licence |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"
    )


def declared_licenses(page: str) -> dict[str, str]:
    """The licence of each package on that page of the manual."""
    rows = re.findall(r"(?m)^\| ([a-z0-9-]+) \| [^|]+ \| ([^|]+) \|$", page)
    return {name: text for name, text in rows if text != _UNKNOWN}


def _checksums(text: str) -> list[str]:
    return re.findall(r"sha256:(\w{64})", text)


def _license(name: str, metadata: dict[str, Any]) -> str:
    declared = metadata.get("license_expression") or metadata.get("license") or ""
    if not declared or len(declared) > 300 or "\n" in declared:
        classifiers = [text for text in metadata.get("classifier", []) if text.startswith("License ::")]
        declared = "; ".join(text.rsplit(" :: ", 1)[-1] for text in classifiers) or declared[:300]
    if not declared and lock.is_of_cuda(name):
        declared = _CUDA_LICENSE
    return declared.strip().replace("|", "/") or _UNKNOWN


def _compiled(wanted: str, *options: str | Path) -> str:
    oldest = ".".join(map(str, interpreters.OLDEST))
    fixed = ["--universal", "--python-version", oldest, "--generate-hashes", "--only-binary", ":all:"]
    quiet = ["--quiet", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    command = [_uv(), "pip", "compile", *fixed, *quiet, *options, "-"]
    return subprocess.run(command, input=wanted, capture_output=True, text=True, check=True).stdout


def _torch_builds(version: str) -> dict[str, dict[str, list[str]]]:
    known = json.loads(BUILDS.read_text("utf-8")).get(version, {})
    for build in ("cpu", lock.CUDA):
        try:
            listed = _compiled(f"torch=={version}+{build}", "--torch-backend", build, "--no-deps")
        except subprocess.CalledProcessError:
            print(f"torch's server did not answer; its checksums of {build} stay.", file=sys.stderr)
        else:
            known[build] = sorted(set(_checksums(listed)))
    return {version: known}


def _metadata() -> dict[str, dict[str, Any]]:
    """What the packages of the list say of themselves, as pip reports it for this system."""
    options = ["--dry-run", "--ignore-installed", "--no-deps", "--quiet", "--only-binary", ":all:"]
    # Older pips do not report licence expressions.
    pip = [_uv(), "run", "--quiet", "--no-project", "--with", "pip>=25", "python", "-m", "pip"]
    command = [*pip, "install", *options, "--report", "-"]
    command += ["-r", lock.LOCK, "-r", lock.CLUSTER_LOCK]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    found = (item["metadata"] for item in report["install"])
    return {re.sub(r"[-_.]+", "-", item["name"]).lower(): item for item in found}


def _uv() -> Path:
    return Path(sys.executable).with_name("uv")


def _write(path: Path, source: str, text: str) -> None:
    path.write_text(_HEAD.format(source=source) + text, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
