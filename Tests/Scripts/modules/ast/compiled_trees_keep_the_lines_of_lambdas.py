import ast
import sys

SOURCE = """
def here():
    return sys._getframe(1).f_lineno
function = (
    lambda x:
        here()
        + x
)
print(function(0))
value = (
    here()
)
print(value)
"""
exec(compile(ast.parse(SOURCE), "tree.py", "exec"))
# expect: 6
# expect: 11
