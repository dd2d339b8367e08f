from collections import deque
from itertools import repeat
from operator import length_hint

for container, change in (
    (set(range(5)), lambda c: c.pop()), ({1: 1, 2: 2}, lambda c: c.clear()),
    (deque(range(5)), lambda c: c.pop()),
):
    walk = iter(container)
    next(walk)
    before = length_hint(walk)
    change(container)
    print(before, length_hint(walk))
numbers = [1, 2, 3]
walk = reversed(numbers)
next(walk)
numbers[1:] = []
print(length_hint(walk), length_hint(reversed(deque("abc"))), length_hint(repeat(0, 7)), length_hint(repeat(0), 9))

# expect: 4 0
# expect: 1 0
# expect: 4 4
# expect: 0 3 7 9
