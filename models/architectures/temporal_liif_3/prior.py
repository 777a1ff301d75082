# SPDX-License-Identifier: GPL-2.0-or-later
"""The learned prior of the ground: a small network that corrects the closed form's pattern.

The closed form knows of the ground that neighbouring samples are alike, and no more. The network has
learned how edges, roads, roofs and fields go on, and how much of a pattern to believe where the looks decide
little of it. It works in units of the local contrast, and is odd (a negative gives the negative), so it is
the same in every band and season.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import product

import torch
from torch import nn
from torch.nn import functional as F

from ....core.errors import ModelError
from ....core.series.forward import BORDER, FACTOR, Optics
from ....core.series.ground import Ground
from ....core.series.side_by_side import Run, in_turn
from ... import checkpoint as checkpoints
from ... import runtime
from ...checkpoint import Checkpoint
from . import described

PART = "prior"
"""Key of the arguments, and prefix of the parameters, in a checkpoint."""

CONTRAST = 13
"""Side in source pixels of the squares over which the local contrast is taken."""

BLOCK = (256, 256)
"""Rows and columns that go through the layers together on a CPU: what a layer answers stays in its cache, and
is memory that the C library has kept (below 32 MB), not new of the system's."""

_JOINED = torch.backends.cpu.get_cpu_capability().startswith("AVX") and hasattr(
    torch.ops.mkldnn, "_convolution_pointwise"
)
"""Whether oneDNN has a convolution and what follows it as one step: on x86, as torch's compiler uses it."""

FAINT = 1e-4
"""Contrast in reflectance below which a pattern counts as none."""


class PriorNet(nn.Module):
    """Convolutions on the source grid, from the samples of a pattern in each pixel to their correction."""

    def __init__(self, features: int = 32, layers: int = 5):
        super().__init__()
        self.settings = {"features": features, "layers": layers}
        self.reach = layers + CONTRAST // 2
        """Source pixels around one on which its correction depends."""
        widths = [FACTOR**2 + 2, *[features] * (layers - 1), FACTOR**2]
        self.layers = nn.ModuleList(
            nn.Conv2d(before, after, 3, padding=1) for before, after in zip(widths, widths[1:])
        )
        nn.init.zeros_(self.layers[-1].weight)
        nn.init.zeros_(self.layers[-1].bias)

    def forward(
        self, fine: torch.Tensor, shown: torch.Tensor, support: torch.Tensor, run: Run = in_turn
    ) -> torch.Tensor:
        """What to add to `fine`.

        fine (N, FACTOR h, FACTOR w) pattern, shown (N, h, w) the same as a look without shift shows it,
        support (N, h, w) from 0 to 1; `run`: does the work of each block. Returns (N, FACTOR h, FACTOR w) in
        the pattern's units.
        """
        contrast = local_contrast(shown)[:, None]
        image = torch.cat([F.pixel_unshuffle(fine[:, None], FACTOR), shown[:, None]], 1) / contrast
        support = support[:, None]
        change = self._odd(image, support, run) * contrast
        return F.pixel_shuffle(change, FACTOR)[:, 0]

    def _odd(self, image: torch.Tensor, support: torch.Tensor, run: Run) -> torch.Tensor:
        """Half the difference between the answers to an image and to its negative."""
        height, width = image.shape[2:]
        sides = BLOCK if image.device.type == "cpu" else (height, width)
        rows, cols = _blocks(height, sides[0]), _blocks(width, sides[1])
        made: dict[tuple[int, int], torch.Tensor] = {}

        def make(place: tuple[int, int]) -> None:
            made[place] = self._odd_block(image, support, rows[place[0]], cols[place[1]])

        run(make, list(product(range(len(rows)), range(len(cols)))))
        return torch.cat(
            [torch.cat([made[row, col] for col in range(len(cols))], 3) for row in range(len(rows))], 2
        )

    def _odd_block(
        self, image: torch.Tensor, support: torch.Tensor, rows: slice, cols: slice
    ) -> torch.Tensor:
        """The same of some rows and columns."""
        reach = len(self.layers)
        seen = [slice(max(0, side.start - reach), side.stop + reach) for side in (rows, cols)]
        image, support = (part[:, :, seen[0], seen[1]] for part in (image, support))
        x = torch.cat([torch.cat([image, support], 1), torch.cat([-image, support], 1)])
        # Pixel by pixel: on processors twice as fast, and on GPUs what their matrix units take.
        x = x.to(memory_format=torch.channels_last)
        for layer in self.layers[:-1]:
            x = _activated(layer, x)
        there, back = x.chunk(2)
        # The last layer is linear: it need not see both.
        change = F.conv2d(there - back, self.layers[-1].weight / 2, padding=1)
        inside = [
            slice(side.start - one.start, side.stop - one.start) for side, one in zip((rows, cols), seen)
        ]
        return change[:, :, inside[0], inside[1]]


def _activated(layer: nn.Conv2d, x: torch.Tensor) -> torch.Tensor:
    """What a layer answers, past its activation: as one step where there is such, and nothing is learned."""
    if not _JOINED or x.device.type != "cpu" or torch.is_grad_enabled():
        return F.gelu(layer(x))
    form = layer.padding, layer.stride, layer.dilation, layer.groups
    return torch.ops.mkldnn._convolution_pointwise(x, layer.weight, layer.bias, *form, "gelu", [], "none")


def _blocks(size: int, side: int) -> list[slice]:
    return [slice(first, min(first + side, size)) for first in range(0, size, side)]


def local_contrast(shown: torch.Tensor) -> torch.Tensor:
    """Root mean square (N, h, w) of a pattern (N, h, w) in squares of CONTRAST pixels around each pixel."""
    side = CONTRAST // 2
    mean = shown[:, None].square()
    for window, pad in (((CONTRAST, 1), (side, 0)), ((1, CONTRAST), (0, side))):
        mean = F.avg_pool2d(mean, window, 1, pad, count_include_pad=False)
    return (mean[:, 0] + FAINT**2).sqrt()


class LearnedPrior:
    """The network as the step that SolvedScene takes on a solved ground (solved_scene.Refine)."""

    def __init__(self, network: PriorNet):
        self._network = network.eval()
        self.reach = network.reach
        """Source pixels around a place on which its correction depends."""

    @classmethod
    def from_checkpoint(cls, checkpoint: Checkpoint) -> LearnedPrior:
        """The prior that a checkpoint holds under "prior".

        Raises ModelError for one that holds none.
        """
        try:
            network = described.outline(PriorNet, checkpoint.args[PART])
        except (KeyError, TypeError, ValueError) as error:
            raise ModelError(
                "Checkpoint {path} does not describe a prior of the ground ({error}). Train or "
                "export it again.",
                path=checkpoint.path,
                error=error,
            ) from error
        checkpoints.fill(network, checkpoints.of_part(checkpoint, PART))
        return cls(network)

    @torch.inference_mode()
    def __call__(self, ground: Ground, optics: Optics) -> Ground:
        """A ground of tensors with the network's correction, computed where those are.

        What a look shows of it is left as the closed form has it: targets take their contrast from that.
        Bands whose pixels are larger than the stack's keep what the closed form says: the network has learned
        to halve a pixel, not to quarter it.
        """
        if max(optics.footprint) > 1:
            return ground
        inside = slice(FACTOR * BORDER, -FACTOR * BORDER)
        self._network.to(ground.fine.device)
        seen = (ground.fine[None, inside, inside], ground.shown[None], ground.support[None])
        change = self._network(*seen, partial(runtime.in_threads, device=ground.fine.device))
        fine = ground.fine.clone()
        fine[inside, inside] += change[0]
        return replace(ground, fine=fine)
