"""The module's."""

def f():
    """The function's."""

class A:
    """The class's."""

    def m(self):
        'The ' 'method\'s.'

def none():
    "not " + "one"

print(__doc__, f.__doc__, A.__doc__, A.m.__doc__, none.__doc__)
# expect: The module's. The function's. The class's. The method's. None
