"""Sets that do not keep their members alive."""

from _weakref import ref


def removal(container, forget):
    """The callback of a container's references, made with its first member: an empty one needs none to itself."""
    if container._remove is None:
        own = ref(container)

        def remove(dead):
            living = own()
            if living is not None:
                forget(living.data, dead)

        container._remove = remove
    return container._remove


class WeakSet:
    """A set whose members vanish when they die."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    _remove = None

    def __iter__(self):
        for reference in list(self.data):
            member = reference()
            if member is not None:
                yield member

    def __len__(self):
        return sum(reference() is not None for reference in self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    __hash__ = None

    def add(self, item):
        self.data.add(ref(item, removal(self, set.discard)))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def pop(self):
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            member = reference()
            if member is not None:
                return member

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def _combined(self, operation, other):
        return type(self)(operation(set(self), set(other)))

    def union(self, other):
        return self._combined(set.union, other)

    def intersection(self, other):
        return self._combined(set.intersection, other)

    def difference(self, other):
        return self._combined(set.difference, other)

    def symmetric_difference(self, other):
        return self._combined(set.symmetric_difference, other)

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

    def _replace(self, members):
        self.data.clear()
        self.update(members)
        return self

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        return self._replace(list(self & other))

    def __isub__(self, other):
        return self._replace(list(self - other))

    def __ixor__(self, other):
        return self._replace(list(self ^ other))

    def intersection_update(self, other):
        self &= other

    def difference_update(self, other):
        self -= other

    def symmetric_difference_update(self, other):
        self ^= other

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)

    def issubset(self, other):
        return set(self) <= set(other)

    def issuperset(self, other):
        return set(self) >= set(other)

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return set(self) < set(other)

    def __gt__(self, other):
        return set(self) > set(other)

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return set(self) == set(other)
