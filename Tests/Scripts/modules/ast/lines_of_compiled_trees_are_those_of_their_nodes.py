import ast
import sys

# Statements that are put in keep the number of the line that they stand for.
tree = ast.parse("def f():\n    one()\n    two()\ndef one(): pass\ndef two():\n    print(line())\n")
added = ast.parse("if True:\n    pass\nelse:\n    pass").body
for node in (part for statement in added for part in ast.walk(statement)):
    if hasattr(node, "lineno"):
        node.lineno = node.end_lineno = 2
tree.body[0].body[:0] = added
names = {"line": lambda: (sys._getframe(1).f_lineno, sys._getframe(2).f_lineno)}
exec(compile(tree, "made.py", "exec"), names)
names["f"]()  # expect: (6, 3)
print(names["two"].__code__.co_firstlineno)  # expect: 5
