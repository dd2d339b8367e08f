# The same call passes what has no parameter to `*args` and `**kwargs`, new ones each time.
def call(first, /, second=2, *rest, third=3, **others):
    others["seen"] = len(others)
    return first, second, rest, third, others


class Holder:
    def __init__(self, *rest, **others):
        self.held = rest, others

    def method(self, first, *rest, **others):
        return first, rest, others


async def later(*rest, **others):
    return rest, others


for number in range(2):
    print(call(1, first=number), call(1, 2, 3, third=number), call(0, second=4, x=number))
    print(Holder(number, a=1).held, Holder().method(1, 2, 3, b=number), Holder().method(first=1, c=2))
# expect: (1, 2, (), 3, {'first': 0, 'seen': 1}) (1, 2, (3,), 0, {'seen': 0}) (0, 4, (), 3, {'x': 0, 'seen': 1})
# expect: ((0,), {'a': 1}) (1, (2, 3), {'b': 0}) (1, (), {'c': 2})
# expect: (1, 2, (), 3, {'first': 1, 'seen': 1}) (1, 2, (3,), 1, {'seen': 0}) (0, 4, (), 3, {'x': 1, 'seen': 1})
# expect: ((1,), {'a': 1}) (1, (2, 3), {'b': 1}) (1, (), {'c': 2})
try:
    later(1, x=2).send(None)
except StopIteration as end:
    print(end.value)  # expect: ((1,), {'x': 2})
print(call(first=1))  # expect-error: TypeError: call() missing 1 required positional argument: 'first'
