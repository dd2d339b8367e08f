import types

module = types.ModuleType.__new__(types.ModuleType)
print(module, module.__dict__)  # expect: <module '?'> {}
try:
    module.name
except AttributeError as error:
    print(error)  # expect: module has no attribute 'name'
module.__init__("first", "documented")
module.name = 1
module.__init__("second")
print(module, module.__doc__, module.name)  # expect: <module 'second'> None 1
