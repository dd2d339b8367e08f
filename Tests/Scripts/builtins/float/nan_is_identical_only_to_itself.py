first = float("nan")
second = float("nan")
print(first is first, first is second)  # expect: True False
print(first in [first], first in [second], [first] == [first], [first] == [second])
# expect: True False True False
