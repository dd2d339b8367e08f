"""What code objects tell of themselves: `co_consts`, `co_names`, and the places in the source that their
instructions come from. There is no byte code: the source is read again when somebody asks."""

import ast

from _code_statements import FUNCTIONS
from _code_walk import Tables

_trees = {}

# Without the warnings, which were given when the text was compiled
_SILENT = -2


def tables(text, mode, name, line, column, variables, inner, doc, qualified_name, static_attributes, first_line):
    """The tables of the code of one definition: constants, names, instructions, line table, positions."""
    node, owner, stringizes = find(text, mode, name, line, column)
    codes = {}
    for inner_name, inner_line, code in inner:
        codes.setdefault((inner_name, inner_line), []).append(code)
    if node is None:
        constants, names, positions = (None,), (), [(line, line, 0, 0)]
    else:
        constants, names, positions = tables_of(
            node, frozenset(variables), codes, owner=owner, doc=doc, qualified_name=qualified_name,
            static_attributes=static_attributes, stringizes=stringizes,
        )
    start = 0 if name == "<module>" else first_line
    positions = [(start, max(start, 1), 0, 0), *positions]
    if len(positions) == 1 or not isinstance(node, (*FUNCTIONS, ast.Lambda)):
        positions.append(positions[-1])
    code = b"".join(
        bytes(((line + column) % 251 + 1, (end - column) % 256)) for line, _, column, end in positions
    )
    return constants, names, code, _line_table(positions, first_line), positions


def find(text, mode, name, line, column):
    key = text, mode
    if not isinstance(text, str):
        # What was written from a tree is a code object, with the lines that the tree had.
        known = _definitions(text, mode)
    elif key in _trees:
        known = _trees[key]
    else:
        if len(_trees) >= 8:
            del _trees[next(iter(_trees))]
        known = _trees[key] = _definitions(text, mode)
    tree, found, stringizes = known
    if name == "<module>":
        return tree, None, stringizes
    choices = found.get((name, line), [(None, None)])
    for node, owner in choices:
        if node is not None and node.col_offset == column:
            return node, owner, stringizes
    return *choices[0], stringizes


def _definitions(text, mode):
    tree = compile(text, "<unknown>", mode, ast.PyCF_ONLY_AST, _feature_version=_SILENT)
    found = {}
    _list_definitions(tree, None, found)
    return tree, found, _has_future_annotations(tree)


def _list_definitions(node, owner, found):
    for child in ast.iter_child_nodes(node):
        inner_owner = owner
        name = None
        if isinstance(child, (*FUNCTIONS, ast.ClassDef)):
            name = child.name
            inner_owner = name if isinstance(child, ast.ClassDef) else owner
        elif isinstance(child, ast.Lambda):
            name = "<lambda>"
        elif isinstance(child, ast.GeneratorExp):
            name = "<genexpr>"
        if name is not None:
            # Classes begin at their first decorator.
            lines = {child.lineno, *(one.lineno for one in getattr(child, "decorator_list", ())[:1])}
            for line in lines:
                found.setdefault((name, line), []).append((child, owner))
        _list_definitions(child, inner_owner, found)


def _has_future_annotations(tree):
    return isinstance(tree, ast.Module) and any(
        isinstance(one, ast.ImportFrom) and one.module == "__future__"
        and any(alias.name == "annotations" for alias in one.names)
        for one in tree.body
    )


def _line_table(positions, first_line):
    """Entries of the long form: a code, the line's difference, and what is behind it."""
    table, line = bytearray(), first_line
    for start, end, column, end_column in positions:
        table.append(0x80 | 14 << 3)
        table += _number((start - line) * 2 if start >= line else (line - start) * 2 + 1)
        for number in (end - start, column + 1, end_column + 1):
            table += _number(max(number, 0))
        line = start
    return bytes(table)


def _number(number):
    digits = bytearray()
    while number > 63:
        digits.append(0x40 | number & 63)
        number >>= 6
    digits.append(number)
    return digits


def tables_of(node, variables, inner, *, owner=None, doc=None, qualified_name="", static_attributes=(), stringizes=False):
    """The tables of a module, function, lambda, class body or generator expression."""
    is_optimized = not isinstance(node, (ast.Module, ast.Interactive, ast.Expression, ast.ClassDef))
    walk = Tables(variables, inner, is_optimized, owner, doc)
    walk.stringizes = stringizes
    if isinstance(node, ast.Expression):
        walk.visit(node.body)
    elif isinstance(node, ast.Lambda):
        walk.constant(None)
        walk.visit(node.body)
    elif isinstance(node, ast.GeneratorExp):
        walk.clauses(node)
        walk.constant(None)
    elif isinstance(node, FUNCTIONS):
        walk.function(node)
    elif isinstance(node, ast.ClassDef):
        _class_body(walk, node, qualified_name, static_attributes)
    else:
        _module(walk, node)
    return walk.result()


def _module(walk, node):
    _documented(walk, node)
    walk.constant(None)


def _documented(walk, node):
    if walk.doc is not None:
        walk.constant(walk.doc)
        walk.name("__doc__")
        walk.place(node.body[0])
    walk.body(node.body[walk.doc is not None:])


def _class_body(walk, node, qualified_name, static_attributes):
    walk.names.update(dict.fromkeys(("__name__", "__module__", "__qualname__")))
    walk.constant(qualified_name)
    walk.constant(walk.first_line(node))
    walk.names.setdefault("__firstlineno__")
    _documented(walk, node)
    walk.constant(tuple(static_attributes))
    walk.names.setdefault("__static_attributes__")
    if "__class__" in walk.variables:
        walk.names.setdefault("__classcell__")
    else:
        walk.constant(None)
