# SPDX-License-Identifier: GPL-2.0-or-later
"""The ground of the synthetic scene: what lies where, at twice the resolution of the truth.

Everything is drawn from one seed. Coordinates are metres from the scene's top left corner, y down.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .noise import fractal

SOIL, FIELD, GRASS, WATER, ASPHALT, TRACK, ROOF, CANOPY, SHADE = range(9)
"""Covers. FIELD pixels take their field's own season; the others share one each."""


@dataclass(frozen=True)
class Landscape:
    """Static maps of the ground, all (n, n)."""

    cover: np.ndarray
    """uint8: one of the covers above."""

    field: np.ndarray
    """int16: number of the field, also under other covers."""

    texture: np.ndarray
    """float32 around 0: variation inside a cover (soil moisture, rows, crowns), deviation about 1."""

    roof: np.ndarray
    """uint8: colour of the roof where cover is ROOF."""

    fields: int
    """Count of fields."""


def _split(rng: np.random.Generator, box: tuple[float, float, float, float], largest: float) -> list:
    """Cut a rectangle (u0, u1, v0, v1) in parcels whose area stays below a limit drawn for each."""
    u0, u1, v0, v1 = box
    area = (u1 - u0) * (v1 - v0)
    if area < largest * rng.uniform(0.25, 1.0):
        return [box]
    share = rng.uniform(0.36, 0.64)
    along_u = (u1 - u0) > (v1 - v0) * rng.uniform(0.7, 1.3)
    if along_u:
        cut = u0 + share * (u1 - u0)
        return _split(rng, (u0, cut, v0, v1), largest) + _split(rng, (cut, u1, v0, v1), largest)
    cut = v0 + share * (v1 - v0)
    return _split(rng, (u0, u1, v0, cut), largest) + _split(rng, (u0, u1, cut, v1), largest)


def _distance_to(points: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Distance in metres from every pixel to a polyline (k, 2)."""
    best = np.full(x.shape, np.inf, np.float32)
    for (ax, ay), (bx, by) in zip(points[:-1], points[1:]):
        dx, dy = bx - ax, by - ay
        along = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1)
        np.minimum(best, np.hypot(x - ax - along * dx, y - ay - along * dy), out=best)
    return best


def _parcels(rng: np.random.Generator, u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray, int]:
    """Field number and distance in metres to the field's edge, in the bent coordinates u, v."""
    box = (float(u.min()), float(u.max()) + 1, float(v.min()), float(v.max()) + 1)
    boxes = _split(rng, box, largest=75_000.0)
    number = np.zeros(u.shape, np.int16)
    edge = np.zeros(u.shape, np.float32)
    for index, (u0, u1, v0, v1) in enumerate(boxes):
        inside = (u >= u0) & (u < u1) & (v >= v0) & (v < v1)
        number[inside] = index
        iu, iv = u[inside], v[inside]
        edge[inside] = np.minimum(np.minimum(iu - u0, u1 - iu), np.minimum(iv - v0, v1 - iv))
    return number, edge, len(boxes)


def _town(rng: np.random.Generator, x: np.ndarray, y: np.ndarray, centre: tuple[float, float], radius: float):
    """Masks of the town: (inside, street, roof, roof colour)."""
    angle = 0.42
    dx, dy = x - centre[0], y - centre[1]
    s, t = dx * np.cos(angle) + dy * np.sin(angle), dy * np.cos(angle) - dx * np.sin(angle)
    ragged = fractal(rng, x.shape[0], largest=x.shape[0] // 6, octaves=3)
    inside = np.hypot(dx, dy * 1.25) < radius * (1 + 0.28 * ragged)
    block_s, block_t = 74.0, 52.0
    street = inside & ((np.mod(s, block_s) < 7) | (np.mod(t, block_t) < 6))
    # Plots in a block, one house in most of them, drawn back from the street by its own distance.
    plot_s, plot_t = 22.0, 23.0
    house_s, house_t = np.mod(np.mod(s, block_s) - 7, plot_s), np.mod(np.mod(t, block_t) - 6, plot_t)
    index_s, index_t = np.floor(s / plot_s).astype(int), np.floor(t / plot_t).astype(int)
    table = rng.random((64, 64, 4)).astype(np.float32)
    draw = table[index_s % 64, index_t % 64]
    wide, deep = 9 + 9 * draw[..., 0], 9 + 7 * draw[..., 1]
    house = inside & ~street & (house_s > 3) & (house_s < 3 + wide) & (house_t > 3) & (house_t < 3 + deep)
    roof = house & (draw[..., 2] < 0.74)
    colour = np.digitize(draw[..., 3], [0.58, 0.84]).astype(np.uint8)
    return inside, street, roof, colour


def build(size: float, pixel: float, seed: int) -> Landscape:
    """Lay out the ground of a square of `size` metres on pixels of `pixel` metres."""
    rng = np.random.default_rng(seed)
    n = round(size / pixel)
    axis = (np.arange(n, dtype=np.float32) + 0.5) * pixel
    x, y = np.meshgrid(axis, axis)
    bend_x = 34 * fractal(rng, n, largest=n // 2, octaves=2)
    bend_y = 34 * fractal(rng, n, largest=n // 2, octaves=2)
    angle = 0.30
    u = (x + bend_x) * np.cos(angle) + (y + bend_y) * np.sin(angle)
    v = (y + bend_y) * np.cos(angle) - (x + bend_x) * np.sin(angle)
    number, edge, fields = _parcels(rng, u, v)

    cover = np.full((n, n), FIELD, np.uint8)
    rows = np.sin(2 * np.pi * np.where(number % 2, u, v) / 11.0).astype(np.float32)
    patches = fractal(rng, n, largest=n // 5, octaves=4)
    grain = fractal(rng, n, largest=4, octaves=2)
    texture = (0.75 * patches + 0.25 * grain + 0.35 * rows * (number % 3 == 0)).astype(np.float32)

    hedge = (edge < 3.2) & np.isin(number % 8, (0, 3, 4))
    cover[edge < 1.6] = GRASS
    cover[hedge & (fractal(rng, n, largest=n // 24, octaves=3) > -0.25)] = CANOPY
    cover[(edge < 2.2) & (number % 7 == 2)] = TRACK

    crowns = fractal(rng, n, largest=max(4, round(14 / pixel)), octaves=2)
    wooded = fractal(rng, n, largest=n // 3, octaves=7) + 1.9 * np.exp(
        -(((x - 0.17 * size) / (0.24 * size)) ** 2) - (((y - 0.80 * size) / (0.20 * size)) ** 2)
    )
    forest = wooded > 1.02
    cover[forest] = CANOPY

    town, street, roof, colour = _town(rng, x, y, (0.70 * size, 0.27 * size), 0.155 * size)
    cover[town] = GRASS
    cover[town & (crowns > 0.95)] = CANOPY

    phase = rng.uniform(0, 2 * np.pi)
    along = np.linspace(-0.05, 1.05, 90) * size
    course = 0.56 * size + size * (
        0.085 * np.sin(2 * np.pi * along / size * 1.15 + phase)
        + 0.022 * np.sin(2 * np.pi * along / size * 3.3 + 1.7 * phase)
        - 0.16 * (along / size - 0.5)
    )
    bank = _distance_to(np.stack([along, course], 1), x, y)
    width = 17 + 4 * fractal(rng, n, largest=n // 4, octaves=1)
    cover[bank < width + 26 * (fractal(rng, n, largest=n // 10, octaves=3) > 0.1)] = CANOPY
    cover[bank < width + 5] = GRASS
    cover[bank < width] = WATER

    cover[street] = ASPHALT
    cover[roof] = ROOF
    # Roads last: they cross the river on bridges.
    main = np.array([[-20, 0.115], [0.24, 0.19], [0.47, 0.335], [0.66, 0.60], [0.80, 1.02]]) * size
    main[0, 0] = -20
    lane = np.array([[0.70, 0.27], [0.60, 0.40], [0.455, 0.325]]) * size
    farm = np.array([[0.66, 0.60], [0.40, 0.70], [0.28, 0.93], [0.30, 1.02]]) * size
    east = np.array([[0.70, 0.27], [0.86, 0.33], [1.02, 0.30]]) * size
    main_road = _distance_to(main, x, y)
    cover[main_road < 11] = GRASS
    cover[main_road < 7] = ASPHALT
    for road in (lane, east):
        cover[_distance_to(road, x, y) < 4] = ASPHALT
    cover[_distance_to(farm, x, y) < 2.6] = TRACK

    canopy = cover == CANOPY
    texture = np.where(canopy, 0.9 * crowns + 0.3 * patches, texture).astype(np.float32)
    texture[cover == WATER] *= 0.35
    texture[(cover == ASPHALT) | (cover == ROOF)] *= 0.4
    # What stands casts a shade to the north-west in the morning sun (south-east).
    for step in range(1, 1 + round(7 / pixel)):
        high = canopy if step * pixel > 5 else canopy | (cover == ROOF)
        cast = np.roll(high, (-step, -step), (0, 1))
        low = (cover == FIELD) | (cover == GRASS) | (cover == WATER) | (cover == TRACK)
        cover[cast & low & ~high] = SHADE
    return Landscape(cover, number, texture, colour, fields)
