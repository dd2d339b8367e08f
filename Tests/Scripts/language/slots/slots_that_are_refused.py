def attempt(source):
    try:
        exec(source)
    except (TypeError, ValueError) as error:
        print(error)


attempt("class A: __slots__ = ('a',); a = 1")
# expect: 'a' in __slots__ conflicts with class variable
attempt("class A(int): __slots__ = ('a',)")
# expect: nonempty __slots__ not supported for subtype of 'int'
attempt("class A: __slots__ = ('a b',)")  # expect: __slots__ must be identifiers
attempt("class A: __slots__ = (1,)")  # expect: __slots__ items must be strings, not 'int'
attempt("""
class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
class C(A, B): pass
""")  # expect: multiple bases have instance lay-out conflict
