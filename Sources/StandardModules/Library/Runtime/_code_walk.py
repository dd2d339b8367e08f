"""The walk over the tree of one code, in the order in which a compiler to byte code would emit it: it
gathers constants, names and places. For _code_tables."""

import ast

from _code_folding import fold, is_constant, key_of
from _code_statements import ENDINGS, NAMINGS, Statements

# From so many operands on, displays and calls are built piece by piece.
_MANY = 30


def _position(node):
    return node.lineno, node.end_lineno, node.col_offset, node.end_col_offset


class Tables(Statements):
    """Walks the tree of one code. `inner` gives the code objects of what is defined in it."""

    def __init__(self, variables, inner, is_optimized, owner=None, doc=None):
        self.variables = variables
        self.inner = inner
        self.is_optimized = is_optimized
        self.owner = owner
        self.doc = doc
        self.hidden = []
        self.constants = {}
        self.used = set()
        self.late = []
        self.names = {}
        self.positions = []
        self.dead = 0
        self.stringizes = False

    # Pieces

    def constant(self, value):
        key = key_of(value)
        self.constants.setdefault(key, value)
        if not self.dead:
            self.used.add(key)

    def name(self, name):
        self.names.setdefault(self.mangled(name))

    def mangled(self, name):
        if self.owner and name.startswith("__") and not name.endswith("__") and "." not in name:
            stripped = self.owner.lstrip("_")
            if stripped:
                return f"_{stripped}{name}"
        return name

    def variable(self, name):
        name = self.mangled(name)
        if name not in self.variables and not any(name in names for names in self.hidden):
            self.names.setdefault(name)

    def place(self, node):
        if not self.dead:
            self.positions.append(_position(node))

    def visit(self, node):
        if node is None:
            return
        if isinstance(node, ast.expr):
            folded = fold(node)
            if folded is not node:
                node = ast.copy_location(folded, node)
        method = getattr(self, "visit_" + type(node).__name__, None)
        if method is not None:
            method(node)
            return
        for child in ast.iter_child_nodes(node):
            self.visit(child)
        if isinstance(node, (ast.expr, ast.stmt)):
            self.place(node)

    def all(self, nodes):
        for node in nodes:
            self.visit(node)

    def body(self, statements):
        dead = self.dead
        for statement in statements:
            before = len(self.positions)
            self.visit(statement)
            line = statement.lineno
            if not (self.dead or isinstance(statement, NAMINGS)) and all(
                position[0] != line for position in self.positions[before:]
            ):
                # Each statement has a line of its own, were it one on which nothing happens.
                self.positions.insert(before, _position(statement))
            if isinstance(statement, ENDINGS):
                self.dead += 1
        self.dead = dead

    def branch(self, statements, is_dead):
        self.dead += is_dead
        self.body(statements)
        self.dead -= is_dead

    def code(self, name, line):
        """The code object of a definition: codes of one name are met in the order of their lines."""
        found = self.inner.get((name, line))
        if found:
            self.constant(found.pop(0) if len(found) > 1 else found[0])

    # Expressions

    def visit_Constant(self, node):
        self.constant(node.value)
        self.place(node)

    def visit_Name(self, node):
        self.variable(node.id)
        self.place(node)

    def visit_Attribute(self, node):
        self.visit(node.value)
        self.name(node.attr)
        self.place(node)

    def visit_NamedExpr(self, node):
        self.visit(node.value)
        self.visit(node.target)

    def visit_Compare(self, node):
        self.visit(node.left)
        self.all(node.comparators)
        self.place(node)

    def test(self, node):
        """A condition that is jumped on: comparisons with None need no constant there."""
        if isinstance(node, ast.BoolOp):
            for one in node.values:
                self.test(one)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            self.test(node.operand)
        elif (
            isinstance(node, ast.Compare) and len(node.ops) == 1
            and isinstance(node.ops[0], (ast.Is, ast.IsNot))
            and isinstance(node.comparators[0], ast.Constant) and node.comparators[0].value is None
        ):
            self.visit(node.left)
            self.constants.setdefault(key_of(None), None)
            self.place(node)
        else:
            self.visit(node)

    def visit_IfExp(self, node):
        self.test(node.test)
        test = fold(node.test)
        known = is_constant(test)
        self.dead += known and not test.value
        self.visit(node.body)
        self.dead -= known and not test.value
        self.dead += known and bool(test.value)
        self.visit(node.orelse)
        self.dead -= known and bool(test.value)

    def display(self, node):
        elements = node.elts
        if len(elements) > 2 and all(is_constant(fold(one)) for one in elements):
            values = tuple(fold(one).value for one in elements)
            self.constant(frozenset(values) if isinstance(node, ast.Set) else values)
        else:
            self.all(elements)
        self.place(node)

    visit_List = visit_Set = display

    def visit_Tuple(self, node):
        self.all(node.elts)
        self.place(node)

    def visit_Dict(self, node):
        start = 0
        pairs = list(zip(node.keys, node.values))
        while start < len(pairs):
            end = start
            while end < len(pairs) and pairs[end][0] is not None:
                end += 1
            if end == start:
                self.visit(pairs[start][1])
                start += 1
                continue
            while start < end:
                part = pairs[start:min(end, start + 17)]
                self.pairs(part)
                start += len(part)
        self.place(node)

    def pairs(self, part):
        if 1 < len(part) and len(part) * 2 <= _MANY and all(is_constant(fold(key)) for key, _ in part):
            for _, value in part:
                self.visit(value)
            self.constant(tuple(fold(key).value for key, _ in part))
            return
        for key, value in part:
            self.visit(key)
            self.visit(value)

    def visit_Subscript(self, node):
        self.visit(node.value)
        self.visit(node.slice)
        self.place(node)

    def visit_Slice(self, node):
        for bound in (node.lower, node.upper):
            if bound is None:
                self.constant(None)
            else:
                self.visit(bound)
        self.visit(node.step)
        self.place(node)

    def visit_JoinedStr(self, node):
        self.all(node.values)
        self.place(node)

    def visit_FormattedValue(self, node):
        self.visit(node.value)
        self.visit(node.format_spec)
        self.place(node)

    def visit_Call(self, node):
        self.visit(node.func)
        self.arguments(node.args, node.keywords)
        self.place(node)

    def arguments(self, positional, keywords):
        self.all(positional)
        named = []
        if not positional and any(keyword.arg is None for keyword in keywords):
            self.late.append(())
        spreads = any(keyword.arg is None for keyword in keywords)
        spreads = spreads or any(isinstance(one, ast.Starred) for one in positional)
        for keyword in keywords:
            if keyword.arg is None:
                self.names_of(named, spreads)
                named = []
                self.visit(keyword.value)
            else:
                named.append(keyword)
        self.names_of(named, spreads)

    def names_of(self, keywords, spreads):
        if not keywords:
            return
        names = [self.mangled(keyword.arg) for keyword in keywords]
        if spreads and (len(keywords) == 1 or len(keywords) * 2 > _MANY):
            for name, keyword in zip(names, keywords):
                self.constant(name)
                self.visit(keyword.value)
            return
        for keyword in keywords:
            self.visit(keyword.value)
        self.constant(tuple(names))

    def visit_Lambda(self, node):
        self.defaults(node.args)
        self.code("<lambda>", node.lineno)
        self.place(node)

    def comprehension(self, node):
        first = node.generators[0]
        if isinstance(node, ast.GeneratorExp):
            self.code("<genexpr>", node.lineno)
            self.visit(self.iterable(first.iter))
            self.place(node)
            return
        self.visit(self.iterable(first.iter))
        self.clauses(node)
        self.place(node)

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension

    def iterable(self, node):
        """A list that is only walked is a tuple."""
        if isinstance(node, ast.List) and not any(isinstance(one, ast.Starred) for one in node.elts):
            return ast.copy_location(ast.Tuple(node.elts, ast.Load()), node)
        if isinstance(node, ast.Set):
            folded = [fold(one) for one in node.elts]
            if all(is_constant(one) for one in folded):
                return ast.copy_location(ast.Constant(frozenset(one.value for one in folded)), node)
        return node

    def clauses(self, node, is_own=False):
        targets = {
            one.id for clause in node.generators for one in ast.walk(clause.target) if isinstance(one, ast.Name)
        }
        self.hidden.append({self.mangled(name) for name in targets})
        for index, clause in enumerate(node.generators):
            if index:
                self.visit(self.iterable(clause.iter))
            if clause.is_async:
                self.constant(None)
            self.visit(clause.target)
            for condition in clause.ifs:
                self.test(condition)
        if isinstance(node, ast.DictComp):
            self.visit(node.key)
            self.visit(node.value)
        else:
            self.visit(node.elt)
        self.hidden.pop()

    def visit_Await(self, node):
        self.visit(node.value)
        self.constant(None)
        self.place(node)

    visit_YieldFrom = visit_Await

    def visit_Yield(self, node):
        if node.value is None:
            self.constant(None)
        self.visit(node.value)
        self.place(node)

    # The whole

    def function(self, node):
        self.constant(self.doc)
        self.body(node.body[1:] if self.doc is not None else node.body)
        self.end(node.body)

    def end(self, body):
        if not body or not isinstance(body[-1], ENDINGS):
            self.constant(None)

    def result(self):
        """The constants, the names, the positions."""
        for value in self.late:
            self.constants.setdefault(key_of(value), value)
            self.used.add(key_of(value))
        first = next(iter(self.constants), None)
        constants = tuple(
            value for key, value in self.constants.items() if key in self.used or key == first
        )
        return constants, tuple(self.names), self.positions
