# SPDX-License-Identifier: GPL-2.0-or-later
"""Runtime of networks: choice of device with its reason, repeatable arithmetic, memory limits."""

from __future__ import annotations

import contextlib
import gc
import os
import re
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable, TypeVar

import numpy as np
import torch
from torch import nn

from ..core import memory, processors
from ..core.errors import ModelError, OutOfMemoryError, is_out_of_memory
from ..core.messages import Message

# What `uploaded` takes may be read-only. Here, as filters are of the whole process, not of a thread.
warnings.filterwarnings("ignore", "The given NumPy array is not writ", UserWarning)

GIB = 2**30

MOST_THREADS = 8
"""Threads that work side by side at most: each holds memory of its own."""

Item = TypeVar("Item")


@dataclass(frozen=True)
class Device:
    """A device and why it was chosen."""

    torch: torch.device
    """As torch knows it."""

    reason: str
    """One line for the log: what it is, what it offers, and why not a faster one."""


class OnDevice:
    """A model whose network moves to the CPU when a GPU's memory does not suffice."""

    _device: Device
    _network: nn.Module

    def relocate(self) -> bool:
        """From a GPU to the CPU; False when already there."""
        left = self._device.torch
        if left.type == "cpu":
            return False
        self._device = Device(torch.device("cpu"), Message("CPU: {device} ran out of memory", device=left))
        self._network.to(self._device.torch)
        release(left)
        return True


def choose(request: str = "auto", worker: int | None = None) -> Device:
    """The device for "auto" (the CUDA device with most free memory, else mps, else cpu), "cuda", "cuda:N",
    "mps" or "cpu".

    Of several workers of a machine, numbered from 0 on, each takes the next CUDA device for "auto". Raises
    ModelError for a device that is not there, with a list of those that are.
    """
    request = str(request or "auto").strip().lower()
    if request == "auto":
        return _best(worker)
    if request == "cpu":
        return _processor(Message("as asked"))
    if request == "mps" and torch.backends.mps.is_available():
        return Device(torch.device("mps"), Message("Apple GPU (mps): {why}", why=Message("as asked")))
    match = re.fullmatch(r"cuda(?::([0-9]{1,9}))?", request)
    if match and match[1] is None and torch.cuda.is_available():
        return _cuda(_roomiest())
    if match and match[1] is not None and int(match[1]) < _cuda_count():
        return _cuda(int(match[1]))
    raise ModelError(
        "Device {device} is not there ({why}). Choose one of: {available}.",
        device=repr(request),
        why=_missing_cuda() if match else Message("not known to this torch"),
        available=", ".join(available()),
    )


def available() -> list[str]:
    """What `choose` accepts on this machine."""
    found = ["auto", "cpu"] + [f"cuda:{index}" for index in range(_cuda_count())]
    return [*found, "mps"] if torch.backends.mps.is_available() else found


def make_deterministic() -> None:
    """Same input, same device, same bits; and full float32: no TF32 in convolutions or products."""
    # cuBLAS reads this when it starts; without it some products may differ between runs.
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    # The same as use_deterministic_algorithms(True, warn_only=True), which imports the compiler too: 70 MB.
    torch.set_deterministic_debug_mode("warn")
    # Filling every new tensor would only matter to code that reads what it has not written.
    torch.utils.deterministic.fill_uninitialized_memory = False
    torch.backends.cudnn.benchmark = False
    torch.backends.cudnn.deterministic = True
    torch.backends.cudnn.allow_tf32 = False
    torch.backends.cuda.matmul.allow_tf32 = False


@contextlib.contextmanager
def tensor_cores() -> Iterator[None]:
    """TF32 in convolutions and products, for training: several times faster, and exact enough to learn by."""
    before = torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32
    torch.backends.cudnn.allow_tf32 = torch.backends.cuda.matmul.allow_tf32 = True
    try:
        yield
    finally:
        torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32 = before


def free_memory(device: torch.device) -> int:
    """Bytes that a new allocation could get: on a CUDA device torch's cache included; elsewhere what the
    system has, of which it may not say how much (then 4 GiB are taken as free)."""
    if device.type != "cuda":
        return memory.available() or 4 * GIB
    free, _ = torch.cuda.mem_get_info(device)
    return free + torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)


def budget(device: torch.device) -> int:
    """Bytes that a tile may take: half of what is free, and not more than other programs can spare, which a
    GPU is less often shared with. A processor works on as many parts of a tile as it has threads."""
    most = 16 * GIB if device.type == "cuda" else max(2, threads()) * 5 * GIB // 4
    return min(free_memory(device) // 2, most)


def threads() -> int:
    """Threads that a processor runs side by side for this process, MOST_THREADS at most."""
    return min(processors.available(), MOST_THREADS)


def reserve_for_numpy() -> None:
    """Have numpy's OpenBLAS take its working memory (32 MB of addresses, kept) while there is some: where it
    gets none it asks for it without end, and nothing else in the process goes on meanwhile."""
    np.linalg.inv(np.eye(2))


def in_threads(
    work: Callable[[Item], None], items: Sequence[Item], device: torch.device, spare: int = 0
) -> None:
    """Do some work for every item, on a CPU side by side: threads of torch's own would wait for one another
    at every small step. What fails first is raised, and what has not begun then is left out.

    `spare`: threads more than processors, for work of such small steps that it often waits for Python.
    """
    workers = min(len(items), threads() + spare) if device.type == "cpu" and threads() > 1 else 1
    if workers < 2:
        for item in items:
            work(item)
        return
    # Inference mode and the number of threads belong to a thread.
    inference, before = torch.is_inference_mode_enabled(), torch.get_num_threads()

    def one(item: Item) -> None:
        torch.set_num_threads(1)
        with torch.inference_mode(inference):
            work(item)

    pool = ThreadPoolExecutor(workers)
    try:
        for done in [pool.submit(one, item) for item in items]:
            done.result()
    finally:
        pool.shutdown(cancel_futures=True)
        torch.set_num_threads(before)


def uploaded(array: np.ndarray, device: torch.device) -> torch.Tensor:
    """An array of float32 as a tensor on a device; on a CPU the same memory, which nothing may write into."""
    array = np.ascontiguousarray(array, dtype=np.float32)
    if min(array.strides, default=0) < 0:  # of an axis of one, which numpy does not count
        array = array.copy()
    tensor = torch.from_numpy(array)
    if device.type != "cuda":
        return tensor.to(device)
    # From pinned memory the copy runs beside what is computed.
    return tensor.pin_memory().to(device, non_blocking=True)


def release(device: torch.device) -> None:
    """Give cached memory back to the device."""
    gc.collect()
    if device.type == "cuda":
        torch.cuda.empty_cache()
    elif device.type == "mps":
        torch.mps.empty_cache()


SMALLER_TILE = Message("Choose a smaller tile, or device 'cpu'.")
"""What to do where a tile does not fit."""


def tile_text(shape: Sequence[int]) -> Message:
    """What did not fit: a tile of the source of this shape (..., h, w)."""
    return Message("A tile of {height} x {width} source pixels", height=shape[-2], width=shape[-1])


@contextlib.contextmanager
def memory_errors(device: torch.device, what: str, remedy: str = SMALLER_TILE) -> Iterator[None]:
    """Turn torch's and Python's out-of-memory errors into OutOfMemoryError, with the device's cache freed."""
    try:
        yield
        return
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        reason = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
    # Outside the except clause: only there the failed call's tensors are no longer held by its traceback.
    release(device)
    raise OutOfMemoryError(
        "{what} does not fit into the memory of {device} ({reason}). {remedy}",
        what=what,
        device=device,
        reason=reason,
        remedy=remedy,
    )


def _best(worker: int | None) -> Device:
    if torch.cuda.is_available():
        return _cuda(_roomiest() if worker is None else worker % _cuda_count())
    if torch.backends.mps.is_available():
        return Device(torch.device("mps"), Message("Apple GPU (mps): {why}", why=_missing_cuda()))
    return _processor(_missing_cuda())


def _processor(why: str) -> Device:
    reason = Message("CPU, {threads} threads: {why}", threads=torch.get_num_threads(), why=why)
    return Device(torch.device("cpu"), reason)


def _cuda(index: int) -> Device:
    free, total = torch.cuda.mem_get_info(index)
    name = torch.cuda.get_device_name(index)
    reason = Message(
        "CUDA device {index}: {name}, {free:.0f} of {total:.0f} GiB free",
        index=index,
        name=name,
        free=free / GIB,
        total=total / GIB,
    )
    return Device(torch.device("cuda", index), reason)


def _roomiest() -> int:
    return max(range(_cuda_count()), key=lambda index: torch.cuda.mem_get_info(index)[0])


def _cuda_count() -> int:
    return torch.cuda.device_count() if torch.cuda.is_available() else 0


def _missing_cuda() -> str:
    if not torch.backends.cuda.is_built():
        return Message("this torch ({version}) is built without CUDA", version=torch.__version__)
    count = _cuda_count()
    return Message("CUDA devices: {count}", count=count) if count else Message("no CUDA device found")
