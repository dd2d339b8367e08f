import ast

source = "x = [é + b,\n     f(1)]\n"
node = ast.parse(source).body[0].value
print(ast.get_source_segment(source, node), ast.get_source_segment(source, node.elts[0]))
print(ast.get_source_segment(source, node.elts[1], padded=True), node.elts[0].end_col_offset)
print(ast.increment_lineno(node, 10).lineno, [type(one).__name__ for one in ast.iter_child_nodes(node)])
# expect: [é + b,
# expect:      f(1)] é + b
# expect: f(1) 11
# expect: 11 ['BinOp', 'Call', 'Load']
