import ast

for source, version in (
    ("(x := 0)", 7), ("def f(x, /): ...", 7), ("try: ...\nexcept* A: ...", 10), ("type X = int", 11),
    ("def f[T](): ...", 11), ("class A[T = int]: ...", 12), ("x: int = 1", 5), ("a @ b", 4), ("1_000", 5),
):  # fmt: skip
    ast.parse(source, feature_version=(3, version + 1))
    try:
        ast.parse(source, feature_version=(3, version))
    except SyntaxError as error:
        print(error.msg)

# expect: Assignment expressions are only supported in Python 3.8 and greater
# expect: Positional-only parameters are only supported in Python 3.8 and greater
# expect: Exception groups are only supported in Python 3.11 and greater
# expect: Type statement is only supported in Python 3.12 and greater
# expect: Type parameter lists are only supported in Python 3.12 and greater
# expect: Type parameter defaults are only supported in Python 3.13 and greater
# expect: Variable annotation syntax is only supported in Python 3.6 and greater
# expect: The '@' operator is only supported in Python 3.5 and greater
# expect: Underscores in numeric literals are only supported in Python 3.6 and greater
