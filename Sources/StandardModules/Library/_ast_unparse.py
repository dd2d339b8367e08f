"""Syntax trees as source text: the normal form, with parentheses only where they are needed."""

import sys
from contextlib import contextmanager

from _ast_nodes import _classes

# How tightly things bind, from loose to tight.
NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARISON, BIT_OR, BIT_XOR, BIT_AND, SHIFT, SUM, TERM, FACTOR, POWER, AWAIT, ATOM = range(18)  # fmt: skip

_binary = {
    "Add": ("+", SUM), "Sub": ("-", SUM), "Mult": ("*", TERM), "MatMult": ("@", TERM),
    "Div": ("/", TERM), "Mod": ("%", TERM), "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT),
    "BitOr": ("|", BIT_OR), "BitXor": ("^", BIT_XOR), "BitAnd": ("&", BIT_AND),
    "FloorDiv": ("//", TERM), "Pow": ("**", POWER),
}  # fmt: skip
_unary = {"Invert": ("~", FACTOR), "Not": ("not", NOT), "UAdd": ("+", FACTOR), "USub": ("-", FACTOR)}
_comparisons = {
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is",
    "IsNot": "is not", "In": "in", "NotIn": "not in",
}  # fmt: skip
_quotes = ("'", '"', '"""', "'''")
_long_quotes = ('"""', "'''")
# A number too large for a float: how text says infinity.
_infinity = "1e" + repr(sys.float_info.max_10_exp + 1)

_docstring_owners = ("AsyncFunctionDef", "FunctionDef", "ClassDef", "Module")


def unparse(ast_obj):
    """Return the source of a tree."""
    return _Unparser().visit(ast_obj)


def _kind(node):
    return node.__class__.__name__


class _Unparser:
    def __init__(self, keeps_lines=False):
        self.pieces = []
        self.levels = {}
        self.depth = 0
        self.keeps_lines = keeps_lines
        self.line = 1

    def visit(self, node):
        """Return the text of a node, or of several one after the other."""
        self.pieces = []
        self.levels = {}
        self.write_node(node)
        return "".join(self.pieces)

    # Pieces

    def write(self, *texts):
        self.pieces.extend(texts)

    def write_node(self, node):
        if isinstance(node, list):
            for one in node:
                self.write_node(one)
            return
        if self.keeps_lines:
            _check_position(node)
        getattr(self, "visit_" + _kind(node))(node)

    def level(self, node):
        return self.levels.get(id(node), TEST)

    def bind(self, level, *nodes):
        for node in nodes:
            self.levels[id(node)] = level

    def write_bound(self, level, node):
        self.bind(level, node)
        self.write_node(node)

    def joined(self, separator, nodes, write=None):
        for index, node in enumerate(nodes):
            if index:
                self.write(separator)
            (write or self.write_node)(node)

    def newline(self):
        if self.pieces:
            self.write("\n")
            self.line += 1

    def fill(self, text="", node=None):
        """Begin a line."""
        self.newline()
        if self.keeps_lines and node is not None:
            while self.line < getattr(node, "lineno", 0):
                self.write("\n")
                self.line += 1
        self.write("    " * self.depth, text)

    @contextmanager
    def buffered(self):
        outer, self.pieces = self.pieces, []
        yield self.pieces
        self.pieces = outer

    @contextmanager
    def delimited(self, start, end, is_needed=True):
        if is_needed:
            self.write(start)
        yield
        if is_needed:
            self.write(end)

    def parenthesized(self, level, node):
        return self.delimited("(", ")", self.level(node) > level)

    def block(self, body):
        self.write(":")
        self.depth += 1
        self.write_node(body)
        self.depth -= 1

    # Modules

    def with_docstring(self, node):
        first = node.body[0] if node.body else None
        is_docstring = (
            first is not None
            and _kind(first) == "Expr"
            and _kind(first.value) == "Constant"
            and isinstance(first.value.value, str)
        )
        if not is_docstring:
            self.write_node(node.body)
            return
        self.fill(node=first)
        if first.value.kind == "u":
            self.write("u")
        text, quotes = _escaped(first.value.value, _long_quotes)
        self.write(f"{quotes[0]}{text}{quotes[0]}")
        self.line += text.count("\n")
        self.write_node(node.body[1:])

    def visit_Module(self, node):
        self.with_docstring(node)

    def visit_Interactive(self, node):
        self.write_node(node.body)

    def visit_Expression(self, node):
        self.write_node(node.body)

    def visit_FunctionType(self, node):
        with self.delimited("(", ")"):
            self.joined(", ", node.argtypes)
        self.write(" -> ")
        self.write_node(node.returns)

    # Simple statements

    def visit_Expr(self, node):
        self.fill(node=node)
        self.write_bound(YIELD, node.value)

    def visit_Assign(self, node):
        self.fill(node=node)
        for target in node.targets:
            self.write_bound(TUPLE, target)
            self.write(" = ")
        self.write_node(node.value)

    def visit_AugAssign(self, node):
        self.fill(node=node)
        self.write_node(node.target)
        self.write(f" {_binary[_kind(node.op)][0]}= ")
        self.write_node(node.value)

    def visit_AnnAssign(self, node):
        self.fill(node=node)
        with self.delimited("(", ")", not node.simple and _kind(node.target) == "Name"):
            self.write_node(node.target)
        self.write(": ")
        self.write_node(node.annotation)
        if node.value:
            self.write(" = ")
            self.write_node(node.value)

    def visit_TypeAlias(self, node):
        self.fill("type ", node)
        self.write_node(node.name)
        self.type_parameters(node)
        self.write(" = ")
        self.write_node(node.value)

    def visit_Return(self, node):
        self.fill("return", node)
        if node.value:
            self.write(" ")
            self.write_node(node.value)

    def visit_Pass(self, node):
        self.fill("pass", node)

    def visit_Break(self, node):
        self.fill("break", node)

    def visit_Continue(self, node):
        self.fill("continue", node)

    def visit_Delete(self, node):
        self.fill("del ", node)
        self.joined(", ", node.targets)

    def visit_Assert(self, node):
        self.fill("assert ", node)
        self.write_node(node.test)
        if node.msg:
            self.write(", ")
            self.write_node(node.msg)

    def visit_Global(self, node):
        self.fill("global ", node)
        self.joined(", ", node.names, self.write)

    def visit_Nonlocal(self, node):
        self.fill("nonlocal ", node)
        self.joined(", ", node.names, self.write)

    def visit_Import(self, node):
        self.fill("import ", node)
        self.joined(", ", node.names)

    def visit_ImportFrom(self, node):
        self.fill("from ", node)
        self.write("." * (node.level or 0), node.module or "", " import ")
        self.joined(", ", node.names)

    def visit_alias(self, node):
        self.write(node.name)
        if node.asname:
            self.write(" as " + node.asname)

    def visit_Raise(self, node):
        self.fill("raise", node)
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't be used without a value attribute.")
            return
        self.write(" ")
        self.write_node(node.exc)
        if node.cause:
            self.write(" from ")
            self.write_node(node.cause)

    # Compound statements

    def visit_If(self, node):
        self.fill("if ", node)
        self.write_node(node.test)
        self.block(node.body)
        while len(node.orelse) == 1 and _kind(node.orelse[0]) == "If":
            node = node.orelse[0]
            self.fill("elif ", node)
            self.write_node(node.test)
            self.block(node.body)
        self.otherwise(node)

    def otherwise(self, node):
        if node.orelse:
            self.fill("else")
            self.block(node.orelse)

    def visit_While(self, node):
        self.fill("while ", node)
        self.write_node(node.test)
        self.block(node.body)
        self.otherwise(node)

    def visit_For(self, node, word="for "):
        self.fill(word, node)
        self.write_bound(TUPLE, node.target)
        self.write(" in ")
        self.write_node(node.iter)
        self.block(node.body)
        self.otherwise(node)

    def visit_AsyncFor(self, node):
        self.visit_For(node, "async for ")

    def visit_With(self, node, word="with "):
        self.fill(word, node)
        self.joined(", ", node.items)
        self.block(node.body)

    def visit_AsyncWith(self, node):
        self.visit_With(node, "async with ")

    def visit_withitem(self, node):
        self.write_node(node.context_expr)
        if node.optional_vars:
            self.write(" as ")
            self.write_node(node.optional_vars)

    def visit_Try(self, node, word="except"):
        self.fill("try", node)
        self.block(node.body)
        for handler in node.handlers:
            self.handler(handler, word)
        self.otherwise(node)
        if node.finalbody:
            self.fill("finally")
            self.block(node.finalbody)

    def visit_TryStar(self, node):
        self.visit_Try(node, "except*")

    def visit_ExceptHandler(self, node):
        self.handler(node, "except")

    def handler(self, node, word):
        self.fill(word, node)
        if node.type:
            self.write(" ")
            self.write_node(node.type)
        if node.name:
            self.write(" as ", node.name)
        self.block(node.body)

    def visit_ClassDef(self, node):
        self.decorators(node)
        self.fill("class " + node.name, node)
        self.type_parameters(node)
        with self.delimited("(", ")", bool(node.bases or node.keywords)):
            self.joined(", ", [*node.bases, *node.keywords])
        self.body_with_docstring(node)

    def decorators(self, node):
        self.newline()
        for one in node.decorator_list:
            self.fill("@", one)
            self.write_node(one)

    def body_with_docstring(self, node):
        self.write(":")
        self.depth += 1
        self.with_docstring(node)
        self.depth -= 1

    def visit_FunctionDef(self, node, word="def "):
        self.decorators(node)
        self.fill(word + node.name, node)
        self.type_parameters(node)
        with self.delimited("(", ")"):
            self.write_node(node.args)
        if node.returns:
            self.write(" -> ")
            self.write_node(node.returns)
        self.body_with_docstring(node)

    def visit_AsyncFunctionDef(self, node):
        self.visit_FunctionDef(node, "async def ")

    def type_parameters(self, node):
        if getattr(node, "type_params", None):
            with self.delimited("[", "]"):
                self.joined(", ", node.type_params)

    def visit_TypeVar(self, node, mark=""):
        self.write(mark, node.name)
        if getattr(node, "bound", None):
            self.write(": ")
            self.write_node(node.bound)
        if node.default_value:
            self.write(" = ")
            self.write_node(node.default_value)

    def visit_TypeVarTuple(self, node):
        self.visit_TypeVar(node, "*")

    def visit_ParamSpec(self, node):
        self.visit_TypeVar(node, "**")

    def visit_arguments(self, node):
        positional = [*node.posonlyargs, *node.args]
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        parts = []
        for index, (arg, default) in enumerate(zip(positional, defaults), 1):
            parts.append((arg, default))
            if index == len(node.posonlyargs):
                parts.append(("/", None))
        if node.vararg:
            parts.append((("*", node.vararg), None))
        elif node.kwonlyargs:
            parts.append(("*", None))
        parts += zip(node.kwonlyargs, node.kw_defaults)
        if node.kwarg:
            parts.append((("**", node.kwarg), None))
        for index, (part, default) in enumerate(parts):
            if index:
                self.write(", ")
            if isinstance(part, tuple):
                self.write(part[0])
                part = part[1]
            if isinstance(part, str):
                self.write(part)
            else:
                self.write_node(part)
            if default:
                self.write("=")
                self.write_node(default)

    def visit_arg(self, node):
        self.write(node.arg)
        if node.annotation:
            self.write(": ")
            self.write_node(node.annotation)

    # Expressions

    def visit_NamedExpr(self, node):
        with self.parenthesized(NAMED, node):
            self.write_bound(ATOM, node.target)
            self.write(" := ")
            self.write_bound(ATOM, node.value)

    def visit_Await(self, node):
        with self.parenthesized(AWAIT, node):
            self.write("await")
            if node.value:
                self.write(" ")
                self.write_bound(ATOM, node.value)

    def visit_Yield(self, node):
        with self.parenthesized(YIELD, node):
            self.write("yield")
            if node.value:
                self.write(" ")
                self.write_bound(ATOM, node.value)

    def visit_YieldFrom(self, node):
        with self.parenthesized(YIELD, node):
            self.write("yield from ")
            if not node.value:
                raise ValueError("Node can't be used without a value attribute.")
            self.write_bound(ATOM, node.value)

    def visit_Name(self, node):
        self.write(node.id)

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, tuple):
            with self.delimited("(", ")"):
                for index, one in enumerate(value):
                    self.write(", " if index else "", _constant_text(one))
                if len(value) == 1:
                    self.write(",")
        elif value is ...:
            self.write("...")
        else:
            if node.kind == "u":
                self.write("u")
            self.write(_constant_text(value))

    def visit_JoinedStr(self, node):
        self.write("f")
        parts = []
        for value in node.values:
            with self.buffered() as pieces:
                self.part_of_string(value)
            parts.append(("".join(pieces), _kind(value) == "Constant"))
        text, quote = _joined_string(parts)
        self.write(quote, text, quote)
        self.line += text.count("\n")

    def part_of_string(self, node, is_format=False):
        kind = _kind(node)
        if kind == "JoinedStr":
            for value in node.values:
                self.part_of_string(value, is_format)
        elif kind == "Constant" and isinstance(node.value, str):
            text = node.value.replace("{", "{{").replace("}", "}}")
            if is_format:
                text = text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"').replace("\n", "\\n")
            self.write(text)
        elif kind == "FormattedValue":
            self.visit_FormattedValue(node)
        else:
            raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def visit_FormattedValue(self, node):
        inner = type(self)()
        inner.bind(TEST + 1, node.value)
        inner.write_node(node.value)
        text = "".join(inner.pieces)
        with self.delimited("{", "}"):
            # Two braces would be one.
            self.write(" " if text.startswith("{") else "", text)
            if node.conversion != -1:
                self.write(f"!{chr(node.conversion)}")
            if node.format_spec:
                self.write(":")
                self.part_of_string(node.format_spec, is_format=True)

    def visit_List(self, node):
        with self.delimited("[", "]"):
            self.joined(", ", node.elts)

    def comprehension(self, node, start, end):
        with self.delimited(start, end):
            self.write_node(node.elt)
            self.write_node(node.generators)

    def visit_ListComp(self, node):
        self.comprehension(node, "[", "]")

    def visit_GeneratorExp(self, node):
        self.comprehension(node, "(", ")")

    def visit_SetComp(self, node):
        self.comprehension(node, "{", "}")

    def visit_DictComp(self, node):
        with self.delimited("{", "}"):
            self.write_node(node.key)
            self.write(": ")
            self.write_node(node.value)
            self.write_node(node.generators)

    def visit_comprehension(self, node):
        self.write(" async for " if node.is_async else " for ")
        self.write_bound(TUPLE, node.target)
        self.write(" in ")
        self.bind(TEST + 1, node.iter, *node.ifs)
        self.write_node(node.iter)
        for test in node.ifs:
            self.write(" if ")
            self.write_node(test)

    def visit_IfExp(self, node):
        with self.parenthesized(TEST, node):
            self.bind(TEST + 1, node.body, node.test)
            self.write_node(node.body)
            self.write(" if ")
            self.write_node(node.test)
            self.write(" else ")
            self.write_bound(TEST, node.orelse)

    def visit_Set(self, node):
        if not node.elts:
            # `{}` would be a dict.
            self.write("{*()}")
            return
        with self.delimited("{", "}"):
            self.joined(", ", node.elts)

    def visit_Dict(self, node):
        with self.delimited("{", "}"):
            for index, (key, value) in enumerate(zip(node.keys, node.values)):
                if index:
                    self.write(", ")
                if key is None:
                    self.write("**")
                    self.write_bound(BIT_OR, value)
                else:
                    self.write_node(key)
                    self.write(": ")
                    self.write_node(value)

    def visit_Tuple(self, node):
        is_needed = len(node.elts) == 0 or self.level(node) > TUPLE
        with self.delimited("(", ")", is_needed):
            self.joined(", ", node.elts)
            if len(node.elts) == 1:
                self.write(",")

    def visit_UnaryOp(self, node):
        symbol, level = _unary[_kind(node.op)]
        with self.parenthesized(level, node):
            self.write(symbol)
            if level == NOT:
                self.write(" ")
            self.write_bound(level, node.operand)

    def visit_BinOp(self, node):
        symbol, level = _binary[_kind(node.op)]
        # Operands on the side away from which the operator leans must bind tighter.
        left, right = (level + 1, level) if symbol == "**" else (level, level + 1)
        with self.parenthesized(level, node):
            self.write_bound(left, node.left)
            self.write(f" {symbol} ")
            self.write_bound(right, node.right)

    def visit_BoolOp(self, node):
        symbol, level = ("and", AND) if _kind(node.op) == "And" else ("or", OR)
        with self.parenthesized(level, node):
            # Each operand must bind tighter than the one before.
            for index, value in enumerate(node.values):
                if index:
                    self.write(f" {symbol} ")
                self.write_bound(min(level + 1 + index, ATOM), value)

    def visit_Compare(self, node):
        with self.parenthesized(COMPARISON, node):
            self.bind(COMPARISON + 1, node.left, *node.comparators)
            self.write_node(node.left)
            for operator, value in zip(node.ops, node.comparators):
                self.write(f" {_comparisons[_kind(operator)]} ")
                self.write_node(value)

    def visit_Attribute(self, node):
        self.write_bound(ATOM, node.value)
        # `3.real` would be a float.
        if _kind(node.value) == "Constant" and isinstance(node.value.value, int):
            self.write(" ")
        self.write(".", node.attr)

    def visit_Call(self, node):
        self.write_bound(ATOM, node.func)
        with self.delimited("(", ")"):
            self.joined(", ", [*node.args, *node.keywords])

    def visit_keyword(self, node):
        self.write("**" if node.arg is None else f"{node.arg}=")
        self.write_node(node.value)

    def visit_Subscript(self, node):
        self.write_bound(ATOM, node.value)
        with self.delimited("[", "]"):
            index = node.slice
            if _kind(index) == "Tuple" and index.elts:
                self.joined(", ", index.elts)
                if len(index.elts) == 1:
                    self.write(",")
            else:
                self.write_node(index)

    def visit_Starred(self, node):
        self.write("*")
        self.write_bound(BIT_OR, node.value)

    def visit_Slice(self, node):
        if node.lower:
            self.write_node(node.lower)
        self.write(":")
        if node.upper:
            self.write_node(node.upper)
        if node.step:
            self.write(":")
            self.write_node(node.step)

    def visit_Lambda(self, node):
        with self.parenthesized(TEST, node):
            self.write("lambda")
            with self.buffered() as pieces:
                self.write_node(node.args)
            if pieces:
                self.write(" ", *pieces)
            self.write(": ")
            self.write_bound(TEST, node.body)

    # Patterns

    def visit_Match(self, node):
        self.fill("match ", node)
        self.write_node(node.subject)
        self.write(":")
        self.depth += 1
        for case in node.cases:
            self.write_node(case)
        self.depth -= 1

    def visit_match_case(self, node):
        self.fill("case ", node.pattern)
        self.write_node(node.pattern)
        if node.guard:
            self.write(" if ")
            self.write_node(node.guard)
        self.block(node.body)

    def visit_MatchValue(self, node):
        self.write_node(node.value)

    def visit_MatchSingleton(self, node):
        self.write(_constant_text(node.value))

    def visit_MatchSequence(self, node):
        with self.delimited("[", "]"):
            self.joined(", ", node.patterns)

    def visit_MatchStar(self, node):
        self.write("*", node.name or "_")

    def visit_MatchMapping(self, node):
        with self.delimited("{", "}"):
            for index, (key, pattern) in enumerate(zip(node.keys, node.patterns)):
                if index:
                    self.write(", ")
                self.write_node(key)
                self.write(": ")
                self.write_node(pattern)
            if node.rest is not None:
                self.write(", " if node.keys else "", "**", node.rest)

    def visit_MatchClass(self, node):
        self.write_bound(ATOM, node.cls)
        with self.delimited("(", ")"):
            self.joined(", ", node.patterns)
            for index, (name, pattern) in enumerate(zip(node.kwd_attrs, node.kwd_patterns)):
                self.write(", " if index or node.patterns else "", name, "=")
                self.write_node(pattern)

    def visit_MatchAs(self, node):
        if node.pattern is None:
            self.write(node.name or "_")
            return
        with self.parenthesized(TEST, node):
            self.write_bound(BIT_OR, node.pattern)
            self.write(" as ", node.name)

    def visit_MatchOr(self, node):
        with self.parenthesized(BIT_OR, node):
            self.bind(BIT_OR + 1, *node.patterns)
            self.joined(" | ", node.patterns)


# Constants


def _constant_text(value):
    if isinstance(value, (float, complex)):
        return repr(value).replace("inf", _infinity).replace("nan", f"({_infinity}-{_infinity})")
    return repr(value)


def _escaped(text, quotes, escapes_lines=False):
    """The text within quotes, and which of them may stand around it."""

    def escaped(char):
        if not escapes_lines and char in "\n\t":
            return char
        if char == "\\" or not char.isprintable():
            return repr(char)[1:-1]
        return char

    result = "".join(map(escaped, text))
    possible = [one for one in quotes if one not in result and ("\n" not in result or len(one) == 3)]
    if not possible:
        # Only escaping quotes helps: repr() chooses.
        plain = repr(text)
        quote = next((one for one in quotes if plain[0] in one), plain[0])
        return plain[1:-1], [quote]
    if result:
        # Rather quotes that are not those at the text's end.
        possible.sort(key=lambda one: one[0] == result[-1])
        if possible[0][0] == result[-1]:
            result = result[:-1] + "\\" + result[-1]
    return result, possible


def _joined_string(parts):
    """The text of an f-string and the quotes around it."""
    quotes, texts = list(_quotes), []
    for text, is_constant in parts:
        if is_constant:
            text, possible = _escaped(text, quotes, escapes_lines=True)
            if set(possible).isdisjoint(quotes):
                break
            quotes = possible
        elif "\n" in text:
            # Within the braces the same quotes may stand again.
            quotes = [one for one in quotes if len(one) == 3]
        texts.append(text)
    else:
        return "".join(texts), quotes[0]
    # No quotes fit everywhere: all that could end the string is escaped.
    texts = []
    for text, is_constant in parts:
        texts.append(repr('"' + text)[2:-1] if is_constant else text)
    return "".join(texts), "'''"


# Running trees

_module_kinds = {"exec": "Module", "eval": "Expression", "single": "Interactive"}


def compilable(tree, mode):
    """Return the source that does what the tree says, each statement on its own line."""
    if _kind(tree) != _module_kinds[mode]:
        raise TypeError(f"expected {_module_kinds[mode]} node, got {_kind(tree)}")
    return _Unparser(keeps_lines=True).visit(tree) + "\n"


def _check_position(node):
    for name in "lineno", "col_offset":
        if name in node._attributes and not hasattr(node, name):
            for base in "stmt", "expr", "excepthandler", "pattern", "type_param", "arg", "keyword", "alias":
                if isinstance(node, _classes[base]):
                    raise TypeError(f'required field "{name}" missing from {base}')
