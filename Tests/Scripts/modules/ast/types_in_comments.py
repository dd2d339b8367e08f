import ast

source = """\
numbers = []  # type: list[int]
def f(a,  # type: int
      *b):
    # type: (...) -> str
    for x in a:  # type: str
        pass
    with a as b:  # type: int
        pass
y = 1  # type: ignore[reason]
"""
tree = ast.parse(source, type_comments=True)
assign, function, _ = tree.body
print(assign.type_comment, function.args.args[0].type_comment, function.type_comment)
print(*(one.type_comment for one in function.body), tree.type_ignores[0].tag, tree.type_ignores[0].lineno)
print(ast.parse(source).body[0].type_comment)
try:
    ast.parse("if 1:  # type: int\n  pass", type_comments=True)
except SyntaxError as error:
    print(error.msg)

# expect: list[int] int (...) -> str
# expect: str int [reason] 9
# expect: None
# expect: invalid syntax
