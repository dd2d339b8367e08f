print(type(1), type(""), type(None), type([]), type(print), type(lambda: 0), type(type), type(1.0), type(b""), type(range(1)))
# expect: <class 'int'> <class 'str'> <class 'NoneType'> <class 'list'> <class 'builtin_function_or_method'> <class 'function'> <class 'type'> <class 'float'> <class 'bytes'> <class 'range'>
print(type(x for x in []), type(ValueError()), type(NotImplemented), type({}.keys()), type(iter([])), type(type(5)), type(...))
# expect: <class 'generator'> <class 'ValueError'> <class 'NotImplementedType'> <class 'dict_keys'> <class 'list_iterator'> <class 'type'> <class 'ellipsis'>
