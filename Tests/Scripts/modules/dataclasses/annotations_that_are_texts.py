from __future__ import annotations

import dataclasses
import typing as t
from dataclasses import InitVar, dataclass
from typing import ClassVar

Shared = ClassVar[int]


@dataclass
class Point:
    x: int
    count: ClassVar[int] = 0
    other: t.ClassVar = 1
    alias: Shared = 2
    scale: InitVar[int] = 1
    _: dataclasses.KW_ONLY
    unit: MyClassVar = "m"

    def __post_init__(self, scale):
        self.x *= scale


print([field.name for field in dataclasses.fields(Point)], Point(2, 3, unit="km"))
print(Point.__doc__)

# expect: ['x', 'unit'] Point(x=6, unit='km')
# expect: Point(x: 'int', scale: 'InitVar[int]' = 1, *, unit: 'MyClassVar' = 'm')
