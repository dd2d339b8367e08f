class ClassLike:
    def __init__(self, *bases):
        self.bases = bases

    @property
    def __bases__(self):
        return self.bases


class InstanceLike:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        return self.cls


base = ClassLike()
derived = ClassLike(base)
print(isinstance(InstanceLike(derived), base), isinstance(InstanceLike(base), derived))  # expect: True False
print(issubclass(derived, (int, base)), issubclass(derived, int))  # expect: True False


class Endless:
    @property
    def __bases__(self):
        return self, self


for call in (lambda: issubclass(3, int), lambda: issubclass(int, 3), lambda: isinstance(3, 3)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
try:
    issubclass(Endless(), int)
except RecursionError:
    print("RecursionError")  # expect: RecursionError
