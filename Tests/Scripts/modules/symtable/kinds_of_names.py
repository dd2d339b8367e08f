import symtable

top = symtable.symtable(
    """
import os
count = 0
def outer(a, *rest):
    global count
    count += a
    inside = 1
    def inner():
        nonlocal inside
        inside = len(rest)
    return [item for item in rest], inner
class Point:
    x: int = 1
    def move(self): return self, x
    async def fetch(self): pass
    area = lambda self: 0
""",
    "text",
    "exec",
)
print(top, top.get_type(), sorted(top.get_identifiers()))
outer, point = top.get_children()
(inner,) = outer.get_children()
print(outer, outer.is_nested(), outer.get_lineno(), inner.is_nested(), inner.get_lineno())
print(sorted(outer.get_parameters()), sorted(outer.get_locals()), sorted(outer.get_globals()))
print(sorted(inner.get_frees()), inner.get_nonlocals(), inner.get_globals())
print(point.get_methods(), [child.get_name() for child in point.get_children()])
print(outer.lookup("rest"), outer.lookup("inside"), inner.lookup("inside"), point.lookup("x"))
print(top.lookup("os"), top.lookup("os").is_imported(), top.lookup("count").is_declared_global())
print(top.lookup("outer").get_namespace() is outer, outer.lookup("item").is_local())

# expect: <SymbolTable for module text> module ['Point', 'count', 'os', 'outer']
# expect: <Function SymbolTable for outer in text> False 4 True 8
# expect: ['a', 'rest'] ['a', 'inner', 'inside', 'item', 'rest'] ['count']
# expect: ['inside', 'rest'] ('inside',) ('len',)
# expect: ('move', 'fetch') ['move', 'fetch', 'lambda']
# expect: <symbol 'rest': CELL, USE|DEF_PARAM> <symbol 'inside': CELL, DEF_LOCAL> <symbol 'inside': FREE, DEF_NONLOCAL|DEF_LOCAL> <symbol 'x': LOCAL, DEF_LOCAL|DEF_ANNOT>
# expect: <symbol 'os': LOCAL, DEF_IMPORT> True True
# expect: True True
