import dataclasses
import pprint
from collections import ChainMap, UserList, defaultdict, deque
from types import MappingProxyType, SimpleNamespace

pprint.pprint(b"abcdefghijklmnopqrstuvwxyz", width=20)
pprint.pprint([bytearray(b"abcdefghijklmnop")], width=24)
pprint.pprint(MappingProxyType({"key": 1, "a": "x" * 10}), width=20)
pprint.pprint(ChainMap({"b": 1, "a": 2}, {"c": 3}), width=20)
pprint.pprint(deque(range(12), maxlen=12), width=30)
pprint.pprint(UserList(["long text one", "long text two"]), width=20)
pprint.pprint(defaultdict(int), width=10)
pprint.pprint(SimpleNamespace(first="x" * 10, second=2), width=20)


@dataclasses.dataclass
class Own:
    value: str

    def __repr__(self):
        return "an own repr that does not fit into the width"


pprint.pprint(Own("x"), width=20)
# expect: (b'abcdefghijklmnop'
# expect:  b'qrstuvwxyz')
# expect: [bytearray(b'abcdefgh'
# expect:            b'ijklmnop')]
# expect: mappingproxy({'a': 'xxxxxxxxxx',
# expect:               'key': 1})
# expect: ChainMap({'a': 2,
# expect:           'b': 1},
# expect:          {'c': 3})
# expect: deque([0,
# expect:        1,
# expect:        2,
# expect:        3,
# expect:        4,
# expect:        5,
# expect:        6,
# expect:        7,
# expect:        8,
# expect:        9,
# expect:        10,
# expect:        11],
# expect:       maxlen=12)
# expect: ['long text one',
# expect:  'long text two']
# expect: defaultdict(<class 'int'>, {})
# expect: namespace(first='xxxxxxxxxx',
# expect:           second=2)
# expect: an own repr that does not fit into the width
