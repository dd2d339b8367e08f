import ast
import warnings

warnings.simplefilter("always")


class Own(ast.AST):
    _fields = ("a", "b")
    _field_types = {"a": int | None, "b": list[str]}
    a = None


class Lacking(ast.AST):
    _fields = ("a",)
    _field_types = {"z": int}


print(Own().b, Own(1, ["x"]).a)
with warnings.catch_warnings(record=True) as told:
    Lacking()
    ast.Name()
    ast.Num(5)
    print(isinstance(ast.Constant(5), ast.Num), isinstance(ast.Constant("x"), ast.Num))
print(*(one.message for one in told), sep="\n")

# expect: [] 1
# expect: True False
# expect: Field 'a' is missing from Lacking._field_types. This will become an error in Python 3.15.
# expect: Name.__init__ missing 1 required positional argument: 'id'. This will become an error in Python 3.15.
# expect: ast.Num is deprecated and will be removed in Python 3.14; use ast.Constant instead
# expect: ast.Num is deprecated and will be removed in Python 3.14; use ast.Constant instead
# expect: ast.Num is deprecated and will be removed in Python 3.14; use ast.Constant instead
# expect: ast.Num is deprecated and will be removed in Python 3.14; use ast.Constant instead
