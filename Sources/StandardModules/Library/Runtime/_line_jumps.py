"""Where a frame can go on when a trace function sets its `f_lineno`: the source is read again, and the
blocks around the two lines are compared."""

import ast

from _code_folding import fold, is_constant
from _code_statements import ENDINGS, FUNCTIONS, NAMINGS
from _code_tables import find

LOOPS = (ast.For, ast.AsyncFor)

_INTO_LOOP = "can't jump into the body of a for loop"
_INTO_HANDLER = "can't jump into an 'except' block as there's no exception"
_STACKS = "incompatible stacks"

_REFUSALS = {"for": _INTO_LOOP, "except": _INTO_HANDLER}


def target(text, mode, name, line, column, origin_line, origin_column, wanted):
    """What is wrong with the jump, as text; or the place of a statement, whether to go on behind it, and
    the line."""
    node, _, _ = find(text, mode, name, line, column)
    places = _Places()
    if isinstance(node, (ast.Module, ast.ClassDef, *FUNCTIONS)):
        is_documented = isinstance(node, FUNCTIONS) and ast.get_docstring(node, clean=False) is not None
        places.body(node.body[is_documented:], ())
    lines = [place.line for place in places.found if place.line >= wanted]
    if not lines:
        return f"line {wanted} comes after the current code block"
    goal = min(lines)
    around = places.around(origin_line, origin_column)
    choices = [place for place in places.found if place.line == goal]
    allowed = [place for place in choices if place.statement is not None and place.is_open_to(around)]
    if not allowed:
        return choices[0].refusal()
    best = max(allowed, key=lambda place: len(place.path))
    statement, is_behind = best.statement, False
    if ("with", statement) in around:
        # The line of a `with` that is left is where it ends.
        statement, is_behind = statement.body[-1], True
    return statement.lineno, statement.col_offset, is_behind, goal


class _Place:
    """A line on which something of a statement stands."""

    def __init__(self, line, path, statement=None, refused=_STACKS):
        self.line = line
        self.path = path
        # None for a part of a statement, where nothing can go on.
        self.statement = statement
        self.refused = refused

    def is_open_to(self, around):
        return self.path == around[:len(self.path)]

    def refusal(self):
        if self.statement is None:
            return self.refused
        return _REFUSALS.get(self.path[-1][0], _STACKS) if self.path else _STACKS


class _Places:
    def __init__(self):
        self.found = []
        self.statements = []

    def around(self, line, column):
        """The blocks around the innermost statement that contains the place."""
        best = ()
        for statement, path in self.statements:
            start = statement.lineno, statement.col_offset
            end = statement.end_lineno, statement.end_col_offset
            if start <= (line, column) < end and len(path) >= len(best):
                best = path
                target = getattr(statement, "target", None)
                if isinstance(statement, LOOPS) and (line, column) == (target.lineno, target.col_offset):
                    # A further turn begins: the loop is still going on.
                    best = *path, ("for", statement)
        return best

    def body(self, statements, path):
        """Adds the statements that can be reached.

        Returns whether the block's end cannot."""
        for statement in statements:
            if self.add(statement, path):
                return True
        return False

    def add(self, statement, path):
        if isinstance(statement, NAMINGS):
            return False
        self.statements.append((statement, path))
        decorators = getattr(statement, "decorator_list", ())
        self.found.append(_Place(decorators[0].lineno if decorators else statement.lineno, path, statement))
        method = getattr(self, "add_" + type(statement).__name__, None)
        if method is not None:
            return bool(method(statement, path))
        if not isinstance(statement, (ast.ClassDef, *FUNCTIONS)):
            self.parts(statement, statement.lineno, path)
        return isinstance(statement, ENDINGS)

    def parts(self, node, line, path):
        """The other lines of an expression."""
        if node is None:
            return
        for part in ast.walk(node):
            other = getattr(part, "lineno", line)
            if other != line:
                self.found.append(_Place(other, path))

    def add_If(self, node, path):
        self.parts(node.test, node.lineno, path)
        test = fold(node.test)
        known = is_constant(test)
        ends = [
            self.body(block, path) if not known or bool(test.value) is branch else True
            for branch, block in ((True, node.body), (False, node.orelse))
        ]
        return all(ends)

    def add_While(self, node, path):
        self.parts(node.test, node.lineno, path)
        test = fold(node.test)
        known = is_constant(test)
        if not known or test.value:
            self.body(node.body, path)
        is_endless = known and test.value
        if is_endless:
            return not _has_break(node.body)
        return self.body(node.orelse, path) and not _has_break(node.body)

    def add_For(self, node, path):
        self.parts(node.iter, node.lineno, path)
        self.body(node.body, (*path, ("for", node)))
        return self.body(node.orelse, path) and not _has_break(node.body)

    def add_AsyncFor(self, node, path):
        self.parts(node.iter, node.lineno, path)
        self.body(node.body, (*path, ("for", node)))
        # What suspends is not entered from its header.
        self.body(node.orelse, (*path, ("else", node)))

    def add_With(self, node, path):
        for item in node.items:
            self.parts(item.context_expr, node.lineno, path)
        self.body(node.body, (*path, ("with", node)))

    add_AsyncWith = add_With

    def add_Try(self, node, path):
        ends = self.body([*node.body, *node.orelse], path)
        for handler in node.handlers:
            self.found.append(_Place(handler.lineno, path, refused=_INTO_HANDLER))
            ends = self.body(handler.body, (*path, ("except", handler))) and ends
        return self.body(node.finalbody, path) or ends

    add_TryStar = add_Try

    def add_Match(self, node, path):
        self.parts(node.subject, node.lineno, path)
        for case in node.cases:
            self.found.append(_Place(case.pattern.lineno, path))
            self.body(case.body, path)


def _has_break(statements):
    """Is there a `break` of the loop whose body this is?"""
    for statement in statements:
        if isinstance(statement, ast.Break):
            return True
        if isinstance(statement, (*LOOPS, ast.While)):
            if _has_break(statement.orelse):
                return True
        elif not isinstance(statement, (ast.ClassDef, *FUNCTIONS)):
            blocks = [getattr(statement, name, ()) for name in ("body", "orelse", "finalbody")]
            blocks += [part.body for name in ("handlers", "cases") for part in getattr(statement, name, ())]
            if any(_has_break(block) for block in blocks):
                return True
    return False
