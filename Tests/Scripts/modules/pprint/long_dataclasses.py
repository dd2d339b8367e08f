from dataclasses import dataclass
from pprint import pprint


@dataclass
class Order:
    number: int
    lines: list[str]


pprint(Order(7, ["a line of some length", "another line of some length", "and a last one"]))
# expect: Order(number=7,
# expect:       lines=['a line of some length',
# expect:              'another line of some length',
# expect:              'and a last one'])
