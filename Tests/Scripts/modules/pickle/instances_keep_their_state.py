import pickle

class Point:
    def __init__(self, x):
        self.x = x

class Slots:
    __slots__ = ("a",)

class Stateful:
    def __getstate__(self):
        return {"kept": 1}

    def __setstate__(self, state):
        self.got = state

class Reduced:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return Reduced, (self.value + 1,)

slots = Slots()
slots.a = 3
for protocol in (2, 5):
    def again(value):
        return pickle.loads(pickle.dumps(value, protocol))

    print(again(Point(5)).x, again(slots).a, again(Stateful()).got, again(Reduced(1)).value)

# expect: 5 3 {'kept': 1} 2
# expect: 5 3 {'kept': 1} 2
