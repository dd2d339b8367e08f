import ast

load, store = ast.Load(), ast.Store()
name = ast.Name("a", load)
statements = [
    ast.Expr(ast.Name("a", store)),
    ast.Assign([name], name),
    ast.Assign([], name),
    ast.If(name, [], []),
    ast.Try([ast.Pass()], [], [], []),
    ast.Raise(None, name),
    ast.Expr(ast.BoolOp(ast.And(), [name])),
    ast.Expr(ast.Dict([name], [])),
    ast.Expr(ast.Constant([1])),
    ast.Expr(ast.Name("None", load)),
    ast.Expr(ast.BinOp(name, None, name)),
    ast.Expr(None),
    None,
    ast.ImportFrom("m", [ast.alias("a")], -1),
    ast.Match(name, [ast.match_case(ast.MatchStar("x"), None, [ast.Pass()])]),
    ast.Match(name, [ast.match_case(ast.MatchOr([ast.MatchAs()]), None, [ast.Pass()])]),
    ast.Pass(lineno=5, col_offset=4, end_lineno=5, end_col_offset=2),
]
for statement in statements:
    tree = ast.Module([statement], [])
    if statement is not None:
        ast.fix_missing_locations(tree)
    try:
        compile(tree, "tree", "exec")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError expression must have Load context but has Store instead
# expect: ValueError expression must have Store context but has Load instead
# expect: ValueError empty targets on Assign
# expect: ValueError empty body on If
# expect: ValueError Try has neither except handlers nor finalbody
# expect: ValueError Raise with cause but no exception
# expect: ValueError BoolOp with less than 2 values
# expect: ValueError Dict doesn't have the same number of keys as values
# expect: TypeError got an invalid type in Constant: list
# expect: ValueError identifier field can't represent 'None' constant
# expect: TypeError expected some sort of operator, but got None
# expect: ValueError field 'value' is required for Expr
# expect: ValueError None disallowed in statement list
# expect: ValueError Negative ImportFrom level
# expect: ValueError can't use MatchStar here
# expect: ValueError MatchOr requires at least 2 patterns
# expect: ValueError line 5, column 4-2 is not a valid range
