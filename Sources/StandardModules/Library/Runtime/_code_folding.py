"""Constant expressions as a compiler to byte code folds them: what stands in `co_consts` in their place."""

import ast
import operator

_BINARY = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod, ast.Pow: operator.pow,
    ast.LShift: operator.lshift, ast.RShift: operator.rshift, ast.BitOr: operator.or_,
    ast.BitXor: operator.xor, ast.BitAnd: operator.and_,
}
_UNARY = {ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Invert: operator.invert, ast.Not: operator.not_}
# Results beyond are left to run time.
_MOST_BITS = 128
_MOST_ITEMS = 256
_MOST_CHARACTERS = 4096


def is_constant(node):
    return isinstance(node, ast.Constant)


def key_of(value):
    """Equal for constants that are one: 1, 1.0 and True are three, and so are 0.0 and -0.0."""
    kind = type(value)
    if kind in (float, complex):
        return kind, repr(value)
    if kind is tuple:
        return kind, tuple(map(key_of, value))
    if kind is frozenset:
        return kind, frozenset(map(key_of, value))
    if kind in (int, str, bytes, bool) or value is None or value is Ellipsis:
        return kind, value
    return kind, id(value)


def fold(node):
    """The constant that an expression is, or the expression itself."""
    fold_one = _FOLDS.get(type(node))
    return node if fold_one is None else fold_one(node)


def _tuple(node):
    elements = [fold(one) for one in node.elts]
    if isinstance(node.ctx, ast.Load) and all(map(is_constant, elements)):
        return ast.Constant(tuple(one.value for one in elements))
    return node


def _name(node):
    return ast.Constant(True) if node.id == "__debug__" else node


def _unary(node):
    operand = fold(node.operand)
    if not is_constant(operand):
        return node
    try:
        return ast.Constant(_UNARY[type(node.op)](operand.value))
    except Exception:
        return node


def _binary(node):
    if isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant) and isinstance(node.left.value, str):
        return _percent(node)
    left, right = fold(node.left), fold(node.right)
    operation = _BINARY.get(type(node.op))
    if operation is None or not is_constant(left) or not is_constant(right):
        return node
    if not _is_small(node.op, left.value, right.value):
        return node
    try:
        return ast.Constant(operation(left.value, right.value))
    except Exception:
        return node


def _is_small(op, left, right):
    if isinstance(op, ast.Mult):
        if isinstance(left, int) and isinstance(right, int):
            return left.bit_length() + right.bit_length() <= _MOST_BITS
        for count, items in ((left, right), (right, left)):
            if isinstance(count, int) and isinstance(items, (str, bytes)):
                return 0 <= count and count * len(items) <= _MOST_CHARACTERS
            if isinstance(count, int) and isinstance(items, tuple):
                return 0 <= count and count * len(items) <= _MOST_ITEMS
    if isinstance(op, ast.Pow) and isinstance(left, int) and isinstance(right, int):
        return right < 0 or left.bit_length() * right <= _MOST_BITS
    if isinstance(op, ast.LShift) and isinstance(left, int) and isinstance(right, int):
        return 0 <= right and left.bit_length() + right <= _MOST_BITS
    return True


def _percent(node):
    """`"%s and %r" % (a, b)` is an f-string."""
    if not isinstance(node.right, ast.Tuple) or any(isinstance(one, ast.Starred) for one in node.right.elts):
        right = fold(node.right)
        return _percent_constant(node, right)
    parts, rest, values = [], node.left.value, list(node.right.elts)
    text = ""
    index = 0
    while index < len(rest):
        if rest[index] != "%":
            text += rest[index]
            index += 1
            continue
        index += 1
        if rest[index:index + 1] == "%":
            text += "%"
            index += 1
            continue
        flags = index
        while rest[index:index + 1] and rest[index] in "-+ #0":
            index += 1
        digits = index
        while rest[index:index + 1].isdigit():
            index += 1
        precision = index
        if rest[index:index + 1] == ".":
            index += 1
            while rest[index:index + 1].isdigit():
                index += 1
        kind = rest[index:index + 1]
        if not kind or kind not in "sra" or not values or rest[flags:digits].strip("-"):
            return _percent_constant(node, fold(node.right))
        index += 1
        spec = rest[digits:precision] + rest[precision:index - 1]
        if rest[digits:precision] and "-" not in rest[flags:digits]:
            spec = ">" + spec
        if text:
            parts.append(ast.Constant(text))
            text = ""
        parts.append(
            ast.FormattedValue(
                values.pop(0), ord(kind), ast.JoinedStr([ast.Constant(spec)]) if spec else None
            )
        )
    if values:
        return _percent_constant(node, fold(node.right))
    if text:
        parts.append(ast.Constant(text))
    for part in parts:
        for one in ast.walk(part):
            if not hasattr(one, "lineno"):
                ast.copy_location(one, node)
    return ast.JoinedStr(parts)


def _percent_constant(node, right):
    return node


def _subscript(node):
    value, index = fold(node.value), fold(node.slice)
    if isinstance(node.ctx, ast.Load) and is_constant(value) and is_constant(index):
        try:
            return ast.Constant(value.value[index.value])
        except Exception:
            pass
    return node


def _compare(node):
    operators = node.ops
    last = node.comparators[-1]
    if isinstance(operators[-1], (ast.In, ast.NotIn)) and isinstance(last, (ast.List, ast.Set)):
        elements = [fold(one) for one in last.elts]
        if all(map(is_constant, elements)):
            values = tuple(one.value for one in elements)
            constant = ast.Constant(values if isinstance(last, ast.List) else frozenset(values))
            ast.copy_location(constant, last)
            return ast.Compare(node.left, operators, [*node.comparators[:-1], constant])
        if isinstance(last, ast.List) and not any(isinstance(one, ast.Starred) for one in last.elts):
            changed = ast.copy_location(ast.Tuple(last.elts, ast.Load()), last)
            return ast.Compare(node.left, operators, [*node.comparators[:-1], changed])
    return node


_FOLDS = {
    ast.Tuple: _tuple, ast.Name: _name, ast.UnaryOp: _unary, ast.BinOp: _binary, ast.Subscript: _subscript,
    ast.Compare: _compare,
}
