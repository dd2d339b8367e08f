import symtable

top = symtable.symtable(
    "class Box[T: int]:\n    def get[U](self): return T\ntype Pair[T] = tuple[T, T]\ntype Plain = int\n",
    "text",
    "exec",
)


def show(table, level=0):
    print("  " * level + table.get_type(), table.get_name(), table.is_nested(), table.get_lineno())
    for child in table.get_children():
        show(child, level + 1)


show(top)
box = top.get_children()[0].get_children()[1]
print(box.get_methods())

# expect: module top False 0
# expect:   type parameters Box False 1
# expect:     type variable T True 1
# expect:     class Box True 1
# expect:       type parameters get True 2
# expect:         function get True 2
# expect:   type parameters Pair False 3
# expect:     type alias Pair True 3
# expect:   type alias Plain False 4
# expect: ('get',)
