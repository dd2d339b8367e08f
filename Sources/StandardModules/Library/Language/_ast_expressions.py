"""Expressions of syntax trees as text, with parentheses only where they are needed."""

import sys
from contextlib import contextmanager
from keyword import iskeyword

from _ast_nodes import _check_position, kind_of

# What the parser of such texts takes for the characters of names that no other text could have.
STAND_INS = 0xE000

# How tightly things bind, from loose to tight.
NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARISON, BIT_OR, BIT_XOR, BIT_AND, SHIFT, SUM, TERM, FACTOR, POWER, AWAIT, ATOM = range(18)  # fmt: skip

BINARY = {
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
LONG_QUOTES = ('"""', "'''")
# A number too large for a float: how text says infinity.
_infinity = "1e" + repr(sys.float_info.max_10_exp + 1)


class ExpressionWriter:
    """Collects the text of a tree; statements are written by a derived class."""

    def __init__(self, keeps_lines=False):
        self.pieces = []
        self.levels = {}
        self.depth = 0
        self.keeps_lines = keeps_lines
        # How many are open: within them a line may end anywhere.
        self.brackets = 0
        self.line = 1
        # For each line that is written, which one of the program it belongs to.
        self.numbers = [1]

    def visit(self, node):
        """Return the text of a node, or of several one after the other."""
        self.pieces = []
        self.levels = {}
        self.write_node(node)
        return "".join(self.pieces)

    # Pieces

    def write(self, *texts):
        self.pieces.extend(texts)

    def name(self, text):
        """A name as it is written; trees that shall run may have names that no text could have."""
        if not self.keeps_lines or text.isidentifier() and not iskeyword(text):
            return text
        return "".join(chr(STAND_INS + ord(one)) if one < "\x80" else one for one in text)

    def dotted(self, text):
        """The name of a module as it is written."""
        return text if text == "*" else ".".join([self.name(part) for part in text.split(".")])

    def write_node(self, node):
        if isinstance(node, list):
            for one in node:
                self.write_node(one)
            return
        if self.keeps_lines:
            _check_position(node)
            if self.brackets:
                self.continue_at(node)
        getattr(self, "visit_" + kind_of(node))(node)

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
            self.end_lines(1)

    def end_lines(self, count):
        self.line += count
        self.numbers += [self.numbers[-1] + index for index in range(1, count + 1)]

    def fill(self, text="", node=None):
        """Begin a line."""
        self.newline()
        if self.keeps_lines and node is not None:
            while self.line < getattr(node, "lineno", 0):
                self.write("\n")
                self.end_lines(1)
            self.numbers[-1] = getattr(node, "lineno", self.numbers[-1])
        self.write("    " * self.depth, text)

    def continue_at(self, node):
        """Begin a line within brackets where the program has the node on another one."""
        line = getattr(node, "lineno", self.numbers[-1])
        if line != self.numbers[-1]:
            self.write("\n")
            self.line += 1
            self.numbers.append(line)

    def is_elsewhere(self, node):
        """Does the program have the node on another line than the one being written?"""
        return self.keeps_lines and getattr(node, "lineno", self.numbers[-1]) != self.numbers[-1]

    @contextmanager
    def buffered(self):
        outer, self.pieces = self.pieces, []
        yield self.pieces
        self.pieces = outer

    @contextmanager
    def delimited(self, start, end, is_needed=True):
        if is_needed:
            self.write(start)
        self.brackets += is_needed
        yield
        self.brackets -= is_needed
        if is_needed:
            self.write(end)

    def parenthesized(self, level, node):
        return self.delimited("(", ")", self.level(node) > level)

    def block(self, body):
        self.write(":")
        self.depth += 1
        self.write_node(body)
        self.depth -= 1

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
        self.write(self.name(node.id))

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, tuple):
            with self.delimited("(", ")"):
                for index, one in enumerate(value):
                    self.write(", " if index else "", constant_text(one))
                if len(value) == 1:
                    self.write(",")
        elif value is ...:
            self.write("...")
        else:
            if node.kind == "u":
                self.write("u")
            self.write(constant_text(value))

    def visit_JoinedStr(self, node):
        self.write("f")
        parts = []
        outer, self.brackets = self.brackets, 0
        for value in node.values:
            with self.buffered() as pieces:
                self.part_of_string(value)
            parts.append(("".join(pieces), kind_of(value) == "Constant"))
        self.brackets = outer
        text, quote = _joined_string(parts)
        self.write(quote, text, quote)
        self.end_lines(text.count("\n"))

    def part_of_string(self, node, is_format=False):
        kind = kind_of(node)
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
        elif self.keeps_lines:
            # No source has it there, but trees to be run may.
            self.between_braces(node)
        else:
            raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def visit_FormattedValue(self, node):
        self.between_braces(node.value, node.conversion, node.format_spec)

    def between_braces(self, value, conversion=-1, format_spec=None):
        inner = type(self)(self.keeps_lines)
        inner.bind(TEST + 1, value)
        inner.write_node(value)
        text = "".join(inner.pieces)
        with self.delimited("{", "}"):
            # Two braces would be one.
            self.write(" " if text.startswith("{") else "", text)
            if conversion != -1:
                self.write(f"!{chr(conversion)}")
            if format_spec:
                self.write(":")
                self.part_of_string(format_spec, is_format=True)

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
        symbol, level = _unary[kind_of(node.op)]
        with self.parenthesized(level, node):
            self.write(symbol)
            if level == NOT:
                self.write(" ")
            self.write_bound(level, node.operand)

    def visit_BinOp(self, node):
        symbol, level = BINARY[kind_of(node.op)]
        # Operands on the side away from which the operator leans must bind tighter.
        left, right = (level + 1, level) if symbol == "**" else (level, level + 1)
        with self.parenthesized(level, node):
            self.write_bound(left, node.left)
            self.write(f" {symbol} ")
            self.write_bound(right, node.right)

    def visit_BoolOp(self, node):
        symbol, level = ("and", AND) if kind_of(node.op) == "And" else ("or", OR)
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
                self.write(f" {_comparisons[kind_of(operator)]} ")
                self.write_node(value)

    def visit_Attribute(self, node):
        self.write_bound(ATOM, node.value)
        # `3.real` would be a float.
        if kind_of(node.value) == "Constant" and isinstance(node.value.value, int):
            self.write(" ")
        self.write(".", self.name(node.attr))

    def visit_Call(self, node):
        self.write_bound(ATOM, node.func)
        with self.delimited("(", ")"):
            self.joined(", ", [*node.args, *node.keywords])

    def visit_keyword(self, node):
        self.write("**" if node.arg is None else f"{self.name(node.arg)}=")
        self.write_node(node.value)

    def visit_Subscript(self, node):
        self.write_bound(ATOM, node.value)
        with self.delimited("[", "]"):
            index = node.slice
            if kind_of(index) == "Tuple" and index.elts:
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
            with self.delimited("(", ")", self.is_elsewhere(node.body)):
                self.write_bound(TEST, node.body)

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
        self.write(self.name(node.arg))
        if node.annotation:
            self.write(": ")
            self.write_node(node.annotation)


# Constants


def constant_text(value):
    if isinstance(value, (float, complex)):
        return repr(value).replace("inf", _infinity).replace("nan", f"({_infinity}-{_infinity})")
    return repr(value)


def escaped_text(text, quotes, escapes_lines=False):
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
            text, possible = escaped_text(text, quotes, escapes_lines=True)
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
