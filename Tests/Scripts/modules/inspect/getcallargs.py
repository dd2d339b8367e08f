import inspect


def f(a, b=2, *rest, key, other=5, **more):
    pass


def g(a, b):
    pass


class C:
    def method(self, a):
        pass


print(inspect.getcallargs(f, 1, key=4))
print(inspect.getcallargs(f, 1, 2, 3, 4, key=4, z=5))
print(sorted(inspect.getcallargs(C().method, 5)))
for call in [lambda: inspect.getcallargs(g), lambda: inspect.getcallargs(g, 1, 2, 3),
             lambda: inspect.getcallargs(g, 1, a=1), lambda: inspect.getcallargs(g, 1, c=1),
             lambda: inspect.getcallargs(f, 1)]:
    try:
        call()
    except TypeError as error:
        print(error)

# expect: {'a': 1, 'rest': (), 'more': {}, 'key': 4, 'b': 2, 'other': 5}
# expect: {'a': 1, 'b': 2, 'rest': (3, 4), 'more': {'z': 5}, 'key': 4, 'other': 5}
# expect: ['a', 'self']
# expect: g() missing 2 required positional arguments: 'a' and 'b'
# expect: g() takes 2 positional arguments but 3 were given
# expect: g() got multiple values for argument 'a'
# expect: g() got an unexpected keyword argument 'c'
# expect: f() missing 1 required keyword-only argument: 'key'
