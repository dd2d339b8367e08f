class Documented(property):
    "the class"


class A:
    @Documented
    def spam(self):
        "of the getter"
        return 1

    @spam.setter
    def spam(self, value):
        "of the setter"

    @Documented
    def eggs(self):
        return 1

    @eggs.getter
    def eggs(self):
        "of the new getter"
        return 2


class Slotted(property):
    __slots__ = ()


print(A.spam.__doc__, "|", A.eggs.__doc__, "|", type(A.eggs).__name__, A().eggs)
print(Slotted(doc="dropped").__doc__)
try:
    Slotted(A.spam.fget)
except AttributeError as error:
    print(error)
try:
    property().__set_name__(1)
except TypeError as error:
    print(error)

# expect: of the getter | of the new getter | Documented 2
# expect: None
# expect: 'Slotted' object attribute '__doc__' is read-only
# expect: __set_name__() takes 2 positional arguments but 1 were given
