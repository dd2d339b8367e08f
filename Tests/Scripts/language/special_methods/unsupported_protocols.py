class A: pass
a = A()
def store(): a[0] = 1
def remove(): del a[0]
def call(): a()
def loop():
    for x in a: pass
def enter():
    with a: pass
for action in (lambda: len(a), lambda: a[0], store, remove, call, loop, enter, lambda: a + 1, lambda: 1 + a, lambda: -a, lambda: a < a,
               lambda: int(a), lambda: float(a), lambda: [1][a], lambda: 1 in a, lambda: next(a), lambda: abs(a), lambda: reversed(a),
               lambda: round(a), lambda: "" + a, lambda: a @ a, lambda: hash(a) and None, lambda: bool(a)):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: object of type 'A' has no len()
# expect: 'A' object is not subscriptable
# expect: 'A' object does not support item assignment
# expect: 'A' object doesn't support item deletion
# expect: 'A' object is not callable
# expect: 'A' object is not iterable
# expect: 'A' object does not support the context manager protocol
# expect: unsupported operand type(s) for +: 'A' and 'int'
# expect: unsupported operand type(s) for +: 'int' and 'A'
# expect: bad operand type for unary -: 'A'
# expect: '<' not supported between instances of 'A' and 'A'
# expect: int() argument must be a string, a bytes-like object or a real number, not 'A'
# expect: float() argument must be a string or a real number, not 'A'
# expect: list indices must be integers or slices, not A
# expect: argument of type 'A' is not iterable
# expect: 'A' object is not an iterator
# expect: bad operand type for abs(): 'A'
# expect: 'A' object is not reversible
# expect: type A doesn't define __round__ method
# expect: can only concatenate str (not "A") to str
# expect: unsupported operand type(s) for @: 'A' and 'A'
# expect: None
# expect: True
