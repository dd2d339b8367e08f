import inspect


class A:
    "of A"

    def m(self):
        "of m"

    @property
    def p(self):
        "of p"

    @classmethod
    def c(cls):
        "of c"


class B(A):
    def m(self):
        pass

    @property
    def p(self):
        pass

    @classmethod
    def c(cls):
        pass


for thing in (B, B.m, B().m, B.p, B.c, B()):
    print(inspect.getdoc(thing))

# expect: of A
# expect: of m
# expect: of m
# expect: of p
# expect: of c
# expect: None
