"""What compile() refuses of a tree that a program has built or changed."""

from _ast_nodes import _classes, _position_fields

_node = _classes["AST"]
_expr = _classes["expr"]


def check(tree):
    """Raise what CPython raises for a tree that stands for no program."""
    _check_fields(tree, "mod")
    _Validator().body(tree)


# Fields


def _check_fields(node, kind):
    """Each field holds what the grammar says; lists and what may be missing included."""
    for name in _classes[kind]._attributes[:2]:
        if not hasattr(node, name):
            raise TypeError(f'required field "{name}" missing from {kind}')
    if not isinstance(node, _classes[kind]):
        raise TypeError(f"expected some sort of {kind}, but got {node!r}")
    cls = _grammar_class(node)
    for name, (field_kind, mark) in _fields_of(cls):
        _check_field(node, cls.__name__, name, field_kind, mark)


def _grammar_class(node):
    """The class of the grammar that the node's class is or derives from."""
    for cls in type(node).__mro__:
        if _classes.get(cls.__name__) is cls:
            return cls


_known_fields = {}


def _fields_of(cls):
    found = _known_fields.get(cls)
    if found is None:
        found = _known_fields[cls] = [
            (name, _kind_of(cls, name, cls._field_types[name])) for name in cls._fields
        ]
    return found


def _kind_of(cls, name, declared):
    mark = cls._defaults.get(name, "")
    if mark == "*":
        return declared.__args__[0], mark
    return (declared.__args__[0] if mark == "?" else declared), mark


def _check_field(node, owner, name, kind, mark):
    value = getattr(node, name, None)
    if mark == "*":
        if value is None:
            return
        if not isinstance(value, list):
            raise TypeError(f"{owner} field {name!r} must be a list, not a {type(value).__name__}")
        for one in value:
            # What may not be None in a list is found out with what the list means.
            if one is not None or issubclass(kind, str):
                _check_value(one, kind)
    elif value is not None:
        _check_value(value, kind)
    elif not hasattr(node, name):
        if not mark:
            raise TypeError(f'required field "{name}" missing from {owner}')
    elif not mark and kind is not object:
        if kind in _optional_looking:
            raise ValueError(f"field {name!r} is required for {owner}")
        raise TypeError(f"expected some sort of {kind.__name__}, but got None")


# Of these kinds None is refused as a missing field.
_optional_looking = (int, str, _expr, _classes["arguments"], _classes["pattern"])


def _check_value(value, kind):
    if kind is object:
        return
    if kind is str:
        if not isinstance(value, str):
            raise TypeError("AST identifier must be of type str")
    elif kind is int:
        if not isinstance(value, int):
            raise ValueError(f"invalid integer value: {value!r}")
    else:
        _check_fields(value, kind.__name__)


# Meaning

# The lists that must not be empty.
_filled = {
    "FunctionDef": ["body"], "AsyncFunctionDef": ["body"], "ClassDef": ["body"], "Delete": ["targets"],
    "Assign": ["targets"], "For": ["body"], "AsyncFor": ["body"], "While": ["body"], "If": ["body"],
    "With": ["items", "body"], "AsyncWith": ["items", "body"], "Match": ["cases"], "match_case": ["body"],
    "Try": ["body"], "TryStar": ["body"], "ExceptHandler": ["body"], "Import": ["names"],
    "ImportFrom": ["names"], "Global": ["names"], "Nonlocal": ["names"],
}  # fmt: skip

# What is stored or deleted; all other expressions are loaded.
_contexts = {
    ("Assign", "targets"): "Store", ("AugAssign", "target"): "Store", ("AnnAssign", "target"): "Store",
    ("For", "target"): "Store", ("AsyncFor", "target"): "Store",
    ("comprehension", "target"): "Store", ("withitem", "optional_vars"): "Store", ("Delete", "targets"): "Del",
    ("TypeAlias", "name"): "Store",
}  # fmt: skip

# Lists in which None stands for something.
_with_gaps = {("Dict", "keys"), ("arguments", "kw_defaults")}


class _Validator:
    def body(self, tree):
        for name, _ in _fields_of(_grammar_class(tree)):
            self.part(type(tree).__name__, name, getattr(tree, name, None), "Load")

    def visit(self, node, context="Load"):
        name = _grammar_class(node).__name__
        self.place(node)
        for field in _filled.get(name, ()):
            if not getattr(node, field):
                raise ValueError(f"empty {field} on {name}")
        if isinstance(node, _expr):
            context = self.context(node, name, context)
        if special := getattr(self, f"check_{name}", None):
            special(node)
        for field, _ in _fields_of(_grammar_class(node)):
            if (name, field) == ("NamedExpr", "target"):
                # CPython takes it in any context.
                continue
            own = context if name in ("Tuple", "List", "Starred") else _contexts.get((name, field), "Load")
            self.part(name, field, getattr(node, field, None), own)

    def part(self, name, field, value, context):
        if isinstance(value, list):
            for one in value:
                if isinstance(one, _node):
                    self.visit(one, context)
                elif one is None and (name, field) not in _with_gaps:
                    kind = "statement" if field in ("body", "orelse", "finalbody") else "expression"
                    raise ValueError(f"None disallowed in {kind} list")
        elif isinstance(value, _node) and value._fields:
            self.visit(value, context)

    def place(self, node):
        if not node._attributes:
            return
        line, column, end_line, end_column = (getattr(node, one) for one in _position_fields)
        end_line = line if end_line is None else end_line
        end_column = column if end_column is None else end_column
        if line > end_line:
            raise ValueError(f"AST node line range ({line}, {end_line}) is not valid")
        if line < 0 and end_line != line or column < 0 and column != end_column:
            raise ValueError(
                f"AST node column range ({column}, {end_column}) for line range ({line}, {end_line}) is not valid"
            )
        if line == end_line and column > end_column:
            raise ValueError(f"line {line}, column {column}-{end_column} is not a valid range")

    def context(self, node, name, wanted):
        """A node that can be stored says so; what cannot is only loaded."""
        found = type(node.ctx).__name__ if "ctx" in node._fields else "Load"
        if found == wanted:
            return wanted
        if "ctx" not in node._fields:
            raise ValueError(f"expression which can't be assigned to in {wanted} context")
        raise ValueError(f"expression must have {wanted} context but has {found} instead")

    def check_Name(self, node):
        if node.id in ("None", "True", "False"):
            raise ValueError(f"identifier field can't represent '{node.id}' constant")

    def check_Constant(self, node):
        _check_constant(node.value)

    def check_ImportFrom(self, node):
        if node.level is not None and node.level < 0:
            raise ValueError("Negative ImportFrom level")

    def check_Raise(self, node):
        if node.cause is not None and node.exc is None:
            raise ValueError("Raise with cause but no exception")

    def check_Try(self, node):
        name = _grammar_class(node).__name__
        if not node.handlers and not node.finalbody:
            raise ValueError(f"{name} has neither except handlers nor finalbody")
        if not node.handlers and node.orelse:
            raise ValueError(f"{name} has orelse but no except handlers")

    check_TryStar = check_Try

    def check_BoolOp(self, node):
        if len(node.values) < 2:
            raise ValueError("BoolOp with less than 2 values")

    def check_Compare(self, node):
        if not node.comparators:
            raise ValueError("Compare with no comparators")
        if len(node.comparators) != len(node.ops):
            raise ValueError("Compare has a different number of comparators and operands")

    def check_Dict(self, node):
        if len(node.keys) != len(node.values):
            raise ValueError("Dict doesn't have the same number of keys as values")

    def check_comprehensions(self, node):
        if not node.generators:
            raise ValueError("comprehension with no generators")

    check_ListComp = check_SetComp = check_DictComp = check_GeneratorExp = check_comprehensions

    def check_arguments(self, node):
        if len(node.defaults) > len(node.posonlyargs) + len(node.args):
            raise ValueError("more positional defaults than args on arguments")
        if len(node.kw_defaults) != len(node.kwonlyargs):
            raise ValueError("length of kwonlyargs is not the same as kw_defaults on arguments")

    # Patterns

    def check_Match(self, node):
        for case in node.cases:
            if type(case.pattern).__name__ == "MatchStar":
                raise ValueError("can't use MatchStar here")

    def check_MatchAs(self, node):
        if node.pattern is not None and node.name is None:
            raise ValueError("MatchAs must specify a target name if a pattern is given")
        if node.name == "_":
            raise ValueError("can't capture name '_' in patterns")

    def check_MatchOr(self, node):
        if len(node.patterns) < 2:
            raise ValueError("MatchOr requires at least 2 patterns")

    def check_MatchSingleton(self, node):
        if node.value is not None and not isinstance(node.value, bool):
            raise ValueError("MatchSingleton can only contain True, False and None")

    def check_MatchValue(self, node):
        value = node.value
        kind = type(value).__name__
        if kind == "Constant":
            if isinstance(value.value, (int, float, complex, str, bytes)) and not isinstance(value.value, bool):
                return
            raise ValueError("unexpected constant inside of a literal pattern")
        if kind not in ("Attribute", "UnaryOp", "BinOp", "JoinedStr"):
            raise ValueError("patterns may only match literals and attribute lookups")

    def check_MatchMapping(self, node):
        if len(node.keys) != len(node.patterns):
            raise ValueError("MatchMapping doesn't have the same number of keys as patterns")

    def check_MatchClass(self, node):
        if len(node.kwd_attrs) != len(node.kwd_patterns):
            raise ValueError("MatchClass doesn't have the same number of keyword attributes as patterns")


def _check_constant(value):
    if value is None or value is ... or type(value) in (int, float, complex, bool, str, bytes):
        return
    if type(value) in (tuple, frozenset):
        for one in value:
            _check_constant(one)
        return
    raise TypeError(f"got an invalid type in Constant: {type(value).__name__}")
