# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads damaged inputs in a process of its own, with limits, and says of each how it ended.

    python -m temporal_liif.tests.fuzz.child SUBJECT SEED FIRST COUNT FOLDER

A line of JSON goes out before each input and after it. The folder is given as it was to every input.
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
from temporal_liif.core.errors import TemporalLiifError

from .mutations import damaged
from .subjects import SUBJECTS, Subject

MEMORY = 6 * 2**30
"""Bytes of addresses; torch alone reserves 3 GiB of them."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_CHANGING = {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate"}


def main(name: str, seed: int, first: int, count: int, folder: Path) -> None:
    """Read that many damaged examples."""
    subject = SUBJECTS[name]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    warnings.simplefilter("ignore")
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    (folder / "whole").mkdir(parents=True, exist_ok=True)
    example = subject.make(folder / "whole")
    (folder / "whole" / subject.file).write_bytes(example)
    # The example itself is read, or every input would be refused for the same reason.
    subject.read(folder / "whole" / subject.file)
    outside = _watch_writes(folder)
    for number in range(first, first + count):
        here = folder / "input"
        shutil.rmtree(here, ignore_errors=True)
        shutil.copytree(folder / "whole", here)
        path = here / subject.file
        path.write_bytes(damaged(example, random.Random(f"{name} {seed} {number}"), subject.text))
        before = _content(here)
        _say(number=number)
        outcome = _outcome(subject, path)
        outcome["changed"] = sorted(set(_content(here).items()) ^ set(before.items()))
        outcome["outside"] = outside[:]
        outside.clear()
        _say(number=number, **outcome)


def _outcome(subject: Subject, path: Path) -> dict[str, Any]:
    try:
        subject.read(path)
    except TemporalLiifError as error:
        return {"kind": "refused", "error": str(error)}
    except subject.expected as error:
        return {"kind": "refused", "error": str(error)}
    except BaseException as error:
        frames = traceback.extract_tb(error.__traceback__)
        last = next(frame for frame in reversed(frames) if "temporal_liif" in frame.filename)
        place = f"{Path(last.filename).name}:{last.lineno}"
        return {"kind": "raw", "error": f"{type(error).__name__}: {error} ({place})"[:300]}
    return {"kind": "read"}


def _watch_writes(folder: Path) -> list[str]:
    """A list that gets every path outside of the folder that this process would change from now on."""
    outside: list[str] = []
    allowed = str(folder.resolve()) + os.sep

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            if not isinstance(path, (str, bytes)) or not flags or not flags & _WRITING:
                return
        elif event in _CHANGING:
            path, at = arguments[0], arguments[-1]
            if isinstance(at, int) and at >= 0 and event in ("os.remove", "os.rmdir", "os.mkdir"):
                path = os.path.join(f"/proc/self/fd/{at}", os.fsdecode(path))
        else:
            return
        full = os.path.realpath(os.fsdecode(path))
        if not full.startswith((allowed, "/dev/null")):
            outside.append(f"{event} {full}")

    sys.addaudithook(hook)
    return outside


def _content(folder: Path) -> dict[str, int]:
    return {str(file.relative_to(folder)): file.stat().st_size for file in sorted(folder.rglob("*"))}


def _say(**what: Any) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]), Path(sys.argv[5]))
