# SPDX-License-Identifier: GPL-2.0-or-later
"""Running a model on patches, in smaller parts where memory runs out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Callable

import numpy as np

from ..errors import CancelledError, OutOfMemoryError, explained
from ..log import warning
from ..messages import Message
from ..stack.encoding import Encoding
from ..stack.model import Band
from .answers import predict_parts
from .patch import Cancelled, Model, Patch, Prediction, Query, without_values
from .registration import MARGIN
from .tiles import LargestTile, cut


@dataclass(frozen=True)
class Mixing:
    """New bands as weighted sums of a stack's, for bands at other wavelengths."""

    bands: tuple[Band, ...]
    """The new bands."""

    weights: np.ndarray
    """(new bands, bands of the stack) float64, rows summing to 1."""

    def applied(self, patch: Patch) -> Patch:
        """The patch with the new bands; what is not valid stays 0."""
        values = np.einsum("nb,tbhw->tnhw", self.weights.astype(np.float32), patch.values)
        wavelengths = np.array([band.wavelength for band in self.bands])
        return replace(patch, values=values, wavelengths=wavelengths)


class Runner:
    """Runs a model, halving tiles for good where they do not fit into memory."""

    def __init__(
        self,
        model: Model,
        mixing: Mixing | None,
        largest: LargestTile,
        encoding: Encoding | None,
        receive: Callable[[Patch, Query, Prediction], Any],
        cancelled: Cancelled,
        log: Callable[[str], Any],
        report: Callable[[float], Any] = lambda done: None,
    ) -> None:
        """`receive` takes the parts of answers, with what is known of their patch beside its values; `report`
        takes the target pixels that are done, of a tile in work a share."""
        self.model, self.mixing, self.largest, self.encoding = model, mixing, largest, encoding
        self.receive, self.cancelled, self.log, self.report = receive, cancelled, log, report
        self._logged_side: int | None = None
        self._done, self._most = 0, 0.0

    def predict(self, patch: Patch, query: Query) -> None:
        """Have the model answer the query, or parts of it; NaN where no date is clear in a whole patch."""
        if self.cancelled():
            raise CancelledError("Cancelled.")
        if self.largest.side != self._logged_side:
            self._logged_side = self.largest.side
            self.log(
                warning(
                    Message("Out of memory: going on with tiles of {side} pixels.", side=self._logged_side),
                    "out-of-memory",
                )
            )
        if not self.largest.allows(query):
            for part in self.largest.quarters(query):
                self.predict(cut(patch, query, part), part)
            return
        failure = self._answer(patch, query)
        if failure is not None:
            # The traceback, and with it what the failed attempt held, is gone by now.
            self._make_room(query, failure)
            self.predict(patch, query)
            return
        self._done += query.rows.count * query.cols.count
        self._report(query, 0.0)

    def _answer(self, patch: Patch, query: Query) -> OutOfMemoryError | None:
        """Pass on the model's answer; or say that there was no memory for it."""
        known = without_values(patch)

        def receive(part: Query, prediction: Prediction) -> None:
            # As much around as it takes to align the dates.
            beside = replace(part, rows=part.rows.narrowed(MARGIN), cols=part.cols.narrowed(MARGIN))
            self.receive(cut(known, query, beside), beside, prediction)

        try:
            mixed = patch if self.mixing is None else self.mixing.applied(patch)
            if patch.valid.any():
                asked = replace(query, encoding=self.encoding)
                report = partial(self._report, query)
                predict_parts(self.model, mixed, asked, receive, report, self.cancelled)
            else:
                shape = (len(query.days), mixed.values.shape[1], query.rows.count, query.cols.count)
                empty = np.broadcast_to(np.float32(np.nan), shape)
                receive(query, Prediction(empty, empty, empty[0, 0]))
        except (OutOfMemoryError, MemoryError) as error:
            return explained(error).with_traceback(None)
        return None

    def _report(self, query: Query, share: float) -> None:
        """Report what is done, with a share of a query; a tile that is done anew does not take it back."""
        done = self._done + share * query.rows.count * query.cols.count
        if done > self._most:
            self._most = done
            self.report(done)

    def _make_room(self, query: Query, error: OutOfMemoryError) -> None:
        """Halve the tiles, else move the model; raises the error where neither helps."""
        if self.largest.halve(query):
            return
        if not self.model.relocate():
            raise error
        self.log(warning(Message("Out of memory: going on with the CPU."), "out-of-memory"))
        self.largest.side = self._logged_side = None
