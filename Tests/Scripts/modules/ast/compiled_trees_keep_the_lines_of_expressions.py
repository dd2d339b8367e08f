# Also of those that stand on a later line than their statement.
import ast
import sys

SOURCE = """
def here():
    return sys._getframe(1).f_lineno
print([
    here(),
    here()
], (lambda:
    0).__code__.co_firstlineno)
total = (here()
         + here())
f'''one
{total}'''
print(total, here())
"""
exec(compile(ast.parse(SOURCE), "tree.py", "exec"))
# expect: [5, 6] 7
# expect: 19 13
