"""The classes of syntax trees, made from Python's abstract grammar."""

_grammar = """
mod:
Module(stmt* body, type_ignore* type_ignores)
Interactive(stmt* body)
Expression(expr body)
FunctionType(expr* argtypes, expr returns)
stmt @
FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
Return(expr? value)
Delete(expr* targets)
Assign(expr* targets, expr value, string? type_comment)
TypeAlias(expr name, type_param* type_params, expr value)
AugAssign(expr target, operator op, expr value)
AnnAssign(expr target, expr annotation, expr? value, int simple)
For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
While(expr test, stmt* body, stmt* orelse)
If(expr test, stmt* body, stmt* orelse)
With(withitem* items, stmt* body, string? type_comment)
AsyncWith(withitem* items, stmt* body, string? type_comment)
Match(expr subject, match_case* cases)
Raise(expr? exc, expr? cause)
Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
Assert(expr test, expr? msg)
Import(alias* names)
ImportFrom(identifier? module, alias* names, int? level)
Global(identifier* names)
Nonlocal(identifier* names)
Expr(expr value)
Pass
Break
Continue
expr @
BoolOp(boolop op, expr* values)
NamedExpr(expr target, expr value)
BinOp(expr left, operator op, expr right)
UnaryOp(unaryop op, expr operand)
Lambda(arguments args, expr body)
IfExp(expr test, expr body, expr orelse)
Dict(expr* keys, expr* values)
Set(expr* elts)
ListComp(expr elt, comprehension* generators)
SetComp(expr elt, comprehension* generators)
DictComp(expr key, expr value, comprehension* generators)
GeneratorExp(expr elt, comprehension* generators)
Await(expr value)
Yield(expr? value)
YieldFrom(expr value)
Compare(expr left, cmpop* ops, expr* comparators)
Call(expr func, expr* args, keyword* keywords)
FormattedValue(expr value, int conversion, expr? format_spec)
JoinedStr(expr* values)
Constant(constant value, string? kind)
Attribute(expr value, identifier attr, expr_context ctx)
Subscript(expr value, expr slice, expr_context ctx)
Starred(expr value, expr_context ctx)
Name(identifier id, expr_context ctx)
List(expr* elts, expr_context ctx)
Tuple(expr* elts, expr_context ctx)
Slice(expr? lower, expr? upper, expr? step)
expr_context:
Load
Store
Del
boolop:
And
Or
operator:
Add
Sub
Mult
MatMult
Div
Mod
Pow
LShift
RShift
BitOr
BitXor
BitAnd
FloorDiv
unaryop:
Invert
Not
UAdd
USub
cmpop:
Eq
NotEq
Lt
LtE
Gt
GtE
Is
IsNot
In
NotIn
AST:
comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler @
ExceptHandler(expr? type, identifier? name, stmt* body)
AST:
arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)
AST @
arg(identifier arg, expr? annotation, string? type_comment)
keyword(identifier? arg, expr value)
alias(identifier name, identifier? asname)
AST:
withitem(expr context_expr, expr? optional_vars)
match_case(pattern pattern, expr? guard, stmt* body)
pattern @
MatchValue(expr value)
MatchSingleton(constant value)
MatchSequence(pattern* patterns)
MatchMapping(expr* keys, pattern* patterns, identifier? rest)
MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
MatchStar(identifier? name)
MatchAs(pattern? pattern, identifier? name)
MatchOr(pattern* patterns)
type_ignore:
TypeIgnore(int lineno, string tag)
type_param @
TypeVar(identifier name, expr? bound, expr? default_value)
ParamSpec(identifier name, expr? default_value)
TypeVarTuple(identifier name, expr? default_value)
"""

_position_fields = ("lineno", "col_offset", "end_lineno", "end_col_offset")


class AST:
    """Base class of the nodes."""

    __module__ = "ast"
    _fields = _attributes = __match_args__ = ()
    _field_types = {}

    def __init__(self, *args, **kwargs):
        cls = type(self)
        if len(args) > len(cls._fields):
            plural = "" if len(cls._fields) == 1 else "s"
            raise TypeError(
                f"{cls.__name__} constructor takes at most {len(cls._fields)} positional argument{plural}"
            )
        for name, value in zip(cls._fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in cls._fields[: len(args)]:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            if name not in cls._fields and name not in cls._attributes:
                _warn(
                    f"{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. Support for "
                    "arbitrary keyword arguments is deprecated and will be removed in Python 3.15."
                )
            setattr(self, name, value)
        for name in cls._fields[len(args) :]:
            if name in kwargs:
                continue
            kind = cls._field_types.get(name)
            if kind is None:
                if cls._field_types:
                    _warn(
                        f"Field {name!r} is missing from {cls.__name__}._field_types. "
                        "This will become an error in Python 3.15."
                    )
            elif isinstance(kind, _union):
                pass
            elif isinstance(kind, _alias):
                setattr(self, name, [])
            elif kind is _classes["expr_context"]:
                setattr(self, name, _shared["Load"])
            else:
                _warn(
                    f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. "
                    "This will become an error in Python 3.15."
                )


def _warn(message):
    import warnings

    warnings.warn(message, DeprecationWarning, stacklevel=3)


_alias, _union = type(list[int]), type(int | None)
_classes = {"AST": AST}
_shared = {}
_basic_types = {"identifier": str, "string": str, "int": int, "constant": object}


def _new_class(name, base, fields, attributes, doc):
    names = tuple(one.split()[1] for one in fields)
    body = {"__module__": "ast", "__doc__": doc, "_fields": names, "__match_args__": names}
    if attributes is not None:
        body["_attributes"] = attributes
        if attributes:
            body["end_lineno"] = body["end_col_offset"] = None
    for one in fields:
        kind, field = one.split()
        if kind.endswith("?"):
            body[field] = None
    _classes[name] = type(name, (base,), body)
    return _classes[name]


def _field_type(kind):
    plain = kind.rstrip("*?")
    found = _basic_types.get(plain) or _classes[plain]
    return list[found] if kind.endswith("*") else found | None if kind.endswith("?") else found


def _make_classes():
    base, attributes, sums, types = AST, None, {}, {}
    for line in _grammar.strip().split("\n"):
        if line.endswith((":", "@")):
            name = line.rstrip(" :@")
            attributes = _position_fields if line.endswith("@") else ()
            base = AST if name == "AST" else _classes.get(name) or _new_class(name, AST, (), attributes, None)
            continue
        name, _, rest = line.removesuffix(")").partition("(")
        fields = rest.split(", ") if rest else ()
        made = _new_class(name, base, fields, attributes if base is AST else None, line)
        types[made] = fields
        if base is not AST:
            sums.setdefault(base, []).append(line)
        if not fields and base.__name__ in ("expr_context", "boolop", "operator", "unaryop", "cmpop"):
            _shared[name] = made()
    for base, lines in sums.items():
        # Of kinds without fields the names follow each other; else each has a line.
        gap = " | " if not any("(" in line for line in lines) else f"\n{' ' * (len(base.__name__) + 1)}| "
        base.__doc__ = f"{base.__name__} = {gap.join(lines)}"
    for made, fields in types.items():
        made._field_types = {one.split()[1]: _field_type(one.split()[0]) for one in fields}
        made.__annotations__ = made._field_types


_make_classes()
globals().update(_classes)
__all__ = list(_classes)


def made(data):
    """Make a node of the tuple that Baton's parser hands over, and of everything in it."""
    kind = type(data)
    if kind is list:
        return [made(one) for one in data]
    if kind is not tuple:
        return data
    name = data[0]
    if name in _shared:
        return _shared[name]
    cls = _classes[name]
    node = cls.__new__(cls)
    fields = node.__dict__
    for field, value in zip(cls._fields, data[5:]):
        fields[field] = made(value)
    if data[1] is not None:
        fields["lineno"], fields["col_offset"], fields["end_lineno"], fields["end_col_offset"] = data[1:5]
    return node


def kind_of(node):
    """The name of a node's class; of classes that scripts have derived, that of the one of the grammar."""
    name = node.__class__.__name__
    if name in _classes:
        return name
    return next((base.__name__ for base in node.__class__.__mro__ if base.__name__ in _classes), name)


def _check_position(node):
    for name in "lineno", "col_offset":
        if name in node._attributes and not hasattr(node, name):
            for base in "stmt", "expr", "excepthandler", "pattern", "type_param", "arg", "keyword", "alias":
                if isinstance(node, _classes[base]):
                    raise TypeError(f'required field "{name}" missing from {base}')
