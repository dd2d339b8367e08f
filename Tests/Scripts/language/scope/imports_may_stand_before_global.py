# Unlike an assignment, an import may stand before the declaration of its name.
def f():
    import math
    global math


f()
print(math.floor(1.5))  # expect: 1
try:
    compile("def f():\n  x = 1\n  global x", "<text>", "exec")
except SyntaxError as error:
    print(error.msg)  # expect: name 'x' is assigned to before global declaration
try:
    compile("from __future__ import *", "<text>", "exec")
except SyntaxError as error:
    print(error.msg)  # expect: future feature * is not defined
