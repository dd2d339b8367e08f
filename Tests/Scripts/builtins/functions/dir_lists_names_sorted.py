class A:
    b = 1
    a = 2
    def c(self): pass
x = A()
x.d = 4
print([n for n in dir(x) if n[0] != "_"], [n for n in dir(A) if n[0] != "_"], "__init__" in dir(x))
# expect: ['a', 'b', 'c', 'd'] ['a', 'b', 'c'] True
