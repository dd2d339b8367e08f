import types

proxy = types.MappingProxyType({"a": 1})
print({"b": 2} | proxy, proxy | {"c": 3}, proxy | proxy)  # expect: {'b': 2, 'a': 1} {'a': 1, 'c': 3} {'a': 1}
merged = {"z": 1}
merged |= proxy
print(merged)  # expect: {'z': 1, 'a': 1}
for text in ("hash(proxy)", "5 | proxy", "proxy.__ior__({})"):
    try:
        eval(text)
    except TypeError as error:
        print(error)
# expect: unhashable type: 'dict'
# expect: unsupported operand type(s) for |: 'int' and 'dict'
# expect: '|=' is not supported by mappingproxy; use '|' instead
print(types.MappingProxyType[str, int])  # expect: mappingproxy[str, int]
view = {"q": 1}.keys()
print(type(view.mapping).__name__, view.mapping["q"])  # expect: mappingproxy 1
