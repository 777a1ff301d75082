# SPDX-License-Identifier: GPL-2.0-or-later
"""How long the GUI thread is held, and how much of it Python's garbage collector does.

A timer of the GUI thread should fire every millisecond; the longest time between two of its calls is the
longest hold. Time in which the thread could have run, but other processes had all processors, is taken off
(Linux tells it); what an idle window shows nevertheless is the machine's own. The processor time within a
hold tells work from waiting: for Python's lock, a disk, the machine; where others work too, it alone counts.

Python's collector stops all threads. Now and then it goes through every object that there is, most of them of
QGIS and its own plugins: no plugin may set it otherwise. So holds are given with its passes and without, and
beside them what a pass takes in QGIS without this plugin.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

COLLECTOR = "a full pass of Python's collector"
"""Among the figures of a run: number of objects, in thousands, and milliseconds of a pass at its end."""


class Watch:
    """Notes the longest silence of a timer in each phase of an event loop, its own or the window's."""

    def __init__(self, application) -> None:
        from qgis.PyQt.QtCore import Qt, QTimer

        self.figures: dict[str, list[float]] = {}
        """By phase, in milliseconds: longest hold, the longest without the collector's passes, the most
        processor time of this thread in one without its own passes, the longest one's time by the clock,
        longest pass of the collector."""
        self._application, self._name, self._thread = application, "", threading.get_ident()
        self._in_pass = False
        self._reset()
        gc.callbacks.append(self._collected)
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @property
    def elapsed(self) -> float:
        """Seconds since the phase began."""
        return time.perf_counter() - self._began

    def phase(
        self, name: str, start: Callable[[], object], done: Callable[[], bool], most: float = 240
    ) -> None:
        """Run the event loop until `done`, and note the longest hold."""
        from qgis.PyQt.QtCore import QEventLoop

        self._application.processEvents()
        self.begin(name)
        start()
        while True:
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            # Waiting for events lets other threads run, as a window's own loop does.
            time.sleep(0.0005)
            if done() or self.elapsed > most:
                break
        self.finish()

    def begin(self, name: str) -> None:
        """Note the longest hold of what follows, until the next phase begins or `finish`."""
        self.finish()
        self._name = name
        self._reset()

    def finish(self) -> None:
        """End the phase, if there is one."""
        name, self._name = self._name, ""
        if name:
            self._tick()
            held, wall = self._longest
            figures = (held, self._own, self._most_work, wall, self._longest_pass)
            self.figures[name] = [1000 * seconds for seconds in figures]

    def end(self) -> dict[str, list[float]]:
        """The figures, with what a full pass of the collector takes now."""
        self.finish()
        gc.callbacks.remove(self._collected)
        return {**self.figures, COLLECTOR: full_pass()}

    def _reset(self) -> None:
        self._began = self._last = time.perf_counter()
        self._waited, self._worked = _queued(), time.thread_time()
        self._longest, self._own, self._most_work = (0.0, 0.0), 0.0, 0.0
        # A pass that is under way began before.
        self._pass_began, self._longest_pass, self._in_passes = self._began, 0.0, 0.0
        self._pass_worked, self._work_in_passes = self._worked, 0.0

    def _collected(self, phase: str, info: dict) -> None:
        """In whatever thread it happens; it holds Python's lock meanwhile."""
        now, worked, own = time.perf_counter(), time.thread_time(), threading.get_ident() == self._thread
        self._in_pass = phase == "start"
        if self._in_pass:
            self._pass_began = now
            self._pass_worked = worked if own else self._pass_worked
        else:
            self._work_in_passes += worked - max(self._pass_worked, self._worked) if own else 0.0
            self._count_pass(now)

    def _count_pass(self, now: float) -> None:
        """Note what of a pass lies in this hold."""
        seconds = now - max(self._pass_began, self._last)
        self._longest_pass, self._in_passes = max(self._longest_pass, seconds), self._in_passes + seconds

    def _tick(self) -> None:
        now, waited, worked = time.perf_counter(), _queued(), time.thread_time()
        wall = now - self._last
        held = wall - (waited - self._waited)
        if self._in_pass:
            # Of another thread, which gives up Python's lock before it says that its pass has ended.
            self._count_pass(now)
        self._own = max(self._own, held - self._in_passes)
        self._most_work = max(self._most_work, worked - self._worked - self._work_in_passes)
        self._longest = max(self._longest, (held, wall))
        self._last, self._waited, self._worked = now, waited, worked
        self._in_passes = self._work_in_passes = 0.0


def report(runs: Sequence[Mapping[str, list[float]]], counts: Callable[[str], bool]) -> float:
    """Print the median figures of the phases; the longest hold without the collector's passes of those that
    count."""
    title = f"longest hold in ms, median of {len(runs)} runs"
    print(f"{title:56}   held   without collector   working   by the clock   longest pass")
    worst = 0.0
    for name in runs[0]:
        medians = [statistics.median(one) for one in zip(*(run[name] for run in runs))]
        if name == COLLECTOR:
            continue
        held, own, busy, wall, passes = medians
        print(f"{name:56} {held:6.1f}{own:20.1f}{busy:10.1f}{wall:15.1f}{passes:15.1f}")
        worst = max(worst, own if counts(name) else 0.0)
    last = [statistics.median(one) for one in zip(*(run[COLLECTOR] for run in runs))]
    for where, (thousands, spent) in (("QGIS and Processing alone", _floor()), ("here", last)):
        print(f"{COLLECTOR}, {where}: {spent:.0f} ms for {thousands:.0f} thousand objects")
    return worst


def full_pass() -> list[float]:
    """Thousands of objects that the collector goes through, and milliseconds of the processor it takes."""
    gc.collect()
    spent = []
    for _ in range(5):
        began = time.thread_time()
        gc.collect()
        spent.append(time.thread_time() - began)
    return [len(gc.get_objects()) / 1000, 1000 * statistics.median(spent)]


def _floor() -> list[float]:
    """The same in QGIS's libraries with Processing, without this plugin."""
    done = subprocess.run([sys.executable, __file__], capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def _measure_floor() -> None:
    # This folder's modules have names that others have, too.
    del sys.path[0]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import qgis.gui  # noqa: F401
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    print(json.dumps(full_pass()))
    sys.stdout.flush()
    os._exit(0)


def _queued() -> float:
    """Seconds that this thread has waited for a processor while it could have run; 0 where nobody tells."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9
    except OSError:
        return 0.0


if __name__ == "__main__":
    _measure_floor()
