# SPDX-License-Identifier: GPL-2.0-or-later
"""Running a model on patches, in smaller parts where memory runs out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Callable

import numpy as np

from ..errors import CancelledError, OutOfMemoryError, explained
from ..log import warning
from ..messages import Message
from ..stack.encoding import Encoding
from .answers import predict_parts
from .patch import Cancelled, Model, Patch, Prediction, Query
from .registration import MARGIN
from .tiles import LargestTile, LentPatch, Tiles, cut


class Runner:
    """Runs a model, halving tiles for good where they do not fit into memory."""

    def __init__(
        self,
        model: Model,
        tiles: Tiles,
        receive: Callable[[Patch | None, Query, Prediction], Any],
        cancelled: Cancelled,
        log: Callable[[str], Any],
        report: Callable[[float], Any] = lambda done: None,
    ) -> None:
        """`receive` takes the parts of answers and, where layers are made of it, what is known of their patch
        beside its values; `report` takes the target pixels that are done, of a tile in work a share."""
        self.model, self.mixing, self.largest = model, tiles.mixing, LargestTile(model.margin)
        self.encoding, self.bands = Encoding.of(tiles.written), len(tiles.written.bands)
        self.beside = tiles.extras.of_dates
        self.receive, self.cancelled, self.log, self.report = receive, cancelled, log, report
        self._logged_side: int | None = None
        self._done, self._most = 0, 0.0

    def predict(self, lent: LentPatch, query: Query) -> None:
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
                self.predict(lent.of(part), part)
            return
        failure = self._answer(lent, query)
        if failure is not None:
            # The traceback, and with it what the failed attempt held, is gone by now.
            self._make_room(query, failure)
            self.predict(lent, query)
            return
        self._done += query.rows.count * query.cols.count
        self._report(query, 0.0)

    def _answer(self, lent: LentPatch, query: Query) -> OutOfMemoryError | None:
        """Pass on the model's answer; or say that there was no memory for it."""
        try:
            # As much around as it takes to align the dates.
            whole = replace(query, rows=query.rows.narrowed(MARGIN), cols=query.cols.narrowed(MARGIN))
            known = lent.beside(MARGIN) if self.beside else None

            def receive(part: Query, prediction: Prediction) -> None:
                rows, cols = part.rows.narrowed(MARGIN), part.cols.narrowed(MARGIN)
                part = replace(part, rows=rows, cols=cols)
                self.receive(known and cut(known, whole, part), part, prediction)

            def read() -> Patch:
                return lent.take() if self.mixing is None else self.mixing.applied(lent.take())

            if lent.empty:
                empty = np.broadcast_to(np.float32(np.nan), (query.shape[0], self.bands, *query.shape[1:]))
                receive(query, Prediction(empty, empty, empty[0, 0]))
            else:
                asked, report = replace(query, encoding=self.encoding), partial(self._report, query)
                predict_parts(self.model, read, asked, receive, report, self.cancelled)
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
