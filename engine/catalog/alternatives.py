# SPDX-License-Identifier: GPL-2.0-or-later
"""Sources of the same scenes: asked in their order, and side by side where one does not answer."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Generic, TypeVar

from ...core.errors import CatalogError
from .http import Http

HEAD_START = 3.0
"""Seconds in which a source has to give its first answer, before the next one is asked as well."""

_YIELDING = 0.6
"""Seconds in which those that are not needed any more have to stop."""

T = TypeVar("T")


class Attempt(Generic[T]):
    """What one source is asked, in a thread of its own."""

    def __init__(self, work: Callable[[Attempt[T]], T]) -> None:
        """`work` makes its client, and has the attempt `use` it."""
        self._work, self._client = work, None
        self._dropped = threading.Event()
        self._since = 0.0
        self.job: Future[T] | None = None
        """The work; None before it begins."""

    @property
    def begun(self) -> bool:
        """Whether the source is asked."""
        return self.job is not None

    @property
    def answered(self) -> bool:
        """Whether the source has answered a request."""
        return self._client is not None and self._client.answered

    @property
    def dropped(self) -> bool:
        """Whether its result is not wanted any more."""
        return self._dropped.is_set()

    @property
    def silent(self) -> bool:
        """Whether it has had its head start without an answer."""
        return not self.answered and time.monotonic() - self._since >= HEAD_START

    def use(self, client: Http) -> None:
        """Have a client stop, and say no more, once the attempt is dropped."""
        cancelled, notify = client.cancelled, client.notify
        client.cancelled = lambda: self.dropped or cancelled()
        client.notify = lambda text: None if self.dropped else notify(text)
        self._client = client

    def begin(self, pool: ThreadPoolExecutor) -> None:
        """Ask."""
        self._since = time.monotonic()
        self.job = pool.submit(self._work, self)

    def drop(self) -> None:
        """Stop it."""
        self._dropped.set()


def first_result(
    attempts: Sequence[Attempt[T]],
    failed: Callable[[int, CatalogError], None],
    silent: Callable[[int], None],
) -> tuple[int, T] | None:
    """The number and the result of the first attempt that has one; None where all failed.

    An attempt begins when the one before has failed (`failed` is called, with its number) or is silent
    (`silent` is). A result counts as soon as no attempt before it is still at work that has had an answer.
    What is no CatalogError is raised at once, CancelledError too.
    """
    pool = ThreadPoolExecutor(len(attempts), thread_name_prefix="temporal-liif-source")
    waiting = iter(attempts)
    begun: list[Attempt[T]] = []
    reported: set[int] = set()
    try:
        _begin_next(waiting, begun, pool)
        while True:
            running = [one.job for one in begun if one.job is not None and not one.job.done()]
            wait(running, timeout=0.1, return_when=FIRST_COMPLETED)
            open_before = False
            for number, attempt in enumerate(begun):
                if not attempt.job.done():
                    open_before = open_before or attempt.answered
                    continue
                error = attempt.job.exception()
                if error is None:
                    if not open_before:
                        return number, attempt.job.result()
                elif not isinstance(error, CatalogError):
                    raise error
                elif number not in reported:
                    reported.add(number)
                    failed(number, error)
            last = begun[-1]
            if last.job.done() and last.job.exception() is not None:
                if not _begin_next(waiting, begun, pool) and all(one.job.done() for one in begun):
                    return None
            elif last.silent and len(begun) < len(attempts):
                silent(len(begun) - 1)
                _begin_next(waiting, begun, pool)
    finally:
        for attempt in begun:
            attempt.drop()
        pool.shutdown(wait=False, cancel_futures=True)
        wait([one.job for one in begun if one.job is not None], timeout=_YIELDING)


def _begin_next(waiting: Iterator[Attempt[T]], begun: list[Attempt[T]], pool: ThreadPoolExecutor) -> bool:
    """Whether there was another one to begin."""
    following = next(waiting, None)
    if following is not None:
        begun.append(following)
        following.begin(pool)
    return following is not None
