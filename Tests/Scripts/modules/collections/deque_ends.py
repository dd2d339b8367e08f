from collections import deque

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d.maxlen)
d.extendleft([8, 9])
d.rotate(1)
print(d, list(reversed(d)), d.count(2), 3 in d)
for action in (deque().pop, deque().popleft):
    try:
        action()
    except IndexError as error:
        print(error)
# expect: deque([2, 3], maxlen=4) 4 0 4 4 0 4
# expect: deque([3, 9, 8, 2], maxlen=4) [2, 8, 9, 3] 1 True
# expect: pop from an empty deque
# expect: pop from an empty deque
