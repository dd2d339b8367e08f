class D:
    def __get__(self, instance, owner): return "data descriptor"
    def __set__(self, instance, value): print("set", value)
class N:
    def __get__(self, instance, owner): return "plain descriptor"
class A:
    d, n, c = D(), N(), "class"
    def __getattr__(self, name): return "getattr " + name
a = A()
a.__dict__.update(d="instance", n="instance", c="instance")
print(a.d, a.n, a.c, a.missing, A.d, A.n)
# expect: data descriptor instance instance getattr missing data descriptor plain descriptor
a.d = 5
# expect: set 5
