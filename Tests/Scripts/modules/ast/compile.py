import ast
import traceback

tree = ast.parse("a = 6\n\n\nb = a * 7\nprint(b)\n")
exec(compile(tree, "<tree>", "exec"))
tree = ast.parse("n + 1", mode="eval")
tree.body.op = ast.Mult()
tree.body.right.value = 5
print(eval(compile(tree, "<tree>", "eval"), {"n": 8}))
failing = ast.parse("x = 1\n\n\ny = x / 0\n")
try:
    exec(compile(failing, "<tree>", "exec"))
except ZeroDivisionError as error:
    print(error.__traceback__.tb_next.tb_lineno)
try:
    compile(ast.Module([ast.Expr(ast.Constant(1))], []), "", "exec")
except TypeError as error:
    print(error)
# expect: 42
# expect: 40
# expect: 4
# expect: required field "lineno" missing from stmt
