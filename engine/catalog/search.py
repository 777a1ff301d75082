# SPDX-License-Identifier: GPL-2.0-or-later
"""Search for scenes: the sources of a collection in order, gaps filled, duplicates dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...core.errors import CatalogError, SourcesError
from ...core.log import warning
from ...core.messages import Message, joined
from ...core.scenes.copies import newest
from ...core.scenes.families import FALLBACK, Family, Source
from ...core.scenes.providers import Provider, Registry, registry
from ...core.scenes.query import Filter, SearchQuery, ordered
from ...core.scenes.scene import NO_DATETIME, Scene
from ...core.words import first_few
from . import odata, stac_api
from .alternatives import HEAD_START, Attempt, first_result
from .http import Http


@dataclass(frozen=True)
class SearchResult:
    """What a search found."""

    scenes: tuple[Scene, ...]
    """In the order asked for."""

    provider: str
    """Id of the provider that answered."""

    notes: tuple[str, ...] = ()
    """Decisions and oddities that the user should know of, in order."""


CAP = 10_000
"""Scenes that are read at most where a limited number is asked for and the source does not sort."""

MINUTE = 60.0
"""Seconds within which a catalogue gives copies of one acquisition."""

HttpFactory = Callable[[Provider], Http]
"""Makes the HTTP client of a provider, with the session's settings, cancel and messages."""


def search(
    query: SearchQuery,
    http: HttpFactory,
    declared: Registry | None = None,
    progress: Callable[[float, str], None] = lambda fraction, text: None,
    note: Callable[[str], None] = lambda text: None,
) -> SearchResult:
    """Scenes that fit the query.

    With provider `auto`, the next source of the collection is asked when one fails, and beside one that does
    not answer. Raises ParameterError, CatalogError (where several sources failed, with the reason of each),
    CancelledError.
    """
    declared = declared or registry()
    query = query.checked()
    sources = declared.sources(query.provider, query.collection)
    if not sources:
        raise CatalogError("Collection {collection} has no source.", collection=repr(query.collection))
    asked = [_Asked(query, source, http, declared, progress, note) for source in sources]
    several = len(asked) > 1
    failures: dict[int, CatalogError] = {}

    def failed(number: int, error: CatalogError) -> None:
        failures[number] = error
        following = asked[number + 1 : number + 2]
        if following and not following[0].attempt.begun:
            text = Message(
                "Instead: {following} is asked, for {error}", following=following[0].title, error=error
            )
            asked[number].report(warning(text, FALLBACK))
        elif several:
            asked[number].report(warning(error.message, FALLBACK))

    def silent(number: int) -> None:
        text = Message(
            "{title} has not answered within {seconds:.0f} s: {following} is asked as well.",
            title=asked[number].title,
            seconds=HEAD_START,
            following=asked[number + 1].title,
        )
        asked[number].report(warning(text, FALLBACK))

    found = first_result([one.attempt for one in asked], failed, silent)
    if found is None:
        if not several:
            raise failures[0]
        ordered_failures = [(one.title, failures[number]) for number, one in enumerate(asked)]
        raise _failed(query, ordered_failures, declared) from ordered_failures[-1][1]
    number, scenes = found
    notes = [text for one in asked[: number + 1] for text in one.notes]
    return SearchResult(tuple(scenes), sources[number].provider, tuple(dict.fromkeys(notes)))


class _Asked:
    """A source, and what was noted of it."""

    def __init__(
        self,
        query: SearchQuery,
        source: Source,
        http: HttpFactory,
        declared: Registry,
        progress: Callable[[float, str], None],
        note: Callable[[str], None],
    ) -> None:
        provider = declared.provider(source.provider)
        self.title, self.notes, self._note = provider.title, [], note

        def work(attempt: Attempt[list[Scene]]) -> list[Scene]:
            client = http(provider)
            attempt.use(client)

            def step(share: float, text: str) -> None:
                if not attempt.dropped:
                    progress(share, text)

            def report(text: str) -> None:
                if not attempt.dropped:
                    self.report(text)

            return _from_source(query, source, provider, client, declared, step, report)

        self.attempt = Attempt(work)

    def report(self, text: str) -> None:
        """Note a text, once."""
        if text not in self.notes:
            self.notes.append(text)
            self._note(text)


def _failed(
    query: SearchQuery, failures: Sequence[tuple[str, CatalogError]], declared: Registry
) -> CatalogError:
    """The error that failures of all of several sources, (title, error) each, stand for."""
    known = declared.collections.get(query.collection)
    lines = [
        joined("", ["- ", error])
        if str(error).startswith(title)
        else Message("- {title}: {error}", title=title, error=error)
        for title, error in failures
    ]
    return SourcesError(
        "None of the {count} sources of {what} could be searched:\n{lines}",
        count=len(failures),
        what=known.title if known else query.collection,
        lines=joined("\n", lines),
    )


def _from_source(
    query: SearchQuery,
    source: Source,
    provider: Provider,
    http: Http,
    declared: Registry,
    progress: Callable[[float, str], None],
    note: Callable[[str], None],
) -> list[Scene]:
    family = _family(source, query, declared)
    if family and not family.dated and (query.start or query.end):
        note(Message("This collection has no acquisition times: the period is not used."))
        query = replace(query, start=None, end=None)
    if family and not family.cloud_cover and query.max_cloud_cover not in (None, 100):
        note(Message("This collection has no cloud cover: the limit is not used."))
        query = replace(query, max_cloud_cover=None)
    fixed = tuple(Filter(name, "=", value) for name, value in source.filters.items())
    # Of a kind that is not known, scenes may have no cloud cover, and a server would leave them all out.
    conditions = (*fixed, *query.conditions(cloud_cover=family is not None))
    filling = replace(source, collection=source.fill, aliases=(), fill="") if source.fill else None
    found: list[Scene] = []
    for part in (source, *([filling] if filling else [])):
        searching = _CollectionSearch(query, part, provider, http, declared, conditions, progress, note)
        more = searching.scenes()
        if part is not filling:
            found = more
            continue
        kept, _ = newest([*found, *more], searching.complete)
        filled = sum(scene in more for scene in kept)
        if more:
            note(
                Message(
                    "{title}: {filled} of {count} scenes of {collection} fill gaps.",
                    title=provider.title,
                    filled=filled,
                    count=len(more),
                    collection=part.collection,
                )
            )
        found = kept
    return ordered(found, query.sort)[: query.limit]


class _CollectionSearch:
    """One search in one collection of a provider."""

    def __init__(
        self,
        query: SearchQuery,
        source: Source,
        provider: Provider,
        http: Http,
        declared: Registry,
        conditions: tuple[Filter, ...],
        progress: Callable[[float, str], None],
        note: Callable[[str], None],
    ) -> None:
        self.query, self.source, self.provider, self.declared = query, source, provider, declared
        self.conditions, self.progress, self.note = conditions, progress, note
        self.label = Message(
            "Searching {title}, {collection}",
            title=provider.title,
            collection=source.collection or Message("all collections"),
        )
        self.known = query.collection if query.collection in declared.collections else source.collection
        self.total = 0
        self.in_order, self.answers = self._answers(http)

    def scenes(self) -> list[Scene]:
        """The scenes that fit, without older copies: the first ones by the query's order, up to its limit.

        Where the answers do not come in that order they are all read, up to CAP.
        """
        found: list[Scene] = []
        kept, copies, enough = found, [], 0
        limit = self.query.limit
        for scene in self._fitting():
            if found and not _follows(found[-1], scene, self.query.sort):
                self.in_order = False
            found.append(scene)
            if limit is None:
                continue
            if not self.in_order and len(found) >= CAP:
                self.note(
                    Message(
                        "{title} cannot sort like this: only the first {most} of its scenes were read and "
                        "sorted. Narrow the period or the area.",
                        title=self.provider.title,
                        most=CAP,
                    )
                )
                break
            # Copies of the last one come within the same minute.
            if (
                self.in_order
                and len(found) >= max(enough, limit)
                and not _together(found[-2:], self.query.sort)
            ):
                kept, _ = newest(found[:-1], self.complete)
                if len(kept) >= limit:
                    found.pop()
                    break
                enough = len(found) + limit - len(kept)
        if not self.query.ids:
            kept, copies = newest(found, self.complete)
        if copies:
            names = first_few(copy.id for copy, _ in copies)
            text = Message(
                "{count} scenes are older copies of others that were found: left out ({names}).",
                count=len(copies),
                names=names,
            )
            self.note(warning(text, "copies-left-out"))
        return ordered(found if self.query.ids else kept, self.query.sort)[:limit]

    def complete(self, scene: Scene) -> int:
        """How many of its family's default bands a scene has."""
        family = self.declared.families.get(scene.family)
        return sum(scene.find(name) is not None for name in family.defaults) if family else 0

    def _answers(self, http: Http) -> tuple[bool, Iterator[Mapping[str, Any]]]:
        """Whether the answers come in the query's order, and the answers."""
        if self.provider.api == "odata":
            cloud_cover = any(condition.name == "eo:cloud_cover" for condition in self.conditions)
            searching = odata.Search(http, self.provider, self.source, self.query, cloud_cover, self.note)
            return searching.in_order, searching.items()
        able = stac_api.abilities(http, self.provider, self.note)
        answers = stac_api.items(
            http,
            self.provider,
            able,
            self.source.collection,
            self.query,
            self.conditions,
            self.note,
            self._count,
        )
        return able.sorts, answers

    def _count(self, total: int) -> None:
        self.total = total

    def _fitting(self) -> Iterator[Scene]:
        """Scenes that meet the conditions, whether or not the API minded them; what is wrong is noted."""
        dropped = 0
        problems: dict[str, list[str]] = {}
        self.progress(0.0, self.label)
        for number, item in enumerate(self.answers, start=1):
            total = min(self.total or number + 1, self.query.limit or 10**9)
            self.progress(min(1.0, number / max(total, number)), joined(": ", [self.label, number]))
            try:
                scene = self.declared.scene(item, self.provider.id, self.known, outside=True)
            except CatalogError as error:
                text = Message(
                    "{title}: one answer was left out. {error}", title=self.provider.title, error=error
                )
                self.note(warning(text, "item-left-out"))
                continue
            fits = all(condition.holds(scene.properties) for condition in self.conditions)
            if not fits or not self.query.in_period(scene):
                dropped += 1
                continue
            if self._cloudy(scene):
                continue
            for problem in scene.problems:
                if problem == NO_DATETIME and not self._dated(scene):
                    continue
                problems.setdefault(problem, []).append(scene.id)
            yield scene
        for problem, ids in problems.items():
            self.note(Message("{ids}: the catalogue gives {problem}.", ids=first_few(ids), problem=problem))
        if dropped:
            text = Message(
                "{dropped} scenes that {title} found did not meet the conditions: left out.",
                dropped=dropped,
                title=self.provider.title,
            )
            self.note(warning(text, "scenes-left-out"))

    def _cloudy(self, scene: Scene) -> bool:
        """Whether a scene has more clouds than may be; not where its cloud cover is not known."""
        most = self.query.max_cloud_cover
        return most is not None and scene.cloud_cover is not None and scene.cloud_cover > most

    def _dated(self, scene: Scene) -> bool:
        return not scene.family or self.declared.families[scene.family].dated


def _follows(one: Scene, other: Scene, sort: Sequence[tuple[str, bool]]) -> bool:
    """Whether two scenes stand in this order by the first property of a sort."""
    both = ordered([other, one], sort[:1])
    return both[0] is one or ordered([one, other], sort[:1])[0] is one


def _together(pair: Sequence[Scene], sort: Sequence[tuple[str, bool]]) -> bool:
    """Whether two scenes that are sorted by time may be of one acquisition."""
    times = [scene.time for scene in pair if scene.time is not None]
    by_time = bool(sort) and sort[0][0] == "datetime"
    return by_time and len(times) == 2 and abs((times[1] - times[0]).total_seconds()) <= MINUTE


def _family(source: Source, query: SearchQuery, declared: Registry) -> Family | None:
    collection = declared.collections.get(query.collection)
    name = source.family or (collection.family if collection else "")
    if not name:
        name = next((c.family for c in declared.collections.values() if source in c.sources), "")
    return declared.families.get(name)
