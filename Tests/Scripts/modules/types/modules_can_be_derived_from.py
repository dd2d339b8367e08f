import types


class Told(types.ModuleType):
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)


module = Told("m")
module.x = 1  # expect: set x
print(module, module.x, isinstance(module, types.ModuleType))  # expect: <module 'm'> 1 True
plain = types.ModuleType("a")
plain.__name__ = "b"
print(plain, plain.__name__, vars(plain)["__name__"])  # expect: <module 'b'> b b
