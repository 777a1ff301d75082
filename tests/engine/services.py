# SPDX-License-Identifier: GPL-2.0-or-later
"""Handlers that the tests have the engine run: well-behaved, stuck, dying, and short of memory."""

import ctypes
import logging
import os
import signal
import subprocess
import sys
import time
import types
import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np

from ...core import errors
from ...core.log import warning
from ...core.messages import Message
from ...core.series.answers import rows_of
from ...core.series.patch import Prediction

SERVICES = {
    f"test.{name}": f"tests.engine.services:{name}"
    for name in (
        "echo",
        "steps",
        "polite",
        "stuck",
        "busy",
        "die",
        "segfault",
        "chatter",
        "fail",
        "odd",
        "network",
        "descendant",
        "absent",
        "broken",
        "held",
        "starved",
        "begging",
        "short",
        "hungry",
    )
}
SERVICES["models.load"] = "tests.engine.services:load_fake"
LONG_WORK = dict.fromkeys(("catalog.download", "training.train"), "tests.engine.services:polite")
"""In place of a download and a training: work that goes on until it is asked to stop."""


def echo(params, arrays, context):
    """Give back what came."""
    return params, arrays


def steps(params, arrays, context):
    """Report ten steps and two decisions, one through each channel of the log."""
    context.log(warning(Message("device {name}: no other", name="cpu"), "device"))
    logging.getLogger(__name__).info("precision %s", "float32")
    for step in range(10):
        context.progress((step + 1) / 10, Message("step {number}", number=step))
    return {"pid": os.getpid()}, {}


def polite(params, arrays, context):
    """Work until asked to stop, then say so."""
    context.progress(0.1, "working")
    while not context.cancelled():
        time.sleep(0.02)
    raise errors.CancelledError("stopped between two steps")


def stuck(params, arrays, context):
    """Sleep in C, with Python's lock held (no other thread runs) or not."""
    context.progress(0.1, "stuck")
    library = ctypes.PyDLL(None) if params["locked"] else ctypes.CDLL(None)
    library.sleep(ctypes.c_uint(30))
    return {}, {}


def busy(params, arrays, context):
    """Compute for a while, and say no more than that it has begun."""
    context.progress(0.1, "busy")
    end = time.monotonic() + params["seconds"]
    while time.monotonic() < end:
        np.ones(10_000).sum()
    return {"done": True}, {}


def die(params, arrays, context):
    """Be killed in the middle of the work, after some output."""
    print("half of the tile is done")
    os.kill(os.getpid(), signal.SIGKILL)


def segfault(params, arrays, context):
    """Crash in native code."""
    ctypes.string_at(0)


def chatter(params, arrays, context):
    """Print to both streams, from Python and from C, more than a pipe holds; read standard input."""
    for _ in range(5000):
        print("a library's stray print" * 3)
        os.write(2, b"\x00\xff not text\n")
    warnings.warn("a library's warning", stacklevel=1)
    return {"stdin": sys.stdin.read() + os.read(0, 10).decode()}, {}


def fail(params, arrays, context):
    """Raise what is asked for."""
    raise _failures()[params["how"]]


def odd(params, arrays, context):
    """Answer with what cannot travel."""
    return {"value": object()} if params["in"] == "value" else {}, {"x": np.array([None])}


def network(params, arrays, context):
    """Show the settings that arrived, and leak them as a careless library would."""
    context.log(f"using {context.network.proxy}")
    print(f"using {context.network.proxy} and {params.get('token')}")
    sys.stdout.flush()
    if params.get("then") == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if params.get("then") == "fail":
        raise ValueError(f"bad answer from {context.network.proxy} for {params['token']}")
    address = params.get("address", "https://catalogue.example/search")
    return {"proxy": context.network.proxy_for(address), "verify": context.network.verify()}, {}


def descendant(params, arrays, context):
    """Start a process of its own, and wait for it in C."""
    child = subprocess.Popen([sys.executable, "-I", "-c", "import time; time.sleep(60)"])
    context.log(str(child.pid))
    child.wait()
    return {}, {}


def absent(params, arrays, context):
    """Need a package that a folder lacks."""
    sys.path.insert(0, params["folder"])
    import a_package_that_nobody_has  # noqa: F401

    return {}, {}


def broken(params, arrays, context):
    """Need a package of a folder that is broken."""
    sys.path.insert(0, params["folder"])
    import a_broken_package  # noqa: F401

    return {}, {}


def load_fake(params, arrays, context):
    """models.load with a registry that knows the model below, whatever the real one knows."""
    from ... import models

    models.registry = types.SimpleNamespace(load=FakeModel)
    from ...engine.services.models import load

    return load(params, arrays, context)


def held(params, arrays, context):
    """How many models the process holds."""
    from ...engine.services.models import models_held

    return {"models": len(models_held), "pid": os.getpid()}, {}


def starved(params, arrays, context):
    """Ask for more memory than the system gives to the process."""
    import resource

    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    limits = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (used + (64 << 20), limits[1]))
    try:
        return {}, {"x": np.ones(1 << 28)}
    finally:
        resource.setrlimit(resource.RLIMIT_AS, limits)


def begging(params, arrays, context):
    """Let the kernel alone work, without end, as a library does that gets no memory and asks again."""
    context.progress(0.1, "begging")
    room = bytearray(1 << 24)
    with open("/dev/zero", "rb", buffering=0) as zeros:
        while True:
            zeros.readinto(room)


def short(params, arrays, context):
    """Compute for a while, in which there is no memory for a sign of life."""
    from ...engine import worker

    def whereabouts():
        raise MemoryError

    known, worker._whereabouts = worker._whereabouts, whereabouts
    try:
        return busy(params, arrays, context)
    finally:
        worker._whereabouts = known


def hungry(params, arrays, context):
    """Take memory and use all of it."""
    print("about to take it", flush=True)
    return {"sum": float(np.ones(params["bytes"] // 8).sum())}, {}


class FakeModel:
    """Answers with sums that show that all of patch and query arrived; small tiles fit, large ones on the
    cpu."""

    margin = 3
    extrapolates = False

    def __init__(self, spec):
        if spec.get("broken"):
            raise errors.EngineError("broken weights")
        self.name = spec["model"]
        self.spec = spec
        self.device = "cuda:0"
        logging.getLogger(__name__).info("device %s: it is the fastest", self.device)

    def tile_size(self, dates, bands, targets, scale):
        return int(100 * scale) + dates + bands + targets

    def __getattr__(self, name):
        if name == "predict_parts" and "parts" in self.spec:
            return self._in_parts
        raise AttributeError(name)

    def _in_parts(self, read, query, receive, report, cancelled):
        """As many rows at a time as the spec says; the last part is left out where it says so."""
        whole, rows, step = self.predict(read(), query, cancelled), query.rows, self.spec["parts"]
        for start in range(rows.start, rows.stop - bool(self.spec.get("forgets")) * step, step):
            if cancelled():
                raise errors.CancelledError("Cancelled.")
            part = replace(query, rows=replace(rows, start=start, stop=min(rows.stop, start + step)))
            receive(part, rows_of(whole, part.rows.inside(rows)))
            report((part.rows.stop - rows.start) / rows.count)

    def predict(self, patch, query, cancelled):
        if self.spec.get("die"):
            os.kill(os.getpid(), signal.SIGKILL)
        if self.device != "cpu" and query.rows.count > 8:
            raise RuntimeError("CUDA error: out of memory")
        clear = np.where(patch.valid[:, None], patch.values, 0).sum((0, 2, 3))
        shape = (len(query.days), len(clear), query.rows.count, query.cols.count)
        values = np.full(shape, np.nan, np.float32)
        values[:, :, 0, :] = (clear + query.cols.centres()[:, None] + patch.gsd[1]).T
        values[:, :, 0, :] += (query.days - patch.days[0])[:, None, None]
        if patch.weights is not None:
            values[:, :, 0, :] += patch.weights.sum()
        if patch.shifts is not None:
            values[:, :, 0, :] += sum(patch.shifts[date].field((1, 1)).sum() for date in range(3))
        uncertainty = np.ones_like(values) if self.spec.get("uncertain") else None
        support = np.full(shape[2:], 0.25, np.float32) if self.spec.get("supported") else None
        return Prediction(values, uncertainty, support[:1] if self.spec.get("cut") else support)

    def relocate(self):
        moved, self.device = self.device != "cpu", "cpu"
        return moved

    def provenance(self):
        return {"name": self.name, "device": self.device}


def _failures():
    class OutOfMemoryError(RuntimeError):
        """Named as torch's own is."""

    class HomeMadeError(errors.TemporalLiifError):
        """A class that core/errors does not have."""

    return {
        "raster": errors.RasterError("scene.tif is cut short; fetch it again"),
        "parts": errors.RasterError(
            "{name} is cut short; {remedy}", name="scene.tif", remedy=Message("ask {who}", who="t0k3n")
        ),
        "home-made": HomeMadeError("of a kind unknown to QGIS"),
        "bug": ZeroDivisionError("division by zero"),
        "memory": MemoryError(),
        "torch": OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB"),
        "cpu": RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes"),
        "other": RuntimeError("shapes differ"),
    }
