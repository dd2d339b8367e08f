import ast


class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print(node.id, type(node.ctx).__name__, node.lineno, node.col_offset)

    def visit_FunctionDef(self, node):
        print("function", node.name, ast.get_docstring(node))
        self.generic_visit(node)


class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node

    def visit_Pass(self, node):
        return None


source = "def f(n):\n    '''Doc.'''\n    pass\n    return n + 3\nx = f(2)\n"
Names().visit(ast.parse(source))
tree = ast.fix_missing_locations(Doubler().visit(ast.parse(source)))
print(ast.unparse(tree))
print(sorted({type(node).__name__ for node in ast.walk(tree)}))
# expect: function f Doc.
# expect: n Load 4 11
# expect: x Store 5 0
# expect: f Load 5 4
# expect: def f(n):
# expect:     """Doc."""
# expect:     return n + 6
# expect: x = f(4)
# expect: ['Add', 'Assign', 'BinOp', 'Call', 'Constant', 'Expr', 'FunctionDef', 'Load', 'Module', 'Name', 'Return', 'Store', 'arg', 'arguments']
