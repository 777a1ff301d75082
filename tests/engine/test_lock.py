# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine's packages are pinned to versions and checksums, for all systems, within what is asked for."""

import json
import re

import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from temporal_liif.engine import interpreters, lock
from temporal_liif.scripts import lock as maker

LOCKED, CLUSTER = lock.LOCK.read_text("utf-8"), lock.CLUSTER_LOCK.read_text("utf-8")
SAMPLE = """# a comment
--find-links wheels
torch==2.13.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
nvidia-cublas==1 ; sys_platform == 'linux' \\
    --hash=sha256:cc
triton==3
numpy==1.26.4 ; python_version < '3.13' \\
    --hash=sha256:dd
    # via torch
"""


@pytest.mark.parametrize("path", [lock.LOCK, lock.CLUSTER_LOCK, lock.UV_LOCK], ids=lambda path: path.name)
def test_every_package_has_one_version_and_checksums(path):
    for name, lines in lock.blocks(path.read_text("utf-8")):
        first, *hashes = lines.splitlines()
        assert re.fullmatch(rf"{re.escape(name)}==[0-9][^\s;]*( ; [^\\]+)? \\", first)
        assert hashes and all(re.fullmatch(r" {4}--hash=sha256:[0-9a-f]{64}( \\)?", line) for line in hashes)


def pinned_for(text, machine):
    """Version of each package that a list pins for a machine."""
    pinned = {}
    for _, lines in lock.blocks(text):
        entry = Requirement(lines.split("\\")[0])
        if entry.marker is None or entry.marker.evaluate(machine):
            assert entry.name not in pinned
            pinned[entry.name] = Version(str(entry.specifier)[2:])
    return pinned


@pytest.mark.parametrize("minor", range(interpreters.OLDEST[1], interpreters.NEWEST[1] + 1))
@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_what_is_asked_for_is_pinned_within_its_bounds(minor, system):
    machine = {"sys_platform": system, "python_version": f"3.{minor}", "python_full_version": f"3.{minor}.1"}
    pinned, further = pinned_for(LOCKED, machine), pinned_for(CLUSTER, machine)
    # What clusters need is added to an environment that is there.
    assert all(pinned.get(name, version) == version for name, version in further.items())
    pinned.update(further)
    wanted = lock.REQUIREMENTS.read_text("utf-8") + lock.CLUSTER_REQUIREMENTS.read_text("utf-8")
    for line in wanted.splitlines():
        wanted = Requirement(line) if line and not line.startswith("#") else None
        if wanted and (wanted.marker is None or wanted.marker.evaluate(machine)):
            assert pinned[wanted.name.lower()] in wanted.specifier, line


def test_the_list_for_processors_lacks_what_only_cuda_needs():
    assert [name for name, _ in lock.blocks(SAMPLE)] == ["", "torch", "nvidia-cublas", "triton", "numpy"]
    kept = lock.without_cuda(SAMPLE)
    assert [name for name, _ in lock.blocks(kept)] == ["", "torch", "numpy"]
    assert "--hash=sha256:bb" in kept and "--hash=sha256:cc" not in kept and "--find-links wheels" in kept


@pytest.mark.parametrize(
    ("system", "build", "asked", "cuda"),
    [
        ("linux", "cpu", "cpu", False),
        ("linux", "cu130", "", True),
        ("linux", "cu126", "cpu", False),
        ("linux", "rocm7", "cpu", False),
        ("linux", "", "", True),
        ("win32", "cu130", "cu130", True),
        ("win32", "cpu", "", False),
        ("darwin", "", "", True),
    ],
)
def test_the_list_for_a_build_of_torch(system, build, asked, cuda):
    backend, packages = lock.for_build(SAMPLE, build, system)
    assert backend == asked
    assert ("nvidia-cublas" in packages) == cuda and "torch==2.13.0" in packages


def test_versions():
    assert lock.version_of(SAMPLE, "numpy") == "1.26.4"
    with pytest.raises(LookupError, match="scipy is not pinned"):
        lock.version_of(SAMPLE, "scipy")


def test_checksums_of_torchs_own_builds_are_added_for_its_version_alone():
    added = maker.with_builds(SAMPLE, {"2.13.0": {"cpu": [64 * "1"], lock.CUDA: [64 * "0"]}})
    (torch,) = (lines for name, lines in lock.blocks(added) if name == "torch")
    assert re.findall(r"sha256:(\w+)", torch) == [64 * "0", 64 * "1", "aa", "bb"]
    assert maker.with_builds(SAMPLE, {"2.14.0": {"cpu": [64 * "1"]}}) == SAMPLE


def test_the_list_has_the_builds_of_the_file():
    builds = json.loads(maker.BUILDS.read_text("utf-8"))[lock.version_of(LOCKED, "torch")]
    assert set(builds) == {"cpu", lock.CUDA}
    assert all(f"sha256:{digest}" in LOCKED for digests in builds.values() for digest in digests)


def test_the_manual_lists_every_package_with_its_licence():
    page = maker.LICENSES.read_text("utf-8")
    for name, lines in lock.blocks(LOCKED + CLUSTER):
        version = re.match(r"[^=]+==([^\s;]+)", lines).group(1)
        row = re.search(rf"(?m)^\| {re.escape(name)} \| (.+) \| (.+) \|$", page)
        assert version in row.group(1).split(", ") and row.group(2), name
