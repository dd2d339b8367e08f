class Noisy(super):
    kind = "noisy"


class A:
    def name(self):
        return "A"


class B(A):
    def name(self):
        return "B" + Noisy(B, self).name()


b = B()
print(b.name())  # expect: BA
parent = Noisy(B, b)
print(parent.kind, parent.__thisclass__ is B, parent.__self__ is b)  # expect: noisy True True
try:
    parent.nothing
except AttributeError as error:
    print(error)  # expect: 'Noisy' object has no attribute 'nothing'
