# SPDX-License-Identifier: GPL-2.0-or-later
"""LIIF and Temporal LIIF on regular grids, fast: the same numbers as liif.py and temporal_liif.py within
1e-4.

Where the time goes in the plain networks, and what is done instead:

- The MLP's first layer is linear. Its part on the unfolded code is a 3 x 3 convolution, computed once per
  code instead of once per query and corner; the rest, on relative coordinate and cell, is a sum of one vector
  per row, one per column and one per frame.
- Codes are gathered by index. Corners of no weight (a query on a code's row, column or frame) are skipped.
- The MLP's last layer is linear too, so the corners are blended before it.
- 3D convolutions run as 2D ones (folding.py), and everything on the CPU is channels-last.

Queries are worked off in chunks, and codes in bands of rows, so that memory does not grow with the output.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Callable

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .folding import fold
from .liif import LIIF
from .sampling import Group, sample

CHUNK = {"cpu": 4096}
"""Queries decoded at once: few enough for a CPU's cache."""

CHUNK_ELSEWHERE = 131072
"""Queries decoded at once on other devices: enough to keep them busy."""

BAND_CODES = {"cpu": 4096}
"""Codes per frame whose first layer is held at once, on the CPU."""

BAND_CODES_ELSEWHERE = 262144
"""Codes per frame whose first layer is held at once, on other devices."""


class FastLIIF:
    """The fast form of a plain network, which it takes over (the encoder is changed in place)."""

    def __init__(self, network: LIIF) -> None:
        self.dims = network.dims
        self.network = network.eval().requires_grad_(False)
        self._cancelled: Callable[[], None] = _carry_on
        fold(network.encoder, self._check)
        for module in network.encoder.modules():
            if isinstance(module, nn.Conv2d):
                module.register_forward_pre_hook(lambda *_: self._check())

    @property
    def device(self) -> torch.device:
        """Where the parameters are."""
        return self.network.imnet.layers[0].weight.device

    def to(self, device: torch.device) -> FastLIIF:
        """Move all parameters."""
        self.network.to(device)
        return self

    @torch.inference_mode()
    def encode(self, image: torch.Tensor, check: Callable[[], None] | None = None) -> torch.Tensor:
        """Latent codes (T, C, h, w) of an image (3, h, w), or of frames (3, T, h, w), in [-1, 1].

        T is 1 for the 2D network. `check` is called every fraction of a second; what it raises ends the work.
        """
        image = image[None].to(self.device)
        if self.dims == 2:
            image = image.contiguous(memory_format=torch.channels_last)
        self._cancelled = check or _carry_on
        try:
            features = self.network.encoder(image)
        finally:
            self._cancelled = _carry_on
        return features if self.dims == 2 else features[0].transpose(0, 1)

    @torch.inference_mode()
    def decode(
        self,
        features: torch.Tensor,
        positions: tuple[np.ndarray, ...],
        cells: tuple[float, ...],
        check: Callable[[], None] | None = None,
    ) -> np.ndarray:
        """Values (N, out, H, W) float32 on the grid of positions, from codes (T, C, h, w).

        `positions` holds one float64 array per axis ([t,] y, x), measured in codes: code i lies at i. `cells`
        holds the size of the queried cell along each axis as the networks are told it: 2 for a cell as large
        as a code's.
        """
        check = check or _carry_on
        ensemble = self.network.local_ensemble
        times = positions[0] if self.dims == 3 else np.zeros(1)
        rows, cols = positions[-2:]
        decoder = _Decoder(self.network, features, cells, check)
        col_groups = sample(cols, features.shape[3], ensemble)
        moments = [_moment(time, features.shape[0], ensemble) for time in times]
        result = np.empty((len(times), decoder.outputs, len(rows), len(cols)), np.float32)
        kind = self.device.type
        codes = max(1, BAND_CODES.get(kind, BAND_CODES_ELSEWHERE) // features.shape[3])
        for start, stop in _bands(rows, codes):
            row_groups = sample(rows[start:stop], features.shape[2], ensemble)
            decoder.enter(row_groups)
            for moment, frames in enumerate(moments):
                for row_group, col_group in product(row_groups, col_groups):
                    for part_y, part_x in _chunks(row_group, col_group, CHUNK.get(kind, CHUNK_ELSEWHERE)):
                        check()
                        values = decoder(frames, part_y, part_x)
                        result[moment][:, start + part_y.index[:, None], part_x.index] = values
        return result

    def _check(self) -> None:
        self._cancelled()


class _Decoder:
    """The MLP on the corners of a chunk of queries, with the first layer of one band of codes at hand."""

    def __init__(
        self, network: LIIF, features: torch.Tensor, cells: tuple[float, ...], check: Callable[[], None]
    ) -> None:
        linears = [layer for layer in network.imnet.layers if isinstance(layer, nn.Linear)]
        self.features = features
        self.check = check
        self.hidden = [(layer.weight, layer.bias) for layer in linears[1:-1]]
        self.last = linears[-1]
        self.outputs = self.last.out_features
        width = linears[0].out_features
        kernel = 3 if network.feat_unfold else 1
        code = features.shape[1] * kernel * kernel
        weight = linears[0].weight
        self.code_weight = weight[:, :code].reshape(width, -1, kernel, kernel)
        if features.device.type == "cpu":
            self.code_weight = self.code_weight.contiguous(memory_format=torch.channels_last)
            self.hidden = [(w[:, :, None, None], b) for w, b in self.hidden]
        self.offset_weight = weight[:, code : code + network.dims].t().contiguous()
        self.constant = linears[0].bias
        if network.cell_decode:
            self.constant = self.constant + weight[:, code + network.dims :] @ weight.new_tensor(cells)
        self._planes: dict[int, torch.Tensor] = {}
        self._first = self._stop = 0

    def enter(self, row_groups: tuple[Group, ...]) -> None:
        """Make the rows of codes that these groups need the band at hand."""
        codes = [corner.code for group in row_groups for corner in group.corners]
        self._first = int(min(code.min() for code in codes))
        self._stop = int(max(code.max() for code in codes)) + 1
        self._planes.clear()

    def __call__(self, frames: Group, rows: Group, cols: Group) -> np.ndarray:
        """Values (out, rows, cols) of one moment."""
        blended: torch.Tensor | None = None
        for time in frames.corners:
            plane = self._plane(int(time.code[0]), {int(t.code[0]) for t in frames.corners})
            constant = self.constant
            if self.offset_weight.shape[0] == 3:
                constant = constant + self.offset_weight[0] * float(time.offset[0])
            for y, x in product(rows.corners, cols.corners):
                code = plane.index_select(0, self._index(y.code - self._first))
                code = code.index_select(1, self._index(x.code))
                along_y = constant + self._vector(y.offset)[:, None] * self.offset_weight[-2]
                along_x = self._vector(x.offset)[:, None] * self.offset_weight[-1]
                weight = self._vector(y.weight * time.weight[0])[:, None, None]
                weight = weight * self._vector(x.weight)[:, None]
                hidden = code.add_(along_y[:, None]).add_(along_x).relu_()
                hidden = self._through(hidden.flatten(0, 1))
                weight = weight.flatten(0, 1)
                blended = hidden.mul_(weight) if blended is None else blended.addcmul_(hidden, weight)
        values = F.linear(blended, self.last.weight, self.last.bias)
        return values.t().reshape(self.outputs, len(rows.index), len(cols.index)).cpu().numpy()

    def _through(self, hidden: torch.Tensor) -> torch.Tensor:
        """The hidden layers on (n, width). On the CPU as 1 x 1 convolutions: the faster library there."""
        if hidden.device.type != "cpu":
            for weight, bias in self.hidden:
                hidden = F.linear(hidden, weight, bias).relu_()
            return hidden
        image = hidden[None, :, None].permute(0, 3, 1, 2)
        for weight, bias in self.hidden:
            image = F.conv2d(image, weight, bias).relu_()
        return image.permute(0, 2, 3, 1).reshape(hidden.shape[0], -1)

    def _plane(self, frame: int, wanted: set[int]) -> torch.Tensor:
        """First layer on the band's codes of a frame: (band, w, width). Frames not wanted are dropped."""
        if frame not in self._planes:
            self._planes = {f: plane for f, plane in self._planes.items() if f in wanted}
            self.check()
            self._planes[frame] = self._first_layer(frame)
        return self._planes[frame]

    def _first_layer(self, frame: int) -> torch.Tensor:
        radius = self.code_weight.shape[-1] // 2
        height = self.features.shape[2]
        first, stop = max(0, self._first - radius), min(height, self._stop + radius)
        codes = self.features[frame : frame + 1, :, first:stop]
        # Zeros stand in for rows beyond the image only; rows beyond the band are real.
        above, below = radius - (self._first - first), radius - (stop - self._stop)
        codes = F.pad(codes, (radius, radius, above, below))
        return F.conv2d(codes, self.code_weight)[0].permute(1, 2, 0)

    def _index(self, values: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(np.ascontiguousarray(values)).to(self.features.device)

    def _vector(self, values: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(np.ascontiguousarray(values)).to(self.features)


def _moment(time: float, frames: int, ensemble: bool) -> Group:
    """The frames that answer one point in time."""
    return sample(np.asarray([time], np.float64), frames, ensemble)[0]


def _bands(positions: np.ndarray, codes: int) -> Iterator[tuple[int, int]]:
    """Ranges of ascending positions that each touch about `codes` codes."""
    start = 0
    while start < len(positions):
        stop = max(start + 1, int(np.searchsorted(positions, positions[start] + codes)))
        yield start, stop
        start = stop


def _chunks(rows: Group, cols: Group, size: int) -> Iterator[tuple[Group, Group]]:
    """Parts of rows x cols of at most `size` queries."""
    across = min(len(cols.index), size)
    down = max(1, size // across)
    for top in range(0, len(rows.index), down):
        for left in range(0, len(cols.index), across):
            yield rows.part(top, top + down), cols.part(left, left + across)


def _carry_on() -> None:
    """The check of those who never cancel."""
