# SPDX-License-Identifier: GPL-2.0-or-later
"""Engines for the tests: real processes of this test run's own Python."""

import sys

import pytest
from temporal_liif.engine.call import Limits
from temporal_liif.engine.client import Engine
from temporal_liif.tests.engine.services import SERVICES


@pytest.fixture
def make_engine():
    """Engines that end with the test."""
    engines = []

    def make(interpreter=sys.executable, services=SERVICES, **limits):
        engines.append(Engine(interpreter, Limits(**limits), services))
        return engines[-1]

    yield make
    for engine in engines:
        engine.stop()


@pytest.fixture
def engine(make_engine):
    """One engine with the limits that users have."""
    return make_engine()
