# SPDX-License-Identifier: GPL-2.0-or-later
"""Search page by page, newest scenes first; small pages keep the window responsive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.log import Record, as_record
from ..core.scenes.families import FALLBACK
from ..core.scenes.packed import unpack
from ..core.scenes.query import SearchQuery
from ..core.scenes.scene import Scene
from ..engine.client import Engine
from ..provider.connections import messages_for
from ..provider.translation import tr, translated
from .tasks import Work

PAGE = 100
"""Scenes asked for at once."""

MOST = 20_000
"""Scenes after which no more are asked for."""


class SceneSearch(QObject):
    """One search at a time; a new one, or `cancel`, drops what is out of date.

    The next page is asked for by the time of the last scene known, which works at every catalogue: no
    token has to live from one page to the next.
    """

    page = pyqtSignal(list)
    """Further scenes (Scene), newest first."""

    busy = pyqtSignal(bool)
    """Whether something is being asked."""

    note = pyqtSignal(str)
    """A decision that the user should know of."""

    failed = pyqtSignal(object)
    """The exception."""

    _noted = pyqtSignal(int, str)
    _progress = pyqtSignal(int, float, str)
    progress = pyqtSignal(float, str)
    """Share done (0 to 1), and what is being done."""

    def __init__(self, engine: Callable[[], Engine], parent: QObject | None = None) -> None:
        """`engine` is called on the main thread when something is asked for, not before."""
        super().__init__(parent)
        self._engine = engine
        self._query: SearchQuery | None = None
        self._known: set[tuple[str, str]] = set()
        self._limit = PAGE
        self._work: Work | None = None
        self._number = 0
        self._reported: set[str] = set()
        self.complete = True
        self.provider = ""
        """Id of the provider that answered."""
        self._progress.connect(self._pass_on)
        self._noted.connect(self._report)

    @property
    def running(self) -> bool:
        """Whether something is being asked."""
        return self._work is not None

    def start(self, query: SearchQuery) -> None:
        """Search anew."""
        self.cancel()
        self._query = replace(query, sort=(("datetime", False),), limit=None)
        self._known, self._reported, self._limit = set(), set(), PAGE
        self.complete, self.provider = False, ""
        self.more()

    def more(self) -> None:
        """Ask for the next page, unless one is being asked for or there is none."""
        if self.complete or self._query is None or self._work is not None:
            return
        try:
            engine = self._engine()
            connections = messages_for([self._query.provider])
        except Exception as error:
            self._fail(error)
            return
        self._number += 1
        number = self._number
        query = replace(self._query, limit=self._limit)

        def search(work: Work) -> dict[str, Any]:
            def report(share: float, text: str) -> None:
                work.setProgress(100 * share)
                self._progress.emit(number, share, translated(text))

            def log(text: str) -> None:
                report(0.0, text)
                if as_record(text).code == FALLBACK:
                    # Which source is down is said while the others are asked.
                    self._noted.emit(number, translated(text))

            answer, arrays = engine.call(
                "catalog.search",
                {"query": query.to_json(), "connections": connections, "packed": True},
                progress=report,
                cancelled=work.halted,
                log=log,
            )
            scenes = unpack(answer["items"], arrays["packed"])
            return {"scenes": scenes, "provider": answer["provider"], "notes": answer["notes"]}

        title = tr("Search scenes")
        self._work = Work(title, search, lambda answer: self._take(number, answer), self._fail, self._stop)
        self._work.start()
        self.busy.emit(True)

    def cancel(self) -> None:
        """Stop; what comes late is dropped."""
        work, self._work = self._work, None
        self._number += 1
        if work is not None:
            work.drop()
            self.busy.emit(False)

    def _take(self, number: int, answer: dict[str, Any]) -> None:
        if number != self._number or self._query is None:
            return
        self._work = None
        scenes: list[Scene] = answer["scenes"]
        fresh = [scene for scene in scenes if (scene.collection, scene.id) not in self._known]
        self._known.update((scene.collection, scene.id) for scene in fresh)
        self.provider = answer["provider"]
        # Later pages come from who gave the first, whatever the order of sources.
        self._query = replace(self._query, provider=self.provider)
        times = [scene.time for scene in scenes if scene.time is not None]
        full = len(scenes) >= self._limit
        self.complete = not full or len(self._known) >= MOST
        if not self.complete:
            if times and fresh and len(times) == len(scenes):
                self._query = replace(self._query, end=min(times))
            elif self._limit < MOST:
                # More scenes of one moment than a page holds.
                self._limit *= 2
            else:
                self.complete = True
        for record in map(Record.from_json, answer["notes"]):
            self._report(number, translated(record))
        self.busy.emit(False)
        self.page.emit(fresh)
        if not fresh and not self.complete:
            self.more()

    def _stop(self) -> None:
        self._work = None
        self.complete = True
        self.busy.emit(False)

    def _fail(self, error: Exception) -> None:
        self._stop()
        # What is known stays, and `more` asks again for the rest.
        self.complete = not self._known
        self.failed.emit(error)

    def _report(self, number: int, text: str) -> None:
        """Pass a note on, once."""
        if number == self._number and text not in self._reported:
            self._reported.add(text)
            self.note.emit(text)

    def _pass_on(self, number: int, share: float, text: str) -> None:
        if number == self._number:
            self.progress.emit(share, text)
