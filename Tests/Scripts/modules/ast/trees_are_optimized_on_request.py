import ast

for source in (
    "1 + 2", "(1,) * 3", "-1", "not (a in b)", "x in [1, 2]", "'%s!' % (a,)", "(1, 2)[0]", "__debug__", "for x in {1}: pass",
):  # fmt: skip
    print(ast.dump(ast.parse(source, optimize=1).body[0]))
print(ast.dump(ast.parse("1 + 2", optimize=0)), len(ast.parse("def f(): 'doc'", optimize=2).body[0].body))
print(ast.dump(ast.parse(ast.parse("1 + 2"), optimize=1)))

# expect: Expr(value=Constant(value=3))
# expect: Expr(value=Constant(value=(1, 1, 1)))
# expect: Expr(value=Constant(value=-1))
# expect: Expr(value=Compare(left=Name(id='a', ctx=Load()), ops=[NotIn()], comparators=[Name(id='b', ctx=Load())]))
# expect: Expr(value=Compare(left=Name(id='x', ctx=Load()), ops=[In()], comparators=[Constant(value=(1, 2))]))
# expect: Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='a', ctx=Load()), conversion=115), Constant(value='!')]))
# expect: Expr(value=Constant(value=1))
# expect: Expr(value=Constant(value=False))
# expect: For(target=Name(id='x', ctx=Store()), iter=Constant(value=frozenset({1})), body=[Pass()])
# expect: Module(body=[Expr(value=BinOp(left=Constant(value=1), op=Add(), right=Constant(value=2)))]) 1
# expect: Module(body=[Expr(value=Constant(value=3))])
