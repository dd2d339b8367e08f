import types

code = compile("x = 1", "file.py", "exec")
print(isinstance(code, types.CodeType), type(code) is type((lambda: 0).__code__))  # expect: True True
print(code.co_name, code.co_filename, code.co_flags, code.co_argcount)  # expect: <module> file.py 0 0
print(code.co_varnames, code.co_freevars, code.co_firstlineno)  # expect: () () 1
