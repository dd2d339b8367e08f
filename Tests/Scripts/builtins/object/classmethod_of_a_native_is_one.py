import builtins

made = classmethod(len)
print(made)  # expect: <classmethod(<built-in function len>)>
print(type(made).__name__, made.__func__)  # expect: classmethod <built-in function len>
print(type(int.__dict__["from_bytes"]).__name__)  # expect: classmethod_descriptor
print(int.__dict__["from_bytes"])  # expect: <method 'from_bytes' of 'int' objects>
print(builtins)  # expect: <module 'builtins' (built-in)>
