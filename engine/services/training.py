# SPDX-License-Identifier: GPL-2.0-or-later
"""Handler that trains networks."""

from __future__ import annotations

from pathlib import Path

from ...core.messages import Message
from ..context import Context


def train(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{data: folder of packed areas, device, request: fields of session.Request} -> {scores}."""
    from ...core.stack.area import load_areas
    from ...models import runtime
    from ...models.training import session

    paths = {
        name: Path(value) if (value := params["request"].get(name)) else None
        for name in ("output", "work", "curves", "start")
    }
    request = session.Request(**{**params["request"], **paths})
    device = runtime.choose(params["device"])
    what = Message("Training {architecture}", architecture=request.architecture)
    context.progress(0.0, what)
    remedy = Message("Choose a smaller size or crop, fewer areas, or device 'cpu'.")
    with runtime.memory_errors(device.torch, what, remedy):
        scores = session.train(
            load_areas(params["data"]),
            request,
            device,
            context.log,
            lambda share: context.progress(share, what),
            context.cancelled,
        )
    return {"scores": scores}, {}
