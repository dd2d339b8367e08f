import types

module = types.ModuleType("thing")
module.thing = len
try:
    module()
except TypeError as error:
    print(error)  # expect: 'module' object is not callable. Did you mean: 'thing.thing(...)'?
