from collections import deque
from collections.abc import MutableSequence, Reversible, Sequence

print(isinstance(deque(), Sequence), issubclass(deque, MutableSequence))  # expect: True True
print(isinstance(memoryview(b""), Sequence), issubclass(deque, Reversible))  # expect: True True
print(isinstance(memoryview(b""), MutableSequence), isinstance(set(), Sequence))  # expect: False False
match deque([1, 2]):
    case [first, second]:
        print(first, second)  # expect: 1 2
