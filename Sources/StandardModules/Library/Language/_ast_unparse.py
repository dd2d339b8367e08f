"""Syntax trees as source text: the normal form."""

from _ast_expressions import (
    ATOM, BINARY, BIT_OR, LONG_QUOTES, TEST, TUPLE, YIELD, ExpressionWriter, constant_text,
    escaped_text, kind_of,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "ast"

_OPERATIONS = ("BinOp", "BoolOp", "Compare", "IfExp")


def unparse(ast_obj):
    """Return the source of a tree."""
    return _Unparser().visit(ast_obj)


class _Unparser(ExpressionWriter):
    """Writes statements and patterns."""

    # Pieces

    def write_value(self, node):
        """The value of a statement; brackets around operators let it keep its lines."""
        is_long = getattr(node, "end_lineno", None) != getattr(node, "lineno", None)
        is_needed = is_long and kind_of(node) in _OPERATIONS or self.is_elsewhere(node)
        with self.delimited("(", ")", self.keeps_lines and is_needed):
            self.write_node(node)

    # Modules

    def with_docstring(self, node):
        first = node.body[0] if node.body else None
        is_docstring = (
            first is not None
            and kind_of(first) == "Expr"
            and kind_of(first.value) == "Constant"
            and isinstance(first.value.value, str)
        )
        if not is_docstring:
            self.write_node(node.body)
            return
        self.fill(node=first)
        if first.value.kind == "u":
            self.write("u")
        text, quotes = escaped_text(first.value.value, LONG_QUOTES)
        self.write(f"{quotes[0]}{text}{quotes[0]}")
        self.end_lines(text.count("\n"))
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
        self.bind(YIELD, node.value)
        self.write_value(node.value)

    def visit_Assign(self, node):
        self.fill(node=node)
        for target in node.targets:
            self.write_bound(TUPLE, target)
            self.write(" = ")
        self.write_value(node.value)

    def visit_AugAssign(self, node):
        self.fill(node=node)
        self.write_node(node.target)
        self.write(f" {BINARY[kind_of(node.op)][0]}= ")
        self.write_node(node.value)

    def visit_AnnAssign(self, node):
        self.fill(node=node)
        with self.delimited("(", ")", not node.simple and kind_of(node.target) == "Name"):
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
            self.write_value(node.value)

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
        self.write_value(node.test)
        if node.msg:
            self.write(", ")
            self.write_node(node.msg)

    def visit_Global(self, node):
        self.fill("global ", node)
        self.joined(", ", [self.name(one) for one in node.names], self.write)

    def visit_Nonlocal(self, node):
        self.fill("nonlocal ", node)
        self.joined(", ", [self.name(one) for one in node.names], self.write)

    def visit_Import(self, node):
        self.fill("import ", node)
        self.joined(", ", node.names)

    def visit_ImportFrom(self, node):
        self.fill("from ", node)
        self.write("." * (node.level or 0), self.dotted(node.module or ""), " import ")
        self.joined(", ", node.names)

    def visit_alias(self, node):
        self.write(self.dotted(node.name))
        if node.asname:
            self.write(" as " + self.name(node.asname))

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
        while len(node.orelse) == 1 and kind_of(node.orelse[0]) == "If":
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
            self.write(" as ", self.name(node.name))
        self.block(node.body)

    def visit_ClassDef(self, node):
        self.decorators(node)
        self.fill("class " + self.name(node.name), node)
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
        self.fill(word + self.name(node.name), node)
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
        self.write(mark, self.name(node.name))
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
        self.write(constant_text(node.value))

    def visit_MatchSequence(self, node):
        with self.delimited("[", "]"):
            self.joined(", ", node.patterns)

    def visit_MatchStar(self, node):
        self.write("*", self.name(node.name or "_"))

    def visit_MatchMapping(self, node):
        with self.delimited("{", "}"):
            for index, (key, pattern) in enumerate(zip(node.keys, node.patterns)):
                if index:
                    self.write(", ")
                self.write_node(key)
                self.write(": ")
                self.write_node(pattern)
            if node.rest is not None:
                self.write(", " if node.keys else "", "**", self.name(node.rest))

    def visit_MatchClass(self, node):
        self.write_bound(ATOM, node.cls)
        with self.delimited("(", ")"):
            self.joined(", ", node.patterns)
            for index, (name, pattern) in enumerate(zip(node.kwd_attrs, node.kwd_patterns)):
                self.write(", " if index or node.patterns else "", self.name(name), "=")
                self.write_node(pattern)

    def visit_MatchAs(self, node):
        if node.pattern is None:
            self.write(self.name(node.name or "_"))
            return
        with self.parenthesized(TEST, node):
            self.write_bound(BIT_OR, node.pattern)
            self.write(" as ", self.name(node.name))

    def visit_MatchOr(self, node):
        with self.parenthesized(BIT_OR, node):
            self.bind(BIT_OR + 1, *node.patterns)
            self.joined(" | ", node.patterns)


# Running trees


def compilable(tree, mode):
    """Return the source that does what the tree says, and for each of its lines the number that the tree has."""
    from _ast_validation import validate

    validate(tree, mode)
    writer = _Unparser(keeps_lines=True)
    return writer.visit(tree) + "\n", writer.numbers
