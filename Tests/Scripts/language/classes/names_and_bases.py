class A:
    "Documented."

class B(A):
    class Inner:
        pass

print(A.__name__, B.Inner.__qualname__, A.__doc__, B.__doc__, B.__bases__ == (A,), B.__module__)
# expect: A B.Inner Documented. None True __main__
print(type(B()) is B, B().__class__.__name__, type(B).__name__, A, B.Inner)
# expect: True B type <class '__main__.A'> <class '__main__.B.Inner'>
