"""Instances without methods of their own for pickling are written as CPython writes them, and come back."""
import copyreg
import pickle
from dataclasses import dataclass


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return vars(self) == vars(other)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


@dataclass(frozen=True)
class Item:
    name: str
    tags: list


class Empty:
    pass


class Node:
    pass


print(pickle.dumps(Point(1, "a")))
print(pickle.dumps([Point(1, 2), Point(3, 4), Empty()], 5))
print(pickle.dumps(Item("x", ["a"])))
print(pickle.loads(pickle.dumps(Item("x", ["a", {"b": Point(1, 2)}]))))
node = Node()
node.me, node.items = node, [node]
copy = pickle.loads(pickle.dumps(node))
print(copy.me is copy, copy.items[0] is copy, type(copy) is Node)
shown = Empty()
shown.__dict__["z"] = 1
del shown.z
shown.a = 2
pair = pickle.loads(pickle.dumps((shown, shown, shown.__dict__)))
print(pair[0] is pair[1], pair[0].__dict__ is pair[2], vars(pair[0]))
points = {Point(1, 2): "first", Point(3, 4): "second"}
print(pickle.loads(pickle.dumps(points)) == points, pickle.loads(pickle.dumps({Point(5, 6)})) == {Point(5, 6)})


class Guarded:
    def __init__(self):
        self.value = 1

    def __getstate__(self):
        return {"value": 2}

    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)


class Restored(Guarded):
    def __setstate__(self, state):
        self.restored = state


print(pickle.loads(pickle.dumps(Guarded())).value, pickle.loads(pickle.dumps([Restored()]))[0].restored)
copyreg.pickle(Empty, lambda value: (Point, (7, 8)))
print(vars(pickle.loads(pickle.dumps(Empty()))))


def make():
    class Local:
        pass

    return Local()


for value in (make(), [Point(1, make())]):
    try:
        pickle.dumps(value)
    except (AttributeError, pickle.PicklingError) as error:
        print(type(error).__name__, error)
known = Node
Node = 5
try:
    pickle.dumps(known())
except pickle.PicklingError as error:
    print(str(error).partition(" at ")[0])
data = pickle.dumps(Point(9, 9))
del Point
try:
    pickle.loads(data)
except AttributeError as error:
    print(str(error).partition(" on ")[0])
# expect: b'\x80\x04\x95,\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x05Point\x94\x93\x94)\x81\x94}\x94(\x8c\x01x\x94K\x01\x8c\x01y\x94\x8c\x01a\x94ub.'
# expect: b'\x80\x05\x95O\x00\x00\x00\x00\x00\x00\x00]\x94(\x8c\x08__main__\x94\x8c\x05Point\x94\x93\x94)\x81\x94}\x94(\x8c\x01x\x94K\x01\x8c\x01y\x94K\x02ubh\x03)\x81\x94}\x94(h\x06K\x03h\x07K\x04ubh\x01\x8c\x05Empty\x94\x93\x94)\x81\x94e.'
# expect: b'\x80\x04\x956\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Item\x94\x93\x94)\x81\x94}\x94(\x8c\x04name\x94\x8c\x01x\x94\x8c\x04tags\x94]\x94\x8c\x01a\x94aub.'
# expect: Item(name='x', tags=['a', {'b': Point(1, 2)}])
# expect: True True True
# expect: True False {'a': 2}
# expect: True True
# expect: set value
# expect: set value
# expect: set restored
# expect: 2 {'value': 2}
# expect: {'x': 7, 'y': 8}
# expect: AttributeError Can't get local object 'make.<locals>.Local'
# expect: AttributeError Can't get local object 'make.<locals>.Local'
# expect: Can't pickle <class '__main__.Node'>: it's not the same object as __main__.Node
# expect: Can't get attribute 'Point'
