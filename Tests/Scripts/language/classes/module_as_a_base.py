import types


class Lazy(types.ModuleType):
    kind = "lazy"

    def __getattr__(self, name):
        return "made " + name


module = Lazy("names", "Its documentation.")
print(module.__name__, module.__doc__, module.kind, module.other)
# expect: names Its documentation. lazy made other
module.x = 1
print(module.__dict__["x"], module.__dict__["__name__"])  # expect: 1 names
print(isinstance(module, types.ModuleType))  # expect: True
