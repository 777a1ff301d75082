# SPDX-License-Identifier: GPL-2.0-or-later
"""Simulation of a cluster without pixels: events of tasks, and of workers that are lost and come back.

It keeps the rules of temporal_liif.cli.cluster: some areas are at work at once; of each, the fetch is a task,
then its windows, then its rasters; a lost worker's task runs again, before others; results that the command
has taken are never lost; a task that loses too many workers is given up.
"""

from __future__ import annotations

import heapq
import random
from collections import deque
from dataclasses import dataclass, field

END, LOSS, BACK = "end", "loss", "back"


@dataclass(frozen=True)
class Load:
    """What is to be done, in seconds of one worker."""

    areas: int
    windows: int
    """Of an area."""

    rasters: int
    """Of an area, joined at its end."""

    fetch: float
    """The registration of the dates too."""

    window: float
    raster: float


@dataclass(frozen=True)
class Machines:
    """What there is to do it."""

    workers: int
    parallel: int
    """Areas at work at once."""

    lost_after: float = float("inf")
    """Mean seconds until a worker is lost."""

    back_after: float = 300.0
    """Seconds until another takes its place."""

    dispatch: float = 0.001
    """Seconds that the scheduler takes for a task; it hands out one after the other."""

    attempts: int = 5
    """Workers that a task may lose."""


@dataclass
class Outcome:
    """What came of it."""

    seconds: float = 0.0
    done: dict[tuple[int, str, int], int] = field(default_factory=dict)
    """How often each task (area, kind, number) was done to its end."""

    lost: int = 0
    """Tasks that were lost with a worker, and ran again."""

    given_up: int = 0
    busy: float = 0.0
    """Seconds that workers worked for results, over all of them."""

    dispatching: float = 0.0
    """Seconds that the scheduler handed out tasks."""

    most_waiting: int = 0


Task = tuple[int, str, int]


class _Cluster:
    def __init__(self, load: Load, machines: Machines, seed: int) -> None:
        self.load, self.machines, self.random = load, machines, random.Random(seed)
        self.outcome = Outcome()
        self.events: list[tuple[float, int, str, tuple]] = []
        self.count = 0
        self.waiting: deque[Task] = deque()
        self.idle = list(range(machines.workers))
        self.running: dict[int, tuple[Task, float, int]] = {}
        self.attempts: dict[Task, int] = {}
        self.open: dict[int, int] = {}
        """Tasks of the present step that an area waits for."""
        self.next_area = 0
        self.scheduler = 0.0

    def run(self) -> Outcome:
        for worker in range(self.machines.workers):
            self._lose_later(worker, 0.0)
        for _ in range(min(self.machines.parallel, self.load.areas)):
            self._begin_area()
        left, now = self.load.areas, 0.0
        self._hand_out(now)
        while left:
            now, _, kind, about = heapq.heappop(self.events)
            if kind == LOSS:
                self._lose(about[0], now)
            elif kind == BACK:
                self.idle.append(about[0])
                self._lose_later(about[0], now)
            elif kind == END and self.running.get(about[0], (None, 0.0, -1))[2] == about[1]:
                left -= self._finish(about[0], now)
            self._hand_out(now)
        self.outcome.seconds = now
        return self.outcome

    def _at(self, time: float, kind: str, *about: object) -> int:
        self.count += 1
        heapq.heappush(self.events, (time, self.count, kind, about))
        return self.count

    def _begin_area(self) -> None:
        if self.next_area < self.load.areas:
            self._queue(self.next_area, "fetch", 1)
            self.next_area += 1

    def _queue(self, area: int, kind: str, count: int) -> None:
        self.open[area] = count
        self.waiting.extend((area, kind, number) for number in range(count))
        self.outcome.most_waiting = max(self.outcome.most_waiting, len(self.waiting))

    def _hand_out(self, now: float) -> None:
        while self.waiting and self.idle:
            worker, task = self.idle.pop(), self.waiting.popleft()
            self.scheduler = max(self.scheduler, now) + self.machines.dispatch
            self.outcome.dispatching += self.machines.dispatch
            mean = getattr(self.load, task[1])
            # Windows differ: clouds, gaps and edges.
            seconds = mean * self.random.lognormvariate(-0.045, 0.3)
            number = self.count + 1
            self.running[worker] = (task, seconds, number)
            self._at(self.scheduler + seconds, END, worker, number)

    def _finish(self, worker: int, now: float) -> int:
        """Take a result; 1 where it is an area's last."""
        task, seconds, _ = self.running.pop(worker)
        area, kind, _ = task
        self.idle.append(worker)
        self.outcome.done[task] = self.outcome.done.get(task, 0) + 1
        self.outcome.busy += seconds
        self.open[area] -= 1
        if self.open[area]:
            return 0
        if kind == "fetch":
            self._queue(area, "window", self.load.windows)
        elif kind == "window":
            self._queue(area, "raster", self.load.rasters)
        else:
            self._begin_area()
            return 1
        return 0

    def _lose_later(self, worker: int, now: float) -> None:
        if self.machines.lost_after < float("inf"):
            self._at(now + self.random.expovariate(1 / self.machines.lost_after), LOSS, worker)

    def _lose(self, worker: int, now: float) -> None:
        self._at(now + self.machines.back_after, BACK, worker)
        if worker not in self.running:
            self.idle.remove(worker)
            return
        task, _, _ = self.running.pop(worker)
        self.attempts[task] = self.attempts.get(task, 0) + 1
        self.outcome.lost += 1
        if self.attempts[task] >= self.machines.attempts:
            self.outcome.given_up += 1
        self.waiting.appendleft(task)


def simulate(load: Load, machines: Machines, seed: int = 0) -> Outcome:
    """Do the load on the machines. A task that is given up is counted, and done all the same."""
    return _Cluster(load, machines, seed).run()
