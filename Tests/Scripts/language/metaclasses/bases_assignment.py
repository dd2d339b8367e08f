class A:
    letter = "a"


class B:
    letter = "b"


class C(A):
    pass


class D(C):
    pass


print(D.letter)  # expect: a
C.__bases__ = (B,)
print(D.letter, A.__subclasses__(), [cls.__name__ for cls in D.__mro__])
# expect: b [] ['D', 'C', 'B', 'object']
for bases in (), [A], (D,):
    try:
        C.__bases__ = bases
    except TypeError as error:
        print(error)
# expect: can only assign non-empty tuple to C.__bases__, not ()
# expect: can only assign tuple to C.__bases__, not list
# expect: a __bases__ item causes an inheritance cycle
