# SPDX-License-Identifier: GPL-2.0-or-later
"""One call to the engine: messages, progress, cancellation and detection of hangs."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Callable

from ..core.errors import CancelledError, EngineError
from ..core.log import Record
from ..core.messages import Message, from_json
from . import commands, protocol
from .failures import rebuild, redact, redact_all, with_details
from .process import WorkerProcess, end_of_output

Progress = Callable[[float, str], None]
Log = Callable[[str], None]
Part = Callable[[dict, dict], None]


@dataclass(frozen=True)
class Limits:
    """How long the engine may be silent, in seconds. There is no limit to a call that shows it is at work."""

    start: float = 120.0
    """Until a new process answers (a first start may wait for a slow disk or a virus scanner)."""

    yielding: float = 0.7
    """After a cancel, until the process is killed."""

    silence: float = 60.0
    """Without a heartbeat: the process is stopped, or code that lets no other thread run is stuck."""

    stall: float = 300.0
    """With heartbeats, but neither progress nor computing: it waits for what does not come."""

    idle: float = 0.05
    """Share of one processor's time below which a process counts as not computing."""

    own: float = 0.5
    """Seconds of its own for each second in the system's kernel below which it counts as not computing: a
    library that gets no memory may ask the system for it without end."""

    @property
    def judged(self) -> float:
        """Seconds over which shares of time are taken: the system counts it in ticks."""
        return self.stall / 30


class Call:
    """Follows one call from its first message to its reply, and raises when the engine hangs."""

    def __init__(
        self,
        worker: WorkerProcess,
        number: int,
        method: str,
        limits: Limits,
        timeout: float | None,
        secrets: set[str],
    ) -> None:
        """The call `number` of `method`, whose texts are shown without the `secrets`."""
        self.answered = False
        self._secrets = secrets
        self._worker = worker
        self._number = number
        self._method = method
        self._limits = limits
        self._timeout = timeout
        self._silent = self._stalled = self._without_progress = 0.0
        self._cpu: tuple[float, float] | None = None
        self._since_cpu = 0.0
        self._at = "unknown"

    def follow(
        self,
        progress: Progress | None,
        cancelled: Callable[[], bool],
        log: Log | None,
        part: Part | None = None,
    ) -> tuple[dict, dict]:
        """Pass messages on until the reply, a cancel, the process's end, or a hang."""
        cancelled_at: float | None = None
        before = time.monotonic()
        while True:
            try:
                message, arrays = self._worker.next(commands.POLL) or (None, {})
            except EOFError:
                if cancelled_at is not None:
                    raise CancelledError("The run was stopped.") from None
                raise self._died() from None
            now = time.monotonic()
            # Time in which this process slept too (a suspended laptop) is not the engine's silence.
            self._age(min(now - before, 1.0))
            before = now
            kind = message["type"] if message and message.get("id") == self._number else None
            if kind in ("result", "error"):
                self.answered = True
                if cancelled_at is not None or cancelled():
                    raise CancelledError("The run was stopped.")
                if kind == "error":
                    raise rebuild(redact_all(message, self._secrets))
                return message["value"], arrays
            if kind == "part":
                self._silent = self._stalled = self._without_progress = 0.0
                if part and cancelled_at is None:
                    part(message["value"], arrays)
            elif kind is not None:
                self._take(kind, message, progress, log)
            # What came is not held until something else comes.
            message, arrays = None, {}
            if cancelled_at is None and cancelled():
                cancelled_at = now
                self._worker.post(protocol.encode({"type": "cancel", "id": self._number}))
            if cancelled_at is not None and now - cancelled_at > self._limits.yielding:
                raise CancelledError("The run was stopped.")
            self._check_limits()

    def _take(self, kind: str, message: dict, progress: Progress | None, log: Log | None) -> None:
        self._silent = 0.0
        if kind == "heartbeat":
            self._at = message["at"]
            self._judge(message["user"], message["system"])
            return
        self._stalled = self._without_progress = 0.0
        message = redact_all(message, self._secrets)
        if kind == "progress" and progress:
            progress(message["fraction"], from_json(message["text"], message))
        elif kind == "log" and log:
            log(Record.from_json(message))

    def _judge(self, user: float, system: float) -> None:
        """Whether the process computes, by its seconds of processors its own and in the kernel."""
        if self._cpu is not None:
            if self._since_cpu < self._limits.judged:
                return
            own, kernel = user - self._cpu[0], system - self._cpu[1]
            if own > self._limits.idle * self._since_cpu and own > self._limits.own * kernel:
                self._stalled = 0.0
        self._cpu, self._since_cpu = (user, system), 0.0

    def _age(self, elapsed: float) -> None:
        self._silent += elapsed
        self._stalled += elapsed
        self._without_progress += elapsed
        self._since_cpu += elapsed

    def _check_limits(self) -> None:
        if self._silent > self._limits.silence:
            raise self._hangs(Message("no sign of life for {seconds:.0f} s", seconds=self._silent))
        if self._stalled > self._limits.stall:
            raise self._hangs(
                Message("no progress and no computing for {seconds:.0f} s", seconds=self._stalled)
            )
        if self._timeout is not None and self._without_progress > self._timeout:
            raise self._hangs(Message("no progress for {seconds:.0f} s", seconds=self._without_progress))

    def _hangs(self, what: str) -> EngineError:
        return with_details(
            EngineError(
                "The engine hangs in {method}: {what}, last known at {at}. It was stopped, and the "
                "next run starts a new one. If it happens again, choose another device (cpu) or a "
                "smaller tile; for work over the network, check the connection and QGIS's proxy "
                "settings.",
                method=self._method,
                what=what,
                at=self._at,
            ),
            {"at": self._at},
        )

    def _died(self) -> EngineError:
        if self._worker.killed:
            return EngineError(
                "The engine was shut down during {method}. Start the run again.", method=self._method
            )
        ending, output = self._worker.exit_report()
        output = redact(output, self._secrets)
        return with_details(
            EngineError(
                "The engine died in {method}: {ending}. Most often the system had run out of memory: choose "
                "a smaller tile or fewer dates, close other programs, and start the run again (a new engine "
                "is started by itself).{output}",
                method=self._method,
                ending=ending,
                output=end_of_output(output),
            ),
            {"exit": str(ending), "output": output},
        )
