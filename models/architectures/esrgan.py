# SPDX-License-Identifier: GPL-2.0-or-later
"""Real-ESRGAN and ESRGAN (RRDBNet) for one image: the user's checkpoint, read safely and run without seams.

X. Wang et al., "ESRGAN", 2018 and "Real-ESRGAN", 2021. The network is told from the names and shapes of its
weights alone: blocks, widths, and whether pixels are unshuffled first (x2 and x1). Its answers invent detail:
they are for looking at, not for measuring.
"""

from __future__ import annotations

import re
from typing import Any, Callable

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from ...core.errors import CancelledError, ModelError
from ...core.messages import Message
from ...core.raster.windows import windows
from ...core.series.patch import Patch, Prediction, Query
from ...core.series.upsampling import fill_unsupported, nearest
from .. import checkpoint as checkpoints
from .. import runtime
from ..runtime import Device

OPTIONS = ("checkpoint", "value_range", "rgb")
"""The file; the reflectance that the network sees as 0 and 1; positions of red, green and blue, or None."""

CHANNELS = 3
MAX_BLOCKS, MAX_WIDTH = 64, 256
_PART = 320
"""Side of the parts in which the blocks run."""

_BLOCK_MARGIN = 15
"""Pixels on each side that an answer of a block depends on: three dense blocks of five convolutions."""

_TAIL = 192
"""Side in source pixels of the parts in which the up-sampling tail runs."""

_TAIL_MARGIN = 4
"""Source pixels around such a part: five 3 x 3 convolutions, of which one is at the source's resolution."""

_FILL = 16
"""Pixels around the valid ones that are filled from them, so that no edge of nodata rings into the image."""

_OLD_NAMES = (
    (r"^model\.0\.", "conv_first."),
    (r"^model\.1\.sub\.(\d+)\.RDB(\d)\.conv(\d)\.0\.", r"body.\1.rdb\2.conv\3."),
    (r"^model\.1\.sub\.\d+\.", "conv_body."),
    (r"^model\.3\.", "conv_up1."),
    (r"^model\.6\.", "conv_up2."),
    (r"^model\.8\.", "conv_hr."),
    (r"^model\.10\.", "conv_last."),
    (r"^RRDB_trunk\.(\d+)\.RDB(\d)\.", r"body.\1.rdb\2."),
    (r"^trunk_conv\.", "conv_body."),
    (r"^upconv(\d)\.", r"conv_up\1."),
    (r"^HRconv\.", "conv_hr."),
)
"""Names of the first ESRGAN releases and what the later ones call the same layers."""


class DenseBlock(nn.Module):
    """Five convolutions, each seeing all before it; a fifth of the answer is added to the input."""

    def __init__(self, width: int, growth: int) -> None:
        super().__init__()
        for index in range(1, 6):
            out = width if index == 5 else growth
            setattr(self, f"conv{index}", nn.Conv2d(width + (index - 1) * growth, out, 3, 1, 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(N, width, h, w) to the same."""
        seen = x
        for index in range(1, 5):
            answer = functional.leaky_relu(getattr(self, f"conv{index}")(seen), 0.2, inplace=True)
            seen = torch.cat([seen, answer], 1)
        return x + 0.2 * self.conv5(seen)


class ResidualBlock(nn.Module):
    """Three dense blocks (RRDB); a fifth of the answer is added to the input."""

    def __init__(self, width: int, growth: int) -> None:
        super().__init__()
        self.rdb1 = DenseBlock(width, growth)
        self.rdb2 = DenseBlock(width, growth)
        self.rdb3 = DenseBlock(width, growth)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(N, width, h, w) to the same."""
        return x + 0.2 * self.rdb3(self.rdb2(self.rdb1(x)))


class RRDBNet(nn.Module):
    """The generator; four times the resolution of its (unshuffled) input."""

    def __init__(self, unshuffle: int, blocks: int, width: int, growth: int) -> None:
        super().__init__()
        self.unshuffle = unshuffle
        self.conv_first = nn.Conv2d(CHANNELS * unshuffle**2, width, 3, 1, 1)
        self.body = nn.ModuleList(ResidualBlock(width, growth) for _ in range(blocks))
        self.conv_body = nn.Conv2d(width, width, 3, 1, 1)
        self.conv_up1 = nn.Conv2d(width, width, 3, 1, 1)
        self.conv_up2 = nn.Conv2d(width, width, 3, 1, 1)
        self.conv_hr = nn.Conv2d(width, width, 3, 1, 1)
        self.conv_last = nn.Conv2d(width, CHANNELS, 3, 1, 1)

    @property
    def scale(self) -> int:
        """Output pixels per input pixel along each axis."""
        return 4 // self.unshuffle

    @property
    def receptive_field(self) -> int:
        """Input pixels on each side that an output pixel depends on."""
        return self.unshuffle * (2 + _BLOCK_MARGIN * len(self.body) + _TAIL_MARGIN)

    def features(self, x: torch.Tensor, check: Callable[[], None]) -> torch.Tensor:
        """Everything up to the up-sampling: (N, 3, h, w) to (N, width, h / unshuffle, w / unshuffle)."""
        if self.unshuffle > 1:
            x = functional.pixel_unshuffle(x, self.unshuffle)
        first = self.conv_first(x)
        deep = first
        for block in self.body:
            deep = _in_parts(block, deep, check)
        return first + self.conv_body(deep)

    def tail(self, features: torch.Tensor) -> torch.Tensor:
        """Up-sampling: (N, width, h, w) to (N, 3, 4 h, 4 w)."""
        for layer in (self.conv_up1, self.conv_up2):
            doubled = functional.interpolate(features, scale_factor=2, mode="nearest")
            features = functional.leaky_relu(layer(doubled), 0.2, inplace=True)
        return self.conv_last(functional.leaky_relu(self.conv_hr(features), 0.2, inplace=True))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(N, 3, h, w) in [0, 1] to (N, 3, scale * h, scale * w)."""
        return self.tail(self.features(x, lambda: None))


def _in_parts(block: ResidualBlock, features: torch.Tensor, check: Callable[[], None]) -> torch.Tensor:
    """A block's answer, made part by part: its inner layers take many times the memory of its answer."""
    height, width = features.shape[2:]
    if max(height, width) <= _PART:
        check()
        return block(features)
    out = torch.empty_like(features)
    for own in windows(height, width, _PART):
        check()
        window = own.widened(_BLOCK_MARGIN, height, width)
        part = block(features[:, :, slice(*window.rows), slice(*window.cols)])
        out[:, :, slice(*own.rows), slice(*own.cols)] = part[(..., *own.within(window))]
    return out


def build(path: str) -> RRDBNet:
    """The network that a checkpoint holds, on the CPU.

    Raises ModelError if it holds none."""
    state = _renamed(checkpoints.read_state(path))
    numbers = [int(match[1]) for match in map(re.compile(r"body\.(\d+)\.").match, state) if match]
    first, inner = state.get("conv_first.weight"), state.get("body.0.rdb1.conv1.weight")
    if first is None or inner is None or first.ndim != 4 or inner.ndim != 4:
        raise ModelError(
            "Checkpoint {path} holds no RRDBNet (no conv_first and body.0.rdb1.conv1 among its "
            "{count} tensors). Choose a Real-ESRGAN or ESRGAN x2 or x4 generator, such as "
            "RealESRGAN_x4plus.pth.",
            path=path,
            count=len(state),
        )
    unshuffle = {3: 1, 12: 2, 48: 4}.get(first.shape[1])
    blocks, width, growth = max(numbers) + 1, first.shape[0], inner.shape[0]
    if unshuffle is None or blocks > MAX_BLOCKS or max(width, growth) > MAX_WIDTH:
        raise ModelError(
            "Checkpoint {path} holds an RRDBNet of {channels} input channels, {blocks} blocks "
            "and {width} features; known are 3 (x4), 12 (x2) or 48 (x1) channels, up to "
            "{max_blocks} blocks and {max_width} features. Choose another file.",
            path=path,
            channels=first.shape[1],
            blocks=blocks,
            width=width,
            max_blocks=MAX_BLOCKS,
            max_width=MAX_WIDTH,
        )
    with torch.device("meta"):
        network = RRDBNet(unshuffle, blocks, width, growth)
    checkpoints.fill_state(network, state, path, "RRDBNet", Message("Choose another file."))
    return network.eval()


def _renamed(state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Weights under the names of the later releases."""
    out = {}
    for key, value in state.items():
        new = key
        for pattern, replacement in _OLD_NAMES:
            new = re.sub(pattern, replacement, key)
            if new != key:
                break
        out[new] = value
    return out


class EsrganModel(runtime.OnDevice):
    """A core.patch.Model around an RRDBNet, for a stack of one date.

    Reflectance is scaled so that `value_range` becomes 0 to 1, and back. `rgb` bands go through the network
    together; every other band goes alone, as grey, and the mean of the three answers is taken.
    """

    extrapolates = True

    def __init__(self, device: Device, options: dict[str, Any]) -> None:
        unknown = set(options) - set(OPTIONS)
        if unknown:
            raise ModelError(
                "Unknown options {unknown}. An ESRGAN checkpoint knows {options}.",
                unknown=sorted(unknown),
                options=list(OPTIONS),
            )
        path = str(options.get("checkpoint", ""))
        self._low, self._high = (float(value) for value in options.get("value_range", (0.0, 1.0)))
        if not self._low < self._high:
            raise ModelError(
                "The value range {low:g} to {high:g} is empty. Give the lower first.",
                low=self._low,
                high=self._high,
            )
        self._rgb = options.get("rgb")
        self._network = build(path).to(device.torch)
        self._device = device
        self._path = path
        self.name = "esrgan"
        self.scale = self._network.scale
        self.margin = self._network.receptive_field + _FILL

    def tile_size(self, dates: int, bands: int, targets: int, scale: float) -> int:
        """Side in target pixels such that the features of a tile with its margin fit; at least one margin."""
        per_pixel = 4 * 4 * self._network.conv_first.out_channels / self._network.unshuffle**2
        side = int((runtime.budget(self._device.torch) / per_pixel) ** 0.5) - 2 * self.margin
        side = min(1024, max(side, self.margin))
        return max(16, int(side * scale))

    def predict(self, patch: Patch, query: Query, cancelled: Callable[[], bool]) -> Prediction:
        """Answer the query; the scale must be the network's own."""
        if (query.rows.target_size, query.cols.target_size) != (
            query.rows.source_size * self.scale,
            query.cols.source_size * self.scale,
        ):
            raise ModelError(
                "This ESRGAN network makes images {scale} times as fine, and {asked:g} was asked "
                "for. Set the scale to {scale}.",
                scale=self.scale,
                asked=query.rows.scale,
            )

        def check() -> None:
            if cancelled():
                raise CancelledError("Cancelled.")

        valid = patch.valid[0]
        filled = fill_unsupported(patch.values[0], valid, _FILL)
        image = (filled - self._low) / (self._high - self._low)
        with runtime.memory_errors(
            self._device.torch,
            runtime.tile_text(valid.shape),
        ):
            answer = np.concatenate([self._run(group, query, check) for group in self._groups(image)])
        order = np.argsort(self._order(len(image)), kind="stable")
        values = answer[order] * (self._high - self._low) + self._low
        values[:, ~nearest(valid, query.rows, query.cols)] = np.nan
        return Prediction(np.repeat(values[None], len(query.days), axis=0).astype(np.float32))

    def provenance(self) -> dict[str, Any]:
        """What ran, from which file and where."""
        return {
            "model": self.name,
            "architecture": Message(
                "RRDBNet, {count} blocks, x{scale}", count=len(self._network.body), scale=self.scale
            ),
            "weights": self._path.replace("\\", "/").rsplit("/", 1)[-1],
            "scale": self.scale,
            "device": self._device.reason,
            "torch": torch.__version__,
            "value_range": [self._low, self._high],
        }

    def _order(self, bands: int) -> list[int]:
        """Bands in the order in which the groups answer them."""
        rgb = list(self._rgb or ())
        return rgb + [band for band in range(bands) if band not in rgb]

    def _groups(self, image: np.ndarray) -> list[tuple[np.ndarray, bool]]:
        """Inputs of three channels each, and whether the answer is grey."""
        rgb = list(self._rgb or ())
        rest = [band for band in range(len(image)) if band not in rgb]
        groups = [(image[rgb], False)] if rgb else []
        return groups + [(np.repeat(image[band : band + 1], CHANNELS, axis=0), True) for band in rest]

    def _run(self, group: tuple[np.ndarray, bool], query: Query, check: Callable[[], None]) -> np.ndarray:
        """One group through the network: (3 or 1, rows, cols) for the query's pixels."""
        channels, grey = group
        step = self._network.unshuffle
        # Groups of pixels are unshuffled from the whole image's corner, whatever the patch, and padded there.
        top, left = query.rows.patch_start % step, query.cols.patch_start % step
        bottom = -(top + channels.shape[1]) % step
        right = -(left + channels.shape[2]) % step
        with torch.inference_mode():
            x = torch.from_numpy(np.ascontiguousarray(channels, np.float32))[None].to(self._device.torch)
            x = functional.pad(x, (left, right, top, bottom), mode="replicate")
            features = self._network.features(x, check)
            answer = self._tail(features, query, top, left, check)
        return answer.mean(axis=0, keepdims=True) if grey else answer

    def _tail(
        self, features: torch.Tensor, query: Query, top: int, left: int, check: Callable[[], None]
    ) -> np.ndarray:
        """The query's pixels from the features, in parts, as the finest layers take the most memory."""
        out = np.empty((CHANNELS, query.rows.count, query.cols.count), np.float32)
        up = self.scale * self._network.unshuffle
        row0 = query.rows.start - (query.rows.patch_start - top) * self.scale
        col0 = query.cols.start - (query.cols.patch_start - left) * self.scale
        for window in windows(query.rows.count, query.cols.count, _TAIL * 4):
            check()
            rows = _around(row0 + window.rows[0], row0 + window.rows[1], up, features.shape[2])
            cols = _around(col0 + window.cols[0], col0 + window.cols[1], up, features.shape[3])
            part = self._network.tail(features[:, :, slice(*rows), slice(*cols)])[0].cpu().numpy()
            y, x = row0 + window.row - rows[0] * up, col0 + window.col - cols[0] * up
            own = part[:, y : y + window.height, x : x + window.width]
            out[:, slice(*window.rows), slice(*window.cols)] = own
        return out


def _around(start: int, stop: int, up: int, size: int) -> tuple[int, int]:
    """Features that the fine pixels [start, stop) need."""
    return max(0, start // up - _TAIL_MARGIN), min(size, -(-stop // up) + _TAIL_MARGIN)


def load(device: Device, options: dict[str, Any]) -> EsrganModel:
    """The model that the registry asks for."""
    return EsrganModel(device, options)
