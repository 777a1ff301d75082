# SPDX-License-Identifier: GPL-2.0-or-later
"""scripts/unpack-qgis.sh ends in time and says why, whatever the mirror of the packages does."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "scripts" / "unpack-qgis.sh"
RELEASE = Path("/etc/os-release")
CODENAME = re.search(r"^VERSION_CODENAME=(\w+)", RELEASE.read_text() if RELEASE.exists() else "", re.M)
pytestmark = pytest.mark.skipif(CODENAME is None, reason="not Debian: the script says so and ends")

APT_GET = """#!/bin/sh
case $* in *--print-uris) set -- --print-uris ;; esac
for word; do
    case $word in
    Dir::Cache=*) cache=${word#*=} ;;
    --print-uris)
        . /etc/os-release
        echo "'https://mirror.example/debian/dists/$VERSION_CODENAME/InRelease' x 0"
        ;;
    update) eval "$ON_UPDATE" ;;
    install) eval "$ON_INSTALL"; touch "$cache/archives/qgis_3.40.6_amd64.deb" ;;
    esac
done
"""
APT_CACHE = """#!/bin/sh
. /etc/os-release
echo " qgis | 3.22.16 | https://mirror.example/debian $VERSION_CODENAME/main amd64 Packages"
echo " qgis | 3.40.6 | https://mirror.example/debian $VERSION_CODENAME-backports/main amd64 Packages"
"""
DPKG = '#!/bin/sh\nmkdir -p "$3/usr/bin"\n'


@pytest.fixture
def unpack(tmp_path):
    """A function that runs the script with packages of its own: (exit code, what it says, the folder)."""
    programs, folder = tmp_path / "bin", tmp_path / "a folder" / "qgis-3.40"
    programs.mkdir()
    for name, text in {"apt-get": APT_GET, "apt-cache": APT_CACHE, "dpkg": DPKG}.items():
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)

    def run(version: str = "3.40", update: str = "", install: str = "") -> tuple[int, str, Path]:
        folder.mkdir(parents=True)
        (folder / "left by a run that was killed").touch()
        variables = {
            **os.environ,
            "PATH": f"{programs}:{os.environ['PATH']}",
            # A busy machine takes its time for the other steps.
            "UNPACK_SECONDS": "2" if "sleep" in update + install else "60",
            "ON_UPDATE": update,
            "ON_INSTALL": install,
        }
        command = ["sh", str(SCRIPT), version, str(folder)]
        done = subprocess.run(
            command, env=variables, cwd=tmp_path, capture_output=True, text=True, timeout=30
        )
        return done.returncode, done.stdout + done.stderr, folder

    return run


def test_the_packages_are_unpacked_and_nothing_else_stays(unpack):
    code, said, folder = unpack()
    assert (code, said) == (0, "")
    assert {path.name for path in folder.iterdir()} == {".done", "usr"}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"version": "3.44"}, ["QGIS 3.44 cannot be had", "-backports has 3.40.6"]),
        (
            {"update": "echo E: no such host; exit 100"},
            ["E: no such host", "lists of packages from https://"],
        ),
        ({"update": "exec sleep 60"}, ["getting the lists", "longer than 2 seconds", "another mirror"]),
        ({"install": "exec sleep 60"}, ["getting the packages of QGIS 3.40.6 took longer than 2 seconds"]),
        ({"install": "exit 100"}, ["getting the packages of QGIS 3.40.6 failed"]),
    ],
)
def test_what_cannot_be_had_is_said_in_time_and_leaves_nothing(unpack, given, words):
    code, said, folder = unpack(**given)
    assert code == 3
    for word in words:
        assert word in said
    assert not folder.exists()
