from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from pprint import pprint


@dataclass
class Record:
    identifier_of_the_record: str
    values_of_the_record: list


pprint(Counter("aab"))
pprint(defaultdict(list, {i: list(range(9)) for i in range(4)}))
pprint(OrderedDict((i, "x" * 30) for i in range(3)))
pprint(deque(range(30)), compact=True)
pprint(Record("x" * 30, list(range(3))))
# expect: Counter({'a': 2, 'b': 1})
# expect: defaultdict(<class 'list'>,
# expect:             {0: [0, 1, 2, 3, 4, 5, 6, 7, 8],
# expect:              1: [0, 1, 2, 3, 4, 5, 6, 7, 8],
# expect:              2: [0, 1, 2, 3, 4, 5, 6, 7, 8],
# expect:              3: [0, 1, 2, 3, 4, 5, 6, 7, 8]})
# expect: OrderedDict([(0, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
# expect:              (1, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
# expect:              (2, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')])
# expect: deque([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
# expect:        21, 22, 23, 24, 25, 26, 27, 28, 29])
# expect: Record(identifier_of_the_record='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:        values_of_the_record=[0, 1, 2])
