class Base:
    def who(self):
        return f"Base of {self}"

    @classmethod
    def name(cls):
        return cls.__name__


class Derived(Base):
    pass


print(super(Derived, Derived).who(5))  # expect: Base of 5
print(super(Derived, Derived).name())  # expect: Derived
print(super(Derived, Derived()).name())  # expect: Derived
try:
    super(Derived, Derived).who()
except TypeError as error:
    print(error)  # expect: Base.who() missing 1 required positional argument: 'self'
