import builtins

allowed = {name: value for name, value in vars(builtins).items() if name != "open"}
space = {"__builtins__": allowed, "__name__": "sandbox"}
exec("class Point:\n    x = 1\n", space)
print(space["Point"], space["Point"].x)


def body():
    print("runs")


class Meta(type):
    def __new__(cls, name, bases, space, **given):
        print(name, bases, space, given)
        return super().__new__(cls, name, bases, space)


print(__build_class__(body, "Made", int, metaclass=Meta, extra=1).__mro__[:2])
for call in (lambda: __build_class__(1, "A"), lambda: __build_class__(body, 1)):
    try:
        call()
    except TypeError as error:
        print(error)

# expect: <class 'sandbox.Point'> 1
# expect: runs
# expect: Made (<class 'int'>,) {} {'extra': 1}
# expect: (<class '__main__.Made'>, <class 'int'>)
# expect: __build_class__: func must be a function
# expect: __build_class__: name is not a string
