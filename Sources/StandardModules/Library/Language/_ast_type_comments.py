"""Types that stand in comments: `x = []  # type: list[int]`, put into the tree of the code around them."""

import ast
import io
import re
import tokenize

_comment = re.compile(r"#[ \t]*type:[ \t]*(.*)", re.DOTALL)
_ignored = re.compile(r"ignore(?![0-9A-Za-z\x80-\U0010ffff])")
_functions = ast.FunctionDef, ast.AsyncFunctionDef
_loops = ast.For, ast.AsyncFor, ast.With, ast.AsyncWith


def attach(tree, source, filename):
    """Give the nodes of a tree the types that comments say, and the module those that ask to be left alone."""
    text = source if isinstance(source, str) else bytes(source).decode("utf-8")
    tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    places = _Places(tree)
    for index, token in enumerate(tokens):
        match = _comment.fullmatch(token.string) if token.type == tokenize.COMMENT else None
        if match is None:
            continue
        kind = match[1]
        if _ignored.match(kind):
            if isinstance(tree, ast.Module):
                tree.type_ignores.append(ast.TypeIgnore(token.start[0], kind.removeprefix("ignore")))
            continue
        line = token.start[0]
        node = places.owner(token, _before(tokens, index))
        place = filename, line, token.start[1] + 1, token.line, line, token.end[1] + 1
        if node is None:
            raise SyntaxError("invalid syntax", place)
        if node.type_comment is not None:
            raise SyntaxError("Cannot have two type comments on def", place)
        node.type_comment = kind


def _before(tokens, index):
    """The token before a comment that is none of layout."""
    layout = tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT
    return next((one for one in reversed(tokens[:index]) if one.type not in layout), None)


def _start(node):
    first = node.decorator_list[0] if getattr(node, "decorator_list", None) else node
    return first.lineno, first.col_offset


class _Places:
    """Where the nodes of a tree stand that may have a type."""

    def __init__(self, tree):
        nodes = list(ast.walk(tree))
        self.blocks = [one for one in nodes if isinstance(one, ast.stmt) and getattr(one, "body", None)]
        self.assignments = {
            (one.end_lineno, one.end_col_offset): one for one in nodes if isinstance(one, ast.Assign)
        }

    def owner(self, comment, before):
        """The node that a comment speaks of; None where there may be none."""
        if before is None:
            return None
        # Columns of nodes are those of bytes.
        column = len(before.line[: before.end[1]].encode())
        if before.end[0] == comment.start[0] and (before.end[0], column) in self.assignments:
            return self.assignments[before.end[0], column]
        block = self.block(before.start)
        if block is None:
            return None
        if before.string == ":":
            is_next = comment.start[0] == before.end[0] + 1 and comment.line.lstrip().startswith("#")
            if comment.start[0] == before.end[0]:
                return block if isinstance(block, _functions + _loops) else None
            return block if is_next and isinstance(block, _functions) else None
        return self.parameter(block, comment.start) if isinstance(block, _functions) else None

    def block(self, position):
        """The innermost statement within whose header a position is."""
        around = [one for one in self.blocks if _start(one) <= position < _start(one.body[0])]
        return max(around, key=_start, default=None)

    def parameter(self, function, position):
        """The parameter before a position."""
        given = function.args
        found = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
        found = [one for one in found if one is not None and (one.lineno, one.col_offset) < position]
        return max(found, key=_start, default=None)
