# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes the repository importable as `temporal_liif`, whatever its folder is called."""

import gc
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
PLUGINS = ROOT / "build" / "plugins"
PLUGINS.mkdir(parents=True, exist_ok=True)
_link = PLUGINS / "temporal_liif"
if not _link.exists():
    if _link.is_symlink():
        _link.unlink()
    if os.name == "nt":
        # Links need a right there that users do not have.
        import _winapi

        _winapi.CreateJunction(str(ROOT), str(_link))
    else:
        _link.symlink_to(ROOT, target_is_directory=True)
sys.path.insert(0, str(PLUGINS))

# A machine on which no engine has been set up; tests that need one name it.
os.environ.pop("TEMPORAL_LIIF_PYTHON", None)
os.environ["XDG_CACHE_HOME"] = os.environ["LOCALAPPDATA"] = str(ROOT / "build" / "cache")

# How long an example takes depends on what else the machine does.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

pytest_plugins = ["temporal_liif.tests.servers.fixtures"]

WORLDSTRAT = ROOT.parent / "shared" / "worldstrat"
LIIF_VECTORS = ROOT.parent / "shared" / "reference" / "liif_vectors"


@pytest.fixture(scope="session")
def qgis_app(qgis_app):
    """QGIS; layers of Python that something still refers to at its end are deleted before it."""
    from qgis.core import QgsMapLayer
    from qgis.PyQt import sip

    yield qgis_app
    gc.collect()
    for thing in gc.get_objects():
        if issubclass(type(thing), QgsMapLayer) and not sip.isdeleted(thing) and sip.ispyowned(thing):
            # Its destructor asks QGIS, which is not there any more when the interpreter ends.
            sip.delete(thing)


@pytest.fixture(scope="session")
def worldstrat() -> Path:
    """Folder of real Sentinel-2 series with SPOT truth, one subfolder an area."""
    if not WORLDSTRAT.is_dir():
        pytest.skip("the WorldStrat sample (worldstrat/) is not on this machine")
    return WORLDSTRAT


@pytest.fixture(scope="session")
def liif_vectors() -> Path:
    """Folder of inputs, weights and outputs of the original networks."""
    if not LIIF_VECTORS.is_dir():
        pytest.skip("the reference vectors (liif_vectors/) are not on this machine")
    return LIIF_VECTORS


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 12 MB of its own; skips the test where none may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        command = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder]
        mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount on this machine")
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
def memory_group():
    """A function that puts a process into a control group of its own with so many bytes of memory."""
    made = []

    def join(pid: int, limit: int) -> None:
        name, reasons = f"temporal-liif-{os.getpid()}-{pid}", []
        # Of version 2 and 1; those of the swap are not there where there is none.
        for root, amount, swap in (
            ("/sys/fs/cgroup", "memory.max", ("memory.swap.max", 0)),
            ("/sys/fs/cgroup/memory", "memory.limit_in_bytes", ("memory.memsw.limit_in_bytes", limit)),
        ):
            group = Path(root, name)
            try:
                group.mkdir()
                made.append(group)
                if not (group / amount).exists():
                    raise OSError(f"{group} has no {amount}")
                (group / amount).write_text(str(limit))
                with suppress(OSError):
                    (group / swap[0]).write_text(str(swap[1]))
                (group / "cgroup.procs").write_text(str(pid))
            except OSError as error:
                reasons.append(str(error))
            else:
                return
        pytest.skip(f"a process cannot be given a group of its own here: {'; '.join(reasons)}")

    yield join
    end = time.monotonic() + 10
    while made and time.monotonic() < end:
        with suppress(OSError):
            made[-1].rmdir()
            made.pop()
