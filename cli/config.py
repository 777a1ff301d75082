# SPDX-License-Identifier: GPL-2.0-or-later
"""Configuration of a run: a TOML file, checked wholly before anything is done."""

from __future__ import annotations

import codecs
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ..core.dates import EPOCH, as_utc, parse_targets, parse_time
from ..core.errors import ModelError, ParameterError, TemporalLiifError
from ..core.fetch.options import Options
from ..core.fetch.request import Area, Request, reference
from ..core.scenes.address import secure
from ..core.scenes.connection import Connection, is_root, root_of
from ..core.scenes.providers import registry
from ..core.scenes.query import SearchQuery, parse_filters
from ..core.series.extras import Extras
from .options import DAY, FLAG, MODELS, NUMBER, SECTIONS, TEXT, TEXTS, WHOLE, Option

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_DEVICE = re.compile(r"auto|cpu|mps|cuda(:\d+)?")
_LAST = timedelta(days=1) - timedelta(milliseconds=1)


@dataclass(frozen=True)
class Config:
    """The values of all options, defaults filled in."""

    values: Mapping[str, Mapping[str, Any]]
    """By section and option."""

    named: frozenset[str]
    """Sections that the file has."""

    folder: Path
    """Where the file lies: paths in it start from there."""

    def query(self, area: Mapping[str, Any]) -> SearchQuery:
        """The question to the catalogue for a GeoJSON geometry. Raises ParameterError."""
        section = self.values["search"]
        cover = section["max_cloud_cover"]
        return SearchQuery(
            collection=section["collection"],
            provider=section["provider"],
            area=area,
            start=section["start"],
            end=section["end"],
            max_cloud_cover=cover if cover < 100 else None,
            filters=parse_filters(section["filters"]),
            limit=section["limit"],
        ).checked()

    @property
    def items(self) -> Path | None:
        """The item file that stands in place of a search."""
        name = self.values["search"]["items"]
        return self.folder / name if name else None

    @property
    def connection(self) -> Connection | None:
        """The STAC API with a login; its own names the variable that holds it."""
        section = self.values["search"]
        url = root_of(section["provider"])
        return Connection(url, url, section["login"]) if section["login"] else None

    @property
    def fetch(self) -> Options:
        """How pixels are made."""
        section = self.values["fetch"]
        return Options(
            bands=tuple(section["bands"]),
            gsd=section["gsd"],
            crs=section["crs"],
            masked=frozenset(section["masked"]),
            minimum_clear=section["minimum_clear"] / 100,
            resampling=section["resampling"],
            offset=section["offset"],
            growth=section["mask_growth"],
        )

    @property
    def extras(self) -> Extras:
        """What is written beside the images of the series."""
        return Extras(**dict.fromkeys(self.values["series"]["extras"], True))

    @property
    def checkpoint(self) -> Path | None:
        """The file of the model, where it is one."""
        name = self.values["series"]["model"]
        return None if name in MODELS else self.folder / name


def read_config(path: Path) -> Config:
    """The configuration of a file. Raises ParameterError or ModelError, which name section and option."""
    data = _parsed(path)
    unknown = [name for name in data if name not in SECTIONS]
    if unknown:
        raise ParameterError(
            "{path}: there is no section [{section}]{nearest}.",
            path=path,
            section=unknown[0],
            nearest=_nearest(unknown[0], SECTIONS),
        )
    values = {}
    for section, options in SECTIONS.items():
        given = data.get(section, {})
        if not isinstance(given, dict):
            raise ParameterError(
                "{path}: {section} is a value. Write it as a section, [{section}].",
                path=path,
                section=section,
            )
        names = [option.name for option in options]
        for name in given:
            if name not in names:
                raise ParameterError(
                    "{path}: [{section}] has no option {name}{nearest}.",
                    path=path,
                    section=section,
                    name=name,
                    nearest=_nearest(name, names),
                )
        values[section] = {
            one.name: _value(one, given[one.name], f"{path}: [{section}] {one.name}")
            if one.name in given
            else one.default
            for one in options
        }
    config = Config(values, frozenset(data), path.absolute().parent)
    try:
        for name in ("start", "end"):
            values["search"][name] = _moment(values["search"][name], last=name == "end")
        _check(config)
    except TemporalLiifError as error:
        raise type(error)(f"{path}: {error}") from error
    return config


def _text(content: bytes) -> str:
    """A file's text: UTF-8, or UTF-16 as PowerShell writes what is redirected into a file."""
    encoding = "utf-16" if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    return content.decode(encoding)


def _parsed(path: Path) -> dict[str, Any]:
    try:
        import tomllib
    except ModuleNotFoundError:
        try:
            import tomli as tomllib
        except ModuleNotFoundError as error:
            raise ParameterError(
                "Python before 3.11 needs the package tomli to read configuration files. Install it "
                "(`pip install tomli`; Debian and Ubuntu: `apt install python3-tomli`)."
            ) from error
    try:
        return tomllib.loads(_text(path.read_bytes()))
    except OSError as error:
        raise ParameterError(
            "The configuration {path} cannot be read ({reason}). `temporal-liif config` prints "
            "one to start from.",
            path=path,
            reason=error.strerror or error,
        ) from error
    except ValueError as error:
        raise ParameterError(
            "{path} is no TOML file: {error}. Correct it there.", path=path, error=error
        ) from error


def _nearest(name: str, known: Any) -> str:
    """What was probably meant, else what there is."""
    near = get_close_matches(name, list(known), 1)
    return f". Did you mean {near[0]}?" if near else f". There are: {', '.join(known)}"


def _value(option: Option, value: Any, where: str) -> Any:
    """A value of the file as the code takes it. Raises ParameterError."""
    found = _of_kind(option.kind, value)
    if found is None:
        raise ParameterError(
            "{where} is {value}, and must be {kind}.", where=where, value=repr(value), kind=option.kind
        )
    entries = found if option.kind == TEXTS else (found,)
    for entry in entries if option.choices else ():
        if entry not in option.choices:
            raise ParameterError(
                "{where} is {entry}{nearest}.",
                where=where,
                entry=repr(entry),
                nearest=_nearest(str(entry), option.choices),
            )
    return found


def _of_kind(kind: str, value: Any) -> Any:
    """The value, or None where it is of another kind."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    if kind == NUMBER:
        return float(value) if number else None
    if kind == WHOLE:
        return value if number and isinstance(value, int) else None
    if kind == FLAG:
        return value if isinstance(value, bool) else None
    if kind == TEXTS:
        fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
        return tuple(value) if fits else None
    if kind == DAY:
        return value if isinstance(value, (date, str)) else None
    return value if isinstance(value, str) and kind == TEXT else None


def _check(config: Config) -> None:
    """Raise an error of the library for values that cannot be meant."""
    search, fetch, series = (config.values[name] for name in ("search", "fetch", "series"))
    _check_login(search["provider"], search["login"])
    if config.items is None:
        if search["start"] is None or search["end"] is None:
            raise ParameterError("[search] needs start and end, or items: an item file instead of a search.")
        config.query({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]})
        registry().sources(search["provider"], search["collection"])
    elif not config.items.is_file():
        raise ParameterError("[search] items: there is no file {items}.", items=config.items)
    if fetch["crs"]:
        reference(fetch["crs"])
    if not 1 <= fetch["readers"] <= 64:
        raise ParameterError("[fetch] readers is {readers}. Choose 1 to 64.", readers=fetch["readers"])
    options = config.fetch
    Request(
        Area.box(0, 0, 1, 1),
        options.bands or ("any",),
        options.gsd,
        masked=options.masked,
        minimum_clear=options.minimum_clear,
        growth=options.growth,
    )
    _check_series(series, config.checkpoint)
    if not 1 <= config.values["evaluate"]["held_out"] <= 100:
        raise ParameterError(
            "[evaluate] held_out is {held_out}. Choose 1 to 100.",
            held_out=config.values["evaluate"]["held_out"],
        )


def _check_login(provider: str, login: str) -> None:
    """ParameterError for a login that names no variable, or that would go nowhere."""
    if login and not _VARIABLE.fullmatch(login):
        # It may be the secret itself, and is not shown.
        raise ParameterError(
            "[search] login is no name of an environment variable. Put the login into a variable, and the "
            "name of that here."
        )
    if login and not (is_root(provider) and secure(root_of(provider))):
        raise ParameterError(
            "[search] login goes with the address of a STAC API as provider (https://...), and provider is "
            "{provider}. Keys of the providers with names have variables of their own.",
            provider=repr(provider),
        )


def _check_series(series: Mapping[str, Any], checkpoint: Path | None) -> None:
    parse_targets(series["targets"], [EPOCH, EPOCH + timedelta(days=1)])
    if series["gsd"] is None and series["scale"] < 1:
        raise ParameterError(
            "[series] scale is {scale:g}. Choose a number of 1 or more.", scale=series["scale"]
        )
    if series["gsd"] is not None and series["gsd"] <= 0:
        raise ParameterError("[series] gsd is {gsd:g} m. Choose metres above 0.", gsd=series["gsd"])
    if not _DEVICE.fullmatch(series["device"]):
        raise ParameterError(
            "[series] device is {device}. Choose auto, cpu, cuda:0 or mps.", device=repr(series["device"])
        )
    if series["tile"] and series["tile"] < 16:
        raise ParameterError(
            "[series] tile is {tile}. Choose 16 or more, or 0 for automatic.", tile=series["tile"]
        )
    if checkpoint is not None and not checkpoint.is_file():
        raise ModelError(
            "[series] model is {model}, which is no model and no file. Choose one of {models}, "
            "or a checkpoint file.",
            model=repr(series["model"]),
            models=", ".join(MODELS),
        )
    if series["model"] == "baseline" and {"uncertainty", "support"} & set(series["extras"]):
        raise ParameterError("[series] extras: the baseline has neither uncertainty nor support.")


def _moment(value: date | str | None, last: bool) -> datetime | None:
    """A day or time of the file in UTC; of a day its first or last moment. Raises DateError."""
    if value is None or isinstance(value, datetime):
        return None if value is None else as_utc(value)
    if isinstance(value, date):
        found = datetime.combine(value, time(), timezone.utc)
    else:
        found = parse_time(value, "Write it like 2021-05-01.")
        if found.time() != time():
            return found
    return found + _LAST if last else found
