class A:
    pass


class B:
    pass


class Derived(A):
    pass


class Plain:
    pass


class Slotted:
    __slots__ = ["field"]


def assign(cls, *bases):
    try:
        cls.__bases__ = bases
    except TypeError as error:
        return error
    return cls.__bases__


print(assign(Derived, B) == (B,))  # expect: True
print(assign(Derived, int))  # expect: __bases__ assignment: 'int' deallocator differs from 'B'
print(assign(Derived, A, list))  # expect: __bases__ assignment: 'list' object layout differs from 'B'
print(assign(Derived, Slotted))  # expect: __bases__ assignment: 'Slotted' object layout differs from 'B'
print(assign(Plain, A))  # expect: __bases__ assignment: 'A' deallocator differs from 'object'
print(assign(Derived, object))  # expect: __bases__ assignment: 'object' deallocator differs from 'B'
print(assign(Derived, type(None)))  # expect: type 'NoneType' is not an acceptable base type
