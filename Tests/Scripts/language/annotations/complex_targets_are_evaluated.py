class Box:
    pass


box = Box()
box.value: int = 5
print(box.value, __annotations__)  # expect: 5 {}


def f():
    box.value: undefined = 6


f()
print(box.value)  # expect: 6
box.value: undefined  # expect-error: NameError: name 'undefined' is not defined
