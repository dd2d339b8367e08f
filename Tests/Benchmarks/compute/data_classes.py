# Classes that Python writes: data classes, enumerations, named tuples, properties, slots.

from collections import namedtuple
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    FRUIT = 1
    TOOL = 2
    BOOK = 3


class Point(NamedTuple):
    x: int
    y: int


@dataclass
class Item:
    name: str
    price: float
    kind: Kind = Kind.FRUIT
    tags: list = field(default_factory=list)

    def __post_init__(self):
        self.tags.append(self.name)

    @property
    def total(self):
        return self.price * 2


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int


@dataclass(slots=True)
class Counter:
    hits: int = 0


Pair = namedtuple("Pair", "left right")
items = [Item(f"item {i}", i * 0.5, Kind(i % 3 + 1)) for i in range(15_000)]
print(sum(item.total for item in items if item.kind is Kind.TOOL), items[3])
print(len({Version(i % 100, i % 7) for i in range(15_000)}))
print(sorted(Version(i % 13, i % 7) for i in range(3_000))[5])
print(sum(point.x * point.y for point in (Point(i, i + 1) for i in range(40_000))))
print(sum(left - right for left, right in (Pair(i, 2 * i) for i in range(40_000))))
counter = Counter()
for _ in range(200_000):
    counter.hits += 1
print(counter)
