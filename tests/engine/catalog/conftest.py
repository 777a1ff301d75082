# SPDX-License-Identifier: GPL-2.0-or-later
"""What holds for all tests with servers of catalogues."""

import pytest
from temporal_liif.core import retry_policy


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Servers are asked again almost at once; what they ask for themselves (Retry-After) holds."""
    monkeypatch.setattr(retry_policy, "BACK_OFF", 0.01)
