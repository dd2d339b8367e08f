"""What compile() does to a tree on request: fold its constants, hold it to an older version's grammar.

Both work on the finished tree. What an older version did not know is told of as a SyntaxError at the
node; the text of functions' types in comments is read as a call and an expression.
"""

import ast
import sys

from _code_folding import fold

# What a node of a kind needs: the first minor version of Python 3 that has it, and how it is called.
_news = {
    "AsyncFunctionDef": (5, "Async functions are"), "AsyncFor": (5, "Async for loops are"),
    "AsyncWith": (5, "Async with statements are"), "Await": (5, "Await expressions are"),
    "MatMult": (5, "The '@' operator is"), "AnnAssign": (6, "Variable annotation syntax is"),
    "NamedExpr": (8, "Assignment expressions are"), "Match": (10, "Pattern matching is"),
    "TryStar": (11, "Exception groups are"), "TypeAlias": (12, "Type statement is"),
}  # fmt: skip


def parse_as_asked(tree, source, filename, optimize, version):
    """The tree, or what becomes of it, for the level of optimisation and the version that are asked for."""
    if version >= 0:
        for node in ast.walk(tree):
            _check_version(node, source, filename, version)
    return tree if optimize is None else optimized(tree, optimize)


# Older versions


def _check_version(node, source, filename, version):
    kind = type(node).__name__
    if kind in _news:
        _need(node, *_news[kind], source, filename, version)
    if kind == "comprehension" and node.is_async:
        _need(node.target, 6, "Async comprehensions are", source, filename, version)
    if kind == "arguments" and node.posonlyargs:
        _need(node.posonlyargs[0], 8, "Positional-only parameters are", source, filename, version)
    if getattr(node, "type_params", None):
        name = "Type parameter lists are"
        _need(node.type_params[0], 12, name, source, filename, version)
    if getattr(node, "default_value", None) is not None:
        _need(node, 13, "Type parameter defaults are", source, filename, version)
    if kind == "Constant" and type(node.value) in (int, float, complex) and version < 6:
        if "_" in (ast.get_source_segment(_text(source), node) or ""):
            _need(node, 6, "Underscores in numeric literals are", source, filename, version)


def _need(node, minor, name, source, filename, version):
    if version >= minor:
        return
    line = getattr(node, "lineno", 1)
    lines = _text(source).splitlines(keepends=True)
    place = (
        filename, line, getattr(node, "col_offset", 0) + 1, lines[line - 1] if line <= len(lines) else None,
        getattr(node, "end_lineno", line), getattr(node, "end_col_offset", 0) + 1,
    )  # fmt: skip
    raise SyntaxError(f"{name} only supported in Python 3.{minor} and greater", place)


def _text(source):
    return source if isinstance(source, str) else bytes(source).decode("utf-8", "replace")


# Folding


def optimized(tree, level):
    """A tree of its own with constants in place of the expressions that give them."""
    if level < 0:
        level = sys.flags.optimize
    return _changed(tree, level, False)


def _changed(value, level, is_target):
    if isinstance(value, list):
        return [_changed(one, level, is_target) for one in value]
    if not isinstance(value, ast.AST):
        return value
    if isinstance(value, ast.expr_context | ast.operator | ast.unaryop | ast.boolop | ast.cmpop):
        return value
    cls = type(value)
    node = cls.__new__(cls)
    node.__dict__.update(value.__dict__)
    for name in cls._fields:
        if hasattr(value, name):
            setattr(node, name, _changed(getattr(value, name), level, False))
    if isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
        node.iter = _container(node.iter)
    if isinstance(node, ast.Name):
        if node.id == "__debug__" and isinstance(node.ctx, ast.Load) and level > 0:
            return ast.copy_location(ast.Constant(False), node)
        return node
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        node = _negated(node)
    folded = fold(node) if isinstance(node, ast.expr) else node
    return folded if folded is node else ast.copy_location(folded, node)


_opposites = {ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}


def _negated(node):
    """`not a in b` is `a not in b`."""
    test = node.operand
    if not isinstance(test, ast.Compare) or len(test.ops) != 1 or type(test.ops[0]) not in _opposites:
        return node
    return ast.copy_location(ast.Compare(test.left, [_opposites[type(test.ops[0])]()], test.comparators), node)


def _container(node):
    """What is only walked through may be a constant."""
    if isinstance(node, ast.List | ast.Set) and all(isinstance(one, ast.Constant) for one in node.elts):
        kind = tuple if isinstance(node, ast.List) else frozenset
        return ast.copy_location(ast.Constant(kind(one.value for one in node.elts)), node)
    return node


# The types of functions


def function_type(source, filename):
    """The tree of `(int, *str) -> bool`, as it stands in comments."""
    text = _text(source)
    start = 0
    while (arrow := text.find("->", start)) >= 0:
        before = text[:arrow].rstrip()
        if before.lstrip().startswith("(") and before.endswith(")") and text[arrow + 2 :].strip():
            blanks = len(before) - len(before.lstrip())
            try:
                call = ast.parse("f" + before[blanks:], filename, "eval").body
            except SyntaxError:
                start = arrow + 2
                continue
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and _is_signature(call):
                return _function_type(call, text, arrow, blanks, filename)
        start = arrow + 2
    raise SyntaxError("invalid syntax", (filename, 1, 1, text, 1, 2))


def _is_signature(call):
    """One star at most, of each kind, behind the others; and no names."""
    early = any(isinstance(one, ast.Starred) for one in call.args[:-1])
    return not early and len(call.keywords) <= 1 and all(one.arg is None for one in call.keywords)


def _function_type(call, text, arrow, blanks, filename):
    given = [one.value if isinstance(one, ast.Starred) else one for one in call.args]
    given += [one.value for one in call.keywords]
    for one in given:
        for node in ast.walk(one):
            if getattr(node, "lineno", 0) == 1:
                node.col_offset += blanks - 1
            if getattr(node, "end_lineno", 0) == 1:
                node.end_col_offset += blanks - 1
    # Within brackets the blanks in front of it are none.
    result = ast.parse("(" + " " * (arrow + 1) + text[arrow + 2 :].rstrip() + ")", filename, "eval").body
    return ast.FunctionType(given, result)
