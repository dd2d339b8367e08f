import ast

# They stand for what the tree has in their place.
print(ast.dump(ast.Index(ast.Constant(1))))  # expect: Constant(value=1)
print(ast.dump(ast.ExtSlice([ast.Constant(1)])))  # expect: Tuple(elts=[Constant(value=1)], ctx=Load())
print(ast.parse("a[1, 2]").body[0].value.slice.dims[0].value)  # expect: 1
print(issubclass(ast.Param, ast.expr_context), isinstance(ast.parse("a[1]").body[0].value.slice, ast.Index))
# expect: True False
