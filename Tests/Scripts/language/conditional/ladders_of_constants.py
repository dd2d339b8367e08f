# A ladder over one name and constants runs as its comparisons would, whatever the subject is.
class Loud(str):
    def __eq__(self, other):
        print("asked", other)
        return other == "b"

    __hash__ = str.__hash__


def rung(x):
    if x == "a":
        return 1
    elif x == "b":
        return 2
    elif x == 3:
        return 3
    elif x == "a":
        return 4
    return 5


def without_else(x, found):
    if x == 1:
        found.append("one")
    elif x == 2:
        found.append("two")
    elif x == -3:
        found.append("minus three")


print([rung(x) for x in ("a", "b", "c", "ab"[:1], 3, 3.0, True, None, 10**30, "")])
# expect: [1, 2, 5, 1, 3, 3, 5, 5, 5, 5]
print(rung(Loud("x")))
# expect: asked a
# expect: asked b
# expect: 2
found = []
for x in (0, 1, 2, -3, True, 2 + 0j, "1"):
    without_else(x, found)
print(found)  # expect: ['one', 'two', 'minus three', 'one', 'two']


def unbound():
    if later == 1:
        pass
    elif later == 2:
        pass
    elif later == 3:
        pass
    later = 1


unbound()  # expect-error: UnboundLocalError: cannot access local variable 'later' where it is not associated with a value
