class A: pass
class B(A): pass
print(issubclass(B, A), issubclass(A, A), issubclass(A, B), issubclass(bool, (str, int)), issubclass(A, object))
# expect: True True False True True
try:
    issubclass(5, int)
except TypeError as error:
    print(error)  # expect: issubclass() arg 1 must be a class
