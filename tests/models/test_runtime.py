# SPDX-License-Identifier: GPL-2.0-or-later
"""Choice of device, and what becomes of memory errors."""

import pytest
import torch
from temporal_liif.core.errors import ModelError, OutOfMemoryError
from temporal_liif.models import runtime

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
    ],
)
def test_memory_errors_are_translated(error):
    message = r"A tile does not fit into the memory of cpu.*smaller tile"
    with pytest.raises(OutOfMemoryError, match=message), runtime.memory_errors(CPU, "A tile"):
        raise error


def test_other_errors_pass():
    with pytest.raises(RuntimeError, match="shape mismatch"), runtime.memory_errors(CPU, "A tile"):
        raise RuntimeError("shape mismatch")


def test_a_real_allocation_that_is_too_large():
    with pytest.raises(OutOfMemoryError), runtime.memory_errors(CPU, "A tile"):
        torch.empty(2**60, dtype=torch.float32)


def test_full_precision_is_kept():
    runtime.make_deterministic()
    assert torch.are_deterministic_algorithms_enabled()
    assert not torch.backends.cuda.matmul.allow_tf32 and not torch.backends.cudnn.allow_tf32
