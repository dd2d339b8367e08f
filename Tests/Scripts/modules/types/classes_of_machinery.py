import types


def function():
    yield


async def coroutine():
    pass


made = coroutine()
print(isinstance(function, types.FunctionType), isinstance(function(), types.GeneratorType))
print(isinstance(made, types.CoroutineType), isinstance(types, types.ModuleType))
made.close()
print(isinstance(len, types.BuiltinFunctionType), types.NoneType, type([].append) is types.BuiltinMethodType)
print(types.MethodType(lambda self: self, 3)(), types.MappingProxyType({"a": 1})["a"])
# expect: True True
# expect: True True
# expect: True <class 'NoneType'> True
# expect: 3 1
