from collections import deque

d = deque([1, 2])
try:
    for item in d:
        d.append(item)
except RuntimeError as error:
    print(error, len(d))
# expect: deque mutated during iteration 3
