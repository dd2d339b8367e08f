# compile() refuses trees that no source has.
import ast


def refused(node, mode="exec"):
    try:
        compile(ast.fix_missing_locations(node), "f", mode)
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")


def statement(node):
    refused(ast.Module([node], []))


def expression(node):
    refused(ast.Expression(node), "eval")


def name(id="x", context=ast.Load):
    return ast.Name(id, context())


refused(ast.Expression(name()))  # expect: TypeError: expected Module node, got Expression
statement(ast.Assign([], name()))  # expect: ValueError: empty targets on Assign
statement(ast.Assign([name()], name()))
# expect: ValueError: expression must have Store context but has Load instead
statement(ast.Assign([ast.Tuple([ast.Constant(1)], ast.Store())], name()))
# expect: ValueError: expression which can't be assigned to in Store context
statement(ast.Expr(None))  # expect: ValueError: field 'value' is required for Expr
statement(ast.If(name(), [], []))  # expect: ValueError: empty body on If
statement(ast.Try([ast.Pass()], [], [], []))
# expect: ValueError: Try has neither except handlers nor finalbody
statement(ast.Raise(None, name()))  # expect: ValueError: Raise with cause but no exception
statement(ast.Global([]))  # expect: ValueError: empty names on Global
expression(ast.Constant([1]))  # expect: TypeError: got an invalid type in Constant: list
expression(ast.Name("None", ast.Load()))
# expect: ValueError: identifier field can't represent 'None' constant
expression(ast.Compare(name(), [], []))  # expect: ValueError: Compare with no comparators
expression(ast.BoolOp(ast.And(), [name()]))  # expect: ValueError: BoolOp with less than 2 values
expression(ast.Dict([name()], []))
# expect: ValueError: Dict doesn't have the same number of keys as values
expression(ast.List([None], ast.Load()))  # expect: ValueError: None disallowed in expression list
expression(ast.ListComp(name(), []))  # expect: ValueError: comprehension with no generators
expression(ast.Call(name(), (), []))
# expect: TypeError: Call field "args" must be a list, not a tuple
try:
    compile(ast.Module([ast.Pass()], []), "f", "exec")
except TypeError as error:
    print(error)  # expect: required field "lineno" missing from stmt


class Traced(ast.Name):
    """Derived classes count as what they are derived from."""


tree = ast.Expression(Traced("len", ast.Load()))
print(eval(compile(ast.fix_missing_locations(tree), "f", "eval")) is len)  # expect: True
