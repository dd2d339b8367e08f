# Comprehensions run in the method's own frame; generator expressions have one of their own.
class Base:
    def name(self, n):
        return f"base {n}"

    @classmethod
    def make(cls):
        return cls.__name__


class Derived(Base):
    def lists(self):
        return [super().name(n) for n in range(2)]

    def others(self):
        return {super().name(1) for _ in "a"}, {n: super().name(n) for n in "b"}

    def nested(self):
        return [[super().name(n) for n in "ab" if super().name(n)] for _ in "c"]

    @classmethod
    def made(cls):
        return [super().make() for _ in "ab"]

    def yielded(self):
        yield [super().name(n) for n in "x"]

    def lazy(self):
        return list(super().name(n) for n in "x")


thing = Derived()
print(thing.lists(), thing.others())  # expect: ['base 0', 'base 1'] ({'base 1'}, {'b': 'base b'})
print(thing.nested(), Derived.made(), *thing.yielded())  # expect: [['base a', 'base b']] ['Derived', 'Derived'] ['base x']
try:
    thing.lazy()
except TypeError as error:
    print(error)  # expect: super(type, obj): obj (instance of str_ascii_iterator) is not an instance or subtype of type (Derived).
