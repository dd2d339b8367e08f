from collections import deque

d = deque("abc")
d[1] = "x"
d.insert(1, "q")
d.remove("x")
del d[0]
print(d, d.index("c"), d == deque("qc"), d < deque("z"), d + deque([1]), d * 2)
for action in (lambda: d[9], lambda: d.remove("z"), lambda: d.index("z"), lambda: deque(maxlen=-1)):
    try:
        action()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
# expect: deque(['q', 'c']) 1 True True deque(['q', 'c', 1]) deque(['q', 'c', 'q', 'c'])
# expect: IndexError deque index out of range
# expect: ValueError 'z' is not in deque
# expect: ValueError 'z' is not in deque
# expect: ValueError maxlen must be non-negative
