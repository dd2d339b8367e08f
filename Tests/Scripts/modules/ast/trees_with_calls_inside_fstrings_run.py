import ast

tree = ast.parse("f'{x}-'", mode="eval")
call = ast.Call(ast.Name("str", ast.Load()), [ast.Constant(5)], [])
tree.body.values.append(call)
ast.fix_missing_locations(tree)
print(eval(compile(tree, "<tree>", "eval"), {"x": 3}))  # expect: 3-5
try:
    ast.unparse(tree)
except ValueError as error:
    print(str(error)[:43])  # expect: Unexpected node inside JoinedStr, <ast.Call
