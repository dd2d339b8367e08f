def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    x = 1

    def g():
        return x

    return g


code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)
# expect: f 3 2 2
print(code.co_varnames)  # expect: ('a', 'b', 'c', 'd', 'e', 'args', 'kw', 'g')
print(code.co_cellvars, code.co_freevars, code.co_flags)  # expect: ('x',) () 15
inner = f(1, d=2).__code__
print(inner.co_freevars, inner.co_flags, inner.co_firstlineno)  # expect: ('x',) 19 4
