# SPDX-License-Identifier: GPL-2.0-or-later
"""Line below the list of scenes: how many there are, and what is still at the catalogue."""

from __future__ import annotations

from ..provider.plain_text import escaped
from ..provider.translation import tr
from .results_model import ResultsModel
from .scene_search import SceneSearch


def status_text(model: ResultsModel, chosen: int, search: SceneSearch, stale: bool) -> str:
    """The line as rich text; its links are `all` and `more`, for all pages and for the next one.

    `chosen` scenes are selected; `stale`: what is asked for is not what was searched for.
    """
    found, shown = len(model.scenes), len(model.shown)
    text = tr("1 scene") if shown == 1 else tr("{count} scenes").format(count=shown)
    if chosen:
        text = tr("{chosen} of {count} selected").format(chosen=chosen, count=shown)
    if shown < found:
        text = tr("{text} ({all} found)").format(text=text, all=found)
    if model.has_more:
        more = tr("loading…") if search.running else _link("all", tr("load all"))
        if model.arranged_anew:
            # What is still at the catalogue may belong on top, or be what is looked for.
            text = tr("{text}; order and filter are of these alone").format(text=text)
        return f"{text}, {more}"
    if stale:
        return tr("{text}, of the last search").format(text=text)
    if not search.complete and not search.running:
        lacking = tr("{text}; the rest could not be loaded").format(text=text)
        return f"{lacking}, {_link('more', tr('try again'))}"
    return text


def _link(name: str, text: str) -> str:
    return f'<a href="{name}">{escaped(text)}</a>'
