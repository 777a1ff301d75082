# SPDX-License-Identifier: GPL-2.0-or-later
"""Cancellation of a task from within: dask forgets a cancelled task, whose thread would go on to its end."""

from __future__ import annotations

from typing import Callable

_AT_WORK = ("executing", "long-running")


def task_cancelled() -> Callable[[], bool]:
    """Whether the task of dask that this is called from was cancelled, or lost the client that waits for it.

    For a thread of no worker it says False.
    """
    # Late: dask is an extra.
    from distributed import get_worker

    try:
        worker = get_worker()
        key = worker.get_current_task()
    except (ValueError, KeyError):
        return lambda: False

    def cancelled() -> bool:
        task = worker.state.tasks.get(key)
        return task is None or task.state not in _AT_WORK

    return cancelled
