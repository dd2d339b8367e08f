# Slots and the value of a built-in class need two layouts, unless one class stands above the other.
class Slotted:
    __slots__ = ("a",)


for base in int, Exception, list:
    try:
        type("Both", (Slotted, base), {})
    except TypeError as error:
        print(error)
# expect: multiple bases have instance lay-out conflict
# expect: multiple bases have instance lay-out conflict
# expect: multiple bases have instance lay-out conflict


class Items(list):
    __slots__ = ("b",)


class Empty:
    __slots__ = ()


print(type("Both", (Items, Empty), {})([1]))  # expect: [1]
print(type("Both", (Empty, int), {})(3))  # expect: 3
