class A:
    def __call__(self): pass
print(callable(print), callable(A), callable(A()), callable(lambda: 0), callable("x"), callable(None))
# expect: True True True True False False
