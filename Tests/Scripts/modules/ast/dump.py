import ast

tree = ast.parse("@d\nasync def f(a, /, b: int = 1, *c, d=2, **e) -> str:\n    return [x async for x in y if x]\n")
print(ast.dump(tree, indent=2))
print(ast.dump(ast.parse("a.b[1:2], -x", mode="eval")))
print(ast.dump(ast.parse("x += 1; del y; global z", mode="single"), annotate_fields=False))
print(ast.dump(ast.parse("f(1, *a, k=2, **b)").body[0].value, include_attributes=True))
# expect: Module(
# expect:   body=[
# expect:     AsyncFunctionDef(
# expect:       name='f',
# expect:       args=arguments(
# expect:         posonlyargs=[
# expect:           arg(arg='a')],
# expect:         args=[
# expect:           arg(
# expect:             arg='b',
# expect:             annotation=Name(id='int', ctx=Load()))],
# expect:         vararg=arg(arg='c'),
# expect:         kwonlyargs=[
# expect:           arg(arg='d')],
# expect:         kw_defaults=[
# expect:           Constant(value=2)],
# expect:         kwarg=arg(arg='e'),
# expect:         defaults=[
# expect:           Constant(value=1)]),
# expect:       body=[
# expect:         Return(
# expect:           value=ListComp(
# expect:             elt=Name(id='x', ctx=Load()),
# expect:             generators=[
# expect:               comprehension(
# expect:                 target=Name(id='x', ctx=Store()),
# expect:                 iter=Name(id='y', ctx=Load()),
# expect:                 ifs=[
# expect:                   Name(id='x', ctx=Load())],
# expect:                 is_async=1)]))],
# expect:       decorator_list=[
# expect:         Name(id='d', ctx=Load())],
# expect:       returns=Name(id='str', ctx=Load()))])
# expect: Expression(body=Tuple(elts=[Subscript(value=Attribute(value=Name(id='a', ctx=Load()), attr='b', ctx=Load()), slice=Slice(lower=Constant(value=1), upper=Constant(value=2)), ctx=Load()), UnaryOp(op=USub(), operand=Name(id='x', ctx=Load()))], ctx=Load()))
# expect: Interactive([AugAssign(Name('x', Store()), Add(), Constant(1)), Delete([Name('y', Del())]), Global(['z'])])
# expect: Call(func=Name(id='f', ctx=Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), args=[Constant(value=1, lineno=1, col_offset=2, end_lineno=1, end_col_offset=3), Starred(value=Name(id='a', ctx=Load(), lineno=1, col_offset=6, end_lineno=1, end_col_offset=7), ctx=Load(), lineno=1, col_offset=5, end_lineno=1, end_col_offset=7)], keywords=[keyword(arg='k', value=Constant(value=2, lineno=1, col_offset=11, end_lineno=1, end_col_offset=12), lineno=1, col_offset=9, end_lineno=1, end_col_offset=12), keyword(value=Name(id='b', ctx=Load(), lineno=1, col_offset=16, end_lineno=1, end_col_offset=17), lineno=1, col_offset=14, end_lineno=1, end_col_offset=17)], lineno=1, col_offset=0, end_lineno=1, end_col_offset=18)
