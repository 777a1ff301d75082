# SPDX-License-Identifier: GPL-2.0-or-later
"""The training loop: schedules, averaged weights, curves, and a state from which a run goes on.

Batches and everything random depend on the seed and the step alone, so a resumed run equals an unbroken one.
"""

from __future__ import annotations

import copy
import csv
import math
import queue
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, ClassVar, Protocol, TypeVar, Union

import torch
from torch import nn

from ...core.errors import CancelledError, ModelError, ParameterError
from ...core.messages import Message
from ...core.raster.moving import replace_file
from .. import runtime
from .muon import Muon

WARM_UP = 0.1
"""Share of the steps in which the learning rate rises."""

SAVE_SECONDS = 60
"""Time between saved states."""

TIMED_STEPS = 8
"""Steps after which the number of steps that fit the budget is fixed."""

LOGGED_STEPS = 50
"""Steps that a point of the curves is the mean of."""

_Batch = TypeVar("_Batch")


class Task(Protocol):
    """What is trained: a network, its batches and its loss."""

    name: str
    network: nn.Module

    def batch(self, step: int) -> Any:
        """The batch of a step."""

    def loss(self, batch: Any, device: torch.device) -> tuple[torch.Tensor, dict[str, float]]:
        """The loss, and figures for the curves."""


@dataclass(frozen=True)
class Schedule:
    """One cycle of the learning rate, by Muon and AdamW; the weights that count are an average over steps."""

    minutes: float
    """Wall-clock budget; the number of steps is measured from it once, and kept by a resumed run."""

    steps: int | None = None
    """Exact number of steps; overrides the budget."""

    rate: float = 1e-3
    """Peak learning rate of AdamW (biases, heads)."""

    muon_rate: float = 1e-2
    """Peak learning rate of Muon (convolutions between features)."""

    decay: float = 0.2
    """Weight decay of both."""

    averaged: ClassVar[bool] = True
    open_end: ClassVar[bool] = False
    clip: ClassVar[float] = 1.0

    def factor(self, step: int, steps: int | None) -> float:
        """Of the peak rates at a step of so many (None: not known yet)."""
        share = step / steps if steps else 0.0
        if share > WARM_UP:
            return max(1e-3, 0.5 * (1 + math.cos(math.pi * (share - WARM_UP) / (1 - WARM_UP))))
        return max(1e-3, min(1.0, (step + 1) / 20, share / WARM_UP if steps else 1.0))

    def optimisers(self, network: nn.Module) -> list[torch.optim.Optimizer]:
        """Muon for convolutions between features, AdamW for the rest."""
        inner = [
            module.weight
            for module in network.modules()
            if isinstance(module, nn.Conv2d) and min(module.in_channels, module.out_channels) >= 16
        ]
        known = {id(weight) for weight in inner}
        rest = [weight for weight in network.parameters() if id(weight) not in known]
        adam = torch.optim.AdamW(rest, lr=self.rate, weight_decay=self.decay, betas=(0.9, 0.99))
        return [adam, Muon(inner, self.muon_rate, self.decay)] if inner else [adam]


@dataclass(frozen=True)
class Milestones:
    """Adam at a rate that falls by `gamma` at every milestone, as the original networks were trained."""

    minutes: float
    """Wall-clock budget; a resumed run goes on for as long again."""

    steps: int | None = None
    """Exact number of steps, those before a resumption included; overrides the budget."""

    rate: float = 1e-4
    """Learning rate."""

    milestones: tuple[int, ...] = ()
    """Steps at which it falls."""

    gamma: float = 0.5
    """What it is multiplied by there."""

    averaged: ClassVar[bool] = False
    open_end: ClassVar[bool] = True
    clip: ClassVar[float] = math.inf

    def factor(self, step: int, steps: int | None) -> float:
        """Of the rate at a step."""
        return self.gamma ** sum(step >= milestone for milestone in self.milestones)

    def optimisers(self, network: nn.Module) -> list[torch.optim.Optimizer]:
        """Adam for all that is learned."""
        learned = [weight for weight in network.parameters() if weight.requires_grad]
        return [torch.optim.Adam(learned, lr=self.rate)]


AnySchedule = Union[Schedule, Milestones]


class Run:
    """One training in a folder: NAME.state.pt to go on from and NAME.csv with the curves."""

    def __init__(self, task: Task, folder: Path, schedule: AnySchedule, device: torch.device, resume: bool):
        self.task, self.schedule, self.device = task, schedule, device
        self.state_path = folder / f"{task.name}.state.pt"
        self.curve_path = folder / f"{task.name}.csv"
        self.network = task.network.to(device)
        if device.type == "cpu":
            _channels_last(self.network)
        self.optimisers = schedule.optimisers(self.network)
        for optimiser in self.optimisers:
            for group in optimiser.param_groups:
                group["peak"] = group["lr"]
        self.average = self.network
        if schedule.averaged:
            self.average = copy.deepcopy(self.network).requires_grad_(False)
        self.step, self.steps = 0, schedule.steps
        folder.mkdir(parents=True, exist_ok=True)
        if resume and self.state_path.is_file():
            self._restore()
        elif self.curve_path.exists():
            self.curve_path.unlink()

    def fit(
        self,
        report: Callable[[str], None] = print,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> nn.Module:
        """Train to the end and return the network that counts.

        Raises CancelledError, with the state saved.
        """
        self.network.train()
        # The first step is saved, so that there is something to go on from whatever happens.
        began, saved, sums = time.monotonic(), -math.inf, {}
        first = self.step
        with runtime.tensor_cores(), _prefetched(self.task.batch, self.step) as batches:
            while not self._done(began):
                if cancelled():
                    self.save()
                    raise CancelledError("The training was stopped; it can be resumed.")
                figures = self.advance(next(batches))
                for key, value in figures.items():
                    sums.setdefault(key, []).append(value)
                if self._unmeasured and self.step - first == TIMED_STEPS:
                    each = (time.monotonic() - began) / TIMED_STEPS
                    self.steps = max(TIMED_STEPS, int(self.schedule.minutes * 60 / each))
                    report(
                        Message(
                            "{name}: {seconds:.2f} s a step, {steps} steps",
                            name=self.task.name,
                            seconds=each,
                            steps=self.steps,
                        )
                    )
                if self.step % LOGGED_STEPS == 0:
                    self._log(sums, report)
                    sums = {}
                progress(self._share(began))
                if time.monotonic() - saved > SAVE_SECONDS:
                    self.save()
                    saved = time.monotonic()
        if sums:
            self._log(sums, report)
        self.save()
        return self.average.eval()

    @property
    def _unmeasured(self) -> bool:
        """Whether the number of steps is still to be measured from the budget."""
        return self.steps is None and not self.schedule.open_end

    def _done(self, began: float) -> bool:
        if self.steps is not None:
            return self.step >= self.steps
        return self.schedule.open_end and time.monotonic() - began >= self.schedule.minutes * 60

    def _share(self, began: float) -> float:
        """Of the work that is done, as far as is known."""
        if self.steps is not None:
            return self.step / self.steps
        return min(1.0, (time.monotonic() - began) / max(1e-9, self.schedule.minutes * 60))

    def save(self) -> None:
        """Write the state; it appears under its name only when it is whole."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict() if self.schedule.averaged else {},
            "optimisers": [optimiser.state_dict() for optimiser in self.optimisers],
            "step": self.step,
            "steps": self.steps,
        }
        partial = self.state_path.with_suffix(".partial")
        torch.save(state, partial)
        replace_file(partial, self.state_path)

    def _restore(self) -> None:
        try:
            state = torch.load(self.state_path, map_location=self.device, weights_only=True)
            self.network.load_state_dict(state["network"])
            if self.schedule.averaged:
                self.average.load_state_dict(state["average"])
            for optimiser, saved in zip(self.optimisers, state["optimisers"]):
                optimiser.load_state_dict(saved)
        except (OSError, RuntimeError, KeyError, ValueError) as error:
            raise ModelError(
                "{state_path} does not fit this training ({error}). Delete it, or leave out --resume.",
                state_path=self.state_path,
                error=str(error)[:200],
            ) from error
        self.step, self.steps = state["step"], self.steps or state["steps"]
        self._cut_curve()

    def _cut_curve(self) -> None:
        """Take off what was logged after the state was saved."""
        if not self.curve_path.is_file():
            return
        head, *rows = self.curve_path.read_text(encoding="utf-8").splitlines()
        kept = [row for row in rows if int(row.partition(",")[0]) <= self.step]
        self.curve_path.write_text("\n".join([head, *kept, ""]), encoding="utf-8")

    def advance(self, batch: Any) -> dict[str, float]:
        factor = self.schedule.factor(self.step, self.steps)
        for optimiser in self.optimisers:
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * factor
        loss, figures = self.task.loss(batch, self.device)
        if not torch.isfinite(loss):
            raise ParameterError(
                "{name}: the loss is {loss} at step {step}. Lower the rate.",
                name=self.task.name,
                loss=loss.item(),
                step=self.step,
            )
        self.network.zero_grad()
        loss.backward()
        if math.isfinite(self.schedule.clip):
            nn.utils.clip_grad_norm_(self.network.parameters(), self.schedule.clip)
        for optimiser in self.optimisers:
            optimiser.step()
        self.step += 1
        if self.schedule.averaged:
            self._average()
        return {"loss": float(loss.detach()), **figures}

    def _average(self) -> None:
        keep = min(0.995, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, value in zip(self.average.parameters(), self.network.parameters()):
                mean.lerp_(value, 1 - keep)

    def _log(self, sums: dict[str, list[float]], report: Callable[[str], None]) -> None:
        means = {key: sum(values) / len(values) for key, values in sums.items()}
        new = not self.curve_path.exists()
        with self.curve_path.open("a", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            if new:
                writer.writerow(["step", *means])
            writer.writerow([self.step, *(f"{value:.5f}" for value in means.values())])
        figures = " ".join(f"{key} {value:.3f}" for key, value in means.items())
        report(
            Message(
                "{name} {step}/{steps} {figures}",
                name=self.task.name,
                step=self.step,
                steps=self.steps or "...",
                figures=figures,
            )
        )


def moved(batch: _Batch, device: torch.device) -> _Batch:
    """A dataclass with its tensors on a device."""
    tensors = {key: value for key, value in vars(batch).items() if isinstance(value, torch.Tensor)}
    return replace(batch, **{key: value.to(device, non_blocking=True) for key, value in tensors.items()})


def _channels_last(network: nn.Module) -> None:
    """The layout that convolutions in two dimensions are fastest in on a CPU."""
    for parameter in network.parameters():
        if parameter.ndim == 4:
            parameter.data = parameter.data.contiguous(memory_format=torch.channels_last)


class _prefetched:
    """Batches made two ahead in a thread, as a context manager around their iterator."""

    def __init__(self, make: Callable[[int], Any], first: int):
        self._make, self._step = make, first
        self._queue: queue.Queue[Any] = queue.Queue(2)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._feed, daemon=True)

    def __enter__(self) -> Iterator[Any]:
        self._thread.start()
        return iter(self._take, None)

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _take(self) -> Any:
        batch = self._queue.get()
        if isinstance(batch, BaseException):
            raise batch
        return batch

    def _feed(self) -> None:
        while not self._stop.is_set():
            try:
                batch = self._make(self._step)
            except Exception as error:
                batch = error
            self._step += 1
            while not self._stop.is_set():
                try:
                    self._queue.put(batch, timeout=0.1)
                    break
                except queue.Full:
                    continue
