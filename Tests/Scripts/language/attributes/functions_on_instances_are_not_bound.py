class A:
    pass

a = A()
a.f = lambda *args: args
A.g = lambda *args: len(args)
print(a.f(1), a.g(1))  # expect: (1,) 2
