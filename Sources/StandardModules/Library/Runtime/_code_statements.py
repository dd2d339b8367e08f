"""The statements, patterns and definitions of the walk that gathers what a code object tells of itself:
see _code_walk."""

import ast

from _code_folding import fold, is_constant, key_of

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
NAMINGS = (ast.Global, ast.Nonlocal)
ENDINGS = (ast.Return, ast.Raise, ast.Break, ast.Continue)


class Statements:
    # Statements

    def visit_Expr(self, node):
        if not isinstance(node.value, ast.Constant):
            self.visit(node.value)
        else:
            self.place(node)

    def visit_Return(self, node):
        if node.value is None:
            self.constant(None)
        self.visit(node.value)
        self.place(node)

    def visit_Assign(self, node):
        self.visit(node.value)
        self.all(node.targets)

    def visit_AugAssign(self, node):
        target = node.target
        self.visit(target)
        self.visit(node.value)
        self.place(node)

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self.visit(node.value)
            self.visit(node.target)
        if isinstance(node.target, ast.Name):
            if node.simple and not self.is_optimized:
                self.annotation(node.annotation)
                self.names.setdefault("__annotations__")
                self.constant(self.mangled(node.target.id))
            return
        if node.value is None:
            target = node.target
            self.visit(target.value)
            if isinstance(target, ast.Subscript):
                self.visit(target.slice)
        if not self.is_optimized:
            self.annotation(node.annotation)

    def annotation(self, node):
        if self.stringizes:
            self.constant(ast.unparse(node))
        else:
            self.visit(node.value if isinstance(node, ast.Starred) else node)

    def visit_Delete(self, node):
        self.all(node.targets)

    def visit_Import(self, node):
        for alias in node.names:
            self.constant(0)
            self.constant(None)
            self.name(alias.name)
            parts = alias.name.split(".")
            if alias.asname is None:
                self.variable(parts[0])
            else:
                for part in parts[1:]:
                    self.name(part)
                self.variable(alias.asname)
        self.place(node)

    def visit_ImportFrom(self, node):
        self.constant(node.level)
        self.constant(tuple(alias.name for alias in node.names))
        self.names.setdefault(node.module or "")
        for alias in node.names:
            if alias.name != "*":
                self.name(alias.name)
                self.variable(alias.asname or alias.name)
        self.place(node)

    def visit_Global(self, node):
        pass

    visit_Nonlocal = visit_Pass = visit_Break = visit_Continue = visit_Global

    def visit_Pass(self, node):
        self.place(node)

    visit_Break = visit_Continue = visit_Pass

    def visit_If(self, node):
        test = fold(node.test)
        known = is_constant(test)
        self.dead += known
        self.test(node.test)
        self.dead -= known
        self.branch(node.body, known and not test.value)
        self.branch(node.orelse, known and bool(test.value))

    def visit_While(self, node):
        test = fold(node.test)
        known = is_constant(test)
        self.dead += known
        self.test(node.test)
        self.dead -= known
        self.branch(node.body, known and not test.value)
        if not known:
            # The condition stands at the loop's end once more.
            self.test(node.test)
        self.branch(node.orelse, known and bool(test.value))

    def visit_For(self, node):
        self.visit(self.iterable(node.iter))
        if isinstance(node, ast.AsyncFor):
            self.constant(None)
        self.visit(node.target)
        self.body(node.body)
        self.body(node.orelse)

    visit_AsyncFor = visit_For

    def visit_With(self, node):
        for item in node.items:
            self.visit(item.context_expr)
            if isinstance(node, ast.AsyncWith):
                self.constant(None)
            self.visit(item.optional_vars)
        self.body(node.body)
        self.constant(None)

    visit_AsyncWith = visit_With

    def visit_Raise(self, node):
        self.visit(node.exc)
        self.visit(node.cause)
        self.place(node)

    def visit_Assert(self, node):
        self.test(node.test)
        self.visit(node.msg)
        self.place(node)

    def visit_Try(self, node):
        self.place(node)
        self.body(node.body)
        self.body(node.orelse)
        for handler in node.handlers:
            self.place(handler)
            self.visit(handler.type)
            if handler.name:
                self.variable(handler.name)
            self.body(handler.body)
            if handler.name:
                self.constant(None)
        self.body(node.finalbody)

    def visit_TryStar(self, node):
        self.visit_Try(node)

    def visit_TypeAlias(self, node):
        self.constant(node.name.id)
        self.code(node.name.id, node.lineno)
        self.variable(node.name.id)
        self.place(node)

    # Patterns

    def visit_Match(self, node):
        self.visit(node.subject)
        for case in node.cases:
            self.visit(case.pattern)
            if case.guard is not None:
                self.test(case.guard)
            self.body(case.body)

    def visit_MatchSingleton(self, node):
        self.constant(node.value)

    def visit_MatchMapping(self, node):
        if node.keys:
            self.constant(len(node.keys))
            if all(is_constant(fold(key)) for key in node.keys):
                self.constant(tuple(fold(key).value for key in node.keys))
            else:
                self.all(node.keys)
        self.all(node.patterns)
        if node.rest:
            self.variable(node.rest)

    def visit_MatchClass(self, node):
        self.visit(node.cls)
        self.constant(tuple(node.kwd_attrs))
        self.all(node.patterns)
        self.all(node.kwd_patterns)

    def visit_MatchSequence(self, node):
        size = len(node.patterns)
        stars = [index for index, one in enumerate(node.patterns) if isinstance(one, ast.MatchStar)]
        if stars:
            if size > 1:
                self.constant(size - 1)
        else:
            self.constant(size)
        self.all(node.patterns)

    def visit_MatchStar(self, node):
        if node.name:
            self.variable(node.name)

    def visit_MatchAs(self, node):
        self.visit(node.pattern)
        if node.name:
            self.variable(node.name)

    # Definitions

    def defaults(self, arguments):
        if arguments.defaults:
            folded = [fold(one) for one in arguments.defaults]
            if all(is_constant(one) for one in folded):
                for one in folded:
                    self.constants.setdefault(key_of(one.value), one.value)
                self.late.append(tuple(one.value for one in folded))
            else:
                self.all(arguments.defaults)
        given = [
            (argument, value)
            for argument, value in zip(arguments.kwonlyargs, arguments.kw_defaults)
            if value is not None
        ]
        for _, value in given:
            self.visit(value)
        if given:
            self.constant(tuple(self.mangled(argument.arg) for argument, _ in given))

    def annotations(self, node):
        arguments = node.args
        every = [*arguments.posonlyargs, *arguments.args]
        every += [arguments.vararg] if arguments.vararg else []
        every += arguments.kwonlyargs
        every += [arguments.kwarg] if arguments.kwarg else []
        found = [(self.mangled(one.arg), one.annotation) for one in every if one.annotation]
        if node.returns:
            found.append(("return", node.returns))
        folded = [fold(annotation) for _, annotation in found]
        if found and (self.stringizes or all(is_constant(one) for one in folded)):
            pairs = []
            for (name, annotation), one in zip(found, folded):
                text = ast.unparse(annotation) if self.stringizes else one.value
                for value in (name, text):
                    self.constants.setdefault(key_of(value), value)
                pairs += [name, text]
            self.late.append(tuple(pairs))
            return
        for name, annotation in found:
            self.constant(name)
            self.annotation(annotation)

    def visit_FunctionDef(self, node):
        self.all(node.decorator_list)
        if node.type_params:
            self.defaults(node.args)
            self.code(f"<generic parameters of {node.name}>", self.first_line(node))
        else:
            self.defaults(node.args)
            self.annotations(node)
            self.code(node.name, self.first_line(node))
        self.place(node)
        self.variable(node.name)

    visit_AsyncFunctionDef = visit_FunctionDef

    def first_line(self, node):
        return node.decorator_list[0].lineno if node.decorator_list else node.lineno

    def visit_ClassDef(self, node):
        self.all(node.decorator_list)
        if node.type_params:
            self.code(f"<generic parameters of {node.name}>", self.first_line(node))
        else:
            self.code(node.name, self.first_line(node))
            self.constant(node.name)
            self.arguments(node.bases, node.keywords)
        self.place(node)
        self.variable(node.name)
