"""Whether a tree that a script has built is one that a program could have: compile() asks first.

Most of it follows from the grammar's table: which fields there are, and of what kind. Beside it stand
the contexts in which expressions are stored or deleted, and a rule for each kind that has one.
"""

from _ast_nodes import AST, _alias, _classes, _shared, _union, kind_of

_roots = {"exec": "Module", "eval": "Expression", "single": "Interactive"}
_contexts = {
    ("Assign", "targets"): "Store", ("AugAssign", "target"): "Store", ("AnnAssign", "target"): "Store",
    ("For", "target"): "Store", ("AsyncFor", "target"): "Store", ("comprehension", "target"): "Store",
    ("withitem", "optional_vars"): "Store", ("NamedExpr", "target"): "Store", ("TypeAlias", "name"): "Store",
    ("Delete", "targets"): "Del",
}  # fmt: skip
# Fields that hold at least one.
_filled = {
    "FunctionDef": "body", "AsyncFunctionDef": "body", "ClassDef": "body", "Delete": "targets",
    "Assign": "targets", "For": "body", "AsyncFor": "body", "While": "body", "If": "body",
    "Match": "cases", "match_case": "body", "Try": "body", "TryStar": "body", "ExceptHandler": "body",
    "Import": "names", "ImportFrom": "names", "Global": "names", "Nonlocal": "names",
}  # fmt: skip
_may_hold_none = {("Dict", "keys"), ("arguments", "kw_defaults")}
_comprehensions = "ListComp", "SetComp", "DictComp", "GeneratorExp"
_constants = {type(None), type(...), int, float, complex, bool, str, bytes}


def validate(tree, mode):
    """Raise what is wrong with a tree."""
    root = _roots[mode]
    if not isinstance(tree, _classes[root]):
        raise TypeError(f"expected {root} node, got {type(tree).__name__}")
    _check(tree, "Load")


def _check(node, context):
    kind = kind_of(node)
    cls = _classes[kind]
    if cls in AST.__subclasses__() and cls.__subclasses__() and not cls._fields:
        raise TypeError(f"expected some sort of {kind}, but got {node!r}")
    if cls._attributes:
        _check_place(node, cls)
    if kind in _filled and not getattr(node, _filled[kind], None):
        raise ValueError(f"empty {_filled[kind]} on {kind}")
    if "ctx" in cls._fields:
        if node.ctx is None:
            raise TypeError("expected some sort of expr_context, but got None")
        found = kind_of(node.ctx)
        if found != context:
            raise ValueError(f"expression must have {context} context but has {found} instead")
    elif context != "Load":
        raise ValueError(f"expression which can't be assigned to in {context} context")
    rule = _rules.get(kind)
    if rule is not None:
        rule(node)
    inner = context if kind in ("List", "Tuple", "Starred") else "Load"
    # Comprehensions are looked at in the order in which they run.
    fields = reversed(cls._field_types.items()) if kind in _comprehensions else cls._field_types.items()
    for name, type in fields:
        if name != "ctx":
            _check_field(node, kind, name, type, _contexts.get((kind, name), inner))
    if kind == "arguments":
        _check_arguments(node)


def _check_place(node, cls):
    owner = cls if cls.__base__ is AST else cls.__base__
    for name in "lineno", "col_offset":
        if not hasattr(node, name):
            raise TypeError(f'required field "{name}" missing from {owner.__name__}')
    line, column = node.lineno, node.col_offset
    for place in line, column:
        if not isinstance(place, int):
            raise ValueError(f"invalid integer value: {place!r}")
    end_line = getattr(node, "end_lineno", None)
    end_column = getattr(node, "end_col_offset", None)
    end_line, end_column = line if end_line is None else end_line, column if end_column is None else end_column
    if line > end_line:
        raise ValueError(f"AST node line range ({line}, {end_line}) is not valid")
    if line < 0 and end_line != line or column < 0 and column != end_column:
        raise ValueError(
            f"AST node column range ({column}, {end_column}) for line range ({line}, {end_line}) is not valid"
        )
    if line == end_line and column > end_column:
        raise ValueError(f"line {line}, column {column}-{end_column} is not a valid range")


def _check_field(node, kind, name, type, context):
    default = "*" if isinstance(type, _alias) else "?" if isinstance(type, _union) else None
    try:
        value = getattr(node, name)
    except AttributeError:
        if default is None and type is not _classes["expr_context"]:
            raise TypeError(f'required field "{name}" missing from {kind}') from None
        return
    if default == "*":
        if not isinstance(value, list):
            raise TypeError(f'{kind} field "{name}" must be a list, not a {value.__class__.__name__}')
        (type,) = type.__args__
        for one in value:
            if one is not None:
                _check_value(one, type, context)
            elif (kind, name) not in _may_hold_none:
                _refuse_none(type)
                noun = {"expr": "expression", "stmt": "statement"}.get(type.__name__, type.__name__)
                raise ValueError(f"None disallowed in {noun} list")
        return
    if value is None:
        if default is None and type is not object:
            _refuse_none(type)
            raise ValueError(f"field '{name}' is required for {kind}")
        return
    _check_value(value, type.__args__[0] if default == "?" else type, context)


def _refuse_none(type):
    """Operators are words, of which none stands for none."""
    if type.__name__ in ("boolop", "cmpop", "operator", "unaryop"):
        raise TypeError(f"expected some sort of {type.__name__}, but got None")


def _check_value(value, type, context):
    if type is str:
        if not isinstance(value, (str, bytes)):
            raise TypeError("AST identifier must be of type str")
    elif type is int:
        if not isinstance(value, int):
            raise ValueError(f"invalid integer value: {value!r}")
    elif type is not object:
        if not isinstance(value, type):
            if type._attributes and not hasattr(value, "lineno"):
                raise TypeError(f'required field "lineno" missing from {type.__name__}')
            raise TypeError(f"expected some sort of {type.__name__}, but got {value!r}")
        if kind_of(value) not in _shared:
            _check(value, context)


# What only some kinds must hold to


def _check_constant(value):
    if type(value) in (tuple, frozenset):
        for part in value:
            _check_constant(part)
    elif type(value) not in _constants:
        raise TypeError(f"got an invalid type in Constant: {type(value).__name__}")


def _check_name(node):
    _check_identifier(node.id)


def _check_identifier(name):
    if name in ("None", "True", "False"):
        raise ValueError(f"identifier field can't represent '{name}' constant")


def _check_arguments(node):
    if len(node.defaults) > len(node.posonlyargs) + len(node.args):
        raise ValueError("more positional defaults than args on arguments")
    if len(node.kw_defaults) != len(node.kwonlyargs):
        raise ValueError("length of kwonlyargs is not the same as kw_defaults on arguments")


def _check_try(node):
    kind = kind_of(node)
    if not node.handlers and not node.finalbody:
        raise ValueError(f"{kind} has neither except handlers nor finalbody")
    if not node.handlers and node.orelse:
        raise ValueError(f"{kind} has orelse but no except handlers")


def _check_with(node):
    for name in "items", "body":
        if not getattr(node, name):
            raise ValueError(f"empty {name} on {kind_of(node)}")


def _check_raise(node):
    if node.cause is not None and node.exc is None:
        raise ValueError("Raise with cause but no exception")


def _check_import(node):
    if (node.level or 0) < 0:
        raise ValueError("Negative ImportFrom level")


def _check_annotated(node):
    if node.simple and not isinstance(node.target, _classes["Name"]):
        raise TypeError("AnnAssign with simple non-Name target")


def _check_bool(node):
    if len(node.values) < 2:
        raise ValueError("BoolOp with less than 2 values")


def _check_dict(node):
    if len(node.keys) != len(node.values):
        raise ValueError("Dict doesn't have the same number of keys as values")


def _check_comprehension(node):
    if not node.generators:
        raise ValueError("comprehension with no generators")


def _check_compare(node):
    if not node.comparators:
        raise ValueError("Compare with no comparators")
    if len(node.comparators) != len(node.ops):
        raise ValueError("Compare has a different number of comparators and operands")


# Patterns


def _check_no_star(patterns):
    if any(kind_of(one) == "MatchStar" for one in patterns):
        raise ValueError("can't use MatchStar here")


def _check_mapping(node):
    if len(node.keys) != len(node.patterns):
        raise ValueError("MatchMapping doesn't have the same number of keys as patterns")
    for key in node.keys:
        if kind_of(key) != "Constant" or key.value is not None and not isinstance(key.value, bool):
            _check_match_value(key)
    if node.rest is not None:
        _check_capture(node.rest)
    _check_no_star(node.patterns)


def _check_class(node):
    if len(node.kwd_attrs) != len(node.kwd_patterns):
        raise ValueError("MatchClass doesn't have the same number of keyword attributes as patterns")
    for name in node.kwd_attrs:
        _check_identifier(name)
    _check_no_star(node.patterns + node.kwd_patterns)
    target = node.cls
    while isinstance(target, _classes["Attribute"]):
        target = target.value
    if not isinstance(target, _classes["Name"]):
        raise ValueError("MatchClass cls field can only contain Name or Attribute nodes.")


def _check_or(node):
    if len(node.patterns) < 2:
        raise ValueError("MatchOr requires at least 2 patterns")
    _check_no_star(node.patterns)


def _check_as(node):
    if node.name is not None:
        _check_capture(node.name)
    elif node.pattern is not None:
        raise ValueError("MatchAs must specify a target name if a pattern is given")


def _check_star(node):
    if node.name is not None:
        _check_capture(node.name)


def _check_capture(name):
    if name == "_":
        raise ValueError("can't capture name '_' in patterns")
    _check_identifier(name)


def _check_singleton(node):
    if node.value is not None and not isinstance(node.value, bool):
        raise ValueError("MatchSingleton can only contain True, False and None")


def _check_match_value(value):
    kind = kind_of(value)
    if kind == "Constant":
        if value.value is None or type(value.value) in (bool, type(...)):
            raise ValueError("unexpected constant inside of a literal pattern")
        fits = type(value.value) in _constants
    else:
        fits = kind in ("Attribute", "UnaryOp", "BinOp", "JoinedStr")
    if not fits:
        raise ValueError("patterns may only match literals and attribute lookups")


_rules = {
    "Constant": lambda node: _check_constant(node.value), "Name": _check_name,
    "Try": _check_try, "TryStar": _check_try, "With": _check_with, "AsyncWith": _check_with,
    "Raise": _check_raise, "ImportFrom": _check_import, "AnnAssign": _check_annotated, "BoolOp": _check_bool,
    "Dict": _check_dict, "ListComp": _check_comprehension, "SetComp": _check_comprehension,
    "DictComp": _check_comprehension, "GeneratorExp": _check_comprehension, "Compare": _check_compare,
    "MatchMapping": _check_mapping, "MatchClass": _check_class, "MatchOr": _check_or, "MatchAs": _check_as,
    "MatchStar": _check_star, "MatchSingleton": _check_singleton, "MatchValue": lambda node: _check_match_value(node.value),
    "match_case": lambda node: _check_no_star([node.pattern]),
}  # fmt: skip
