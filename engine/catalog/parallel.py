# SPDX-License-Identifier: GPL-2.0-or-later
"""Parallel transfers: an error with a message for the user ends its own group, any other ends all."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TypeVar

from ...core.errors import CancelledError, TemporalLiifError

_YIELDING = 0.6
"""Seconds in which the others have to stop; what takes longer is left to end by itself."""

T = TypeVar("T")


def ended(
    groups: Mapping[int, Sequence[Callable[[], T]]], at_once: int, stop: threading.Event
) -> Iterator[tuple[int, list[T | TemporalLiifError]]]:
    """Run the jobs of all groups, `at_once` of them together; give each group once all its jobs have ended.

    A group comes with its results in order, an error of the library in place of a result. Any other error of
    one job, and CancelledError, is raised as soon as it happens. `stop` is set in the end, for the jobs that
    still run: they have to check it.
    """
    pool = ThreadPoolExecutor(at_once, thread_name_prefix="temporal-liif-transfer")
    jobs = {number: [pool.submit(job) for job in group] for number, group in groups.items()}
    waiting: set[Future] = {job for group in jobs.values() for job in group}
    left = dict(jobs)
    try:
        while True:
            for number in [number for number, group in left.items() if waiting.isdisjoint(group)]:
                yield number, [_outcome(job) for job in left.pop(number)]
            if not waiting:
                return
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for job in done:
                _outcome(job)
    finally:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)
        wait([job for group in jobs.values() for job in group], timeout=_YIELDING)


def _outcome(job: Future[T]) -> T | TemporalLiifError:
    """The result, or the error that explains why there is none; raises any other."""
    error = job.exception()
    if error is None:
        return job.result()
    if isinstance(error, TemporalLiifError) and not isinstance(error, CancelledError):
        return error
    raise error
