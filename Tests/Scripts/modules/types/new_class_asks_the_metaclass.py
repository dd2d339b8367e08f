import types


def made(name, bases, namespace, **given):
    return name, bases, namespace, given


print(types.new_class("X", (int,), {"metaclass": made, "x": 0}))
print(types.new_class("Y").__module__)

# expect: ('X', (<class 'int'>,), {}, {'x': 0})
# expect: types
