# SPDX-License-Identifier: GPL-2.0-or-later
"""Running another program from within QGIS: clean environment, no window, cancellable."""

from __future__ import annotations

import contextlib
import ntpath
import os
import queue
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Callable

from ..core.errors import CancelledError

POSIX = os.name == "posix"

POLL = 0.05
"""Seconds between checks whether the user asked to stop."""

_DROPPED = (
    "PYTHON",
    "QGIS_",
    "GDAL_",
    "PROJ_",
    "QT_",
    "OSGEO4W_",
    "__PYVENV_LAUNCHER__",
    "VIRTUAL_ENV",
    "O4W_",
)
"""Beginnings of QGIS's own variables, which would mislead another Python and its libraries."""


_THREADS = {"OPENBLAS_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE"}
"""The matrices are small, and work goes on side by side already: threads that numpy's library starts for each
product would only wait, and those of torch keep a core busy while they do."""

_MEMORY = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": str(2**27),
    "MALLOC_TRIM_THRESHOLD_": str(2**28),
}
"""What glibc is told: one pool of memory for all threads, from which images of up to 128 MB come too, and
which keeps what they let go of until `devices.release_memory`. Of its own accord it has several pools, each
of which keeps memory, and asks the system for large images anew: up to an eighth of a tile's time."""


def child_environment(interpreter: Path, source: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment (or `source`) without what belongs to QGIS, made fit for `interpreter`."""
    source = os.environ if source is None else source
    kept = {name: value for name, value in source.items() if not name.upper().startswith(_DROPPED)}
    # Number the devices as nvidia-smi does, so that "cuda:1" is the one that the user means.
    kept.setdefault("CUDA_DEVICE_ORDER", "PCI_BUS_ID")
    for name, value in {**_THREADS, **_MEMORY}.items():
        kept.setdefault(name, value)
    if not POSIX:
        kept["PATH"] = _windows_path(interpreter, kept.get("PATH", ""), source.get("OSGEO4W_ROOT"))
    return kept


def detached() -> dict[str, Any]:
    """Arguments of Popen: a process group of its own, to be ended as a whole, and no window."""
    if POSIX:
        return {"start_new_session": True}
    return {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}


def kill_group(process: subprocess.Popen) -> None:
    """End a `detached` process and those it started, at once."""
    if process.poll() is not None:
        return
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        if POSIX:
            # The process leads its group; until it is waited for, its id cannot become another's.
            os.killpg(process.pid, signal.SIGKILL)
            return
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **detached()}
        subprocess.run(end_of_tree(process.pid, os.environ), timeout=5.0, check=False, **quiet)
    with contextlib.suppress(OSError):
        process.kill()


def end_of_tree(process: int, variables: Mapping[str, str]) -> list[str]:
    """The command of Windows that ends a process and those it started."""
    system = variables.get("SYSTEMROOT", r"C:\Windows")
    return [rf"{system}\System32\taskkill.exe", "/T", "/F", "/PID", str(process)]


def run(
    command: Sequence[str | Path],
    cancelled: Callable[[], bool] = lambda: False,
    line: Callable[[str], None] = lambda text: None,
    limit: float | None = None,
    stdin: str = "",
    extra: Mapping[str, str] | None = None,
) -> tuple[int, str]:
    """Run a command to its end; (exit code, output with errors). `line` gets each line as it comes.

    `stdin` carries what must not stand in arguments or environment; `extra` adds to the environment.

    Raises CancelledError when asked to stop, TimeoutError after `limit` seconds, OSError if it cannot be
    started.
    """
    process = subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**child_environment(Path(command[0])), **(extra or {})},
        cwd=tempfile.gettempdir(),
        **detached(),
    )
    lines: queue.Queue[str | None] = queue.Queue()
    threading.Thread(target=_feed, args=(process, stdin, lines), daemon=True).start()
    deadline = None if limit is None else time.monotonic() + limit
    output: list[str] = []
    try:
        while True:
            if cancelled():
                raise CancelledError("Stopped.")
            if deadline is not None and time.monotonic() > deadline:
                raise TimeoutError(f"no end after {limit:.0f} s")
            with contextlib.suppress(queue.Empty):
                text = lines.get(timeout=POLL)
                if text is None:
                    return process.wait(), "\n".join(output)
                output.append(text)
                line(text)
    finally:
        kill_group(process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(2.0)


def _feed(process: subprocess.Popen, stdin: str, lines: queue.Queue) -> None:
    # A process that ends before it has read its input shows that by its exit code.
    with contextlib.suppress(OSError), process.stdin as stream:
        stream.write(stdin.encode())
    with process.stdout as stream:
        for text in stream:
            lines.put(text.decode("utf-8", "replace").rstrip())
    lines.put(None)


def _windows_path(interpreter: Path, path: str, qgis_root: str | None) -> str:
    """PATH with the interpreter's own libraries first (conda needs them) and without QGIS's, which clash."""
    home = interpreter.parent
    own = [folder for folder in (home, home / "Library" / "bin", home / "Scripts") if folder.is_dir()]
    root = f"{ntpath.normcase(ntpath.normpath(qgis_root))}\\" if qgis_root else None
    entries = [entry for entry in path.split(ntpath.pathsep) if entry]
    if root:
        folders = [f"{ntpath.normcase(ntpath.normpath(entry))}\\" for entry in entries]
        entries = [entry for entry, folder in zip(entries, folders) if not folder.startswith(root)]
    return ntpath.pathsep.join([*map(str, own), *entries])
