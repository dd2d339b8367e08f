# Puzzles of pieces as frozen sets, positions as named tuples, chances as fractions: keys, unions, subsets.

from collections import namedtuple
from fractions import Fraction
from functools import lru_cache
from itertools import product

Spot = namedtuple("Spot", "row column")
Move = namedtuple("Move", "piece spot cost")
ROWS, COLUMNS = 5, 6
BOARD = frozenset(Spot(r, c) for r in range(ROWS) for c in range(COLUMNS))


def turned(piece):
    return frozenset((c, -r) for r, c in piece)


def forms(piece):
    found = set()
    for mirror in (1, -1):
        form = frozenset((r, c * mirror) for r, c in piece)
        for _ in range(4):
            form = turned(form)
            top, left = min(r for r, _ in form), min(c for _, c in form)
            found.add(frozenset((r - top, c - left) for r, c in form))
    return sorted(found, key=sorted)


PIECES = [
    {(0, 0), (0, 1), (0, 2), (1, 0)},
    {(0, 0), (0, 1), (1, 1), (1, 2)},
    {(0, 0), (0, 1), (0, 2), (1, 1)},
    {(0, 0), (0, 1), (1, 0), (1, 1)},
    {(0, 0), (0, 1), (0, 2), (0, 3)},
]


def placings(piece):
    return [
        placed
        for form in forms(piece)
        for row, column in product(range(ROWS), range(COLUMNS))
        if (placed := frozenset(Spot(row + r, column + c) for r, c in form)) <= BOARD
    ]


def fill(free, left, tried):
    if not left:
        tried[0] += 1
        return 1
    found = 0
    corner = min(free)
    for index, places in enumerate(left):
        for place in places:
            if corner in place and place <= free:
                found += fill(free - place, left[:index] + left[index + 1 :], tried)
    return found + (fill(free - {corner}, left, tried) if len(free) > 4 * len(left) + 6 else 0)


tried = [0]
print(fill(BOARD, [placings(piece) for piece in PIECES[1:4]], tried), tried)


@lru_cache(maxsize=None)
def chance(spot, steps):
    if spot not in BOARD:
        return Fraction(0)
    if steps == 0:
        return Fraction(1)
    ways = (Spot(spot.row + r, spot.column + c) for r, c in ((0, 1), (1, 0), (0, -1), (-1, 0)))
    return sum(chance(way, steps - 1) for way in ways) / 4


print(chance(Spot(2, 2), 12), max(chance(spot, 11) for spot in BOARD))
costs = {}
for _ in range(12):
    for piece, spot in product(range(20), sorted(BOARD)):
        move = Move(piece, spot, (piece * 7 + spot.row * spot.column) % 5)
        costs[move] = costs.get(move._replace(cost=0), 0) + move.cost
        costs[piece, spot] = costs.get((piece, spot), 0) + 1
print(len(costs), sum(costs.values()))
