# SPDX-License-Identifier: GPL-2.0-or-later
"""Formulas of bands and constants: + - * / ** and brackets, on arrays."""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping
from typing import Callable, Union

import numpy as np

from ..errors import ParameterError
from ..messages import Message, joined, message_of

LEAST = 1e-7
"""Magnitude below which a divisor counts as 0: reflectance is stored in far larger steps, as float32."""

_LONGEST = 1000
"""Characters of a formula."""

_DEEPEST = 200
"""Operations within each other: each takes a level of Python's stack, of which there are a thousand."""

Value = Union[np.ndarray, float]


def _divide(above: Value, below: Value) -> Value:
    return above / np.where(np.abs(below) < LEAST, np.nan, below)


_OPERATIONS: dict[type, Callable[..., Value]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: _divide,
    ast.Pow: np.power,
    ast.UAdd: np.positive,
    ast.USub: np.negative,
}


class Formula:
    """A formula that has been read and checked; nothing but its arithmetic is ever run."""

    def __init__(self, text: str) -> None:
        """Raises ParameterError for anything else than numbers, names, + - * / ** and brackets."""
        self.text = text
        try:
            if len(text) > _LONGEST:
                raise ValueError(
                    Message(
                        "it has {count} characters, and {most} are the most", count=len(text), most=_LONGEST
                    )
                )
            if not text.strip():
                raise ValueError(Message("it is empty"))
            self._tree = ast.parse(text.strip(), mode="eval").body
            self.names = frozenset(_names(self._tree, text.strip()))
            """Names of the bands and constants in it."""
        except SyntaxError as error:
            place = Message(" at character {offset}", offset=error.offset) if error.offset else ""
            raise _unusable(text, joined("", [error.msg, place])) from error
        except (ValueError, RecursionError, MemoryError) as error:
            why = message_of(error) if str(error) else Message("it is too deeply nested")
            raise _unusable(text, why) from error

    def __call__(self, values: Mapping[str, Value]) -> np.ndarray:
        """The formula of arrays (any shape) and numbers by name, float64; NaN where it is not defined.

        That is where a divisor is 0, a negative number has a broken exponent, or a value is NaN.
        """
        exact = {name: np.asarray(values[name], np.float64) for name in self.names}
        with np.errstate(all="ignore"):
            result = np.asarray(_value(self._tree, exact), np.float64)
        return np.where(np.isfinite(result), result, np.nan)


def _unusable(text: str, why: str) -> ParameterError:
    return ParameterError(
        "The formula '{text}' cannot be used: {why}. Write numbers and names of bands with "
        "+ - * / ** and brackets, such as (nir - red) / (nir + red).",
        text=text[:100],
        why=why,
    )


def _names(node: ast.AST, text: str, depth: int = 0) -> list[str]:
    """Names in an expression; ValueError for what a formula may not hold."""
    if depth > _DEEPEST:
        raise RecursionError
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        if not math.isfinite(_number(node)):
            start = ast.get_source_segment(text, node)[:20]
            raise ValueError(Message("'{start}...' is too large a number", start=start))
        return []
    if isinstance(node, ast.UnaryOp) and type(node.op) in _OPERATIONS:
        return _names(node.operand, text, depth + 1)
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATIONS:
        return _names(node.left, text, depth + 1) + _names(node.right, text, depth + 1)
    part = ast.get_source_segment(text, node)
    raise ValueError(Message("'{part}' is no part of a formula", part=part))


def _number(node: ast.Constant) -> float:
    """The number as float64; infinite where that has none so large."""
    try:
        return float(node.value)
    except OverflowError:
        return math.inf


def _value(node: ast.AST, values: Mapping[str, np.ndarray]) -> Value:
    if isinstance(node, ast.Name):
        return values[node.id]
    if isinstance(node, ast.Constant):
        return np.float64(_number(node))
    if isinstance(node, ast.UnaryOp):
        return _OPERATIONS[type(node.op)](_value(node.operand, values))
    return _OPERATIONS[type(node.op)](_value(node.left, values), _value(node.right, values))
