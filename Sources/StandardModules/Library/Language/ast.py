"""The syntax tree of Python code.

Baton's parser hands a tree over as tuples, of which _ast_nodes.made() makes nodes. The way back to
running code is the text: compile() of a tree runs what unparse() writes, each statement on its line.
"""

import re
import sys

from _ast_nodes import *
from _ast_nodes import _classes, _position_fields
from _ast_nodes import made as _made
from _ast_unparse import compilable as _source
from _ast_unparse import unparse

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8000 | PyCF_ONLY_AST


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """Parse the source into a node."""
    flags = PyCF_OPTIMIZED_AST if optimize > 0 else PyCF_ONLY_AST
    if isinstance(feature_version, tuple):
        major, feature_version = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
    elif feature_version is None:
        feature_version = -1
    tree = compile(source, filename, mode, flags, optimize=optimize, _feature_version=feature_version)
    if type_comments and not isinstance(source, AST):
        from _ast_type_comments import attach

        attach(tree, source, filename)
    return tree


def _changed(tree, source, filename, optimize, version):
    """What compile() calls where a tree is asked for that differs from what was read."""
    from _ast_changes import parse_as_asked

    return parse_as_asked(tree, source, filename, optimize, version)


def _function_type(source, filename):
    from _ast_changes import function_type

    return function_type(source, filename)


# Values


def literal_eval(node_or_string):
    """Evaluate an expression of literals and containers."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    place = f" on line {line}" if (line := getattr(node, "lineno", None)) else ""
    raise ValueError(f"malformed node or string{place}: {node!r}")


def _literal(node):
    match node:
        case Constant():
            return node.value
        case Tuple():
            return tuple(map(_literal, node.elts))
        case List():
            return list(map(_literal, node.elts))
        case Set():
            return set(map(_literal, node.elts))
        case Call(func=Name(id="set"), args=[], keywords=[]):
            return set()
        case Dict():
            if len(node.keys) != len(node.values):
                _malformed(node)
            return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
        case BinOp(op=Add() | Sub()):
            # A complex number.
            left = _signed_number(node.left)
            right = _number(node.right)
            if isinstance(left, (int, float)) and isinstance(right, complex):
                return left + right if isinstance(node.op, Add) else left - right
    return _signed_number(node)


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed_number(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


# Trees


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """Return the tree as text."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _Dump(annotate_fields, include_attributes, indent, show_empty).text(node, 0)[0]


class _Dump:
    def __init__(self, annotate_fields, include_attributes, indent, show_empty):
        self.annotate_fields = annotate_fields
        self.include_attributes = include_attributes
        self.indent = indent
        self.show_empty = show_empty

    def text(self, node, level):
        """The text of a node, and whether it fits into a line."""
        if self.indent is None:
            prefix, separator = "", ", "
        else:
            level += 1
            prefix = "\n" + self.indent * level
            separator = ",\n" + self.indent * level
        if isinstance(node, list):
            if not node:
                return "[]", True
            return f"[{prefix}{separator.join(self.text(one, level)[0] for one in node)}]", False
        if not isinstance(node, AST):
            return repr(node), True
        parts, is_simple = self.parts(node, level)
        name = node.__class__.__name__
        if is_simple and len(parts) <= 3:
            return f"{name}({', '.join(parts)})", not parts
        return f"{name}({prefix}{separator.join(parts)})", False

    def parts(self, node, level):
        cls = type(node)
        parts, skipped, is_simple, keywords = [], [], True, self.annotate_fields
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                keywords = True
                continue
            if value is None and getattr(cls, name, ...) is None:
                keywords = True
                continue
            if not self.show_empty and value == []:
                kind = cls._field_types.get(name, object)
                if getattr(kind, "__origin__", None) is list:
                    if not keywords:
                        skipped.append(repr(value))
                    continue
            if not keywords:
                parts += skipped
                skipped = []
            text, is_short = self.text(value, level)
            is_simple = is_simple and is_short
            parts.append(f"{name}={text}" if keywords else text)
        if self.include_attributes and node._attributes:
            for name in node._attributes:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    continue
                text, is_short = self.text(value, level)
                is_simple = is_simple and is_short
                parts.append(f"{name}={text}")
        return parts, is_simple


def iter_fields(node):
    """Iterate over the fields that are there, as pairs of name and value."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Iterate over the nodes just below."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for one in value:
                if isinstance(one, AST):
                    yield one


def walk(node):
    """Iterate over the node and all below, level by level."""
    from collections import deque

    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


def copy_location(new_node, old_node):
    """Give a node the position of another one."""
    for name in _position_fields:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            # The end may be unknown, the beginning may not.
            if value is not None or (hasattr(old_node, name) and name.startswith("end_")):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give nodes without position that of the node above."""

    def fix(node, place):
        place = list(place)
        for index, name in enumerate(_position_fields):
            if name not in node._attributes:
                continue
            known = getattr(node, name, None) if name.startswith("end_") else getattr(node, name, ...)
            if known is None or known is ...:
                setattr(node, name, place[index])
            else:
                place[index] = known
        for child in iter_child_nodes(node):
            fix(child, place)

    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    """Move the tree down by some lines."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and (end := getattr(child, "end_lineno", 0)) is not None:
            child.end_lineno = end + n
    return node


def get_docstring(node, clean=True):
    """Return the docstring of a module, class or function; None where there is none."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    node = node.body[0].value
    if not isinstance(node, Constant) or not isinstance(node.value, str):
        return None
    if not clean:
        return node.value
    import inspect

    return inspect.cleandoc(node.value)


_line = re.compile(r".*?(?:\r\n|\n|\r|\Z)", re.DOTALL)


def get_source_segment(source, node, *, padded=False):
    """Return the text of a node; None where its position is not known."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _line.findall(source)[first : last + 1]
    before = lines[0].encode()[:start].decode()
    padding = re.sub(r"[^\f\t]", " ", before) if padded else ""
    if first == last:
        return lines[0].encode()[start:end].decode()
    lines[-1] = lines[-1].encode()[:end].decode()
    lines[0] = padding + lines[0].encode()[start:].decode()
    return "".join(lines)


class NodeVisitor:
    """Calls a method for each node: visit_NAME, or generic_visit, which goes further down."""

    def visit(self, node):
        method = getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)
        return method(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for one in value:
                    if isinstance(one, AST):
                        self.visit(one)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        value = node.value
        for kind, name in _old_names.items():
            if type(value) is kind:
                break
        else:
            name = "Num" if type(value) in (int, float, complex) else None
        method = getattr(self, f"visit_{name}", None)
        if method is None:
            return self.generic_visit(node)
        import warnings

        warnings.warn(
            f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 2
        )
        return method(node)


class NodeTransformer(NodeVisitor):
    """Puts what a visit returns in the node's place: a node, several, or None for nothing."""

    def generic_visit(self, node):
        for name, value in iter_fields(node):
            if isinstance(value, list):
                found = []
                for one in value:
                    if isinstance(one, AST):
                        one = self.visit(one)
                        if one is None:
                            continue
                        if not isinstance(one, AST):
                            found.extend(one)
                            continue
                    found.append(one)
                value[:] = found
            elif isinstance(value, AST):
                new = self.visit(value)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


# The classes that constants had before Python 3.8.

_old_names = {str: "Str", bytes: "Bytes", bool: "NameConstant", type(None): "NameConstant", type(...): "Ellipsis"}
_old_kinds = {
    "Num": (int, float, complex), "Str": (str,), "Bytes": (bytes,),
    "NameConstant": (type(None), bool), "Ellipsis": (type(...),),
}  # fmt: skip


class _OldConstant(type(Constant)):
    """Says of constants of its kind that they are its instances, and makes plain constants."""

    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_kinds") is None:
            return type.__instancecheck__(cls, instance)
        _deprecated(f"ast.{cls.__name__}", "ast.Constant")
        if not isinstance(instance, Constant) or not hasattr(instance, "value"):
            return False
        value = instance.value
        return isinstance(value, cls._kinds) and not (cls.__name__ == "Num" and isinstance(value, bool))


def _new_constant(cls, *args, **kwargs):
    for position, name in enumerate(cls._fields):
        if name in kwargs and position < len(args):
            raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
    if cls.__dict__.get("_kinds") is None:
        return Constant.__new__(cls)
    _deprecated(f"ast.{cls.__name__}", "ast.Constant")
    return Constant(..., *args, **kwargs) if cls.__name__ == "Ellipsis" else Constant(*args, **kwargs)


def _deprecated(name, instead):
    import warnings

    text = f"{name} is deprecated and will be removed in Python 3.14; use {instead} instead"
    warnings.warn(text, DeprecationWarning, stacklevel=3)


_old_fields = {"Num": ("n",), "Str": ("s",), "Bytes": ("s",), "NameConstant": ("value",), "Ellipsis": ()}


def __getattr__(name):
    if name not in _old_kinds:
        raise AttributeError(f"module 'ast' has no attribute {name!r}")
    body = {"__module__": "ast", "__new__": _new_constant, "_fields": _old_fields[name], "_kinds": _old_kinds[name]}
    made = globals()[name] = _OldConstant(name, (Constant,), body)
    _deprecated(f"ast.{name}", "ast.Constant")
    return made


def _old_value(name):
    def get(self):
        _deprecated(f"Attribute {name}", "value")
        return self.value

    def set(self, value):
        _deprecated(f"Attribute {name}", "value")
        self.value = value

    return property(get, set)


class slice(AST):
    """Deprecated AST node class."""


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Deprecated AST node class.  Unused in Python 3."""


class AugLoad(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class AugStore(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class Param(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


def _get_dims(self):
    return self.elts


def _set_dims(self, value):
    self.elts = value


Tuple.dims = property(_get_dims, _set_dims, doc="Deprecated. Use elts instead.")
Constant.n = _old_value("n")
Constant.s = _old_value("s")


def main():
    """Print the tree of a file or of standard input."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m ast")
    parser.add_argument("infile", nargs="?", default="-", help="the file to parse; defaults to stdin")
    parser.add_argument("-m", "--mode", default="exec", choices=("exec", "single", "eval", "func_type"), help="specify what kind of code must be parsed")
    parser.add_argument("--no-type-comments", default=True, action="store_false", help="don't add information about type comments")
    parser.add_argument("-a", "--include-attributes", action="store_true", help="include attributes such as line numbers and column offsets")
    parser.add_argument("-i", "--indent", type=int, default=3, help="indentation of nodes (number of spaces)")
    options = parser.parse_args()
    if options.infile == "-":
        name, source = "<stdin>", sys.stdin.buffer.read()
    else:
        name = options.infile
        with open(name, "rb") as file:
            source = file.read()
    tree = parse(source, name, options.mode)
    print(dump(tree, include_attributes=options.include_attributes, indent=options.indent))


if __name__ == "__main__":
    main()
