import ast

name = ast.Name("x")
print(name.id, type(name.ctx).__name__, name._fields, ast.BinOp._fields, isinstance(name, ast.expr))
print(ast.Constant(3).kind, ast.arguments().args, ast.If.__doc__, ast.boolop.__doc__)
try:
    ast.Name("x", ast.Load(), 3)
except TypeError as error:
    print(error)
match ast.parse("1 + 2", mode="eval").body:
    case ast.BinOp(left, ast.Add(), ast.Constant(right)):
        print(left.value, right)
# expect: x Load ('id', 'ctx') ('left', 'op', 'right') True
# expect: None [] If(expr test, stmt* body, stmt* orelse) boolop = And | Or
# expect: Name constructor takes at most 2 positional arguments
# expect: 1 2
