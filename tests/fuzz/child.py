# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads damaged inputs in a process of its own, with limits, and says of each how it ended.

    python -m temporal_liif.tests.fuzz.child GROUP SEED COUNT FIRST FOLDER

COUNT inputs of each kind of the group, from the FIRST of all on. A line of JSON goes out before each input
and after it. The folder is given as it was to every input.
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import sys
import traceback
import warnings
from pathlib import Path
from typing import Any

from osgeo import gdal
from temporal_liif.core import retry_policy
from temporal_liif.core.errors import TemporalLiifError

from .mutations import damaged
from .subject import Subject
from .subjects import subjects_of

MEMORY = 6 * 2**30
"""Bytes of addresses; torch alone reserves 3 GiB of them."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_CHANGING = {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate"}
_TWO_PATHS = {"os.rename", "os.link"}


def main(group: str, seed: int, count: int, first: int, folder: Path) -> None:
    """Read the damaged examples."""
    # A group that loads no model gets no more memory than it needs.
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    warnings.simplefilter("ignore")
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    retry_policy.BACK_OFF = 0.001
    watch = Watch(folder / "input")
    for index, (name, subject) in enumerate(subjects_of(group).items()):
        numbers = range(max(index * count, first), (index + 1) * count)
        if numbers:
            _read_all(name, subject, numbers, count, seed, folder, watch)


def _read_all(
    name: str, subject: Subject, numbers: range, count: int, seed: int, folder: Path, watch: Watch
) -> None:
    whole, here = folder / "whole", folder / "input"
    shutil.rmtree(whole, ignore_errors=True)
    whole.mkdir(parents=True)
    example = subject.make(whole)
    (whole / subject.file).write_bytes(example)
    # The example itself is read, or every input would be refused for the same reason.
    path = _placed(whole, here, subject, example)
    subject.read(path)
    for number in numbers:
        data = damaged(example, random.Random(f"{name} {seed} {number % count}"), subject.text)
        path = _placed(whole, here, subject, data)
        before = _content(here)
        _say(name=name, number=number)
        with watch:
            outcome = _outcome(subject, path)
        if not subject.writes:
            outcome["changed"] = sorted(set(_content(here).items()) ^ set(before.items()))
        outcome["outside"] = watch.taken()
        _say(name=name, number=number, **outcome)


def _placed(whole: Path, here: Path, subject: Subject, data: bytes) -> Path:
    """The file with these bytes, in a folder with all that lies beside the example."""
    shutil.rmtree(here, ignore_errors=True)
    shutil.copytree(whole, here)
    (here / subject.file).write_bytes(data)
    return here / subject.file


def _outcome(subject: Subject, path: Path) -> dict[str, Any]:
    try:
        subject.read(path)
    except TemporalLiifError as error:
        return {"kind": "refused", "error": str(error)}
    except subject.expected as error:
        return {"kind": "refused", "error": str(error) or type(error).__name__}
    except BaseException as error:
        frames = traceback.extract_tb(error.__traceback__)
        last = next(frame for frame in reversed(frames) if "temporal_liif" in frame.filename)
        place = f"{Path(last.filename).name}:{last.lineno}"
        return {"kind": "raw", "error": f"{type(error).__name__}: {error} ({place})"[:300]}
    return {"kind": "read"}


class Watch:
    """Notes every path outside of a folder that this process would change while the watch is entered."""

    def __init__(self, folder: Path) -> None:
        self._allowed = (str(folder.resolve()) + os.sep, "/dev/null")
        self._on = False
        self._found: list[str] = []
        sys.addaudithook(self._hear)

    def __enter__(self) -> None:
        self._on = True

    def __exit__(self, *_error: object) -> None:
        self._on = False

    def taken(self) -> list[str]:
        """What was noted since the last time."""
        found, self._found = self._found, []
        return found

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._on:
            return
        if event == "open":
            path, _, flags = arguments
            if isinstance(path, (str, bytes)) and flags and flags & _WRITING:
                self._check(event, path)
        elif event in _CHANGING:
            path, at = arguments[0], arguments[-1]
            if isinstance(at, int) and at >= 0 and event in ("os.remove", "os.rmdir", "os.mkdir"):
                path = os.path.join(f"/proc/self/fd/{at}", os.fsdecode(path))
            self._check(event, path)
            if event in _TWO_PATHS:
                self._check(event, arguments[1])

    def _check(self, event: str, path: Any) -> None:
        if isinstance(path, int):
            # Of a file that is open, which was checked then.
            return
        name = os.fsdecode(path)
        full = os.path.join(os.path.realpath(os.path.dirname(name)), os.path.basename(name))
        if not full.startswith(self._allowed):
            self._found.append(f"{event} {full}")


def _content(folder: Path) -> dict[str, int]:
    return {str(file.relative_to(folder)): file.stat().st_size for file in sorted(folder.rglob("*"))}


def _say(**what: Any) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]), Path(sys.argv[5]))
