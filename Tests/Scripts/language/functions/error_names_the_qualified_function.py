class A:
    def method(self, x):
        pass

def outer():
    def inner(x):
        pass
    return inner

for action in (lambda: A().method(), lambda: A().method(1, 2), lambda: outer()(), lambda: A(1)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: A.method() missing 1 required positional argument: 'x'
# expect: A.method() takes 2 positional arguments but 3 were given
# expect: outer.<locals>.inner() missing 1 required positional argument: 'x'
# expect: A() takes no arguments
