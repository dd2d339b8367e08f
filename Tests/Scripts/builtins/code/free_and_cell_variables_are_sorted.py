def outer(zone, area):
    middle, count = 3, 4

    def inner():
        return zone + middle + area + count

    return inner


inner = outer(1, 2)
print(inner.__code__.co_freevars)
print([cell.cell_contents for cell in inner.__closure__], inner())
print(outer.__code__.co_cellvars)


class Base:
    pass


class Child(Base):
    def method(self):
        area = 1
        return lambda: (super().__init__, area, Base, self)


print(Child().method().__code__.co_freevars)

# expect: ('area', 'count', 'middle', 'zone')
# expect: [2, 4, 3, 1] 10
# expect: ('zone', 'area', 'count', 'middle')
# expect: ('__class__', 'area', 'self')
