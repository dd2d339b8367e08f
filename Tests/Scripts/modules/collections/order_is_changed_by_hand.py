# The order of an ordered dict: keys that move to either end, and pairs taken from there.
from collections import OrderedDict

d = OrderedDict((n, n * n) for n in range(200))
for n in range(300):
    d.move_to_end((n * 7) % 200, last=n % 3 != 0)
print(list(d)[:5], next(reversed(d)), len(d), sum(d.values()))  # expect: [79, 58, 37, 16, 195] 93 200 2646700
print([d.popitem(last=False) for _ in range(2)], d.popitem())  # expect: [(79, 6241), (58, 3364)] (93, 8649)
for n in range(150):
    d.popitem(last=n % 2 == 0)
print(list(d)[:3], len(d))  # expect: [12, 26, 33] 47
for wrong in (lambda: d.move_to_end("none"), OrderedDict().popitem, lambda: OrderedDict().popitem(last=False)):
    try:
        wrong()
    except KeyError as error:
        print(error)
# expect: 'none'
# expect: 'dictionary is empty'
# expect: 'dictionary is empty'
