from collections import OrderedDict

o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, OrderedDict())
# expect: OrderedDict({'b': 2}) ('a', 1) ('c', 3) OrderedDict({'b': 2})
# expect: False True OrderedDict()
