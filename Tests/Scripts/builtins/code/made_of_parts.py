from types import CodeType, FunctionType


def add(a, b=2):
    return a + b


code = add.__code__
made = CodeType(
    code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize,
    code.co_flags, code.co_code, code.co_consts, code.co_names, code.co_varnames, "other.py", "plus", "plus",
    code.co_firstlineno, code.co_linetable, code.co_exceptiontable, code.co_freevars, code.co_cellvars)
print(made.co_name, made.co_filename, FunctionType(made, globals())(1, 3))  # expect: plus other.py 4
try:
    CodeType()
except TypeError as error:
    print(error)  # expect: code expected at least 16 arguments, got 0
