# `super()` takes the first parameter by its name: in a comprehension, whatever the name means there.
class Base:
    def name(self):
        return "base"


class Derived(Base):
    def same(self):
        return [super().name() for _ in (1,)]

    def other(self):
        return [super().name() for self in (1,)]


print(Derived().same())  # expect: ['base']
try:
    Derived().other()
except TypeError as error:
    print(error)
# expect: super(type, obj): obj (instance of int) is not an instance or subtype of type (Derived).
