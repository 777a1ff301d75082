# SPDX-License-Identifier: GPL-2.0-or-later
"""Choice of device, and what becomes of memory errors."""

import os
import subprocess
import sys
import threading
import time

import pytest
import torch
from temporal_liif.core.errors import ModelError, OutOfMemoryError
from temporal_liif.models import runtime
from temporal_liif.tests.conftest import PLUGINS

CPU = torch.device("cpu")


@pytest.fixture
def no_gpu(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)


@pytest.fixture
def two_gpus(monkeypatch):
    free = {0: 3 * 2**30, 1: 70 * 2**30}
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda index: (free[index], 80 * 2**30))
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda index: f"GPU {index}")


def test_auto_without_gpu_says_why(no_gpu, monkeypatch):
    monkeypatch.setattr(torch.backends.cuda, "is_built", lambda: False)
    chosen = runtime.choose("auto")
    assert chosen.torch == CPU
    assert chosen.reason.startswith("CPU") and "built without CUDA" in chosen.reason
    monkeypatch.setattr(torch.backends.cuda, "is_built", lambda: True)
    assert "no CUDA device found" in runtime.choose("").reason


def test_auto_takes_the_gpu_with_most_free_memory(two_gpus):
    chosen = runtime.choose("auto")
    assert chosen.torch == torch.device("cuda", 1)
    assert chosen.reason == "CUDA device 1: GPU 1, 70 of 80 GiB free"
    assert runtime.choose("cuda:0").torch == torch.device("cuda", 0)
    assert runtime.choose("CPU").torch == CPU


def test_workers_of_a_machine_share_out_its_gpus(two_gpus):
    assert [runtime.choose("auto", worker).torch.index for worker in range(4)] == [0, 1, 0, 1]
    assert runtime.choose("cuda:1", 0).torch.index == 1 and runtime.choose("cpu", 1).torch == CPU


def test_a_tile_takes_half_of_what_is_free_and_leaves_the_system_enough(monkeypatch):
    cases = ((10**9, 2, 10**9 // 2), (64 * 2**30, 1, 5 * 2**29), (64 * 2**30, 2, 5 * 2**29))
    for free, threads, expected in (*cases, (64 * 2**30, 8, 5 * 2**31), (None, 2, 2 * 2**30)):
        monkeypatch.setattr(runtime.memory, "available", lambda free=free: free)
        monkeypatch.setattr(runtime, "threads", lambda threads=threads: threads)
        assert runtime.budget(CPU) == expected


def test_work_goes_on_side_by_side_in_the_mode_of_who_asks(monkeypatch):
    monkeypatch.setattr(runtime, "threads", lambda: 3)
    before, seen, meeting = torch.get_num_threads(), {}, threading.Barrier(3)

    def work(item):
        meeting.wait(10)  # would break if fewer than three worked at a time
        seen[item] = torch.is_inference_mode_enabled(), torch.get_num_threads()

    with torch.inference_mode():
        runtime.in_threads(work, range(6), CPU)
    assert seen == dict.fromkeys(range(6), (True, 1))
    runtime.in_threads(work, range(3), CPU)
    assert not seen[0][0]
    assert torch.get_num_threads() == before


@pytest.mark.parametrize("processors, expected", [(1, 1), (2, 3)])
def test_spare_threads_join_those_of_several_processors(monkeypatch, processors, expected):
    monkeypatch.setattr(runtime, "threads", lambda: processors)
    meeting, names = threading.Barrier(expected), set()

    def work(item):
        meeting.wait(10)
        names.add(threading.current_thread().name)

    runtime.in_threads(work, range(6), CPU, spare=1)
    assert len(names) == expected


def test_the_first_failure_is_raised_and_what_has_not_begun_is_left_out(monkeypatch):
    monkeypatch.setattr(runtime, "threads", lambda: 2)
    begun = []

    def work(item):
        begun.append(item)
        time.sleep(0.01)
        raise OutOfMemoryError(f"No room for {item}.")

    with pytest.raises(OutOfMemoryError, match=r"No room for 0\."):
        runtime.in_threads(work, range(50), CPU)
    assert len(begun) < 10


@pytest.mark.parametrize("name", ["cuda:2", "cuda:99", "cuda:x", "tpu", "cuda:-1"])
def test_a_device_that_is_not_there(two_gpus, name):
    with pytest.raises(ModelError, match=rf"'{name}' is not there.*auto, cpu, cuda:0, cuda:1"):
        runtime.choose(name)


@pytest.mark.parametrize("name", ["cuda", "cuda:0", "mps"])
def test_gpus_where_there_are_none(no_gpu, name):
    with pytest.raises(ModelError, match=r"Choose one of: auto, cpu."):
        runtime.choose(name)


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
        MemoryError(),
        RuntimeError("[enforce fail at alloc_cpu.cpp:117] . DefaultCPUAllocator: can't allocate memory"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling cublasCreate"),
        RuntimeError("std::bad_alloc"),
        RuntimeError("could not create a primitive"),
    ],
)
def test_memory_errors_are_translated(error):
    message = r"A tile does not fit into the memory of cpu.*smaller tile"
    with pytest.raises(OutOfMemoryError, match=message), runtime.memory_errors(CPU, "A tile"):
        raise error


@pytest.mark.parametrize("text", ["shape mismatch", "could not create a primitive descriptor"])
def test_other_errors_pass(text):
    with pytest.raises(RuntimeError, match=text), runtime.memory_errors(CPU, "A tile"):
        raise RuntimeError(text)


def test_a_real_allocation_that_is_too_large():
    with pytest.raises(OutOfMemoryError), runtime.memory_errors(CPU, "A tile"):
        torch.empty(2**60, dtype=torch.float32)


def test_full_precision_is_kept():
    runtime.make_deterministic()
    assert torch.are_deterministic_algorithms_enabled()
    assert not torch.backends.cuda.matmul.allow_tf32 and not torch.backends.cudnn.allow_tf32


STARVED = """
import resource
from pathlib import Path
import numpy as np
from temporal_liif.models import registry
registry.load({"model": "interpolation", "device": "cpu"})
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + (8 << 20), resource.RLIM_INFINITY))
print(np.linalg.inv(np.diag([2.0, 4.0])).tolist())
"""


@pytest.mark.fault("Engine: numpy gets no more memory (RLIMIT_AS)", "it does not ask for it without end")
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits the memory of a process")
def test_numpy_does_not_wait_for_memory_without_end():
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-c", STARVED]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "[[0.5, 0.0], [0.0, 0.25]]\n"), done.stderr
