class Shown:
    def __init__(self):
        self.value = None

    def __repr__(self):
        return repr(self.value)


class Own(set):
    pass


class Frozen(frozenset):
    pass


class Listed(list):
    pass


class Mapped(dict):
    pass


class Paired(tuple):
    pass


for kind in (set, Own, frozenset, Frozen, Listed, Paired):
    shown = Shown()
    shown.value = kind([shown])
    print(repr(shown.value))
shown.value = Mapped({1: shown})
print(shown.value)

# expect: {set(...)}
# expect: Own({Own(...)})
# expect: frozenset({frozenset(...)})
# expect: Frozen({Frozen(...)})
# expect: [[...]]
# expect: ((...),)
# expect: {1: {...}}
