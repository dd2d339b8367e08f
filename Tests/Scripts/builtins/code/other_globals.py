# A function can be made of code and other globals; `exec` runs a function's code over others.
import types


def function():
    print(name)


name = "own"
types.FunctionType(function.__code__, {"name": "given", "print": print})()  # expect: given
exec(function.__code__, {"name": "executed"})  # expect: executed
made = compile("def made(): return value", "m", "exec").co_consts[0]
print(types.FunctionType(made, {"value": 42})())  # expect: 42
function()  # expect: own
