# SPDX-License-Identifier: GPL-2.0-or-later
"""Items made one ahead: none is held for longer than it is used."""

from __future__ import annotations

import threading
import weakref
from contextlib import closing

from temporal_liif.core.series.ahead import in_thread


class Large:
    """Something whose end can be seen."""


def test_an_item_that_was_used_is_let_go_while_others_are_made():
    made, go_on = [], threading.Event()

    def items():
        for number in range(3):
            if number == 2:
                go_on.wait(10)
            item = Large()
            made.append(weakref.ref(item))
            yield item
            del item

    with closing(in_thread(items, lambda: False)) as taken:
        assert isinstance(next(taken), Large)
        assert next(taken) is made[1]()
        # The third is being made.
        assert made[0]() is None
        go_on.set()
        assert isinstance(next(taken), Large)
        assert made[1]() is None
