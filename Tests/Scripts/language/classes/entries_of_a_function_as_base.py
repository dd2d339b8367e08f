def base():
    pass


class Real:
    word = "real"


base.__mro_entries__ = lambda bases: (Real,)


class Derived(base):
    pass


print(Derived.word, Derived.__bases__ == (Real,), Derived.__orig_bases__ == (base,))  # expect: real True True
