# SPDX-License-Identifier: GPL-2.0-or-later
"""Muon: momentum whose every matrix is brought near an orthogonal one before it is applied.

K. Jordan et al., "Muon: an optimizer for hidden layers in neural networks", 2024. On this task it needs about
half of AdamW's steps (docs/model.md).
"""

from __future__ import annotations

from typing import Any

import torch


def orthogonalised(matrix: torch.Tensor, steps: int = 5) -> torch.Tensor:
    """The matrix with its singular values brought near 1 by Newton-Schulz iterations of fifth order."""
    wide = matrix if matrix.shape[0] <= matrix.shape[1] else matrix.T
    wide = wide / (wide.norm() + 1e-7)
    for _ in range(steps):
        gram = wide @ wide.T
        wide = 3.4445 * wide + (-4.7750 * gram + 2.0315 * gram @ gram) @ wide
    return wide if matrix.shape[0] <= matrix.shape[1] else wide.T


class Muon(torch.optim.Optimizer):
    """For weights of two or more dimensions; the first is the output's."""

    def __init__(self, parameters: Any, lr: float, weight_decay: float = 0.0, momentum: float = 0.95):
        super().__init__(parameters, {"lr": lr, "weight_decay": weight_decay, "momentum": momentum})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:
        """Apply the gradients."""
        for group in self.param_groups:
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                state = self.state[weight]
                if "average" not in state:
                    state["average"] = torch.zeros_like(weight)
                average = state["average"].lerp_(weight.grad, 1 - group["momentum"])
                direction = weight.grad.lerp(average, group["momentum"]).flatten(1)
                size = max(1.0, direction.shape[0] / direction.shape[1]) ** 0.5
                change = orthogonalised(direction).reshape(weight.shape)
                weight.mul_(1 - group["lr"] * group["weight_decay"]).add_(change, alpha=-group["lr"] * size)
