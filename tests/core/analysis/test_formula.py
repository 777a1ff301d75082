# SPDX-License-Identifier: GPL-2.0-or-later
"""Formulas: arithmetic alone is read, and what is undefined is NaN."""

import numpy as np
import pytest
from temporal_liif.core.analysis.formula import Formula
from temporal_liif.core.errors import ParameterError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a + b * 2", 8.0),
        ("(a + b) * 2", 10.0),
        ("-a ** 2", -4.0),
        ("a - b - 1", -2.0),
        ("a / b / 2", 1 / 3),
        ("2 ** a ** b", 256.0),
        ("+b ** 0.5", 3**0.5),
        ("a * 1e-3 + 705.0", 705.002),
    ],
)
def test_values(text, expected):
    assert Formula(text)({"a": 2.0, "b": 3.0}) == pytest.approx(expected)


def test_arrays_and_what_is_undefined():
    formula = Formula("(n - r) / (n + r)")
    assert formula.names == {"n", "r"}
    n = np.array([[0.4, 0.0, np.nan], [1e-9, 0.3, -0.1]], np.float32)
    r = np.array([[0.1, 0.0, 0.2], [1e-9, 0.3, 0.1]], np.float32)
    made = formula({"n": n, "r": r})
    assert made.dtype == np.float64
    np.testing.assert_allclose(made, [[0.6, np.nan, np.nan], [np.nan, 0.0, np.nan]], atol=1e-7)
    roots = Formula("n ** 0.5")({"n": np.array([4.0, -1.0])})
    np.testing.assert_array_equal(roots, [2.0, np.nan])
    assert np.isnan(Formula("n ** 500")({"n": 1e9}))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a b",
        "a; b",
        "a = 1",
        "__import__('os')",
        "a.b",
        "a[0]",
        "'a' * 3",
        "True + a",
        "1j * a",
        "a if b else 1",
        "a // b",
        "a % b",
        "lambda: 1",
        "[a]",
        "a < b",
        "not a",
        "a + " * 400 + "a",
        "(" * 300 + "a" + ")" * 300,
    ],
)
def test_all_else_is_refused(text):
    with pytest.raises(ParameterError, match="cannot be used"):
        Formula(text)


@pytest.mark.parametrize("number", ["9" * 400, "1e999"])
def test_numbers_that_are_too_large(number):
    with pytest.raises(ParameterError, match="too large a number"):
        Formula(f"{number} * nir")


def test_what_is_read_is_computed_however_deep_the_call():
    deepest = Formula("-" * 190 + "a")

    def below(levels):
        return deepest({"a": 2.0}) if levels == 0 else below(levels - 1)

    assert below(600) == 2.0
    with pytest.raises(ParameterError, match="too deeply nested"):
        Formula("-" * 300 + "a")
