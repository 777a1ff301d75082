# SPDX-License-Identifier: GPL-2.0-or-later
"""One engine process on QGIS's side: start, connection, messages, captured stderr, and end."""

from __future__ import annotations

import contextlib
import json
import queue
import re
import secrets
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import uuid
from collections import deque
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path
from typing import Any, Callable

from ..core.errors import CancelledError, EngineError
from ..core.messages import Message
from . import bodies, commands, locate, protocol
from .failures import with_details

LAUNCHER = Path(__file__).with_name("launcher.py")

OUTPUT_KEPT = 64 * 1024
"""Bytes of the process's latest stray output that are kept for an error report."""

TAIL_LINES = 15
"""Lines of it that an error message shows."""

_CONTROL = re.compile(r"[^\t\x20-\x7e\xa0-\U0010ffff]")


class WorkerProcess:
    """A running engine process with the threads that read and write its channel.

    No method waits for the process without a limit: sending is queued, receiving has a timeout, and `kill`
    ends the whole process group.
    """

    def __init__(self, interpreter: Path, services: dict[str, str]) -> None:
        """Start the process. `connect` must follow. Raises EngineError if the interpreter cannot be run."""
        self.interpreter = interpreter
        self._folder = _socket_folder()
        self._address = _address(self._folder)
        self.authkey = secrets.token_bytes(32)
        self.output = _Tail(OUTPUT_KEPT)
        # What comes waits in the pipe, and the process with it, until it is asked for: parts are large.
        self._received: queue.Queue[tuple[dict, dict] | Exception] = queue.Queue(maxsize=1)
        self._outgoing: queue.Queue[list | None] = queue.Queue()
        self._channel: protocol.Channel | None = None
        self.killed = False
        try:
            self._process = _start(interpreter)
        except OSError as error:
            self._remove_folder()
            raise EngineError(
                "The engine's Python {interpreter} cannot be run ({reason}). {remedy}",
                interpreter=interpreter,
                reason=error.strerror or error,
                remedy=locate.REMEDY,
            ) from error
        self._reading_output = _thread(self.output.fill, self._process.stdout)
        config = {"address": self._address, "authkey": self.authkey.hex(), "services": services}
        # Through a pipe: others can see arguments and environment. If it died at once, `connect` finds it.
        with contextlib.suppress(OSError), self._process.stdin as stdin:
            stdin.write(json.dumps(config).encode() + b"\n")

    @property
    def pid(self) -> int:
        """Process id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process runs and has not been asked to end."""
        return not self.killed and self._process.poll() is None

    def connect(self, limit: float, cancelled: Callable[[], bool]) -> None:
        """Wait until the process answers. Raises CancelledError, EngineError with its output."""
        outcome: queue.Queue[Any] = queue.Queue()
        # The handshake has no time limit of its own, so it waits on a thread; killing the process ends it.
        _thread(self._handshake, outcome)
        deadline = time.monotonic() + limit
        try:
            self._channel = self._await(outcome, deadline, cancelled)
            _thread(self._read, _thread(self._write))
            hello, _ = self._await(self._received, deadline, cancelled)
            if hello.get("protocol") != protocol.VERSION:
                raise EngineError(
                    "The engine and the running plugin are of different versions (protocol "
                    "{engine_version} and {plugin_version}). Restart QGIS.",
                    engine_version=hello.get("protocol"),
                    plugin_version=protocol.VERSION,
                )
        except BaseException:
            self.kill()
            raise
        finally:
            self._remove_folder()

    def post(self, frames: list) -> None:
        """Queue an encoded message."""
        self._outgoing.put(frames)

    def next(self, timeout: float) -> tuple[dict, dict] | None:
        """The next message of the process, or None if there is none within `timeout` seconds.

        Raises EOFError when the process is gone, EngineError for a malformed message.
        """
        try:
            item = self._received.get(timeout=timeout)
        except queue.Empty:
            return None
        if isinstance(item, Exception):
            raise item
        return item

    def kill(self) -> None:
        """End the process and those it started, at once; its device memory is free when it is gone."""
        self.killed = True
        commands.kill_group(self._process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(0.15)
            return
        # A process inside a driver call may take longer to go; nobody has to wait for it.
        _thread(self._process.wait)

    def exit_report(self) -> tuple[Message, str]:
        """How the process ended, in words, and the last lines of its output."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2.0)
            self._reading_output.join(0.5)
        return _describe_exit(self._process.returncode), self.output.lines(TAIL_LINES)

    def _handshake(self, outcome: queue.Queue) -> None:
        while True:
            try:
                outcome.put(protocol.Channel(Client(self._address, authkey=self.authkey)))
                return
            except (FileNotFoundError, ConnectionRefusedError):
                if not self.alive:
                    outcome.put(EOFError())
                    return
                time.sleep(0.01)
            except (AuthenticationError, EOFError, OSError) as error:
                outcome.put(EOFError(str(error)))
                return

    def _await(self, outcome: queue.Queue, deadline: float, cancelled: Callable[[], bool]) -> Any:
        while True:
            if cancelled():
                raise CancelledError("The run was stopped while the engine was starting.")
            with contextlib.suppress(queue.Empty):
                item = outcome.get(timeout=commands.POLL)
                if isinstance(item, EOFError):
                    raise self._did_not_start("")
                if isinstance(item, Exception):
                    raise item
                return item
            if time.monotonic() > deadline:
                self.kill()
                raise self._did_not_start(Message("it did not answer in time"))

    def _did_not_start(self, why: str) -> EngineError:
        ending, output = self.exit_report()
        lacking = locate.lacking_package(output)
        if lacking:
            return locate.missing_package(self.interpreter, lacking)
        return with_details(
            EngineError(
                "The engine did not start with {interpreter}: {why}. {remedy}{output}",
                interpreter=self.interpreter,
                why=why or ending,
                remedy=locate.REMEDY,
                output=end_of_output(output),
            ),
            {"output": output},
        )

    def _read(self, writer: threading.Thread) -> None:
        try:
            while True:
                body, arrays = self._channel.receive()
                self._offer((bodies.checked(body, bodies.REPLIES), arrays))
        except Exception as error:
            self._offer(error)
        # Closed only when no thread uses it any more: its number may be another file's a moment later.
        self._outgoing.put(None)
        writer.join()
        self._channel.close()

    def _offer(self, item: tuple[dict, dict] | Exception) -> None:
        """Hold an item for `next`; once the process is gone, what nobody asks for gives way to its end."""
        while True:
            try:
                return self._received.put(item, timeout=commands.POLL)
            except queue.Full:
                if not self.alive:
                    with contextlib.suppress(queue.Empty):
                        self._received.get_nowait()

    def _write(self) -> None:
        # A broken pipe shows on the reading side, which is where the caller waits.
        with contextlib.suppress(OSError):
            while True:
                frames = self._outgoing.get()
                if frames is None:
                    break
                self._channel.send_frames(frames)
                del frames

    def _remove_folder(self) -> None:
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)


class _Tail:
    """The last bytes of a stream."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._pieces: deque[bytes] = deque()
        self.size = 0
        self._lock = threading.Lock()

    def fill(self, stream: Any) -> None:
        """Read the stream to its end and close it."""
        with stream:
            while True:
                piece = stream.read1(8192)
                if not piece:
                    return
                with self._lock:
                    self._pieces.append(piece)
                    self.size += len(piece)
                    while self.size - len(self._pieces[0]) >= self._limit:
                        self.size -= len(self._pieces.popleft())

    def lines(self, count: int) -> str:
        """The last lines, undecodable bytes and control characters replaced."""
        with self._lock:
            text = b"".join(self._pieces)[-self._limit :].decode("utf-8", "replace")
        lines = text.rstrip().splitlines()[-count:]
        return "\n".join(_CONTROL.sub("\ufffd", line) for line in lines)


def _start(interpreter: Path) -> subprocess.Popen:
    # -I: neither QGIS's Python settings nor the user's site-packages; -u: nothing printed is lost in a crash.
    command = [str(interpreter), "-I", "-u", "-X", "utf8", str(LAUNCHER)]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=commands.child_environment(interpreter),
        cwd=tempfile.gettempdir(),
        **commands.detached(),
    )


def _describe_exit(code: int | None) -> Message:
    if code is None:
        return Message("it stopped answering")
    if code >= 0:
        return Message("it ended with exit code {code}", code=str(code) if code < 2**31 else hex(code))
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = "?"
    return Message("it was ended by signal {number} ({name})", number=-code, name=name)


def end_of_output(output: str) -> str:
    """What an error says of a process's last output; nothing where there is none."""
    return Message("\nEnd of its output:\n{output}", output=output) if output else ""


def _socket_folder() -> str | None:
    """A folder that only this user may enter, for the socket (whose path must be short)."""
    if not commands.POSIX:
        return None
    base = tempfile.gettempdir()
    return tempfile.mkdtemp(prefix="tliif-", dir=base if len(base) < 75 else "/tmp")  # nosec B108: mkdtemp is private


def _address(folder: str | None) -> str:
    if folder is None:
        return rf"\\.\pipe\temporal-liif-{uuid.uuid4()}"
    return str(Path(folder) / "channel")


def _thread(target: Callable, *args: Any) -> threading.Thread:
    thread = threading.Thread(target=target, args=args, daemon=True)
    thread.start()
    return thread
